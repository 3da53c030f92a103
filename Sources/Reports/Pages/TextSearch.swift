/// Whether a text has another in it.
func holds(_ text: String, _ part: String) -> Bool {
  places(of: Array(part.utf8), in: Array(text.utf8)) { _, _ in true }
}

/// Whether a word stands in a text by itself.
func hasWord(_ word: String, in text: String) -> Bool {
  let letters = Array(text.utf8)
  func isLetter(_ place: Int) -> Bool {
    letters.indices.contains(place) && (letters[place] | 0x20) &- 0x61 < 26
  }
  return places(of: Array(word.utf8), in: letters) { !isLetter($0 - 1) && !isLetter($1) }
}

/// Whether bytes stand among others, at a place that is right: given its first byte and the one behind its last.
private func places(of wanted: [UInt8], in bytes: [UInt8], _ isRight: (Int, Int) -> Bool) -> Bool {
  guard bytes.count >= wanted.count else { return false }
  return (0...(bytes.count - wanted.count)).contains { start in
    bytes[start..<start + wanted.count].elementsEqual(wanted) && isRight(start, start + wanted.count)
  }
}
