/// The text of a settings file in which single values are put, with all else as it was.
package struct SettingsText: Sendable {
  private var lines: [String]

  package init(_ text: String) {
    lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }.map { String($0) }
    while lines.last?.isEmpty ?? false { lines.removeLast() }
  }

  /// A line for each, and an end to the last.
  package var text: String { lines.isEmpty ? "" : lines.joined(separator: "\n") + "\n" }

  /// Puts a value in the place of the one that a key has, or of a line that shows how it is written; else at the end of its table.
  ///
  /// - Parameters:
  ///   - table: such as `reports`; empty for what stands before all tables.
  ///   - key: as it is meant, without quotes.
  ///   - value: as it is written, a text in quotes; nil takes the key away.
  package mutating func set(_ key: String, in table: String, to value: String?) {
    let line = value.map { "\(SettingsText.written(key)) = \($0)" }
    guard let section = section(table) else {
      guard let line else { return }
      if !lines.isEmpty { lines.append("") }
      lines += ["[\(table)]", line]
      return
    }
    if let place = section.first(where: { SettingsText.key(of: lines[$0]) == key }) {
      lines.replaceSubrange(place..<end(ofValueAt: place), with: [line].compactMap { $0 })
      return
    }
    guard let line else { return }
    if let shown = section.first(where: { SettingsText.shownKey(of: lines[$0]) == key }) {
      lines[shown] = line
      return
    }
    let end = section.last { !lines[$0].isEmpty }.map { $0 + 1 } ?? section.lowerBound
    lines.insert(line, at: end)
  }

  /// A text as it is written in settings.
  package static func quoted(_ text: String) -> String {
    "\"" + text.map { $0 == "\"" || $0 == "\\" ? "\\\($0)" : $0.isNewline ? " " : "\($0)" }.joined() + "\""
  }

  /// The lines of a table, without its name; nil where there is none.
  private func section(_ table: String) -> Range<Int>? {
    var start = 0
    if !table.isEmpty {
      guard let name = lines.firstIndex(where: { SettingsText.table(of: $0) == table }) else { return nil }
      start = name + 1
    }
    return start..<(lines[start...].firstIndex { SettingsText.table(of: $0) != nil } ?? lines.count)
  }

  /// A list may go over several lines, up to the one that ends with its bracket.
  private func end(ofValueAt place: Int) -> Int {
    guard let value = lines[place].parted(at: "=")?.after, value.filter({ $0 != " " }).first == "[" else {
      return place + 1
    }
    return (lines[place...].firstIndex { $0.filter { $0 != " " }.last == "]" } ?? place) + 1
  }

  /// `reports` of `[reports]`; nil for other lines.
  private static func table(of line: String) -> String? {
    let own = trimmed(line)
    guard own.first == "[", let end = own.firstIndex(of: "]") else { return nil }
    return trimmed(String(own[own.index(after: own.startIndex)..<end].filter { $0 != "[" }))
  }

  /// The key of a line that has one.
  private static func key(of line: String) -> String? {
    let own = trimmed(line)
    if own.first == "\"" || own.first == "'" { return quotedKey(own) }
    guard let key = own.parted(at: "=")?.before, own.first != "#", own.first != "[" else { return nil }
    return trimmed(key)
  }

  private static func quotedKey(_ line: String) -> String? {
    guard let quote = line.first else { return nil }
    var key = ""
    var isEscaped = false
    for character in line.dropFirst() {
      if isEscaped {
        key.append(character)
        isEscaped = false
      } else if character == "\\", quote == "\"" {
        isEscaped = true
      } else if character == quote {
        return key
      } else {
        key.append(character)
      }
    }
    return nil
  }

  /// The key of a line that is passed over and shows how one is written.
  private static func shownKey(of line: String) -> String? {
    let own = trimmed(line)
    return own.first == "#" ? key(of: String(own.dropFirst())) : nil
  }

  private static func written(_ key: String) -> String {
    let isPlain =
      !key.isEmpty && key.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_" || $0 == "-") }
    return isPlain ? key : quoted(key)
  }

  private static func trimmed(_ text: String) -> String {
    var own = Substring(text)
    while let first = own.first, first == " " || first == "\t" { own.removeFirst() }
    while let last = own.last, last == " " || last == "\t" { own.removeLast() }
    return String(own)
  }
}
