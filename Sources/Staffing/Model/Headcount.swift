/// Which of a worker's spells says where the worker counts, so that each counts once and rows add up: the largest FTE,
/// then the earliest start, then the first by district, team and role name.
@usableFromInline
package struct Headcount: Sendable {
  @usableFromInline let teamRanks: [Int32]
  @usableFromInline let roleRanks: [Int32]

  package init(_ staffing: StaffingModel) {
    teamRanks = staffing.places.teamRanks()
    roleRanks = staffing.roles.ranks()
  }

  /// Whether `a` goes before `b`.
  @inlinable
  package func precedes(_ a: Spell, _ b: Spell) -> Bool {
    if a.fte != b.fte { return a.fte > b.fte }
    if a.start != b.start { return a.start < b.start }
    if a.team != b.team { return teamRanks[Int(a.team)] < teamRanks[Int(b.team)] }
    return roleRanks[Int(a.role)] < roleRanks[Int(b.role)]
  }

  @inlinable
  package func deciding(_ spells: some Sequence<Spell>) -> Spell? {
    spells.min(by: precedes)
  }
}
