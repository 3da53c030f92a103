import Testing
@testable import Papers

struct ExcelTableTests {
  /// A district may be called as a heading is.
  @Test func headingsAreOneLineAndOnce() {
    let found = ExcelTable.headings(["Unit", "unit", "", "Two\nlines", "Unit (2)"])
    #expect(found == ["Unit", "unit (2)", "Column", "Two lines", "Unit (2) (2)"])
  }

  /// A table without rows has an empty one, since Excel has none without.
  @Test func areaIsHeadingsAndRows() {
    let table = ExcelTable(name: "A", headRow: 4, headings: Array(repeating: "x", count: 28), count: 3)
    #expect(table.area == "A5:AB8")
    let empty = ExcelTable(name: "A", headRow: 0, headings: ["x"], count: 0)
    #expect(empty.area == "A1:A2")
  }
}
