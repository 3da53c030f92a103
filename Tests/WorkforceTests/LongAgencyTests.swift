import Extracts
import Staffing
import Testing
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
    #expect(try people(["W1,,A,T,sw,agency,1,2016-10-01,,"]) == [0])
    #expect(try people(["W1,,A,T,sw,agency,1,2016-09-30,,"]) == [1])
    #expect(try people(["W1,,A,T,sw,agency,1,2016-10-01,,"], limit: 364) == [1])
    // Gone on the day before; there for the last time on the day; in post.
    #expect(try people(["W1,,A,T,sw,agency,1,2015-01-01,2017-09-29,"]) == [0])
    #expect(try people(["W1,,A,T,sw,agency,1,2015-01-01,2017-09-30,"]) == [1])
    #expect(try people(["W1,,A,T,sw,permanent,1,2015-01-01,,"]) == [0])
  }

  @Test func breaks() throws {
    let first = "W1,,A,T,sw,agency,1,2016-01-01,2016-12-31,"
    #expect(try people([first, "W1,,A,T,sw,agency,1,2017-01-01,,"]) == [1])
    #expect(try people([first, "W1,,A,T,sw,agency,1,2017-01-03,,"]) == [0])
    #expect(try people([first, "W1,,A,T,sw,agency,1,2017-01-03,,"], gap: 2) == [1])
    // Time in post between is no agency time.
    #expect(
      try people([first, "W1,,A,T,sw,permanent,1,2017-01-01,2017-03-31,", "W1,,A,T,sw,agency,1,2017-04-01,,"]) == [0])
  }

  @Test func eachCountsOnce() throws {
    #expect(
      try people(["W1,,A,T,sw,agency,0.4,2016-01-01,,", "W1,,B,T,sw,agency,0.6,2017-06-01,,"]) == [0, 1])
  }
}
