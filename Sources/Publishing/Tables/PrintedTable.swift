import Tabular
package import Workforce

/// The table as printed: rows down, columns across, symbols in square brackets.
package func printedTable(_ matrix: PublishedMatrix, order: RowOrder) -> [UInt8] {
  var csv = CSVWriter()
  let hasTeams = matrix.rows.contains { $0.team != nil }
  let heads = [capitalised(matrix.subject.one)] + (hasTeams ? ["Team"] : []) + matrix.columns.map(\.description)
  csv.row(heads.map(CSVCell.text))
  for row in matrix.ordered(order) {
    let names: [CSVCell] = [.text(row.district)] + (hasTeams ? [row.team.map(CSVCell.text) ?? .blank] : [])
    csv.row(names + row.cells.map { printed($0, matrix) })
  }
  return csv.bytes
}

private func printed(_ published: PublishedCell, _ matrix: PublishedMatrix) -> CSVCell {
  if let symbol = published.cell.symbol { return .text("[\(symbol.rawValue)]") }
  return published.cell.printed.map { .number(matrix.numberText($0)) } ?? .blank
}

/// The table as text for a terminal: columns lined up, two spaces apart.
package func textTable(_ matrix: PublishedMatrix, order: RowOrder) -> String {
  let heads = [""] + matrix.columns.map(\.shortText)
  var lines = [heads]
  for row in matrix.ordered(order) {
    let name = row.team.map { "  \($0)" } ?? row.district
    lines.append(
      [name]
        + row.cells.map { cell in
          cell.cell.symbol.map { "[\($0.rawValue)]" } ?? cell.cell.printed.map(matrix.numberText) ?? ""
        })
  }
  let widths = heads.indices.map { column in lines.map { $0[column].count }.max() ?? 0 }
  return lines.map { line in
    zip(line, widths).enumerated().map { column, cell in
      let pad = String(repeating: " ", count: cell.1 - cell.0.count)
      return column == 0 ? cell.0 + pad : "  " + pad + cell.0
    }.joined()
  }.joined(separator: "\n") + "\n"
}
