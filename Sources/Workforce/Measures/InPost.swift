/// FTE and headcount in post: spells open at a month's last day, agency left out. Staff on maternity or sick leave stay
/// in post. Source: children's social work workforce census, "in post".
enum InPost {
  /// FTE in thousandths by team and month; summed from spells, never de-duplicated.
  static func fte(_ staffing: Staffing, _ selection: Selection, _ ends: MonthEnds) -> MonthlyTotals {
    var sums = MonthlySums(rows: staffing.places.teams.count, months: ends.count)
    for spell in staffing.spells where !spell.isAgency && selection.has(team: spell.team, role: spell.role) {
      sums.add(Int64(spell.fte), row: Int(spell.team), over: ends.open(from: spell.start, to: spell.end))
    }
    return sums.finished()
  }

  /// Distinct workers in thousandths by team and month. A worker with several spells counts once, where `Headcount`
  /// says, before anything is selected.
  static func headcount(_ staffing: Staffing, _ selection: Selection, _ ends: MonthEnds) -> MonthlyTotals {
    var sums = MonthlySums(rows: staffing.places.teams.count, months: ends.count)
    let rule = Headcount(staffing)
    for worker in 0..<staffing.workerCount {
      eachDeciding(staffing, worker: worker, ends, rule) { spell, months in
        if selection.has(team: spell.team, role: spell.role) { sums.add(1000, row: Int(spell.team), over: months) }
      }
    }
    return sums.finished()
  }

  /// Calls back with the spells in post that say where a worker counts, each with the month ends at which it does.
  static func eachDeciding(
    _ staffing: Staffing, worker: Int, _ ends: MonthEnds, _ rule: Headcount, _ body: (Spell, Range<Int>) -> Void
  ) {
    var open: [(spell: Spell, months: Range<Int>)] = []
    for spell in staffing.spells[staffing.spellRange(ofWorker: worker)] where !spell.isAgency {
      let months = ends.open(from: spell.start, to: spell.end)
      if !months.isEmpty { open.append((spell, months)) }
    }
    var reached = 0
    let overlaps = open.contains { one in
      defer { reached = max(reached, one.months.upperBound) }
      return one.months.lowerBound < reached
    }
    if !overlaps {
      for (spell, months) in open { body(spell, months) }
      return
    }
    for month in 0..<ends.count {
      if let spell = rule.deciding(open.lazy.filter { $0.months.contains(month) }.map(\.spell)) {
        body(spell, month..<(month + 1))
      }
    }
  }
}
