import Staffing
import Tabular

extension PracticeReader {
  /// `legal.csv`: a row is a legal status of a child. Only care orders and placement orders are kept.
  mutating func readOrders(
    _ source: FileBytes, _ lookup: inout Lookup, log: inout ReadingLog
  ) throws(ReadFailure) {
    var statuses = WordMeanings<LegalStatusCode?>()
    var rows: [LegalOrder] = []
    try log.read(.legal, source, name: InputFile.legal.fileName, settings: settings) { record, check in
      let columns = check.columns
      let span = check.span(record, start: columns["start_date"], end: columns["end_date"])
      let birth = check.day(record, at: columns["birth_date"])
      check.warnOfError(record, at: columns["legal_status"])
      guard let child = child(record, &check), let span, let birth, !check.isRefused else { return }
      if birth > span.start {
        check.refuse(.practice(.bornLater), at: columns["birth_date"])
        return
      }
      // An exclusive end on the first day leaves the row none.
      if span.end < span.start { return }
      if isRepeat(record, &check) { return }
      let statusAt = columns["legal_status"]
      switch statuses.meaning(record, at: statusAt, blank: nil, { LegalStatusCode(word: $0) }) {
      case .order(let kind):
        let team = team(record, of: .legal, on: span.start, &lookup, &check)
        if check.isRefused { return }
        rows.append(
          LegalOrder(
            child: child, team: team, birth: birth,
            start: span.start, end: span.end, kind: kind))
        see(start: span.start, event: span.end)
      case .other: break
      case nil:
        let word = record.text(statusAt)
        let near = SpellingDistance.nearest(to: word, among: LegalStatusCode.codes + LegalStatusCode.names)
        check.warn(.practice(.unknownLegalStatus(word: word, near: near)), at: statusAt)
      }
    }
    records.orders = rows
  }
}
