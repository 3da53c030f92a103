import Staffing

/// In-post staff whose extract names no post, by (team, role) pool and month. Parts of a team are one: who fills which post hangs on no rows.
struct UnlinkedStaff {
  struct Pool: Hashable {
    /// A whole one.
    let team: Int32
    let role: Int32

    init(_ team: Int32, _ role: Int32, _ places: Places) {
      self.team = places.whole(team)
      self.role = role
    }
  }

  private(set) var pools: [Pool] = []
  private let sums: TotalsByMonth<Staffed>
  private var numbers: [Pool: Int] = [:]
  private let places: Places

  init(_ staffing: StaffingModel, _ ends: MonthEnds, _ fills: (Spell) -> Bool = { !$0.isAgency }) {
    places = staffing.places
    let spells = staffing.spells.filter { fills($0) && $0.post == .none }
    for spell in spells {
      let key = Pool(spell.team, spell.role, places)
      if numbers[key] == nil {
        numbers[key] = pools.count
        pools.append(key)
      }
    }
    var sums = SumsByMonth<Staffed>(rows: pools.count, months: ends.count)
    for spell in spells {
      if let pool = numbers[Pool(spell.team, spell.role, places)] {
        sums.add(Staffed(spell.fte), row: pool, over: ends.open(from: spell.start, to: spell.end))
      }
    }
    self.sums = sums.finished()
  }

  /// Those of a pool, by its number, at a month's position.
  func staff(pool: Int, month: Int) -> Staffed { sums[pool, month] }

  func pool(team: Int32, role: Int32) -> Int? { numbers[Pool(team, role, places)] }
}
