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
  return Figure(
    headline: texts.headline, deck: texts.deck, statistic: texts.statistic,
    key: key(table, scale, texts),
    symbols: symbols(table),
    columnGroups: columnGroups(table, yearStart),
    rows: table.lines(order).map { line in
      switch line {
      case .own(let row): drawn(row, table, scale, paper)
      case .reference(let reference): drawn(reference, table, scale)
      }
    },
    side: sideHeadings(table, scale),
    notes: texts.notes,
    stamp: stamp(table.clearance),
    document: Document(
      title: texts.headline, description: altText(table, scale, paper),
      software: "heatmaps \(programVersion)", creationTime: paper.day?.internetText ?? ""))
}

extension PublishedTable {
  /// Whether a row's values may be coloured on the scale of the others: the sums of amounts are of another size than their parts.
  fileprivate func hasClass(_ row: Row, _ column: Column) -> Bool {
    if column.kind != .value { return false }
    if measure.unit.hasDenominator { return true }
    let finest: Table.Row.Level = rows.contains { $0.level == .team } ? .team : .district
    return row.level == finest
  }

  /// Whether any figure that is shown is coloured.
  fileprivate var hasColours: Bool {
    rows.contains { row in
      zip(columns, row.cells).contains { column, cell in cell.cell.printed != nil && hasClass(row, column) }
    }
  }
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
    ruleLabel: texts.reference, worse: texts.dark, ramp: scale.reference == .none ? .sequential : .diverging)
}

/// The classes. Where no figure is coloured there are none, and the key is not drawn.
private func swatches(_ table: PublishedTable, _ scale: Scale) -> [Swatch] {
  let classes = scale.classes(isWhole: table.isWhole)
  guard table.span != nil, !table.measure.unit.hasDenominator else {
    return table.span == nil || table.hasColours ? classes.map { Swatch(text: $0.text, fill: $0.fill) } : []
  }
  if !table.hasColours { return [] }
  // Of counts the first class is none at all; and the next, where those are hidden, is never to be seen.
  return classes.filter { table.policy == nil || $0.fill != 1 }.map { text, fill in
    Swatch(text: fill == 0 ? "0" : text, fill: fill)
  }
}

/// The symbols that stand in the picture, and no others.
private func symbols(_ table: PublishedTable) -> [SymbolEntry] {
  let published = table.references.flatMap { [$0.latest] + $0.figures.compactMap { $0 } }
  let own = table.rows.flatMap { $0.cells.compactMap { $0.cell.symbol } }
  let present = Set(own + published.compactMap { $0.symbol })
  var entries = Symbol.allCases.filter(present.contains).map { symbolEntry($0) }
  if table.rows.contains(where: { $0.cells.contains { $0.marks.contains(.suddenChange) } }) {
    entries.append(SymbolEntry(sample: .mark, text: "sudden change"))
  }
  return entries
}

