/// The key of the colours: swatches with what stands above them.
extension PageComposer {
  /// Moves from the statistic to the lower end of the last strip.
  mutating func addKeys() {
    let height = figure.isOverview ? OverviewSizes.stripHeight : 4.3
    let keys = ([figure.key] + (figure.secondKey.map { [$0] } ?? [])).filter { !$0.swatches.isEmpty }
    var end: Int?
    for (number, key) in keys.enumerated() {
      let strip = Strip(key, to: end, composer: self)
      end = strip.end
      y += (number == 0 ? 8.2 : 5.2) + (strip.ruleHasOwnLine ? 3.4 : 0)
      add(strip, height: height)
      y += height
    }
  }

  /// The swatches of a key, set out.
  private struct Strip {
    var key: Key
    var style: TextStyle
    var width: Int
    /// The left edges of the swatches and their widths, and where the rule stands.
    var edges: [Int] = []
    var widths: [Int] = []
    var rule: Int?
    var start: Int
    var end: Int
    /// What stands over the two ends.
    var ends: (left: String, right: String)
    var ruleHasOwnLine = false

    /// - Parameter other: where another strip ends, which this one is to be as long as.
    init(_ key: Key, to other: Int?, composer: PageComposer) {
      self.key = key
      let resolution = composer.resolution
      let fit = TextFit(typesetter: composer.typesetter)
      let texts = key.swatches.map { $0.text }
      start = composer.grid.cellsStart
      let small = TextStyle(.regular, 7.5)
      let inner = resolution.exactly(1)
      let usual = resolution.exactly(composer.figure.isOverview ? OverviewSizes.swatch : composer.sizes.swatch)
      let isWide = fit.widest(texts, small) <= usual - inner
      style = isWide ? small : small.narrow
      let ruleGap = resolution.pixels(1.3)
      let room = (composer.grid.pageWidth - start - (key.ruleAfter == nil ? 0 : ruleGap)) / key.swatches.count
      width = min(Int(max(usual, fit.widest(texts, style) + (isWide ? inner : 1.8 * inner)).rounded()), room)
      var x = start
      for index in key.swatches.indices {
        edges.append(x)
        x += width
        if let other, key.ruleAfter == nil {
          // To a pixel.
          x = start + (other + resolution.hairline - start) * (index + 1) / key.swatches.count
        }
        widths.append(x - resolution.hairline - (edges.last ?? x))
        if index == key.ruleAfter, index + 1 < key.swatches.count {
          rule = x - resolution.hairline + (ruleGap - resolution.hairline) / 2
          x += ruleGap - resolution.hairline
        }
      }
      end = x - resolution.hairline
      let rising = (key.swatches.first?.fill ?? 0) <= (key.swatches.last?.fill ?? 0)
      ends = rising ? (key.meets, key.worse) : (key.worse, key.meets)
      guard rule != nil, !key.ruleLabel.isEmpty else { return }
      let typesetter = composer.typesetter
      let apart = resolution.exactly(2)
      let taken = [ends.left, ends.right].filter { !$0.isEmpty }.reduce(0) { $0 + typesetter.width($1, small) + apart }
      ruleHasOwnLine = taken + typesetter.width(key.ruleLabel, small.heavy) > Double(end - start)
    }
  }

  private mutating func add(_ strip: Strip, height: Double) {
    let (top, tall) = (at(y), at(y + height) - at(y))
    for (index, (swatch, x)) in zip(strip.key.swatches, strip.edges).enumerated() {
      let fill = strip.key.ramp.fill(swatch.fill)
      let width = strip.widths[index]
      canvas.rectangle(x, top, width, tall, fill)
      let shown = typesetter.shorten(swatch.text, strip.style, width: Double(width))
      noteShortened(swatch.text, to: shown)
      let baseline = canvas.baseline(strip.style, top: top, height: tall)
      canvas.text(shown, strip.style, fill.ink, x: Double(x) + Double(width) / 2, baseline: baseline, .centre)
    }
    if let rule = strip.rule {
      let thick = resolution.pixels(0.4)
      let upper = at(y - 0.7)
      canvas.rule(rule - thick / 2, upper, thick, at(y + height + 0.8) - upper, Tone.text)
    }
    addWords(strip)
    addUnit(strip.key.label, top: top, height: tall)
  }

  /// The line above the swatches: which end is good, the target, which end is bad.
  private mutating func addWords(_ strip: Strip) {
    let style = TextStyle(.regular, 7.5)
    let baseline = at(y - 1.5)
    canvas.text(strip.ends.left, style, Tone.text, x: Double(strip.start), baseline: baseline)
    canvas.text(strip.ends.right, style, Tone.text, x: Double(strip.end), baseline: baseline, .right)
    guard let rule = strip.rule, !strip.key.ruleLabel.isEmpty else { return }
    let bold = style.heavy
    let width = typesetter.width(strip.key.ruleLabel, bold)
    let apart = resolution.exactly(2)
    func room(_ text: String) -> Double { text.isEmpty ? 0 : typesetter.width(text, style) + apart }
    let isAbove = strip.ruleHasOwnLine
    let low = isAbove ? 0 : Double(strip.start) + room(strip.ends.left)
    let high = isAbove ? Double(grid.pageWidth) : Double(strip.end) - room(strip.ends.right)
    let x = max(min(Double(rule) - width / 2, high - width), low)
    canvas.text(strip.key.ruleLabel, bold, Tone.text, x: x, baseline: isAbove ? at(y - 4.9) : baseline)
  }

  /// The unit, at the left of the swatches: on two lines where it is long.
  private mutating func addUnit(_ text: String, top: Int, height: Int) {
    let room = Double(grid.cellsStart) - resolution.exactly(Sizes.labelGap)
    let style = TextStyle(.bold, 8)
    for style in [style, style.narrow, style.narrow.sized(7.5)] where typesetter.width(text, style) <= room {
      canvas.text(text, style, Tone.text, x: 0, baseline: canvas.baseline(style, top: top, height: height))
      return
    }
    let small = style.narrow.sized(7.5)
    let wrapped = typesetter.wrap(text, small, width: room, most: 2, balanced: true, wholeWords: true)
    if wrapped.shortened { noteShortened(text, to: wrapped.lines.joined(separator: " ")) }
    let pitch = resolution.exactly(LabelType.pitch(small))
    for (number, line) in wrapped.lines.enumerated() {
      let middle = Double(number) - Double(wrapped.lines.count - 1) / 2
      let baseline = canvas.baseline(small, top: top, height: height) + Int((middle * pitch).rounded())
      canvas.text(line, small, Tone.text, x: 0, baseline: baseline)
    }
  }
}
