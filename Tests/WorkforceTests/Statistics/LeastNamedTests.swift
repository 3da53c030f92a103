import Testing
@testable import Statistics

/// Expected values from the score test and Wilson's range, worked out in another language.
struct LeastNamedTests {
  private func least(_ base: Double, _ x: Double, _ n: Double, _ polarity: Polarity) -> Double? {
    (try? DiffersFromRest.leastNamed(base: base, against: .proportion(x: x, n: n), polarity: polarity)) ?? nil
  }

  @Test func whereLessIsBetter() throws {
    let few = try #require(least(50, 6, 20, .lowerIsBetter))
    #expect(abs(few - 0.7024917512152696) < 1e-9)
    let many = try #require(least(50, 125, 1000, .neither))
    #expect(abs(many - 0.27669066484491533) < 1e-9)
  }

  @Test func whereMoreIsBetter() throws {
    let low = try #require(least(200, 750, 1000, .higherIsBetter))
    #expect(abs(low - 0.6440218272056086) < 1e-9)
  }

  /// What it says is named, and a little less is not.
  @Test func justThere() throws {
    for (base, rate) in [(40.0, 0.049), (25.0, 0.12), (300.0, 0.2)] {
      let others = DiffersFromRest.Basis.rate(x: rate * 450, exposure: 450)
      let found = try DiffersFromRest.leastNamed(base: base, against: others, polarity: .lowerIsBetter)
      let value = try #require(found)
      for (extra, isNamed) in [(1e-6, true), (-1e-4, false)] {
        let row = DiffersFromRest.Basis.rate(x: (value + extra) * base, exposure: base)
        let judged = try DiffersFromRest.draft(row, rest: others, polarity: .lowerIsBetter)
        #expect((judged.level == .bold) == isNamed)
      }
    }
  }

  /// Five of five against ten of twenty are not enough; and nobody has too few workers for a caseload.
  @Test func nothingCouldBeSeen() throws {
    #expect(least(5, 10, 20, .lowerIsBetter) == nil)
    #expect(least(5, 0, 0, .lowerIsBetter) == nil)
    let ratio = try DiffersFromRest.leastNamed(base: 5, against: .ratioOfMeans(WorkerSums()), polarity: .lowerIsBetter)
    #expect(ratio == nil)
  }
}
