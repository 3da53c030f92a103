import Tabular
import Testing
@testable import Reports
@testable import Staffing

/// From when on lists of leavers hold all.
struct LeaversSpanTests {
  private func from(_ spans: [(String, String)], _ leavers: [String], before: String) throws -> String? {
    let days = try spans.map { (from: try day($0.0), to: try day($0.1)) }
    return LeaversSpan(days).from(before: try day(before), try leavers.map { try day($0) })?.description
  }

  @Test func oneThatReachesToTheFirstList() throws {
    let found = try from([("2014-10-01", "2017-09-30")], ["2014-11-05"], before: "2015-10-31")
    #expect(found == "2014-10")
    // From the middle of a month the next is the first whole one.
    let middle = try from([("2014-10-02", "2017-09-30")], ["2014-11-05"], before: "2015-10-31")
    #expect(middle == "2014-11")
  }

  @Test func severalWithoutAGap() throws {
    let joined = try from(
      [("2015-04-01", "2016-03-31"), ("2014-04-01", "2015-03-31")], ["2014-05-05"], before: "2015-10-31")
    #expect(joined == "2014-04")
    let gap = try from(
      [("2015-05-01", "2016-03-31"), ("2014-04-01", "2015-03-31")], ["2014-05-05", "2015-06-05"], before: "2015-10-31")
    #expect(gap == "2015-05")
  }

  @Test func oneThatDoesNotHoldWhatItSaysIsNotBelieved() throws {
    let empty = try from([("2014-10-01", "2017-09-30")], ["2015-02-05"], before: "2015-10-31")
    #expect(empty == nil)
    let later = try from([("2016-10-01", "2017-09-30")], ["2016-10-05"], before: "2015-10-31")
    #expect(later == nil)
  }
}
