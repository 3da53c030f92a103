import TestSupport
import Testing
@testable import Papers
@testable import Publishing
@testable import Spreadsheet

struct WordLetterheadTests {
  private static func file(stamp: String? = nil, _ letterhead: Letterhead) -> [UInt8] {
    wordDocument(WordSample.content(stamp: stamp).with(letterhead))
  }

  private func document(_ letterhead: Letterhead) throws -> String {
    try PaperSample.part("word/document.xml", of: Self.file(letterhead))
  }

  private func hasPart(_ name: String, _ file: [UInt8]) throws -> Bool {
    try ZipArchive(file, WorkbookLimits()).entries.contains { String(decoding: $0.name, as: UTF8.self) == name }
  }

  @Test func standsOverTheTitle() throws {
    let markup = try document(try OwnLook.letterhead())
    let paragraphs = try WordSample.paragraphs(markup)
    #expect(paragraphs.prefix(2) == [OwnLook.line, "Heat maps: Lancashire & Cumbria"])
    #expect(markup.contains("Item 7 &amp; &lt;B&gt; · Bell &amp; &quot;Sons&quot; &lt;Council&gt;</w:t>"))
  }

  /// 600 by 200 dots at 96 an inch are more than 45 mm (2,551 twips of 635 units) wide, and stand at the right end of 9,026 twips.
  @Test func logoIsAtTheRight() throws {
    let file = Self.file(try OwnLook.letterhead())
    let markup = try PaperSample.part("word/document.xml", of: file)
    let first = String(try #require(markup.split(separator: "</w:p>").first))
    #expect(first.contains(#"<w:tabs><w:tab w:val="right" w:pos="9026"/></w:tabs>"#))
    #expect(first.contains("<w:r><w:tab/></w:r><w:r><w:drawing>"))
    #expect(first.contains(#"<wp:extent cx="1619885" cy="539750"/>"#))
    #expect(first.count(of: #"name="Logo" descr="Bell &amp; &quot;Sons&quot; &lt;Council&gt;""#) == 2)
    #expect(first.count(of: #"r:embed="rIdLogo""#) == 1)
    let relations = try PaperSample.part("word/_rels/document.xml.rels", of: file)
    #expect(relations.count(of: #"Id="rIdLogo""#) == 1 && relations.contains(#"Target="media/logo.png""#))
    let picture = try ZipArchive(file, WorkbookLimits()).part("word/media/logo.png")
    #expect((0..<picture.count).map { picture.bytes[$0] } == SmallPNG.file(600, 200))
    // The pictures of measures are still numbered from one.
    let measures = markup.count(of: #"name="Picture 1""#)
    #expect(measures == 2)
  }

  /// 40 by 40 dots are 600 twips. A tall one is held to 18 mm, 1,020 twips.
  @Test func logoIsNoLargerThanItIs() throws {
    let small = WordPicture(Logo(png: [], width: 40, height: 40), altText: "")
    #expect(small.width == 600 && small.height == 600)
    let tall = WordPicture(Logo(png: [], width: 200, height: 400), altText: "")
    #expect(tall.width == 510 && tall.height == 1020)
    let thin = WordPicture(Logo(png: [], width: 1, height: 4000), altText: "")
    #expect(thin.width == 1 && thin.height == 1020)
  }

  /// A paragraph of its own, where the words have no room beside it.
  @Test func longNamesStandUnderTheLogo() throws {
    let name = Array(repeating: "Bell", count: 20).joined(separator: " ")
    let markup = try document(try OwnLook.letterhead(number: nil, organisation: name))
    let paragraphs = try WordSample.paragraphs(markup)
    #expect(paragraphs.prefix(3) == ["", name, "Heat maps: Lancashire & Cumbria"])
    let first = String(try #require(markup.split(separator: "</w:p>").first))
    #expect(first.contains(#"<w:jc w:val="right"/>"#) && first.contains("rIdLogo") && !first.contains("<w:tab/>"))
  }

  @Test func logoAlone() throws {
    let file = Self.file(try OwnLook.letterhead(number: nil, organisation: nil))
    let markup = try PaperSample.part("word/document.xml", of: file)
    let paragraphs = try WordSample.paragraphs(markup)
    #expect(paragraphs.prefix(2) == ["", "Heat maps: Lancashire & Cumbria"])
    #expect(markup.contains(#"name="Logo" descr="Logo""#))
    #expect(!markup.contains("headerReference") && !markup.contains("titlePg"))
  }

  /// On all pages but the first, which has it over its title; what must not be missed stands on all.
  @Test func headsOfPages() throws {
    let letterhead = try OwnLook.letterhead(logo: nil)
    let open = Self.file(letterhead)
    let header = try WordSample.paragraphs(PaperSample.part("word/header1.xml", of: open))
    #expect(header == [OwnLook.line])
    let hasOther = try hasPart("word/header2.xml", open)
    #expect(!hasOther)
    let markup = try PaperSample.part("word/document.xml", of: open)
    #expect(markup.count(of: "<w:titlePg/></w:sectPr>") == 1 && !markup.contains("rIdFirst"))
    #expect(markup.contains(#"<w:footerReference w:type="first" r:id="rIdFooter"/>"#))

    let closed = Self.file(stamp: "internal: not for publication", letterhead)
    let others = try WordSample.paragraphs(PaperSample.part("word/header1.xml", of: closed))
    #expect(others == [OwnLook.line, "Internal: not for publication"])
    let first = try WordSample.paragraphs(PaperSample.part("word/header2.xml", of: closed))
    #expect(first == ["Internal: not for publication"])
    let relations = try PaperSample.part("word/_rels/document.xml.rels", of: closed)
    #expect(relations.count(of: #"Id="rIdFirst""#) == 1)
    let types = try PaperSample.part("[Content_Types].xml", of: closed)
    #expect(types.count(of: #"PartName="/word/header2.xml""#) == 1)
    let referring = try PaperSample.part("word/document.xml", of: closed)
    #expect(referring.count(of: #"<w:headerReference w:type="first" r:id="rIdFirst"/>"#) == 1)
  }

  /// Only the first stretch of pages has a first page of its own.
  @Test func laterStretchesBeginAsTheyGoOn() throws {
    let sections = [WordSample.section(), WordSample.section("Wide", pages: [WordSample.page(1937, 900)])]
    let content = WordSample.content(sections).with(try OwnLook.letterhead())
    let markup = try WordSample.document(content)
    #expect(markup.count(of: "<w:sectPr>") == 3)
    let stretches = markup.components("<w:sectPr>").map { $0.contains("<w:titlePg/>") }
    #expect(stretches == [false, true, false, false])
  }

  /// Title and headings, and nothing else.
  @Test func accentIsOfHeadings() throws {
    let part = try PaperSample.part("word/styles.xml", of: Self.file(try OwnLook.letterhead(accent: 0x1F_4E79)))
    for style in part.split(separator: "</w:style>") where style.contains("w:styleId") {
      let isHeading = ["Title", "Heading1", "Heading2"].contains { style.contains("w:styleId=\"\($0)\"") }
      #expect(style.contains(#"<w:color w:val="1F4E79"/>"#) == isHeading, "\(style)")
    }
    let plain = try PaperSample.part("word/styles.xml", of: Self.file(try OwnLook.letterhead(accent: nil)))
    #expect(!plain.contains("1F4E79"))
  }

  /// A template's headings stay as they are.
  @Test func templatesTakeOver() throws {
    let template = try WordTemplate(wordDocument(WordSample.content()))
    let content = WordSample.content().with(try OwnLook.letterhead())
    let part = try PaperSample.part("word/styles.xml", of: wordDocument(content, template: template))
    #expect(!part.contains("1F4E79"))
  }

  @Test func isWholeAndTheSameEachTime() throws {
    let file = Self.file(stamp: "internal", try OwnLook.letterhead())
    for entry in try ZipArchive(file, WorkbookLimits()).entries {
      let name = String(decoding: entry.name, as: UTF8.self)
      if !name.hasSuffix("xml") && !name.hasSuffix("rels") { continue }
      var elements = try MarkupElements(Array(PaperSample.part(name, of: file).utf8))
      while try elements.next() != nil {}
    }
    let again = Self.file(stamp: "internal", try OwnLook.letterhead())
    #expect(file == again)
  }
}

extension String {
  /// What stands between the places of a text.
  fileprivate func components(_ text: String) -> [String] {
    var (parts, rest) = ([String](), self[...])
    while let found = rest.firstRange(of: text) {
      parts.append(String(rest[..<found.lowerBound]))
      rest = rest[found.upperBound...]
    }
    return parts + [String(rest)]
  }
}
