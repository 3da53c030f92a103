/// Sums over the workers who hold cases, for every row of a matrix, by month. They cannot be added up from teams: one worker
/// may hold cases in two, and counts once in the district, with what both hold together.
package struct HolderSums: Sendable {
  private let months: Int
  private var total: [WorkerSums]
  private var districts: [WorkerSums]
  private var teams: [WorkerSums]

  init(districts: Int, teams: Int, months: Int) {
    self.months = months
    total = Array(repeating: WorkerSums(), count: months)
    self.districts = Array(repeating: WorkerSums(), count: districts * months)
    self.teams = Array(repeating: WorkerSums(), count: teams * months)
  }

  package func total(month: Int) -> WorkerSums { total[month] }
  package func district(_ district: Int, month: Int) -> WorkerSums { districts[district * months + month] }
  package func team(_ team: Int, month: Int) -> WorkerSums { teams[team * months + month] }

  /// Takes in what one worker holds at one month end.
  mutating func add(_ holder: Holder, _ places: Places, month: Int) {
    switch holder {
    case .one(let spell, let cases):
      let fte = Int64(spell.fte)
      let team = Int(spell.team)
      total[month].add(fte: fte, cases: cases)
      districts[places.teams[team].district * months + month].add(fte: fte, cases: cases)
      teams[team * months + month].add(fte: fte, cases: cases)
    case .several(let holdings):
      func sum(_ some: [(spell: Spell, cases: Int64)]) -> (fte: Int64, cases: Int64) {
        some.reduce((0, 0)) { ($0.0 + Int64($1.spell.fte), $0.1 + $1.cases) }
      }
      guard !holdings.isEmpty else { return }
      let all = sum(holdings)
      total[month].add(fte: all.fte, cases: all.cases)
      for (district, own) in Dictionary(grouping: holdings, by: { places.teams[Int($0.spell.team)].district }) {
        let own = sum(own)
        districts[district * months + month].add(fte: own.fte, cases: own.cases)
      }
      for (team, own) in Dictionary(grouping: holdings, by: { Int($0.spell.team) }) {
        let own = sum(own)
        teams[team * months + month].add(fte: own.fte, cases: own.cases)
      }
    }
  }
}

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
