import Disclosure
import Measures
import Statistics
import Tabular

/// The headings of cells whose columns are not months.
let itemHeads = ["measure", "row", "column", "value", "symbol", "people", "lower95", "upper95"]

/// One row for each cell of a table whose columns are not months, the people behind each value beside it.
func addItems(of table: PublishedTable, to csv: inout CSVWriter) {
  for row in table.rows {
    for (column, published) in zip(table.columns, row.cells) where published.cell != .blank {
      let range = published.interval
      csv.row([
        .text(table.measure.id), .text(row.district), .text(column.description),
        printedCell(published.cell, column, table, isBare: true),
        published.cell == .confidential ? .text(Symbol.confidential.rawValue) : .blank,
        published.cell.people.map { .number(String($0)) } ?? .blank,
        range.map { .number("\($0.lower)") } ?? .blank, range.map { .number("\($0.upper)") } ?? .blank,
      ])
    }
  }
}
