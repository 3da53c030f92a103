/// How the bytes of a field become text: they are UTF-8 where they are valid as such, and otherwise Windows-1252, which is
/// what Excel saves.
///
/// The choice is made for each field. A file may then be read as a stream, without a first pass to find out; and a file
/// pasted together from both (common where an extract is appended to last year's) comes out right in both halves.
/// Text in Windows-1252 is hardly ever valid UTF-8 by chance: an accented letter would have to be followed by a symbol.
package enum Encoding: Sendable {
  case utf8, windows1252

  package init(of bytes: [UInt8]) {
    self = UTF8Check.isValid(bytes) ? .utf8 : .windows1252
  }

  /// The text of the bytes as they stand.
  package static func decode(_ bytes: [UInt8]) -> String {
    switch Encoding(of: bytes) {
    case .utf8: String(decoding: bytes, as: UTF8.self)
    case .windows1252: String(String.UnicodeScalarView(bytes.map(windows1252Scalar)))
    }
  }

  /// The text of the bytes, outer spaces trimmed and each inner run of spaces made one. Control characters, line ends and
  /// no-break spaces count as spaces.
  package static func decodeFolded(_ bytes: [UInt8]) -> String {
    folded(decode(bytes))
  }

  /// The text with outer spaces trimmed and each inner run of spaces made one.
  package static func folded(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var pending = false
    for scalar in text.unicodeScalars {
      if isSpace(scalar) {
        pending = !result.isEmpty
      } else {
        if pending { result.append(" ") }
        pending = false
        result.append(scalar)
      }
    }
    return String(result)
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value <= 0x20 || scalar.value == 0xA0
  }

  /// 0x80 … 0x9F as Windows-1252 has them; the five bytes that it leaves undefined become U+FFFD.
  private static let upperControls: [UInt16] = [
    0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0xFFFD,
    0x017D,
    0xFFFD, 0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153,
    0xFFFD,
    0x017E, 0x0178,
  ]

  package static func windows1252Scalar(_ byte: UInt8) -> Unicode.Scalar {
    guard (0x80...0x9F).contains(byte) else { return Unicode.Scalar(byte) }
    return Unicode.Scalar(upperControls[Int(byte) - 0x80]) ?? "\u{FFFD}"
  }
}
