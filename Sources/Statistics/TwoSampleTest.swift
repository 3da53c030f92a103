/// Whether a row and the others together differ by more than chance explains: a two-sided p-value that lets both waver.
///
/// Holding a row's range against the others' value as if that were known marks too many where the others are few: of twelve equal
/// districts of one rate it names one in eleven tables and not in twenty, of two unequal ones far more.
package enum TwoSampleTest {
  /// From how many expected on a normal law is good enough.
  private static let leastExpected = 5.0

  /// Nil where one of the two tells nothing of chance: no base, fewer than two workers, or none of them differing.
  ///
  /// - Proportions: the score test with pooled variance, `2Φ(−|p₁ − p₂| / √(p(1 − p)(1/n₁ + 1/n₂)))`, p of both together. Where fewer
  ///   than five are to be expected in either of the two, of those that count or of those that do not, no normal law holds: then the
  ///   test of rates takes its place, of whichever part is the rarer, with half of the chance of just so many (mid-P).
  /// - Rates: the exact conditional test (J. Przyborowski and H. Wilenski, 1940): of all events together, so many in the row is
  ///   binomial with the row's share of the exposure; twice the smaller tail, and 1 at most. FTE, which are not whole, go into the
  ///   incomplete beta functions as they are: approximate.
  /// - Ratios of means: Welch's test (1947), `t = (R₁ − R₂) / √(se₁² + se₂²)`.
  package static func pValue(
    _ row: DiffersFromRest.Basis, _ rest: DiffersFromRest.Basis
  ) throws(StatisticsRefusal) -> Double? {
    switch (row, rest) {
    case (.proportion(let x, let n), .proportion(let x2, let n2)): proportions(x, n, x2, n2)
    case (.rate(let x, let e), .rate(let x2, let e2)): rates(x, e, x2, e2)
    case (.ratioOfMeans(let a), .ratioOfMeans(let b)): try ratios(a, b)
    case (.proportion, _), (.rate, _), (.ratioOfMeans, _): nil
    }
  }

  private static func proportions(_ x: Double, _ n: Double, _ x2: Double, _ n2: Double) -> Double? {
    guard n > 0, n2 > 0 else { return nil }
    let pooled = (x + x2) / (n + n2)
    let difference = abs(x / n - x2 / n2)
    if difference == 0 { return 1 }
    if min(n, n2) * min(pooled, 1 - pooled) < leastExpected {
      return pooled <= 0.5 ? rates(x, n, x2, n2, isMid: true) : rates(n - x, n, n2 - x2, n2, isMid: true)
    }
    let variance = pooled * (1 - pooled) * (1 / n + 1 / n2)
    return min(1, 2 * NormalDistribution.upperTail(difference / variance.squareRoot()))
  }

  private static func rates(_ x: Double, _ e: Double, _ x2: Double, _ e2: Double, isMid: Bool = false) -> Double? {
    guard e > 0, e2 > 0 else { return nil }
    let all = x + x2
    if all == 0 { return 1 }
    let (share, rest) = (e / (e + e2), e2 / (e + e2))
    let orMore = x <= 0 ? 1 : IncompleteBeta.lower(x, x2 + 1, x: share, complement: rest)
    let orFewer = x2 <= 0 ? 1 : IncompleteBeta.lower(x2, x + 1, x: rest, complement: share)
    guard isMid else { return min(1, 2 * min(orMore, orFewer)) }
    let more = x2 <= 0 ? 0 : IncompleteBeta.lower(x + 1, x2, x: share, complement: rest)
    let fewer = x <= 0 ? 0 : IncompleteBeta.lower(x2 + 1, x, x: rest, complement: share)
    return min(1, min(orMore + more, orFewer + fewer))
  }

  private static func ratios(_ a: WorkerSums, _ b: WorkerSums) throws(StatisticsRefusal) -> Double? {
    guard let first = try RatioOfMeansInterval.estimate(a), let second = try RatioOfMeansInterval.estimate(b),
      first.standardError > 0
    else { return nil }
    let (v, v2) = (first.standardError * first.standardError, second.standardError * second.standardError)
    let freedom = (v + v2) * (v + v2) / (v * v / first.degreesOfFreedom + v2 * v2 / second.degreesOfFreedom)
    let t = abs(first.ratio - second.ratio) / (v + v2).squareRoot()
    return min(1, 2 * StudentT.upperTail(t, degreesOfFreedom: freedom))
  }
}
