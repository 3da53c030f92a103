/// The key of the signs: those that are in the picture, one after the other, on as many lines as they take.
extension PageComposer {
  private static let text = TextStyle(.condensed, 7.5)
  private static let digits = TextStyle(.regular, 8)

  /// Moves from the end of the strip to the baseline of the last line.
  mutating func addSigns() {
    guard !figure.symbols.isEmpty else { return }
    y += figure.isOverview ? 4.6 : 5.2
    let between = resolution.exactly(3.6)
    let beside = resolution.exactly(1.2)
    let end = Double(grid.pageWidth)
    var x = 0.0
    for entry in figure.symbols {
      let sample = width(of: entry.sample)
      let whole = sample + beside + typesetter.width(entry.text, PageComposer.text)
      if x > 0, x + whole > end {
        x = 0
        y += 4.3
      }
      add(entry.sample, x: x, width: sample)
      let lines = typesetter.wrap(entry.text, PageComposer.text, width: end - x - sample - beside).lines
      for (number, line) in lines.enumerated() {
        y += number == 0 ? 0 : 3.4
        canvas.text(line, PageComposer.text, Tone.text, x: x + sample + beside, baseline: at(y))
      }
      x += whole + between
    }
  }

  /// In pixels.
  private func width(of sample: SymbolEntry.Sample) -> Double {
    switch sample {
    case .plain(let text):
      max(resolution.exactly(4.8), typesetter.width(text, CellType.symbol) + resolution.exactly(1.4))
    case .bare(let text): typesetter.width(text, CellType.symbol)
    case .trend: resolution.exactly(CellType.arrow.width)
    case .underlined: typesetter.width("00.0", PageComposer.digits)
    case .sudden: resolution.exactly(4.6)
    case .offAxis: resolution.exactly(4.4)
    }
  }

  private mutating func add(_ sample: SymbolEntry.Sample, x: Double, width: Double) {
    let (left, wide) = (Int(x.rounded()), Int(width.rounded()))
    // A box around letters that stand on the baseline.
    let top = at(y) - resolution.pixels(2.65)
    let height = resolution.pixels(3.5)
    switch sample {
    case .plain(let text):
      canvas.rectangle(left, top, wide, height, Tone.symbol)
      let baseline = canvas.baseline(CellType.symbol, top: top, height: height)
      canvas.text(text, CellType.symbol, Tone.quiet, x: x + width / 2, baseline: baseline, .centre)
    case .bare(let text): canvas.text(text, CellType.symbol, Tone.text, x: x, baseline: at(y))
    case .trend(let trend):
      let tall = resolution.pixels(CellType.arrow.height)
      canvas.arrow(Scene.Box(x: left, y: at(y) - tall, width: wide, height: tall), isUp: trend == .up, .black)
    case .underlined(let emphasis):
      // Digits stand a little higher than the words, as they do in the cells.
      let baseline = at(y - 0.3)
      canvas.text("00.0", PageComposer.digits, Tone.text, x: x, baseline: baseline)
      addUnderlines(emphasis, left: left, width: wide, baseline: baseline, pitch: 0.58, Tone.text)
    case .offAxis(let worse):
      addBar(
        Scene.Box(x: left, y: top, width: wide - resolution.pixels(sizes.arrowHead), height: height), to: .right,
        isOff: true, worse: worse)
    case .sudden(let trend):
      let edge = resolution.hairline
      canvas.rectangle(left, top, wide, height, Tone.frame)
      canvas.rectangle(left + edge, top + edge, wide - 2 * edge, height - 2 * edge, .white)
      addSudden(trend, in: Scene.Box(x: left, y: top, width: wide, height: height), over: height, .black)
    }
  }

  /// One line under digits, or two.
  mutating func addUnderlines(
    _ emphasis: Emphasis, left: Int, width: Int, baseline: Int, below: Double = 0.46, pitch: Double, _ ink: Colour
  ) {
    let thick = resolution.pixels(0.25)
    for line in 0..<emphasis.rawValue {
      let top = baseline + resolution.pixels(below) + line * max(thick + 1, resolution.pixels(pitch))
      canvas.rule(left, top, width, thick, ink)
    }
  }

  /// The head of an arrow in the top right corner of a cell, in the pixels over its digits; smaller where these are few, and never on them.
  mutating func addSudden(_ trend: Cell.Trend, in box: Scene.Box, over room: Int, _ ink: Colour) {
    let most = resolution.pixels(0.9)
    let height = max(2, min(most, room - 1))
    let width = resolution.pixels(height == most ? 1.25 : 1.1)
    let inset = min(resolution.pixels(0.22), max(0, room - height))
    let right = box.right - resolution.pixels(0.22)
    canvas.head(
      Scene.Box(x: right - width, y: box.y + inset, width: width, height: height), trend == .up ? .up : .down, ink)
  }
}
