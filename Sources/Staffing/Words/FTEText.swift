/// Thousandths of an FTE, not under zero, with as many decimals as they need: `1`, `0.6`, `0.333`.
package func fteText(_ thousandths: Int64) -> String {
  var digits = "\(thousandths / 1000).\(String(1000 + thousandths % 1000).dropFirst())"
  while digits.hasSuffix("0") { digits.removeLast() }
  if digits.hasSuffix(".") { digits.removeLast() }
  return digits
}
