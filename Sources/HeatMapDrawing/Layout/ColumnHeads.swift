/// What stands above the cells and the side columns: bands with a line under them, then the columns' own labels.
extension PageComposer {
  private static let band = TextStyle(.bold, 8.5)
  private static let month = TextStyle(.condensed, 8)
  private static let latest = TextStyle(.condensedBold, 9)

  /// Moves from the last line of the signs to the baseline of the columns' labels.
  mutating func addHeads() {
    let style = columnStyle
    let heads = wrappedHeads(style)
    if heads.contains(where: { $0.shortened }) {
      addUprightHeads()
      return
    }
    let more = Double((heads.map { $0.lines.count }.max() ?? 1) - 1)
    let hasBands = figure.columnGroups.contains { !$0.label.isEmpty } || grid.side != nil
    y += 6.6
    let band = y
    if hasBands {
      addBands(baseline: at(band), rule: band + 1.15)
      y += 4.7
    }
    let pitch = LabelType.pitch(style)
    y += more * pitch
    addColumnLabels(heads, style, pitch: pitch)
    addSideHeads(upper: hasBands ? y - 4.7 : y - 3.4, band: band)
  }

  /// The bands' labels, each over the middle of its band, pushed apart where they are wider than it.
  private mutating func addBands(baseline: Int, rule: Double) {
    let groups = figure.columnGroups.filter { !$0.columns.isEmpty }
    let apart = resolution.exactly(1.5)
    let end = Double(grid.cellsEnd)
    let labels = groups.map { $0.label }
    let styles = [PageComposer.band, PageComposer.band.narrow, PageComposer.band.narrow.sized(7.5)]
    // The corner at the left is free.
    func needed(_ style: TextStyle) -> Double {
      labels.reduce(-apart) { $0 + ($1.isEmpty ? 0 : typesetter.width($1, style) + apart) }
    }
    let style = styles.first { needed($0) <= end } ?? TextStyle(.condensedBold, 7.5)
    let most = max(end / Double(max(labels.count, 1)) - apart, 1)
    let shown = needed(style) <= end ? labels : labels.map { typesetter.shorten($0, style, width: most) }
    for (label, short) in zip(labels, shown) { noteShortened(label, to: short) }
    // Middles as wished, then pushed to the right, then back from the end.
    var places: [(start: Double, width: Double)] = []
    for (label, group) in zip(shown, grid.groups) {
      let width = typesetter.width(label, style)
      // A label that is wider than its band leans to the left, where there is room.
      let wish =
        width > Double(group.count)
        ? Double(group.upperBound) - width : Double(group.lowerBound + group.upperBound) / 2 - width / 2
      let previous = places.last.map { $0.start + $0.width + apart } ?? 0
      places.append((label.isEmpty ? previous - apart : max(wish, previous), width))
    }
    var limit = end
    for index in places.indices.reversed() where !shown[index].isEmpty {
      places[index].start = min(places[index].start, limit - places[index].width)
      limit = places[index].start - apart
    }
    for (index, group) in grid.groups.enumerated() where !shown[index].isEmpty {
      canvas.text(shown[index], style, Tone.text, x: max(places[index].start, 0), baseline: baseline)
      addLine(from: group.lowerBound, to: group.upperBound, y: rule, thick: 0.15, Tone.text)
    }
  }

  /// The type in which all column labels fit their columns, on several lines if need be.
  private var columnStyle: TextStyle {
    let fit = TextFit(typesetter: typesetter)
    let fits = [PageComposer.month, PageComposer.month.sized(7.5), PageComposer.month.sized(7)].first { style in
      zip(figure.columns, grid.columns).enumerated().allSatisfy { index, column in
        index == grid.latest
          || fit.widest(column.0.split(separator: " ").map(String.init), style) <= headWidth(column.1)
      }
    }
    return fits ?? PageComposer.month.sized(7)
  }

  /// The room for a label over a column, in pixels.
  private func headWidth(_ column: Range<Int>) -> Double { Double(column.count) - resolution.exactly(0.2) }

  /// The lines of each column's label: one where it fits, else as many whole words a line as there is room for.
  private func wrappedHeads(_ style: TextStyle) -> [WrappedText] {
    func wrapped(_ label: String, _ index: Int) -> WrappedText {
      let style = index == grid.latest ? latestStyle : style
      let ink = typesetter.ink(label, style)
      if index == grid.latest || ink.right - ink.left <= headWidth(grid.columns[index]) {
        return WrappedText(lines: [label])
      }
      return typesetter.wrap(label, style, width: headWidth(grid.columns[index]), most: 4, wholeWords: true)
    }
    return figure.columns.enumerated().map { wrapped($1, $0) }
  }

