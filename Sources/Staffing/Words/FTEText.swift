import Tabular

/// Millionths of an FTE, not under zero, with as many decimals as they need: `1`, `0.6`, `0.333333`.
package func fteText(_ millionths: Int64) -> String {
  let one = Millionths.one
  var digits = "\(millionths / one).\(String(one + millionths % one).dropFirst())"
  while digits.hasSuffix("0") { digits.removeLast() }
  if digits.hasSuffix(".") { digits.removeLast() }
  return digits
}
