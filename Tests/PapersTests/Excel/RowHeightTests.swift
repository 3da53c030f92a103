import Testing
@testable import Papers

struct RowHeightTests {
  /// Of a column of 11, in which eleven letters fit in a line.
  @Test(arguments: [
    ("One line", nil), ("Two lines of it", "31.5"), ("Three lines of text and so", "47.25"),
    ("Abcdefghijklmnopqrstuvwxyz", "47.25"),
  ])
  func asManyLinesAsWrappedTextTakes(text: String, height: String?) {
    var sheet = ExcelSheet(name: "A")
    sheet.widths = [11]
    let found = sheet.height([ExcelCell(text, .prose)])
    #expect(found == height)
    let unwrapped = sheet.height([ExcelCell(text, .plain)])
    #expect(unwrapped == nil)
  }
}
