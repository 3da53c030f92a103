package import Disclosure
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

extension PublishedMatrix {
  /// Whether values are printed without a decimal.
  var isWhole: Bool { policy?.isWhole ?? false }

  /// One of its values as printed in pictures.
  package func text(_ value: Tenths) -> String { measure.unit.text(value, isWhole: isWhole) }

  /// A difference of two of its values, or of one to a target, with its sign.
  func signedText(_ difference: Tenths) -> String { (difference.count > 0 ? "+" : "") + text(difference) }

  /// One of its values as written to tables.
  func numberText(_ value: Tenths) -> String { measure.unit.fileText(value, isWhole: isWhole) }

  /// A value with its unit: `14.9%`, `15.5`, `184 days`.
  package func withUnit(_ value: Tenths) -> String { measure.unit.sentenceText(value, isWhole: isWhole) }
}

/// Digits with commas between thousands.
func grouped(_ digits: String) -> String {
  var result = ""
  for (position, digit) in digits.enumerated() {
    if position > 0 && (digits.count - position) % 3 == 0 { result.append(",") }
    result.append(digit)
  }
  return result
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

/// `1 row`, `2 rows`, `1,204 rows`.
package func counted(_ count: Int, _ one: String, _ many: String? = nil) -> String {
  "\(grouped(String(count))) \(count == 1 ? one : many ?? one + "s")"
}

/// `Burnley`, `Burnley and Pendle`, `Burnley, Pendle and Wyre`.
package func listed(_ names: [String], and: String = "and") -> String {
  guard let last = names.last, names.count > 1 else { return names.first ?? "" }
  return names.dropLast().joined(separator: ", ") + " \(and) \(last)"
}
