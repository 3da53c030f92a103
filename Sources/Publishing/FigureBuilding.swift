package import Disclosure
import Extracts
package import HeatMapDrawing
import Measures
import Staffing
import Statistics
import Workforce

/// The picture of a published matrix.
package func figure(
  _ matrix: PublishedMatrix, _ scale: Scale, _ paper: Paper, order: RowOrder, yearStart: YearStart
) -> Figure {
  Figure(
    headline: headline(matrix, scale, paper),
    subtitle: subtitle(matrix, paper),
    key: key(matrix, scale),
    symbols: symbols(matrix),
    columnGroups: columnGroups(matrix.columns, yearStart),
    rows: matrix.lines(order).map { line in
      switch line {
      case .own(let row): drawn(row, matrix, scale, paper)
      case .reference(let reference): drawn(reference, matrix, scale)
      }
    },
    side: sideHeadings(matrix, scale),
    notes: notes(matrix, scale, paper, order: order),
    stamp: stamp(matrix.clearance),
    document: Document(
      title: headline(matrix, scale, paper), description: altText(matrix, scale, paper),
      software: "heatmaps \(programVersion)", creationTime: paper.day?.internetText ?? ""))
}

/// The version that `--version` prints and pictures carry.
package let programVersion = "0.1.0"

/// What stands across a picture that was not checked.
func stamp(_ clearance: PublishedMatrix.Clearance) -> String? {
  switch clearance {
  case .notChecked: "internal: not for publication"
  case .checked, .asPublished: nil
  }
}

/// Whether a row's values may be coloured on the scale of the others: the sums of amounts are of another size than their parts.
private func isOfOneSize(_ row: PublishedMatrix.Row, _ matrix: PublishedMatrix) -> Bool {
  if matrix.measure.unit.hasDenominator { return true }
  let finest: Matrix.Row.Level = matrix.rows.contains { $0.level == .team } ? .team : .district
  return row.level == finest
}

private func kind(_ row: PublishedMatrix.Row, _ matrix: PublishedMatrix, _ paper: Paper) -> HeatMapDrawing.Row.Kind {
  switch row.level {
  case .total: .total
  case .district: paper.level == .team && matrix.subject == .districts ? .header : .item
  case .team: .indented
  }
}

private func key(_ matrix: PublishedMatrix, _ scale: Scale) -> Key {
  let unit = matrix.measure.unit
  let (meets, label): (String, String) =
    switch scale.reference {
    case .target(let value):
      (
        "meets target",
        "target: \(unit.text(value, isWhole: matrix.isWhole)) or \(scale.polarity == .higherIsBetter ? "more" : "less")"
      )
    case .benchmark(let value, let label): ("meets benchmark", "benchmark: \(label), \(unit.text(value))")
    case .none: ("", "")
    }
  return Key(
    label: matrix.wording.keyLabel,
    swatches: scale.classes(isWhole: matrix.isWhole).map { Swatch(text: $0.text, fill: $0.fill) },
    ruleAfter: scale.ruleAfter, meets: meets, ruleLabel: label, worse: scale.darkText,
    ramp: scale.reference == .none ? .sequential : .diverging)
}

/// The symbols that stand in the picture, and no others.
private func symbols(_ matrix: PublishedMatrix) -> [SymbolEntry] {
  let published = matrix.references.flatMap { [$0.latest] + $0.figures.compactMap { $0 } }
  let present = Set(matrix.rows.flatMap { $0.cells.compactMap(\.cell.symbol) } + published.compactMap(\.symbol))
  var entries = Symbol.allCases.filter(present.contains).map { symbolEntry($0) }
  if matrix.rows.contains(where: { $0.cells.contains { $0.marks.contains(.suddenChange) } }) {
    entries.append(SymbolEntry(sample: .mark, text: "sudden change"))
  }
  return entries
}

/// What a symbol means.
func symbolEntry(_ symbol: Symbol) -> SymbolEntry {
  let text = "[\(symbol.rawValue)]"
  return switch symbol {
  case .confidential: SymbolEntry(sample: .hatched(text), text: "hidden to protect people")
  case .notAvailable: SymbolEntry(sample: .plain(text), text: "not available")
  case .notApplicable: SymbolEntry(sample: .plain(text), text: "not applicable: nothing to divide by")
  case .lowReliability: SymbolEntry(sample: .plain(text), text: "low reliability")
  }
}

