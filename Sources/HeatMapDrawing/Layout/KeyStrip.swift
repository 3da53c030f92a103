/// The key: swatches with what stands above them, then the symbols.
extension PageComposer {
  mutating func addKey() {
    let text = TextStyle(.regular, sizes.key)
    let height = resolution.pixels(sizes.swatchHeight)
    let strip = addSwatches(height: height)
    addSymbols(from: strip, height: height, text)
    y += resolution.pixels(3)
  }

  /// Draws the swatches and moves down to their top; returns where the next thing may begin, and where a new line of
  /// symbols does.
  private mutating func addSwatches(height: Int) -> (next: Int, start: Int) {
    let key = figure.key
    guard !key.swatches.isEmpty else { return (grid.left, grid.left) }
    let small = TextStyle(.regular, sizes.key)
    let labelStyle = TextStyle(.bold, sizes.key)
    let pad = resolution.pixels(2)
    let beside = grid.left + Int(typesetter.width(key.label, labelStyle).rounded(.up)) + pad
    let start = max(grid.labelEnd + resolution.pixels(1), beside)
    let fit = TextFit(typesetter: typesetter)
    let texts = key.swatches.map { $0.text }
    let ruleGap = key.ruleAfter == nil ? 0 : resolution.pixels(1.3)
    let room = (grid.right - start - ruleGap) / key.swatches.count
    let inner = resolution.exactly(1.6)
    let usual = Double(resolution.pixels(sizes.swatchWidth)) - inner
    let styles = fit.smaller(small, to: 5.5)
    let style =
      fit.first([small, small.narrow], texts, width: usual)
      ?? fit.first(styles, texts, width: Double(room) - inner) ?? small.narrow.sized(5.5)
    let width = min(max(resolution.pixels(sizes.swatchWidth), Int(fit.widest(texts, style) + inner)), room)

    // Where each swatch stands, and the rule between two of them.
    var edges: [Int] = []
    var x = start
    var rule: Int?
    for index in key.swatches.indices {
      edges.append(x)
      x += width
      if index == key.ruleAfter, index + 1 < key.swatches.count {
        rule = x - resolution.hairline + ruleGap / 2
        x += ruleGap
      }
    }
    let end = x - resolution.hairline
    addAbove(start: start, end: end, rule: rule, ends: key.swatches)

    for (swatch, x) in zip(key.swatches, edges) {
      let fill = key.ramp.fill(swatch.fill)
      canvas.rectangle(x, y, width - resolution.hairline, height, fill)
      let middle = Double(x) + Double(width - resolution.hairline) / 2
      let baseline = canvas.baseline(style, top: y, height: height)
      let shown = typesetter.shorten(swatch.text, style, width: Double(width))
      if shown != swatch.text { warnings.append(.shortened(text: swatch.text, to: shown)) }
      canvas.text(shown, style, fill.ink, x: middle, baseline: baseline, .centre)
    }
    if let rule {
      let thick = resolution.pixels(0.4)
      let over = resolution.pixels(1)
      canvas.rule(rule - thick / 2, y - over, thick, height + 2 * over, Tone.text)
    }
    let labelBaseline = canvas.baseline(labelStyle, top: y, height: height)
    if labelsAtRight {
      canvas.text(key.label, labelStyle, Tone.text, x: Double(start - pad), baseline: labelBaseline, .right)
    } else {
      canvas.text(key.label, labelStyle, Tone.text, x: Double(grid.left), baseline: labelBaseline)
    }
    return (end + resolution.pixels(4.2), start)
  }

  private var labelsAtRight: Bool { !grid.labels.fromLeft }

  /// The line above the swatches: which end is good, the target, which end is bad. Where the three do not fit on one
  /// line, the target has a line of its own.
  private mutating func addAbove(start: Int, end: Int, rule: Int?, ends: [Swatch]) {
    let key = figure.key
    let style = TextStyle(.regular, sizes.key)
    let bold = TextStyle(.bold, sizes.key)
    let pitch = resolution.pixels(sizes.key * 0.52)
    let apart = resolution.exactly(2)
    let rising = (ends.first?.fill ?? 0) <= (ends.last?.fill ?? 0)
    let (left, right) = rising ? (key.meets, key.worse) : (key.worse, key.meets)
    let low = Double(start) + (left.isEmpty ? 0 : typesetter.width(left, style) + apart)
    let high = Double(end) - (right.isEmpty ? 0 : typesetter.width(right, style) + apart)
    let sideBySide = low - apart <= high + apart && (rule == nil || high - low >= 0)
    let ruleText = rule == nil ? "" : key.ruleLabel
    let ruleWidth = typesetter.width(ruleText, bold)
    let wanted = Double(rule ?? start)
    if ruleWidth <= high - low || ruleText.isEmpty {
      let baseline = canvas.baseline(style, top: y, height: pitch)
      let middle = min(max(wanted, low + ruleWidth / 2), high - ruleWidth / 2)
      canvas.text(ruleText, bold, Tone.text, x: middle, baseline: baseline, .centre)
      y += sideBySide || ruleText.isEmpty ? 0 : pitch
    } else {
      let baseline = canvas.baseline(style, top: y, height: pitch)
      let middle = max(min(wanted, Double(grid.right) - ruleWidth / 2), Double(grid.left) + ruleWidth / 2)
      canvas.text(ruleText, bold, Tone.text, x: middle, baseline: baseline, .centre)
      y += pitch
    }
    let baseline = canvas.baseline(style, top: y, height: pitch)
    canvas.text(left, style, Tone.text, x: Double(start), baseline: baseline)
    canvas.text(right, style, Tone.text, x: Double(end), baseline: baseline, .right)
    y += pitch + resolution.pixels(0.7)
  }

