/// A quotient of two whole numbers, neither below zero and the lower over zero, that is never rounded before it is printed.
package struct ExactRatio: Comparable {
  private let numerator: Int128
  private let denominator: Int128

  package init(_ numerator: Int64, _ denominator: Int64) {
    self.init(Int128(numerator), Int128(denominator))
  }

  private init(_ numerator: Int128, _ denominator: Int128) {
    self.numerator = numerator
    self.denominator = denominator
  }

  package static func < (a: ExactRatio, b: ExactRatio) -> Bool {
    a.numerator * b.denominator < b.numerator * a.denominator
  }
  package static func == (a: ExactRatio, b: ExactRatio) -> Bool {
    a.numerator * b.denominator == b.numerator * a.denominator
  }

  /// The middle one; of an even number half of the two middle ones together; of none nil.
  package static func median(_ ratios: [ExactRatio]) -> ExactRatio? {
    let sorted = ratios.sorted()
    let middle = sorted.count / 2
    guard sorted.indices.contains(middle) else { return nil }
    if !sorted.count.isMultiple(of: 2) { return sorted[middle] }
    let (a, b) = (sorted[middle - 1], sorted[middle])
    return ExactRatio(
      a.numerator * b.denominator + b.numerator * a.denominator, 2 * a.denominator * b.denominator)
  }

  /// The value times a whole number, rounded half up.
  package func rounded(times factor: Int64) -> Int64 {
    let (whole, rest) = (numerator * Int128(factor)).quotientAndRemainder(dividingBy: denominator)
    return Int64(whole + (2 * rest >= denominator ? 1 : 0))
  }
}
