import Tabular
import Testing
@testable import Reports
@testable import Staffing

/// What rows under the headings are.
struct RowShapeTests {
  private func table(_ rows: [String]) throws -> ReportTable? {
    var texts = ReportTexts()
    let text = "Employee Number,Team,FTE\n" + rows.map { $0 + "\n" }.joined()
    return try ReportTable(
      ReportPage(ReportPage.Place(file: "a.csv", sheet: nil), bytes: Array(text.utf8)), &texts, known: [:])
  }

  @Test func sumsHeadingsAndRemarksAreLeftOut() throws {
    let table = try #require(
      try table([
        "101,Duty,1", "Sub Total: Duty,,1", "Employee Number,Team,FTE", "102,Court,0.5", "Grand Total,2,1.5",
        "Court Total,,0.5", "Headcount,2,", "*** End of report ***,,", "This report was run by the HR team,,",
      ]))
    #expect(table.rowCount == 2)
    #expect(table.lines == [2, 5])
    #expect(table.leftOut.sums == 4)
    #expect(table.leftOut.headings == 1)
    #expect(table.leftOut.remarks == 2)
  }

  @Test func namesThatLookLikeSumsAreRows() throws {
    // A team called "Section 47", a number of letters, and a row with most of its cells.
    let table = try #require(try table(["Section47,Duty,1", "Overall1,Court,1", "Count Basie,Jazz,1"]))
    #expect(table.rowCount == 3)
    #expect(table.leftOut.count == 0)
  }

  @Test func firstWordsSaySums() {
    for text in ["total", "totals 12", "sub-total: north", "grand total", "report total", "north area total"] {
      #expect(RowShape.isSum(text), "\(text)")
    }
    for text in ["totally", "grand avenue", "report of may", "section 47", ""] {
      #expect(!RowShape.isSum(text), "\(text)")
    }
  }
}
