import Disclosure
import Extracts
package import HeatMapDrawing
import Measures
import Staffing
import Statistics
import Workforce

/// The picture of an overview: measures down in their groups, districts across.
package func figure(_ overview: Overview) -> Figure {
  let paper = overview.columns.first?.paper
  let headline = headline(overview)
  let rows = countRows(overview) + measureRows(overview)
  let clearance = overview.columns.first?.table.clearance
  let (judged, free) = (
    overview.columns.contains { $0.scale.reference != .none }, overview.columns.contains { $0.scale.reference == .none }
  )
  return Figure(
    headline: headline, deck: deck(overview), statistic: statisticLine(overview),
    key: judged ? judgedKey : freeKey,
    secondKey: judged && free ? freeKey : nil, symbols: symbols(overview, rows), columnGroups: groups(overview),
    rows: rows, notes: notes(overview), stamp: clearance.flatMap(stamp),
    document: Document(
      title: headline, description: altText(overview), software: "heatmaps \(programVersion)",
      creationTime: paper?.day?.internetText ?? ""))
}

private let judgedKey = Key(
  label: "with a target",
  swatches: zip(["far better", "better", "meets it", "misses it", "worse", "much worse", "far worse"], 0...6).map {
    Swatch(text: $0, fill: $1)
  }, ruleAfter: 2, meets: "", ruleLabel: "target, or England’s figure", worse: "darker = worse", ramp: .diverging)

private let freeKey = Key(
  label: "no target", swatches: (0...6).map { Swatch(text: "", fill: $0) }, meets: "lighter = better, or less",
  ruleLabel: "", worse: "darker = worse, or more", ramp: .sequential)

/// All districts (or the chosen teams, and then all districts beside them), what they are held against, and each district.
private func groups(_ overview: Overview) -> [ColumnGroup] {
  var groups = [ColumnGroup(label: "", columns: [overview.totalLabel], kind: .total)]
  if let whole = overview.wholeLabel { groups.append(ColumnGroup(label: "", columns: [whole], kind: .total)) }
  let reference = overview.hasBenchmarks ? "target, or England" : "target"
  groups.append(ColumnGroup(label: "", columns: [reference], kind: .reference))
  return groups + [ColumnGroup(label: "", columns: overview.districts, kind: .names)]
}

/// How many of a district's values are worse than the others' by more than chance, and how many targets it misses.
private func countRows(_ overview: Overview) -> [HeatMapDrawing.Row] {
  let (judged, met) = overview.standing
  let blank = HeatMapDrawing.Cell(text: "", fill: .blank)
  let heads = overview.wholeLabel == nil ? 1 : 2
  func row(_ label: String, _ total: String, _ count: (String) -> Int) -> HeatMapDrawing.Row {
    let first = HeatMapDrawing.Cell(text: total, fill: .blank)
    let rest = overview.districts.map { HeatMapDrawing.Cell(text: String(count($0)), fill: .blank) }
    return HeatMapDrawing.Row(
      kind: .count, label: label, cells: [first] + Array(repeating: blank, count: heads) + rest)
  }
  var rows: [HeatMapDrawing.Row] = []
  if overview.compared > 0 { rows.append(row("worse by more than chance", "", overview.worseCount)) }
  if judged > 0 {
    rows.append(
      row(
        overview.hasBenchmarks ? "targets, benchmarks missed" : "targets missed", "\(judged - met) of \(judged)",
        overview.missedCount))
  }
  return rows
}

private func measureRows(_ overview: Overview) -> [HeatMapDrawing.Row] {
  Measure.Group.allCases.flatMap { group -> [HeatMapDrawing.Row] in
    let numbers = overview.columns.indices.filter { overview.columns[$0].table.measure.group == group }
    if numbers.isEmpty { return [] }
    let heading = HeatMapDrawing.Row(kind: .heading, label: capitalised(group.rawValue), cells: [])
    return [heading] + numbers.map { row(overview, $0) }
  }
}

