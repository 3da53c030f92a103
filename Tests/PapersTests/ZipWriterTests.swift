import Testing
@testable import Papers
@testable import Spreadsheet

struct ZipWriterTests {
  private let long = String(repeating: "Vacancies of Burnley. ", count: 500)

  private func archive() -> [UInt8] {
    var zip = ZipWriter()
    zip.add("<a/>", at: "first.xml")
    zip.add(long, at: "word/document.xml")
    zip.add([0x89, 0x50, 0x4E, 0x47], at: "word/media/vacancy.png", isPacked: true)
    return zip.archive
  }

  /// By the reader of workbooks, which holds each part against its length and checksum.
  @Test func partsComeBack() throws {
    let zip = try ZipArchive(archive(), WorkbookLimits())
    #expect(zip.entries.count == 3)
    let first = try text(zip.part("first.xml"))
    #expect(first == "<a/>")
    let second = try text(zip.part("word/document.xml"))
    #expect(second == long)
    let picture = zip.entries.last
    #expect(picture?.method == 0 && picture?.size == 4)
  }

  @Test func isPacked() {
    #expect(archive().count < 700)
  }

  @Test func isTheSameEachTime() {
    #expect(archive() == archive())
  }

  /// The archive of nothing is its end alone, twenty-two bytes.
  @Test func mayBeEmpty() {
    #expect(ZipWriter().archive == [0x50, 0x4B, 5, 6] + [UInt8](repeating: 0, count: 18))
  }

  private func text(_ part: Part) -> String {
    String(decoding: (0..<part.count).map { part.bytes[$0] }, as: UTF8.self)
  }
}
