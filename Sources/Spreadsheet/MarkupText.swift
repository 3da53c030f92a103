/// The text of elements, put down in place: what it stands for is never longer than how it is written.
extension Markup {
  /// The text of the element whose tag has been read, up to and with its end tag. Elements inside are passed over.
  @inline(__always)
  mutating func text() throws(PartFault) -> Range<Int> {
    let start = at
    let (stop, isOdd) = bytes.textEnd(from: at, to: end)
    if isOdd || bytes[stop &+ 1] != 0x2F { return try slowText() }
    // `</t>` and `</v>`, nearly always.
    if bytes[stop &+ 3] == 0x3E && stop &+ 4 <= end {
      at = stop &+ 4
      return start..<stop
    }
    at = stop
    guard try nextTag() else { throw .markup }
    return start..<stop
  }

  @inline(never)
  private mutating func slowText() throws(PartFault) -> Range<Int> {
    let start = at
    var written = start
    while true {
      let stop = bytes.textEnd(from: at, to: end).end
      if stop >= end { throw .markup }
      _ = try decode(from: at, to: stop, onto: &written)
      at = stop
      if bytes.has("<![CDATA[", at: at) {
        try passOver()
        try copy(from: stop + 9, to: at - 3, onto: &written)
        continue
      }
      if bytes[at + 1] == 0x21 || bytes[at + 1] == 0x3F {
        try passOver()
        continue
      }
      guard try nextTag() else { throw .markup }
      if isEnd { return start..<written }
      try skipElement()
    }
  }

  /// Puts down a stretch of text at `written`, which is at `start` or before it: entities as what they stand for, a line end as
  /// one character, `_x000D_` as the character with that number. Returns where it ends.
  func decode(from start: Int, to stop: Int, onto written: inout Int) throws(PartFault) -> Int {
    var place = start
    while place < stop {
      let byte = bytes[place]
      switch byte {
      case 0x26:
        put(try entity(&place, stop), &written)
      case 0x0D:
        bytes.put(0x0A, at: written)
        written += 1
        place += place + 1 < stop && bytes[place + 1] == 0x0A ? 2 : 1
      case 0x5F:
        if let unit = escape(at: place, stop) {
          place += 7
          if unit & 0xFC00 == 0xD800, let low = escape(at: place, stop), low & 0xFC00 == 0xDC00 {
            place += 7
            put(Unicode.Scalar(0x10000 + (unit & 0x3FF) << 10 + low & 0x3FF) ?? "\u{FFFD}", &written)
          } else {
            put(Unicode.Scalar(unit) ?? "\u{FFFD}", &written)
          }
        } else {
          bytes.put(byte, at: written)
          written += 1
          place += 1
        }
      default:
        let length = UTF8Sequence.length(bytes, place, stop)
        if length == 0 { throw .encoding }
        for _ in 0..<length {
          bytes.put(bytes[place], at: written)
          written += 1
          place += 1
        }
      }
    }
    return written
  }

  /// Copies a stretch as it is.
  private func copy(from start: Int, to stop: Int, onto written: inout Int) throws(PartFault) {
    var place = start
    while place < stop {
      let length = UTF8Sequence.length(bytes, place, stop)
      if length == 0 { throw .encoding }
      for _ in 0..<length {
        bytes.put(bytes[place], at: written)
        written += 1
        place += 1
      }
    }
  }

  private func put(_ scalar: Unicode.Scalar, _ written: inout Int) {
    for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter {
      bytes.put(byte, at: written)
      written += 1
    }
  }

  /// What the entity at a place stands for; moves behind it.
  private func entity(_ place: inout Int, _ stop: Int) throws(PartFault) -> Unicode.Scalar {
    let close = bytes.find(0x3B, from: place, to: min(stop, place + 16))
    guard close < stop, bytes[close] == 0x3B else { throw .markup }
    let start = place + 1
    place = close + 1
    switch close - start {
    case 2 where bytes.has("lt", at: start): return "<"
    case 2 where bytes.has("gt", at: start): return ">"
    case 3 where bytes.has("amp", at: start): return "&"
    case 4 where bytes.has("quot", at: start): return "\""
    case 4 where bytes.has("apos", at: start): return "'"
    default: break
    }
    guard bytes[start] == 0x23 else { throw .entities }
    let isHex = bytes[start + 1] | 0x20 == 0x78
    var value: UInt32 = 0
    var digits = 0
    for at in (start + (isHex ? 2 : 1))..<max(close, start + 2) {
      guard let digit = Markup.digit(bytes[at]), isHex || digit < 10, value < 0x110000 else { throw .markup }
      value = value * (isHex ? 16 : 10) + digit
      digits += 1
    }
    guard digits > 0, let scalar = Unicode.Scalar(value) else { throw .markup }
    return scalar
  }

  private static func digit(_ byte: UInt8) -> UInt32? {
    switch byte {
    case 0x30...0x39: UInt32(byte - 0x30)
    case 0x41...0x46, 0x61...0x66: UInt32(byte & 0xDF) - 0x41 + 10
    default: nil
    }
  }

  /// The number of `_x000D_` at a place.
  private func escape(at place: Int, _ stop: Int) -> UInt32? {
    guard place + 7 <= stop, bytes[place] == 0x5F, bytes[place + 1] == 0x78, bytes[place + 6] == 0x5F else {
      return nil
    }
    var value: UInt32 = 0
    for at in (place + 2)..<(place + 6) {
      guard let digit = Markup.digit(bytes[at]) else { return nil }
      value = value * 16 + digit
    }
    return value
  }
}

/// One character of UTF-8.
enum UTF8Sequence {
  /// The length of the valid sequence that begins at a place and ends by `end`; 0 where there is none.
  static func length(_ bytes: Bytes, _ place: Int, _ end: Int) -> Int {
    func continues(_ offset: Int, _ range: ClosedRange<UInt8> = 0x80...0xBF) -> Bool {
      place + offset < end && range.contains(bytes[place + offset])
    }
    switch bytes[place] {
    case 0..<0x80: return 1
    case 0xC2...0xDF: return continues(1) ? 2 : 0
    case 0xE0: return continues(1, 0xA0...0xBF) && continues(2) ? 3 : 0
    case 0xED: return continues(1, 0x80...0x9F) && continues(2) ? 3 : 0
    case 0xE1...0xEF: return continues(1) && continues(2) ? 3 : 0
    case 0xF0: return continues(1, 0x90...0xBF) && continues(2) && continues(3) ? 4 : 0
    case 0xF4: return continues(1, 0x80...0x8F) && continues(2) && continues(3) ? 4 : 0
    case 0xF1...0xF3: return continues(1) && continues(2) && continues(3) ? 4 : 0
    default: return 0
    }
  }
}
