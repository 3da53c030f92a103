import Tabular
import Testing
@testable import Measures
@testable import Staffing

/// Every spell that starts and ends on any days about two years against every month end of them, 29 February 2016 among
/// them.
struct MonthEndsTests {
  @Test func everyStartAndEnd() throws {
    let period = try #require(try Period(month("2015-10"), month("2017-09")))
    let ends = MonthEnds(period)
    #expect(ends.count == 24)
    // From the calendar: 31 October 2015 is day 16,739; then the lengths of the months that follow.
    let lengths: [Int32] = [
      30, 31, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31, 31, 28, 31, 30, 31, 30, 31, 31, 30,
    ]
    let days = lengths.reduce(into: [Int32(16_739)]) { $0.append(($0.last ?? 0) + $1) }
    #expect(days.count == 24)
    #expect(Day(number: days[4]).description == "2016-02-29")
    #expect(Day(number: days[23]).description == "2017-09-30")
    var pairs = 0
    for start in days[0] - 33...days[23] + 3 {
      for end in start - 1...days[23] + 3 {
        let open = ends.open(from: Day(number: start), to: Day(number: end))
        var (first, count) = (0, 0)
        for month in 0..<24 where start <= days[month] && days[month] <= end {
          if count == 0 { first = month }
          count += 1
        }
        if open.count != count || (count > 0 && open.lowerBound != first) {
          Issue.record("\(Day(number: start)) to \(Day(number: end)): \(open)")
        }
        let plain = ends.open(ISOSpan(first: ISODay(Day(number: start)), last: ISODay(Day(number: end))))
        if plain.isEmpty ? !open.isEmpty : plain != open {
          Issue.record("\(Day(number: start)) to \(Day(number: end)) by month: \(plain)")
        }
        pairs += 1
      }
    }
    #expect(pairs > 250_000)
  }

  /// Before 1970 days have numbers below zero, so that the way to the day that never comes has more than 32 bits.
  @Test func beforeTheFirstNumberedDay() throws {
    let ends = MonthEnds(Period(3, monthsTo: try month("1920-03")))
    #expect(ends.position(of: .never) == 3)
    #expect(ends.position(of: Day(number: .min)) == 0)
    let leapDay = try day("1920-02-29")
    #expect(ends.open(from: leapDay, to: .never) == 1..<3)
  }

  @Test func openEnded() throws {
    let ends = MonthEnds(Period(3, monthsTo: try month("2016-03")))
    let leapDay = try day("2016-02-29")
    #expect(ends.open(from: leapDay, to: .never) == 1..<3)
    let dayAfter = try day("2016-03-01")
    #expect(ends.open(from: dayAfter, to: .never) == 2..<3)
    let afterAll = try day("2016-04-01")
    #expect(ends.open(from: afterAll, to: .never).isEmpty)
    let longBefore = try day("1900-01-01")
    #expect(ends.open(from: longBefore, to: .never) == 0..<3)
  }
}
