import TestSupport
import Testing
@testable import Spreadsheet

struct OfficeDocumentTests {
  private let document = SmallWorkbook(rows: "")

  @Test func partsByKind() throws {
    let found = try OfficeDocument(document.file)
    let styles = try found.part("styles")
    #expect(styles?.name == "xl/styles.xml")
    #expect(styles?.bytes == Array(document.styles.utf8))
    let none = try found.part("theme")
    #expect(none == nil)
  }

  /// A sheet with a drawing: the part that says so, and the drawing.
  @Test func partsUnderAPart() throws {
    var document = document
    let relations =
      #"<Relationships xmlns="r"><Relationship Id="a" Type="k/drawing" Target="../drawings/one.xml"/>"#
      + #"<Relationship Id="b" Type="k/hyperlink" Target="https://example.org" TargetMode="External"/></Relationships>"#
    document.others = [
      ("xl/worksheets/_rels/sheet1.xml.rels", Array(relations.utf8)), ("xl/drawings/one.xml", Array("<d/>".utf8)),
    ]
    let found = try OfficeDocument(document.file)
    let sheet = try #require(try found.part("worksheet"))
    let under = try found.parts(under: sheet)
    #expect(under.map(\.name) == ["xl/worksheets/_rels/sheet1.xml.rels", "xl/drawings/one.xml"])
    #expect(under.last?.bytes == Array("<d/>".utf8))
    let styles = try #require(try found.part("styles"))
    let none = try found.parts(under: styles)
    #expect(none.isEmpty)
  }

  @Test func whatIsNone() {
    #expect(throws: WorkbookRefusal.foreign(.other)) { try OfficeDocument(Array("Dear Sir".utf8)) }
    #expect(throws: WorkbookRefusal.foreign(.archive)) {
      try OfficeDocument(StoredZip.archive([(name: "a.txt", bytes: [1])]))
    }
  }
}
