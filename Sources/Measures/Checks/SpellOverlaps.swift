import Staffing
import Tabular

/// What is odd in a worker's spells that run at the same time. FTE is summed from all of them, while a headcount takes the worker
/// once.
enum SpellOverlaps {
  /// The full-time equivalent that one worker's spells may come to together.
  static let fullTime = Millionths.one

  /// Calls back for each spell that begins while an earlier one of the worker is open, the earlier one's last day included: in the
  /// same post; else, agency apart, with more than one full-time equivalent together (`ShareRounding` aside); else in another team.
  ///
  /// - Parameter spells: one worker's, in the order of `StaffingModel`.
  static func find(_ spells: ArraySlice<Spell>, _ body: (Rule, Spell) -> Void) {
    for (number, spell) in spells.enumerated() where spell.end >= spell.start {
      let open = spells.prefix(number).filter { $0.end >= spell.start }
      if case .post = spell.post, open.contains(where: { $0.post == spell.post }) {
        body(.post(.overlap), spell)
        continue
      }
      let others = open.filter { !$0.isAgency }
      if spell.isAgency || others.isEmpty { continue }
      let together = others.reduce(Int64(spell.fte)) { $0 + Int64($1.fte) }
      if together > fullTime, !ShareRounding.isNothing(together - fullTime, holders: Int64(others.count + 1)) {
        body(.staff(.moreThanFullTime(millionths: together)), spell)
      } else if others.contains(where: { $0.team != spell.team }) {
        body(.staff(.overlapInTeams), spell)
      }
    }
  }
}
