/// The bytes of one field, lent with its record.
@usableFromInline
struct FieldBytes {
  @usableFromInline let bytes: Bytes
  @usableFromInline let start: Int
  @usableFromInline let end: Int

  @inlinable @inline(__always)
  init(bytes: Bytes, start: Int, end: Int) {
    self.bytes = bytes
    self.start = start
    self.end = end
  }

  @inlinable @inline(__always)
  var count: Int { end &- start }

  @inlinable @inline(__always)
  subscript(_ index: Int) -> UInt8 { bytes[start &+ index] }

  func copy() -> [UInt8] { bytes.copy(from: start, to: end) }

  /// Without outer spaces. A space is any byte up to 0x20 (so also tabs, line ends and other control characters), and a
  /// no-break space in either encoding.
  @inlinable @inline(__always)
  func trimmed() -> FieldBytes {
    if start == end { return self }
    let first = bytes[start]
    let last = bytes[end &- 1]
    // Both printable ASCII: nearly always.
    if first &- 0x21 < 0x5F && last &- 0x21 < 0x5F { return self }
    return trimmedSlowly()
  }

  @usableFromInline @inline(never)
  func trimmedSlowly() -> FieldBytes {
    var start = start
    var end = end
    let legacy = UTF8Check.firstInvalid(bytes, from: start, to: end) != nil
    while start < end {
      if bytes[start] <= 0x20 {
        start += 1
      } else if legacy ? bytes[start] == 0xA0 : end - start > 1 && bytes[start] == 0xC2 && bytes[start + 1] == 0xA0 {
        start += legacy ? 1 : 2
      } else {
        break
      }
    }
    while start < end {
      if bytes[end - 1] <= 0x20 {
        end -= 1
      } else if legacy ? bytes[end - 1] == 0xA0 : end - start > 1 && bytes[end - 2] == 0xC2 && bytes[end - 1] == 0xA0 {
        end -= legacy ? 1 : 2
      } else {
        break
      }
    }
    return FieldBytes(bytes: bytes, start: start, end: end)
  }

  /// The inside of a quoted field with each two quotes made one, or nothing where it holds none.
  func unescaped() -> [UInt8]? {
    guard bytes.count(of: 0x22, from: start, to: end) > 0 else { return nil }
    var result: [UInt8] = []
    var second = false
    for byte in copy() {
      second = byte == 0x22 && !second
      if byte != 0x22 || second { result.append(byte) }
    }
    return result
  }
}
