/// How the change of a rate of a whole is split among the rows that add up to it.
///
/// The whole's rate was r₀ = n₀ ÷ d₀, and is r₁ = n₁ ÷ d₁; row i has nᵢ₀, dᵢ₀ and nᵢ₁, dᵢ₁ of them. What a row adds to r₁ − r₀ is
///
///     cᵢ = (nᵢ₁ − r₀·dᵢ₁) ÷ d₁ − (nᵢ₀ − r₀·dᵢ₀) ÷ d₀
///
/// that is, by how much what it has over the whole's rate of then has grown, as a part of the whole's denominator. Over all rows the
/// first term adds up to n₁ ÷ d₁ − r₀, and the second to n₀ ÷ d₀ − r₀ = 0: together to the whole change, whatever was moved between rows.
/// A row adds to a rise where its own rate rises, and where it has more than the rate of then and becomes a larger part of the whole. A row
/// of which nothing changes adds nothing where the whole's denominator stays. Its share is cᵢ ÷ (r₁ − r₀): over 1 where others go the
/// other way, under zero where it does.
package enum ShareOfChange {
  /// A numerator and its denominator, in whatever unit, the same for all: both from zero to under 2⁴¹, which is over two million in
  /// millionths.
  package struct Parts: Hashable, Sendable {
    package let numerator: Int64
    package let denominator: Int64

    package init(_ numerator: Int64, _ denominator: Int64) {
      self.numerator = numerator
      self.denominator = denominator
    }

    fileprivate var isInReach: Bool {
      (0..<1 << 41).contains(numerator) && (0..<1 << 41).contains(denominator)
    }
  }

  /// A quotient whose lower part is over 0. Those of all rows of a whole have the same one, so that their upper parts add up to it.
  package struct Ratio: Hashable, Sendable {
    package let numerator: Int128
    package let denominator: Int128
  }

  /// A row's share, multiplied by d₁·d₀² above and below so that nothing is rounded; nil where the whole's rate is the same or has nothing to
  /// divide by, and where a number is out of reach.
  package static func ratio(from before: Parts, to now: Parts, ofWhole wholeBefore: Parts, to whole: Parts) -> Ratio? {
    let all = [before, now, wholeBefore, whole]
    guard all.allSatisfy({ $0.isInReach }), wholeBefore.denominator > 0, whole.denominator > 0 else { return nil }
    let (n0, d0) = (Int128(wholeBefore.numerator), Int128(wholeBefore.denominator))
    let (n1, d1) = (Int128(whole.numerator), Int128(whole.denominator))
    func over(_ parts: Parts) -> Int128 { Int128(parts.numerator) * d0 - n0 * Int128(parts.denominator) }
    let row = d0 * over(now) - d1 * over(before)
    let change = d0 * (n1 * d0 - n0 * d1)
    if change == 0 { return nil }
    return change > 0 ? Ratio(numerator: row, denominator: change) : Ratio(numerator: -row, denominator: -change)
  }
}