  /// The symbols beside the swatches, and on further lines below where there is no more room.
  private mutating func addSymbols(from strip: (next: Int, start: Int), height: Int, _ style: TextStyle) {
    let sampleStyle = TextStyle(.condensedBold, sizes.key)
    let between = resolution.pixels(1)
    let apart = resolution.pixels(2.8)
    var x = strip.next
    for entry in figure.symbols {
      var sample = resolution.pixels(4.4)
      switch entry.sample {
      case .hatched(let text), .plain(let text), .bare(let text):
        sample = max(sample, Int(typesetter.width(text, sampleStyle)) + resolution.pixels(1.4))
      case .mark, .trend, .sudden, .underlined: sample = resolution.pixels(sizes.mark)
      }
      var lines = [entry.text]
      if x + sample + between + Int(typesetter.width(entry.text, style)) + 1 > grid.right {
        if x > strip.start {
          x = strip.start
          y += height + resolution.pixels(1)
        }
        lines = typesetter.wrap(entry.text, style, width: Double(grid.right - x - sample - between)).lines
      }
      addSample(entry.sample, Scene.Box(x: x, y: y, width: sample, height: height), sampleStyle)
      x += sample + between
      let pitch = resolution.pixels(sizes.key * 0.5)
      for (index, line) in lines.enumerated() {
        if index > 0 { y += pitch }
        let baseline = canvas.baseline(style, top: y, height: height)
        canvas.text(line, style, Tone.text, x: Double(x), baseline: baseline)
      }
      x += Int((lines.map { typesetter.width($0, style) }.max() ?? 0).rounded(.up)) + apart
    }
    y += height
  }

  private mutating func addSample(_ sample: SymbolEntry.Sample, _ box: Scene.Box, _ style: TextStyle) {
    switch sample {
    case .hatched(let text):
      canvas.hatch(box)
      addSymbol(text, style, in: box, ground: Tone.hatchGround)
    case .plain(let text):
      canvas.rectangle(box.x, box.y, box.width, box.height, Tone.symbol)
      addSymbol(text, style, in: box, ground: nil)
    case .bare(let text): addSymbol(text, style, in: box, ground: .white)
    case .underlined: break
    case .mark, .sudden:
      // At the height of small letters, where the eye looks for it.
      let top = box.y + (box.height - box.width) / 2
      canvas.triangle(Scene.Box(x: box.x, y: top, width: box.width, height: box.width), .black)
    case .trend(let trend):
      let top = box.y + (box.height - box.width) / 2
      canvas.arrow(Scene.Box(x: box.x, y: top, width: box.width, height: box.width), isUp: trend == .up, .black)
    }
  }

  /// A symbol in the middle of a box; on hatching it has a plain ground of its own, so that no line crosses it.
  mutating func addSymbol(_ text: String, _ style: TextStyle, in box: Scene.Box, ground: Colour?) {
    let middle = Double(box.x) + Double(box.width) / 2
    let baseline = canvas.baseline(style, top: box.y, height: box.height)
    if let ground, !text.isEmpty {
      let ink = typesetter.ink(text, style)
      let pad = max(1, resolution.exactly(0.15))
      let width = min(Int((ink.right - ink.left + 2 * pad).rounded(.up)), box.width)
      let top = max(Int((Double(baseline) + ink.top - pad).rounded(.down)), box.y)
      let bottom = min(Int((Double(baseline) + ink.bottom + pad).rounded(.up)), box.bottom)
      canvas.rectangle(box.x + (box.width - width) / 2, top, width, bottom - top, ground)
    }
    canvas.text(text, style, (ground ?? Tone.symbol).ink, x: middle, baseline: baseline, .centre)
  }
}
