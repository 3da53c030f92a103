import Staffing
import Tabular

/// What one worker holds at one month end: nearly always in one spell, so that nothing is allocated for it.
enum Holder {
  /// The only spell that is open.
  case one(Spell, Int64)
  /// The spells that hold cases, and all that are open, those among them.
  case several([(spell: Spell, cases: Int64)], open: [Spell])

  /// What of it sits in spells that are asked for; possibly nothing.
  func only(_ isWanted: (Spell) -> Bool) -> Holder {
    switch self {
    case .one(let spell, _): isWanted(spell) ? self : .several([], open: [spell])
    case .several(let holdings, let open): .several(holdings.filter { isWanted($0.spell) }, open: open)
    }
  }

  func each(_ body: (Spell, Int64) -> Void) {
    switch self {
    case .one(let spell, let cases): body(spell, cases)
    case .several(let holdings, _): for (spell, cases) in holdings { body(spell, cases) }
    }
  }

  /// All that the worker holds, and the FTE of all spells that are open, agency too, with or without cases.
  struct Load {
    var cases: Int64 = 0
    var fte: Int64 = 0
    /// Whether the worker is in the first assessed year in any of the spells.
    var isNewlyQualified = false

    /// How many spells share the FTE, where there are several: each share is off by up to half a thousandth, so that three thirds
    /// (0.333) are one.
    var shares: Int64 = 0

    /// Whether there are more cases for each FTE than so many; never without FTE.
    func isOver(_ limit: Int64) -> Bool {
      fte > 0 && 2 * cases * Millionths.one > limit * (2 * fte + shares * Millionths.thousandth)
    }
  }

  var load: Load {
    switch self {
    case .one(let spell, let cases):
      return Load(cases: cases, fte: Int64(spell.fte), isNewlyQualified: spell.isNewlyQualified)
    case .several(let holdings, let open):
      var load = Load()
      for (_, cases) in holdings { load.cases += cases }
      for spell in open {
        load.fte += Int64(spell.fte)
        load.isNewlyQualified = load.isNewlyQualified || spell.isNewlyQualified
      }
      load.shares = open.count > 1 ? Int64(open.count) : 0
      return load
    }
  }

  /// The spell that says where the worker counts as one person: of those that hold cases, the one that `Headcount` prefers.
  func deciding(_ rule: Headcount) -> Spell? {
    switch self {
    case .one(let spell, _): spell
    case .several(let holdings, _): rule.deciding(holdings.lazy.map { $0.spell })
    }
  }
}

extension UnitSums {
  /// Takes in a worker's cases and the FTE of the spells that hold them.
  mutating func add(_ holder: Holder, at month: Month) {
    switch holder {
    case .one(let spell, let cases): add(Part(team: Int(spell.team), x: Int64(spell.fte), y: cases), at: month)
    case .several(let holdings, _):
      add(holdings.map { Part(team: Int($0.spell.team), x: Int64($0.spell.fte), y: $0.cases) }, at: month)
    }
  }
}
