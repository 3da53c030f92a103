/// The side columns of the rows, and the rows that are hidden from end to end.
extension PageComposer {
  mutating func addSide(_ row: Row, top: Int, height: Int, bottom: Int) {
    guard let places = grid.side else { return }
    if row.kind != .total {
      canvas.rule(
        grid.cellsEnd + resolution.pixels(1), bottom - resolution.hairline,
        grid.pageWidth - grid.cellsEnd - resolution.pixels(1),
        resolution.pixels(0.12), Tone.guide)
    }
    guard let side = row.side else { return }
    let isTotal = row.kind == .total
    let tone = row.kind == .reference ? Tone.quiet : Tone.text
    func baseline(_ style: TextStyle) -> Int { canvas.baseline(style, top: top, height: height) }
    if let end = places.madeOfEnd {
      let style = places.madeOfStyle
      let x = resolution.exactly(end)
      canvas.text(side.madeOf, style, isTotal ? Tone.text : Tone.quiet, x: x, baseline: baseline(style), .right)
    }
    if let change = side.change, let place = places.change {
      let style = isTotal ? places.changeStyle.heavy : places.changeStyle
      canvas.text(change.text, style, tone, x: resolution.exactly(place.end), baseline: baseline(style), .right)
      if let arrow = change.arrow {
        let (wide, tall) = (resolution.pixels(CellType.arrow.width), resolution.pixels(CellType.arrow.height))
        let box = Scene.Box(
          x: at(place.arrow - CellType.arrow.width / 2), y: top + (height - tall + 1) / 2, width: wide, height: tall)
        canvas.arrow(box, isUp: arrow == .up, .black)
      }
    }
    guard let gap = side.gap else { return }
    // A bar is as thick in a row whose label takes two lines.
    let usual = resolution.pixels(Sizes.rowHeight(row.kind, byTeam: grid.byTeam)) - resolution.hairline
    let lower = max(0, height - usual) / 2
    addGap(gap, isTotal: isTotal, tone, top: top + lower, height: min(height, usual))
  }

  /// The bar on one side of the middle, the number on the other.
  private mutating func addGap(_ gap: SideCell.Gap, isTotal: Bool, _ tone: Colour, top: Int, height: Int) {
    guard let axis = grid.side?.axis, let scale = figure.side?.axis else { return }
    let middle = (axis.low + axis.high) / 2
    let (end, off) = SideColumns.place(gap.value, on: scale, from: axis.low, to: axis.high)
    let (low, high) = (at(min(middle, end)), at(max(middle, end)))
    let length = gap.value == scale.middle.value ? 0 : max(1, high - low)
    let x = end < middle ? at(middle) - length : at(middle)
    addBar(
      Scene.Box(x: x, y: top, width: length, height: height), to: end < middle ? .left : .right, isOff: off != nil,
      worse: gap.worse)
    let style = TextStyle(grid.byTeam ? .condensed : .regular, 8)
    let own = isTotal ? style.heavy : style
    let baseline = canvas.baseline(own, top: top, height: height)
    let pad = 0.8
    if gap.value > scale.middle.value {
      canvas.text(gap.text, own, tone, x: resolution.exactly(middle - pad), baseline: baseline, .right)
    } else {
      canvas.text(gap.text, own, tone, x: resolution.exactly(middle + pad), baseline: baseline)
    }
  }

