import Tabular
import Testing
@testable import Measures
@testable import Staffing

struct TimeSinceTests {
  private func days(_ texts: String...) throws -> [Day] { try texts.map { try #require(Day(iso: $0)) } }

  /// Anniversaries are whole months; the last day of a shorter month stands for one that it has not.
  @Test(arguments: [
    ("2016-01-15", "2016-01-15", 0, 0), ("2016-01-15", "2016-02-14", 0, 30), ("2016-01-15", "2016-02-15", 1, 0),
    ("2016-01-31", "2016-02-28", 0, 28), ("2016-01-31", "2016-02-29", 1, 0), ("2015-01-31", "2015-02-28", 1, 0),
    ("2016-01-31", "2016-03-30", 1, 30), ("2016-01-31", "2016-03-31", 2, 0), ("2016-02-29", "2017-02-28", 12, 0),
    ("2016-03-01", "2017-02-28", 11, 27), ("2013-10-01", "2017-10-01", 48, 0),
  ])
  func wholeMonths(from: String, to: String, months: Int, over: Int32) throws {
    let pair = try days(from, to)
    #expect(TimeSince.from(pair[0], to: pair[1]) == TimeSince.months(months) + over)
  }

  /// It rises with every day, so that who leaves later has been there longer.
  @Test func rises() throws {
    for first in try days("2015-12-31", "2016-01-30", "2016-02-29", "2016-05-31") {
      var before: Int32 = -1
      for number in first.number..<first.number + 1500 {
        let time = TimeSince.from(first, to: Day(number: number))
        #expect(time > before)
        before = time
      }
    }
  }
}
