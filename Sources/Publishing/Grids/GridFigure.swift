package import Disclosure
import Extracts
package import HeatMapDrawing
import Measures
import Staffing
import Statistics
import Workforce

/// The picture of a published grid.
package func figure(_ grid: PublishedGrid, _ scale: Scale, _ paper: Paper) -> Figure {
  Figure(
    headline: headline(grid, paper), subtitle: subtitle(grid, paper), key: key(grid, scale), symbols: symbols(grid),
    columnGroups: columnGroups(grid),
    rows: grid.rows.enumerated().map { place, row in
      HeatMapDrawing.Row(
        kind: place == 0 ? .total : .item, label: row.label,
        cells: zip(grid.columns, row.cells).map { column, cell in
          drawn(cell, column, grid, scale, hasClass: grid.hasClass(row: place, column))
        })
    },
    notes: notes(grid, scale, paper), stamp: stamp(grid.clearance),
    document: Document(
      title: headline(grid, paper), description: altText(grid, paper), software: "heatmaps \(programVersion)",
      creationTime: paper.day?.internetText ?? ""))
}

/// Without swatches, and so not drawn, where nothing is coloured.
private func key(_ grid: PublishedGrid, _ scale: Scale) -> Key {
  let isCount = !grid.measure.unit.hasDenominator
  // Of counts the first class is none at all; and the next, where those are hidden, is never to be seen.
  let classes = scale.classes().filter { !(isCount && grid.policy != nil && $0.fill == 1) }
  return Key(
    label: grid.wording.keyLabel,
    swatches: !grid.hasColours
      ? [] : classes.map { text, fill in Swatch(text: isCount && fill == 0 ? "0" : text, fill: fill) },
    ruleAfter: nil, meets: "", ruleLabel: "",
    worse: grid.measure.polarity == .higherIsBetter ? "darker = fewer stayed" : "darker = more", ramp: .sequential)
}

private func symbols(_ grid: PublishedGrid) -> [SymbolEntry] {
  grid.hiddenCount > 0 ? [symbolEntry(.confidential)] : []
}

/// The sums, or how many people a row is about, stand apart from the values.
private func columnGroups(_ grid: PublishedGrid) -> [ColumnGroup] {
  let first = grid.columns.prefix { $0.kind != .value }.map(\.label)
  let rest = grid.columns.dropFirst(first.count).map(\.label)
  let label =
    switch grid.measure.shape {
    case .cohorts: "Months since starting"
    case .districtsByWord: ""
    case .districtsByDistrict: "Moved to"
    }
  return [ColumnGroup(label: "", columns: first), ColumnGroup(label: label, columns: rest)].filter {
    !$0.columns.isEmpty
  }
}

private func drawn(
  _ cell: Grid.Cell, _ column: Grid.Column, _ grid: PublishedGrid, _ scale: Scale, hasClass: Bool
) -> HeatMapDrawing.Cell {
  switch cell {
  case .none: HeatMapDrawing.Cell(text: "", fill: .blank)
  case .confidential: HeatMapDrawing.Cell(text: "[\(Symbol.confidential.rawValue)]", fill: .hatched)
  case .value(let value):
    HeatMapDrawing.Cell(
      text: grid.text(value, column), fill: hasClass ? .class(scale.fill(of: value.printed)) : .blank)
  }
}

extension PublishedGrid {
  var wording: GridMeasure.Wording { measure.wording(options) }

  /// The sums of amounts are of another size than their parts, and have no colour; a share of everybody is not.
  fileprivate func hasClass(row: Int, _ column: Grid.Column) -> Bool {
    column.kind == .value && (row > 0 || measure.unit.hasDenominator)
  }

  /// Whether any figure that is shown is coloured.
  fileprivate var hasColours: Bool {
    rows.enumerated().contains { place, row in
      zip(columns, row.cells).contains { column, cell in cell.value != nil && hasClass(row: place, column) }
    }
  }

  /// A value of a column as printed in pictures: where there is nobody, without a decimal.
  func text(_ value: Grid.Value, _ column: Grid.Column) -> String {
    column.kind == .people || value.people == 0 ? value.printed.wholeText : measure.unit.text(value.printed)
  }
}
