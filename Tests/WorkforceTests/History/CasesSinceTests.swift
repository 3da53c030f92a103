import Tabular
import Testing
@testable import Extracts
@testable import Staffing

struct CasesSinceTests {
  /// Sixty cases begin in each of the months from 2013-10 to 2017-09; a tenth of them end in each of the ten months after. Those that
  /// began or ended before some month are left out.
  private func times(begunSince: String = "2000-01", endedSince: String = "2000-01") throws -> EventTimes {
    var times = EventTimes()
    let (begun, ended, last) = try (month(begunSince), month(endedSince), month("2017-09"))
    for index in (2012 * 12 + 9)...last.index where Month(index: index) >= begun {
      for turn in 1...10 {
        let end = Month(index: index + turn)
        if end < ended { continue }
        for _ in 0..<6 {
          times.starts.add(Day(number: Month(index: index).firstDay.number + 4))
          if end <= last { times.ends.add(Day(number: end.firstDay.number + 4)) }
        }
      }
    }
    return times
  }

  /// A case is open at ten month ends at the most, at five and a half on average: five times that are 27 months.
  @Test func thoseThatBeganSince() throws {
    let times = try times(begunSince: "2014-10")
    let whole = times.wholeFrom(last: try month("2017-09"))
    #expect(whole?.description == "2017-02")
  }

  /// What was open in a month, and since: ever fewer the longer ago.
  @Test func thoseThatEndedSince() throws {
    let times = try times(endedSince: "2014-10")
    let whole = times.wholeFrom(last: try month("2017-09"))
    #expect(whole == nil)
  }

  /// All that was open when the system was new was entered in its first two months, with those days.
  @Test func aSystemThatWasFilledWhenItWasNew() throws {
    var times = try times(begunSince: "2014-10")
    let before = times.starts.total
    for month in ["2014-10", "2014-11"] {
      // 270 more, of which thirty end in each of nine months from the fourth on.
      for turn in 4...12 {
        for _ in 0..<30 {
          times.starts.add(try WorkforceTests.month(month).firstDay)
          times.ends.add(try WorkforceTests.month(month).advanced(by: turn).firstDay)
        }
      }
    }
    #expect(times.starts.total == before + 540)
    let whole = times.wholeFrom(last: try month("2017-09"))
    #expect(whole?.description == "2015-01")
  }

  @Test func fewCases() throws {
    var times = EventTimes()
    for index in (2014 * 12)...(2017 * 12 + 8) {
      for _ in 0..<29 { times.starts.add(Month(index: index).firstDay) }
      if index > 2014 * 12 + 2 { for _ in 0..<29 { times.ends.add(Month(index: index).firstDay) } }
    }
    let whole = times.wholeFrom(last: try month("2017-09"))
    #expect(whole == nil)
  }
}
