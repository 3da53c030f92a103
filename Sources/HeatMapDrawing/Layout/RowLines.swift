/// The rows: label, cells, what the latest value is made of, its change, its bar.
extension PageComposer {
  /// Moves from the baseline of the heads to the lower edge of the last row.
  mutating func addRows(_ lines: [Pagination.Line], isLast: Bool) {
    if !figure.isOverview { y += 1.5 }
    let ends = y - (figure.side == nil ? 0 : 0.9)
    let first = y
    let behind = canvas.scene.items.count
    for index in figure.rows.indices[..<figure.rows.body.lowerBound] { addRow(index, continued: false) }
    let totalEnd = y
    if totalEnd > first {
      y += figure.isOverview ? 0.25 : 0.65
      // As far as the table goes.
      let end = grid.side == nil && !figure.isOverview ? grid.cellsEnd : grid.pageWidth
      addLine(from: 0, to: end, y: y, thick: 0.3, Tone.text)
      y += figure.isOverview ? 0.25 : 0.95
    }
    let start = y
    for (index, line) in lines.enumerated() {
      if figure.rows[line.row].kind == .header, index > 0 || figure.rows.body.lowerBound > 0 { y += Sizes.beforeHeader }
      addRow(line.row, continued: line.continued)
    }
    addAxis(from: ends, total: first..<totalEnd, rows: start..<y, behind: behind)
    if isLast, let hidden = figure.hiddenRows { addHidden(hidden) }
  }

  private mutating func addRow(_ index: Int, continued: Bool) {
    let row = figure.rows[index]
    let (top, bottom) = (at(y), at(y + grid.heights[index]))
    let inner = bottom - top - resolution.hairline
    if row.kind == .heading {
      addHeading(grid.labels.label(row, continued: continued))
    } else {
      addLabel(row, top: top, height: inner, continued: continued)
      for (number, (cell, column)) in zip(row.cells, grid.columns).enumerated() {
        let box = Scene.Box(x: column.lowerBound, y: top, width: column.count, height: inner)
        addCell(cell, in: box, place(number, row))
      }
      addSide(row, top: top, height: inner, bottom: bottom)
    }
    y += grid.heights[index]
  }

  /// What a cell's type depends on besides its text.
  struct CellPlace {
    var style: TextStyle
    /// Digits stand above the middle, so that the lines under them have room.
    var raised: Double
    var ramp: Ramp
    var isReference = false
    var below = 0.46
    var pitch = 0.58
  }

  private func place(_ column: Int, _ row: Row) -> CellPlace {
    if figure.isOverview { return overviewPlace(column, row) }
    let ramp = row.ramp ?? figure.key.ramp
    guard column == grid.latest else {
      return CellPlace(style: grid.cells.style(bold: row.kind == .total), raised: 0, ramp: ramp)
    }
    let free = Double(grid.columns[column].count) - 2 * resolution.exactly(Sizes.clear)
    let text = row.cells.last?.text ?? ""
    let style = CellType.latest(text, row.kind, byTeam: grid.byTeam, free: free, typesetter)
    return CellPlace(style: style, raised: grid.hasUnderlines ? 0.24 : 0, ramp: ramp)
  }

  private mutating func addLabel(_ row: Row, top: Int, height: Int, continued: Bool) {
    let label = grid.labels.label(row, continued: continued)
    let tone = row.kind == .reference || row.kind == .count || row.isQuiet ? Tone.quiet : Tone.text
    if label.shortened { noteShortened(row.label, to: label.lines.joined(separator: " ")) }
    let pitch = resolution.exactly(LabelType.pitch(label.style))
    for (index, line) in label.lines.enumerated() {
      let middle = (Double(index) - Double(label.lines.count - 1) / 2) * pitch
      let baseline = canvas.baseline(label.style, top: top, height: height) + Int(middle.rounded())
      canvas.text(line, label.style, tone, x: label.indent, baseline: baseline)
      guard index == label.lines.count - 1, let suffix = label.suffix else { continue }
      let suffixTone = row.kind == .measure ? Tone.quiet : tone
      let apart = line.isEmpty ? 0 : typesetter.width(" ", label.suffixStyle)
      let x = label.indent + typesetter.width(line, label.style) + apart
      canvas.text(suffix, label.suffixStyle, suffixTone, x: x, baseline: baseline)
    }
  }

  private mutating func addCell(_ cell: Cell, in box: Scene.Box, _ place: CellPlace) {
    var (style, ink) = (place.style, Colour.black)
    switch cell.fill {
    case .blank: ink = place.isReference ? Tone.text : .black
    case .class(let number):
      let fill = place.ramp.fill(number)
      canvas.rectangle(box.x, box.y, box.width, box.height, fill)
      ink = fill.ink
    case .symbol:
      canvas.rectangle(box.x, box.y, box.width, box.height, Tone.symbol)
      (style, ink) = (CellType.symbol, Tone.quiet)
    }
    let raised = cell.fill == .symbol ? 0 : Int(resolution.exactly(place.raised).rounded())
    let over = (Double(box.height) - typesetter.capHeight(style)) / 2
    // In a low row digits make room for the head of an arrow over them.
    let lowered = cell.sudden == nil || over > resolution.exactly(0.9) ? 0 : resolution.pixels(0.2)
    let baseline = canvas.baseline(style, top: box.y, height: box.height) - raised + lowered
    if place.isReference {
      addReference(cell, in: box, style, baseline: baseline)
      return
    }
    let width = typesetter.width(cell.text, style)
    var middle = Double(box.x) + Double(box.width) / 2
    if let trend = cell.trend {
      // The text makes room for the arrow.
      middle -= resolution.exactly(CellType.arrow.width + CellType.arrow.before) / 2
      addArrow(
        trend, x: middle + width / 2 + resolution.exactly(CellType.arrow.before), baseline: baseline,
        capitals: typesetter.capHeight(style), ink)
    }
    canvas.text(cell.text, style, ink, x: middle, baseline: baseline, .centre)
    addUnderlines(
      cell.emphasis, left: Int((middle - width / 2).rounded()), width: Int(width.rounded()), baseline: baseline,
      below: place.below, pitch: place.pitch, ink)
    if let sudden = cell.sudden { addSudden(sudden, in: box, over: Int(over) - raised + lowered, ink) }
  }

  /// An arrow with a shaft, at the height of the digits beside it.
  private mutating func addArrow(_ trend: Cell.Trend, x: Double, baseline: Int, capitals: Double, _ ink: Colour) {
    let (wide, tall) = (resolution.pixels(CellType.arrow.width), resolution.pixels(CellType.arrow.height))
    let top = baseline - tall + max(0, (tall - Int(capitals.rounded())) / 2)
    canvas.arrow(Scene.Box(x: Int(x.rounded()), y: top, width: wide, height: tall), isUp: trend == .up, ink)
  }
}
