import Statistics
import Testing
@testable import Measures
@testable import Staffing

struct MeasureUnitTests {
  private func measure(_ unit: Measure.Unit) -> Measure {
    Measure(
      id: "x", name: "X", group: .keeping, use: "", unit: unit, polarity: .lowerIsBetter, timing: .stock,
      precision: .none,
      needs: [.staff],
      wording: Measure.vacancy.wording, count: Measure.vacancy.count, privacy: .posts)
  }

  /// Half goes away from zero, at the last printed place of the unit.
  @Test(
    arguments: [
      (.percent, 1, 8, 125), (.percent, 14_949, 100_000, 149), (.percent, 1_495, 10_000, 150),
      (.casesPerFTE, 31, 2, 155), (.days, 301, 2, 1510), (.days, 2_999, 20, 1500), (.days, 29, 20, 10),
      (.workersPerManager, 13, 2, 65), (.fte, -250, 1000, -3), (.fte, -249, 1000, -2), (.number, 12_000, 1000, 120),
      (.perHundred, 1, 8, 125), (.pounds, 412_499, 1, 4120), (.pounds, 412_500, 1, 4130),
      (.poundsPerFTE, 75_350, 1, 754),
    ] as [(Measure.Unit, Int64, Int64, Int64)])
  func rounding(unit: Measure.Unit, numerator: Int64, denominator: Int64, tenths: Int64) {
    let printed = measure(unit).printed(numerator: numerator, denominator: denominator, denominatorScale: 1)
    #expect(printed == Tenths(tenths))
  }

  /// The largest totals of a thousand districts, as the per cent of a mean of thirteen month ends; the least that they can be of; and
  /// what no cell can come to.
  @Test(
    arguments: [
      (10_000_000_000_000_000, 130_000_000_000_000_000, 13, 1000),
      (10_000_000_000_000_000, 254, 1, 39_370_078_740_157_480),
      (-10_000_000_000_000_000, 3, 13, -.max), (.max, 1, 13, .max),
      (9_000_000_000_000_000_000, 9_000_000_000_000_000_001, 1, 1000),
    ] as [(Int64, Int64, Int64, Int64)])
  func large(numerator: Int64, denominator: Int64, scale: Int64, tenths: Int64) {
    let printed = measure(.percent).printed(numerator: numerator, denominator: denominator, denominatorScale: scale)
    #expect(printed == Tenths(tenths))
    let whole = measure(.percent).printed(
      numerator: 10_000_000_000_000_000, denominator: 130_000_000_000_000_000, denominatorScale: 13, isWhole: true)
    #expect(whole == Tenths(1000))
  }

  /// An amount needs no denominator; a ratio without one is not applicable.
  @Test func cells() {
    #expect(measure(.fte).cell(numerator: -2_500_000, denominator: 0).summary == "-2500 -2.5")
    #expect(measure(.number).cell(numerator: 0, denominator: 0).summary == "0 0.0")
    #expect(measure(.days).cell(numerator: 0, denominator: 0).summary == "z")
  }
}
