import Tabular

/// How two names may be one that somebody wrote in two ways. Whether they are, a person must say: nothing is put together by it.
package enum NameLikeness: Sendable {
  /// Some word differs by one letter or by accents: "Court team" and "Courts team".
  case slip
  /// One is short for the other: "West Lancs" and "West Lancashire", "N. Area" and "North Area", "CIN" and "Child in Need".
  case abbreviation

  /// Nil where they are the same, or no more alike than names of two places are. Numbers must be the same, and so must single
  /// letters but those of the compass: "Team 1" and "Team 2", "Team A" and "Team B", "North" and "South" are two.
  package init?(_ one: String, _ other: String) {
    self.init(NameWords(one), NameWords(other))
  }

  package init?(_ one: NameWords, _ other: NameWords) {
    guard one.key != other.key, one.numbers == other.numbers, !one.words.isEmpty, !other.words.isEmpty else {
      return nil
    }
    if let likeness = NameLikeness.wordByWord(one.words, other.words) {
      self = likeness
    } else if NameLikeness.areInitials(one.words, of: other.words)
      || NameLikeness.areInitials(other.words, of: one.words)
    {
      self = .abbreviation
    } else {
      return nil
    }
  }

  private static func wordByWord(_ one: [String], _ other: [String]) -> NameLikeness? {
    guard one.count == other.count else { return nil }
    var found: NameLikeness?
    for (a, b) in zip(one, other) where a != b {
      guard let likeness = ofWords(a, b, areAll: one.count == 1) else { return nil }
      if found == nil || likeness == .abbreviation { found = likeness }
    }
    return found
  }

  /// - Parameter areAll: whether the words are whole names: of two places one may begin like the other, as Ash and Ashford.
  private static func ofWords(_ one: String, _ other: String, areAll: Bool) -> NameLikeness? {
    let (short, long) = one.count <= other.count ? (one, other) : (other, one)
    if short.count == 1 { return compass[short].map { $0.contains(long) } ?? false ? .abbreviation : nil }
    if SpellingDistance.unaccented(one) == SpellingDistance.unaccented(other) { return .slip }
    if short.count >= 4, long.count - short.count <= 1, !isRoman(short), !isRoman(long),
      SpellingDistance.between(short, long) == 1
    {
      return .slip
    }
    guard short.count >= 3, long.count - short.count >= 2, short.first == long.first else { return nil }
    if long.hasPrefix(short) { return areAll ? nil : .abbreviation }
    if short.hasSuffix("s"), short.count >= 4, long.hasPrefix(short.dropLast()) { return .abbreviation }
    return !areAll && short.last == long.last && isSubsequence(short, of: long) ? .abbreviation : nil
  }

  private static let compass: [String: [String]] = [
    "n": ["north", "northern"], "s": ["south", "southern"], "e": ["east", "eastern"], "w": ["west", "western"],
  ]

  private static func isRoman(_ word: String) -> Bool { word.allSatisfy { "ivx".contains($0) } }

  private static func isSubsequence(_ short: String, of long: String) -> Bool {
    var rest = Substring(long)
    for letter in short {
      guard let place = rest.firstIndex(of: letter) else { return false }
      rest = rest[rest.index(after: place)...]
    }
    return true
  }

  /// Whether words are the first letters of a longer name's, or of those of its words that are not small: `c and f`, `cin`.
  private static func areInitials(_ short: [String], of long: [String]) -> Bool {
    let letters: [Character]
    if short.count == 1, (2...5).contains(short[0].count) {
      letters = Array(short[0])
    } else if short.count > 1, short.allSatisfy({ $0.count == 1 || small.contains($0) }) {
      letters = short.filter { !small.contains($0) }.compactMap { $0.first }
    } else {
      return false
    }
    return letters.count > 1
      && [long, long.filter { !small.contains($0) }].contains { $0.compactMap { $0.first } == letters }
  }

  private static let small: Set<String> = ["and", "in", "of", "the", "for", "with", "to"]
}

/// A name taken apart, to be held against many others.
package struct NameWords: Sendable {
  let key: String
  let words: [String]
  /// Words with digits.
  let numbers: [String]
  package let first: Character?
  package let count: Int

  package init(_ name: String) {
    key = foldedSpelling(name)
    let all = key.split(separator: " ").map { String($0) }
    words = all.filter { !$0.contains { $0.isNumber } }
    numbers = all.filter { $0.contains { $0.isNumber } }
    first = key.first
    count = key.count
  }

  /// Whether it is worth looking closer: what is short for a name begins like it, and what is a slip is about as long.
  package func mayBeLike(_ other: NameWords) -> Bool { abs(count - other.count) <= 1 || first == other.first }
}
