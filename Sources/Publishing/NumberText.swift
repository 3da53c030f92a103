import Disclosure
import Measures
package import Staffing
import Tabular

extension Tenths {
  /// As printed in pictures, with one decimal: with the true minus and commas between thousands, `1,234.5`.
  package var text: String {
    let digits = magnitude.description
    let whole = digits.prefix { $0 != "." }
    return (count < 0 ? "−" : "") + grouped(String(whole)) + digits.dropFirst(whole.count)
  }

  /// Without a decimal: `1,234`. For values that are whole.
  var wholeText: String { (count < 0 ? "−" : "") + grouped(String(abs(count) / 10)) }

  static func + (a: Tenths, b: Tenths) -> Tenths { Tenths(a.count + b.count) }
}

/// A numerator or denominator in millionths as printed in pictures: FTE with one decimal, counts whole.
func amountText(_ millionths: Int64, _ count: Measure.Count, scale: Int64 = 1, isWhole: Bool = false) -> String {
  if isWhole { return Tenths(10 * wholes(millionths, scale: scale)).wholeText }
  return switch count {
  case .fte: Tenths(numerator: millionths, denominator: Millionths.one * scale).text
  case .whole: Tenths(10 * wholes(millionths, scale: scale)).wholeText
  }
}

/// A numerator or denominator in millionths as written to CSV: counts whole, unless totals that came ready counted are not. FTE with
/// three decimals where what it is made of has no more, else with as many as it needs, six at most; a mean is rounded to as many.
func amountForCSV(_ millionths: Int64, _ count: Measure.Count, scale: Int64, isWhole: Bool = false) -> String {
  if isWhole { return String(wholes(millionths, scale: scale)) }
  switch count {
  case .whole where millionths % (Millionths.one * scale) == 0: return String(millionths / (Millionths.one * scale))
  case .whole, .fte:
    let unit = (Millionths.areThousandths(millionths) ? Millionths.thousandth : 1) * scale
    let value = (2 * abs(millionths) + unit) / (2 * unit) * (unit / scale)
    var rest = String(Millionths.one + value % Millionths.one).dropFirst()
    while rest.count > 3 && rest.hasSuffix("0") { rest.removeLast() }
    return "\(millionths < 0 && value > 0 ? "-" : "")\(value / Millionths.one)." + rest
  }
}

/// Millionths rounded to whole numbers, half away from zero.
private func wholes(_ millionths: Int64, scale: Int64) -> Int64 {
  let unit = Millionths.one * scale
  return (2 * abs(millionths) + unit) / (2 * unit) * (millionths < 0 ? -1 : 1)
}

/// A word as a heading or sentence begins with it: `Districts`.
package func capitalised(_ word: String) -> String { word.prefix(1).uppercased() + word.dropFirst() }

extension Tenths {
  /// The number itself.
  var double: Double { Double(count) / 10 }
}
