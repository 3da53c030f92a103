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
    #expect(ChangeInYear.surviving([0.001, nil, 0.9]) == [true, false, false])
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

  @Test func benjaminiHochberg() {
    // Their own example (1995), fifteen p-values, of which the first four survive at 0.05.
    let published: [Double?] = [
      0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262, 0.5719, 0.6528, 0.7590, 1,
    ]
    #expect(
      ChangeInYear.surviving(published, at: 0.05) == (0..<15).map { $0 < 4 })
    // Whatever the order, and with rows that were not tested.
    let mixed: [Double?] = [nil, 0.04, 0.001, nil, 0.03, 0.9]
    #expect(ChangeInYear.surviving(mixed, at: 0.05) == [false, false, true, false, false, false])
    // A step up: 0.03 alone would fail, but 0.04 is under its own limit.
    #expect(ChangeInYear.surviving([0.04, 0.045, 0.03], at: 0.05) == [true, true, true])
    #expect(ChangeInYear.surviving([0.05], at: 0.05) == [true])
    #expect(ChangeInYear.surviving([], at: 0.05) == [])
    #expect(ChangeInYear.surviving([nil, nil], at: 0.05) == [false, false])
  }
}
