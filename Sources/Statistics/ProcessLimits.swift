/// What a monthly flow does by chance: an XmR chart's limits and signals.
///
/// Limits: mean ± 2.66 × mean moving range, where a moving range is the absolute change from one month to the next; 2.66 is
/// 3 / d₂ with d₂ = 1.128 (W. A. Shewhart; ISO 7870-2). Moving ranges over 3.267 times their mean are left out of the mean, once,
/// unless that leaves none but zeros: one odd month must not widen the limits that are to show it.
///
/// The limits say what to expect of one series, an interval how sure one rate is: they are different things.
package struct ProcessLimits: Sendable, Hashable {
  /// The sign that a month is not like the others.
  package enum Signal: String, CaseIterable, Sendable {
    /// Over the upper limit or under the lower.
    case outside
    /// One of seven or more months in a row on one side of the mean; one that is just the mean ends the row.
    case shift
    /// One of seven or more months in a row, each higher than the one before, or each lower.
    case trend
    /// In the outer third between mean and limit, as are two of three months in a row that it is one of, on the same side.
    case twoOfThree
  }

  /// Why there are no limits.
  package enum Reason: Hashable, Sendable {
    /// It is a stock: its months hang together, and the limits would be far too narrow.
    case notAFlow
    case tooFewMonths(Int)
    case missingMonths(Int)
    /// A number under 0 or that is not finite is no count of events.
    case notACount
    /// With fewer than five events a month the limits are no guide.
    case meanTooSmall(Double)
    /// Every month is the same.
    case constant
  }

  package enum Outcome: Hashable, Sendable {
    case limits(ProcessLimits)
    case none(Reason)
  }

  package static let limitFactor = 2.66
  package static let screeningFactor = SuddenChange.factor
  package static let fewestMonths = 12
  package static let smallestMean = 5.0
  package static let runLength = 7

  package let mean: Double
  package let lower: Double
  package let upper: Double
  /// After screening.
  package let meanMovingRange: Double
  /// For each month.
  package let signals: [Set<Signal>]

  /// The limits of a series that qualifies, or why it does not: only a monthly flow (leavers, starters) with a mean of five or
  /// more, twelve months or more, none of them missing, and not all the same. The reasons are looked at in that order of
  /// `Reason`, so that the first is the one printed.
  package static func judge(_ series: [Double?], isFlow: Bool) -> Outcome {
    guard isFlow else { return .none(.notAFlow) }
    guard series.count >= fewestMonths else { return .none(.tooFewMonths(series.count)) }
    let values = series.compactMap { $0 }
    guard values.count == series.count else { return .none(.missingMonths(series.count - values.count)) }
    guard values.allSatisfy({ $0.isFinite && $0 >= 0 }) else { return .none(.notACount) }
    let mean = values.reduce(0, +) / Double(values.count)
    guard mean >= smallestMean - tolerance(of: values) else { return .none(.meanTooSmall(mean)) }
    guard let limits = ProcessLimits(of: values) else { return .none(.constant) }
    return .limits(limits)
  }

  /// The limits and signals of any series of two or more finite values, whether it qualifies or not; nil for a constant one.
  init?(of values: [Double], screening: Bool = true) {
    let tolerance = Self.tolerance(of: values)
    guard values.count > 1, values.allSatisfy({ $0.isFinite }), let least = values.min(), let most = values.max(),
      most - least > tolerance
    else { return nil }
    mean = values.reduce(0, +) / Double(values.count)
    meanMovingRange = Self.meanMovingRange(values, screening: screening, tolerance: tolerance)
    let width = Self.limitFactor * meanMovingRange
    lower = mean - width
    upper = mean + width
    signals = Self.signals(values, mean: mean, width: width, tolerance: tolerance)
  }

  /// Differences up to a billionth of the largest value are none: ten times 0.1 is not quite 1.
  private static func tolerance(of values: [Double]) -> Double { 1e-9 * (values.map(abs).max() ?? 0) }

  private static func meanMovingRange(_ values: [Double], screening: Bool, tolerance: Double) -> Double {
    let ranges = zip(values, values.dropFirst()).map { abs($1 - $0) }
    let all = ranges.reduce(0, +) / Double(ranges.count)
    guard screening else { return all }
    let kept = ranges.filter { $0 <= screeningFactor * all + tolerance }
    guard !kept.isEmpty else { return all }
    let screened = kept.reduce(0, +) / Double(kept.count)
    return screened > tolerance ? screened : all
  }

  private static func signals(
    _ values: [Double], mean: Double, width: Double, tolerance: Double
  ) -> [Set<Signal>] {
    var signals = values.map { _ in Set<Signal>() }
    func side(_ difference: Double) -> Int { difference > tolerance ? 1 : difference < -tolerance ? -1 : 0 }

    for (month, value) in values.enumerated() where abs(value - mean) > width + tolerance {
      signals[month].insert(.outside)
    }

    let sides = values.map { side($0 - mean) }
    for run in runs(sides) where run.count >= runLength {
      for month in run { signals[month].insert(.shift) }
    }

    // Seven months in a row are six changes in a row; the month before the first change is one of them.
    let directions = zip(values, values.dropFirst()).map { side($1 - $0) }
    for run in runs(directions) where run.count >= runLength - 1 {
      for month in run.lowerBound...run.upperBound { signals[month].insert(.trend) }
    }

    // 2σ to 3σ: the outer third. On a boundary counts as inside it at 3σ, not at 2σ.
    let outerThird = values.enumerated().map { month, value -> Int in
      let distance = abs(value - mean)
      return distance > width * 2 / 3 + tolerance && distance <= width + tolerance ? sides[month] : 0
    }
    for first in 0..<max(0, values.count - 2) {
      let window = first..<first + 3
      for one in [1, -1] {
        let there = window.filter { outerThird[$0] == one }
        if there.count >= 2 { for month in there { signals[month].insert(.twoOfThree) } }
      }
    }
    return signals
  }

  /// The longest stretches of one sign that is not 0.
  private static func runs(_ signs: [Int]) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    for (index, sign) in signs.enumerated() where sign != 0 {
      if let last = runs.last, last.upperBound == index, signs[index - 1] == sign {
        runs[runs.count - 1] = last.lowerBound..<index + 1
      } else {
        runs.append(index..<index + 1)
      }
    }
    return runs
  }
}
