import TestSupport
import Testing

@testable import Tabular

struct CSVWriterTests {
  private func text(_ rows: [[CSVCell]]) -> String {
    var writer = CSVWriter()
    for row in rows { writer.row(row) }
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  @Test func rows() {
    let rows: [[CSVCell]] = [
      [.text("District"), .text("2017-09")],
      [.text("Hull, City of"), .number("-1.5")],
      [.text("the \"old\" team"), .blank],
      [.text("two\nlines"), .number("10")],
    ]
    #expect(
      text(rows).unicodeScalars.elementsEqual(
        "\u{FEFF}District,2017-09\r\n\"Hull, City of\",-1.5\r\n\"the \"\"old\"\" team\",\r\n\"two\nlines\",10\r\n"
          .unicodeScalars))
  }

  @Test(arguments: ["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx"])
  func formulas(cell: String) {
    let written = text([[.text(cell)]])
    #expect(written.contains("'" + cell))
    #expect(!written.contains("," + cell) && !written.contains("\"" + cell))
  }

  @Test func whatIsNoFormulaIsLeftAlone() {
    #expect(text([[.text("a=b"), .text(""), .text(" =x"), .number("-3")]]) == "\u{FEFF}a=b,, =x,-3\r\n")
  }

  @Test func whatIsWrittenIsReadAgain() {
    var random = Seeded(state: 3)
    let alphabet = Array("ab,;\"\n\r\té€ ")
    for _ in 0..<500 {
      var expected: [[String]] = []
      var writer = CSVWriter()
      writer.row([.text("x"), .text("y"), .text("z"), .text("w")])
      for _ in 0..<20 {
        let row = (0..<4).map { _ in
          "k"
            + String(
              (0..<Int.random(in: 0..<6, using: &random)).map { _ in alphabet[Int.random(in: 0..<10, using: &random)] })
        }
        writer.row(row.map { .text($0) })
        expected.append(row.map(Encoding.folded))
      }
      #expect(Reading(bytes: writer.bytes).texts == expected)
    }
  }
}
