import Staffing

/// All that a measure counts, in one go.
package struct Counts: Sendable {
  /// The parts of its figures, over the months of the run.
  private(set) var measurement: Measurement
  /// The people behind them, over all months that the source covers.
  let people: PeopleBehind

  init(_ measurement: Measurement, _ people: PeopleBehind) {
    self.measurement = measurement
    self.people = people
  }

  /// The same, of what comes in clusters; of several kinds of them, those that make the shares waver most.
  func clustered(_ tallies: ClusterTally...) -> Counts {
    var counts = self
    for effects in tallies.map({ $0.designEffects }) {
      let before = counts.measurement.designEffects
      counts.measurement.designEffects = before.isEmpty ? effects : zip(before, effects).map { max($0, $1) }
    }
    return counts
  }
}
