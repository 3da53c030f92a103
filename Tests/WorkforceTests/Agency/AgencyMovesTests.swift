import Tabular
import Testing
@testable import Extracts
@testable import Measures
@testable import Staffing

/// Agency assignments in places that were renamed or merged: they are where staff and posts are.
struct AgencyMovesTests {
  private let staff = [
    "W1,,Ash,Front door,sw,permanent,1,2012-01-01,,", "W2,,Birch,Duty,sw,permanent,1,2012-01-01,2016-03-31,",
  ]
  /// £4,410 each: see `AgencyCostTests`.
  private let rows = [
    "G1,Ash,Intake,sw,2017-09-01,2017-09-30,35,30,,", "G2,Ash,Front door,sw,2017-09-01,2017-09-30,35,30,,",
    "G3,Birch,Duty,sw,2017-09-01,2017-09-30,35,30,,",
  ]

  private func cost(_ moves: [(from: Move.Place, to: Move.Place)], team: String?) throws -> String {
    var tiny = TinyAgency(rows, staff: staff).tiny
    let day = try #require(Day(iso: "2016-04-01"))
    tiny.settings.moves = try Moves(moves.map { Move(day: day, from: $0.from, to: $0.to) })
    var options = MeasureOptions()
    options[AgencyCostBasis.self] = .month
    return try tiny.cell(.agencyCost, "2017-09", options, district: "Ash", team: team)
  }

  @Test func aTeamIsRenamed() throws {
    let move = (from: Move.Place(name: "Intake"), to: Move.Place(name: "Front door"))
    let moved = try cost([move], team: "Front door")
    #expect(moved.hasPrefix("8820000 "))
    let without = try cost([], team: "Front door")
    #expect(without.hasPrefix("4410000 "))
  }

  /// Of a district that was split on 1 April 2016: what lasts over the day is told of, within a month or without.
  @Test(arguments: [
    ("North", "2016-03-01", "2016-06-30", true), ("North", "2016-04-01", "2016-06-30", false),
    ("Ash", "2015-03-01", "2016-03-31", false), ("Ash", "2015-03-01", "2016-05-01", false),
    ("Ash", "2015-03-01", "2016-05-02", true), ("Ash", "2015-03-01", "", true),
  ])
  func aDistrictIsSplit(district: String, start: String, end: String, isTold: Bool) throws {
    let staff = [
      "W1,,Ash,Duty,sw,permanent,1,2012-01-01,2016-03-31,", "W1,,North,Duty,sw,permanent,1,2016-04-01,,",
      "W2,,Ash,Duty,sw,permanent,1,2012-01-01,2016-03-31,", "W2,,South,Duty,sw,permanent,1,2016-04-01,,",
    ]
    var tiny = TinyAgency(["G1,\(district),Duty,sw,\(start),\(end),35,30,,"], staff: staff).tiny
    let day = try #require(Day(iso: "2016-04-01"))
    tiny.settings.moves = try Moves(
      ["North", "South"].map { Move(day: day, from: Move.Place(name: "Ash"), to: Move.Place(name: $0)) })
    let found = try tiny.findings().groups.flatMap { $0.shown }.contains { $0.rule == .agency(.outsidePlace) }
    #expect(found == isTold)
  }

  @Test func aDistrictIsMerged() throws {
    let move = (from: Move.Place(name: "Birch"), to: Move.Place(name: "Ash"))
    let moved = try cost([move], team: nil)
    #expect(moved.hasPrefix("13230000 "))
    let without = try cost([], team: nil)
    #expect(without.hasPrefix("8820000 "))
  }
}
