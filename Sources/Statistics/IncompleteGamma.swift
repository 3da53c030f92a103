internal import CMath

/// The regularised incomplete gamma functions of shape `a` over 0 and `x` from 0 on:
/// `P(a, x) = ∫₀ˣ t^(a−1) e^(−t) dt / Γ(a)` and `Q = 1 − P`, each computed so that it keeps its own relative accuracy.
///
/// `P(a, x)` is the chance of `a` events or more where `x` are expected. NaN outside the domain.
/// Source: DLMF 8.7.1, 8.7.3 (series) and 8.9.2 (continued fraction); the factor `x^a e^(−x) / Γ(a + 1)` by Loader's expansion.
enum IncompleteGamma {
  /// About ten times √a terms are needed where x is near a: enough for a shape of 1e12, and an end for any.
  private static let mostTerms = 1e7

  /// `P(a, x)`.
  static func lower(_ a: Double, _ x: Double) -> Double {
    guard a > 0, x >= 0, a.isFinite else { return .nan }
    if x == 0 { return 0 }
    if x == .infinity { return 1 }
    return x < a + 1 ? series(a, x) : 1 - upper(a, x)
  }

  /// `Q(a, x)`.
  static func upper(_ a: Double, _ x: Double) -> Double {
    guard a > 0, x >= 0, a.isFinite else { return .nan }
    if x == 0 { return 1 }
    if x == .infinity { return 0 }
    if a < 1, x < 1 { return smallShape(a, x) }
    return a < 1 || x >= a + 1 ? fraction(a, x) : 1 - series(a, x)
  }

  /// `x^a e^(−x) / Γ(a + 1)`: for a whole `a` the chance of just `a` events where `x` are expected.
  static func mass(_ a: Double, _ x: Double) -> Double {
    if a < 1 { return exp(a * log(x) - x - StirlingError.logGamma(a + 1)) }
    return exp(-StirlingError.value(a) - deviance(of: a, expected: x)) / (2 * .pi * a).squareRoot()
  }

  /// `P = mass · Σ xⁿ / ((a + 1) … (a + n))`.
  private static func series(_ a: Double, _ x: Double) -> Double {
    var (sum, term, n) = (1.0, 1.0, 0.0)
    while term > sum * 0x1p-56, n < mostTerms {
      n += 1
      term *= x / (a + n)
      sum += term
    }
    return min(1, mass(a, x) * sum)
  }

  /// `Q = mass · a / (x + 1 − a − 1(1 − a) / (x + 3 − a − …))`, by Lentz's method.
  private static func fraction(_ a: Double, _ x: Double) -> Double {
    let smallest = 1e-300
    var b = x + 1 - a
    var (c, d) = (1 / smallest, 1 / b)
    var (h, n) = (d, 0.0)
    while n < mostTerms {
      n += 1
      let numerator = -n * (n - a)
      if numerator == 0 { break }
      b += 2
      d = numerator * d + b
      d = 1 / (abs(d) < smallest ? smallest : d)
      c = b + numerator / c
      c = abs(c) < smallest ? smallest : c
      h *= d * c
      if abs(d * c - 1) < 0x1p-51 { break }
    }
    return min(1, mass(a, x) * a * h)
  }

  /// `Q` where both are under 1, from `1 − x^a / Γ(1 + a)` and the rest of the series for `P`.
  private static func smallShape(_ a: Double, _ x: Double) -> Double {
    let logarithm = a * log(x) - StirlingError.logGamma(a + 1)
    var (sum, power, n) = (0.0, -1.0, 0.0)
    while n < mostTerms {
      n += 1
      power *= -x / n
      let next = sum + power / (a + n)
      if next == sum { break }
      sum = next
    }
    return exp(logarithm) * a * sum - expm1(logarithm)
  }
}
