/// What a record is known by among very many, and what its identifiers are where they are none.
extension Record {
  /// Over its bytes as they stand, quotes and spaces too: two that are alike word for word have the same, and others another but for a
  /// chance of one in 2⁶⁴ or so for each two.
  @inline(__always)
  package var print: UInt64 {
    var end = ends[first &+ fieldCount &- 1]
    if end > start && bytes[end &- 1] == 0x0D { end &-= 1 }
    var at = start
    var print = UInt64(truncatingIfNeeded: end &- start) ^ 0x9E37_79B9_7F4A_7C15
    while at &+ 16 <= end {
      print = Self.folded(bytes.word(at) ^ print, bytes.word(at &+ 8) ^ 0xD6E8_FEB8_6659_FD93)
      at &+= 16
    }
    // What is left, of up to fifteen bytes: what stands behind it is another record's.
    let left = end &- at
    let one = left >= 8 ? bytes.word(at) : left == 0 ? 0 : bytes.word(at) & ~(UInt64.max << UInt64(8 &* left))
    let other = left <= 8 ? 0 : bytes.word(at &+ 8) & ~(UInt64.max << UInt64(8 &* (left &- 8)))
    return Self.folded(one ^ print, other ^ 0xBF58_476D_1CE4_E5B9)
  }

  /// Both halves of a product (as in Wang Yi's wyhash).
  @inline(__always)
  private static func folded(_ one: UInt64, _ other: UInt64) -> UInt64 {
    let product = one.multipliedFullWidth(by: other)
    return product.high ^ product.low
  }

  /// Whether two bytes tell that a field is an identifier that nothing is wrong with, as most are: a letter and a digit.
  @inlinable @inline(__always)
  package func isPlainlyNumber(_ index: Int) -> Bool {
    let field = raw(index)
    return field.count > 1 && (field[0] | 0x20) &- 0x61 <= 25 && field[1] &- 0x30 <= 9
  }

  /// Whether a field holds what a formula gives for an empty cell, or a comparison: zeros alone, `0.0`, `FALSE`, `TRUE`.
  @inline(__always)
  package func holdsNothing(_ index: Int) -> Bool {
    let field = content(index)
    if field.count == 0 { return false }
    let first = field[0] | 0x20
    // 0, F or T, and no other digit at its end.
    return (field[0] == 0x30 || first == 0x66 || first == 0x74) && field.count < 17
      && DamagedNumber.isNothing(contents(index)[...])
  }
}

extension DamagedNumber {
  static func isNothing(_ key: ArraySlice<UInt8>) -> Bool {
    if key.first == 0x30 { return plain(key).map { $0.elementsEqual([0x30]) } ?? false }
    let small = key.map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 }
    return small.elementsEqual("false".utf8) || small.elementsEqual("true".utf8)
  }
}

extension ByteDictionary {
  /// The codes of keys that are words rather than numbers: of two bytes or more, without a digit or with "total" in them.
  package var wordCodes: [Int32] {
    var codes: [Int32] = []
    var start = 0
    for code in keyEnds.indices {
      let (first, end) = (start, keyEnds[code])
      start = end
      // Nearly all keys have a digit first or second.
      if end &- first > 1 && keys[first &+ 1] &- 0x30 > 9 && keys[first] &- 0x30 > 9 && isWord(keys[first..<end]) {
        codes.append(Int32(code))
      }
    }
    return codes
  }

  private func isWord(_ key: ArraySlice<UInt8>) -> Bool {
    if !key.contains(where: { $0 &- 0x30 <= 9 }) { return true }
    let small = key.map { $0 | 0x20 }
    return small.indices.contains { small[$0...].starts(with: "total".utf8) }
  }

  /// The codes of keys that are what a formula gives for an empty cell, or a comparison: `0`, `FALSE`. Zeros are none of them where
  /// the numbers go on from there: `0`, `1`, `2`.
  package var codesOfNothing: [Int32] {
    var found: [Int32] = []
    for word in ["FALSE", "False", "false", "TRUE", "True", "true", "0.0", "0.00"] where find(word) >= 0 {
      found.append(find(word))
    }
    var zeros = ""
    while zeros.utf8.count < 16 {
      let code = find(zeros + "0")
      if code >= 0, find(zeros + "1") < 0 || find(zeros + "2") < 0 { found.append(code) }
      zeros += "0"
    }
    return found
  }
}
