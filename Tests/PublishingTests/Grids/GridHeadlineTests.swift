import Testing
import Workforce
@testable import Publishing

struct GridHeadlineTests {
  @Test func cohorts() throws {
    let long = try SampleGrids.sheet(
      SampleGrids.cohorts([3, 12, 24, 36], [1000, 959, 850, 785], [1000, nil, nil, nil]))
    #expect(
      headline(long)
        == "An estimated 85% of Lancashire’s starters are still employed after two years")
    let short = try SampleGrids.sheet(SampleGrids.cohorts([3, 6], [990, 951], [1000, nil]))
    #expect(headline(short) == "An estimated 99% of Lancashire’s starters are still employed after 3 months")
  }

  /// The most frequent reason that is shown; of equals the first by name.
  @Test func reasons() throws {
    let named = try SampleGrids.sheet(SampleGrids.reasons())
    #expect(headline(named) == "Retirement: 54 of Lancashire’s 80 leavers in 12 months")
    var nameless = SampleGrids.paper
    nameless.place = nil
    let sheet = try SampleGrids.sheet(SampleGrids.reasons(), nameless)
    #expect(headline(sheet) == "Retirement: 54 of the council’s 80 leavers in 12 months")
  }

  @Test func transfers() throws {
    let sheet = try SampleGrids.sheet(SampleGrids.transfers())
    #expect(
      headline(sheet)
        == "6.8 FTE moved between Lancashire’s districts; Burnley gained most")
  }
}
