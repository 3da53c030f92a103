internal import CMath

/// What Stirling's formula leaves out: `δ(x) = ln Γ(x + 1) − (x + ½) ln x + x − ½ ln 2π`, for x over 0.
///
/// From 16 on by its asymptotic series (DLMF 5.11.1, whose coefficients are `B₂ₖ / 2k(2k − 1)`); the first term left out
/// is under 2e-18 there. Below, by its definition.
enum StirlingError {
  static let halfLogOfTwoPi = 0.918938533204672741780329736405617640

  static func value(_ x: Double) -> Double {
    guard x < 16 else {
      let square = 1 / (x * x)
      let coefficients = [-691.0 / 360360, 1.0 / 1188, -1.0 / 1680, 1.0 / 1260, -1.0 / 360, 1.0 / 12]
      return coefficients.reduce(0) { $0 * square + $1 } / x
    }
    return logGamma(x + 1) - (x + 0.5) * log(x) + x - halfLogOfTwoPi
  }

  /// `ln Γ(x)` for x over 0.
  static func logGamma(_ x: Double) -> Double { lgamma(x) }
}

/// How far `a` lies from `expected`, both over 0: `a ln(a / expected) + expected − a`, which is never under 0.
///
/// Where the two are close the terms all but cancel, and the series in `v = (a − m) / (a + m)` is used:
/// `(a − m) v + 2a Σ v^(2j+1) / (2j + 1)`, from `ln(a / m) = 2 artanh v` (C. Loader's saddle-point expansion, 2000).
func deviance(of a: Double, expected m: Double) -> Double {
  guard abs(a - m) < 0.1 * (a + m) else { return a * log(a / m) + m - a }
  let v = (a - m) / (a + m)
  var (sum, power, divisor) = ((a - m) * v, 2 * a * v, 1.0)
  while true {
    power *= v * v
    divisor += 2
    let next = sum + power / divisor
    if next == sum { return sum }
    sum = next
  }
}
