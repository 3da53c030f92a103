/// The rows: label, cells, latest value, what it is made of, gap.
extension PageComposer {
  mutating func addRows(_ lines: [Pagination.Line]) {
    guard let total = figure.rows.first else { return }
    let axisTop = y
    addRow(total, height: heights[0], continued: false)
    addAxis(from: axisTop, to: y)
    for index in figure.rows.indices[..<figure.rows.body.lowerBound].dropFirst() {
      addRow(figure.rows[index], height: heights[index], continued: false)
    }
    y += resolution.pixels(0.25)
    let thick = resolution.pixels(0.25)
    canvas.rule(grid.columns.first ?? 0, y, grid.end - (grid.columns.first ?? 0), thick, Tone.text)
    y += thick + resolution.pixels(0.75)
    let start = y
    for (index, line) in lines.enumerated() {
      let row = figure.rows[line.row]
      if row.kind == .header, index > 0 { y += beforeHeader }
      addRow(row, height: heights[line.row], continued: line.continued)
    }
    if !lines.isEmpty { addAxis(from: start, to: y) }
    guard stampBelow, let stamp = figure.stamp else { return }
    let style = TextStyle(.condensed, sizes.key)
    let height = resolution.pixels(sizes.key * 0.5)
    y += resolution.pixels(1)
    for line in typesetter.wrap(stamp, style, width: Double(grid.right - grid.left)).lines {
      let baseline = canvas.baseline(style, top: y, height: height)
      canvas.text(line, style, Tone.quiet, x: Double(grid.left), baseline: baseline)
      y += height
    }
  }

  /// Space before the head of a group, in pixels.
  var beforeHeader: Int { resolution.pixels(1.1) }

  private mutating func addRow(_ row: Row, height: Int, continued: Bool) {
    let inner = height - resolution.hairline
    addLabel(row, height: inner, continued: continued)
    for (cell, x) in zip(row.cells, grid.columns) {
      let box = Scene.Box(x: x, y: y, width: grid.pitch - resolution.hairline, height: inner)
      addCell(cell, in: box, bold: row.kind.isBold)
    }
    if let side = row.side, let places = grid.side { addSide(side, row, places, height: inner) }
    y += height
  }

  private mutating func addLabel(_ row: Row, height: Int, continued: Bool) {
    let label = grid.labels.label(row, continued: continued)
    let tone = row.kind == .reference ? Tone.quiet : Tone.text
    if label.shortened {
      warnings.append(.shortened(text: row.label, to: label.lines.joined(separator: " ")))
    }
    // Two lines stand a little closer to each other than to those of the next row.
    let pitch = min(Int((typesetter.size(label.style) * 1.1).rounded()), (height * 47 + 50) / 100)
    let top = y + (height - pitch * label.lines.count) / 2
    for (index, line) in label.lines.enumerated() {
      let lineTop = label.lines.count == 1 ? y : top + index * pitch
      let baseline = canvas.baseline(label.style, top: lineTop, height: label.lines.count == 1 ? height : pitch)
      let suffix = index == label.lines.count - 1 ? label.suffix.map { " " + $0 } ?? "" : ""
      let suffixWidth = typesetter.width(suffix, label.suffixStyle)
      let width = typesetter.width(line, label.style)
      let x = grid.labels.fromLeft ? Double(grid.left) + label.indent : Double(grid.labelEnd) - width - suffixWidth
      canvas.text(line, label.style, tone, x: x, baseline: baseline)
      canvas.text(suffix, label.suffixStyle, Tone.quiet, x: x + width, baseline: baseline)
    }
  }

  private mutating func addCell(_ cell: Cell, in box: Scene.Box, bold: Bool) {
    var ink = Colour.black
    let arrow = cell.trend.map { _ in min(resolution.pixels(sizes.mark), box.height / 3) }
    let half = typesetter.width(cell.text, grid.cells.style(of: cell.text, bold: bold)) / 2
    var middle = Double(box.x) + Double(box.width) / 2
    if let arrow {
      // An arrow keeps clear of the cell's edge, and the text makes room for it.
      let over = middle + half + Double(max(1, arrow / 4) + arrow + max(2, arrow / 2)) - Double(box.right)
      middle -= min(max(0, over), max(0, middle - half - Double(box.x)))
    }
    switch cell.fill {
    case .blank:
      let style = grid.cells.style(of: cell.text, bold: bold)
      let baseline = canvas.baseline(style, top: box.y, height: box.height)
      canvas.text(cell.text, style, ink, x: middle, baseline: baseline, bold ? .centreOfInk : .centre)
    case .class(let number):
      let fill = figure.key.ramp.fill(number)
      ink = fill.ink
      canvas.rectangle(box.x, box.y, box.width, box.height, fill)
      let style = grid.cells.style(of: cell.text, bold: bold)
      let baseline = canvas.baseline(style, top: box.y, height: box.height)
      canvas.text(cell.text, style, ink, x: middle, baseline: baseline, bold ? .centreOfInk : .centre)
    case .symbol:
      canvas.rectangle(box.x, box.y, box.width, box.height, Tone.symbol)
      addSymbol(cell.text, grid.cells.style(of: cell.text, bold: true), in: box, ground: nil)
    case .hatched:
      canvas.hatch(box)
      addSymbol(cell.text, grid.cells.style(of: cell.text, bold: true), in: box, ground: Tone.hatchGround)
    }
    if let trend = cell.trend, let side = arrow {
      // Beside the text, and inside the cell.
      let x = min(Int(middle + half) + max(1, side / 4), box.right - side)
      let top = box.y + (box.height - side) / 2
      canvas.arrow(Scene.Box(x: x, y: top, width: side, height: side), isUp: trend == .up, ink)
    }
    guard cell.mark else { return }
    let side = min(resolution.pixels(sizes.mark), box.height / 4)
    canvas.triangle(Scene.Box(x: box.right - side, y: box.y, width: side, height: side), ink)
  }

