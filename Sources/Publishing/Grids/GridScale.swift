package import Disclosure
import Measures
package import Staffing

extension Scale {
  /// The classes of a grid: one hue, darker for more (or for fewer who stayed), since there is nothing to hold it against.
  ///
  /// - Parameter breaks: of the settings, six, rising; nil for the grid's own. Doubling ones are made of the figures that are shown.
  package init(_ grid: PublishedGrid, breaks: [Tenths]?) throws(Fault) {
    let measure = grid.measure
    let own: [Tenths]
    if let breaks {
      guard breaks.count == 6, zip(breaks, breaks.dropFirst()).allSatisfy({ $0 < $1 }) else { throw .notSixRising }
      own = breaks
    } else {
      switch measure.breaks {
      case .fixed(let breaks): own = breaks
      case .doubling: own = doubling(grid)
      }
    }
    self.init(breaks: own, polarity: measure.polarity, unit: measure.unit)
  }
}

/// None, then five that double, in round steps, so that the largest figure shown falls into one of the last two classes.
///
/// Where counts of people are hidden up to a threshold, the first step is the last that is hidden.
private func doubling(_ grid: PublishedGrid) -> [Tenths] {
  let values = grid.rows.dropFirst().flatMap { row in
    zip(grid.columns, row.cells).compactMap { column, cell in column.kind == .value ? cell.value?.printed : nil }
  }
  let largest = values.max()?.count ?? 0
  let least: Int64 = grid.measure.unit.hasDecimal ? 1 : grid.policy.map { Int64($0.threshold - 1) * 10 } ?? 10
  // 1, 2, 5, 10, 20, 50 … times the least.
  var (step, power) = (least, least)
  while true {
    guard let next = [2, 5, 10].lazy.map({ $0 * power }).first(where: { $0 > step }), 8 * next < largest else { break }
    step = next
    if step == 10 * power { power = step }
  }
  return [0, 1, 2, 4, 8, 16].map { Tenths($0 * step) }
}
