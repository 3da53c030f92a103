/// The council that a title names: "Lancashire County Council - Staff in Post".
enum CouncilName {
  private static let kinds: Set<String> = ["county", "city", "borough", "district", "metropolitan", "unitary"]
  /// Words that stand small within names.
  private static let small: Set<String> = ["of", "and", "upon", "with", "the", "in", "on", "by", "&"]
  /// Words of reports that stand before a name.
  private static let others: Set<String> = [
    "report", "staff", "list", "for", "data", "extract", "source", "children's", "hr",
  ]

  /// The names, without what kind of council each is: "Lancashire", "Telford and Wrekin", "Camden".
  static func names(in title: String) -> Set<String> {
    var names: Set<String> = []
    let texts = title.split { ",;:|()[]/\u{2013}\u{2014}".contains($0) }.flatMap { parts(between: String($0)) }
    for part in texts {
      if let own = name(part) { names.insert(own) }
    }
    return names
  }

  /// The parts of a text between hyphens that stand alone.
  private static func parts(between text: String) -> [String] {
    var parts: [String] = [""]
    for word in text.split(separator: " ") {
      if word == "-" {
        parts.append("")
      } else {
        parts[parts.count - 1] += (parts[parts.count - 1].isEmpty ? "" : " ") + word
      }
    }
    return parts
  }

  private static func name(_ text: String) -> String? {
    var words = text.split(separator: " ").map { String($0) }
    let lower = words.map { $0.lowercased() }
    // "London Borough of Camden", "City of York Council".
    if let of = lower.firstIndex(of: "of"), of > 0, of < 3, ["borough", "city"].contains(lower[of - 1]) {
      var name = words[(of + 1)...]
      if name.last?.lowercased() == "council" { name.removeLast() }
      return checked(name)
    }
    guard let council = lower.lastIndex(of: "council"), council > 0 else { return nil }
    words = Array(words[..<council])
    while let last = words.last?.lowercased(), kinds.contains(last) { words.removeLast() }
    return checked(words[...])
  }

  /// A name of words that all begin with capitals, but for small ones within it, and none of which is another thing's.
  private static func checked(_ words: ArraySlice<String>) -> String? {
    guard let first = words.first, let last = words.last, words.count <= 6,
      first.first?.isUppercase ?? false, last.first?.isUppercase ?? false
    else { return nil }
    let isName = words.allSatisfy { word in
      small.contains(word.lowercased()) || (word.first?.isUppercase ?? false)
    }
    if !isName || words.contains(where: { others.contains($0.lowercased()) }) { return nil }
    return words.joined(separator: " ")
  }
}
