import Spreadsheet
import TestSupport
import Testing

/// Archives as programs write them, and as they are made to do harm.
struct ArchiveTests {
  private let plain = SmallWorkbook(rows: #"<row r="1"><c r="A1"><v>1</v></c></row>"#)
  private let sheet = "xl/worksheets/sheet1.xml"

  /// The bytes that two digits each stand for.
  private func bytes(_ hex: String) -> [UInt8] {
    let digits = Array(hex)
    return stride(from: 0, to: digits.count, by: 2).compactMap { UInt8(String(digits[$0...($0 + 1)]), radix: 16) }
  }

  /// A sheet of two rows, and what Python's zlib packs it into.
  private var packed: StoredZip.Part {
    let book = SmallWorkbook(
      rows: #"<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>1</v></c><c r="C1"><v>1</v></c></row>"#
        + #"<row r="2"><c r="A2"><v>2</v></c><c r="B2"><v>2</v></c><c r="C2"><v>2</v></c></row>"#)
    let deflated = bytes(
      "6d90dd0ec2200c465f65e101ecc685178691e87c9106518ce327856c3ebe0c0d3164775f4fdb93a662f5f48a46ebd4bdedece2c84c4ae1041095"
        + "d116e3c107ed72e7eec962ca253d2006d2782b4b7606def747b0f8744c8ac2ae98500af26b47231b32555b386f69918380450a503f7ad9a5534b"
        + "21dbaa9257252f63bc51eed2a9a55f25fc5d0cf515f203")
    return StoredZip.Part(sheet, deflated: deflated, of: Array(book.sheet.utf8))
  }

  private func file(_ changed: StoredZip.Part, isLarge: Bool = false, remark: [UInt8] = []) -> [UInt8] {
    StoredZip.archive(plain.zipped.map { $0.name == changed.name ? changed : $0 }, isLarge: isLarge, remark: remark)
  }

  private let unpacked: [String: Cell] = [
    "A1": .number(1), "B1": .number(1), "C1": .number(1), "A2": .number(2), "B2": .number(2), "C2": .number(2),
  ]

  @Test func packedParts() throws {
    let found = try cells(file(packed))
    #expect(found == unpacked)
  }

  /// Every file is refused whose packed part was cut off on the way, or holds more than is said.
  @Test func packedPartsThatAreCutOff() {
    let whole = packed
    for count in 0..<whole.bytes.count {
      var part = whole
      part.bytes.removeLast(whole.bytes.count - count)
      #expect(refusal(file(part)) == .part(sheet, .damaged), "\(count)")
    }
    var shorter = whole
    shorter.size -= 1
    #expect(refusal(file(shorter)) == .part(sheet, .damaged))
    var longer = whole
    longer.size += 1
    #expect(refusal(file(longer)) == .part(sheet, .damaged))
  }

  /// The numbers of an archive of more than four gigabytes stand in other places; programs use those for small ones too.
  @Test func largeArchives() throws {
    let found = try cells(file(packed, isLarge: true))
    #expect(found == unpacked)
    let whole = StoredZip.archive(plain.zipped, isLarge: true)
    for count in 2..<whole.count { #expect(refusal(Array(whole[..<count])) != nil, "\(count)") }
  }

  @Test func aRemarkBehindTheDirectory() throws {
    let found = try cells(file(packed, remark: Array("made by hand".utf8)))
    #expect(found == unpacked)
  }

  /// What streams write: the sizes stand behind the part, and in the directory.
  @Test func sizesThatStandBehindTheirPart() throws {
    var part = packed
    part.flags = 8
    var file = file(part)
    let name = Array(sheet.utf8)
    let place = try #require(file.indices.first { file[$0...].starts(with: name) })
    // Checksum and sizes of the part's own head, which stand sixteen to two bytes before its name.
    for at in (place - 16)..<(place - 4) { file[at] = 0 }
    let found = try cells(file)
    #expect(found == unpacked)
  }

  @Test func partsBehindAPassword() {
    var part = packed
    part.flags = 1
    #expect(refusal(file(part)) == .encrypted)
  }

  @Test func otherPacking() {
    var part = packed
    part.method = 12
    #expect(refusal(file(part)) == .part(sheet, .packing))
  }

  /// A part that says that it is larger than a gigabyte, or than deflate can make of so few bytes, is not unpacked.
  @Test func bombs() {
    var part = packed
    part.size = 1 << 30 + 1
    #expect(refusal(file(part)) == .part(sheet, .tooLarge))
    part.size = 1032 * UInt32(part.bytes.count + 3)
    #expect(refusal(file(part)) == .part(sheet, .tooLarge))
  }

  /// A directory that says that there are more entries than fit, or that lies behind the end.
  @Test func directoriesThatAreNone() throws {
    var file = plain.file
    let end = file.count - 22
    (file[end + 8], file[end + 10]) = (0xFF, 0xFF)
    #expect(refusal(file) == .archive(.damaged))
    file = plain.file
    file[end + 16] ^= 1
    #expect(refusal(file) == .archive(.damaged))
    file = plain.file
    file[end + 19] = 0x7F
    #expect(refusal(file) == .archive(.damaged))
  }

  /// A workbook that names itself as its sheet, or its list of sheets as their texts, leads nowhere, and ends.
  @Test(arguments: ["worksheets/sheet1.xml", "/xl/sharedStrings.xml", "styles.xml"])
  func loops(target: String) {
    let parts = plain.parts.map { part in
      (
        part.name,
        Array(
          String(decoding: part.bytes, as: UTF8.self).replacing("Target=\"\(target)\"", with: "Target=\"workbook.xml\"")
            .utf8)
      )
    }
    let found = refusal(StoredZip.archive(parts))
    // A workbook has no styles, and no texts: what is read of it is neither.
    #expect(found == (target.hasPrefix("worksheets") ? .part("xl/workbook.xml", .markup) : nil))
  }
}
