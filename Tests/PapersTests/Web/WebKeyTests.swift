import HeatMapDrawing
import Testing
@testable import Papers

struct WebKeyTests {
  private func key(_ fills: [Int], ruleAfter: Int?) -> Key {
    Key(
      label: "% vacant", swatches: fills.map { Swatch(text: "class \($0)", fill: $0) }, ruleAfter: ruleAfter,
      meets: "meets target", ruleLabel: "10 or less", worse: "darker = worse", ramp: .diverging)
  }

  /// Read from one end to the other: what is good, its classes, the target, the other classes, what is bad. The rule's words are in
  /// the middle of as many columns on both sides of it.
  @Test func standsInTheOrderOfReading() {
    let html = webKey(key(Array(0..<7), ruleAfter: 2))
    let texts = WebReading(Array(html.utf8)).texts("li")
    #expect(
      texts == [
        "meets target", "class 0", "class 1", "class 2", "10 or less", "class 3", "class 4", "class 5", "class 6",
        "darker = worse",
      ])
    #expect(html.contains("<li class=\"sw d2 edge\">class 2</li>\n<li class=\"rule\" style=\"grid-column:1/7\">"))
  }

  @Test func darkestFirst() {
    let texts = WebReading(Array(webKey(key([6, 3, 0], ruleAfter: nil)).utf8)).texts("li")
    #expect(texts == ["darker = worse", "class 6", "class 3", "class 0", "meets target"])
  }

  @Test func signsAsTheyLook() {
    let html = webSigns([
      SymbolEntry(sample: .plain("[c]"), text: "hidden"), SymbolEntry(sample: .trend(.up), text: "rose"),
      SymbolEntry(sample: .sudden(.down), text: "fell"), SymbolEntry(sample: .underlined(.twoLines), text: "differs"),
    ])
    #expect(WebReading(Array(html.utf8)).texts("li") == ["[c] hidden", " rose", " fell", " differs"])
    #expect(html.contains("<span class=\"u2\" aria-hidden=\"true\">00.0</span> differs"))
    #expect(html.contains("▼") && html.contains("↑"))
    #expect(webSigns([]) == "")
  }
}
