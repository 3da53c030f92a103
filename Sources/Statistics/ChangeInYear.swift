/// Whether a value has changed over a year beyond chance, by the ranges of the two values.
///
/// The range of the difference d = now − before follows from the two by the method of variance estimates recovery (G. Y. Zou and
/// A. Donner, 2008): `d ± √((now − nearer end)² + (before − further end)²)`. It takes the two for independent. Stocks of a year apart hang
/// together, so that it finds fewer changes than there are, not more.
package enum ChangeInYear {
  /// A value with its range of 95 %.
  package struct Estimate: Hashable, Sendable {
    package let value: Double
    package let interval: Interval

    package init(value: Double, interval: Interval) {
      self.value = value
      self.interval = interval
    }
  }

  /// The two-sided p-value of a change; nil where there is no range to judge it by.
  ///
  /// The half of the difference's range that lies towards zero is 1.96 standard errors, as near as the range is to the normal one.
  package static func pValue(now: Estimate, before: Estimate) -> Double? {
    let difference = now.value - before.value
    if difference == 0 { return 1 }
    let (own, other) =
      difference > 0
      ? (now.value - now.interval.lower, before.interval.upper - before.value)
      : (now.interval.upper - now.value, before.value - before.interval.lower)
    let half = (own * own + other * other).squareRoot()
    guard half > 0, half.isFinite else { return nil }
    return min(1, 2 * NormalDistribution.upperTail(ConfidenceLevel.ordinary.z * abs(difference) / half))
  }
}
