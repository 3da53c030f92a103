import HeatMapDrawing
import Tabular
import Testing
@testable import Papers
@testable import Publishing

struct WebPageTests {
  private func page(_ content: PaperContent = WebSample.content()) -> WebReading { WebReading(webPage(content)) }

  @Test func saysWhatItIs() {
    let page = page()
    #expect(page.page.hasPrefix("<!DOCTYPE html>\n<html lang=\"en-GB\">\n"))
    #expect(page.texts("title") == ["Heat maps: Bell & <Sons>, September 2017"])
    #expect(page.texts("h1") == ["Heat maps: Bell & <Sons>, September 2017"])
    #expect(page.texts("h2") == ["Contents", "Vacancy is 10%", "How the figures are worked out"])
    let named = page.tags.filter { $0.name == "meta" }
    #expect(named.first { $0.attributes["name"] == "generator" }?.attributes["content"] == "heatmaps 1")
    #expect(
      named.first { $0.attributes["name"] == "description" }?.attributes["content"]
        == "Heat maps: Bell & <Sons>, September 2017")
    #expect(page.texts("p").contains("Data of 30 September 2017"))
  }

  /// All words of the content, as they are.
  @Test func everyWordIsThere() {
    let words = page().texts("p")
    for text in ["First <b>.", "Second.", "A note.", "Of 5 < 6 & more."] { #expect(words.contains(text)) }
    #expect(page().texts("h3") == ["All figures"])
  }

  /// No name can end the element, attribute or style that it stands in.
  @Test func namesAreNoMarkup() {
    let hostile = "</style></script><img src=x onerror=alert(1)>\" onfocus=\"alert(1)"
    let page = page(
      WebSample.content(
        [WebSample.section(hostile, stem: hostile, WebSample.figure(hostile))], title: hostile, stamp: hostile))
    #expect(!page.tags.contains { $0.name == "img" })
    #expect(!page.tags.contains { $0.attributes.keys.contains { $0.hasPrefix("on") } })
    #expect(page.tags.count { $0.name == "script" } == 1)
    #expect(page.page.components("</style>") == 2 && page.page.components("</script>") == 2)
  }

  /// Over every sheet of paper, at the top of the page and of each section; nowhere where there is none.
  @Test func stampCannotBeMissed() {
    let stamp = "internal: not for publication"
    let page = page(WebSample.content([WebSample.section(), WebSample.overview], stamp: stamp))
    #expect(page.texts("p").count { $0 == stamp } == 3)
    #expect(page.page.contains("@top-center { content: \"internal: not for publication\";"))
    #expect(!self.page().page.contains("@top-center"))
    #expect(!self.page().tags.contains { $0.attributes["class"] == "stamp" })
  }

  /// It names nothing but places in itself, forbids the browser all else, and lets no script run but its own.
  @Test func asksForNothing() {
    let page = page(WebSample.content([WebSample.overview, WebSample.section()]))
    let ids = Set(page.tags.compactMap { $0.attributes["id"] })
    for tag in page.tags {
      if let target = tag.attributes["href"] {
        #expect(target.hasPrefix("#") && ids.contains(String(target.dropFirst())))
      }
      #expect(tag.attributes["src"] == nil)
    }
    #expect(!page.page.contains("http:") && !page.page.contains("https:") && !page.page.contains("url("))
    let policy = page.tags.first { $0.attributes["http-equiv"] == "Content-Security-Policy" }?.attributes["content"]
    #expect(policy?.hasPrefix("default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-") == true)
  }

  @Test func isTheSameEachTime() {
    let content = WebSample.content([WebSample.overview, WebSample.section()], stamp: "internal")
    #expect(webPage(content) == webPage(content))
  }

  /// Twenty-four measures of twenty rows over twenty-four months.
  @Test func isUnderAMegabyte() {
    let columns =
      [PrintedColumn(id: "District", heading: "District", kind: .name)]
      + (1...24).map { PrintedColumn(id: "\($0)", heading: "Sep \($0)", kind: .value) }
    let cells =
      [PaperSample.cell(.text("West Lancashire"))]
      + (1...24).map { _ in PaperSample.cell(.number("12.3"), .class(3)) }
    let table = PrintedTable(columns: columns, rows: (1...20).map { _ in PrintedRow(kind: .item, cells: cells) })
    var figure = WebSample.figure()
    figure.columnGroups = [ColumnGroup(label: "", columns: (1...24).map { "Sep \($0)" })]
    let sections = (1...24).map { WebSample.section("Measure \($0)", stem: "m\($0)", figure, table) }
    let size = webPage(WebSample.content(sections)).count
    #expect(size > 200_000 && size < 1_000_000)
  }

  @Test func revisedFiguresAreASection() {
    let table = PrintedTable([
      Revision(measure: "vacancy", district: "Wyre", team: "", month: "2017-08", was: "9.5", now: "[c]")
    ])
    let page = page(WebSample.content([], revised: table))
    #expect(page.texts("h2").contains("Revised since the last paper"))
    #expect(
      page.rows == [["Measure", "District", "Month", "Was", "Is"], ["vacancy", "Wyre", "2017-08", "9.5", "[c]"]])
  }
}

extension String {
  /// How many parts a text parts it into.
  fileprivate func components(_ text: String) -> Int { split(separator: text, omittingEmptySubsequences: false).count }
}