private func row(_ overview: Overview, _ number: Int) -> HeatMapDrawing.Row {
  let column = overview.columns[number]
  let trends = overview.trends[number]
  var cells = [drawnCell(column, column.row(nil), trends.first ?? nil)]
  if overview.wholeLabel != nil { cells.append(drawnCell(column, column.whole, nil)) }
  cells.append(
    HeatMapDrawing.Cell(
      text: column.scale.reference.value.map(column.table.text) ?? "–", fill: .blank,
      prefix: referencePrefix(column.scale)))
  for (place, district) in overview.districts.enumerated() {
    let row = column.row(district)
    cells.append(row == nil ? withoutRow(overview, column, district) : drawnCell(column, row, trends[place + 1]))
  }
  return HeatMapDrawing.Row(
    kind: .measure, label: column.table.measure.name, suffix: unitSuffix(column.table.measure.unit), cells: cells,
    ramp: column.scale.ramp)
}

/// What stands where a measure has no row of a district: that it is counted with others, or has no value; nothing for those others, where
/// none are.
func withoutRow(_ overview: Overview, _ column: OverviewColumn, _ district: String) -> HeatMapDrawing.Cell {
  if overview.foldName == district { return HeatMapDrawing.Cell(text: "", fill: .blank) }
  // Of what is told of the whole council alone nothing stands in another column.
  if column.table.policy != nil, !column.table.rows.contains(where: { $0.level == .district }) {
    return HeatMapDrawing.Cell(text: Symbol.confidential.text, fill: .symbol)
  }
  if let folded = column.table.folded, folded.districts.contains(district), overview.foldName != nil {
    return HeatMapDrawing.Cell(text: amongOthers, fill: .symbol)
  }
  return HeatMapDrawing.Cell(text: Symbol.notAvailable.text, fill: .symbol)
}

/// In the place of a district's figure that is counted in the column of several small ones.
private let amongOthers = "other"

/// After the name of a measure: `%`.
func unitSuffix(_ unit: Measure.Unit) -> String? { unit == .number ? nil : unit.heading }

/// Before what a measure is held against, where that is no target of its own.
func referencePrefix(_ scale: Scale) -> String? {
  if case .benchmark = scale.reference { "E" } else { nil }
}

func drawnCell(_ column: OverviewColumn, _ row: PublishedTable.Row?, _ trend: YearChange.Mark?)
  -> HeatMapDrawing.Cell
{
  guard let row, let cell = row.cells.last?.cell else {
    return HeatMapDrawing.Cell(text: Symbol.notAvailable.text, fill: .symbol)
  }
  guard let value = cell.printed else {
    return HeatMapDrawing.Cell(text: cell.symbol?.text ?? "", fill: .symbol)
  }
  return HeatMapDrawing.Cell(
    text: signed(value, column), fill: column.hasClass(row) ? .class(column.scale.of(row).fill(of: value)) : .blank,
    trend: trend.map { Publishing.trend($0) },
    emphasis: row.level == .district ? emphasis(row) : .none)
}

/// With its sign, where a value may be of either.
private func signed(_ value: Tenths, _ column: OverviewColumn) -> String {
  column.table.measure.unit.isSigned ? column.table.signedText(value) : column.table.text(value)
}

private func symbols(_ overview: Overview, _ rows: [HeatMapDrawing.Row]) -> [SymbolEntry] {
  let cells = rows.flatMap { $0.cells }
  let present = Set(cells.filter { $0.fill == .symbol }.map { $0.text })
  var entries = underlinings(cells) + arrows(cells.compactMap { $0.trend })
  entries += Symbol.allCases.filter { present.contains($0.text) }.map { symbolEntry($0) }
  if present.contains(amongOthers), let name = overview.foldName {
    entries.append(SymbolEntry(sample: .plain(amongOthers), text: "counted in \(name)"))
  }
  if overview.hasBenchmarks { entries.append(SymbolEntry(sample: .bare("E"), text: "England’s figure, not a target")) }
  if overview.columns.contains(where: { $0.scale.reference == .none }) {
    let neither = overview.hasBenchmarks ? "has neither" : "no target set"
    entries.append(SymbolEntry(sample: .bare("–"), text: neither))
  }
  return entries
}

extension Overview {
  /// What the column of several small districts is called; nil where there is none.
  fileprivate var foldName: String? {
    columns.lazy.flatMap { $0.table.rows }.first { $0.level == .district && $0.isFold }?.district
  }

  /// Whether any measure is held against what others have published, for want of a target.
  fileprivate var hasBenchmarks: Bool {
    columns.contains { column in if case .benchmark = column.scale.reference { true } else { false } }
  }
}
