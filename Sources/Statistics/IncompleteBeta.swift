internal import CMath

/// The regularised incomplete beta function `I_x(a, b) = ∫₀ˣ t^(a−1) (1 − t)^(b−1) dt / B(a, b)`, for a and b over 0.
///
/// Source: the continued fraction of A. R. DiDonato and A. H. Morris (1992), on the side where it converges fast; the factor before it by Loader's expansion.
enum IncompleteBeta {
  /// More than any a and b up to 1e12 need, and an end for any.
  private static let mostTerms = 1e7

  /// `I_x(a, b)`. The caller gives `y = 1 − x` too, so that neither is lost where it is small. NaN outside the domain.
  static func lower(_ a: Double, _ b: Double, x: Double, complement y: Double) -> Double {
    guard a > 0, b > 0, a.isFinite, b.isFinite, x >= 0, y >= 0, x <= 1, y <= 1 else { return .nan }
    if x == 0 { return 0 }
    if y == 0 { return 1 }
    if x * (a + b + 2) <= a + 1 { return min(1, weight(a, b, x, y) * a * b / (a + b) * fraction(a, b, x, y)) }
    return 1 - min(1, weight(b, a, y, x) * a * b / (a + b) * fraction(b, a, y, x))
  }

  /// `x^a y^b Γ(a + b + 1) / (Γ(a + 1) Γ(b + 1))`.
  static func weight(_ a: Double, _ b: Double, _ x: Double, _ y: Double) -> Double {
    let n = a + b
    let corrections = StirlingError.value(n) - StirlingError.value(a) - StirlingError.value(b)
    let distance = deviance(of: a, expected: n * x) + deviance(of: b, expected: n * y)
    return (n / (2 * .pi * a) / b).squareRoot() * exp(corrections - distance)
  }

  /// `α₁ / (β₁ + α₂ / (β₂ + …))`, by Lentz's method, with α₁ = 1 and
  /// `αₙ₊₁ = (a + n − 1)(a + b + n − 1) n (b − n) x² / (a + 2n − 1)²`,
  /// `βₙ₊₁ = n + n(b − n)x / (a + 2n − 1) + (a + n) / (a + 2n + 1) · [λ + 1 + n(1 + y)]`.
  ///
  /// This is the even part of DLMF 8.17.22. `λ = a − (a + b)x = (a + b)y − b` is the one difference in it, and is taken from
  /// the smaller of x and y: where x is near 1 the fraction as it stands there loses as many digits as y has zeros.
  private static func fraction(_ a: Double, _ b: Double, _ x: Double, _ y: Double) -> Double {
    let lambda = x < y ? a - (a + b) * x : (a + b) * y - b
    var beta = a / (a + 1) * (lambda + 1)
    var (f, c, d, n) = (beta, beta, 0.0, 0.0)
    while n < mostTerms {
      n += 1
      let middle = a + 2 * n - 1
      let alpha = ((a + n - 1) / middle) * ((a + b + n - 1) / middle) * n * (b - n) * x * x
      if alpha == 0 { return 1 / f }
      beta = n + n * (b - n) * x / middle + (a + n) / (a + 2 * n + 1) * (lambda + 1 + n * (1 + y))
      d = beta + alpha * d
      d = 1 / (d == 0 ? 1e-300 : d)
      c = beta + alpha / c
      c = c == 0 ? 1e-300 : c
      f *= d * c
      if abs(d * c - 1) < 0x1p-51 { break }
    }
    return 1 / f
  }
}
