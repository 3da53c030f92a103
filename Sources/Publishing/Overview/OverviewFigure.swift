import Disclosure
import Extracts
package import HeatMapDrawing
import Measures
import Staffing
import Workforce

/// The picture of an overview.
package func figure(_ overview: Overview) -> Figure {
  let names = overview.rowNames
  let paper = overview.columns.first?.paper
  let rows = names.enumerated().map { place, district in
    HeatMapDrawing.Row(
      kind: district == nil ? .total : .item, label: district ?? overview.totalLabel,
      cells: overview.columns.enumerated().map { number, column in
        drawn(column, column.row(district), overview.trends[number][place])
      })
  }
  let whole = overview.wholeLabel.map { label in
    HeatMapDrawing.Row(
      kind: .reference, label: label, cells: overview.columns.map { drawn($0, $0.whole, nil) })
  }
  let target = HeatMapDrawing.Row(
    kind: .reference, label: "target or benchmark",
    cells: overview.columns.map { column in
      HeatMapDrawing.Cell(text: column.scale.reference.value.map(column.table.text) ?? "–", fill: .blank)
    })
  let clearance = overview.columns.first?.table.clearance
  return Figure(
    headline: headline(overview), statistic: subtitle(overview), key: key, symbols: symbols(overview),
    columnGroups: groups(overview), rows: rows.prefix(1) + (whole.map { [$0] } ?? []) + [target] + rows.dropFirst(),
    notes: notes(overview),
    stamp: clearance.flatMap(stamp),
    document: Document(
      title: headline(overview), description: altText(overview), software: "heatmaps \(programVersion)",
      creationTime: paper?.day?.internetText ?? ""))
}

private let key = Key(
  label: "against its own target",
  swatches: zip(["far better", "better", "meets it", "misses it", "worse", "much worse", "far worse"], 0...6).map {
    Swatch(text: $0, fill: $1)
  }, ruleAfter: 2, meets: "meets target or benchmark", ruleLabel: "", worse: "darker = worse", ramp: .diverging)

private func drawn(_ column: OverviewColumn, _ row: PublishedTable.Row?, _ trend: Overview.Trend?)
  -> HeatMapDrawing.Cell
{
  guard let row, let cell = row.cells.last?.cell else { return HeatMapDrawing.Cell(text: "–", fill: .blank) }
  guard let value = cell.printed else {
    let text = cell.symbol.map { "[\($0.rawValue)]" } ?? ""
    return HeatMapDrawing.Cell(text: text, fill: cell == .confidential ? .hatched : .symbol)
  }
  let fill: CellFill = column.hasClass(row) ? .class(column.scale.fill(of: value)) : .blank
  let arrow: HeatMapDrawing.Cell.Trend? =
    switch trend {
    case .up: .up
    case .down: .down
    case nil: nil
    }
  return HeatMapDrawing.Cell(text: column.table.text(value), fill: fill, trend: arrow)
}

private func symbols(_ overview: Overview) -> [SymbolEntry] {
  let present = Set(overview.columns.flatMap { $0.table.rows.compactMap { $0.cells.last?.cell.symbol } })
  var entries: [SymbolEntry] = []
  // First, so that the two stand side by side whatever else there is.
  if overview.trends.contains(where: { $0.contains { $0 != nil } }) {
    entries.append(SymbolEntry(sample: .trend(.up), text: "up in a year"))
    entries.append(SymbolEntry(sample: .trend(.down), text: "down in a year"))
  }
  return entries + Symbol.allCases.filter(present.contains).map { symbolEntry($0) }
}

private func groups(_ overview: Overview) -> [ColumnGroup] {
  Measure.Group.allCases.compactMap { group in
    let columns = overview.columns.filter { $0.table.measure.group == group }
    if columns.isEmpty { return nil }
    return ColumnGroup(
      label: capitalised(group.rawValue),
      columns: columns.map { "\(breakable($0.table.measure.name)), \($0.table.measure.unit.heading)" })
  }
}

/// A name whose long words may be parted after their hyphens: `Worker- change rate`.
private func breakable(_ name: String) -> String {
  name.split(separator: " ").map { word in
    word.count > 12 ? word.split(separator: "-").joined(separator: "- ") : String(word)
  }.joined(separator: " ")
}
