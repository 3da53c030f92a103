/// Whether bytes are valid UTF-8: no overlong form, no surrogate, nothing above U+10FFFF.
enum UTF8Check {
  static func isValid(_ bytes: [UInt8]) -> Bool {
    var at = 0
    while at < bytes.count {
      let length = length(at, bytes.count) { bytes[$0] }
      if length == 0 { return false }
      at += length
    }
    return true
  }

  /// Where the first byte is that begins no valid sequence, if there is one.
  static func firstInvalid(_ bytes: Bytes, from start: Int, to end: Int) -> Int? {
    var at = start
    while at < end {
      let length = length(at, end) { bytes[$0] }
      if length == 0 { return at }
      at += length
    }
    return nil
  }

  /// The length of the sequence that begins at `at` and ends by `end`, or 0 where there is none.
  @inline(__always)
  static func length(_ at: Int, _ end: Int, _ byte: (Int) -> UInt8) -> Int {
    let first = byte(at)
    if first < 0x80 { return 1 }
    func continues(_ index: Int, _ range: ClosedRange<UInt8> = 0x80...0xBF) -> Bool {
      index < end && range.contains(byte(index))
    }
    switch first {
    case 0xC2...0xDF:
      return continues(at + 1) ? 2 : 0
    case 0xE0...0xEF:
      let second: ClosedRange<UInt8> = first == 0xE0 ? 0xA0...0xBF : first == 0xED ? 0x80...0x9F : 0x80...0xBF
      return continues(at + 1, second) && continues(at + 2) ? 3 : 0
    case 0xF0...0xF4:
      let second: ClosedRange<UInt8> = first == 0xF0 ? 0x90...0xBF : first == 0xF4 ? 0x80...0x8F : 0x80...0xBF
      return continues(at + 1, second) && continues(at + 2) && continues(at + 3) ? 4 : 0
    default:
      return 0
    }
  }
}
