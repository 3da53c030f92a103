/// Where settings stand in a file of them, for what is wrong with them: told by the text, since the parser does not say.
struct SettingLines: Sendable {
  private let text: String

  init(_ text: String) { self.text = text }

  /// The line of a key of a table, from 1; of the table's own heading where the key is not there, or is nil. Nil where neither is found.
  func line(of key: String?, in table: String) -> Int? {
    var (inside, heading, number) = (false, Int?.none, 0)
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: { $0 == "\n" || $0 == "\r\n" }) {
      number += 1
      let bare = SettingLines.bare(line)
      if bare.first == "[" {
        inside = bare.hasPrefix("[\(table)]")
        if inside { heading = heading ?? number }
        continue
      }
      let own = bare.prefix { $0 != "=" }
      if let key, inside && own == key || own == "\(table).\(key)" { return number }
      // `supervision = { name = … }` under [measures].
      if let last = table.split(separator: ".").last, own == last, heading == nil { heading = number }
    }
    return heading
  }

  /// A line without blanks and quotes.
  private static func bare(_ line: Substring) -> String {
    String(line.filter { $0 != " " && $0 != "\t" && $0 != "\"" && $0 != "'" })
  }
}
