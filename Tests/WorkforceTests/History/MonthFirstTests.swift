import Tabular
import Testing
@testable import Extracts
@testable import Staffing

struct MonthFirstTests {
  private func seems(_ days: [String]) throws -> Bool {
    var events = EventCalendar()
    for number in 0..<20 { events.add(try day(days[number % days.count])) }
    return events.seemsMonthFirst
  }

  @Test func firstsOfMonthsTurnedRound() throws {
    let found = try seems(["2014-01-04", "2015-01-09", "2016-01-01"])
    #expect(found)
  }

  @Test(arguments: [
    ["2014-04-01", "2015-09-01", "2016-01-01"],  // as they are
    ["2014-01-01", "2015-01-01", "2016-01-01"],  // each January
    ["2014-01-04", "2015-01-13", "2016-01-01"],  // a day over 12
    ["2014-01-04", "2015-01-09"],  // of two years
    ["2014-01-04", "2015-01-09", "2016-02-01"],
  ])
  func othersAreDays(days: [String]) throws {
    let found = try seems(days)
    #expect(!found)
  }
}
