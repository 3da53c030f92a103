import TestSupport
import Testing
@testable import Papers

struct WordTemplateTests {
  private static let kinds = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let packages = "http://schemas.openxmlformats.org/package/2006/relationships"

  /// A document with a part of styles, and a theme with a picture.
  private func file(styles: String, folder: String = "word") -> [UInt8] {
    func relations(_ all: [(kind: String, target: String)]) -> String {
      #"<Relationships xmlns="\#(Self.packages)">"#
        + all.enumerated().map {
          #"<Relationship Id="r\#($0)" Type="\#(Self.kinds)/\#($1.kind)" Target="\#($1.target)"/>"#
        }.joined() + "</Relationships>"
    }
    let parts = [
      ("_rels/.rels", relations([("officeDocument", "\(folder)/document.xml")])), ("\(folder)/document.xml", "<d/>"),
      (
        "\(folder)/_rels/document.xml.rels",
        relations([("styles", "styles.xml"), ("theme", "theme/theme1.xml"), ("image", "missing.png")])
      ),
      ("\(folder)/styles.xml", styles), ("\(folder)/theme/theme1.xml", "<theme/>"),
      ("\(folder)/theme/_rels/theme1.xml.rels", relations([("image", "../media/ground.jpeg")])),
      ("\(folder)/media/ground.jpeg", "JPEG"),
    ]
    return StoredZip.archive(parts.map { ($0.0, Array($0.1.utf8)) })
  }

  private func styles(_ styles: String, namespace: String = WordStyles.namespace) -> String {
    #"<?xml version="1.0"?><x:styles xmlns:x="\#(namespace)"><!-- <x:style/> -->\#(styles)</x:styles>"#
  }

  private let own =
    #"<x:style x:type="paragraph" x:styleId="berschrift1"><x:name x:val="heading 1"/></x:style>"#
    + #"<x:style x:type='paragraph' x:styleId='Standard' x:default='1'><x:name x:val='Normal'/></x:style>"#
    + #"<x:style x:type="character" x:styleId="Caption"><x:name x:val="caption"/></x:style>"#

  /// By name, whatever they are called inside: a heading of its own, and a caption that is no paragraph's.
  @Test func itsStylesAreTaken() throws {
    let template = try WordTemplate(file(styles: styles(own)))
    #expect(template.styles.id(.heading) == "berschrift1")
    #expect(template.styles.id(.normal) == "Standard")
    #expect(template.styles.id(.caption) == "HeatMapCaption")
    let part = String(decoding: template.styles.part, as: UTF8.self)
    #expect(part.hasPrefix(styles(own).dropLast("</x:styles>".count)))
    #expect(part.hasSuffix("</x:styles>"))
    // Ours stand on its own, and not beside them.
    #expect(part.count(of: #"<w:name w:val="heading 1"/>"#) == 0)
    #expect(part.count(of: #"<w:name w:val="heading 2"/><w:basedOn w:val="Standard"/>"#) == 1)
    #expect(part.count(of: "w:default=") == 0)
  }

  @Test func itsThemeComesWithIt() throws {
    let file = wordDocument(WordSample.content(), template: try WordTemplate(file(styles: styles(own))))
    let theme = try PaperSample.part("word/theme/theme1.xml", of: file)
    #expect(theme == "<theme/>")
    let ground = try PaperSample.part("word/media/ground.jpeg", of: file)
    #expect(ground == "JPEG")
    let types = try PaperSample.part("[Content_Types].xml", of: file)
    #expect(types.contains(#"Extension="jpeg" ContentType="image/jpeg""#))
    let told =
      #"PartName="/word/theme/theme1.xml" ContentType="application/vnd.openxmlformats-officedocument.theme+xml""#
    #expect(types.contains(told))
    let document = try PaperSample.part("word/document.xml", of: file)
    #expect(document.count(of: #"<w:pStyle w:val="berschrift1"/>"#) == 3)
  }

  /// A paper of ours that somebody has given another look.
  @Test func aPaperMayBeATemplate() throws {
    let paper = wordDocument(WordSample.content())
    let template = try WordTemplate(paper)
    #expect(template.styles.part == WordStyles().part)
    #expect(wordDocument(WordSample.content(), template: template) == paper)
  }

  @Test func whatIsNone() {
    let strict = "http://purl.oclc.org/ooxml/wordprocessingml/main"
    #expect(throws: WordTemplateFault.notWord) { try WordTemplate(Array("Dear Sir".utf8)) }
    #expect(throws: WordTemplateFault.notWord) { try WordTemplate(SmallWorkbook(rows: "").file) }
    #expect(throws: WordTemplateFault.oldWord) {
      try WordTemplate([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 600))
    }
    #expect(throws: WordTemplateFault.strict) { try WordTemplate(file(styles: styles(own, namespace: strict))) }
    #expect(throws: WordTemplateFault.damaged) { try WordTemplate(file(styles: styles("<x:style>"))) }
    #expect(throws: WordTemplateFault.damaged) { try WordTemplate(Array(file(styles: styles(own)).dropLast(30))) }
  }
}
