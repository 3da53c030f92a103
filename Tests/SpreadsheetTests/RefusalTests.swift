import Spreadsheet
import TestSupport
import Testing

/// What is refused, and as what.
struct RefusalTests {
  private let plain = SmallWorkbook(rows: #"<row r="1"><c r="A1"><v>1</v></c></row>"#)
  private let sheet = "xl/worksheets/sheet1.xml"

  @Test func filesOfOtherKinds() {
    let ole: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
    let name = "EncryptedPackage".utf8.flatMap { [$0, 0] as [UInt8] }
    #expect(refusal(ole + [1, 2, 3]) == .foreign(.oldWorkbook))
    #expect(refusal(ole + name) == .encrypted)
    #expect(refusal(Array("a,b\n".utf8)) == .foreign(.other))
    #expect(refusal(StoredZip.archive([("a.txt", [])])) == .foreign(.archive))
    #expect(refusal(StoredZip.archive([("mimetype", []), ("content.xml", [])])) == .foreign(.openDocument))
    let binary = plain.parts.map { part in
      (
        part.name,
        Array(String(decoding: part.bytes, as: UTF8.self).replacing("workbook.xml\"", with: "workbook.bin\"").utf8)
      )
    }
    #expect(refusal(StoredZip.archive(binary)) == .foreign(.binaryWorkbook))
  }

  /// Every file that is cut off anywhere is refused.
  @Test func cutOff() {
    let file = plain.file
    #expect(refusal(file) == nil)
    for count in 2..<file.count { #expect(refusal(Array(file[..<count])) != nil, "\(count)") }
  }

  /// A byte that was changed on the way is found by the checksum of its part.
  @Test func damaged() throws {
    var file = plain.file
    let place = try #require(file.firstIndex(of: UInt8(ascii: "<")))
    file[place + 5] ^= 1
    #expect(refusal(file) == .part("_rels/.rels", .damaged))
  }

  @Test func bombs() {
    var limits = WorkbookLimits()
    limits.part = 100
    #expect(refusal(plain.file, limits: limits) == .part("_rels/.rels", .tooLarge))
    limits = WorkbookLimits()
    limits.covered = 10
    let merged = SmallWorkbook(
      rows: #"<row r="1"><c r="A1"><v>1</v></c></row>"#,
      behind: #"<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>"#)
    #expect(refusal(merged.file, limits: limits) == .part(sheet, .merges))
    var entities = plain
    entities.sheet = #"<!DOCTYPE a [<!ENTITY b "c">]>"# + entities.sheet
    #expect(refusal(entities) == .part(sheet, .entities))
  }

  /// Two sheets that are one and the same would be counted twice.
  @Test func aPartTwice() {
    var book = plain
    book.workbook = book.workbook.replacing("</sheets>", with: #"<sheet name="B" sheetId="2" r:id="rId1"/></sheets>"#)
    #expect(refusal(book) == .part("xl/workbook.xml", .twice))
    book = plain
    book.others = [("XL/worksheets/Sheet1.xml", [])]
    #expect(refusal(book) == .part(sheet, .twice))
  }

  @Test(arguments: [
    (#"<row r="2"><c r="A2"><v>x</v></c></row>"#, 1, 0, CellFault.value),
    (#"<row r="2"><c r="B2" t="s"><v>7</v></c></row>"#, 1, 1, .reference),
    (#"<row r="2"><c r="A2" s="9"><v>1</v></c></row>"#, 1, 0, .reference),
    (#"<row r="2"><c r="A3"><v>1</v></c></row>"#, 2, 0, .place),
    (#"<row r="2"><c r="B2"><v>1</v></c><c r="A2"><v>1</v></c></row>"#, 1, 0, .place),
    (#"<row r="2"><c r="A2"><v>1</v></c></row><row r="2"/>"#, 1, 0, .place),
    (#"<row r="2"><c r="A2" t="b"><v>2</v></c></row>"#, 1, 0, .value),
  ])
  func cellsThatAreNone(rows: String, row: Int, column: Int, fault: CellFault) {
    let found = refusal(SmallWorkbook(rows: rows))
    #expect(found == .part(sheet, .cell(CellPlace(row: row, column: column), fault)))
  }

  @Test func markupThatIsNone() {
    var book = plain
    book.sheet = book.sheet.replacing("</worksheet>", with: "")
    #expect(refusal(book) == .part(sheet, .markup))
    book = SmallWorkbook(rows: #"<row r="1"><c r="A1" t="str"><v>a&b;</v></c></row>"#)
    #expect(refusal(book) == .part(sheet, .entities))
  }
}
