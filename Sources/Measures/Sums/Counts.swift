import Staffing

/// All that a measure counts, in one go.
package struct Counts: Sendable {
  /// The parts of its figures, over the months of the run.
  let measurement: Measurement
  /// The people behind them, over all months that the source covers.
  let people: PeopleBehind

  init(_ measurement: Measurement, _ people: PeopleBehind) {
    self.measurement = measurement
    self.people = people
  }
}
