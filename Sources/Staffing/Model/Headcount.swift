/// Which of a worker's spells says where the worker counts, so that each counts once and rows add up: the largest FTE,
/// then the earliest start, then the first by district, team and role name.
@usableFromInline
package struct Headcount: Sendable {
  @usableFromInline let teamRanks: [Int32]
  @usableFromInline let roleRanks: [Int32]
  private let seniority: [Int]

  package init(_ staffing: StaffingModel) {
    teamRanks = staffing.places.teamRanks()
    roleRanks = staffing.roles.ranks()
    seniority = staffing.roles.seniority()
  }

  /// Whether `a` goes before `b`.
  @inlinable
  package func precedes(_ a: Spell, _ b: Spell) -> Bool {
    if a.fte != b.fte { return a.fte > b.fte }
    if a.start != b.start { return a.start < b.start }
    let (first, second) = (teamRanks[Int(a.team)], teamRanks[Int(b.team)])
    if first != second { return first < second }
    return roleRanks[Int(a.role)] < roleRanks[Int(b.role)]
  }

  /// Which of a leaver's last spells says where the leaver counts: the one in the most senior role, where roles are census codes (those
  /// come before all others), else as in `precedes`. Source: children's social work workforce census, which keeps the most senior
  /// post of a person who leaves several on one day.
  package func decidingOfLeaver(_ spells: some Sequence<Spell>) -> Spell? {
    spells.min {
      let (a, b) = (seniority[Int($0.role)], seniority[Int($1.role)])
      return a != b ? a < b : precedes($0, $1)
    }
  }

  @inlinable
  package func deciding(_ spells: some Sequence<Spell>) -> Spell? {
    spells.min(by: precedes)
  }
}
