/// A name as a person types it to choose by: what ``foldedSpelling(_:)`` makes the same is the same, `*` stands for any characters,
/// `?` for one.
package struct NamePattern: Sendable {
  private let pattern: [Character]

  package init(_ text: String) {
    pattern = Array(foldedSpelling(text))
  }

  package func matches(_ name: String) -> Bool {
    let name = Array(foldedSpelling(name))
    var (at, inPattern) = (0, 0)
    var star: (pattern: Int, name: Int)?
    while at < name.count {
      if inPattern < pattern.count, pattern[inPattern] == "*" {
        star = (inPattern, at)
        inPattern += 1
      } else if inPattern < pattern.count, pattern[inPattern] == "?" || pattern[inPattern] == name[at] {
        at += 1
        inPattern += 1
      } else if let last = star {
        // The last star takes one more character.
        star = (last.pattern, last.name + 1)
        inPattern = last.pattern + 1
        at = last.name + 1
      } else {
        return false
      }
    }
    return pattern[inPattern...].allSatisfy { $0 == "*" }
  }
}

/// What two spellings of one name have in common: lower case, outer spaces gone, inner runs of spaces made one.
package func foldedName(_ text: some StringProtocol) -> String {
  text.lowercased().split(whereSeparator: { $0.isWhitespace }).joined(separator: " ")
}
