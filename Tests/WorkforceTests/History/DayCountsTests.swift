import Tabular
import Testing

@testable import Extracts
@testable import Staffing

struct DayCountsTests {
  private func counts(_ days: [String]) throws -> DayCounts { DayCounts(try days.map { try WorkforceTests.day($0) }) }

  @Test func countsByDay() throws {
    let some = try counts(["2017-03-05", "2016-02-29", "2017-03-05", "2017-03-06"])
    let days = try ["2016-02-28", "2016-02-29", "2017-03-05", "2017-03-06", "2017-03-07"].map {
      some[try WorkforceTests.day($0)]
    }
    #expect(days == [0, 1, 2, 1, 0])
    #expect(some.usual?.description == "2017-03-05")
  }

  @Test func ofDaysWithAsManyTheEarliestIsUsual() throws {
    let some = try counts(["2017-03-06", "2017-03-05", "2017-03-06", "2017-03-05"])
    #expect(some.usual?.description == "2017-03-05")
  }

  @Test func theCalendarHasAsMany() throws {
    let calendar = try counts(["2017-03-05", "2016-02-29", "2017-03-05", "2017-03-06"]).calendar
    #expect(calendar.months.map { "\($0.month) \($0.count)" } == ["2016-02 1", "2017-03 3"])
    let march = try month("2017-03")
    #expect(calendar.lastDay(of: march)?.description == "2017-03-06")
  }

  @Test func noDaysHaveNoUsualOne() {
    let none = DayCounts([Day]())
    #expect(none.usual == nil)
    #expect(none[Day(number: 0)] == 0)
    #expect(none.calendar.total == 0)
  }
}
