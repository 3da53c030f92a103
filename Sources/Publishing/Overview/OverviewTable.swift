import Disclosure
import Measures
import Tabular
import Workforce

/// One row for each district and measure: the value with its parts and range, what it is held against, its class from 1 (best) to
/// 7, the change over twelve months where that is more than chance, and of a total that lacks districts how many it is of.
package func overviewTable(_ overview: Overview) -> [UInt8] {
  var csv = CSVWriter()
  csv.row(
    [
      "district", "measure", "month", "numerator", "denominator", "value", "symbol", "lower95", "upper95",
      "held_against",
      "class", "change_in_year", "in_the_total",
    ].map(CSVCell.text))
  let names = overview.rowNames
  for (place, district) in names.enumerated() {
    for (number, column) in overview.columns.enumerated() {
      let label = district ?? overview.totalLabel
      if let cells = cells(of: column.row(district), label, column, overview.trends[number][place]) { csv.row(cells) }
    }
    guard district == nil, let label = overview.wholeLabel else { continue }
    for column in overview.columns {
      if let cells = cells(of: column.whole, label, column, nil) { csv.row(cells) }
    }
  }
  return csv.bytes
}

private func cells(
  of row: PublishedTable.Row?, _ label: String, _ column: OverviewColumn, _ trend: YearChange.Mark?
) -> [CSVCell]? {
  let table = column.table
  guard let row, let cell = row.cells.last, let month = table.columns.last else { return nil }
  let scale = column.scale.of(row)
  let reference = scale.reference.value.map { CSVCell.number(table.numberText($0)) } ?? .blank
  let value = column.hasClass(row) ? cell.cell.printed : nil
  let change: CSVCell =
    switch trend {
    case .rose: .text("up")
    case .fell: .text("down")
    case nil: .blank
    }
  let some = row.level == .total ? table.districtsInTotal(month) : nil
  return [.text(label), .text(table.measure.id), .text(month.description)]
    + valueCells(cell, table, table.wording)
    + [
      reference, value.map { .number(String(scale.fill(of: $0) + 1)) } ?? .blank, change,
      some.map { .text($0.text) } ?? .blank,
    ]
}
