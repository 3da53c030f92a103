/// Digits with commas between thousands: `1,204`.
package func grouped(_ digits: String) -> String {
  var result = ""
  for (position, digit) in digits.enumerated() {
    if position > 0 && (digits.count - position) % 3 == 0 { result.append(",") }
    result.append(digit)
  }
  return result
}

/// `1 row`, `2 rows`, `1,204 rows`.
package func counted(_ count: Int, _ one: String, _ many: String? = nil) -> String {
  "\(grouped(String(count))) \(count == 1 ? one : many ?? one + "s")"
}
