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

  /// So many bytes, eight to a word, the first of them lowest.
  @inline(__always)
  fileprivate mutating func add(_ count: Int, word: (Int) -> UInt64) {
    // The length first, so that where each field ends is told.
    add(UInt64(truncatingIfNeeded: count))
    for at in stride(from: 0, to: count, by: 8) { add(word(at) & UInt64.lowBytes(count &- at)) }
  }

  /// Half of it tells as much as a table needs.
  package func hash(into hasher: inout Hasher) { hasher.combine(one) }
}

extension Record {
  /// Over the fields as `text` has them: unquoted, trimmed, placeholders empty, each inner run of spaces made one.
  package var fingerprint: RecordFingerprint {
    var fingerprint = RecordFingerprint()
    for index in 0..<fieldCount {
      let field = content(index)
      if field.isPlainlySpaced && !(isQuoted(index) && field.hasQuotes) {
        fingerprint.add(field.count) { field.bytes.word(field.start &+ $0) }
      } else {
        let folded = Array(text(index).utf8)
        fingerprint.add(folded.count) { first in
          folded[first..<min(first + 8, folded.count)].reversed().reduce(0) { $0 << 8 | UInt64($1) }
        }
      }
    }
    return fingerprint
  }
}

extension FieldBytes {
  /// Whether it is of ASCII alone, with no space but single ones, as nearly every field is.
  @inline(__always)
  fileprivate var isPlainlySpaced: Bool {
    // The high bit of a byte of `found`: that of one that has it, or that is under 0x21.
    var found: UInt64 = 0
    var at = start
    while at < end {
      let own = UInt64.lowBytes(end &- at)
      let word = bytes.word(at) & own | 0x7F7F_7F7F_7F7F_7F7F & ~own
      found |= word | (word &- 0x2121_2121_2121_2121)
      at &+= 8
    }
    return found & 0x8080_8080_8080_8080 == 0 || hasSingleSpaces
  }

  /// In a quoted field each two of them stand for one.
  fileprivate var hasQuotes: Bool { bytes.count(of: 0x22, from: start, to: end) > 0 }

  private var hasSingleSpaces: Bool {
    var before: UInt8 = 0
    for at in start..<end {
      let byte = bytes[at]
      if byte < 0x20 || byte >= 0x80 || byte == 0x20 && before == 0x20 { return false }
      before = byte
    }
    return true
  }
}

extension UInt64 {
  /// Ones in so many bytes, the lowest.
  @inline(__always)
  fileprivate static func lowBytes(_ count: Int) -> UInt64 {
    count >= 8 ? .max : ~(.max << UInt64(truncatingIfNeeded: 8 &* count))
  }
}
