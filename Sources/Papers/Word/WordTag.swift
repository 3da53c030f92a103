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
      return String(decoding: Array(local), as: UTF8.self)
    }
    name = word()
    var attributes: [(name: String, value: String)] = []
    while at < bytes.count && bytes[at] != UInt8(ascii: ">") {
      guard isNamePart(bytes[at]) else {
        at += 1
        continue
      }
      let attribute = word()
      guard let quote = bytes[at...].firstIndex(where: { $0 == 0x22 || $0 == 0x27 }),
        let close = bytes[(quote + 1)...].firstIndex(of: bytes[quote])
      else { return nil }
      attributes.append((attribute, WordTag.unescaped(Array(bytes[(quote + 1)..<close]))))
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
  private static func unescaped(_ text: [UInt8]) -> String {
    var out: [UInt8] = []
    var at = 0
    while at < text.count {
      let entity = entities.first { text[at...].starts(with: Array($0.name.utf8)) }
      out.append(entity?.byte ?? text[at])
      at += entity?.name.utf8.count ?? 1
    }
    return String(decoding: out, as: UTF8.self)
  }

  private static let entities: [(name: String, byte: UInt8)] = [
    ("&lt;", 0x3C), ("&gt;", 0x3E), ("&quot;", 0x22), ("&apos;", 0x27), ("&amp;", 0x26),
  ]
}
