import Statistics
import Testing
@testable import Measures
@testable import Staffing

struct MeasureUnitTests {
  private func measure(_ unit: Measure.Unit) -> Measure {
    Measure(
      id: "x", name: "X", group: .retention, unit: unit, polarity: .lowerIsBetter, timing: .stock, precision: .none,
      needs: [.staff],
      wording: Measure.vacancy.wording, count: Measure.vacancy.count, privacy: .posts)
  }

  /// Half goes away from zero, at the last printed place of the unit.
  @Test(
    arguments: [
      (.percent, 1, 8, 125), (.percent, 14_949, 100_000, 149), (.percent, 1_495, 10_000, 150),
      (.casesPerFTE, 31, 2, 155), (.days, 301, 2, 1510), (.days, 2_999, 20, 1500), (.days, 29, 20, 10),
      (.workersPerManager, 13, 2, 65), (.fte, -250, 1000, -3), (.fte, -249, 1000, -2), (.number, 12_000, 1000, 120),
    ] as [(Measure.Unit, Int64, Int64, Int64)])
  func rounding(unit: Measure.Unit, numerator: Int64, denominator: Int64, tenths: Int64) {
    let printed = measure(unit).printed(numerator: numerator, denominator: denominator, denominatorScale: 1)
    #expect(printed == Tenths(tenths))
  }

  /// An amount needs no denominator; a ratio without one is not applicable.
  @Test func cells() {
    #expect(measure(.fte).cell(numerator: -2_500, denominator: 0).summary == "-2500 -2.5")
    #expect(measure(.number).cell(numerator: 0, denominator: 0).summary == "0 0.0")
    #expect(measure(.days).cell(numerator: 0, denominator: 0).summary == "z")
  }
}
