import Tabular

/// How many times as much a share wavers as it would if all that it counts were independent: children of one family, or of one
/// worker, are not.
///
/// `d = v / (p(1 − p) / n)`, v being the variance of p as a ratio of sums over clusters (`RatioOfMeansInterval`). A share of n with the
/// effect d is judged as one of n ÷ d: J. N. K. Rao and A. J. Scott, A simple method for the analysis of clustered binary data,
/// Biometrics 48 (1992). It is one effect for all rows of a table: a row has too few clusters for one of its own.
package enum DesignEffect {
  /// Never under 1. 1 where nothing varies or there are fewer than two clusters.
  ///
  /// - Parameter sums: over clusters; x is how many a cluster has, in millionths, y how many of them count.
  package static func of(_ sums: WorkerSums) -> Double {
    guard let estimate = (try? RatioOfMeansInterval.estimate(sums)) ?? nil else { return 1 }
    let (n, p) = (Double(sums.fte) / Double(Millionths.one), estimate.ratio)
    guard p > 0, p < 1 else { return 1 }
    return max(1, estimate.standardError * estimate.standardError * n / (p * (1 - p)))
  }
}
