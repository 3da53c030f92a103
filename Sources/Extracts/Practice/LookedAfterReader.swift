import Staffing
import Tabular

extension PracticeReader {
  /// `looked_after.csv`: a row is a time for which a child is looked after, whole or by episodes.
  mutating func readLookedAfter(
    _ source: FileBytes, _ lookup: inout Lookup, log: inout ReadingLog
  ) throws(ReadFailure) {
    var rows: [LookedAfterSpell] = []
    try log.read(.lookedAfter, source, name: InputFile.lookedAfter.fileName, settings: settings) { record, check in
      let columns = check.columns
      let span = check.span(record, start: columns["start_date"], end: columns["end_date"])
      let birth = check.day(record, at: columns["birth_date"])
      guard let child = child(record, &check), let span, let birth else { return }
      if birth > span.start {
        check.refuse(.practice(.bornLater), at: columns["birth_date"])
        return
      }
      // An exclusive end on the first day leaves the row none.
      if span.end < span.start { return }
      if isRepeat(record, &check) { return }
      let team = team(record, of: .lookedAfter, on: span.start, &lookup, &check)
      if check.isRefused { return }
      rows.append(
        LookedAfterSpell(
          child: child, team: team, birth: birth,
          start: span.start, end: span.end))
      see(start: span.start, event: span.end)
    }
    records.lookedAfter = rows
  }

  /// `peps.csv`: a row is a personal education plan, made or reviewed.
  mutating func readPlans(_ source: FileBytes, log: inout ReadingLog) throws(ReadFailure) {
    var rows: [EducationPlan] = []
    try log.read(.peps, source, name: InputFile.peps.fileName, settings: settings) { record, check in
      let day = check.day(record, at: check.columns["pep_date"])
      guard let child = child(record, &check), let day else { return }
      if isRepeat(record, &check) { return }
      rows.append(EducationPlan(child: child, day: day))
      see(start: day, event: day)
    }
    records.plans = rows
  }
}
