import Tabular
import Testing
@testable import Extracts
@testable import Staffing

struct FileHistoryTests {
  /// `count` events on the 15th of each month.
  private func history(_ first: String, _ last: String, _ count: Int) throws -> FileHistory {
    let (first, last) = try (month(first), month(last))
    var events = EventCalendar()
    for index in first.index...last.index {
      for _ in 0..<count { events.add(Day(number: Month(index: index).firstDay.number + 14)) }
    }
    return FileHistory(events)
  }

  @Test func beginsInTheMonthAfterItsFirstEvent() throws {
    let file = try history("2016-04", "2017-09", 4)
    let last = try month("2017-09")
    #expect(file.beginning(unlessBelieved: nil, last: last)?.description == "2016-05")
  }

  @Test func whatItIsSaidToCoverIsBelievedUnlessTheEventsSayOtherwise() throws {
    let file = try history("2016-04", "2017-09", 4)
    let (last, near, far) = try (month("2017-09"), month("2016-03"), month("2013-10"))
    // 72 events in 18 months, and none in the 29 before: (18 ÷ 47) to the 72nd.
    #expect(file.beginning(unlessBelieved: far, last: last)?.description == "2016-05")
    #expect(file.beginning(unlessBelieved: near, last: last) == nil)
    let later = try month("2016-06")
    #expect(file.beginning(unlessBelieved: later, last: last) == nil)
    // Eight events say nothing of the years before.
    let few = try history("2017-02", "2017-09", 1)
    #expect(few.beginning(unlessBelieved: far, last: last) == nil)
  }

  @Test func endsWhereNothingFollows() throws {
    let file = try history("2015-01", "2017-06", 5)
    // 60 events in the year to 15 June, and none in the 107 days to 30 September: (365 ÷ 472) to the 60th.
    let (september, july) = try (day("2017-09-30"), day("2017-07-15"))
    #expect(file.end(before: september)?.description == "2017-06-15")
    // A month without any is a quiet one.
    #expect(file.end(before: july) == nil)
    let sparse = try history("2017-01", "2017-06", 1)
    #expect(sparse.end(before: september) == nil)
    // What is planned does not go on.
    let planned = try history("2015-01", "2017-06", 5)
    var events = planned.events
    events.add(try day("2018-03-31"))
    #expect(FileHistory(events).end(before: september)?.description == "2017-06-15")
    let none = FileHistory(EventCalendar()).end(before: september)
    #expect(none == nil)
  }

  /// Beside a hundred events a month 32 days without any are as good as impossible; a month is let pass however many there are.
  @Test func aMonthIsLetPass() throws {
    let file = try history("2015-01", "2017-06", 100)
    let (month, more) = try (day("2017-07-16"), day("2017-07-17"))
    #expect(file.end(before: month) == nil)
    #expect(file.end(before: more)?.description == "2017-06-15")
  }
}
