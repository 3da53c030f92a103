package import Workforce

extension Tenths {
  /// As printed in pictures: with the true minus and commas between thousands, `1,234.5`.
  package var text: String {
    let digits = magnitude.description
    let whole = digits.prefix { $0 != "." }
    return (count < 0 ? "−" : "") + grouped(String(whole)) + digits.dropFirst(whole.count)
  }

  /// With its sign, plus too: `+1.1`, `−0.5`, `0.0`.
  package var signedText: String { count > 0 ? "+" + text : text }

  static func + (a: Tenths, b: Tenths) -> Tenths { Tenths(a.count + b.count) }
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
func amountText(_ thousandths: Int64, _ count: Measure.Count, scale: Int64 = 1) -> String {
  switch count {
  case .fte: Tenths(numerator: thousandths, denominator: 1000 * scale).text
  case .whole: (thousandths < 0 ? "−" : "") + grouped(String(abs(thousandths) / (1000 * scale)))
  }
}

/// A numerator or denominator in thousandths as written to CSV: FTE with three decimals, counts whole, unless totals that
/// came ready counted are not.
func amountForCSV(_ thousandths: Int64, _ count: Measure.Count, scale: Int64) -> String {
  switch count {
  case .whole where thousandths % (1000 * scale) == 0: return String(thousandths / (1000 * scale))
  case .whole, .fte:
    let value = (2 * abs(thousandths) + scale) / (2 * scale)
    let rest = String(value % 1000)
    let sign = thousandths < 0 && value > 0 ? "-" : ""
    return "\(sign)\(value / 1000)." + String(repeating: "0", count: 3 - rest.count) + rest
  }
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
