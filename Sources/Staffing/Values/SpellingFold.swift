/// What two spellings of one name have in common besides case and spaces: invisible characters are gone, `&` is "and", punctuation
/// that changes no name is gone or a space, and letters that a wrong encoding made several are themselves again ("RhÃ´s"
/// is "Rhôs"). Letters, accents, numbers and signs such as `+`, `#` and `*` stay: "16+" and "16" are two names. Letters that are
/// written with their accent in one character or in two are equal by themselves.
///
/// A name of nothing but punctuation is what ``foldedName(_:)`` makes of it.
@inlinable
package func foldedSpelling(_ text: some StringProtocol) -> String { spellingFolded(String(text)) }

@usableFromInline
func spellingFolded(_ text: String) -> String {
  if text.utf8.allSatisfy(isPlain) { return foldedName(text) }
  let scalars = Array(readableName(text).lowercased().unicodeScalars)
  var folded = String.UnicodeScalarView()
  for (place, scalar) in scalars.enumerated() {
    switch scalar {
    case "&":
      folded.append(contentsOf: " and ".unicodeScalars)
    case "'", "\u{2018}", "\u{2019}", "\u{02BC}", "`", "\u{B4}", "\u{2032}", ",", ";", "\"", "\u{201C}", "\u{201D}":
      if scalar == "," || scalar == ";" { folded.append(" ") }
    case ".":
      // "St." and "St", but not "1.2" and "12".
      let digits = [place - 1, place + 1].map { scalars.indices.contains($0) && isDigit(scalars[$0]) }
      if digits == [true, true] { folded.append(" ") }
    case "-", "\u{2010}"..."\u{2015}", "\u{2212}", "_", "/", "\\", "(", ")", "[", "]", ":":
      folded.append(" ")
    default:
      folded.append(scalar)
    }
  }
  let result = foldedName(String(folded))
  return result.isEmpty ? foldedName(text) : result
}

/// A name as it is to be read: without control characters, which could act on a terminal that shows it, and others that nobody sees;
/// runs of spaces made one; and what a wrong encoding did to it undone.
package func readableName(_ text: String) -> String {
  if isTidy(text) { return text }
  let seen = withoutInvisible(text)
  return undamaged(seen) ?? seen
}

/// A text without characters that cannot be seen, its runs of spaces made one.
package func withoutInvisible(_ text: String) -> String {
  if isTidy(text) { return text }
  let seen = text.unicodeScalars.filter {
    switch $0.properties.generalCategory {
    case .format: false
    // A tab or line end parts words.
    case .control: $0.properties.isWhitespace
    default: true
    }
  }
  return String(String.UnicodeScalarView(seen)).split(whereSeparator: { $0.isWhitespace }).joined(separator: " ")
}

/// Whether a text is of printable ASCII, with one space at a time and none at its ends: all of it is seen.
private func isTidy(_ text: String) -> Bool {
  var before: UInt8 = 0x20
  for byte in text.utf8 {
    if byte < 0x20 || byte > 0x7E || byte == 0x20 && before == 0x20 { return false }
    before = byte
  }
  return before != 0x20 || text.isEmpty
}

private func isPlain(_ byte: UInt8) -> Bool {
  byte == 0x20 || byte >= 0x30 && byte <= 0x39 || byte >= 0x41 && byte <= 0x5A || byte >= 0x61 && byte <= 0x7A
}

private func isDigit(_ scalar: Unicode.Scalar) -> Bool { scalar.value >= 0x30 && scalar.value <= 0x39 }

/// UTF-8 that was read as Windows-1252, once or twice, as it was before; nil for any other text.
private func undamaged(_ text: String) -> String? {
  // Every such text has one of the bytes that begin a character of two or three.
  guard text.unicodeScalars.contains(where: { $0.value >= 0xC2 && $0.value <= 0xE2 }) else { return nil }
  var bytes: [UInt8] = []
  for scalar in text.unicodeScalars {
    if scalar.value < 0x80 || scalar.value >= 0xA0 && scalar.value <= 0xFF {
      bytes.append(UInt8(scalar.value))
    } else if let place = windows1252.firstIndex(of: scalar.value) {
      bytes.append(0x80 + UInt8(place))
    } else {
      return nil
    }
  }
  guard let before = String(validating: bytes, as: UTF8.self) else { return nil }
  return undamaged(before) ?? before
}

/// The characters of Windows-1252 from 0x80 to 0x9F.
private let windows1252: [UInt32] = [
  0x20AC, 0x81, 0x201A, 0x192, 0x201E, 0x2026, 0x2020, 0x2021, 0x2C6, 0x2030, 0x160, 0x2039, 0x152, 0x8D, 0x17D, 0x8F,
  0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x2DC, 0x2122, 0x161, 0x203A, 0x153, 0x9D, 0x17E, 0x178,
]
