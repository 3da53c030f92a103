import Tabular
import Testing
@testable import Staffing

struct EventCalendarTests {
  private func calendar(_ days: [String]) throws -> EventCalendar {
    var calendar = EventCalendar()
    for text in days { calendar.add(try WorkforceTests.day(text)) }
    return calendar
  }

  /// `count` days of each month from one to another.
  private func monthly(_ first: String, _ last: String, _ count: Int = 3) throws -> [String] {
    let (first, last) = try (month(first), month(last))
    return (first.index...last.index).flatMap { index in
      (1...count).map { Day(number: Month(index: index).firstDay.number + Int32($0)).description }
    }
  }

  @Test func countsByMonthAndKnowsTheLatestDay() throws {
    let events = try calendar(["2016-02-29", "2016-02-03", "2017-12-31"])
    #expect(events.total == 3)
    #expect(events.months.map { "\($0.month) \($0.count)" } == ["2016-02 2", "2017-12 1"])
    let february = try month("2016-02")
    #expect(events.lastDay(of: february)?.description == "2016-02-29")
    #expect(events.lastDay(of: february.advanced(by: 1)) == nil)
    #expect(events.latest?.description == "2017-12-31")
    let inFebruary = events.count(from: february, to: february)
    #expect(inFebruary == 2)
    var both = try calendar(["2016-02-01", "2018-01-01"])
    both.add(events)
    #expect(both.months.map { "\($0.month) \($0.count)" } == ["2016-02 3", "2017-12 1", "2018-01 1"])
  }

  @Test func daysOutsideItsYearsCountInTheNearestMonth() throws {
    var events = EventCalendar()
    events.add(Day(number: Int32(-60_000)))
    #expect(events.total == 1)
    #expect(events.months.map { $0.month.description } == ["1900-01"])
  }

  /// Whatever the order in which far years come, by ones, by groups and by whole calendars.
  @Test func yearsMayLieFarApart() throws {
    let texts = ["2017-05-31", "1900-01-02", "2299-12-31", "1969-07-20", "2017-05-01"]
    let expected = ["1900-01 1", "1969-07 1", "2017-05 2", "2299-12 1"]
    let single = try calendar(texts)
    #expect(single.months.map { "\($0.month) \($0.count)" } == expected)
    #expect(single.latest?.description == "2299-12-31")
    let spans = try texts.map { text in
      let day = ISODay(try WorkforceTests.day(text))
      return ISOSpan(first: day, last: text == "1969-07-20" ? nil : day)
    }
    var times = EventTimes()
    times.add(spans, 0b00001)
    times.add(spans, 0b11110)
    #expect(times.starts.months.map { "\($0.month) \($0.count)" } == expected)
    #expect(times.ends.months.map { "\($0.month) \($0.count)" } == expected.filter { $0 != "1969-07 1" })
    var together = try calendar(["2017-05-02"])
    together.add(single)
    together.add(EventCalendar())
    #expect(together.months.map { "\($0.month) \($0.count)" } == ["1900-01 1", "1969-07 1", "2017-05 3", "2299-12 1"])
  }

  /// Twelve events beside a gap as long as their year: 1 in 2 to the 12th, 1 in 4,096; fourteen, 1 in 16,384.
  @Test(arguments: [
    (12, 12, 12, false), (12, 14, 12, true), (0, 100, 12, false), (1200, 11, 12, false), (1, 100, 12, false),
    (1, 120, 12, true),
  ])
  func aGapIsImprobable(gap: Int, events: Int, span: Int, isImprobable: Bool) {
    #expect(EventCalendar.isGapImprobable(gap, beside: events, over: span) == isImprobable)
  }

  @Test func aStrayEventDoesNotBeginAFile() throws {
    let sound = try monthly("2014-01", "2017-12", 5)
    let plain = try calendar(sound)
    #expect(plain.begin?.description == "2014-01")
    // One of 241 with ten years behind it, a slip in the year.
    let withStray = try calendar(sound + ["2004-03-05"])
    #expect(withStray.begin?.description == "2014-01")
    // Two are too many to be strays.
    let withTwo = try calendar(sound + ["2004-03-05", "2005-03-05"])
    #expect(withTwo.begin?.description == "2004-03")
    #expect(EventCalendar().begin == nil)
  }

  @Test func whatIsPlannedHasNotHappened() throws {
    let sound = try monthly("2016-01", "2017-09", 20)
    let none = try calendar(sound)
    #expect(none.latestThatHappened?.description == "2017-09-21")
    let planned = try calendar(sound + ["2018-01-08", "2018-04-01"])
    #expect(planned.latestThatHappened?.description == "2017-09-21")
    // Four that follow are no plan.
    let many = try calendar(sound + ["2018-01-08", "2018-01-09", "2018-01-10", "2018-01-11"])
    #expect(many.latestThatHappened?.description == "2018-01-11")
    // Of a handful of events nothing can be told.
    let few = try calendar(["2016-01-04", "2017-01-09", "2018-01-08"])
    #expect(few.latestThatHappened?.description == "2018-01-08")
    #expect(EventCalendar().latestThatHappened == nil)
  }

  /// What is steady: four months with events at least; a month of many counts as twice the middle one.
  @Test func steadyCounts() throws {
    let (first, last) = try (month("2016-01"), month("2016-12"))
    let three = try calendar(monthly("2016-01", "2016-03", 5))
    #expect(three.steadyCount(from: first, to: last) == 0)
    let four = try calendar(monthly("2016-01", "2016-04", 5))
    #expect(four.steadyCount(from: first, to: last) == 20)
    // 5, 5, 5 and 25, of which 10 count.
    let many = try calendar(monthly("2016-01", "2016-03", 5) + monthly("2016-04", "2016-04", 25))
    #expect(many.steadyCount(from: first, to: last) == 25)
  }
}
