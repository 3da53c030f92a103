import HeatMapDrawing
import Publishing
import Testing
import Workforce

struct OverviewPrintedTests {
  private static let samples =
    #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(4).joined(separator: "/") + "/samples/"

  /// The latest figures of each measure's own table.
  @Test func latestFiguresOfEachMeasure() throws {
    var request = Request()
    (request.measures, request.monthCount) = (["vacancy", "turnover"], 13)
    let sheets = try Session(folder: Self.samples + "lancashire").answer(request).sheets
    let table = PrintedTable(try #require(Overview(ofPaper: sheets)))
    let heads = table.columns.map(\.heading)
    #expect(heads.prefix(5) == ["Group", "Measure", "Unit", "All districts", "Held against"])
    #expect(
      table.rows.map { $0.cells.prefix(3).map(\.text) } == [
        ["Hiring", "Vacancy rate", "percent"], ["Keeping", "Turnover rate", "percent"],
      ])
    for (sheet, row) in zip(sheets, table.rows) {
      let own = PrintedTable(sheet)
      let place = try #require(own.columns.lastIndex { $0.kind == .value })
      for item in own.rows where item.kind != .remark {
        let name = try #require(item.cells.first?.text)
        let column = try #require(heads.firstIndex(of: name))
        #expect(row.cells[column].text == item.cells[place].text)
        #expect(row.cells[column].fill == item.cells[place].fill)
      }
    }
    // The target of vacancy.
    #expect(table.rows[0].cells[4].number == "10.0")
  }
}
