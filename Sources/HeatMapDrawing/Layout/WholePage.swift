/// A page from top to bottom: the stamp, the headline, the key, the column heads, the rows and the notes.
extension PageComposer {
  /// A page with these rows; the total row stands above them in any case.
  mutating func compose(_ lines: [Pagination.Line], page: Int, of pages: Int) -> Scene {
    addStamp()
    addHeadline()
    addKey()
    addHeads()
    addRows(lines)
    addNotes(page: page, of: pages)
    canvas.scene.height = y + 1
    return canvas.scene
  }

  private mutating func addStamp() {
    guard let stamp = figure.stamp, !stamp.isEmpty else { return }
    let style = TextStyle(.bold, sizes.subtitle)
    let pad = resolution.pixels(1.4)
    let lines = typesetter.wrap(stamp, style, width: Double(grid.pageWidth - 2 * pad)).lines
    let pitch = resolution.pixels(sizes.subtitle * 0.45)
    let height = pitch * lines.count + pad
    canvas.rectangle(0, y, grid.pageWidth, height, Tone.stamp)
    for (index, line) in lines.enumerated() {
      let baseline = canvas.baseline(style, top: y + pad / 2 + index * pitch, height: pitch)
      canvas.text(line, style, .white, x: Double(pad), baseline: baseline)
    }
    y += height + resolution.pixels(1.6)
  }

  private mutating func addHeadline() {
    let headline = TextStyle(.bold, sizes.headline)
    addLines(
      figure.headline, [headline, headline.narrow, headline.narrow.sized(sizes.headline - 1.5)],
      pitch: sizes.headline * 0.445)
    if !figure.headline.isEmpty { y += resolution.pixels(0.3) }
    let subtitle = TextStyle(.regular, sizes.subtitle)
    addLines(
      (figure.deck + [figure.statistic]).joined(separator: " "),
      [subtitle, subtitle.narrow, subtitle.narrow.sized(sizes.subtitle - 1)],
      pitch: sizes.subtitle * 0.44)
    y += resolution.pixels(2.2)
  }

  /// Two lines at most in the first style that they fit; in the last one they end in an ellipsis.
  private mutating func addLines(_ text: String, _ styles: [TextStyle], pitch: Double) {
    guard let last = styles.last, !text.isEmpty else { return }
    let width = Double(grid.right - grid.left)
    let style = styles.first { typesetter.wrap(text, $0, width: width).lines.count <= 2 } ?? last
    let wrapped = typesetter.wrap(text, style, width: width, most: 2, balanced: true)
    if wrapped.shortened { warnings.append(.shortened(text: text, to: wrapped.lines.joined(separator: " "))) }
    for line in wrapped.lines {
      let height = resolution.pixels(pitch)
      let baseline = canvas.baseline(style, top: y, height: height)
      canvas.text(line, style, Tone.text, x: Double(grid.left), baseline: baseline)
      y += height
    }
  }

  private mutating func addNotes(page: Int, of pages: Int) {
    y += resolution.pixels(1.6)
    let plain = TextStyle(.regular, sizes.note)
    let pitch = resolution.pixels(sizes.note * 0.508)
    var notes = figure.notes.map { (text: $0, style: plain) }
    if pages > 1 { notes.append(("Page \(page) of \(pages).", plain.heavy)) }
    for (note, style) in notes {
      for line in typesetter.wrap(note, style, width: Double(grid.right - grid.left)).lines {
        let baseline = canvas.baseline(style, top: y, height: pitch)
        canvas.text(line, style, Tone.quiet, x: Double(grid.left), baseline: baseline)
        y += pitch
      }
    }
  }
}
