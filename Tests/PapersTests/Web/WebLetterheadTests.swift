import TestSupport
import Testing
@testable import Papers
@testable import Publishing

struct WebLetterheadTests {
  private func page(_ letterhead: Letterhead, stamp: String? = nil) -> WebReading {
    WebReading(webPage(WebSample.content(stamp: stamp).with(letterhead)))
  }

  /// Over the title, with the logo in the page itself.
  @Test func standsOverTheTitle() throws {
    let page = page(try OwnLook.letterhead(logo: SmallPNG.dot))
    let shown = page.elements(["p", "h1"]).map { $0.text }
    #expect(shown.prefix(2) == [OwnLook.line, "Heat maps: Bell & <Sons>, September 2017"])
    let pictures = page.tags.filter { $0.name == "img" }
    #expect(pictures.count == 1)
    #expect(pictures.first?.attributes["alt"] == OwnLook.organisation)
    #expect(pictures.first?.attributes["width"] == "1" && pictures.first?.attributes["height"] == "1")
    // As another program has the same bytes.
    #expect(
      pictures.first?.attributes["src"] == "data:image/png;base64,"
        + "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==")
    #expect(page.page.contains("img-src data:;"))
  }

  @Test func logoAlone() throws {
    let page = page(try OwnLook.letterhead(number: nil, organisation: nil))
    #expect(page.tags.first { $0.name == "img" }?.attributes["alt"] == "Logo")
    #expect(!page.page.contains("@top-left"))
  }

  @Test func nothingWhereThereIsNone() {
    let page = page(Letterhead())
    #expect(!page.tags.contains { $0.name == "img" || $0.attributes["class"] == "own" })
    #expect(!page.page.contains("@top-left") && !page.page.contains("h1, h2, h3 {"))
  }

  @Test func accentIsOfHeadings() throws {
    let page = page(try OwnLook.letterhead())
    #expect(page.page.contains("h1, h2, h3 { color: #1F4E79; }"))
    let colours = page.page.split(separator: "#1F4E79", omittingEmptySubsequences: false).count - 1
    #expect(colours == 1)
  }

  /// Over the pages on paper, but for the first; a style sheet cannot be ended by it.
  @Test func headsOfPages() throws {
    let page = page(try OwnLook.letterhead(logo: nil), stamp: "internal")
    let line = #"Item 7 \26  \3c B\3e  · Bell \26  \22 Sons\22  \3c Council\3e "#
    #expect(page.page.contains("@top-left { content: \"\(line)\"; font: 8pt Arial"))
    #expect(page.page.contains("@page :first { @top-left { content: \"\"; } }"))
    #expect(page.page.contains("@top-center { content: \"internal\";"))
  }

  @Test func namesAreNoMarkup() throws {
    let hostile = "</style></script><img src=x onerror=alert(1)>\" onfocus=\"alert(1)"
    let page = page(try OwnLook.letterhead(number: hostile, organisation: hostile))
    #expect(page.tags.count { $0.name == "img" } == 1)
    #expect(!page.tags.contains { $0.attributes.keys.contains { $0.hasPrefix("on") } })
    #expect(page.tags.count { $0.name == "script" } == 1 && page.tags.count { $0.name == "style" } == 1)
    #expect(page.tags.first { $0.name == "img" }?.attributes["alt"] == hostile)
  }

  @Test func isTheSameEachTime() throws {
    let (first, second) = (page(try OwnLook.letterhead()).page, page(try OwnLook.letterhead()).page)
    #expect(first == second)
  }
}
