import Tabular
import Testing
@testable import Measures
@testable import Staffing

/// Working days between two days, the first of them day 0.
struct WorkingDaysTests {
  let calendar = WorkingDays()

  private func count(_ event: String, _ last: String) throws -> Int {
    try calendar.count(after: day(event), through: day(last))
  }

  @Test func theDayOfTheEventIsDayZero() throws {
    let sameDay = try count("2017-09-04", "2017-09-04")
    #expect(sameDay == 0)  // A Monday.
    let nextDay = try count("2017-09-04", "2017-09-05")
    #expect(nextDay == 1)
    let week = try count("2017-09-04", "2017-09-11")
    #expect(week == 5)
    let fridayToSunday = try count("2017-09-08", "2017-09-10")
    #expect(fridayToSunday == 0)  // From a Friday to the Sunday after it.
    let saturdayToMonday = try count("2017-09-09", "2017-09-11")
    #expect(saturdayToMonday == 1)  // From a Saturday to the Monday.
    let backwards = try count("2017-09-12", "2017-09-11")
    #expect(backwards == 0)  // Before the event.
  }

  /// Worked on a calendar: 45 working days from a referral, over Easter and May, over Christmas, and with none between.
  @Test func fortyFive() throws {
    // 3 April 2017: 14 and 17 April and 1 and 29 May are lost, so day 45 is Friday 9 June.
    let dayBefore = try count("2017-04-03", "2017-06-08")
    #expect(dayBefore == 44)
    let friday = try count("2017-04-03", "2017-06-09")
    #expect(friday == 45)
    let sunday = try count("2017-04-03", "2017-06-11")
    #expect(sunday == 45)
    let monday = try count("2017-04-03", "2017-06-12")
    #expect(monday == 46)
    // 14 November 2016: 26 and 27 December and 2 January are lost, so day 45 is Thursday 19 January.
    let thursday = try count("2016-11-14", "2017-01-19")
    #expect(thursday == 45)
    let wednesday = try count("2016-11-14", "2017-01-18")
    #expect(wednesday == 44)
    // 5 June 2017: nine whole weeks.
    let wholeWeeks = try count("2017-06-05", "2017-08-07")
    #expect(wholeWeeks == 45)
    // 1 September 2022: the funeral of 19 September is lost.
    let dayBeforeTheLast = try count("2022-09-01", "2022-11-03")
    #expect(dayBeforeTheLast == 44)
    let lastDay = try count("2022-09-01", "2022-11-04")
    #expect(lastDay == 45)
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
    let firstOf1970 = try day("1970-01-01")
    #expect(firstOf1970.weekday == .thursday)
    let lastOf1969 = try day("1969-12-31")
    #expect(lastOf1969.weekday == .wednesday)
    let leapDay = try day("2016-02-29")
    #expect(leapDay.weekday == .monday)
    let october = try day("2017-10-01")
    #expect(october.weekday == .sunday)
  }
}
