import Testing
@testable import HeatMapDrawing
@testable import Papers
@testable import Publishing
@testable import Spreadsheet

struct WordBodyTests {
  @Test func saysAllInItsOrder() throws {
    let said = try WordSample.paragraphs(WordSample.document(WordSample.content()))
    #expect(
      said.prefix(9) == [
        "Heat maps: Lancashire & Cumbria", "Data of 30 September 2017",
        "Vacancy <rate>: The rate is 10% & falling", "Turnover: The rate is 10% & falling", "Vacancy <rate>",
        "The rate is 10% & falling", "First. Second.", "", "Figure 1: Vacancy <rate>",
      ])
    #expect(said[9] == "Table 1: Vacancy <rate>. Vacant FTE as %")
    // A table of four by four, and what is under it.
    #expect(
      said[26] == "Colours as in Figure 1. Underlined twice: by more than chance; ▲ sudden rise; [c] hidden to protect "
        + "people; ↓ fell in a year.")
    #expect(said[27] == "Turnover")
    #expect(
      said.suffix(4) == ["How the figures are worked out", "All figures", "Less than < a tenth.", "More."])
  }

  /// Of one measure there is no list.
  @Test func oneMeasureStandsUnderTheTitle() throws {
    let markup = try WordSample.document(WordSample.content([WordSample.section()]))
    let said = try WordSample.paragraphs(markup)
    #expect(said[2] == "Vacancy <rate>")
    #expect(!markup.contains("hyperlink"))
    #expect(markup.count(of: "pageBreakBefore") == 1)
  }

  @Test func everyPictureHasItsTextAndNumber() throws {
    let markup = try WordSample.document(WordSample.content())
    #expect(markup.count(of: #"descr="The rate is 10% &amp; &quot;falling&quot;.""#) == 4)
    for id in [1, 2] { #expect(markup.count(of: "<wp:docPr id=\"\(id)\"") == 1) }
    #expect(markup.count(of: "SEQ Figure") == 2)
    #expect(markup.count(of: "SEQ Table") == 2)
  }

  /// A picture keeps with its caption, a caption of a table with the table.
  @Test func captionsStayWithWhatTheyName() throws {
    let markup = try WordSample.document(WordSample.content([WordSample.section()]))
    let picture = try #require(markup.firstRange(of: "<w:drawing>"))
    let before = markup[..<picture.lowerBound].suffix(90)
    #expect(before.contains("<w:keepNext/>"))
    let table = try #require(markup.firstRange(of: "SEQ Table"))
    #expect(markup[..<table.lowerBound].suffix(150).contains("<w:keepNext/>"))
  }

  @Test func pagesOfAPictureAreCounted() throws {
    let pages = [1, 2].map { WordSample.page(1252, 1870, $0, of: 2) }
    let markup = try WordSample.document(WordSample.content([WordSample.section(pages: pages)]))
    let said = try WordSample.paragraphs(markup)
    #expect(said.contains("Figure 1: Vacancy <rate>, page 1 of 2"))
    #expect(said.contains("Figure 2: Vacancy <rate>, page 2 of 2"))
    #expect(markup.contains("This is page 1 of 2."))
    #expect(markup.contains("page 2 of 2: described at page 1."))
  }

  /// 246 mm, 1,937 dots: a page that lies, from the heading to the table; what comes before and after is upright.
  @Test func whatIsWideLies() throws {
    let sections = [WordSample.section(), WordSample.section("Wide", pages: [WordSample.page(1937, 900)])]
    let markup = try WordSample.document(WordSample.content(sections))
    #expect(markup.count(of: "<w:sectPr>") == 3)
    #expect(markup.count(of: #"w:orient="landscape""#) == 1)
    let upright = try WordSample.document(WordSample.content())
    #expect(upright.count(of: "<w:sectPr>") == 1)
  }

  /// Under a picture that is upright, a table lies that is too wide.
  @Test func aWideTableLies() throws {
    let section = WordSample.section(table: WordSample.wide(28))
    let markup = try WordSample.document(WordSample.content([section]))
    #expect(markup.count(of: "<w:sectPr>") == 3)
    #expect(markup.count(of: #"w:orient="landscape""#) == 1)
  }

  @Test func revisedFiguresHaveATable() throws {
    let revised = PrintedTable([
      Revision(measure: "vacancy", district: "Wyre", team: "", month: "2017-08", was: "10.0", now: "12.5")
    ])
    let said = try WordSample.paragraphs(WordSample.document(WordSample.content(revised: revised)))
    let start = try #require(said.firstIndex(of: "Revised since the last paper"))
    #expect(said[start + 1].hasPrefix("Table 3: "))
    #expect(Array(said[(start + 7)...(start + 11)]) == ["vacancy", "Wyre", "2017-08", "10.0", "12.5"])
  }
}
