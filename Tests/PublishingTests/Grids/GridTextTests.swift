import Disclosure
import Testing
import Workforce
@testable import Publishing

struct GridTextTests {
  @Test func subtitles() throws {
    let reasons = try SampleGrids.sheet(SampleGrids.reasons())
    #expect(
      subtitle(reasons)
        == "Reasons for leaving (people who left, by reason), Lancashire, October 2016 to September 2017. All roles are included."
    )
    let cohorts = try SampleGrids.sheet(SampleGrids.cohorts([3], [1000], [1000]))
    #expect(
      subtitle(cohorts).contains(
        "started October 2016 to September 2017, as seen to 30 September 2017"))
  }

  @Test func notesSayWhatIsHidden() throws {
    let grid = try SampleGrids.reasons()
    let notes = notes(grid, try SampleGrids.scale(grid), SampleGrids.paper, order: .latest)
    #expect(grid.hiddenCount > 3)
    #expect(notes.contains { $0.hasPrefix("[c]: \(grid.hiddenCount) figures hidden: small numbers of people") })
    let cohorts = try SampleGrids.cohorts([3], [1000], [1000])
    let scale = try SampleGrids.scale(cohorts)
    #expect(
      Publishing.notes(cohorts, scale, SampleGrids.paper, order: .latest).contains(
        "2 cohorts have no row: fewer than ten people to judge by."))
  }

  @Test func alternativeText() throws {
    let text = altText(try SampleGrids.sheet(SampleGrids.reasons()))
    #expect(text.contains("Retirement: 54 of Lancashire’s 80 leavers in 12 months."))
    #expect(text.contains("figures hidden to protect people."))
    #expect(wordCount(text) < 150)
    let sheet = try SampleGrids.sheet(SampleGrids.reasons(.internal))
    #expect(altText(sheet).hasSuffix("not for publication."))
  }
}
