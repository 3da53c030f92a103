import Disclosure
import Measures
package import Staffing

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

/// A numerator or denominator in thousandths as printed in pictures: FTE with one decimal, counts whole.
func amountText(_ thousandths: Int64, _ count: Measure.Count, scale: Int64 = 1, isWhole: Bool = false) -> String {
  if isWhole { return Tenths(10 * wholes(thousandths, scale: scale)).wholeText }
  return switch count {
  case .fte: Tenths(numerator: thousandths, denominator: 1000 * scale).text
  case .whole: Tenths(10 * wholes(thousandths, scale: scale)).wholeText
  }
}

/// A numerator or denominator in thousandths as written to CSV: FTE with three decimals, counts whole, unless totals that
/// came ready counted are not.
func amountForCSV(_ thousandths: Int64, _ count: Measure.Count, scale: Int64, isWhole: Bool = false) -> String {
  if isWhole { return String(wholes(thousandths, scale: scale)) }
  switch count {
  case .whole where thousandths % (1000 * scale) == 0: return String(thousandths / (1000 * scale))
  case .whole, .fte:
    let value = (2 * abs(thousandths) + scale) / (2 * scale)
    let rest = String(value % 1000)
    let sign = thousandths < 0 && value > 0 ? "-" : ""
    return "\(sign)\(value / 1000)." + String(repeating: "0", count: 3 - rest.count) + rest
  }
}

/// Thousandths rounded to whole numbers, half away from zero.
private func wholes(_ thousandths: Int64, scale: Int64) -> Int64 {
  let unit = 1000 * scale
  return (2 * abs(thousandths) + unit) / (2 * unit) * (thousandths < 0 ? -1 : 1)
}

/// A word as a heading or sentence begins with it: `Districts`.
func capitalised(_ word: String) -> String { word.prefix(1).uppercased() + word.dropFirst() }
