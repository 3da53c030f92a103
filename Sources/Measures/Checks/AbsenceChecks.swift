import Staffing
import Tabular

/// What is odd with absences of workers whom staff has, though each row is in order.
struct AbsenceChecks {
  let staffing: StaffingModel
  let absences: [Absence]?
  let coverage: Coverage

  func find(_ findings: inout Findings) {
    guard let absences, !absences.isEmpty else { return }
    let calendar = WorkingDays()
    let own = AbsencesByWorker(absences, workers: staffing.workerCount)
    for worker in 0..<staffing.workerCount where !own[worker].isEmpty {
      let spells = staffing.spells[staffing.spellRange(ofWorker: worker)].filter { !$0.isAgency }
      var reached: Day?
      for absence in own[worker] {
        if absence.start > coverage.extractDate {
          find(.value(.afterExtractDate), absence, "start_date", &findings)
          continue
        }
        let last = absence.last(coverage.extractDate)
        if let reached, absence.start <= reached { find(.staff(.absenceAgain), absence, "start_date", &findings) }
        reached = max(reached ?? last, last)
        let days = LostDays(absence, coverage.extractDate, calendar)
        if let lost = absence.daysLost, lost > Int64(days.working) * Millionths.one {
          find(.staff(.daysLostOverDates), absence, "days_lost", &findings)
        }
        let outside = days.isNothing ? 0 : outside(days, spells)
        if outside > 0 { find(.staff(.absenceOutside(days: outside)), absence, "start_date", &findings) }
      }
    }
  }

  private func find(_ rule: Rule, _ absence: Absence, _ column: String, _ findings: inout Findings) {
    findings.add(Finding(rule, file: InputFile.absence.fileName, line: Int(absence.line), column: column))
  }

  /// Days lost, of those that the extract covers, on which none of the spells (in order of start) is open.
  private func outside(_ days: LostDays, _ spells: [Spell]) -> Int {
    let last = min(days.last, coverage.extractDate)
    var next = max(days.first, coverage.from.firstDay)
    var count = 0
    for spell in spells where spell.end >= next && spell.end >= spell.start {
      if spell.start > last { break }
      if spell.start > next { count += days.count(from: next, through: spell.start - 1) }
      if spell.end >= last { return count }
      next = spell.end + 1
    }
    return next > last ? count : count + days.count(from: next, through: last)
  }
}
