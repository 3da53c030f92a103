package import Spreadsheet

extension ReportPage {
  /// The pages of a workbook: its sheets that are seen and hold anything.
  package static func pages(of workbook: [UInt8], file: String) throws(WorkbookRefusal) -> [ReportPage] {
    var workbook = try Workbook(workbook)
    var pages: [ReportPage] = []
    for (number, sheet) in workbook.sheets.enumerated() where sheet.visibility == .visible {
      let text = try DelimitedSheet(try workbook.rows(of: number))
      if text.bytes.isEmpty { continue }
      var page = ReportPage(Place(file: file, sheet: sheet.name), bytes: text.bytes)
      page.hiddenRows = text.hiddenRows
      page.uncalculated = text.uncalculatedCells
      page.percentages = text.percentages
      pages.append(page)
    }
    return pages
  }
}
