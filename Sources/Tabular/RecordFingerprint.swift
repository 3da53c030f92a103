/// What a record's fields are known by: two that are equal have the same, and two that are not have another but for a chance of one in
/// 2¹²⁸ or so, so that rows need not be kept to see which stand twice.
package struct RecordFingerprint: Hashable, Sendable {
  private var one: UInt64 = 0x9E37_79B9_7F4A_7C15
  private var other: UInt64 = 0xC2B2_AE3D_27D4_EB4F

  fileprivate mutating func add(_ byte: UInt64) {
    // The step of FNV-1a, and another with a multiplier of its own (Knuth's of MMIX).
    one = (one ^ byte) &* 0x0000_0100_0000_01B3
    other = (other &+ byte) &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    other ^= other >> 29
  }
}

extension Record {
  /// Over the fields as they are read: unquoted, trimmed, placeholders empty.
  package var fingerprint: RecordFingerprint {
    var fingerprint = RecordFingerprint()
    for index in 0..<fieldCount {
      let field = content(index)
      for byte in 0..<field.count { fingerprint.add(UInt64(field[byte])) }
      // What divides fields is in none.
      fingerprint.add(256)
    }
    return fingerprint
  }
}
