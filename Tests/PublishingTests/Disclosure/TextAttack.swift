/// Somebody who reads everything but the table of cells: the printed table, the alt text, the headline, the order of the rows, and
/// the texts inside the PNG, and looks for what the table of cells hides. Shares no code with the product.
struct TextAttack {
  /// A line of the table of cells.
  private struct Line {
    let district: String
    let team: String
    let month: String
    let value: String
    let symbol: String
    let isBlank: Bool
    let marks: String
    /// What the cell says of the year before.
    let change: String

    var isHidden: Bool { symbol == "c" }
    var name: String { team.isEmpty ? district : team }
  }

  /// Of the council's own rows: others are published, and say so by their mark.
  private let lines: [Line]
  private let published: Set<String>
  private let files: WrittenFiles

  init(_ files: WrittenFiles) {
    self.files = files
    let rows = TextAttack.rows(files.cells).dropFirst().filter { $0.count == 13 }
    published = Set(rows.filter { $0[10] == "published" }.map { $0[1] })
    lines = rows.filter { $0[10] != "published" }.map { row in
      Line(
        district: row[1], team: row[2], month: row[3], value: row[6], symbol: row[7],
        isBlank: (row[4...6] + row[8...12]).allSatisfy(\.isEmpty), marks: row[10], change: row[11])
    }
  }