private func columnGroups(_ table: PublishedTable, _ yearStart: YearStart) -> [ColumnGroup] {
  if let grid = table.measure.grid { return columnGroups(table, grid.shape) }
  var groups: [ColumnGroup] = []
  for column in table.columns {
    let label = yearStart.label(of: column)
    if groups.last?.label == label {
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

private func drawn(
  _ published: PublishedCell, _ column: Column, _ table: PublishedTable, _ scale: Scale, hasClass: Bool
) -> HeatMapDrawing.Cell {
  let mark = !published.marks.isEmpty
  if let value = published.cell.printed {
    return HeatMapDrawing.Cell(
      text: table.cellText(published.cell, column), fill: hasClass ? .class(scale.fill(of: value)) : .blank, mark: mark)
  }
  switch published.cell {
  case .blank: return HeatMapDrawing.Cell(text: "", fill: .blank)
  case .confidential: return HeatMapDrawing.Cell(text: "[\(Symbol.confidential.rawValue)]", fill: .hatched, mark: mark)
  case .value, .counted, .notAvailable, .notApplicable, .lowReliability:
    let text = published.cell.symbol.map { "[\($0.rawValue)]" } ?? ""
    return HeatMapDrawing.Cell(text: text, fill: .symbol, mark: mark)
  }
}

private func drawn(_ row: PublishedTable.Row, _ table: PublishedTable, _ scale: Scale, _ paper: Paper)
  -> HeatMapDrawing.Row
{
  HeatMapDrawing.Row(
    kind: kind(row, table, paper), label: row.team ?? row.district,
    suffix: table.isTaggedTooSmall(row) ? "[u]" : nil,
    cells: zip(table.columns, row.cells).map { column, cell in
      drawn(cell, column, table, scale, hasClass: table.hasClass(row, column))
    },
    side: table.span == nil ? side(row, table, scale) : nil)
}

/// A row of published figures: a cell in each column with a census, and at the side the latest with its year.
private func drawn(_ reference: Reference, _ table: PublishedTable, _ scale: Scale) -> HeatMapDrawing.Row {
  HeatMapDrawing.Row(
    kind: .reference, label: reference.place.label,
    cells: reference.figures.map { figure in
      guard let figure else { return HeatMapDrawing.Cell(text: "", fill: .blank) }
      let text = figure.text(table)
      if let value = figure.printed { return HeatMapDrawing.Cell(text: text, fill: .class(scale.fill(of: value))) }
      return HeatMapDrawing.Cell(text: text, fill: figure.symbol == .confidential ? .hatched : .symbol)
    },
    side: SideCell(latest: reference.latest.text(table), madeOf: "Sep \(reference.year)"))
}

private func sideHeadings(_ table: PublishedTable, _ scale: Scale) -> Side? {
  if table.span != nil { return nil }
  let unit = table.measure.unit
  let gap =
    switch scale.reference {
    case .target: "Gap to target"
    case .benchmark: "Gap to benchmark"
    case .none: "Change in a year"
    }
  return Side(
    latestHeading: table.columns.last?.shortText ?? "", latestUnit: unit.heading,
    madeOfHeading: table.wording.madeOf, gapHeading: gap, gapUnit: unit.gapHeading)
}

private func side(_ row: PublishedTable.Row, _ table: PublishedTable, _ scale: Scale) -> SideCell? {
  guard let latest = row.cells.last?.cell else { return nil }
  guard let quotient = latest.quotient else {
    return SideCell(latest: latest.symbol.map { "[\($0.rawValue)]" } ?? "")
  }
  let wording = table.wording
  var madeOf = ""
  if let over = table.measure.unit.over, let denominator = quotient.denominator, let count = wording.denominator {
    madeOf =
      amountText(quotient.numerator, wording.numerator, isWhole: table.isWhole) + over
      + amountText(denominator, count, scale: quotient.denominatorScale, isWhole: table.isWhole)
  }
  let emphasis: Emphasis =
    switch row.verdict?.level {
    case .bold: .twoLines
    case .light: .oneLine
    case .some(.none), nil: .none
    }
  return SideCell(
    latest: table.text(quotient.printed), madeOf: madeOf, change: change(row, quotient.printed, table),
    gap: gap(row, quotient.printed, table, scale), emphasis: emphasis)
}

private func gap(_ row: PublishedTable.Row, _ latest: Tenths, _ table: PublishedTable, _ scale: Scale)
  -> SideCell.Gap?
{
  guard let before = scale.reference.value ?? valueBefore(row, latest, table) else { return nil }
  let gap = latest - before
  return SideCell.Gap(
    text: table.signedText(gap), value: Double(gap.count) / 10, worse: scale.isWorse(latest, than: before))
}

private func change(_ row: PublishedTable.Row, _ latest: Tenths, _ table: PublishedTable) -> SideCell.Change? {
  valueBefore(row, latest, table).map { SideCell.Change(text: table.signedText(latest - $0)) }
}

/// What a row's latest value is held against a year before it, like with like; nil where that is not known, or hidden.
private func valueBefore(_ row: PublishedTable.Row, _ latest: Tenths, _ table: PublishedTable) -> Tenths? {
  guard let last = table.columns.last, let year = last.yearBefore, let position = table.columns.firstIndex(of: year)
  else { return nil }
  if table.leftOut.areAlike(row.level, row.district, last, year) { return row.cells[position].cell.printed }
  return row.level == .total ? table.changeInYear.map { latest - $0.change } : nil
}
