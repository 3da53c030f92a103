import Staffing

/// What one worker holds at one month end: nearly always in one spell, so that nothing is allocated for it.
enum Holder {
  case one(Spell, Int64)
  case several([(spell: Spell, cases: Int64)])

  /// What of it sits in spells that are asked for; possibly nothing.
  func only(_ isWanted: (Spell) -> Bool) -> Holder {
    switch self {
    case .one(let spell, _): isWanted(spell) ? self : .several([])
    case .several(let holdings): .several(holdings.filter { isWanted($0.spell) })
    }
  }

  func each(_ body: (Spell, Int64) -> Void) {
    switch self {
    case .one(let spell, let cases): body(spell, cases)
    case .several(let holdings): for (spell, cases) in holdings { body(spell, cases) }
    }
  }
}

extension UnitSums {
  /// Takes in a worker's cases and the FTE of the spells that hold them.
  mutating func add(_ holder: Holder, at month: Month) {
    switch holder {
    case .one(let spell, let cases): add(Part(team: Int(spell.team), x: Int64(spell.fte), y: cases), at: month)
    case .several(let holdings):
      add(holdings.map { Part(team: Int($0.spell.team), x: Int64($0.spell.fte), y: $0.cases) }, at: month)
    }
  }
}
