import Disclosure
import Testing
@testable import Publishing

struct GridTextTests {
  private let paper = SampleGrids.paper

  @Test func subtitles() throws {
    #expect(
      subtitle(try SampleGrids.reasons(), paper)
        == "Reasons for leaving (people who left, by reason), Lancashire, October 2016 to September 2017. All roles are included."
    )
    #expect(
      subtitle(try SampleGrids.cohorts([3], [1000], [1000]), paper).contains(
        "started October 2016 to September 2017, as seen to 30 September 2017"))
  }

  @Test func notesSayWhatIsHidden() throws {
    let grid = try SampleGrids.reasons()
    let scale = try Scale(grid, breaks: nil)
    let notes = notes(grid, scale, paper)
    #expect(grid.hiddenCount > 3)
    #expect(notes.contains { $0.hasPrefix("[c]: \(grid.hiddenCount) figures hidden: small numbers of people") })
    let cohorts = try SampleGrids.cohorts([3], [1000], [1000])
    #expect(
      Publishing.notes(cohorts, try Scale(cohorts, breaks: nil), paper).contains(
        "2 cohorts have no row: fewer than ten people to judge by."))
  }

  @Test func alternativeText() throws {
    let text = altText(try SampleGrids.reasons(), paper)
    #expect(text.contains("Retirement: 54 of Lancashire’s 80 leavers in 12 months."))
    #expect(text.contains("figures hidden to protect people."))
    #expect(wordCount(text) < 150)
    #expect(altText(try SampleGrids.reasons(.internal), paper).hasSuffix("not for publication."))
  }
}
