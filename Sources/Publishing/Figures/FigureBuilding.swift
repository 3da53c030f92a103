package import Disclosure
import Extracts
package import HeatMapDrawing
import Measures
import Staffing
import Statistics
package import Workforce

/// The picture of a sheet.
package func figure(_ sheet: Sheet, yearStart: YearStart) -> Figure {
  figure(sheet.table, sheet.scale, sheet.paper, order: sheet.order, yearStart: yearStart)
}

/// The picture of a published table.
package func figure(
  _ table: PublishedTable, _ scale: Scale, _ paper: Paper, order: RowOrder, yearStart: YearStart
) -> Figure {
  let texts = PictureTexts(table, scale, paper, order: order)
  let hidden = table.hiddenFromEndToEnd
  let bars = BarKind(table, scale)
  let lines = table.lines(order).filter { line in
    guard case .own(let row) = line, row.level == .district else { return true }
    return !hidden.contains(row.district)
  }
  var rows = lines.map { line in
    switch line {
    case .own(let row): drawn(row, table, scale, bars, paper)
    case .reference(let reference): drawn(reference, table, scale)
    }
  }
  if paper.isOfOnePlace, let only = table.onlyDistrict, let place = rows.lastIndex(where: { $0.label == only }) {
    // Its total says the same again.
    rows.remove(at: place)
    rows[0].label = only
  }
  let side = sideHeadings(table, scale, bars)
  return Figure(
    headline: texts.headline, deck: texts.deck, statistic: texts.statistic,
    key: key(table, scale, texts),
    symbols: symbols(table, rows, side?.axis),
    columnGroups: columnGroups(table, yearStart),
    rows: rows,
    hiddenRows: hidden.isEmpty ? nil : hiddenRows(hidden, table),
    side: side,
    notes: texts.notes,
    stamp: stamp(table.clearance),
    document: Document(
      title: texts.headline, description: altText(table, scale, paper, headline: texts.headline),
      software: "heatmaps \(programVersion)", creationTime: paper.day?.internetText ?? ""))
}

extension PublishedTable {
  /// Whether a row's values may be coloured on the scale of the others: the sums of amounts are of another size than their parts.
  func hasClass(_ row: Row, _ column: Column) -> Bool {
    if column.kind != .value { return false }
    if measure.unit.hasDenominator || rows.count == 1 && span == nil { return true }
    let finest: Table.Row.Level = rows.contains { $0.level == .team } ? .team : .district
    return row.level == finest
  }

  /// The districts that show nothing but that they are hidden, where there are several: they share a line. Teams keep their rows, and
  /// their districts with them.
  fileprivate var hiddenFromEndToEnd: [String] {
    guard span == nil, !rows.contains(where: { $0.team != nil }) else { return [] }
    let hidden = hiddenDistricts
    return hidden.count < 2 ? [] : hidden.sorted { inNameOrder($0, $1) }
  }

  /// The district that is all there is under the total, and shows what the total shows.
  fileprivate var onlyDistrict: String? {
    guard rows.count == 2, let total = rows.first, let row = rows.last, row.level == .district,
      total.cells.map({ $0.cell }) == row.cells.map({ $0.cell })
    else { return nil }
    return row.district
  }

  /// Whether any figure that is shown is coloured.
  fileprivate var hasColours: Bool {
    rows.contains { row in
      zip(columns, row.cells).contains { column, cell in cell.cell.printed != nil && hasClass(row, column) }
    }
  }
}

extension Paper {
  /// Whether places were chosen, so that a single one may be all that was asked for.
  fileprivate var isOfOnePlace: Bool { !filter.districts.isEmpty || !authorities.isEmpty }
}

private func kind(_ row: PublishedTable.Row, _ table: PublishedTable, _ paper: Paper) -> HeatMapDrawing.Row.Kind {
  switch row.level {
  case .total: .total
  case .whole: .reference
  case .district: paper.level == .team && table.subject == .districts ? .header : .item
  case .team: table.hasDistricts ? .indented : .item
  }
}

private func key(_ table: PublishedTable, _ scale: Scale, _ texts: PictureTexts) -> Key {
  Key(
    label: texts.keyLabel, swatches: swatches(table, scale), ruleAfter: scale.ruleAfter, meets: texts.meets,
    ruleLabel: texts.reference, worse: texts.dark, ramp: scale.ramp)
}

