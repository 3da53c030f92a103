/// Texts that are cut short to the same are cut in the middle instead, so that what differs between them is kept.
enum LabelsApart {
  /// For each text that would read as another does, what to set in its place: its beginning, an ellipsis, and what tells it from
  /// its neighbours; or, where not even that fits, as much of that as does, and a number.
  ///
  /// - Parameter cut: what a text is cut to; nil where it fits whole.
  static func replacements(_ texts: [String], cut: (String) -> String?) -> [String: String] {
    var groups: [String: Set<String>] = [:]
    for text in Set(texts) {
      if let short = cut(text) { groups[short, default: []].insert(text) }
    }
    var found: [String: String] = [:]
    for (_, group) in groups.sorted(by: { $0.key < $1.key }) where group.count > 1 {
      let all = group.sorted()
      var used: Set<String> = []
      for (number, text) in all.enumerated() {
        let others = all.filter { $0 != text }
        // From where it differs from the one most like it; else from where it differs from any.
        let places = others.map { same(text, $0) }
        let starts = [places.max(), places.min()].compactMap { $0 }
        let tried = starts.compactMap { middle(text, from: $0, cut: cut) }.first { !used.contains($0) }
        let short = tried ?? numbered(text, number + 1, cut: cut)
        used.insert(short)
        found[text] = short
      }
    }
    return found
  }

  /// How many letters two texts begin with that are the same.
  private static func same(_ one: String, _ other: String) -> Int {
    zip(one, other).prefix { $0 == $1 }.count
  }

  /// The beginning and the end of a text, from the word at a place on, that fit; nil where not even the end does.
  private static func middle(_ text: String, from place: Int, cut: (String) -> String?) -> String? {
    let letters = Array(text)
    var start = min(place, letters.count - 1)
    if letters[start] == " " { start += 1 }
    while start > 0, letters[start - 1] != " " { start -= 1 }
    let tail = String(letters[start...])
    // The longest beginning: what fits shorter fits.
    var (low, high) = (-1, start)
    while low + 1 < high {
      let middle = (low + high) / 2
      if cut(join(letters[..<middle], tail)) == nil { low = middle } else { high = middle }
    }
    return low < 0 ? nil : join(letters[..<low], tail)
  }

  private static func join(_ head: ArraySlice<Character>, _ tail: String) -> String {
    var head = head
    while head.last?.isWhitespace ?? false { head.removeLast() }
    return String(head) + "… " + tail
  }

  private static func numbered(_ text: String, _ number: Int, cut: (String) -> String?) -> String {
    let letters = Array(text)
    for count in (0..<letters.count).reversed() {
      let short = join(letters[..<count], "(\(number))")
      if cut(short) == nil { return short }
    }
    return "… (\(number))"
  }
}

extension LabelType {
  /// Sees to it that no two labels that are cut short read the same.
  mutating func keepApart(_ rows: [Row]) {
    inMiddle = [:]
    guard cut(rows) > 1 else { return }
    var found: [String: String] = [:]
    for kind in rows.map({ $0.kind }).reduce(into: [Row.Kind](), { if !$0.contains($1) { $0.append($1) } }) {
      let own = rows.filter { $0.kind == kind }
      var suffixes: [String: String] = [:]
      for row in own { suffixes[row.label] = row.suffix }
      let short = LabelsApart.replacements(own.map { $0.label }) { text in
        let row = Row(kind: kind, label: text, suffix: suffixes[text], cells: [])
        let label = label(row, continued: false)
        return label.shortened ? label.lines.joined(separator: "\n") : nil
      }
      for (label, text) in short { found[label] = text }
    }
    inMiddle = found
  }
}
