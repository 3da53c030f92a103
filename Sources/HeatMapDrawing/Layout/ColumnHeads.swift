/// What stands above the cells and the side columns: bands with a line under them, then the columns' own labels.
extension PageComposer {
  mutating func addHeads() {
    let bandHeight = resolution.pixels(sizes.band * 0.46)
    let monthHeight = resolution.pixels(sizes.month * 0.57)
    let bands = figure.columnGroups.contains { !$0.label.isEmpty } || grid.side != nil
    let band = TextStyle(.bold, sizes.band)
    let top = y
    let bandBaseline = canvas.baseline(band, top: top, height: bandHeight)
    if bands { y += bandHeight + resolution.pixels(0.5) }
    let ruleTop = y
    let ruleHeight = resolution.pixels(0.18)
    addBands(baseline: bandBaseline, ruleTop: ruleTop, ruleHeight: ruleHeight)
    if bands { y += ruleHeight + resolution.pixels(0.3) }
    let style = columnStyle
    // Heads that are too long for one line are set on several, the last of them in line with the others.
    let heads = wrappedHeads(style)
    let more = (heads.map { $0.lines.count }.max() ?? 1) - 1
    let pitch = Int((typesetter.size(style) * 1.15).rounded())
    y += more * pitch
    let baseline = canvas.baseline(style, top: y, height: monthHeight)
    addColumnLabels(heads, style, baseline: baseline, pitch: pitch)
    addSideHeads(upper: bandBaseline, lower: baseline)
    y += monthHeight + resolution.pixels(0.5)
    addCornerStamp(top: top, bottom: y - resolution.pixels(0.5))
  }

  /// The bands' labels, each over the middle of its band, pushed apart where they are wider than it.
  private mutating func addBands(baseline: Int, ruleTop: Int, ruleHeight: Int) {
    let groups = figure.columnGroups.filter { !$0.columns.isEmpty }
    let apart = resolution.exactly(1.5)
    let end = Double(grid.side.map { $0.latest.x } ?? grid.right) - apart
    let fit = TextFit(typesetter: typesetter)
    let styles = fit.smaller(TextStyle(.bold, sizes.band), to: 5.5)
    let labels = groups.map { $0.label }
    // The corner at the left is free, unless the stamp stands there.
    let begin = figure.stamp == nil ? Double(grid.left) : Double(grid.labelEnd) + resolution.exactly(0.5)
    let room = end - begin
    let style =
      styles.first { style in
        labels.reduce(-apart) { $0 + ($1.isEmpty ? 0 : typesetter.width($1, style) + apart) } <= room
      } ?? TextStyle(.condensedBold, 5.5)
    let shown = labels.map { label -> String in
      let width = max(room / Double(max(labels.count, 1)) - apart, 1)
      let fits = labels.reduce(-apart) { $0 + typesetter.width($1, style) + apart } <= room
      return fits ? label : typesetter.shorten(label, style, width: width)
    }
    for (label, short) in zip(labels, shown) where label != short {
      warnings.append(.shortened(text: label, to: short))
    }

    // Middles as wished, then pushed to the right, then back from the end.
    var places: [(start: Double, width: Double)] = []
    for (label, group) in zip(shown, grid.groups) {
      let width = typesetter.width(label, style)
      let wish = Double(group.lowerBound + group.upperBound) / 2 - width / 2
      // A label that is wider than its band leans to the left, where there is room.
      let leaning = width > Double(group.count) ? Double(group.upperBound) - width : wish
      let previous = places.last.map { $0.start + $0.width + apart } ?? begin
      places.append((label.isEmpty ? previous - apart : max(leaning, previous), width))
    }
    var limit = end
    for index in places.indices.reversed() where !shown[index].isEmpty {
      places[index].start = min(places[index].start, limit - places[index].width)
      limit = places[index].start - apart
    }
    for (index, group) in grid.groups.enumerated() where !shown[index].isEmpty {
      canvas.text(shown[index], style, Tone.text, x: max(places[index].start, begin), baseline: baseline)
      canvas.rule(group.lowerBound, ruleTop, group.count, ruleHeight, Tone.text)
    }
  }

  /// The type in which all column labels fit their columns, on several lines if need be, or the least that can be read.
  private var columnStyle: TextStyle {
    let words = figure.columns.flatMap { $0.split(separator: " ").map(String.init) }
    let width = Double(grid.pitch) - resolution.exactly(0.5)
    let fit = TextFit(typesetter: typesetter)
    let wide = grid.cells.plain.face == .regular ? [TextStyle(.regular, sizes.month)] : []
    let narrow = TextStyle(.condensed, sizes.month)
    return fit.first(wide + fit.smaller(narrow, to: 5.5), words, width: width) ?? narrow.sized(5.5)
  }

