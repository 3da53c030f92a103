import Staffing
import Tabular

extension PracticeReader {
  /// `care_leavers.csv`: a row is what a care leaver does from one day on.
  mutating func readCareLeavers(
    _ source: FileBytes, _ lookup: inout Lookup, log: inout ReadingLog
  ) throws(ReadFailure) {
    var activities = WordMeanings<CareLeaverActivity?>()
    var contacts = WordMeanings<Bool>()
    var rows: [CareLeaverStatus] = []
    try log.read(.careLeavers, source, name: InputFile.careLeavers.fileName, settings: settings) { record, check in
      let columns = check.columns
      let span = check.span(record, start: columns["start_date"], end: columns["end_date"])
      let birth = check.day(record, at: columns["birth_date"])
      let activityAt = columns["activity"]
      let activity = activities.meaning(record, at: activityAt, blank: .notKnown) { CareLeaverActivity(word: $0) }
      if activity == nil {
        let word = record.text(activityAt)
        let near = SpellingDistance.nearest(to: word, among: CareLeaverActivity.codes)
        check.refuse(.practice(.unknownActivity(word: word, near: near)), at: activityAt)
      }
      check.warnOfError(record, at: activityAt)
      check.warnOfError(record, at: columns["in_touch"])
      guard let child = child(record, &check), let span, let birth, let activity, !check.isRefused else { return }
      if birth > span.start {
        check.refuse(.practice(.bornLater), at: columns["birth_date"])
        return
      }
      // An exclusive end on the first day leaves the row none.
      if span.end < span.start { return }
      if isRepeat(record, &check) { return }
      let team = team(record, of: .careLeavers, on: span.start, &lookup, &check)
      if check.isRefused { return }
      rows.append(
        CareLeaverStatus(
          child: child, team: team, birth: birth,
          start: span.start, end: span.end, activity: activity,
          isCounted: contacts.meaning(record, at: columns["in_touch"], blank: true) { word in
            !["DIED", "RHOM"].contains(word.uppercased())
          }))
      see(start: span.start, event: span.start)
    }
    records.careLeavers = rows
  }
}
