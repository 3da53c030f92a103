/// The range of a proportion: E. B. Wilson's score interval (1927).
///
/// `[2x + z² ∓ z√(z² + 4x(1 − x/n))] / 2(n + z²)`, as parts of 1. `x` and `n` may be FTE, not whole numbers; the interval is
/// then approximate (slightly too wide). The lower end is computed from the product of the two, `x² / n(n + z²)`, so that it
/// loses nothing where x is small.
///
/// Edges: x = 0 has a lower end of exactly 0, x = n an upper end of exactly 1; n = 0 has no interval; x over n, a number under
/// 0 and one that is not finite are refused.
package enum WilsonInterval {
  package static func of(_ x: Double, outOf n: Double, level: ConfidenceLevel) throws(StatisticsRefusal) -> Interval? {
    guard x.isFinite, n.isFinite else { throw .notFinite }
    guard x >= 0, n >= 0 else { throw .negative }
    guard x <= n else { throw .partOverWhole }
    if n == 0 { return nil }
    let (lower, upper) = ends(x, n, level.z)
    return Interval(lower: lower, upper: upper)
  }

  private static func ends(_ x: Double, _ n: Double, _ z: Double) -> (Double, Double) {
    let square = z * z
    let root = z * (square + 4 * x * ((n - x) / n)).squareRoot()
    let sum = 2 * x + square + root
    let lower = 2 * x * (x / n) / sum
    let upper = x == n ? 1 : min(1, sum / (2 * (n + square)))
    return (lower, upper)
  }
}
