import Disclosure
import Measures
import Staffing
import Tabular
import Workforce

/// What the row under the total is called that says of how many districts it is.
let inTotal = "(in the total)"

extension PublishedTable {
  /// Under the total of a council's own figures, for each column that lacks districts how many it is of: `4 of 5 districts`; nil
  /// under other rows, and where no column lacks any.
  func districtsUnder(_ row: Row) -> [CSVCell]? {
    if row.level != .total || clearance == .asPublished { return nil }
    let cells = columns.map { districtsInTotal($0).map { CSVCell.text($0.text) } ?? .blank }
    return cells.contains { $0.content != "" } ? cells : nil
  }
}

/// A cell as written to tables; where `isBare` a symbol is left to a column of its own.
func printedCell(_ cell: Measures.Cell, _ column: Column, _ table: PublishedTable, isBare: Bool) -> CSVCell {
  if let symbol = cell.symbol { return isBare ? .blank : .text(symbol.text) }
  guard let value = cell.printed else { return .blank }
  return .number(column.kind == .people ? String(value.count / 10) : table.numberText(value))
}

func printed(_ figure: Comparison.Figure?, _ table: PublishedTable) -> CSVCell {
  guard let figure else { return .blank }
  if let symbol = figure.symbol { return .text(symbol.text) }
  return figure.printed.map { .number(table.measure.unit.fileText($0)) } ?? .blank
}

extension CSVCell {
  var content: String {
    switch self {
    case .text(let text), .number(let text): text
    case .blank: ""
    }
  }
}
