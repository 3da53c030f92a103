/// What makes cells of a sheet a table, which can be read out by its headings.
struct ExcelTable {
  let name: String
  /// The row of the headings, from 0; it begins in the first column.
  let headRow: Int
  /// Each once, whatever its letters' case, since Excel repairs other files.
  let headings: [String]
  /// How many rows there are under the headings.
  let count: Int

  /// A table has a row at least.
  var area: String { "\(place(headRow, 0)):\(place(headRow + max(count, 1), headings.count - 1))" }

  /// Its part.
  ///
  /// - Parameter number: counted from 1, over all tables of the workbook.
  func markup(number: Int) -> String {
    var out =
      "<table xmlns=\"\(ExcelParts.main)\" id=\"\(number)\" name=\"\(name)\" displayName=\"\(name)\" ref=\"\(area)\" "
      + "totalsRowShown=\"0\"><tableColumns count=\"\(headings.count)\">"
    for (column, heading) in headings.enumerated() {
      out += "<tableColumn id=\"\(column + 1)\" name=\"\(excelText(heading))\"/>"
    }
    out += "</tableColumns><tableStyleInfo showFirstColumn=\"0\" showLastColumn=\"0\" showRowStripes=\"0\" "
    return out + "showColumnStripes=\"0\"/></table>"
  }

  /// Headings that may stand over a table: a line each, none empty, and a number after one that was there before.
  static func headings(_ texts: [String]) -> [String] {
    var taken = TakenNames()
    return texts.map { text in
      let line = oneLine(text)
      let start = line.isEmpty ? "Column" : String(line.prefix(200))
      return taken.add { $0 == 1 ? start : "\(start) (\($0))" }
    }
  }
}
