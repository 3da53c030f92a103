import Staffing
import Tabular

/// Where each of our columns stands in a file.
struct ColumnMap: Sendable {
  /// The position of a column that the file does not have: past every field, so that it reads as blank.
  static let absent = Int.max

  /// Our names of the columns that are there, and where. A list: the names are few and short, and a row asks for several.
  private let positions: [(name: String, position: Int)]
  private let headings: [String]
  let fieldCount: Int
  let file: InputFile

  /// Matches the headings by name, in any order, regardless of case, spaces and underscores; the settings' own name for a
  /// column goes before ours, and ours before the others that it is known by. Broken rules are added to `findings`; with an error the result is nil.
  init?(
    _ file: InputFile, header: [String], line: Int, name: String, settings: Settings, optional: Set<String> = [],
    findings: inout Findings
  ) {
    let theirs = settings.columns[file] ?? [:]
    var positionOfKey: [String: Int] = [:]
    var isWhole = true
    for (position, heading) in header.enumerated() where !heading.isEmpty {
      let key = ColumnMap.key(heading)
      if positionOfKey[key] != nil {
        findings.add(Finding(.column(.duplicate), file: name, line: line, column: heading))
        isWhole = false
      } else {
        positionOfKey[key] = position
      }
    }
    var positions: [String: Int] = [:]
    var missing: [String] = []
    for column in file.columns {
      let wanted = theirs[column.name] ?? column.name
      // The settings' own word is the only one; else ours goes before what other systems call it.
      let names = theirs[column.name] == nil ? [wanted] + column.alsoCalled : [wanted]
      if let position = names.lazy.compactMap({ positionOfKey[ColumnMap.key($0)] }).first {
        positions[column.name] = position
      } else if theirs[column.name] != nil || (column.isRequired && !optional.contains(column.name)) {
        // A column that the settings name must be there, needed or not: a slip in its name would change the figures.
        missing.append(column.name)
        isWhole = false
      }
    }
    let known = Set(positions.values)
    let unknown = header.indices.filter { !known.contains($0) && !header[$0].isEmpty }.map { header[$0] }
    for ours in missing {
      let wanted = theirs[ours] ?? ours
      // A heading that is a column already is not meant for another.
      let near = HeadingGuess.nearest(to: wanted, among: unknown)
      // Without it nothing would ever end, and nothing in the file could tell that from a year in which nobody left.
      let rule =
        ours == "end_date" && theirs[ours] == nil
        ? Rule.column(.noEndDates(near: near, unused: unknown))
        : .column(.missing(expected: wanted, near: near, ours: ours))
      findings.add(Finding(rule, file: name, line: line))
    }
    guard isWhole else { return nil }
    if !unknown.isEmpty { findings.add(Finding(.column(.unused(unknown)), file: name, line: line)) }
    self.positions = file.columns.compactMap { column in positions[column.name].map { (column.name, $0) } }
    headings = header
    fieldCount = header.count
    self.file = file
  }

  subscript(name: String) -> Int {
    for (ours, position) in positions where ours == name { return position }
    return ColumnMap.absent
  }

  /// The columns that the file has, by our names.
  var names: Set<String> { Set(positions.map { $0.name }) }

  /// Where columns stand, by the file's headings and by our names.
  var places: [(name: String, position: Int)] {
    headings.enumerated().filter { !$0.element.isEmpty }.map { ($0.element, $0.offset) }
      + positions
  }

  func heading(at position: Int) -> String? { headings.indices.contains(position) ? headings[position] : nil }

  /// How the headings of a file are told from titles above them: by the columns that they name.
  static func search(_ file: InputFile, settings: Settings, optional: Set<String>) -> HeadingSearch {
    let theirs = settings.columns[file] ?? [:]
    let wanted = file.columns.map { column in
      Set((theirs[column.name].map { [$0] } ?? [column.name] + column.alsoCalled).map(ColumnMap.key))
    }
    let needed = file.columns.filter { $0.isRequired && !optional.contains($0.name) }.count
    return HeadingSearch(needed: needed) { header in
      let keys = Set(header.map(ColumnMap.key))
      return wanted.filter { !$0.isDisjoint(with: keys) }.count
    }
  }

  /// What headings are matched by.
  static func key(_ heading: String) -> String {
    var key: [UInt8] = []
    // Byte by byte, as long as it is printable ASCII: each heading is looked at several times.
    for byte in heading.utf8 where byte != 0x20 && byte != 0x5F {
      if byte < 0x20 || byte > 0x7E { return foldedKey(heading) }
      key.append(byte &- 0x41 <= 25 ? byte | 0x20 : byte)
    }
    return String(decoding: key, as: UTF8.self)
  }

  private static func foldedKey(_ heading: String) -> String {
    String(heading.lowercased().filter { !$0.isWhitespace && $0 != "_" })
  }
}
