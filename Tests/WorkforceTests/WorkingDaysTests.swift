import Tabular
import Testing
@testable import Staffing

/// Working days between two days, the first of them day 0.
struct WorkingDaysTests {
  let calendar = WorkingDays()

  private func count(_ event: String, _ last: String) throws -> Int {
    try calendar.count(after: day(event), through: day(last))
  }

  @Test func theDayOfTheEventIsDayZero() throws {
    #expect(try count("2017-09-04", "2017-09-04") == 0)  // A Monday.
    #expect(try count("2017-09-04", "2017-09-05") == 1)
    #expect(try count("2017-09-04", "2017-09-11") == 5)
    #expect(try count("2017-09-08", "2017-09-10") == 0)  // From a Friday to the Sunday after it.
    #expect(try count("2017-09-09", "2017-09-11") == 1)  // From a Saturday to the Monday.
    #expect(try count("2017-09-12", "2017-09-11") == 0)  // Before the event.
  }

  /// Worked on a calendar: 45 working days from a referral, over Easter and May, over Christmas, and with none between.
  @Test func fortyFive() throws {
    // 3 April 2017: 14 and 17 April and 1 and 29 May are lost, so day 45 is Friday 9 June.
    #expect(try count("2017-04-03", "2017-06-08") == 44)
    #expect(try count("2017-04-03", "2017-06-09") == 45)
    #expect(try count("2017-04-03", "2017-06-11") == 45)
    #expect(try count("2017-04-03", "2017-06-12") == 46)
    // 14 November 2016: 26 and 27 December and 2 January are lost, so day 45 is Thursday 19 January.
    #expect(try count("2016-11-14", "2017-01-19") == 45)
    #expect(try count("2016-11-14", "2017-01-18") == 44)
    // 5 June 2017: nine whole weeks.
    #expect(try count("2017-06-05", "2017-08-07") == 45)
    // 1 September 2022: the funeral of 19 September is lost.
    #expect(try count("2022-09-01", "2022-11-03") == 44)
    #expect(try count("2022-09-01", "2022-11-04") == 45)
  }

  /// Day by day over all the years, against a look at every day.
  @Test func everyDay() throws {
    let holidays = Set(
      BankHolidaysTests.published.flatMap { year, days in
        days.split(separator: " ").map { "\(year)-\($0)" }
      })
    #expect(holidays.count == 173)
    let (first, last) = (try day("2010-01-01"), try day("2030-12-31"))
    var worked = 0
    var today = first
    while today < last {
      today = Day(number: today.number + 1)
      // 2 January 2010 was a Saturday, and every seventh day after it.
      let sinceSaturday = (today.number - first.number - 1) % 7
      if sinceSaturday > 1 && !holidays.contains(today.description) { worked += 1 }
      #expect(calendar.count(after: first, through: today) == worked)
    }
    #expect(worked == 5305)
  }

  @Test func weekdays() throws {
    #expect(try day("1970-01-01").weekday == .thursday)
    #expect(try day("1969-12-31").weekday == .wednesday)
    #expect(try day("2016-02-29").weekday == .monday)
    #expect(try day("2017-10-01").weekday == .sunday)
  }
}
