import Disclosure
import Testing
import Workforce
@testable import Publishing

struct GridTextTests {
  @Test func statisticLines() throws {
    let reasons = try SampleGrids.sheet(SampleGrids.reasons())
    #expect(statisticLine(reasons) == "People who left, by reason; October 2016 to September 2017; all roles")
    let cohorts = try SampleGrids.sheet(SampleGrids.cohorts([3], [1000], [1000]))
    #expect(
      statisticLine(cohorts)
        == "Estimated % of starters still employed, by financial year of starting and months since; started October 2016 to September 2017"
    )
    #expect(TextRoom.statistic.fits(statisticLine(cohorts)))
    #expect(
      subtitle(reasons)
        == "Reasons for leaving (people who left, by reason), Lancashire, October 2016 to September 2017, all roles")
  }

  @Test func notesUnderThePicture() throws {
    let reasons = try SampleGrids.sheet(SampleGrids.reasons())
    #expect(
      notes(reasons) == [
        "Districts and columns in order of name; totals have no colour. Moves inside the council are not leaving.",
        "Source: HR and case-management extracts, taken on 30 September 2017.",
      ])
    let cohorts = try SampleGrids.sheet(SampleGrids.cohorts([3], [1000], [1000]))
    #expect(notes(cohorts)[1] == "Two cohorts have no row: fewer than ten people to judge by.")
    let moves = try SampleGrids.sheet(SampleGrids.transfers())
    #expect(
      notes(moves)[0] == "Rows: where people left. Columns: where they went. In order of name; totals have no colour.")
    for sheet in [reasons, cohorts, moves] {
      #expect(deck(sheet) == [])
      for note in notes(sheet) { #expect(TextRoom.note.fits(note), "\(note)") }
    }
  }

  @Test func notesSayWhatIsHidden() throws {
    let grid = try SampleGrids.reasons()
    let notes = longNotes(grid, try SampleGrids.scale(grid), SampleGrids.paper, order: .latest)
    #expect(grid.hiddenCount > 3)
    #expect(notes.contains { $0.hasPrefix("[c]: \(grid.hiddenCount) figures hidden: small numbers of people") })
    let cohorts = try SampleGrids.cohorts([3], [1000], [1000])
    let scale = try SampleGrids.scale(cohorts)
    #expect(
      longNotes(cohorts, scale, SampleGrids.paper, order: .latest).contains(
        "2 cohorts have no row: fewer than ten people to judge by."))
  }

  @Test func alternativeText() throws {
    let text = altText(try SampleGrids.sheet(SampleGrids.reasons()))
    #expect(text.contains("Retirement: 54 of Lancashire’s 80 leavers in 12 months."))
    #expect(text.contains("figures hidden to protect people."))
    #expect(wordCount(text) < 120)
    let sheet = try SampleGrids.sheet(SampleGrids.reasons(.internal))
    #expect(altText(sheet).hasSuffix("not for publication."))
  }
}
