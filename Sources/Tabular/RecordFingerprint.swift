/// What a record's fields are known by: two that are equal have the same, and two that are not have another but for a chance of one in
/// 2¹²⁸ or so, so that rows need not be kept to see which stand twice.
package struct RecordFingerprint: Hashable, Sendable {
  private var one: UInt64 = 0x9E37_79B9_7F4A_7C15
  private var other: UInt64 = 0xC2B2_AE3D_27D4_EB4F

  @inline(__always)
  fileprivate mutating func add(_ word: UInt64) {
    // Each with a multiplier of its own (Weyl's of the golden ratio, Knuth's of MMIX); the shifts bring what is high down.
    one = (one ^ word) &* 0x9E37_79B9_7F4A_7C15
    one ^= one >> 32
    other = (other &+ word) &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    other ^= other >> 29
  }

  /// Half of it tells as much as a table needs.
  package func hash(into hasher: inout Hasher) { hasher.combine(one) }
}

extension Record {
  /// Over the fields as they are read: unquoted, trimmed, placeholders empty.
  package var fingerprint: RecordFingerprint {
    var fingerprint = RecordFingerprint()
    for index in 0..<fieldCount {
      let field = content(index)
      // The length first, so that where each field ends is told.
      fingerprint.add(UInt64(truncatingIfNeeded: field.count))
      var at = 0
      while at < field.count {
        let word = field.bytes.word(field.start &+ at)
        let left = field.count &- at
        fingerprint.add(left >= 8 ? word : word & ~(UInt64.max << UInt64(truncatingIfNeeded: 8 &* left)))
        at &+= 8
      }
    }
    return fingerprint
  }
}
