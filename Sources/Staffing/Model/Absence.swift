package import Tabular

/// A time for which a worker was off sick.
package struct Absence: Sendable {
  /// The worker's number; −1 where staff does not have the worker.
  package let worker: Int32
  package let start: Day
  /// Inclusive; `Day.never` where it goes on.
  package let end: Day
  /// Working days lost, in thousandths, as recorded; nil where the file does not say.
  package let daysLost: Int64?
  /// Line in `absence.csv`, for findings.
  package let line: Int32

  package init(worker: Int32, start: Day, end: Day, daysLost: Int64?, line: Int32) {
    self.worker = worker
    self.start = start
    self.end = end
    self.daysLost = daysLost
    self.line = line
  }

  /// Its last day: one without an end goes on to the day on which the extract was taken.
  package func last(_ extractDate: Day) -> Day { end == .never ? extractDate : end }
}

extension Records {
  /// The absences of each worker of staff who has any, by start, then line.
  package func absencesByWorker() -> [Int32: [Absence]] {
    var own: [Int32: [Absence]] = [:]
    for absence in absences ?? [] where absence.worker >= 0 { own[absence.worker, default: []].append(absence) }
    for (worker, rows) in own where rows.count > 1 {
      own[worker] = rows.sorted { $0.start != $1.start ? $0.start < $1.start : $0.line < $1.line }
    }
    return own
  }
}
