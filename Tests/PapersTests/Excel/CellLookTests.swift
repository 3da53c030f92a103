import HeatMapDrawing
import Testing
@testable import Papers

struct CellLookTests {
  /// The first two grounds are the standard's; a dark one has white letters.
  @Test func stylesOfAWorkbook() {
    var book = StyleBook()
    let look = CellLook(lines: .twoLines, fill: Colour(0x823513), format: "0.0", side: .right, edge: .cell)
    let numbers = [look, .plain, look].map { book.number(of: $0) }
    #expect(numbers == [1, 0, 1])
    let markup = book.markup
    #expect(markup.contains("<numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\"0.0\"/></numFmts>"))
    #expect(
      markup.contains(
        "<fills count=\"3\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill>"
          + "<fill><patternFill patternType=\"solid\"><fgColor rgb=\"FF823513\"/><bgColor indexed=\"64\"/></patternFill></fill></fills>"
      ))
    #expect(markup.contains("<font><u val=\"double\"/><sz val=\"12\"/><color rgb=\"FFFFFFFF\"/><name val=\"Arial\"/>"))
    #expect(markup.contains("<xf numFmtId=\"164\" fontId=\"3\" fillId=\"2\" borderId=\"1\" xfId=\"0\""))
  }

  @Test(arguments: [("a", "<alignment vertical"), ("=a", " quotePrefix=\"1\""), ("-a", " quotePrefix=\"1\"")])
  func whatLooksLikeAFormulaStaysText(text: String, part: String) {
    var book = StyleBook()
    _ = book.number(of: ExcelCell(text, .plain).look)
    let markup = book.markup
    #expect(markup.contains(part))
    #expect(markup.contains("quotePrefix") == (text != "a"))
  }
}
