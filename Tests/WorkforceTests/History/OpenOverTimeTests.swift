import Tabular
import Testing
@testable import Extracts
@testable import Staffing

struct OpenOverTimeTests {
  /// So many rows from one day to another.
  private func times(_ rows: [(count: Int, first: String, last: String?)]) throws -> EventTimes {
    var times = EventTimes()
    for row in rows {
      for _ in 0..<row.count {
        times.starts.add(try day(row.first))
        if let last = row.last { times.ends.add(try day(last)) }
      }
    }
    return times
  }

  private func open(_ rows: [(count: Int, first: String, last: String?)]) throws -> OpenOverTime {
    try #require(OpenOverTime(times(rows), from: month("2015-01"), to: month("2017-09")))
  }

  @Test func overAtTheEnd() throws {
    // 100 until the day of the export, and 24 of 100 or 25 that go on: a fifth of 124 is 24.8, of 125 it is 25.
    let few = try open([(100, "2014-01-01", "2017-09-30"), (24, "2014-01-01", nil)])
    #expect(few.isOverAtTheEnd(atLeast: 60))
    #expect(!few.isOverAtTheEnd(atLeast: 125))
    let enough = try open([(100, "2014-01-01", "2017-09-30"), (25, "2014-01-01", nil)])
    #expect(!enough.isOverAtTheEnd(atLeast: 60))
  }

  @Test func emptyAtFirst() throws {
    let since = try open([(71, "2015-06-01", nil), (29, "2014-01-01", nil)])
    #expect(since.isEmptyAtFirst(atLeast: 100, under: 30))
    #expect(!since.isEmptyAtFirst(atLeast: 101, under: 30))
    let grown = try open([(70, "2015-06-01", nil), (30, "2014-01-01", nil)])
    #expect(!grown.isEmptyAtFirst(atLeast: 100, under: 30))
  }

  @Test func fullOnlyAtTheEnd() throws {
    let anew = try open([(51, "2017-09-30", nil), (50, "2014-01-01", nil)])
    #expect(anew.isFullOnlyAtTheEnd(atLeast: 101))
    #expect(!anew.isFullOnlyAtTheEnd(atLeast: 102))
    let half = try open([(50, "2017-09-30", nil), (50, "2014-01-01", nil)])
    #expect(!half.isFullOnlyAtTheEnd(atLeast: 60))
  }

  @Test func withoutACoveredMonth() throws {
    let (later, earlier) = try (month("2017-02"), month("2017-01"))
    #expect(OpenOverTime(EventTimes(), from: later, to: earlier) == nil)
  }
}
