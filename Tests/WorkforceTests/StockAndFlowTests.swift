import Extracts
import Testing
@testable import Disclosure
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
    return parts.filter { $0.1 != 0 }.map { "\($0.0) \($0.1 / 100_000)" }.joined(separator: ", ")
  }

  private func parts(_ staff: [String], gap: Int = 0, roles: Set<String>? = nil) throws -> [String] {
    try year(staff, gap: gap, roles: roles).districts.map(parts)
  }

  @Test func whoStaysStartsAndLeaves() throws {
    let stays = try parts(["W1,,A,T,sw,permanent,0.5,2015-01-01,,"])
    #expect(stays == ["opening 5, closing 5"])
    let startsOnTheFirst = try parts(["W1,,A,T,sw,permanent,0.5,2016-10-01,,"])
    #expect(startsOnTheFirst == ["started 5, closing 5"])
    let startsBefore = try parts(["W1,,A,T,sw,permanent,0.5,2016-09-30,,"])
    #expect(startsBefore == ["opening 5, closing 5"])
    // Whoever leaves on the last day is a leaver of the year, and not in the stock of that day.
    let leavesOnTheLast = try parts(["W1,,A,T,sw,permanent,0.5,2015-01-01,2017-09-30,"])
    #expect(leavesOnTheLast == ["opening 5, left 5"])
    let leavesBefore = try parts(["W1,,A,T,sw,permanent,0.5,2015-01-01,2016-09-30,"])
    #expect(leavesBefore == [""])
    let startsAndLeaves = try parts(["W1,,A,T,sw,permanent,0.5,2016-12-01,2017-03-31,"])
    #expect(startsAndLeaves == ["started 5, left 5"])
    let agency = try parts(["W1,,A,T,sw,agency,0.5,2016-12-01,,"])
    #expect(agency == [""])
  }

  @Test func moves() throws {
    func move(_ last: String, _ next: String, to district: String = "B", fte: String = "1") throws -> [String] {
      try parts([
        "W1,,A,T,sw,permanent,1,2015-01-01,\(last),internal move", "W1,,\(district),T,sw,permanent,\(fte),\(next),,",
      ])
    }
    let wholly = try move("2016-12-31", "2017-01-01")
    #expect(wholly == ["opening 10, out 10", "in 10, closing 10"])
    let shortened = try move("2016-12-31", "2017-01-01", fte: "0.6")
    #expect(shortened == ["opening 10, out 10", "in 6, closing 6"])
    let within = try move("2016-12-31", "2017-01-01", to: "A", fte: "0.6")
    #expect(within == ["opening 10, hours -4, closing 6"])
    // A week of both.
    let overlapping = try move("2016-12-31", "2016-12-25")
    #expect(overlapping == ["opening 10, out 10", "in 10, closing 10"])
    // What takes over on the day after the last of the year, or after the last before it, is there in place of what ended.
    let afterTheLast = try move("2017-09-30", "2017-10-01")
    #expect(afterTheLast == ["opening 10, out 10", "in 10, closing 10"])
    let beforeTheFirst = try move("2016-09-30", "2016-10-01")
    #expect(beforeTheFirst == ["", "opening 10, closing 10"])
    let withinAfterTheLast = try move("2017-09-30", "2017-10-01", to: "A", fte: "0.6")
    #expect(withinAfterTheLast == ["opening 10, hours -4, closing 6"])
    // A new post on the first day of the year beside one that goes on is a change of the year.
    let added = try parts(["W1,,A,T,sw,permanent,0.5,2015-01-01,,", "W1,,A,U,sw,permanent,0.3,2016-10-01,,"])
    #expect(added == ["opening 5, hours 3, closing 8"])
  }

  @Test func aSecondPost() throws {
    let first = "W1,,A,T,sw,permanent,0.5,2015-01-01,,"
    let ended = try parts([first, "W1,,A,U,sw,permanent,0.3,2017-01-01,2017-06-30,"])
    #expect(ended == ["opening 5, closing 5"])
    let goesOn = try parts([first, "W1,,A,U,sw,permanent,0.3,2017-01-01,,"])
    #expect(goesOn == ["opening 5, hours 3, closing 8"])
    let elsewhere = try parts([first, "W1,,B,U,sw,permanent,0.3,2017-01-01,,"])
    #expect(elsewhere == ["opening 5, closing 5", "in 3, closing 3"])
    // Both end in leaving.
    let bothLeft = try parts([
      "W1,,A,T,sw,permanent,0.5,2015-01-01,2017-01-31,", "W1,,B,U,sw,permanent,0.3,2015-01-01,2017-01-31,",
    ])
    #expect(bothLeft == ["opening 5, left 5", "opening 3, left 3"])
    // One ends, the worker stays.
    let oneLeft = try parts([
      "W1,,A,T,sw,permanent,0.5,2015-01-01,2017-01-31,", "W1,,A,U,sw,permanent,0.3,2015-01-01,,",
    ])
    #expect(oneLeft == ["opening 8, hours -5, closing 3"])
  }

  /// From a role that counts to one that does not.
  @Test func aChangeOfRole() throws {
    let found = try parts(
      ["W1,,A,T,sw,permanent,1,2015-01-01,2017-01-31,", "W1,,A,T,tm,permanent,1,2017-02-01,,"], roles: ["sw"])
    #expect(found == ["opening 10, hours -10"])
  }

  @Test func aMoveToNowhereIsAGap() throws {
    let moved = "W1,,A,T,sw,permanent,1,2015-01-01,2017-01-31,internal move"
    let gone = try parts([moved])
    #expect(gone == ["opening 10, gap 10"])
    let yearOfTheGone = try year([moved])
    #expect(yearOfTheGone.people == 1)
    // It follows an internal move, and so is no start: a move, or a change of hours.
    let returned = try parts([moved, "W1,,A,T,sw,permanent,1,2017-03-03,,"])
    #expect(returned == ["opening 10, closing 10"])
    let returnedForLess = try parts([moved, "W1,,A,T,sw,permanent,0.4,2017-03-03,,"])
    #expect(returnedForLess == ["opening 10, hours -6, closing 4"])
    let elsewhere = try parts([moved, "W1,,B,T,sw,permanent,1,2017-03-03,,"])
    #expect(elsewhere == ["opening 10, out 10", "in 10, closing 10"])
    // After more than 31 days it is a leaving and a start, which explain all.
    let late = try parts([moved, "W1,,B,T,sw,permanent,1,2017-03-04,,"])
    #expect(late == ["opening 10, left 10", "started 10, closing 10"])
    let yearElsewhere = try year([moved, "W1,,B,T,sw,permanent,1,2017-03-03,,"])
    #expect(yearElsewhere.council.gap == 0)
    let yearReplaced = try year([moved, "W2,,A,T,sw,permanent,1,2017-05-01,,"])
    #expect(yearReplaced.people == 1)
  }

  @Test func aBridgedBreak() throws {
    func back(_ last: String, _ next: String) throws -> [String] {
      try parts(
        ["W1,,A,T,sw,permanent,1,2015-01-01,\(last),", "W1,,A,T,sw,permanent,0.8,\(next),,"], gap: 30)
    }
    let inside = try back("2017-01-31", "2017-02-20")
    #expect(inside == ["opening 10, hours -2, closing 8"])
    // Across the end, or the start: neither there nor gone.
    let acrossTheEnd = try back("2017-09-20", "2017-10-10")
    #expect(acrossTheEnd == ["opening 10, gap 10"])
    let acrossTheStart = try back("2016-09-20", "2016-10-10")
    #expect(acrossTheStart == ["closing 8, gap -8"])
  }

  @Test func theLeaversMustBeKnown() throws {
    var tiny = Tiny(staff: ["W1,,A,T,sw,permanent,1,2015-01-01,,"])
    tiny.settings.coversFrom = Month("2016-11")
    let extract = try tiny.read()
    #expect(StockAndFlow(extract.staffing, extract.coverage, to: extract.coverage.lastComplete) == nil)
  }
}
