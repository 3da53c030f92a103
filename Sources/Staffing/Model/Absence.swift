package import Tabular

/// A time for which a worker was off sick.
package struct Absence: Sendable {
  /// The worker's number; −1 where staff does not have the worker.
  package let worker: Int32
  package let start: Day
  /// Inclusive; `Day.never` where it goes on.
  package let end: Day
  /// Working days lost, in millionths, as recorded; nil where the file does not say.
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

/// Absences of workers whom staff has, put together by worker, each worker's by start, then line.
package struct AbsencesByWorker: Sendable {
  private var rows: [Absence] = []
  /// Those of worker `w` are `rows[first[w]..<first[w + 1]]`.
  private var first: [Int]

  package init(_ absences: [Absence], workers: Int) {
    first = [Int](repeating: 0, count: workers + 1)
    for absence in absences where absence.worker >= 0 { first[Int(absence.worker) + 1] += 1 }
    for worker in 0..<workers { first[worker + 1] += first[worker] }
    guard first[workers] > 0 else { return }
    var next = first
    rows = [Absence](repeating: absences[0], count: first[workers])
    for absence in absences where absence.worker >= 0 {
      rows[next[Int(absence.worker)]] = absence
      next[Int(absence.worker)] += 1
    }
    for worker in 0..<workers {
      let own = first[worker]..<first[worker + 1]
      if own.dropFirst().contains(where: { rows[$0].start < rows[$0 - 1].start }) {
        rows[own].sort { $0.start != $1.start ? $0.start < $1.start : $0.line < $1.line }
      }
    }
  }

  package subscript(worker: Int) -> ArraySlice<Absence> { rows[first[worker]..<first[worker + 1]] }
}
