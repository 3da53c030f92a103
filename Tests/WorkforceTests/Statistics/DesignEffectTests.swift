import Testing
@testable import Statistics

struct DesignEffectTests {
  private func effect(_ clusters: [(all: Int64, counted: Int64)]) -> Double {
    var sums = WorkerSums()
    for (all, counted) in clusters { sums.add(fte: 1_000_000 * all, cases: counted) }
    return DesignEffect.of(sums)
  }

  /// Four families of two, all alike within: p = 1/2, residuals ±1, v = 4/3 · 4 ÷ 8² = 1/12, against 1/4 ÷ 8 = 1/32: 8/3. Of very many
  /// such families it would be 2.
  @Test func familiesThatAreAlike() {
    #expect(abs(effect([(2, 2), (2, 0), (2, 2), (2, 0)]) - 8.0 / 3) < 1e-12)
    let many = effect((0..<2000).map { (2, $0.isMultiple(of: 2) ? 2 : 0) })
    #expect(abs(many - 2) < 0.002)
  }

  /// Unequal ones: 3 of 3, 1 of 2, 0 of 5, p = 0.4. Residuals 1.8, 0.2, −2: Σ = 7.28, v = 1.5 · 7.28 ÷ 100 = 0.1092, against 0.024: 4.55.
  @Test func unequalFamilies() { #expect(abs(effect([(3, 3), (2, 1), (5, 0)]) - 4.55) < 1e-12) }

  /// Families of one are coin tosses, but for n ÷ (n − 1); where half of each counts the shares waver less, and nothing is made of it.
  @Test func oneEach() {
    #expect(abs(effect([(1, 1), (1, 0), (1, 0), (1, 0), (1, 0)]) - 1.25) < 1e-12)
    #expect(effect([(2, 1), (2, 1), (2, 1)]) == 1)
  }

  @Test func nothingToTell() {
    #expect(effect([]) == 1)
    #expect(effect([(7, 3)]) == 1)
    #expect(effect([(2, 0), (3, 0)]) == 1)
    #expect(effect([(2, 2), (3, 3)]) == 1)
  }
}
