internal import CMath

/// The quantiles of the chi-square distribution: the value with a given chance below it, or above it.
///
/// `χ²(p; ν)` is the root of `P(ν/2, χ²/2) = p`, found in the logarithm of χ² on the smaller of the two tails, so that it
/// keeps its relative accuracy in both. Degrees of freedom: any number over 0. A chance of 0 or 1 gives an end of the range;
/// NaN for anything that is no chance, and for degrees of freedom that are not over 0. A quantile too small for a Double is 0.
enum ChiSquare {
  /// The value with the chance `p` below it.
  static func quantile(lowerTail p: Double, degreesOfFreedom: Double) -> Double {
    guard p >= 0, p <= 1 else { return .nan }
    return quantile(p, isUpper: false, degreesOfFreedom)
  }

  /// The value with the chance `p` above it.
  static func quantile(upperTail p: Double, degreesOfFreedom: Double) -> Double {
    guard p >= 0, p <= 1 else { return .nan }
    return quantile(p, isUpper: true, degreesOfFreedom)
  }

  private static func quantile(_ p: Double, isUpper: Bool, _ degreesOfFreedom: Double) -> Double {
    let a = degreesOfFreedom / 2
    guard a > 0, a.isFinite else { return .nan }
    if p == 0 { return isUpper ? .infinity : 0 }
    if p == 1 { return isUpper ? 0 : .infinity }
    // 1 − p is exact from ½ on: the smaller tail is the better known.
    if p > 0.5 { return quantile(1 - p, isUpper: !isUpper, degreesOfFreedom) }

    let target = log(p)
    let root = Newton.root(from: start(p, isUpper: isUpper, a)) { u in
      let x = exp(u)
      let tail = isUpper ? IncompleteGamma.upper(a, x) : IncompleteGamma.lower(a, x)
      // The slope of the lower tail in ln x is x^a e^(−x) / Γ(a).
      let slope = a * IncompleteGamma.mass(a, x) / tail
      return (log(tail) - target, isUpper ? -slope : slope)
    }
    return 2 * exp(root)
  }

  /// A place to begin: E. B. Wilson and M. M. Hilferty's cube (1931), or the first term of the series where that fails.
  private static func start(_ p: Double, isUpper: Bool, _ a: Double) -> Double {
    let first = (log(p) + StirlingError.logGamma(a + 1)) / a
    let z = NormalDistribution.quantile(upperTail: p)
    let root = 1 - 1 / (9 * a) + (isUpper ? z : -z) / (3 * a.squareRoot())
    if root > 0.2 { return log(a) + 3 * log(root) }
    return isUpper ? log(a + 1) : first
  }
}
