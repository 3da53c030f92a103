import TestSupport
import Testing
@testable import Statistics

struct RatioOfMeansIntervalTests {
  /// Ten workers: cases, FTE in thousandths.
  static let workers: [(cases: Int64, fte: Int64)] = [
    (18, 1000), (14, 800), (22, 1000), (9, 600), (16, 1000), (12, 800), (20, 1000), (15, 1000), (11, 600), (17, 1000),
  ]

  static func sums(_ workers: [(cases: Int64, fte: Int64)]) -> WorkerSums {
    workers.reduce(into: WorkerSums()) { $0.add(fte: 1000 * $1.fte, cases: $1.cases) }
  }

  /// The design's worked example; the ends by mpmath and scipy's t.
  @Test func theWorkedExample() throws {
    let sums = Self.sums(Self.workers)
    #expect(
      sums
        == WorkerSums(
          workers: 10, fte: 8_800_000, cases: 154, fteSquared: 8_000_000_000_000, fteTimesCases: 140_800_000,
          casesSquared: 2520))
    let estimate = try #require(try RatioOfMeansInterval.estimate(sums))
    var worst = Worst()
    worst.note(estimate.ratio, 17.5, "ratio")
    worst.note(estimate.standardError, 0.776284148936333, "standard error")
    let ordinary = try #require(try RatioOfMeansInterval.of(sums, level: .ordinary))
    worst.note(ordinary.lower, 15.743923252116965, "lower")
    worst.note(ordinary.upper, 19.256076747883035, "upper")
    let strict = try #require(try RatioOfMeansInterval.of(sums, level: .strict))
    worst.note(strict.lower, 14.164457872962888, "strict lower")
    worst.note(strict.upper, 20.835542127037112, "strict upper")
    worst.expect(under: 1e-14)
  }

  /// Against the formula as it stands, worker by worker, on seeded random rows.
  @Test func againstTheResiduals() throws {
    var generator = Seeded(state: 7)
    var worst = Worst()
    for n in 2...60 {
      let workers = (0..<n).map { _ in
        (cases: Int64(generator.next() % 31), fte: Int64(generator.next() % 9 + 2) * 100)
      }
      let (x, y) = (workers.map { Double($0.fte) / 1000 }, workers.map { Double($0.cases) })
      let ratio = y.reduce(0, +) / x.reduce(0, +)
      let residual = zip(x, y).reduce(0) { $0 + ($1.1 - ratio * $1.0) * ($1.1 - ratio * $1.0) }
      let error = (Double(n) / Double(n - 1) * residual).squareRoot() / x.reduce(0, +)
      let estimate = try #require(try RatioOfMeansInterval.estimate(Self.sums(workers)))
      worst.note(estimate.ratio, ratio, "ratio of \(n)")
      worst.note(estimate.standardError, error, "error of \(n)")
    }
    worst.expect(under: 1e-12)
  }

  @Test func sumsAddUpAndComeOff() {
    let (a, b) = (Self.sums(Array(Self.workers[..<4])), Self.sums(Array(Self.workers[4...])))
    #expect(a + b == Self.sums(Self.workers))
    #expect(Self.sums(Self.workers) - b == a)
  }

  @Test func edges() throws {
    let ofNobody = try RatioOfMeansInterval.of(WorkerSums(), level: .ordinary)
    #expect(ofNobody == nil)
    let ofOne = try RatioOfMeansInterval.of(Self.sums([(12, 1000)]), level: .ordinary)
    #expect(ofOne == nil)
    let ofNoFTE = try RatioOfMeansInterval.of(Self.sums([(12, 0), (3, 0)]), level: .ordinary)
    #expect(ofNoFTE == nil)
    // Two workers, far apart: clipped at 0.
    let clipped = try #require(try RatioOfMeansInterval.of(Self.sums([(1, 1000), (20, 1000)]), level: .ordinary))
    #expect(clipped.lower == 0)
    #expect(abs(clipped.upper - (10.5 + 12.706204736174707 * 9.5)) < 1e-11)
    // In proportion to FTE, to the last digit: no spread at all.
    let point = try #require(try RatioOfMeansInterval.of(Self.sums([(7, 350), (14, 700), (6, 300)]), level: .strict))
    #expect(point == Interval(lower: 20, upper: 20))
    #expect(throws: StatisticsRefusal.negative) {
      try RatioOfMeansInterval.of(WorkerSums(workers: 3, fte: -1), level: .ordinary)
    }
  }

  /// Six decimals: 0.0625 and 0.1875 FTE with one case and five. R = 24; the residuals are ∓0.5, se = √(2 · 0.5) ÷ 0.25 = 4.
  @Test func sixDecimals() throws {
    var sums = WorkerSums()
    sums.add(fte: 62_500, cases: 1)
    sums.add(fte: 187_500, cases: 5)
    let estimate = try #require(try RatioOfMeansInterval.estimate(sums))
    #expect(estimate.ratio == 24)
    #expect(abs(estimate.standardError - 4) < 1e-14)
  }

  /// A nation's days of sickness: a million workers of 1.5 FTE, times 254 days, half of them ill for 100 days, half for 200. Its sums
  /// of squares are past 64 bits; R = 150 ÷ 381, se = 50 ÷ 381 ÷ √(10⁶ − 1).
  @Test func aNation() throws {
    var pair = WorkerSums()
    let days: Int64 = 1_500_000 * 254
    pair.add(fte: days, cases: 100)
    pair.add(fte: days, cases: 200)
    var sums = WorkerSums()
    for _ in 0..<500_000 { sums = sums + pair }
    #expect(sums.fteSquared == Int128(days) * Int128(days) * 1_000_000)
    let estimate = try #require(try RatioOfMeansInterval.estimate(sums))
    #expect(abs(estimate.ratio - 150.0 / 381) < 1e-15)
    #expect(abs(estimate.standardError / (50.0 / 381 / 999_999.0.squareRoot()) - 1) < 1e-9)
    // And one more, of a few millionths, without which it is what it was.
    var odd = WorkerSums()
    odd.add(fte: 254, cases: 0)
    let all = try #require(try RatioOfMeansInterval.estimate(sums + odd))
    #expect(abs(all.standardError / estimate.standardError - 1) < 1e-5)
    #expect(sums + odd - odd == sums)
  }

  /// Sums too large for 128 bits fall back to floating point.
  @Test func hugeSums() throws {
    let sums = WorkerSums(
      workers: 4_000_000_000, fte: 4_000_000_000_000_000, cases: 64_000_000_000,
      fteSquared: 4_000_000_000_000_000_000_000,
      fteTimesCases: 64_000_000_000_000_000, casesSquared: 1_100_000_000_000)
    let estimate = try #require(try RatioOfMeansInterval.estimate(sums))
    // Σ(y − Rx)² = 1.1e12 − 4e9 · 16², over 4e9, its root over √4e9.
    #expect(abs(estimate.standardError / ((19.0).squareRoot() / 4e9.squareRoot()) - 1) < 1e-9)
  }
}

extension Seeded {
  /// Over 0 and under 1.
  mutating func uniform() -> Double { (Double(next() >> 12) + 0.5) * 0x1p-52 }

  mutating func normal() -> Double { NormalDistribution.quantile(lowerTail: uniform()) }
}
