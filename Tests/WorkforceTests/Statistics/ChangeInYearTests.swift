import TestSupport
import Testing
@testable import Disclosure
@testable import Measures
@testable import Statistics

/// Changes over a year, against Newcombe's worked example and against simulation.
struct ChangeInYearTests {
  private func estimate(_ x: Double, _ n: Double) throws -> ChangeInYear.Estimate {
    let interval = try #require(try WilsonInterval.of(x, outOf: n, level: .ordinary))
    return ChangeInYear.Estimate(value: x / n, interval: interval)
  }

  /// R. G. Newcombe (1998): 56 of 70 against 48 of 80 differ by 0.20, and the range by his method 10 is 0.0524 to 0.3339. A value
  /// whose range just leaves out zero has p just under 0.05.
  @Test func newcombe() throws {
    let p = try #require(ChangeInYear.pValue(now: try estimate(56, 70), before: try estimate(48, 80)))
    // z = 1.96 · 0.20 / (0.20 − 0.0524).
    #expect(abs(p - 2 * NormalDistribution.upperTail(ConfidenceLevel.ordinary.z * 0.2 / (0.2 - 0.0524))) < 2e-4)
    let back = try #require(ChangeInYear.pValue(now: try estimate(48, 80), before: try estimate(56, 70)))
    #expect(abs(p - back) < 1e-12)
  }

  @Test func edges() throws {
    let same = try estimate(5, 50)
    #expect(ChangeInYear.pValue(now: same, before: same) == 1)
    let point = ChangeInYear.Estimate(value: 3, interval: Interval(lower: 3, upper: 3))
    let other = ChangeInYear.Estimate(value: 4, interval: Interval(lower: 4, upper: 4))
    #expect(ChangeInYear.pValue(now: point, before: other) == nil)
  }

  /// Of rows that did not change, no more than one in twenty has p under 0.05.
  @Test func changesByChance() throws {
    var generator = Seeded(state: 3)
    var found = 0
    let runs = 2000
    for _ in 0..<runs {
      let counts = (0..<2).map { _ in
        (0..<80).reduce(0.0) { sum, _ in sum + (generator.uniform() < 0.2 ? 1 : 0) }
      }
      let p = try #require(ChangeInYear.pValue(now: try estimate(counts[0], 80), before: try estimate(counts[1], 80)))
      if p < 0.05 { found += 1 }
    }
    #expect(Double(found) / Double(runs) < 0.06 && found > runs / 40)
  }
}
