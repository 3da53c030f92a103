import Spreadsheet
import TestSupport
import Testing
@testable import Reports
@testable import Staffing

/// Sheets of workbooks as reports.
struct WorkbookPagesTests {
  private func made(_ file: SheetFile) throws -> MadeFiles {
    var reader = ReportReader(settings: Settings())
    for page in try ReportPage.pages(of: file.file, file: "sip.xlsx") { try reader.add(page) }
    return reader.finish()
  }

  private let text =
    "Employee Number,Team,District,FTE,Start Date\n1,Duty,North,1,2015-01-02\n2,Duty,North,=,2015-01-02\n"

  @Test func aSheetAMonth() throws {
    let rows = text.replacing("=", with: "1")
    var hidden = SheetFile.Sheet("Notes", rows)
    hidden.state = "hidden"
    let made = try made(SheetFile(SheetFile.Sheet("Aug-17", rows), SheetFile.Sheet("Sep-17", rows), hidden))
    #expect(made.pages.map(\.sheet) == ["Aug-17", "Sep-17"])
    #expect(made.lastDay == Month("2017-09")?.lastDay)
    #expect(made.pages.map(\.key) == ["sip.xlsx/Aug-17", "sip.xlsx/Sep-17"])
  }

  @Test func aFormulaWithoutAValueCountsWhereItIsRead() throws {
    let read = try made(SheetFile(SheetFile.Sheet("Sep-17", text)))
    #expect(read.findings.refusesFile)
    // In a sum that is left out it does not.
    let sum = text.replacing("2,Duty,North,=,2015-01-02", with: "Total,,,=,")
    let left = try made(SheetFile(SheetFile.Sheet("Sep-17", sum)))
    #expect(!left.findings.refusesFile)
    #expect(left.files[.staff]?.rowCount == 1)
  }

  @Test func hiddenRowsAreReadAndSaid() throws {
    var sheet = SheetFile.Sheet("Sep-17", text.replacing("=", with: "1"))
    sheet.hiddenRows = [3]
    let made = try made(SheetFile(sheet))
    #expect(made.files[.staff]?.rowCount == 2)
    #expect(made.findings.groups.contains { $0.shown.first?.rule == .sheet(.hiddenRows(1)) })
  }
}
