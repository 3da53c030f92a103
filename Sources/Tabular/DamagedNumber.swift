/// Identifiers that a spreadsheet has taken for numbers, and written back as it writes numbers.
extension Record {
  /// The field holds a number with an exponent, such as `1.23E+09`: an identifier of which the last digits are lost.
  @inlinable @inline(__always)
  package func isExponential(_ index: Int) -> Bool {
    let raw = raw(index)
    if raw.count < 5 { return false }
    // Nearly all begin with a letter, or are digits to their end.
    let first = raw[0]
    if first &- 0x30 > 9 { return (first <= 0x22 || first >= 0x80) && isExponentialInside(index) }
    let count = raw.count
    if raw[count &- 1] &- 0x30 <= 9 && raw[count &- 2] != 0x2B && raw[count &- 3] != 0x2B && raw[count &- 4] != 0x2B {
      return false
    }
    return isExponentialInside(index)
  }

  @usableFromInline @inline(never)
  func isExponentialInside(_ index: Int) -> Bool {
    let field = content(index)
    let count = field.count
    if count < 5 { return false }
    return (field[count &- 3] == 0x2B || field[count &- 4] == 0x2B || field[count &- 2] == 0x2B)
      && field[0] &- 0x30 <= 9 && isExponentialThroughout(field)
  }

  /// Digits, perhaps a point and digits, E, a plus sign, and up to three digits.
  @inline(never)
  private func isExponentialThroughout(_ field: FieldBytes) -> Bool {
    let parts = field.copy().split(separator: 0x2B, omittingEmptySubsequences: false)
    guard parts.count == 2, let mark = parts[0].last, mark == 0x45 || mark == 0x65 else { return false }
    let mantissa = parts[0].dropLast().split(separator: 0x2E, omittingEmptySubsequences: false)
    return (1...2).contains(mantissa.count) && (mantissa + [parts[1]]).allSatisfy(DamagedNumber.isDigits)
  }
}

package enum DamagedNumber {
  static func isDigits(_ part: ArraySlice<UInt8>) -> Bool {
    !part.isEmpty && part.allSatisfy { (0x30...0x39).contains($0) }
  }

  /// An identifier of digits alone without the zeros before it and without `.0` behind it, which spreadsheets take away and add: `17`
  /// of `0017` and of `17.0`. Nil for any other.
  static func plain(_ key: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    var digits = key
    // An apostrophe says to a spreadsheet that a number is text.
    if digits.first == 0x27 { digits = digits.dropFirst() }
    guard let first = digits.first, (0x30...0x39).contains(first) else { return nil }
    if digits.count > 2, digits.last == 0x30, digits.dropLast().last == 0x2E { digits = digits.dropLast(2) }
    guard isDigits(digits) else { return nil }
    let plain = digits.drop { $0 == 0x30 }
    return plain.isEmpty ? digits.suffix(1) : plain
  }
}

/// Identifiers as they are without the zeros that a spreadsheet takes away or adds, to tell why a link between two files fails.
package struct PlainNumbers: Sendable {
  private var known = ByteDictionary()

  /// Those of a dictionary that are numbers, of codes below a limit.
  package init(_ dictionary: borrowing ByteDictionary, below limit: Int32 = .max) {
    for code in 0..<min(limit, Int32(dictionary.count)) {
      guard let plain = DamagedNumber.plain(dictionary.bytes(of: Int(code))) else { continue }
      _ = known.code(for: plain, ByteDictionary.Probe(plain))
    }
  }

  /// How a field that is not in a dictionary, of which these are the plain numbers, differs from a number that is; nil where none is
  /// so like.
  package func difference(_ index: Int, of record: borrowing Record, _ dictionary: borrowing ByteDictionary)
    -> NumberDifference?
  {
    if has(index, of: record) { return .zeros }
    return dictionary.otherwiseCased(record.contents(index)[...]) == nil ? nil : .capitals
  }

  /// Whether a field that is not in the dictionary is a number that is, but for such zeros.
  package func has(_ index: Int, of record: borrowing Record) -> Bool {
    if known.count == 0 { return false }
    return has(record.contents(index)[...])
  }

  /// How many keys from a code on are such numbers.
  package func count(in dictionary: borrowing ByteDictionary, from first: Int32) -> Int {
    if known.count == 0 { return 0 }
    return (first..<max(first, Int32(dictionary.count))).reduce(0) {
      $0 + (has(dictionary.bytes(of: Int($1))) ? 1 : 0)
    }
  }

  private func has(_ key: ArraySlice<UInt8>) -> Bool {
    guard let plain = DamagedNumber.plain(key) else { return false }
    return known.find(key: plain) >= 0
  }
}

/// How two systems may write one number.
package enum NumberDifference: Sendable {
  /// `00001` and `1`, `1` and `1.0`.
  case zeros
  /// `W001` and `w001`.
  case capitals
}

extension ByteDictionary {
  /// The code of a key in capitals throughout, or in small letters; nil where it has none, or that is the key itself.
  func otherwiseCased(_ key: ArraySlice<UInt8>) -> Int32? {
    let small = key.map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 }
    let capital = key.map { (0x61...0x7A).contains($0) ? $0 - 0x20 : $0 }
    for other in [small, capital] where !other.elementsEqual(key) {
      let code = find(key: other[...])
      if code >= 0 { return code }
    }
    return nil
  }

  /// The same of a key of its own.
  package func otherwiseCased(_ code: Int32) -> Int32? { otherwiseCased(bytes(of: Int(code))) }

  /// How many of its keys are the same number as one before them, but for zeros before it or `.0` behind it.
  package var countDifferingByZeros: Int {
    var length: Int?
    var (mayDiffer, hasZeros) = (false, false)
    var start = 0
    for (code, end) in keyEnds.enumerated() {
      let first = keys[start]
      start = end
      // Most identifiers begin with a letter: they are done with before anything is made of them.
      guard first &- 0x30 <= 9 || first == 0x27 else { continue }
      let key = bytes(of: code)
      guard let plain = DamagedNumber.plain(key) else { continue }
      // Digits alone that are as many differ otherwise; not so `017` and `'17`, or `0017` and `17.0`.
      mayDiffer = mayDiffer || length.map { $0 != key.count } ?? false || first == 0x27 || plain.endIndex < key.endIndex
      length = key.count
      hasZeros = hasZeros || plain.count < key.count
    }
    return hasZeros && mayDiffer ? count - numbersAndOthers : 0
  }

  /// Keys, two or more, that are one number but for such zeros, by their codes.
  package var groupsDifferingByZeros: [[Int32]] {
    var known = ByteDictionary()
    var groups: [[Int32]] = []
    for code in 0..<count {
      guard let plain = DamagedNumber.plain(bytes(of: code)) else { continue }
      let group = Int(known.code(for: plain, Probe(plain)))
      if group == groups.count { groups.append([]) }
      groups[group].append(Int32(code))
    }
    return groups.filter { $0.count > 1 }
  }

  /// How many keys there are where numbers are taken without such zeros.
  private var numbersAndOthers: Int {
    var known = ByteDictionary()
    var others = 0
    for code in 0..<count {
      guard let plain = DamagedNumber.plain(bytes(of: code)) else {
        others += 1
        continue
      }
      _ = known.code(for: plain, Probe(plain))
    }
    return known.count + others
  }
}
