/// A name as a person types it to choose by: what ``foldedSpelling(_:)`` makes the same is the same, `*` stands for any characters,
/// `?` for one.
package struct NamePattern: Sendable {
  private let pattern: [Character]

  package init(_ text: String) {
    pattern = Array(foldedSpelling(text))
  }

  package func matches(_ name: String) -> Bool { fits(Array(foldedSpelling(name)), pattern, any: "*", one: "?") }
}

/// What two spellings of one name have in common: lower case, outer spaces gone, inner runs of spaces made one.
@inlinable
package func foldedName(_ text: some StringProtocol) -> String { folded(String(text)) }

@usableFromInline
func folded(_ text: String) -> String {
  foldedASCII(text) ?? text.lowercased().split(whereSeparator: { $0.isWhitespace }).joined(separator: " ")
}

/// The same of printable ASCII, which nearly all names are, byte by byte; nil for any other text.
private func foldedASCII(_ text: String) -> String? {
  var folded: [UInt8] = []
  folded.reserveCapacity(text.utf8.count)
  for byte in text.utf8 {
    if byte < 0x20 || byte > 0x7E { return nil }
    if byte == 0x20 && folded.last ?? 0x20 == 0x20 { continue }
    folded.append(smallLetter(byte))
  }
  if folded.last == 0x20 { folded.removeLast() }
  return String(decoding: folded, as: UTF8.self)
}

/// A capital letter of ASCII made small; any other byte.
func smallLetter(_ byte: UInt8) -> UInt8 { byte &- 0x41 <= 25 ? byte | 0x20 : byte }
