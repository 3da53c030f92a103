extension String {
  /// At which byte a part begins for the first time; nil where it does not stand in the text. Embedded Swift searches for no texts.
  package func place(of part: String) -> Int? {
    let (text, part) = (Array(self.utf8), Array(part.utf8))
    if part.isEmpty || part.count > text.count { return nil }
    return (0...text.count - part.count).first { text[$0..<$0 + part.count].elementsEqual(part) }
  }

  package func holds(_ part: String) -> Bool { place(of: part) != nil }
}