private func columnGroups(_ columns: [Column], _ yearStart: YearStart) -> [ColumnGroup] {
  var groups: [ColumnGroup] = []
  for column in columns {
    let label = yearStart.label(of: column)
    if groups.last?.label == label {
      groups[groups.count - 1].columns.append(column.headingText)
    } else {
      groups.append(ColumnGroup(label: label, columns: [column.headingText]))
    }
  }
  return groups
}

private func drawn(_ published: PublishedCell, _ matrix: PublishedMatrix, _ scale: Scale, hasClass: Bool)
  -> HeatMapDrawing.Cell
{
  let mark = !published.marks.isEmpty
  if let value = published.cell.printed {
    // All of them: a decimal would say nothing, and make the digits smaller than the others'.
    let isAll = matrix.measure.unit == .percent && value == Tenths(1000)
    return HeatMapDrawing.Cell(
      text: isAll ? value.wholeText : matrix.text(value), fill: hasClass ? .class(scale.fill(of: value)) : .blank,
      mark: mark)
  }
  let text = published.cell.symbol.map { "[\($0.rawValue)]" } ?? ""
  return HeatMapDrawing.Cell(text: text, fill: published.cell == .confidential ? .hatched : .symbol, mark: mark)
}

private func drawn(_ row: PublishedMatrix.Row, _ matrix: PublishedMatrix, _ scale: Scale, _ paper: Paper)
  -> HeatMapDrawing.Row
{
  HeatMapDrawing.Row(
    kind: kind(row, matrix, paper), label: row.team ?? row.district,
    suffix: row.verdict?.lowReliability ?? false ? "[u]" : nil,
    cells: row.cells.map { drawn($0, matrix, scale, hasClass: isOfOneSize(row, matrix)) },
    side: side(row, matrix, scale))
}

/// A row of published figures: a cell in each column with a census, and at the side the latest with its year.
private func drawn(_ reference: Reference, _ matrix: PublishedMatrix, _ scale: Scale) -> HeatMapDrawing.Row {
  HeatMapDrawing.Row(
    kind: .reference, label: reference.place.label,
    cells: reference.figures.map { figure in
      guard let figure else { return HeatMapDrawing.Cell(text: "", fill: .blank) }
      let text = figure.text(matrix)
      if let value = figure.printed { return HeatMapDrawing.Cell(text: text, fill: .class(scale.fill(of: value))) }
      return HeatMapDrawing.Cell(text: text, fill: figure.symbol == .confidential ? .hatched : .symbol)
    },
    side: SideCell(latest: reference.latest.text(matrix), madeOf: "Sep \(reference.year)"))
}

private func sideHeadings(_ matrix: PublishedMatrix, _ scale: Scale) -> Side {
  let unit = matrix.measure.unit
  let gap =
    switch scale.reference {
    case .target: "Gap to target"
    case .benchmark: "Gap to benchmark"
    case .none: "Change in a year"
    }
  return Side(
    latestHeading: matrix.columns.last?.shortText ?? "", latestUnit: unit.heading,
    madeOfHeading: matrix.wording.madeOf, gapHeading: gap, gapUnit: unit.gapHeading)
}

private func side(_ row: PublishedMatrix.Row, _ matrix: PublishedMatrix, _ scale: Scale) -> SideCell? {
  guard let latest = row.cells.last?.cell else { return nil }
  guard let quotient = latest.quotient else {
    return SideCell(latest: latest.symbol.map { "[\($0.rawValue)]" } ?? "")
  }
  let wording = matrix.wording
  var madeOf = ""
  if let over = matrix.measure.unit.over, let denominator = quotient.denominator, let count = wording.denominator {
    madeOf =
      amountText(quotient.numerator, wording.numerator, isWhole: matrix.isWhole) + over
      + amountText(denominator, count, scale: quotient.denominatorScale, isWhole: matrix.isWhole)
  }
  let emphasis: SideCell.Emphasis =
    switch row.verdict?.level {
    case .bold: .bold
    case .light: .light
    case .some(.none), nil: .none
    }
  return SideCell(
    latest: matrix.text(quotient.printed), madeOf: madeOf, gap: gap(row, quotient.printed, matrix, scale),
    emphasis: emphasis)
}

private func gap(_ row: PublishedMatrix.Row, _ latest: Tenths, _ matrix: PublishedMatrix, _ scale: Scale)
  -> SideCell.Gap?
{
  var before = scale.reference.value
  if before == nil, let last = matrix.columns.last, let position = matrix.columns.firstIndex(of: last.yearBefore) {
    before = row.cells[position].cell.printed
  }
  guard let before else { return nil }
  let gap = latest - before
  return SideCell.Gap(
    text: matrix.signedText(gap), value: Double(gap.count) / 10, worse: scale.isWorse(latest, than: before))
}
