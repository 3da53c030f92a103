import Staffing
import Tabular

/// Reads `absence.csv`.
struct AbsenceReader {
  private(set) var absences: [Absence] = []

  /// A year and a day: nobody loses more in one row than there are days.
  private static let most = 366 * Millionths.one

  init(
    _ source: FileBytes, name: String, settings: Settings, workers: ByteDictionary, refusedWorkers: ByteDictionary,
    log: inout ReadingLog
  ) throws(ReadFailure) {
    var absences: [Absence] = []
    var plainWorkers: PlainNumbers?
    try log.read(.absence, source, name: name, settings: settings) { record, check in
      let columns = check.columns
      check.refuseDamaged(record, at: columns["worker_id"])
      if record.isBlank(columns["worker_id"]), !check.isRefused {
        check.refuse(.staff(.workerMissing), at: columns["worker_id"])
      }
      check.warnOfError(record, at: columns["days_lost"])
      var daysLost: Int64?
      switch record.decimal(columns["days_lost"]) {
      case .blank: break
      case .wrong(let fault): check.refuse(.value(.numberWrong(fault)), at: columns["days_lost"])
      case .millionths(let value) where value < 0: check.refuse(.totals(.negative), at: columns["days_lost"])
      case .millionths(let value) where value > AbsenceReader.most:
        check.refuse(.value(.numberWrong(.tooLarge)), at: columns["days_lost"])
      case .millionths(let value): daysLost = value
      }
      guard let span = check.span(record, start: columns["start_date"], end: columns["end_date"]), !check.isRefused
      else { return }
      if span.end < span.start { return }
      let worker = record.find(columns["worker_id"], in: workers)
      if worker < 0, record.find(columns["worker_id"], in: refusedWorkers) < 0 {
        let plain = plainWorkers ?? PlainNumbers(workers)
        plainWorkers = plain
        if let difference = plain.difference(columns["worker_id"], of: record, workers) {
          check.refuse(.value(.differs(difference, from: .staff)), at: columns["worker_id"])
          return
        }
        check.warn(.staff(.absenceOfUnknownWorker), at: columns["worker_id"])
      }
      absences.append(
        Absence(
          worker: max(-1, worker), start: span.start, end: span.end, daysLost: daysLost,
          line: Int32(clamping: record.line)))
    }
    self.absences = absences
  }
}
