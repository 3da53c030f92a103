/// The order of one worker's spells: by start, then end, larger FTE and names, so that the order of the file's rows changes nothing.
package struct SpellOrder: Sendable {
  private let teamRanks: [Int32]
  private let roleRanks: [Int32]
  private let reasonRanks: [Int32]
  private let destinationRanks: [Int32]
  private let originRanks: [Int32]

  /// Of a model whose names are known.
  package init(_ staffing: StaffingModel) {
    teamRanks = staffing.places.teamRanks()
    roleRanks = staffing.roles.ranks()
    reasonRanks = SpellOrder.ranks(staffing.reasons)
    destinationRanks = SpellOrder.ranks(staffing.destinations)
    originRanks = SpellOrder.ranks(staffing.origins)
  }

  func precedes(_ a: Spell, _ b: Spell) -> Bool {
    if a.start != b.start { return a.start < b.start }
    if a.end != b.end { return a.end < b.end }
    if a.fte != b.fte { return a.fte > b.fte }
    if a.team != b.team { return teamRanks[Int(a.team)] < teamRanks[Int(b.team)] }
    if a.role != b.role { return roleRanks[Int(a.role)] < roleRanks[Int(b.role)] }
    if a.isAgency != b.isAgency { return b.isAgency }
    if a.staysOn != b.staysOn { return a.staysOn }
    if a.reason != b.reason { return reasonRanks[Int(a.reason + 1)] < reasonRanks[Int(b.reason + 1)] }
    if a.destination != b.destination {
      return destinationRanks[Int(a.destination + 1)] < destinationRanks[Int(b.destination + 1)]
    }
    if a.origin != b.origin { return originRanks[Int(a.origin + 1)] < originRanks[Int(b.origin + 1)] }
    return a.line < b.line
  }

  /// Puts the spells of one worker, the last of a list, in their order. Most are in it already: then nothing is moved.
  package func sort(_ spells: inout [Spell], from start: Int) {
    for number in (start..<spells.count).dropFirst() where precedes(spells[number], spells[number - 1]) {
      return spells[start...].sort(by: precedes)
    }
  }

  /// For each name its place in the order of names, one further on: the first stands for none.
  private static func ranks(_ names: [String]) -> [Int32] {
    var ranks = [Int32](repeating: 0, count: names.count + 1)
    for (rank, name) in names.indices.sorted(by: { inTieOrder(names[$0], names[$1]) }).enumerated() {
      ranks[name + 1] = Int32(rank + 1)
    }
    return ranks
  }
}
