import Tabular
import TestSupport
import Testing
@testable import Disclosure
@testable import Measures
@testable import Staffing
@testable import Workforce

/// Where a worker counts, from day to day.
struct DecidingSpellsTests {
  private static let days = 60

  /// A model of one worker in spells made of chance.
  private func staffing(_ random: inout Seeded) -> StaffingModel {
    var staffing = StaffingModel()
    staffing.places.districts = ["A", "B"]
    staffing.places.teams = (0..<4).map { Team(district: $0 % 2, name: "T\($0)", nameKey: $0, files: [.staff]) }
    staffing.roles.names = ["sw"]
    for _ in 0..<Int.random(in: 1...5, using: &random) {
      let start = Int32.random(in: 0..<50, using: &random)
      let length = Int32.random(in: -1...25, using: &random)
      let fte = Int32.random(in: 1...3, using: &random) * 250
      let isAgency = Int.random(in: 0..<5, using: &random) == 0
      let isOpen = Int.random(in: 0..<6, using: &random) == 0
      staffing.spells.append(
        Spell(
          worker: 0, post: .none, team: Int32.random(in: 0..<4, using: &random), role: 0, fte: fte,
          start: Day(number: start), end: isOpen ? .never : Day(number: start + length), isAgency: isAgency,
          staysOn: false, line: 2))
    }
    staffing.spells.sort { $0.start < $1.start }
    staffing.firstSpell = [0, Int32(staffing.spells.count)]
    return staffing
  }

  /// On each day at most one spell decides, and it is the one that goes before all others open on the day.
  @Test func onEveryDay() {
    var random = Seeded(state: 5)
    var decided = 0
    for _ in 0..<2000 {
      let staffing = staffing(&random)
      let rule = Headcount(staffing)
      var teams = [[Int32]](repeating: [], count: Self.days)
      InPost.eachDeciding(staffing) { one in
        for day in 0..<Self.days where one.from.number <= day && day <= one.to.number {
          teams[day].append(one.spell.team)
        }
      }
      for day in 0..<Self.days {
        let open = staffing.spells.filter { !$0.isAgency && $0.start.number <= day && day <= $0.end.number }
        let first = open.first { one in open.allSatisfy { !rule.precedes($0, one) } }
        #expect(teams[day] == (first.map { [$0.team] } ?? []))
        if open.count > 1 { decided += 1 }
      }
    }
    #expect(decided > 10_000)
  }
}
