import Staffing
import Tabular

/// A spell, and the days that it is looked at, both inclusive.
struct SpellDays {
  let spell: Spell
  let from: Day
  let to: Day
}

extension Headcount {
  /// Calls back with the spell that says where a worker counts and the days on which it does, in order; on days without any of them
  /// nothing does.
  ///
  /// - Parameter all: one worker's.
  func eachDeciding(_ all: [SpellDays], _ body: (SpellDays) -> Void) {
    // From one change to the next the same spells are there.
    var changes: [Day] = []
    for one in all {
      changes.append(one.from)
      if one.to != .never { changes.append(one.to + 1) }
    }
    changes.sort()
    for (position, from) in changes.enumerated() {
      let to = position + 1 < changes.count ? changes[position + 1] - 1 : Day.never
      if to < from { continue }
      let open = all.lazy.filter { $0.from <= from && from <= $0.to }.map { $0.spell }
      if let spell = deciding(open) { body(SpellDays(spell: spell, from: from, to: to)) }
    }
  }
}
