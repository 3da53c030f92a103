import Tabular

/// A printed value: a whole number of tenths, so that colour, gap and text are of one exact number.
package struct Tenths: Hashable, Comparable, Sendable {
  package let count: Int64

  package init(_ count: Int64) { self.count = count }

  /// Reads `10`, `7.5` or `-3.2`; nil for anything with more than one decimal, or that is no number.
  package init?(_ text: some StringProtocol) {
    let isNegative = text.hasPrefix("-")
    let digits = isNegative ? text.dropFirst() : text[...]
    let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), digits.count <= 12, parts.allSatisfy({ $0.allSatisfy({ $0.isASCIIDigit }) }),
      let whole = Int64(parts[0])
    else { return nil }
    var tenth: Int64 = 0
    if parts.count == 2 {
      guard parts[1].count == 1, let digit = Int64(parts[1]) else { return nil }
      tenth = digit
    }
    count = (whole * 10 + tenth) * (isNegative ? -1 : 1)
  }

  /// `numerator ÷ denominator` in tenths, rounded half away from zero on the exact quotient. The denominator is over 0. What would
  /// be more tenths than 64 bits hold is the most that they do.
  package init(wide numerator: Int128, over denominator: Int128) {
    let (whole, rest) = (abs(numerator) * 10).quotientAndRemainder(dividingBy: denominator)
    let size = Int64(clamping: whole + (rest * 2 >= denominator ? 1 : 0))
    count = numerator < 0 ? -size : size
  }

  /// The same of shorter numbers.
  package init(numerator: Int64, denominator: Int64) {
    self.init(wide: Int128(numerator), over: Int128(denominator))
  }

  /// An amount of so many millionths.
  package init(millionths: Int64) { self.init(numerator: millionths, denominator: Millionths.one) }

  package static func < (a: Tenths, b: Tenths) -> Bool { a.count < b.count }
  package static func - (a: Tenths, b: Tenths) -> Tenths { Tenths(a.count - b.count) }
  package static prefix func - (a: Tenths) -> Tenths { Tenths(-a.count) }

  package var magnitude: Tenths { Tenths(abs(count)) }

  /// The same in the unit of amounts.
  package var millionths: Int64 { count * (Millionths.one / 10) }

  /// Times a whole number of hundredths, rounded half away from zero: 10.0 × 125 hundredths is 12.5.
  package func times(hundredths: Int64) -> Tenths {
    Tenths(numerator: count * hundredths, denominator: 1000)
  }
}

extension Tenths: CustomStringConvertible {
  /// With one decimal and an ASCII minus: `14.9`, `-0.5`.
  package var description: String {
    "\(count < 0 ? "-" : "")\(abs(count) / 10).\(abs(count) % 10)"
  }
}

extension Character {
  var isASCIIDigit: Bool { ("0"..."9").contains(self) }
}
