/// Which of the pages of a figure one is.
struct PageNumber {
  /// Counted from 1.
  var page: Int
  var of: Int
  /// The first and the last place of an overview whose places are on several pages; else nil.
  var places: (first: String, last: String)?

  /// `Page 1 of 2.`, `Page 1 of 2: Burnley to Pendle.`; nil where there is no other.
  var text: String? {
    if of < 2 { return nil }
    let which = places.map { $0.first == $0.last ? ": \($0.first)" : ": \($0.first) to \($0.last)" } ?? ""
    return "Page \(page) of \(of)\(which)."
  }
}

/// A page from top to bottom: the stamp, headline and deck, the key, the column heads, the rows and the notes.
extension PageComposer {
  /// A page with these rows; those over the rule stand above them in any case.
  mutating func compose(_ lines: [Pagination.Line], _ number: PageNumber) -> Scene {
    addStamp()
    addTexts()
    addKeys()
    addSigns()
    if figure.isOverview { addNames() } else { addHeads() }
    addRows(lines, isLast: number.page == number.of)
    addNotes(number)
    canvas.scene.height = at(y + 3.15)
    return canvas.scene
  }

  /// A grey band across the top.
  private mutating func addStamp() {
    guard let stamp = figure.stamp, !stamp.isEmpty else { return }
    canvas.rectangle(0, at(0.4), grid.pageWidth, resolution.pixels(4.6), Tone.stamp)
    let style = TextStyle(.bold, 8)
    let inset = resolution.exactly(1.2)
    let shown = typesetter.shorten(stamp, style, width: Double(grid.pageWidth) - 2 * inset)
    noteShortened(stamp, to: shown)
    let baseline = canvas.baseline(style, top: at(0.4), height: resolution.pixels(4.6))
    canvas.text(shown, style, Tone.text, x: inset, baseline: baseline)
    y = 6.6
  }

  /// The headline on one line, the deck's sentences, the statistic.
  private mutating func addTexts() {
    y += 3.6
    let bold = TextStyle(.bold, 12)
    let width = Double(grid.pageWidth)
    var lines = [figure.headline]
    var style = bold
    if typesetter.width(figure.headline, bold) > width {
      style = bold.narrow
      let wrapped = typesetter.wrap(figure.headline, style, width: width, most: 2, balanced: true)
      lines = wrapped.lines
      if wrapped.shortened { noteShortened(figure.headline, to: wrapped.lines.joined(separator: " ")) }
    }
    for (number, line) in lines.enumerated() {
      y += number == 0 ? 0 : 5.2
      canvas.text(line, style, Tone.text, x: 0, baseline: at(y))
    }
    y += 5.3
    let deck = figure.deck.filter { !$0.isEmpty }
    add(deck, TextStyle(.regular, 9), Tone.text, pitch: 4.15, wished: 2)
    y += deck.isEmpty ? 0 : 0.45
    add([figure.statistic].filter { !$0.isEmpty }, TextStyle(.regular, 8), Tone.quiet, pitch: 3.7, wished: 1)
    y -= figure.statistic.isEmpty ? 0 : 3.7
  }

  /// Sentences, each on a line of its own, in the narrow face where that takes no more lines than wished; longer ones go on a line below.
  /// Moves down to where the next line would stand.
  private mutating func add(
    _ sentences: [String], _ style: TextStyle, _ ink: Colour, pitch: Double, wished: Int
  ) {
    let width = Double(grid.pageWidth)
    func lines(_ style: TextStyle) -> [String] {
      sentences.flatMap { typesetter.wrap($0, style, width: width).lines }
    }
    let wide = lines(style)
    let narrow = wide.count <= wished ? wide : lines(style.narrow)
    let chosen = wide.count <= wished ? style : style.narrow
    for line in narrow {
      canvas.text(line, chosen, ink, x: 0, baseline: at(y))
      y += pitch
    }
  }

  /// Quiet lines; a page's number where there are several.
  private mutating func addNotes(_ number: PageNumber) {
    let plain = TextStyle(.regular, 7.5)
    var lines = figure.notes.flatMap { note in
      let style = typesetter.width(note, plain) <= Double(grid.pageWidth) ? plain : plain.narrow
      return typesetter.wrap(note, style, width: Double(grid.pageWidth)).lines.map { ($0, style) }
    }
    if let text = number.text { lines.append((text, plain.heavy)) }
    y += 0.65
    for (line, style) in lines {
      y += 3.55
      canvas.text(line, style, Tone.quiet, x: 0, baseline: at(y))
    }
  }
}
