/// The text of a settings file, in which a line can be put, changed or taken out: all else of it stays as the person wrote it.
struct SettingsText {
  private var lines: [String]

  init(_ text: String) {
    lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }.map { String($0) }
    if lines.last == "" { lines.removeLast() }
  }

  var text: String { lines.map { $0 + "\n" }.joined() }

  /// Sets a key of a table, which is made where it is not there.
  ///
  /// - Parameters:
  ///   - table: the table's name; empty for what stands before the first.
  ///   - key: the key, without quotes.
  ///   - value: as it is to stand in the file; nil to take the key's line out.
  mutating func set(_ table: String, _ key: String, _ value: String?) {
    let line = value.map { "\(table.isEmpty ? key : SettingsText.quoted(key)) = \($0)" }
    let range = lines(of: table)
    if let range, let own = range.first(where: { SettingsText.key(lines[$0]) == key }) {
      lines.replaceSubrange(own...own, with: [line].compactMap { $0 })
      return
    }
    guard let line else { return }
    if let range {
      // Behind the heading; of what has none, before its first key.
      let place = table.isEmpty ? range.first { SettingsText.key(lines[$0]) != nil } ?? range.lowerBound : range.lowerBound
      lines.insert(line, at: place)
    } else {
      lines += ["", "[\(table)]", line]
    }
  }

  /// The lines of a table behind its heading; nil where it is not there.
  private func lines(of table: String) -> Range<Int>? {
    var start = 0
    if !table.isEmpty {
      guard let heading = lines.firstIndex(where: { SettingsText.heading($0) == table }) else { return nil }
      start = heading + 1
    }
    return start..<(lines[start...].firstIndex { SettingsText.heading($0) != nil } ?? lines.endIndex)
  }

  /// The name in a heading: `reports` of `[reports]`; nil of any other line.
  private static func heading(_ line: String) -> String? {
    let bare = line.prefix { $0 != "#" }.filter { $0 != " " && $0 != "\t" }
    guard bare.first == "[", bare.last == "]" else { return nil }
    return String(bare.dropFirst().dropLast())
  }

  /// What stands before the equals sign, without quotes; nil where the line is none of a key.
  private static func key(_ line: String) -> String? {
    let text = line.drop { $0 == " " || $0 == "\t" }
    guard let first = text.first, first != "#", first != "[" else { return nil }
    if first == "\"" || first == "'" {
      var key = ""
      var isEscaped = false
      for character in text.dropFirst() {
        if isEscaped {
          key.append(character)
          isEscaped = false
        } else if character == "\\" && first == "\"" {
          isEscaped = true
        } else if character == first {
          return key
        } else {
          key.append(character)
        }
      }
      return nil
    }
    guard let equals = text.firstIndex(of: "=") else { return nil }
    var key = text[..<equals]
    while let last = key.last, last == " " || last == "\t" { key.removeLast() }
    return String(key)
  }

  /// A text as TOML has it.
  static func quoted(_ text: String) -> String {
    var out = "\""
    for character in text.unicodeScalars {
      switch character {
      case "\"", "\\":
        out.unicodeScalars.append("\\")
        out.unicodeScalars.append(character)
      case _ where character.value < 0x20: out += " "
      default: out.unicodeScalars.append(character)
      }
    }
    return out + "\""
  }
}
