/// Lines of a text, and whether any of it had to be left out.
struct WrappedText {
  var lines: [String]
  var shortened = false
}

extension Typesetter {
  /// Breaks a text at its spaces, but for those that do not break, into lines of at most `width` pixels; past `most` lines it ends in an ellipsis.
  ///
  /// A word that is wider than a line by itself is broken where the line ends, or cut with an ellipsis where words are to
  /// stay whole. `reserve` pixels are kept free on the last line. `balanced` makes the lines as even as they can be
  /// without another line.
  func wrap(
    _ text: String, _ style: TextStyle, width: Double, most: Int = .max, reserve: Double = 0, balanced: Bool = false,
    wholeWords: Bool = false
  ) -> WrappedText {
    var words = text.split(whereSeparator: { $0.isWhitespace && $0 != "\u{A0}" }).map(String.init)
    guard !wholeWords else {
      var cut = false
      for (index, word) in words.enumerated() where self.width(word, style) > width {
        words[index] = shorten(word, style, width: width)
        cut = true
      }
      let short = words.joined(separator: " ")
      var wrapped = wrap(short, style, width: width, most: most, reserve: reserve, balanced: balanced)
      wrapped.shortened = wrapped.shortened || cut
      return wrapped
    }
    let lines = fill(words, style, width: width)
    if lines.count > most || (lines.last.map { self.width($0, style) + reserve > width } ?? false) {
      if lines.count < most, let last = lines.last, reserve > 0 {
        // Room for the suffix by taking the last word, or else the suffix alone, to a new line.
        return WrappedText(lines: split(last, after: Array(lines.dropLast()), style, reserve: reserve, width: width))
      }
      var kept = Array(lines.prefix(most))
      let rest = lines.dropFirst(most - 1).joined(separator: " ")
      kept[kept.count - 1] = shorten(rest, style, width: width - reserve)
      return WrappedText(lines: kept, shortened: true)
    }
    guard balanced, lines.count > 1 else { return WrappedText(lines: lines) }
    // No line gets narrower than the widest word, which would be broken for the sake of evenness.
    let widest = words.reduce(0) { max($0, self.width($1, style)) }
    var (low, high) = (max(width / Double(lines.count), widest), width)
    for _ in 0..<12 where low < high {
      let middle = (low + high) / 2
      let tried = fill(words, style, width: middle)
      let fits = tried.count == lines.count && tried.allSatisfy { self.width($0, style) <= width }
      let last = tried.last.map { self.width($0, style) + reserve <= width } ?? true
      if fits && last { high = middle } else { low = middle }
    }
    return WrappedText(lines: fill(words, style, width: high))
  }

  /// A text cut so that it fits, with an ellipsis; itself where it fits.
  func shorten(_ text: String, _ style: TextStyle, width: Double) -> String {
    if self.width(text, style) <= width { return text }
    var kept = Array(text)
    while !kept.isEmpty {
      kept.removeLast()
      while kept.last?.isWhitespace ?? false { kept.removeLast() }
      let tried = String(kept) + "…"
      if self.width(tried, style) <= width { return tried }
    }
    return "…"
  }

  private func split(
    _ line: String, after lines: [String], _ style: TextStyle, reserve: Double, width: Double
  ) -> [String] {
    let words = line.split(separator: " ").map(String.init)
    guard words.count > 1, let last = words.last, self.width(last, style) + reserve <= width else {
      return lines + [line, ""]
    }
    return lines + [words.dropLast().joined(separator: " "), last]
  }

  private func fill(_ words: [String], _ style: TextStyle, width: Double) -> [String] {
    var lines: [String] = []
    var line = ""
    // The words' own widths, since shaping every beginning of a line takes far longer. Only where a line is nearly full
    // does it matter that a word stands a little closer to the next than it would by itself.
    var sum = 0.0
    let space = self.width(" ", style)
    let nearly = width - size(style) / 4
    for word in words {
      let own = self.width(word, style)
      let longer = line.isEmpty ? word : line + " " + word
      let longerSum = line.isEmpty ? own : sum + space + own
      if longerSum <= nearly || (longerSum <= width + size(style) / 4 && self.width(longer, style) <= width) {
        line = longer
        sum = longerSum
        continue
      }
      if !line.isEmpty { lines.append(line) }
      line = word
      sum = own
      while self.width(line, style) > width, line.count > 1 {
        var head = line
        while self.width(head, style) > width, head.count > 1 { head.removeLast() }
        lines.append(head)
        line = String(line.dropFirst(head.count))
        sum = self.width(line, style)
      }
    }
    if !line.isEmpty { lines.append(line) }
    return lines
  }
}
