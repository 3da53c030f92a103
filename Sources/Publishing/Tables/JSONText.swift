/// A value to be written as JSON (RFC 8259).
package enum JSON: Hashable, Sendable {
  case text(String)
  /// Digits as they are to stand, in the form that JSON has for numbers: an ASCII minus, a point, an exponent.
  case number(String)
  case bool(Bool)
  case null
  indirect case array([JSON])
  /// Members in the order in which they are written; no name twice.
  indirect case object([Member])

  package struct Member: Hashable, Sendable {
    package let name: String
    package let value: JSON
  }

  package static func number(_ count: Int) -> JSON { .number(String(count)) }

  /// The text, or null where there is none.
  package static func text(orNull text: String?) -> JSON { text.map { .text($0) } ?? .null }
}

extension JSON: ExpressibleByDictionaryLiteral {
  package init(dictionaryLiteral members: (String, JSON)...) {
    self = .object(members.map { Member(name: $0, value: $1) })
  }
}

/// The value as UTF-8, ended by a line feed.
///
/// A list or an object of plain values stands on one line; any other has a line for each of its members, indented by two
/// spaces, down to the fifth level: what lies deeper, such as a cell of a table, is a line.
package func jsonText(_ value: JSON) -> [UInt8] {
  var writer = JSONWriter()
  writer.write(value, level: 0)
  return writer.bytes + [0x0A]
}

private struct JSONWriter {
  private static let deepest = 5

  var bytes: [UInt8] = []

  mutating func write(_ value: JSON, level: Int) {
    switch value {
    case .text(let text): append(quoted: text)
    case .number(let digits): append(digits)
    case .bool(let isTrue): append(isTrue ? "true" : "false")
    case .null: append("null")
    case .array(let items):
      let isFlat = items.allSatisfy { $0.isPlain }
      write(items, between: ("[", "]"), isFlat, level) { writer, item in writer.write(item, level: level + 1) }
    case .object(let members):
      let isFlat = members.allSatisfy { $0.value.isPlain }
      write(members, between: ("{", "}"), isFlat, level) { writer, member in
        writer.append(quoted: member.name)
        writer.append(": ")
        writer.write(member.value, level: level + 1)
      }
    }
  }

  private mutating func write<Item>(
    _ items: [Item], between marks: (String, String), _ isFlat: Bool, _ level: Int,
    _ body: (inout JSONWriter, Item) -> Void
  ) {
    let isOneLine = isFlat || level >= JSONWriter.deepest
    append(marks.0)
    for (number, item) in items.enumerated() {
      if number > 0 { append(isOneLine ? ", " : ",") }
      if !isOneLine { newLine(level + 1) }
      body(&self, item)
    }
    if !isOneLine { newLine(level) }
    append(marks.1)
  }

  private mutating func newLine(_ level: Int) {
    bytes.append(0x0A)
    bytes += [UInt8](repeating: 0x20, count: 2 * level)
  }

  private mutating func append(_ text: String) { bytes += text.utf8 }

  /// Quotation marks, backslashes and control characters are escaped; all else stands as it is.
  private mutating func append(quoted text: String) {
    bytes.append(0x22)
    for byte in text.utf8 {
      switch byte {
      case 0x22, 0x5C: bytes += [0x5C, byte]
      case 0x0A: append("\\n")
      case 0x0D: append("\\r")
      case 0x09: append("\\t")
      case ..<0x20: append("\\u00\(byte < 0x10 ? "0" : "")\(String(byte, radix: 16))")
      default: bytes.append(byte)
      }
    }
    bytes.append(0x22)
  }
}

extension JSON {
  /// Whether it holds no other value.
  fileprivate var isPlain: Bool {
    switch self {
    case .text, .number, .bool, .null: true
    case .array(let items): items.isEmpty
    case .object(let members): members.isEmpty
    }
  }
}
