/// How far two spellings are apart, for "did you mean".
package enum SpellingDistance {
  /// The least number of letters to put in, take out, change, or swap with their neighbour, to make one text into the
  /// other; letter case does not count (optimal string alignment: no place is edited twice).
  package static func between(_ left: String, _ right: String) -> Int {
    let a = Array(left.lowercased())
    let b = Array(right.lowercased())
    var older = [Int](repeating: 0, count: b.count + 1)
    var last = Array(0...b.count)
    for i in 0..<a.count {
      var row = [i + 1]
      for j in 0..<b.count {
        var best = min(last[j] + (a[i] == b[j] ? 0 : 1), last[j + 1] + 1, row[j] + 1)
        if i > 0 && j > 0 && a[i] == b[j - 1] && a[i - 1] == b[j] { best = min(best, older[j - 1] + 1) }
        row.append(best)
      }
      older = last
      last = row
    }
    return last[b.count]
  }

  /// The candidates that someone who wrote `text` may have meant, the likeliest first: those that are the same but for
  /// letter case and accents, those that begin with it, those that hold it, those that are few letters away (at most one in three of
  /// the longer one's), then those of which the first words are ("Dutty", "Duty and Assessment"), or that begin with the same
  /// four letters ("Lancs", "Lancashire"). Ties keep the order of the candidates. Nothing where nothing is near.
  package static func nearest(to text: String, among candidates: [String], limit: Int = 3) -> [String] {
    let text = unaccented(text)
    let wanted = Array(text.lowercased())
    guard !wanted.isEmpty, limit > 0 else { return [] }
    var ranked: [(rank: Int, index: Int)] = []
    for (index, candidate) in candidates.lazy.map(unaccented).enumerated() {
      let letters = Array(candidate.lowercased())
      let distance = between(text, candidate)
      if distance == 0 {
        ranked.append((0, index))
      } else if wanted.count >= 2 && letters.starts(with: wanted) {
        ranked.append((1, index))
      } else if wanted.count >= 3 && contains(letters, wanted) {
        ranked.append((2, index))
      } else if distance <= max(1, max(wanted.count, letters.count) / 3) && distance < min(wanted.count, letters.count)
      {
        ranked.append((2 + distance, index))
      } else if wanted.count >= 4 && isNear(text, firstWords(of: candidate, asMany: text)) {
        ranked.append((500, index))
      } else if wanted.count >= 4 && letters.starts(with: wanted.prefix(4)) {
        ranked.append((1000, index))
      }
    }
    ranked.sort { ($0.rank, $0.index) < ($1.rank, $1.index) }
    return ranked.prefix(limit).map { candidates[$0.index] }
  }

  /// A text without the accents of its letters: "Cafe" for "Café".
  package static func unaccented(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text }
    return String(text.map { character in character.isASCII ? character : plain(character) })
  }

  /// Unicode calls the letter "LATIN SMALL LETTER E WITH ACUTE", or writes the accent after it.
  private static func plain(_ character: Character) -> Character {
    guard let letter = character.unicodeScalars.first else { return character }
    if letter.isASCII { return Character(letter) }
    let words = (letter.properties.name ?? "").split(separator: " ")
    guard words.count > 5, words[0] == "LATIN", words[2] == "LETTER", words[4] == "WITH", words[3].count == 1 else {
      return character
    }
    return Character(words[1] == "SMALL" ? words[3].lowercased() : String(words[3]))
  }

  private static func isNear(_ text: String, _ other: String) -> Bool {
    between(text, other) <= max(1, max(text.count, other.count) / 3)
  }

  private static func firstWords(of candidate: String, asMany text: String) -> String {
    let count = text.split(separator: " ").count
    return candidate.split(separator: " ").prefix(count).joined(separator: " ")
  }

  private static func contains(_ text: [Character], _ part: [Character]) -> Bool {
    guard part.count <= text.count else { return false }
    return (0...(text.count - part.count)).contains { text[$0...].starts(with: part) }
  }
}
