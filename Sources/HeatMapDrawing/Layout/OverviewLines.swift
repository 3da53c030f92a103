/// What an overview has in place of months: names of places over the columns, headings over the rows, and a column of targets.
extension PageComposer {
  /// Moves from the last line of the signs to the rule under the names.
  mutating func addNames() {
    let names = columns { $0 == .names }
    let texts = names.map { figure.columns[$0] }
    let end = Double(grid.pageWidth) - (names.dropLast().last.map { middle($0) } ?? 0)
    if let storeys = Storeys(texts, pitch: width(of: names), end: end, composer: self) {
      add(storeys, over: names)
    } else {
      addUprightNames(names)
    }
    addColumnHeads()
    y += 1.65
    addLine(from: 0, to: grid.pageWidth, y: y, thick: 0.13, Tone.text)
    y += 0.13
  }

  private mutating func add(_ storeys: Storeys, over names: [Int]) {
    let pitch = OverviewSizes.namePitch
    let above = Double(max(storeys.count(upper: true) - 1, 0)) * pitch
    let between = Double(max(storeys.count(upper: false), 1)) * pitch + OverviewSizes.betweenStoreys
    // The heads beside the names may be higher than these.
    let heads = Double((columns { $0 != .names }.map { columnHead($0).lines.count }.max() ?? 1) - 1) * pitch
    y += 5 + max(above, heads - between)
    let upper = y
    y += between
    for (number, column) in names.enumerated() {
      let isUpper = storeys.isUpper(number)
      let lines = storeys.lines[number]
      for (line, text) in lines.enumerated() {
        let baseline = (isUpper ? upper : y) - Double(lines.count - 1 - line) * pitch
        let width = typesetter.width(text, storeys.style)
        let x = max(0, min(middle(column) - width / 2, Double(grid.pageWidth) - width))
        canvas.text(text, storeys.style, Tone.text, x: x, baseline: at(baseline))
      }
      guard isUpper else { continue }
      let thick = resolution.pixels(0.13)
      let top = at(upper + 1.2)
      canvas.rule(Int(middle(column).rounded()) - thick / 2, top, thick, at(y + 1) - top, Tone.frame)
    }
  }

  /// The heads of the columns that are no places, on the lines nearest to the rule.
  private mutating func addColumnHeads() {
    for column in columns({ $0 != .names }) {
      let (lines, style, ink) = columnHead(column)
      for (line, text) in lines.reversed().enumerated() {
        let baseline = at(y - Double(line) * OverviewSizes.namePitch)
        canvas.text(text, style, ink, x: middle(column), baseline: baseline, .centre)
      }
    }
  }

  private func columnHead(_ column: Int) -> (lines: [String], style: TextStyle, ink: Colour) {
    let isTotal = kind(of: column) == .total
    let style = isTotal ? TextStyle(.condensedBold, 8.5) : TextStyle(.condensed, 8)
    let width = Double(grid.columns[column].count) + resolution.exactly(0.8)
    let wrapped = typesetter.wrap(figure.columns[column], style, width: width, most: 3, wholeWords: true)
    return (wrapped.lines, style, isTotal ? Tone.text : Tone.quiet)
  }

  /// Names that read upwards, each over its column.
  private mutating func addUprightNames(_ names: [Int]) {
    let style = TextStyle(.condensed, 8)
    let shown = names.map { typesetter.shorten(figure.columns[$0], style, width: resolution.exactly(40)) }
    for (name, short) in zip(names, shown) { noteShortened(figure.columns[name], to: short) }
    let longest = shown.reduce(0) { max($0, typesetter.width($1, style)) }
    y += 2.4 + max(resolution.millimetres(longest), 3 * OverviewSizes.namePitch)
    for (column, name) in zip(names, shown) {
      canvas.uprightText(name, style, Tone.text, middle: middle(column), start: at(y + 0.5))
    }
  }

  private func columns(_ isMeant: (ColumnGroup.Kind) -> Bool) -> [Int] {
    figure.columns.indices.filter { isMeant(kind(of: $0)) }
  }

  private func kind(of column: Int) -> ColumnGroup.Kind {
    var first = 0
    for group in figure.columnGroups {
      first += group.columns.count
      if column < first { return group.kind }
    }
    return .values
  }

  private func middle(_ column: Int) -> Double {
    Double(grid.columns[column].lowerBound + grid.columns[column].upperBound) / 2
  }

  /// The narrowest of some columns, the gap after it included, in pixels.
  private func width(of columns: [Int]) -> Double {
    Double((columns.map { grid.columns[$0].count }.min() ?? 0) + resolution.hairline)
  }

  /// Names on two storeys in turn, so that each has the room of two columns.
  private struct Storeys {
    /// By name.
    var lines: [[String]] = []
    let style = TextStyle(.condensed, 8)
    private var startsAbove = true

    /// Nil where a word is wider than two columns.
    ///
    /// - Parameter end: the room from the middle of the last name but one to the edge of the page. Where the last is wider, and so is pushed in
    ///   from the edge, it is on the upper storey: there it crosses no line that leads down from another.
    init?(_ names: [String], pitch: Double, end: Double, composer: PageComposer) {
      let apart = composer.resolution.exactly(0.8)
      for name in names {
        let wrapped = composer.typesetter.wrap(
          name, style, width: 2 * pitch - apart, most: 3, balanced: true, wholeWords: true)
        if wrapped.shortened { return nil }
        lines.append(wrapped.lines)
      }
      let last = (lines.last ?? []).reduce(0) { max($0, composer.typesetter.width($1, style)) }
      if lines.count % 2 == 0, last > end - apart / 2 { startsAbove = false }
    }

    func isUpper(_ number: Int) -> Bool { (number % 2 == 0) == startsAbove }

    /// The most lines that a name of a storey takes.
    func count(upper: Bool) -> Int {
      lines.enumerated().reduce(0) { isUpper($1.offset) == upper ? max($0, $1.element.count) : $0 }
    }
  }

  mutating func addHeading(_ heading: LabelType.Label) {
    canvas.text(heading.lines.joined(separator: " "), heading.style, Tone.text, x: 0, baseline: at(y + 4.9))
    addLine(from: grid.cellsStart, to: grid.pageWidth, y: y + 5.75, thick: 0.13, Tone.axis)
  }

  func overviewPlace(_ column: Int, _ row: Row) -> CellPlace {
    let kind = kind(of: column)
    let style =
      switch kind {
      case .total: TextStyle(.condensedBold, 8.5)
      case .reference: TextStyle(.regular, 8)
      case .values, .valuesToLatest, .names: grid.cells.plain
      }
    return CellPlace(
      style: style, raised: row.kind == .count ? 0 : 0.1, ramp: row.ramp ?? figure.key.ramp,
      isReference: kind == .reference, below: 0.28, pitch: 0.63)
  }

  /// What a measure is held against: right-aligned, and a quiet letter where it is no target.
  mutating func addReference(_ cell: Cell, in box: Scene.Box, _ style: TextStyle, baseline: Int) {
    let end = Double(box.right) - resolution.exactly(cell.text == "–" ? 1.6 : 0.6)
    canvas.text(cell.text, style, cell.text == "–" ? Tone.quiet : Tone.text, x: end, baseline: baseline, .right)
    guard let prefix = cell.prefix else { return }
    let x = Double(box.x) + resolution.exactly(2.9)
    canvas.text(prefix, TextStyle(.condensed, 8), Tone.quiet, x: x, baseline: baseline, .centre)
  }
}