/// The classes. Where no figure is coloured there are none, and the key is not drawn.
private func swatches(_ table: PublishedTable, _ scale: Scale) -> [Swatch] {
  let classes = scale.classes(isWhole: table.isWhole, isOfShares: table.isOfShares)
  guard table.span != nil, !table.measure.unit.hasDenominator else {
    return table.span == nil || table.hasColours ? classes.map { Swatch(text: $0.text, fill: $0.fill) } : []
  }
  if !table.hasColours { return [] }
  // Of counts the first class is none at all; and the next, where those are hidden, is never to be seen.
  return classes.filter { table.policy == nil || $0.fill != 1 }.map { text, fill in
    Swatch(text: fill == 0 ? "0" : text, fill: fill)
  }
}

private func hiddenRows(_ names: [String], _ table: PublishedTable) -> HiddenRows {
  // A name is not parted where a line ends.
  let whole = names.map { $0.split(separator: " ").joined(separator: "\u{A0}") }
  return HiddenRows(
    label: counted(names.count, table.subject.one, table.subject.many),
    text: "\(Symbol.confidential.text)\u{A0}\(listed(whole))")
}

/// The signs that stand in the picture, and no others.
private func symbols(_ table: PublishedTable, _ rows: [HeatMapDrawing.Row], _ axis: Side.Axis?) -> [SymbolEntry] {
  let cells = rows.flatMap { $0.cells }
  let published = table.references.flatMap { [$0.latest] + $0.figures.compactMap { $0 } }
  let own = table.rows.flatMap { $0.cells.compactMap { $0.cell.symbol } }
  let present = Set(own + published.compactMap { $0.symbol })
  return underlinings(cells) + suddenChanges(cells) + Symbol.allCases.filter(present.contains).map { symbolEntry($0) }
    + arrows(rows.compactMap { $0.side?.change?.arrow })
    + (rows.contains { $0.suffix != nil }
      ? [SymbolEntry(sample: .bare(tooSmallSuffix), text: "too small to be clearly better")] : [])
    + offAxis(rows.compactMap { $0.side?.gap }, axis)
}

/// What the head of an arrow at the end of a bar means.
private func offAxis(_ gaps: [SideCell.Gap], _ axis: Side.Axis?) -> [SymbolEntry] {
  guard let axis else { return [] }
  let off = gaps.filter { $0.value < axis.low.value || $0.value > axis.high.value }
  if off.isEmpty { return [] }
  return [SymbolEntry(sample: .offAxis(worse: off.contains { $0.worse }), text: "bar goes on past the axis")]
}

/// What lines under a value mean.
func underlinings(_ cells: [HeatMapDrawing.Cell]) -> [SymbolEntry] {
  let (one, two) = (
    cells.contains { $0.emphasis == .oneLine }, cells.contains { $0.emphasis == .twoLines }
  )
  var entries: [SymbolEntry] = []
  if one {
    entries.append(
      SymbolEntry(sample: .underlined(.oneLine), text: "differs from the others, perhaps by chance (95%)"))
  }
  if two {
    entries.append(
      SymbolEntry(
        sample: .underlined(.twoLines), text: (one ? "" : "differs from the others ") + "by more than chance (99.8%)"))
  }
  return entries
}

private func suddenChanges(_ cells: [HeatMapDrawing.Cell]) -> [SymbolEntry] {
  var entries: [SymbolEntry] = []
  if cells.contains(where: { $0.sudden == .up }) {
    entries.append(SymbolEntry(sample: .sudden(.up), text: "sudden rise"))
  }
  if cells.contains(where: { $0.sudden == .down }) {
    entries.append(SymbolEntry(sample: .sudden(.down), text: "sudden fall"))
  }
  return entries
}

/// What arrows with a shaft mean.
func arrows(_ present: [HeatMapDrawing.Cell.Trend]) -> [SymbolEntry] {
  let (up, down) = (present.contains(.up), present.contains(.down))
  let both = " in a year by more than chance"
  var entries: [SymbolEntry] = []
  if up { entries.append(SymbolEntry(sample: .trend(.up), text: "rose" + both)) }
  if down { entries.append(SymbolEntry(sample: .trend(.down), text: "fell" + (up ? "" : both))) }
  return entries
}

private func columnGroups(_ table: PublishedTable, _ yearStart: YearStart) -> [ColumnGroup] {
  if let grid = table.measure.grid { return columnGroups(table, grid.shape) }
  var groups: [ColumnGroup] = []
  for (place, column) in table.columns.enumerated() {
    let label = yearStart.label(of: column)
    if place == table.columns.count - 1 {
      // The latest is wide, and says its year.
      let own = groups.last?.label == label ? groups.removeLast().columns : []
      groups.append(ColumnGroup(label: label, columns: own + [column.shortText], kind: .valuesToLatest))
    } else if groups.last?.label == label {
      groups[groups.count - 1].columns.append(column.headingText)
    } else {
      groups.append(ColumnGroup(label: label, columns: [column.headingText]))
    }
  }
  return groups
}