  /// The lines of each column's label: one where it fits, else as many whole words a line as there is room for.
  private func wrappedHeads(_ style: TextStyle) -> [WrappedText] {
    let width = Double(grid.pitch) - resolution.exactly(0.3)
    func wrapped(_ label: String) -> WrappedText {
      let ink = typesetter.ink(label, style)
      if ink.right - ink.left <= width { return WrappedText(lines: [label]) }
      return typesetter.wrap(label, style, width: width, most: 4, wholeWords: true)
    }
    let heads = figure.columns.map { wrapped($0) }
    if !heads.contains(where: { $0.shortened }) { return heads }
    let apart = LabelsApart.replacements(figure.columns) { label in
      let head = wrapped(label)
      return head.shortened ? head.lines.joined(separator: "\n") : nil
    }
    return zip(figure.columns, heads).map { label, head in
      guard let short = apart[label] else { return head }
      return WrappedText(lines: wrapped(short).lines, shortened: true)
    }
  }

  private mutating func addColumnLabels(_ heads: [WrappedText], _ style: TextStyle, baseline: Int, pitch: Int) {
    for ((head, label), x) in zip(zip(heads, figure.columns), grid.columns) {
      if head.shortened { warnings.append(.shortened(text: label, to: head.lines.joined(separator: " "))) }
      let middle = Double(x) + Double(grid.pitch - resolution.hairline) / 2
      for (index, line) in head.lines.reversed().enumerated() {
        canvas.text(line, style, Tone.text, x: middle, baseline: baseline - index * pitch, .centre)
      }
    }
  }

  private mutating func addSideHeads(upper: Int, lower: Int) {
    guard let side = figure.side, let places = grid.side else { return }
    let fit = TextFit(typesetter: typesetter)
    func style(_ text: String, _ style: TextStyle, _ width: Int) -> TextStyle {
      fit.smaller(style, to: 5.5).first { typesetter.width(text, $0) <= Double(width) + 1 } ?? style.narrow.sized(5.5)
    }
    let band = TextStyle(.bold, sizes.band)
    let unit = TextStyle(.condensed, sizes.month)
    for (text, wanted, column, baseline) in [
      (side.latestHeading, band, places.latest, upper), (side.latestUnit, unit, places.latest, lower),
      (side.gapHeading, band, places.gap, upper), (side.gapUnit, unit, places.gap, lower),
    ] {
      let middle = Double(column.x) + Double(column.width) / 2
      let fitting = style(text, wanted, column.width)
      canvas.text(text, fitting, Tone.text, x: middle, baseline: baseline, .centre)
    }
    guard let heading = side.madeOfHeading, places.madeOf.width > 0 else { return }
    let width = Double(places.madeOf.width) + 1
    let wrapped = typesetter.wrap(heading, unit, width: width, most: 2, balanced: true)
    if wrapped.shortened { warnings.append(.shortened(text: heading, to: wrapped.lines.joined(separator: " "))) }
    let middle = Double(places.madeOf.x) + Double(places.madeOf.width) / 2
    for (line, baseline) in zip(wrapped.lines.reversed(), [lower, upper]) {
      canvas.text(line, unit, Tone.quiet, x: middle, baseline: baseline, .centre)
    }
  }

  /// The stamp again, quietly, in the empty corner above the labels and in line with them: whoever cuts the cells out has
  /// it still. Where three lines are not enough, it stands under the rows.
  private mutating func addCornerStamp(top: Int, bottom: Int) {
    guard let stamp = figure.stamp, !stamp.isEmpty else { return }
    let width = Double(grid.labelEnd - grid.left)
    for points in [7, 6.5, 6, 5.5] {
      let style = TextStyle(.condensed, points)
      let pitch = resolution.pixels(points * 0.4)
      let wrapped = typesetter.wrap(stamp, style, width: width, most: 3, balanced: true, wholeWords: true)
      let height = pitch * wrapped.lines.count
      guard !wrapped.shortened, height <= bottom - top else { continue }
      for (index, line) in wrapped.lines.enumerated() {
        let baseline = canvas.baseline(style, top: bottom - height + index * pitch, height: pitch)
        let x = Double(grid.labels.fromLeft ? grid.left : grid.labelEnd)
        canvas.text(line, style, Tone.quiet, x: x, baseline: baseline, grid.labels.fromLeft ? .left : .right)
      }
      return
    }
    stampBelow = true
  }
}
