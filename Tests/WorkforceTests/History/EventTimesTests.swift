import Tabular
import Testing
@testable import Staffing

struct EventTimesTests {
  /// Open from 5 January to 10 March, and from 1 February on: at the ends of January and February 1 and 2, at that of March 1.
  @Test func countsWhatIsOpenAtMonthEnds() throws {
    var times = EventTimes()
    for text in ["2017-01-05", "2017-02-01"] { times.starts.add(try day(text)) }
    times.ends.add(try day("2017-03-10"))
    let period = try #require(try Period(month("2017-01"), month("2017-03")))
    #expect(times.monthsOpen(over: period) == 4)
    #expect(times.latest?.description == "2017-03-10")
    #expect(EventTimes().latest == nil)
  }
}