  /// A bar over the height of a row, with the head of an arrow after it where it leaves the axis.
  mutating func addBar(_ row: Scene.Box, to end: Scene.Direction, isOff: Bool, worse: Bool) {
    let tall = max(2, row.height * 46 / 100)
    let y = row.y + (row.height - tall) / 2
    let colours = figure.key.ramp.bars
    let edge = worse ? 0 : resolution.hairline
    canvas.rectangle(row.x, y, row.width, tall, worse ? colours.worse : colours.betterEdge)
    if isOff {
      let headTall = max(tall + 2, row.height * 62 / 100)
      let wide = resolution.pixels(sizes.arrowHead)
      let box = Scene.Box(
        x: end == .left ? row.x - wide : row.right, y: row.y + (row.height - headTall) / 2, width: wide,
        height: headTall)
      canvas.head(box, end, worse ? colours.worse : colours.betterEdge)
      if edge > 0 {
        let inner = Scene.Box(
          x: end == .left ? box.x + 2 * edge : box.x, y: box.y + 2 * edge, width: box.width - 2 * edge,
          height: box.height - 4 * edge)
        canvas.head(inner, end, colours.better)
      }
    }
    if edge > 0 {
      // The end at the target line needs no edge, nor that at an arrow's head.
      let inner = isOff ? 0 : edge
      canvas.rectangle(
        row.x + (end == .left ? inner : 0), y + edge, row.width - inner, tall - 2 * edge, colours.better)
    }
  }

  /// The ends of an axis, in millimetres: without one that lies so near to the middle that the two numbers would meet.
  func axisEnds(_ scale: Side.Axis, _ axis: (low: Double, high: Double)) -> [(tick: Side.Axis.Tick, x: Double)] {
    let middle = (axis.low + axis.high) / 2
    func width(_ tick: Side.Axis.Tick) -> Double { resolution.millimetres(typesetter.width(tick.text, Self.tick)) }
    let ends = [scale.low, scale.high].map { tick in
      (tick: tick, x: SideColumns.place(tick.value, on: scale, from: axis.low, to: axis.high).x)
    }
    return ends.filter { end in
      let distance = abs(end.x - middle)
      let isWhole = distance > (axis.high - axis.low) / 2 - 0.01
      return isWhole || distance >= (width(end.tick) + width(scale.middle)) / 2 + 0.6
    }
  }

  /// The type of the numbers of an axis.
  static let tick = TextStyle(.condensed, 7.5)

  /// The ends of the axis and its middle. The middle stands out, and is parted by the rule under the total.
  mutating func addAxis(from ends: Double, total: Range<Double>, rows: Range<Double>, behind place: Int) {
    guard let axis = grid.side?.axis, let scale = figure.side?.axis else { return }
    let bottom = rows.isEmpty ? total.upperBound : rows.upperBound
    for end in axisEnds(scale, axis) {
      let left = at(end.x)
      let thick = resolution.pixels(0.12)
      // Behind what stands there already.
      let rule = Scene.Item.rule(
        Scene.Box(x: left, y: at(ends), width: thick, height: at(bottom) - at(ends)), Tone.axis)
      canvas.scene.items.insert(rule, at: place)
    }
    let thick = resolution.pixels(0.25)
    for span in [total, rows] where !span.isEmpty {
      let (top, bottom) = (at(span.lowerBound), at(span.upperBound) - resolution.hairline)
      canvas.rule(at((axis.low + axis.high) / 2) - thick / 2, top, thick, bottom - top, Tone.text)
    }
  }

  /// Rows hidden from end to end: how many, and their names on the ground of hidden cells.
  mutating func addHidden(_ hidden: HiddenRows) {
    y += 0.75
    let style = TextStyle(.regular, 8)
    let inset = resolution.exactly(0.9)
    let left = grid.cellsStart
    let lines = typesetter.wrap(hidden.text, style, width: Double(grid.pageWidth - left) - 2 * inset).lines
    let height = 3.4 + 3.55 * Double(lines.count - 1) + 1.55
    canvas.rectangle(left, at(y), grid.pageWidth - left, at(y + height) - at(y), Tone.symbol)
    let label = grid.labels.label(Row(kind: .item, label: hidden.label, cells: []), continued: false)
    for (number, line) in label.lines.enumerated() {
      let baseline = at(y + 3.4 + Double(number) * LabelType.pitch(label.style))
      canvas.text(line, label.style, Tone.text, x: 0, baseline: baseline)
    }
    for (number, line) in lines.enumerated() {
      let baseline = at(y + 3.4 + 3.55 * Double(number))
      canvas.text(line, style, Tone.quiet, x: Double(left) + inset, baseline: baseline)
    }
    y += height
  }
}