  private mutating func addSide(_ cell: SideCell, _ row: Row, _ places: SideColumns, height: Int) {
    let isQuiet = row.kind == .reference
    let plain = TextStyle(.regular, isQuiet || row.kind == .indented ? sizes.side - 0.8 : sizes.side)
    let style = row.kind.isBold ? plain.heavy : plain
    let baseline = canvas.baseline(style, top: y, height: height)
    let latest = places.latest
    let end = Double(latest.x) + (Double(latest.width) + places.latestBlock) / 2
    canvas.text(cell.latest, style, isQuiet ? Tone.quiet : Tone.text, x: end, baseline: baseline, .right)
    let width = typesetter.width(cell.latest, style)
    for line in 0..<cell.emphasis.rawValue {
      let below = resolution.pixels(0.46) + line * resolution.pixels(0.58)
      canvas.rule(Int(end - width), baseline + below, Int(width), resolution.pixels(0.25), Tone.text)
    }
    addMadeOf(cell.madeOf, places, height: height, baseline: baseline)
    if let gap = cell.gap { addGap(gap, places, height: height, bold: row.kind.isBold) }
  }

  private mutating func addMadeOf(_ text: String, _ places: SideColumns, height: Int, baseline: Int) {
    guard places.madeOf.width > 0 else { return }
    let style = places.madeOfStyle
    let end = Double(places.madeOf.x) + (Double(places.madeOf.width) + places.madeOfBlock) / 2
    guard places.madeOfOnTwoLines else {
      canvas.text(text, style, Tone.quiet, x: end, baseline: baseline, .right)
      return
    }
    let lines = SideColumns.twoLines(text)
    let pitch = min(height / lines.count, Int((typesetter.size(style)).rounded()))
    let top = y + (height - pitch * lines.count) / 2
    for (index, line) in lines.enumerated() {
      let baseline = canvas.baseline(style, top: top + index * pitch, height: pitch)
      canvas.text(line, style, Tone.quiet, x: end, baseline: baseline, .right)
    }
  }

  /// The bar on one side of zero, the number on the other.
  private mutating func addGap(_ gap: SideCell.Gap, _ places: SideColumns, height: Int, bold: Bool) {
    let (zero, unit) = places.scale
    let axis = places.gap.x + Int(zero.rounded())
    let value = gap.value.isFinite ? gap.value : 0
    let length = value == 0 ? 0 : max(1, Int((abs(value) * unit).rounded()))
    let tall = height * 54 / 100
    let top = y + (height - tall) / 2
    let x = value > 0 ? axis : axis - length
    let colours = figure.key.ramp.bars
    if gap.worse {
      canvas.rectangle(x, top, length, tall, colours.worse)
    } else {
      canvas.rectangle(x, top, length, tall, colours.betterEdge)
      let edge = resolution.hairline
      canvas.rectangle(x + edge, top + edge, length - 2 * edge, tall - 2 * edge, colours.better)
    }
    let style = bold ? places.gapStyle.heavy : places.gapStyle
    let baseline = canvas.baseline(style, top: y, height: height)
    let pad = resolution.exactly(0.9)
    if gap.value > 0 {
      canvas.text(gap.text, style, Tone.text, x: Double(axis) - pad, baseline: baseline, .right)
    } else {
      canvas.text(gap.text, style, Tone.text, x: Double(axis) + pad, baseline: baseline)
    }
  }

  /// The line of zero, over the bars.
  private mutating func addAxis(from top: Int, to bottom: Int) {
    guard let places = grid.side, figure.rows.contains(where: { $0.side?.gap != nil }) else { return }
    let thick = resolution.hairline
    let x = places.gap.x + Int(places.scale.zero.rounded()) - thick / 2
    canvas.rule(x, top, thick, bottom - top, Tone.text)
  }
}
