/// What a field is known by among very many: equal ones have the same, and others another but for a chance.
extension Record {
  /// Over the bytes of a field, unquoted and trimmed, and another number; nil for a blank field. Of one of over sixteen bytes its
  /// first and last eight, its length and 32 bits of the rest.
  @inline(__always)
  package func print(of index: Int, with other: UInt64) -> UInt64? {
    let field = content(index)
    if field.count == 0 { return nil }
    let probe = ByteDictionary.Probe(field)
    var print = (probe.head ^ other) &* 0x9E37_79B9_7F4A_7C15
    print = (print ^ print >> 32 ^ probe.tail) &* 0xD6E8_FEB8_6659_FD93
    print = (print ^ print >> 29 ^ UInt64(probe.hash) ^ UInt64(probe.length) &<< 32) &* 0xBF58_476D_1CE4_E5B9
    return print ^ print >> 31
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
  /// The codes of keys that are words rather than numbers: of three bytes or more, without a digit or with "total" in them.
  package var wordCodes: [Int32] {
    (0..<Int32(count)).filter { code in
      let key = bytes(of: Int(code))
      // Nearly all keys have a digit first or second.
      guard key.count > 2, key[key.startIndex + 1] &- 0x30 > 9, key[key.startIndex] &- 0x30 > 9 else { return false }
      if !key.contains(where: { $0 &- 0x30 <= 9 }) { return true }
      let small = key.map { $0 | 0x20 }
      return small.indices.contains { small[$0...].starts(with: "total".utf8) }
    }
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
