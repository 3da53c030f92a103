import Extracts
import Testing
@testable import Measures
@testable import Staffing

/// The year from October 2016 to September 2017.
struct StockAndFlowTests {
  private func year(_ staff: [String], gap: Int = 0, roles: Set<String>? = nil) throws -> StockAndFlow {
    var tiny = Tiny(staff: staff)
    tiny.settings.employmentGapDays = gap
    tiny.settings.socialWorkRoles = roles
    let extract = try tiny.read()
    return try #require(StockAndFlow(extract.staffing, extract.coverage, to: month("2017-09")))
  }

  /// A district's parts that are not zero, in tenths of an FTE, and the gap.
  private func parts(_ account: StockAndFlow.Account) -> String {
    let parts = [
      ("opening", account.opening), ("started", account.starters), ("left", account.leavers), ("in", account.movedIn),
      ("out", account.movedOut), ("hours", account.hours), ("closing", account.closing), ("gap", account.gap),
    ]
    return parts.filter { $0.1 != 0 }.map { "\($0.0) \($0.1 / 100)" }.joined(separator: ", ")
  }

  private func parts(_ staff: [String], gap: Int = 0, roles: Set<String>? = nil) throws -> [String] {
    try year(staff, gap: gap, roles: roles).districts.map(parts)
  }

  @Test func whoStaysStartsAndLeaves() throws {
    #expect(try parts(["W1,,A,T,sw,permanent,0.5,2015-01-01,,"]) == ["opening 5, closing 5"])
    #expect(try parts(["W1,,A,T,sw,permanent,0.5,2016-10-01,,"]) == ["started 5, closing 5"])
    #expect(try parts(["W1,,A,T,sw,permanent,0.5,2016-09-30,,"]) == ["opening 5, closing 5"])
    // Whoever leaves on the last day is a leaver of the year, and not in the stock of that day.
    #expect(try parts(["W1,,A,T,sw,permanent,0.5,2015-01-01,2017-09-30,"]) == ["opening 5, left 5"])
    #expect(try parts(["W1,,A,T,sw,permanent,0.5,2015-01-01,2016-09-30,"]) == [""])
    #expect(try parts(["W1,,A,T,sw,permanent,0.5,2016-12-01,2017-03-31,"]) == ["started 5, left 5"])
    #expect(try parts(["W1,,A,T,sw,agency,0.5,2016-12-01,,"]) == [""])
  }

  @Test func moves() throws {
    func move(_ last: String, _ next: String, to district: String = "B", fte: String = "1") throws -> [String] {
      try parts([
        "W1,,A,T,sw,permanent,1,2015-01-01,\(last),internal move", "W1,,\(district),T,sw,permanent,\(fte),\(next),,",
      ])
    }
    #expect(try move("2016-12-31", "2017-01-01") == ["opening 10, out 10", "in 10, closing 10"])
    #expect(try move("2016-12-31", "2017-01-01", fte: "0.6") == ["opening 10, out 10", "in 6, closing 6"])
    #expect(try move("2016-12-31", "2017-01-01", to: "A", fte: "0.6") == ["opening 10, hours -4, closing 6"])
    // A week of both.
    #expect(try move("2016-12-31", "2016-12-25") == ["opening 10, out 10", "in 10, closing 10"])
    // What takes over on the day after the last of the year, or after the last before it, is there in place of what ended.
    #expect(try move("2017-09-30", "2017-10-01") == ["opening 10, out 10", "in 10, closing 10"])
    #expect(try move("2016-09-30", "2016-10-01") == ["", "opening 10, closing 10"])
    #expect(try move("2017-09-30", "2017-10-01", to: "A", fte: "0.6") == ["opening 10, hours -4, closing 6"])
    // A new post on the first day of the year beside one that goes on is a change of the year.
    #expect(
      try parts(["W1,,A,T,sw,permanent,0.5,2015-01-01,,", "W1,,A,U,sw,permanent,0.3,2016-10-01,,"])
        == ["opening 5, hours 3, closing 8"])
  }

  @Test func aSecondPost() throws {
    let first = "W1,,A,T,sw,permanent,0.5,2015-01-01,,"
    #expect(
      try parts([first, "W1,,A,U,sw,permanent,0.3,2017-01-01,2017-06-30,"]) == ["opening 5, closing 5"])
    #expect(try parts([first, "W1,,A,U,sw,permanent,0.3,2017-01-01,,"]) == ["opening 5, hours 3, closing 8"])
    #expect(
      try parts([first, "W1,,B,U,sw,permanent,0.3,2017-01-01,,"]) == ["opening 5, closing 5", "in 3, closing 3"])
    // Both end in leaving.
    #expect(
      try parts([
        "W1,,A,T,sw,permanent,0.5,2015-01-01,2017-01-31,", "W1,,B,U,sw,permanent,0.3,2015-01-01,2017-01-31,",
      ]) == ["opening 5, left 5", "opening 3, left 3"])
    // One ends, the worker stays.
    #expect(
      try parts(["W1,,A,T,sw,permanent,0.5,2015-01-01,2017-01-31,", "W1,,A,U,sw,permanent,0.3,2015-01-01,,"])
        == ["opening 8, hours -5, closing 3"])
  }

  /// From a role that counts to one that does not.
  @Test func aChangeOfRole() throws {
    #expect(
      try parts(
        ["W1,,A,T,sw,permanent,1,2015-01-01,2017-01-31,", "W1,,A,T,tm,permanent,1,2017-02-01,,"], roles: ["sw"])
        == ["opening 10, hours -10"])
  }

  @Test func aMoveToNowhereIsAGap() throws {
    let moved = "W1,,A,T,sw,permanent,1,2015-01-01,2017-01-31,internal move"
    #expect(try parts([moved]) == ["opening 10, gap 10"])
    #expect(try year([moved]).people == 1)
    // It follows an internal move, and so is no start: the one gap makes up for the other, or does not.
    #expect(try parts([moved, "W1,,A,T,sw,permanent,1,2017-05-01,,"]) == ["opening 10, closing 10"])
    #expect(try parts([moved, "W1,,A,T,sw,permanent,0.4,2017-05-01,,"]) == ["opening 10, closing 4, gap 6"])
    #expect(
      try parts([moved, "W1,,B,T,sw,permanent,1,2017-05-01,,"]) == ["opening 10, gap 10", "closing 10, gap -10"])
    #expect(try year([moved, "W1,,B,T,sw,permanent,1,2017-05-01,,"]).council.gap == 0)
    #expect(try year([moved, "W2,,A,T,sw,permanent,1,2017-05-01,,"]).people == 1)
  }

  @Test func aBridgedBreak() throws {
    func back(_ last: String, _ next: String) throws -> [String] {
      try parts(
        ["W1,,A,T,sw,permanent,1,2015-01-01,\(last),", "W1,,A,T,sw,permanent,0.8,\(next),,"], gap: 30)
    }
    #expect(try back("2017-01-31", "2017-02-20") == ["opening 10, hours -2, closing 8"])
    // Across the end, or the start: neither there nor gone.
    #expect(try back("2017-09-20", "2017-10-10") == ["opening 10, gap 10"])
    #expect(try back("2016-09-20", "2016-10-10") == ["closing 8, gap -8"])
  }

  @Test func theLeaversMustBeKnown() throws {
    var tiny = Tiny(staff: ["W1,,A,T,sw,permanent,1,2015-01-01,,"])
    tiny.settings.coversFrom = Month("2016-11")
    let extract = try tiny.read()
    #expect(StockAndFlow(extract.staffing, extract.coverage, to: extract.coverage.lastComplete) == nil)
  }
}