  private static func rows(_ text: String) -> [[String]] {
    text.split(whereSeparator: \.isNewline).map { line in
      line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
  }

  private var lastMonth: String? { lines.map(\.month).max() }

  private var latest: [Line] { lines.filter { $0.month == lastMonth } }

  /// What was found out, each in words.
  func findings() -> [String] {
    hiddenLines() + printedTable() + order() + names() + told() + changes() + total() + pictures()
  }

  /// A hidden cell carries its symbol and nothing else.
  private func hiddenLines() -> [String] {
    lines.filter { $0.isHidden && !$0.isBlank }.map { "\($0.district) \($0.team) \($0.month) is not blank" }
  }

  /// The printed table has a number where the table of cells has one, and no other.
  private func printedTable() -> [String] {
    let rows = TextAttack.rows(files.table)
    guard let head = rows.first else { return ["no table"] }
    let hasTeams = head.count > 1 && head[1] == "Team"
    return rows.dropFirst().filter { !published.contains($0[0]) && $0[0] != "(in the total)" }.flatMap { row in
      zip(head, row).dropFirst(hasTeams ? 2 : 1).compactMap { month, text in
        // Shares are of what is shown: of nothing that is hidden there is one.
        if month.hasPrefix("share of the ") {
          let isShown = lines.contains { $0.district == row[0] && $0.month == lastMonth && !$0.value.isEmpty }
          return text.isEmpty || isShown ? nil : "the table has a share of a hidden figure: \(row[0])"
        }
        let own = lines.filter { $0.district == row[0] && $0.team == (hasTeams ? row[1] : "") }
        if month == "change in a year" {
          return own.contains { $0.month == lastMonth && $0.change == text }
            ? nil : "the table has a change more: \(row[0])"
        }
        let line = own.first { $0.month == month }
        guard let line else { return "the table has a row more: \(row[0])" }
        return line.isHidden != (text == "[c]") ? "the table says \(text) of \(line.name) in \(month)" : nil
      }
    }
  }

  /// Rows are ordered by what is shown: those without a latest value last, by name.
  private func order() -> [String] {
    var findings: [String] = []
    let districts = Set(latest.map(\.district))
    let groups =
      [latest.dropFirst().filter(\.team.isEmpty)]
      + districts.map { district in
        latest.filter { $0.district == district && !$0.team.isEmpty }
      }
    for group in groups {
      let firstHidden = group.firstIndex(where: \.isHidden) ?? group.endIndex
      let tail = group[firstHidden...]
      if tail.contains(where: { !$0.value.isEmpty }) { findings.append("a hidden row stands among shown ones") }
      let names = tail.map(\.name)
      if names != names.sorted() { findings.append("hidden rows are not in order of name: \(names)") }
    }
    return findings
  }

  /// Nobody is named in words whose latest value is hidden, and no verdict is passed on them.
  private func names() -> [String] {
    let words = Set((files.alt + " " + files.headline).split { !$0.isLetter && !$0.isNumber }.map(String.init))
    return latest.filter(\.isHidden).filter { words.contains($0.name) }.map { "\($0.name) is named in words" }
  }

  /// Every share in words is one that is shown, or what is known of others; and as many districts are said to be shown as are.
  private func told() -> [String] {
    let shown = Set(lines.filter { !$0.isHidden }.map(\.value))
    // What is published of others, the target, and the levels of chance are nobody's figures.
    let others = [
      /Published for \w+ \d{4}: .*?\.(?= |$)/, /England’s [\d.]+%/, /its neighbours’ [\d.]+%/, /the [\d.]+% target/,
    ]
    let text = others.reduce(files.alt + " " + files.headline) { $0.replacing($1, with: "") }
    let strange = text.matches(of: /([\d.]+)%/).map { String($0.1) }.filter { number in
      !shown.contains { Double($0) == Double(number) }
    }
    let count = latest.count {
      $0.team.isEmpty && !$0.district.hasPrefix("All ") && !$0.district.hasPrefix("Selected ") && !$0.value.isEmpty
    }
    let said = files.alt.firstMatch(of: /Of the (\d+) districts shown/).flatMap { Int($0.1) }
    return strange.map { "\($0)% is told in words and shown nowhere" }
      + (said.map { $0 == count ? [] : ["\($0) districts are said to be shown, and \(count) are"] } ?? [])
  }

  /// A change is that of two figures that are shown.
  private func changes() -> [String] {
    lines.filter { !$0.change.isEmpty }.compactMap { line in
      let parts = line.month.split(separator: "-").compactMap { Int($0) }
      let before = lines.first {
        $0.name == line.name && $0.district == line.district
          && $0.month.split(separator: "-").compactMap { Int($0) } == [parts[0] - 1] + parts.dropFirst()
      }
      guard let now = Double(line.value), let then = before.flatMap({ Double($0.value) }),
        let change = Double(line.change)
      else { return "\(line.name) has a change from what is not shown" }
      return abs(now - then - change) < 0.001 ? nil : "\(line.name) has another change than its figures"
    }
  }

  /// No number of the total stands in words where it is hidden, now or a year ago.
  private func total() -> [String] {
    guard let total = latest.first, total.isHidden else { return [] }
    return [files.headline].filter { $0.contains(/\d%|\d point/) && !$0.contains("range from") }.map {
      "the hidden total in words: \($0)"
    }
  }

  /// The PNG's own texts are the headline and the alt text, and nothing else of the figures.
  private func pictures() -> [String] {
    files.png.flatMap { bytes -> [String] in
      var texts = ChunkTexts(bytes).texts
      let title = texts.removeValue(forKey: "Title")
      let description = texts.removeValue(forKey: "Description")
      let rest = texts.filter { $0.key != "Software" && $0.key != "Creation Time" }
      return (title == files.headline ? [] : ["another title in the picture"])
        + (description == files.alt ? [] : ["another description in the picture"])
        + rest.map { "a text more in the picture: \($0.key)" }
    }
  }
}

/// The uncompressed international texts of a PNG file, by keyword.
private struct ChunkTexts {
  var texts: [String: String] = [:]

  init(_ bytes: [UInt8]) {
    var at = 8
    while at + 12 <= bytes.count {
      let length = bytes[at..<at + 4].reduce(0) { $0 << 8 | Int($1) }
      let type = String(decoding: bytes[at + 4..<at + 8], as: UTF8.self)
      guard at + 12 + length <= bytes.count else { return }
      if type.hasSuffix("Xt") {
        let parts = bytes[at + 8..<at + 8 + length].split(separator: 0, omittingEmptySubsequences: false)
        if let keyword = parts.first, let text = parts.last {
          texts[String(decoding: keyword, as: UTF8.self)] = String(decoding: text, as: UTF8.self)
        }
      }
      at += 12 + length
    }
  }
}
