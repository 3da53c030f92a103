import HeatMapDrawing
import Testing
@testable import Papers
@testable import Publishing

struct WebTableTests {
  private func page(_ section: PaperSection) -> WebReading { WebReading(Array(WebTable(section).html.utf8)) }

  /// The digits of the table with the true minus; the changes with their sign, as in the picture.
  @Test func figuresAreThoseOfTheTable() {
    let rows = page(WebSample.section()).rows
    #expect(
      rows == [
        [
          "District, Team", "2017/18", "vacant of all FTE", "In a year points", "Gap to target",
          "share of the change in %",
        ],
        ["Aug", "Sep 17"],
        ["All districts", "1234.5", "10.0", "1.0 of 10.0", "−0.5", "0.0", ""],
        ["Bell & <Sons> \"North\"\u{A0}[u]", "[c]", "15.0", "1.5 of 10.0", "+2.5", "+5.0", "49.3"],
        ["Duty", "−3.0", "", "", "", "", "−1.3"],
      ])
  }

  @Test func everyHeadSaysWhatItIsOver() {
    for section in [WebSample.section(), WebSample.overview] {
      let scopes = page(section).tags.filter { $0.name == "th" }.map { $0.attributes["scope"] }
      #expect(scopes.count > 6)
      #expect(scopes.allSatisfy { ["col", "row", "colgroup", "rowgroup"].contains($0) })
    }
  }

  @Test func coloursAndMarksOfACell() {
    let html = WebTable(WebSample.section()).html
    #expect(html.contains("<td class=\"d6\">1234.5</td><td class=\"d2 l\">10.0</td>"))
    #expect(html.contains("<td class=\"x\">[c]</td>"))
    #expect(
      html.contains(
        "<td class=\"d4 l\"><span class=\"u2\">15.0</span><span class=\"head\" aria-hidden=\"true\">▲</span>"
          + "<span class=\"vh\">, differs from the others by more than chance, sudden rise</span></td>"))
    #expect(html.contains("<td class=\"d0\"><span class=\"u1\">−3.0</span>"))
    #expect(html.contains("↓</span>−0.5<span class=\"vh\">, fell in a year by more than chance</span></td>"))
  }

  /// A team's district is read out before it; a month's year stands in its head, though its band has it.
  @Test func wordsForThoseWhoHear() {
    let html = WebTable(WebSample.section()).html
    #expect(html.contains("<span class=\"vh\">Bell &amp; &lt;Sons&gt; &quot;North&quot;, </span>Duty</th>"))
    #expect(html.contains("<th scope=\"col\">Aug<span class=\"vh\"> 17</span></th>"))
    #expect(html.contains("<span class=\"vh\">Vacancy rate: </span><span>Vacant FTE as %</span></caption>"))
  }

  @Test func overviewStandsInGroups() {
    let rows = page(WebSample.overview).rows
    #expect(
      rows == [
        ["Measure", "All districts", "target", "Wyre", "Fylde"], ["targets missed", "1 of 2", "", "1", "0"],
        ["Recruitment"], ["Vacancy rate\u{A0}%", "14.9", "E 10.0", "8.0", "–"],
        ["Practice"], ["Cases", "177", "–", "5", "[c]"],
      ])
  }

  /// Where the numbers of bars stand in the column of changes, one heading is over both.
  @Test func changesUnderTheHeadingOfTheirBars() {
    var figure = WebSample.figure()
    figure.side?.change = Side.Heading(upper: "", lower: "points")
    figure.side?.bars = "Change in a year"
    let heads = page(WebSample.section("Vacancy rate", stem: "vacancy", figure)).rows.prefix(2)
    #expect(heads.first?.contains("Change in a year") == true)
    #expect(heads.last == ["Aug", "Sep 17", "points", ""])
  }
}
