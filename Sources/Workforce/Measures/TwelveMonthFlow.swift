import Tabular

/// Starters or leavers of the twelve months to each month, counted in every way that is needed: each is a day, and the spells that
/// begin or end on it, with their own places and FTE.
struct TwelveMonthFlow {
  private let input: MeasureInput
  /// Calls back with each event of a worker: its day, and the numbers of its spells.
  private let events: (Staffing, Int, (Day, [Int]) -> Void) -> Void

  static func starters(_ input: MeasureInput) -> TwelveMonthFlow {
    TwelveMonthFlow(input: input) { staffing, worker, body in
      staffing.starts(ofWorker: worker) { body($0.start, $0.firstSpells) }
    }
  }

  static func leavers(_ input: MeasureInput) -> TwelveMonthFlow {
    TwelveMonthFlow(input: input) { staffing, worker, body in
      staffing.departures(ofWorker: worker) { body($0.day, $0.finalSpells) }
    }
  }

  /// FTE in thousandths by team and month, by the spells' own places.
  func fte() -> MonthlyTotals {
    let staffing = input.staffing
    let ends = MonthEnds(input.period)
    var sums = MonthlySums(rows: staffing.places.teams.count, months: ends.count)
    for worker in 0..<staffing.workerCount {
      eachSpell(ofWorker: worker, ends) { spell, months in
        sums.add(Int64(spell.fte), row: Int(spell.team), over: months)
      }
    }
    return sums.finished()
  }

  /// Distinct people in the twelve months to each month.
  func people() -> PeopleCounts {
    let staffing = input.staffing
    let ends = MonthEnds(input.period)
    var tally = PeopleTally(staffing.places, months: ends.count)
    for worker in 0..<staffing.workerCount {
      var stays: [PeopleTally.Stay] = []
      eachSpell(ofWorker: worker, ends) { spell, months in
        stays.append(PeopleTally.Stay(team: Int(spell.team), months: months))
      }
      if !stays.isEmpty { tally.add(stays) }
    }
    return tally.finished()
  }

  /// People of each single month of the period, where the deciding one of an event's spells is selected.
  func byMonth() -> [Int] {
    let staffing = input.staffing
    let rule = Headcount(staffing)
    var people = [Int](repeating: 0, count: input.period.count)
    for worker in 0..<staffing.workerCount {
      events(staffing, worker) { day, spells in
        let month = Month(day).index - input.period.first.index
        guard people.indices.contains(month), let spell = rule.deciding(spells.lazy.map { staffing.spells[$0] }),
          input.selection.has(team: spell.team, role: spell.role)
        else { return }
        people[month] += 1
      }
    }
    return people
  }

  /// Calls back with each selected spell of a worker's events, and the months whose twelve have it.
  private func eachSpell(ofWorker worker: Int, _ ends: MonthEnds, _ body: (Spell, Range<Int>) -> Void) {
    events(input.staffing, worker) { day, spells in
      let months = ends.window(of: day)
      if months.isEmpty { return }
      for number in spells {
        let spell = input.staffing.spells[number]
        if input.selection.has(team: spell.team, role: spell.role) { body(spell, months) }
      }
    }
  }
}
