import Testing

@testable import Tabular

struct FileStartTests {
  @Test(arguments: [(",", 0x2C as UInt8), (";", 0x3B), ("\t", 0x09)])
  func separators(text: String, byte: UInt8) {
    let reading = Reading(
      "a,b;c\td\n".replacing(",", with: "_").replacing(";", with: "_").replacing("\t", with: text) + "1\n")
    #expect(reading.separator == byte)
    #expect(reading.header == ["a_b_c", "d"])
  }

  @Test func separatorsInsideQuotesDoNotCount() {
    let reading = Reading("\"a;b;c;d\",e\n1,2\n")
    #expect(reading.header == ["a;b;c;d", "e"])
    #expect(reading.texts == [["1", "2"]])
    #expect(Reading("a\n1;2\n").separator == 0x2C)
    #expect(Reading("a,b;c,d;e,f\n").header.count == 4)
  }

  /// A separator that is known is not looked for, and a first line is not taken for one that names another.
  @Test(arguments: [("1,\"a;b;c\"\n", ["1", "a;b;c"]), ("sep=;\na;b,c\n", ["sep=;"])])
  func aSeparatorThatIsKnown(text: String, header: [String]) throws {
    let file = try DelimitedFile(bytes: Array(text.utf8), name: "f.csv", separator: 0x2C)
    #expect(file.header == header)
    #expect(Reading(text).header != header)
  }

  @Test func aSeparatorLine() {
    #expect(Reading("sep=;\r\na,b,c;d\r\n1;2\r\n").header == ["a,b,c", "d"])
    #expect(Reading("\u{FEFF}sep=\t\na\tb\n1\t2\n").texts == [["1", "2"]])
    #expect(Reading("\u{FEFF}sep=\t\na\tb\n1\t2\n").headerLine == 2)
    #expect(Reading("sep=x\n1\n").header == ["sep=x"])
  }

  @Test func headersAreDecodedAndFolded() {
    #expect(
      Reading("\u{FEFF} post id ,\"Start \ndate\",,fte,fte\n").header == ["post id", "Start date", "", "fte", "fte"])
    #expect(Reading(bytes: [0xA3, 0x2C, 0xE9, 0x0A]).header == ["£", "é"])
    #expect(Reading(bytes: [0xA3, 0x2C, 0xE9, 0x0A]).summary?.windows1252 == 1)
  }

  @Test func blankLinesBeforeTheHeader() {
    for chunk in [1, 2, 3, 100] {
      let reading = Reading("\n;;\r\n , \na;b\n1;2\n", .chunk(chunk))
      #expect(reading.header == ["a", "b"])
      #expect(reading.headerLine == 4)
      #expect(reading.rows.map(\.line) == [5])
      #expect(reading.summary?.blankLines == 3)
    }
  }

  @Test(arguments: ["", "\n\n", "\u{FEFF}", " ,;\t\r\n\r\n", ",,,"])
  func empty(text: String) {
    #expect(Reading(text).failure == .empty(path: "f.csv"))
    #expect(Reading(text, .chunk(1)).failure == .empty(path: "f.csv"))
  }

  @Test func carriageReturnsAlone() {
    let reading = Reading("a,b\r1,2\r\"x\ry\",3\r")
    #expect(reading.header == ["a", "b"])
    #expect(reading.texts == [["1", "2"], ["x y", "3"]])
    #expect(reading.rows.map(\.line) == [2, 3])
    #expect(Reading("a,b\r\n1,2\r\n", .chunk(4)).texts == [["1", "2"]])
  }

  @Test(arguments: [
    ([0x50, 0x4B, 3, 4, 20, 0], ForeignKind.spreadsheet),
    ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1], .oldSpreadsheet),
    (Array("%PDF-1.7".utf8), .pdf),
    (Array("<html>".utf8), .webPage),
    (Array("\u{FEFF} \r\n<!DOCTYPE HTML PUBLIC".utf8), .webPage),
    (Array("<table border=1>".utf8), .webPage),
    ([0xFF, 0xFE, 0x61, 0], .utf16),
    ([0xFE, 0xFF, 0, 0x61], .utf16),
    ([0x61, 0, 0x2C, 0, 0x62, 0], .utf16),
    ([0, 0x61, 0, 0x2C, 0, 0x62], .utf16),
    (Array("a,b\n1,\u{0}\n".utf8), .nulByte(line: 2)),
    ([0], .nulByte(line: 1)),
  ])
  func foreignFiles(bytes: [UInt8], kind: ForeignKind) {
    #expect(Reading(bytes: bytes).failure == .notText(path: "f.csv", kind: kind))
  }
}
