import HeatMapDrawing
import Testing
@testable import Papers
@testable import Publishing

struct WordTableTests {
  private func markup(_ table: PrintedTable) -> String {
    let columns = WordColumns(table, lies: false)
    let markup = WordTable(table, columns, title: "Vacancy & rate", description: "As \"%\"", notes: "")
      .markup(WordStyles())
    return #"<w:a xmlns:w="\#(WordStyles.namespace)">\#(markup)</w:a>"#
  }

  /// What the table has, with the true minus, and the signs after the numbers.
  @Test func cellsAreThoseOfTheTable() throws {
    let cells = try WordSample.paragraphs(markup(WordSample.table))
    #expect(
      cells == [
        "District", "Aug 17", "Sep 17", "change in a year", "All districts", "21.5", "10.0", "−0.5↓",
        "Bell & <Sons> \"North\"", "[c]", "7.25▲", "", "Tŷ", "3.0", "", "1.0",
      ])
  }

  /// The colours of the picture: the sixth class, the second, the grey of symbols, the first and the third.
  @Test func coloursAreThoseOfThePicture() {
    let text = markup(WordSample.table)
    for (fill, ink) in [("823513", "FFFFFF"), ("BEE4FF", "000000"), ("F0F0F0", "000000"), ("F1F8FD", "000000")] {
      let start = text.firstRange(of: "w:fill=\"\(fill)\"")
      #expect(start != nil, "\(fill)")
      let cell = start.map { text[$0.upperBound...].prefix(250) } ?? ""
      #expect(cell.contains("<w:color w:val=\"\(ink)\"/>"), "\(fill)")
    }
    #expect(text.count(of: "<w:shd ") == 5)
  }

  @Test func headsAndRowsStayWhole() {
    let text = markup(WordSample.table)
    #expect(text.count(of: "<w:tblHeader/>") == 1)
    #expect(text.count(of: "<w:cantSplit/>") == 4)
    #expect(text.contains(#"w:firstRow="1""#) && text.contains(#"w:firstColumn="1""#))
    #expect(text.contains(#"<w:tblCaption w:val="Vacancy &amp; rate"/><w:tblDescription w:val="As &quot;%&quot;"/>"#))
  }

  /// Two lines under a number, and none under the sign after it.
  @Test func marksAreSet() {
    let text = markup(WordSample.table)
    #expect(text.count(of: #"<w:u w:val="double"/>"#) == 1)
    #expect(text.count(of: #"<w:vertAlign w:val="superscript"/>"#) == 1)
    #expect(text.count(of: "<w:tcBorders>") == 4)
  }

  /// Four columns of a head and 60 rows: the first four rows and the last four keep with the next, and of a short table all do.
  @Test(arguments: [(60, 8), (45, 45)])
  func rowsKeepTogether(rows: Int, kept: Int) {
    let text = markup(WordSample.wide(3, rows: rows))
    #expect(text.count(of: "<w:keepNext/>") == 4 + kept * 4)
  }

  @Test func marksAreToldThatAreThere() {
    let plain = WordSample.wide(2)
    #expect(plain.marksText(WordSample.figure.symbols, figure: 7) == "Colours as in Figure 7. ")
  }
}
