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

  package init(worker: Int32, start: Day, end: Day, daysLost: Int64?) {
    self.worker = worker
    self.start = start
    self.end = end
    self.daysLost = daysLost
  }
}