/// The sums, or how many people a row is about, stand apart from the values.
private func columnGroups(_ table: PublishedTable, _ shape: GridCounting.Shape) -> [ColumnGroup] {
  let first = table.columns.prefix { $0.kind != .value }.map { $0.headingText }
  let rest = table.columns.dropFirst(first.count).map { $0.headingText }
  let label =
    switch shape {
    case .cohorts: "Months since starting"
    case .districtsByWord: ""
    case .districtsByDistrict: "Moved to"
    }
  return [ColumnGroup(label: "", columns: first), ColumnGroup(label: label, columns: rest)].filter {
    !$0.columns.isEmpty
  }
}

func drawnCell(
  _ row: PublishedTable.Row, _ place: Int, _ table: PublishedTable, _ scale: Scale
) -> HeatMapDrawing.Cell {
  let (published, column) = (row.cells[place], table.columns[place])
  let sudden = published.marks.contains(.suddenChange) ? direction(row, place) : nil
  if let value = published.cell.printed {
    let fill: CellFill = table.hasClass(row, column) ? .class(scale.of(row).fill(of: value)) : .blank
    let isLatest = table.span == nil && place == table.columns.count - 1
    return HeatMapDrawing.Cell(
      text: table.cellText(published.cell, column), fill: fill, sudden: sudden,
      emphasis: isLatest ? emphasis(row) : .none)
  }
  let text = published.cell.symbol?.text ?? ""
  let isBlank = if case .blank = published.cell { true } else { false }
  return HeatMapDrawing.Cell(text: text, fill: isBlank ? .blank : .symbol, sudden: sudden)
}

/// Which way a value went from that of the column before.
private func direction(_ row: PublishedTable.Row, _ place: Int) -> HeatMapDrawing.Cell.Trend {
  guard let before = row.cells[..<place].last?.cell.quotient, let now = row.cells[place].cell.quotient else {
    return .up
  }
  if before.printed != now.printed { return now.printed < before.printed ? .down : .up }
  return now.value < before.value ? .down : .up
}

func emphasis(_ row: PublishedTable.Row) -> Emphasis {
  switch row.verdict?.level {
  case .bold: .twoLines
  case .light: .oneLine
  case .some(.none), nil: .none
  }
}

/// After the name of a row that is too small to be clearly better.
package let tooSmallSuffix = "[u]"

/// What stands after the name of a row: its own target, and that it is too small to be clearly better.
private func suffix(_ row: PublishedTable.Row, _ table: PublishedTable, _ scale: Scale) -> String? {
  let parts =
    [
      scale.ownTarget(row).map { "target \(table.measure.unit.shortText($0))" },
      table.isTaggedTooSmall(row) ? tooSmallSuffix : nil,
    ]
    .compactMap { $0 }
  return parts.isEmpty ? nil : parts.joined(separator: " ")
}

private func drawn(
  _ row: PublishedTable.Row, _ table: PublishedTable, _ scale: Scale, _ bars: BarKind?, _ paper: Paper
) -> HeatMapDrawing.Row {
  HeatMapDrawing.Row(
    kind: kind(row, table, paper), label: row.team ?? row.district,
    suffix: suffix(row, table, scale),
    cells: table.columns.indices.map { drawnCell(row, $0, table, scale) },
    side: table.span == nil ? side(row, table, scale, bars) : nil, isQuiet: row.isFold)
}

/// A row of published figures: a cell in each column with a census; the latest stands last in any case, with its month at the side.
private func drawn(_ reference: Reference, _ table: PublishedTable, _ scale: Scale) -> HeatMapDrawing.Row {
  HeatMapDrawing.Row(
    kind: .reference, label: reference.place.label,
    cells: reference.figures.enumerated().map { place, figure in
      guard let figure = place == reference.figures.count - 1 ? reference.latest : figure else {
        return HeatMapDrawing.Cell(text: "", fill: .blank)
      }
      let text = figure.text(table)
      if let value = figure.printed { return HeatMapDrawing.Cell(text: text, fill: .class(scale.fill(of: value))) }
      return HeatMapDrawing.Cell(text: text, fill: .symbol)
    },
    side: SideCell(madeOf: "Sep \(reference.year)"))
}
