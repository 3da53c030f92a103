package import Staffing
import Tabular

/// Agency workers at a month's last day who have been here without a break for longer than the settings allow.
///
/// A worker's agency spells that touch (or lie no more than `employmentGapDays` apart) are one continuous time, counted from its
/// first day to the day, both included. Time in post before or between is no agency time. Each worker counts once, where
/// `Headcount` says among the agency spells open on the day, if that spell's role counts.
package struct LongAgency: Sendable {
  package let month: Month
  /// Days that are not too long yet.
  package let limit: Int
  /// Workers, by the district's number.
  package private(set) var districts: [Int]

  package init(_ staffing: StaffingModel, at month: Month) {
    self.month = month
    limit = staffing.agencyLimit
    districts = Array(repeating: 0, count: staffing.places.districts.count)
    let (day, rule) = (month.lastDay, Headcount(staffing))
    for worker in 0..<staffing.workerCount {
      var (first, reached): (Day?, Day) = (nil, .never)
      var open: [Spell] = []
      for spell in staffing.spells[staffing.spellRange(ofWorker: worker)]
      where spell.isAgency && spell.end >= spell.start && spell.start <= day {
        if first == nil
          || (reached != .never && spell.start.number > reached.number + 1 + Int32(staffing.employmentGapDays))
        {
          (first, reached) = (spell.start, spell.end)
        }
        reached = max(reached, spell.end)
        if spell.end >= day { open.append(spell) }
      }
      guard let first, Int(day.number - first.number) + 1 > limit, let spell = rule.deciding(open),
        staffing.roles.counted[Int(spell.role)]
      else { continue }
      districts[staffing.places.teams[Int(spell.team)].district] += 1
    }
  }

  package var people: Int { districts.reduce(0, +) }
}
