import Testing
@testable import Reports
@testable import Staffing

/// Teams that lists were made without.
struct TeamsOfListsTests {
  private let duty = ["1,Duty,2010-01-01", "2,Duty,2010-01-01", "3,Duty,2010-01-01"]
  private let court = ["5,Court,2010-01-01", "6,Court,2010-01-01", "7,Court,2010-01-01"]

  private func found(_ rows: [[String]], _ more: [(name: String, text: String)] = []) throws -> [String] {
    let ends = ["2017-01-31", "2017-02-28", "2017-03-31"]
    return try Made(lists(zip(ends, rows).map { ($0, $1) }) + more).found.filter { $0.hasPrefix("team-") }
  }

  @Test func aTeamThatIsGoneFromAListIsAnError() throws {
    let gone = try found([duty + court, duty, duty + court])
    #expect(gone == ["team-gone"])
    let atLast = try found([duty + court, duty + court, duty])
    #expect(atLast == ["team-gone"])
  }

  @Test func aTeamWhosePeopleMovedOrLeftIsNone() throws {
    let moved = try found([duty + court, duty + court.map { $0.replacing("Court", with: "Care") }, duty])
    #expect(moved == ["team-gone"])
    let renamed = court.map { $0.replacing("Court", with: "Care") }
    let stayed = try found([duty + court, duty + renamed, duty + renamed])
    #expect(stayed == [])
    let left = try found(
      [duty + court, duty, duty],
      [("Leavers.csv", "Employee Number,Leaving Date\n5,2017-02-10\n6,2017-02-11\n7,2017-02-12\n")])
    #expect(left == [])
    // Who left years ago is no reason.
    let long = try found(
      [duty + court, duty, duty],
      [("Leavers.csv", "Employee Number,Leaving Date\n5,2012-02-10\n6,2012-02-11\n7,2012-02-12\n")])
    #expect(long == ["team-gone"])
  }

  @Test func aTeamThatComesWholeWasLeftOutBefore() throws {
    let new = try found([duty, duty + court, duty + court])
    #expect(new == ["team-new"])
    let begun = court.map { $0.replacing("2010-01-01", with: "2017-02-06") }
    let recruits = try found([duty, duty + begun, duty + begun])
    #expect(recruits == [])
    let undated = court.map { $0.replacing("2010-01-01", with: "") }
    let starters = [("New starters.csv", "Employee Number,Start Date\n5,2017-02-06\n6,2017-02-06\n7,2017-02-06\n")]
    let told = try found([duty, duty + undated, duty + undated], starters)
    #expect(told == [])
  }
}
