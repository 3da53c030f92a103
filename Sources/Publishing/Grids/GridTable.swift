package import Disclosure
import Measures
import Staffing
import Statistics
import Tabular
import Workforce

/// One row for each cell of a grid: the machine-readable twin of the picture, the people behind each value beside it.
package func cellTable(_ grid: PublishedGrid) -> [UInt8] {
  var csv = CSVWriter()
  csv.row(["measure", "row", "column", "value", "symbol", "people", "lower95", "upper95"].map(CSVCell.text))
  for row in grid.rows {
    for (column, cell) in zip(grid.columns, row.cells) where cell != .none {
      let range = cell.value?.interval
      csv.row([
        .text(grid.measure.id), .text(row.label), .text(column.label), number(cell, column, grid),
        cell == .confidential ? .text(Symbol.confidential.rawValue) : .blank,
        cell.people.map { .number(String($0)) } ?? .blank,
        range.map { .number("\($0.lower)") } ?? .blank, range.map { .number("\($0.upper)") } ?? .blank,
      ])
    }
  }
  return csv.bytes
}

/// The grid as printed: rows down, columns across, hidden figures as `[c]`.
package func printedTable(_ grid: PublishedGrid) -> [UInt8] {
  var csv = CSVWriter()
  csv.row([.text(corner(grid))] + grid.columns.map { CSVCell.text($0.label) })
  for row in grid.rows {
    csv.row([.text(row.label)] + zip(grid.columns, row.cells).map { printed($1, $0, grid) })
  }
  return csv.bytes
}

/// The grid as text for a terminal: columns lined up, two spaces apart.
package func textTable(_ grid: PublishedGrid) -> String {
  let heads = [""] + grid.columns.map(\.label)
  let lines = grid.rows.map { row in
    [row.label] + zip(grid.columns, row.cells).map { printed($1, $0, grid).content }
  }
  return linedUp([heads] + lines)
}

/// What the rows are.
private func corner(_ grid: PublishedGrid) -> String {
  switch grid.measure.shape {
  case .cohorts: "Started"
  case .districtsByWord: "District"
  case .districtsByDistrict: "Moved from"
  }
}

private func number(_ cell: Grid.Cell, _ column: Grid.Column, _ grid: PublishedGrid) -> CSVCell {
  guard let value = cell.value else { return .blank }
  return .number(
    column.kind == .people ? String(value.printed.count / 10) : grid.measure.unit.fileText(value.printed))
}

private func printed(_ cell: Grid.Cell, _ column: Grid.Column, _ grid: PublishedGrid) -> CSVCell {
  cell == .confidential ? .text("[\(Symbol.confidential.rawValue)]") : number(cell, column, grid)
}
