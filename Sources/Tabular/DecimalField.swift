/// What a field that should hold a number holds: digits with a decimal point, perhaps a sign before them.
package enum DecimalField: Hashable, Sendable {
  /// Empty or nothing but spaces.
  case blank
  /// Exact; a seventh decimal is rounded, half away from zero.
  case millionths(Int64)
  case wrong(DecimalFault)
}

package enum DecimalFault: Hashable, Sendable {
  /// `0,8`, `1.234,5`.
  case decimalComma
  /// `1,234`, `1,234.5`.
  case thousandsComma
  /// `£30`, `abc`, `NaN`, `1e3`.
  case notANumber
  /// More millionths than 64 bits hold.
  case tooLarge
}

extension DecimalField {
  /// Reads a text as a field is read.
  package init(_ text: String) {
    self = Scratch(Array(text.utf8)).lend { DecimalField($0.trimmed()) }
  }

  /// Reads a trimmed field.
  @usableFromInline
  init(_ field: FieldBytes) {
    let end = field.count
    if end == 0 {
      self = .blank
      return
    }
    var at = 0
    let isNegative = field[0] == 0x2D
    if isNegative || field[0] == 0x2B { at = 1 }
    var value: Int64 = 0
    var overflow = false
    var digits = 0
    /// Decimals so far; nothing before the point.
    var decimals: Int?
    var roundsUp = false
    while at < end {
      let digit = field[at] &- 0x30
      if digit <= 9 {
        digits += 1
        if let count = decimals { decimals = count + 1 }
        if decimals ?? 0 <= Millionths.decimals {
          let (product, over) = value.multipliedReportingOverflow(by: 10)
          let (sum, carry) = product.addingReportingOverflow(Int64(digit))
          value = sum
          overflow = overflow || over || carry
        } else if decimals == Millionths.decimals + 1 {
          roundsUp = digit >= 5
        }
      } else if field[at] == 0x2E && decimals == nil {
        decimals = 0
      } else {
        self = .wrong(DecimalField.fault(field))
        return
      }
      at += 1
    }
    if digits == 0 {
      self = .wrong(.notANumber)
      return
    }
    let (product, isOver) = value.multipliedReportingOverflow(
      by: DecimalField.power(Millionths.decimals - min(decimals ?? 0, Millionths.decimals)))
    value = product
    overflow = overflow || isOver
    let (rounded, over) = value.addingReportingOverflow(roundsUp ? 1 : 0)
    self = overflow || over ? .wrong(.tooLarge) : .millionths(isNegative ? -rounded : rounded)
  }

  /// Ten to the power of a number up to `Millionths.decimals`.
  @inline(__always)
  private static func power(_ exponent: Int) -> Int64 {
    switch exponent {
    case 0: 1
    case 1: 10
    case 2: 100
    case 3: 1000
    case 4: 10_000
    case 5: 100_000
    default: 1_000_000
    }
  }

  /// Which comma it is that makes a field no number, if it is one.
  @inline(never)
  private static func fault(_ field: FieldBytes) -> DecimalFault {
    var text = field.copy()[...]
    if text.first == 0x2D || text.first == 0x2B { text = text.dropFirst() }
    func isDigits(_ part: ArraySlice<UInt8>) -> Bool { part.allSatisfy { (0x30...0x39).contains($0) } }
    func areThousands(_ groups: [ArraySlice<UInt8>]) -> Bool {
      guard let first = groups.first, groups.count > 1 else { return false }
      return (1...3).contains(first.count) && first.first != 0x30 && isDigits(first)
        && groups.dropFirst().allSatisfy { $0.count == 3 && isDigits($0) }
    }
    let commas = text.split(separator: 0x2C, omittingEmptySubsequences: false)
    let points = text.split(separator: 0x2E, omittingEmptySubsequences: false)
    if points.count <= 2, let whole = points.first {
      let groups = whole.split(separator: 0x2C, omittingEmptySubsequences: false)
      if areThousands(groups) && points.dropFirst().allSatisfy(isDigits) { return .thousandsComma }
    }
    if commas.count == 2, text.count > 1, isDigits(commas[1]) {
      let groups = commas[0].split(separator: 0x2E, omittingEmptySubsequences: false)
      if isDigits(commas[0]) || areThousands(groups) { return .decimalComma }
    }
    return .notANumber
  }
}
