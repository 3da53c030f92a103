internal import CMath

/// The standard normal distribution: its tails and its quantiles.
enum NormalDistribution {
  /// The chance of a value under `z`: `½ erfc(−z / √2)`.
  static func lowerTail(_ z: Double) -> Double { 0.5 * erfc(-z * 0.5.squareRoot()) }

  /// The chance of a value over `z`.
  static func upperTail(_ z: Double) -> Double { lowerTail(-z) }

  static func density(_ z: Double) -> Double { exp(-0.5 * z * z) / (2 * .pi).squareRoot() }

  /// The value with the chance `p` below it; ±∞ at 0 and 1, NaN outside.
  static func quantile(lowerTail p: Double) -> Double { -quantile(upperTail: p) }

  /// The value with the chance `p` above it; ±∞ at 0 and 1, NaN outside.
  ///
  /// Near ½ the root of `½ erf(z / √2) = ½ − p`, which keeps small values accurate; elsewhere of `ln Q(z) = ln p`.
  static func quantile(upperTail p: Double) -> Double {
    guard p >= 0, p <= 1 else { return .nan }
    if p == 0 { return .infinity }
    if p == 1 { return -.infinity }
    if p > 0.75 { return -quantile(upperTail: 1 - p) }
    if p > 0.25 {
      let rest = 0.5 - p
      return Newton.root(from: rest * (2 * .pi).squareRoot()) { z in
        (0.5 * erf(z * 0.5.squareRoot()) - rest, density(z))
      }
    }
    let target = log(p)
    // Q(z) is about φ(z) / z far out.
    let first = (-2 * target).squareRoot()
    let start = (max(0.4, -2 * target - 2 * log(first) - 2 * StirlingError.halfLogOfTwoPi)).squareRoot()
    return Newton.root(from: start) { z in
      let tail = upperTail(z)
      return (log(tail) - target, -density(z) / tail)
    }
  }
}
