import Extracts
import Staffing
import Testing
@testable import Disclosure
@testable import Measures

/// At 30 September 2017.
struct LongAgencyTests {
  private func people(_ staff: [String], limit: Int = 365, gap: Int = 0) throws -> [Int] {
    var tiny = Tiny(staff: staff)
    tiny.settings.agencyLimit = limit
    tiny.settings.employmentGapDays = gap
    let extract = try tiny.read()
    return LongAgency(extract.staffing, at: extract.coverage.lastComplete).districts
  }

  @Test func daysAreCountedFromTheFirstToTheLast() throws {
    // 1 October 2016 to 30 September 2017 are 365 days.
    let aYear = try people(["W1,,A,T,sw,agency,1,2016-10-01,,"])
    #expect(aYear == [0])
    let longer = try people(["W1,,A,T,sw,agency,1,2016-09-30,,"])
    #expect(longer == [1])
    let overALimit = try people(["W1,,A,T,sw,agency,1,2016-10-01,,"], limit: 364)
    #expect(overALimit == [1])
    // Gone on the day before; there for the last time on the day; in post.
    let gone = try people(["W1,,A,T,sw,agency,1,2015-01-01,2017-09-29,"])
    #expect(gone == [0])
    let onItsLastDay = try people(["W1,,A,T,sw,agency,1,2015-01-01,2017-09-30,"])
    #expect(onItsLastDay == [1])
    let inPost = try people(["W1,,A,T,sw,permanent,1,2015-01-01,,"])
    #expect(inPost == [0])
  }

  @Test func breaks() throws {
    let first = "W1,,A,T,sw,agency,1,2016-01-01,2016-12-31,"
    let touching = try people([first, "W1,,A,T,sw,agency,1,2017-01-01,,"])
    #expect(touching == [1])
    let apart = try people([first, "W1,,A,T,sw,agency,1,2017-01-03,,"])
    #expect(apart == [0])
    let bridged = try people([first, "W1,,A,T,sw,agency,1,2017-01-03,,"], gap: 2)
    #expect(bridged == [1])
    // Time in post between is no agency time.
    let employedBetween = try people([
      first, "W1,,A,T,sw,permanent,1,2017-01-01,2017-03-31,", "W1,,A,T,sw,agency,1,2017-04-01,,",
    ])
    #expect(employedBetween == [0])
  }

  @Test func eachCountsOnce() throws {
    let districts = try people(["W1,,A,T,sw,agency,0.4,2016-01-01,,", "W1,,B,T,sw,agency,0.6,2017-06-01,,"])
    #expect(districts == [0, 1])
  }
}
