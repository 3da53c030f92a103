import Tabular

/// The sums over a row's workers that the range of its caseload needs: `x` is a worker's FTE in millionths, `y` the cases held.
///
/// Whole numbers, so that sums of rows are exact and rows can be added up and taken off again; those of products of 128 bits, which hold
/// what 64 do not: a million workers' FTE, times the days of a year, squared.
package struct WorkerSums: Hashable, Sendable {
  package private(set) var workers: Int64
  /// Σx, in millionths of an FTE.
  package private(set) var fte: Int64
  /// Σy.
  package private(set) var cases: Int64
  /// Σx², in millionths of millionths.
  package private(set) var fteSquared: Int128
  /// Σxy, in millionths.
  package private(set) var fteTimesCases: Int128
  /// Σy².
  package private(set) var casesSquared: Int128

  package init(
    workers: Int64 = 0, fte: Int64 = 0, cases: Int64 = 0, fteSquared: Int128 = 0, fteTimesCases: Int128 = 0,
    casesSquared: Int128 = 0
  ) {
    self.workers = workers
    self.fte = fte
    self.cases = cases
    self.fteSquared = fteSquared
    self.fteTimesCases = fteTimesCases
    self.casesSquared = casesSquared
  }

  /// Counts one more worker, who has `fte` millionths of an FTE and holds `cases`.
  package mutating func add(fte x: Int64, cases y: Int64) {
    let (wideX, wideY) = (Int128(x), Int128(y))
    self =
      self
      + WorkerSums(
        workers: 1, fte: x, cases: y, fteSquared: wideX * wideX, fteTimesCases: wideX * wideY,
        casesSquared: wideY * wideY)
  }

  package static func + (a: WorkerSums, b: WorkerSums) -> WorkerSums {
    WorkerSums(
      workers: a.workers + b.workers, fte: a.fte + b.fte, cases: a.cases + b.cases,
      fteSquared: a.fteSquared + b.fteSquared, fteTimesCases: a.fteTimesCases + b.fteTimesCases,
      casesSquared: a.casesSquared + b.casesSquared)
  }

  package static func - (a: WorkerSums, b: WorkerSums) -> WorkerSums {
    WorkerSums(
      workers: a.workers - b.workers, fte: a.fte - b.fte, cases: a.cases - b.cases,
      fteSquared: a.fteSquared - b.fteSquared, fteTimesCases: a.fteTimesCases - b.fteTimesCases,
      casesSquared: a.casesSquared - b.casesSquared)
  }
}

extension WorkerSums {
  /// In how many millionths the sums of x are whole: a thousand where all FTE are given with three decimals, as most are. In those the
  /// sums are small enough to be exact for larger councils.
  fileprivate var unit: Int64 {
    let thousandth = Int128(Millionths.thousandth)
    let isCoarse =
      Millionths.areThousandths(fte) && fteTimesCases % thousandth == 0 && fteSquared % (thousandth * thousandth) == 0
    return isCoarse ? Millionths.thousandth : 1
  }
}

/// The range of a ratio of means over workers: cases for each FTE.
///
/// `R = Σy / Σx`, `se = √[n / (n − 1) · Σ(y − Rx)²] / Σx`, and `R ± t(n − 1) · se`, clipped at 0; t has the level's chance in
/// each tail. Source: the linearised variance of a ratio estimator (W. G. Cochran, Sampling Techniques, 6.3), the row's workers
/// seen as a sample of those it might have had. Never Poisson: cases are given out, they do not happen.
///
/// Edges: under two workers, or no FTE at all, there is no interval. Where every worker has just the same cases for each FTE
/// the standard error is 0 and the interval a point: true to the formula, but no measure of chance (`DiffersFromRest` marks
/// nothing by it). Sums under 0 are refused.
package enum RatioOfMeansInterval {
  /// The ratio and its standard error.
  package struct Estimate: Hashable, Sendable {
    /// Cases for each FTE.
    package let ratio: Double
    package let standardError: Double
    package let degreesOfFreedom: Double
  }

  package static func of(_ sums: WorkerSums, level: ConfidenceLevel) throws(StatisticsRefusal) -> Interval? {
    guard let estimate = try estimate(sums) else { return nil }
    let t = StudentT.quantile(upperTail: level.tail, degreesOfFreedom: estimate.degreesOfFreedom)
    let half = t * estimate.standardError
    return Interval(lower: max(0, estimate.ratio - half), upper: estimate.ratio + half)
  }

  package static func estimate(_ sums: WorkerSums) throws(StatisticsRefusal) -> Estimate? {
    guard sums.workers >= 0, sums.fte >= 0, sums.cases >= 0, sums.fteSquared >= 0, sums.fteTimesCases >= 0,
      sums.casesSquared >= 0
    else { throw .negative }
    guard sums.workers >= 2, sums.fte > 0 else { return nil }
    let unit = sums.unit
    let (n, fte) = (Double(sums.workers), Double(sums.fte / unit))
    let residual = residuals(sums, unit) / (fte * fte)
    // The unit cancels but for one factor in the ratio and in the error.
    let one = Double(Millionths.one / unit)
    return Estimate(
      ratio: one * Double(sums.cases) / fte,
      standardError: one * (n / (n - 1) * residual).squareRoot() / fte,
      degreesOfFreedom: n - 1)
  }

  /// `Σ(y − Rx)² · (Σx)² = Σy² (Σx)² − 2 Σxy Σx Σy + Σx² (Σy)²`: exact in 128 bits, since the terms all but cancel where
  /// cases follow FTE; in floating point for sums too large for that, which no council's are. x is taken in so many millionths.
  private static func residuals(_ sums: WorkerSums, _ unit: Int64) -> Double {
    let (fteSquared, fteTimesCases) = (sums.fteSquared / Int128(unit * unit), sums.fteTimesCases / Int128(unit))
    let (x, y) = (Double(sums.fte / unit), Double(sums.cases))
    let (xx, xy, yy) = (near(fteSquared), near(fteTimesCases), near(sums.casesSquared))
    guard max(yy * x * x, 2 * xy * x * y, xx * y * y) < 4e37 else {
      return max(0, yy * x * x - 2 * xy * x * y + xx * y * y)
    }
    let (fte, cases) = (Int128(sums.fte / unit), Int128(sums.cases))
    let exact =
      sums.casesSquared * fte * fte - 2 * fteTimesCases * fte * cases + fteSquared * cases * cases
    return max(0, Double(exact))
  }

  /// A number that is not under 0 to the last place but one of a `Double`, many times faster than its own conversion.
  private static func near(_ number: Int128) -> Double {
    Double(Int64(truncatingIfNeeded: number >> 64)) * 0x1p64 + Double(UInt64(truncatingIfNeeded: number))
  }
}
