internal import CMath

/// Student's t distribution with `ν` degrees of freedom: a row of n workers has `ν = n − 1`.
enum StudentT {
  /// The chance of a value over `t`: `½ I_x(ν/2, ½)` with `x = ν / (ν + t²)` where t is over 0. NaN for ν not over 0.
  static func upperTail(_ t: Double, degreesOfFreedom v: Double) -> Double {
    guard v > 0, v.isFinite, !t.isNaN else { return .nan }
    if t == 0 { return 0.5 }
    if t < 0 { return 1 - upperTail(-t, degreesOfFreedom: v) }
    if v > normalFrom { return NormalDistribution.upperTail(t) }
    let (x, y) = parts(t, v)
    return 0.5 * IncompleteBeta.lower(v / 2, 0.5, x: x, complement: y)
  }

  /// The value with the chance `p` above it; ±∞ at 0 and 1, NaN outside.
  ///
  /// The root of `ln upperTail(t) = ln p`, in the logarithm of t; with more than 1e9 degrees of freedom by the first two terms
  /// of R. A. Fisher's expansion about the normal quantile, whose error is then under 1e-24.
  static func quantile(upperTail p: Double, degreesOfFreedom v: Double) -> Double {
    guard p >= 0, p <= 1, v > 0, v.isFinite else { return .nan }
    if p == 0 { return .infinity }
    if p == 1 { return -.infinity }
    if p == 0.5 { return 0 }
    if p > 0.5 { return -quantile(upperTail: 1 - p, degreesOfFreedom: v) }
    let z = NormalDistribution.quantile(upperTail: p)
    let first = z + z * (z * z + 1) / (4 * v)
    if v > normalFrom { return first }
    let target = log(p)
    let root = Newton.root(from: log(first)) { u in
      let t = exp(u)
      let tail = upperTail(t, degreesOfFreedom: v)
      let (x, y) = parts(t, v)
      // The slope of the tail in ln t is −x^(ν/2) y^½ / B(ν/2, ½).
      let slope = IncompleteBeta.weight(v / 2, 0.5, x, y) * (v / 2) * 0.5 / (v / 2 + 0.5) / tail
      return (log(tail) - target, -slope)
    }
    return exp(root)
  }

  private static let normalFrom = 1e9

  /// `ν / (ν + t²)` and `t² / (ν + t²)`.
  private static func parts(_ t: Double, _ v: Double) -> (x: Double, y: Double) {
    let ratio = t * t / v
    return ratio.isFinite ? (1 / (1 + ratio), ratio / (1 + ratio)) : (0, 1)
  }
}
