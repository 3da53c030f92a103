/// A tag of markup that is known to be whole.
struct WordTag {
  /// Without prefix.
  let name: String
  let isEnd: Bool
  private(set) var attributes: [(name: String, value: String)] = []
  /// Where it begins, and where it has ended.
  let start: Int
  let end: Int

  /// The first at or after a place; nil where there is none.
  init?(_ bytes: [UInt8], from place: Int) {
    var at = place
    while true {
      guard let next = bytes[at...].firstIndex(of: UInt8(ascii: "<")), next + 1 < bytes.count else { return nil }
      at = next
      if bytes[at...].starts(with: "<!--".utf8) {
        guard let end = WordTag.endOfComment(bytes, from: at + 4) else { return nil }
        at = end
      } else if bytes[at + 1] == UInt8(ascii: "?") || bytes[at + 1] == UInt8(ascii: "!") {
        guard let end = bytes[at...].firstIndex(of: UInt8(ascii: ">")) else { return nil }
        at = end + 1
      } else {
        break
      }
    }
    start = at
    isEnd = bytes[at + 1] == UInt8(ascii: "/")
    at += isEnd ? 2 : 1
    func isNamePart(_ byte: UInt8) -> Bool { byte > 0x20 && byte != 0x2F && byte != 0x3E && byte != 0x3D }
    func word() -> String {
      let from = at
      while at < bytes.count && isNamePart(bytes[at]) { at += 1 }
      let local = bytes[from..<at].split(separator: UInt8(ascii: ":")).last ?? []
      return String(decoding: local, as: UTF8.self)
    }
    name = word()
    var attributes: [(String, String)] = []
    while at < bytes.count && bytes[at] != UInt8(ascii: ">") {
      guard isNamePart(bytes[at]) else {
        at += 1
        continue
      }
      let attribute = word()
      guard let quote = bytes[at...].firstIndex(where: { $0 == 0x22 || $0 == 0x27 }),
        let close = bytes[(quote + 1)...].firstIndex(of: bytes[quote])
      else { return nil }
      attributes.append((attribute, WordTag.unescaped(String(decoding: bytes[(quote + 1)..<close], as: UTF8.self))))
      at = close + 1
    }
    self.attributes = attributes
    end = min(at + 1, bytes.count)
  }

  func value(_ name: String) -> String? { attributes.first { $0.name == name }?.value }

  private static func endOfComment(_ bytes: [UInt8], from start: Int) -> Int? {
    var at = start
    while at + 3 <= bytes.count {
      if bytes[at] == 0x2D && bytes[at + 1] == 0x2D && bytes[at + 2] == 0x3E { return at + 3 }
      at += 1
    }
    return nil
  }

  /// With the five of XML as the characters that they stand for.
  private static func unescaped(_ text: String) -> String {
    if !text.contains("&") { return text }
    var out = ""
    var rest = text[...]
    while let first = rest.first {
      let entity = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&apos;", "'"), ("&amp;", "&")].first {
        rest.hasPrefix($0.0)
      }
      out += entity?.1 ?? String(first)
      rest = rest.dropFirst(entity?.0.count ?? 1)
    }
    return out
  }
}
