import Staffing

/// FTE and headcount in post: spells open at a month's last day, agency left out. Staff on maternity or sick leave stay
/// in post. Source: children's social work workforce census, "in post".
enum InPost {
  /// FTE in thousandths by team and month; summed from spells, never de-duplicated.
  static func fte(_ staffing: StaffingModel, _ selection: Selection, _ ends: MonthEnds) -> MonthlyTotals {
    var sums = MonthlySums(rows: staffing.places.teams.count, months: ends.count)
    for spell in staffing.spells where !spell.isAgency && selection.has(team: spell.team, role: spell.role) {
      sums.add(Int64(spell.fte), row: Int(spell.team), over: ends.open(from: spell.start, to: spell.end))
    }
    return sums.finished()
  }

  /// Distinct workers in thousandths by team and month. A worker with several spells counts once, where `Headcount`
  /// says, before anything is selected.
  static func headcount(_ staffing: StaffingModel, _ selection: Selection, _ ends: MonthEnds) -> MonthlyTotals {
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
    _ staffing: StaffingModel, worker: Int, _ ends: MonthEnds, _ rule: Headcount, _ body: (Spell, Range<Int>) -> Void
  ) {
    let spells = staffing.spellRange(ofWorker: worker)
    func eachOpen(_ body: (Spell, Range<Int>) -> Void) {
      for number in spells {
        let spell = staffing.spells[number]
        if spell.isAgency { continue }
        let months = ends.open(from: spell.start, to: spell.end)
        if !months.isEmpty { body(spell, months) }
      }
    }
    // Most workers' spells follow each other, and nothing is made for them.
    var (reached, overlaps) = (0, false)
    eachOpen { _, months in
      if months.lowerBound < reached { overlaps = true }
      reached = max(reached, months.upperBound)
    }
    if !overlaps { return eachOpen(body) }
    var open: [(spell: Spell, months: Range<Int>)] = []
    eachOpen { open.append(($0, $1)) }
    for month in 0..<ends.count {
      if let spell = rule.deciding(open.lazy.filter { $0.months.contains(month) }.map(\.spell)) {
        body(spell, month..<(month + 1))
      }
    }
  }
}
