import Testing
@testable import Papers
@testable import Publishing
@testable import Spreadsheet

struct WordDocumentTests {
  private let file = wordDocument(WordSample.content(stamp: "internal: not for publication"))

  private var names: [String] {
    get throws { try ZipArchive(file, WorkbookLimits()).entries.map { String(decoding: $0.name, as: UTF8.self) } }
  }

  @Test func hasItsParts() throws {
    let names = try names
    #expect(
      names == [
        "[content_types].xml", "_rels/.rels", "word/document.xml", "word/_rels/document.xml.rels", "word/styles.xml",
        "word/settings.xml", "word/footer1.xml", "word/header1.xml", "docprops/core.xml", "docprops/app.xml",
        "word/media/heatmap1.png", "word/media/heatmap2.png",
      ])
  }

  /// To the end of each, with every element ended.
  @Test func allOfItIsWhole() throws {
    for name in try names where name.hasSuffix("xml") || name.hasSuffix("rels") {
      var elements = try MarkupElements(Array(PaperSample.part(name, of: file).utf8))
      var count = 0
      while try elements.next() != nil { count += 1 }
      #expect(count > 1, "\(name)")
    }
  }

  @Test func everyPartIsToldOf() throws {
    let types = try PaperSample.part("[Content_Types].xml", of: file)
    for name in ["word/document.xml", "word/styles.xml", "word/settings.xml", "word/footer1.xml", "word/header1.xml"] {
      #expect(types.count(of: "PartName=\"/\(name)\"") == 1, "\(name)")
    }
    #expect(types.count(of: "Extension=\"png\"") == 1)
  }

  /// Each relation that the main part names is there, and leads to a part.
  @Test func relationsLeadSomewhere() throws {
    let relations = try PaperSample.part("word/_rels/document.xml.rels", of: file)
    let document = try PaperSample.part("word/document.xml", of: file)
    for id in ["rIdHeader", "rIdFooter", "rIdPicture1", "rIdPicture2"] {
      #expect(document.contains("\"\(id)\""))
      #expect(relations.count(of: "Id=\"\(id)\"") == 1)
    }
    #expect(relations.contains("Target=\"media/heatmap2.png\""))
    let picture = try ZipArchive(file, WorkbookLimits()).part("word/media/heatmap1.png")
    #expect((0..<picture.count).map { picture.bytes[$0] } == [0x89, 0x50, 1])
  }

  @Test func saysWhatMustNotBeMissed() throws {
    let header = try WordSample.paragraphs(PaperSample.part("word/header1.xml", of: file))
    #expect(header == ["Internal: not for publication"])
    let document = try WordSample.paragraphs(PaperSample.part("word/document.xml", of: file))
    #expect(document[2] == "Internal: not for publication")
    let open = wordDocument(WordSample.content())
    let text = try PaperSample.part("word/document.xml", of: open)
    #expect(!text.contains("nternal") && !text.contains("headerReference"))
    #expect(throws: WorkbookRefusal.part("word/header1.xml", .missing)) {
      try PaperSample.part("word/header1.xml", of: open)
    }
  }

  /// Its day is that of the data.
  @Test func saysWhatItIs() throws {
    let core = try PaperSample.part("docProps/core.xml", of: file)
    #expect(core.contains("<dc:title>Heat maps: Lancashire &amp; Cumbria</dc:title>"))
    #expect(core.contains("<dc:language>en-GB</dc:language>"))
    #expect(core.contains(#"<dcterms:created xsi:type="dcterms:W3CDTF">2017-09-30T00:00:00Z</dcterms:created>"#))
  }

  @Test func isTheSameEachTime() {
    #expect(file == wordDocument(WordSample.content(stamp: "internal: not for publication")))
  }
}