  /// Labels that read upwards, where a word of one is wider than its column; bands stand over them.
  private mutating func addUprightHeads() {
    let style = PageComposer.month
    y += 6.6
    if figure.columnGroups.contains(where: { !$0.label.isEmpty }) || grid.side != nil {
      addBands(baseline: at(y), rule: y + 1.15)
      y += 1.15
    }
    let band = y
    let most = resolution.exactly(32)
    let apart = LabelsApart.replacements(figure.columns) { label in
      let short = typesetter.shorten(label, style, width: most)
      return short == label ? nil : short
    }
    let shown = figure.columns.map { apart[$0] ?? typesetter.shorten($0, style, width: most) }
    for (label, short) in zip(figure.columns, shown) { noteShortened(label, to: short) }
    y += 1.4 + max(resolution.millimetres(shown.reduce(0) { max($0, typesetter.width($1, style)) }), 4)
    for (index, (text, column)) in zip(shown, grid.columns).enumerated() {
      let middle = Double(column.lowerBound + column.upperBound) / 2
      canvas.uprightText(
        text, index == grid.latest ? style.heavy : style, Tone.text, middle: middle, start: at(y + 0.6))
    }
    addSideHeads(upper: max(band - 1.15, y - 3.4), band: band)
  }

  private var latestStyle: TextStyle {
    guard let latest = grid.latest, let label = figure.columns.last else { return PageComposer.latest }
    let room = Double(grid.columns[latest].count) + resolution.exactly(1)
    let styles = [PageComposer.latest, PageComposer.latest.sized(8.5), PageComposer.latest.sized(8)]
    return styles.first { typesetter.width(label, $0) <= room } ?? PageComposer.latest.sized(7.5)
  }

  private mutating func addColumnLabels(_ heads: [WrappedText], _ style: TextStyle, pitch: Double) {
    for (index, (head, column)) in zip(heads, grid.columns).enumerated() {
      let style = index == grid.latest ? latestStyle : style
      let middle = Double(column.lowerBound + column.upperBound) / 2
      for (line, text) in head.lines.reversed().enumerated() {
        canvas.text(text, style, Tone.text, x: middle, baseline: at(y - Double(line) * pitch), .centre)
      }
    }
  }

  private mutating func addSideHeads(upper: Double, band: Double) {
    guard let side = figure.side, let places = grid.side else { return }
    let bold = TextStyle(.condensedBold, 8.5)
    let quiet = TextStyle(.condensed, 8)
    func px(_ millimetres: Double) -> Double { resolution.exactly(millimetres) }
    if let end = places.madeOfEnd, let heading = side.madeOf {
      canvas.text(heading.upper, quiet, Tone.quiet, x: px(end), baseline: at(upper), .right)
      canvas.text(heading.lower, quiet, Tone.quiet, x: px(end), baseline: at(y), .right)
    }
    if let change = places.change, let heading = side.change {
      canvas.text(heading.upper, bold, Tone.text, x: px(change.end), baseline: at(upper), .right)
      canvas.text(heading.lower, quiet, Tone.quiet, x: px(change.end), baseline: at(y), .right)
    }
    guard let axis = places.axis, let scale = side.axis else { return }
    let isAlone = places.change == nil || side.change?.upper.isEmpty == false
    let left = isAlone ? axis.low : places.change.map { $0.arrow - CellType.arrow.width / 2 } ?? axis.low
    // Over the middle of the axis, or of both columns, with a line under it then.
    let middle = isAlone ? (axis.low + axis.high) / 2 : (left + axis.high + sizes.arrowHead) / 2
    // Clear of the heading at its left, and inside the page.
    let first = px(isAlone ? (places.change?.end ?? places.madeOfEnd ?? 0) + 0.8 : left)
    let end = Double(grid.pageWidth)
    let style = [8.5, 8, 7.5].map(bold.sized).first { typesetter.width(side.bars, $0) <= end - first } ?? bold.sized(7)
    let width = typesetter.width(side.bars, style)
    let x = max(min(px(middle) - width / 2, end - width), first)
    canvas.text(side.bars, style, Tone.text, x: x, baseline: at(upper))
    if !isAlone { addLine(from: at(left), to: grid.pageWidth, y: upper + 1.15, thick: 0.15, Tone.text) }
    addTicks(scale, axis)
  }

  /// The axis' three numbers, those at its ends clear of the one in the middle and inside the page.
  private mutating func addTicks(_ scale: Side.Axis, _ axis: (low: Double, high: Double)) {
    let end = Double(grid.pageWidth)
    let middle = (tick: scale.middle, x: (axis.low + axis.high) / 2)
    for one in (axisEnds(scale, axis) + [middle]).sorted(by: { $0.x < $1.x }) {
      let width = typesetter.width(one.tick.text, PageComposer.tick)
      let x = min(resolution.exactly(one.x) - width / 2, end - width)
      canvas.text(
        one.tick.text, PageComposer.tick, one.x == middle.x ? Tone.text : Tone.quiet, x: x, baseline: at(y))
    }
  }
}
