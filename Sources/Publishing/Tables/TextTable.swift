import Disclosure
import Tabular
package import Workforce

/// The table as text for a terminal: columns lined up, two spaces apart.
package func textTable(_ sheet: Sheet) -> String { textTable(sheet.table, order: sheet.order) }

func textTable(_ table: PublishedTable, order: RowOrder) -> String {
  let heads = [""] + table.columns.map { $0.shortText }
  var lines = [heads]
  for line in table.lines(order) {
    let (name, cells): (String, [CSVCell]) =
      switch line {
      case .own(let row):
        (
          row.team.map { table.hasDistricts ? "  \($0)" : $0 } ?? row.district,
          zip(table.columns, row.cells).map { printedCell($1.cell, $0, table, isBare: false) }
        )
      case .reference(let reference):
        (reference.nameWithLatest(table), reference.figures.map { printed($0, table) })
      }
    lines.append([name] + cells.map { $0.content })
    if case .own(let row) = line, let counted = table.districtsUnder(row) {
      lines.append([inTotal] + counted.map { $0.content })
    }
  }
  return linedUp(lines)
}

/// Lines of as many fields each: the first flush left, the others flush right under each other.
func linedUp(_ lines: [[String]]) -> String {
  let widths = (lines.first ?? []).indices.map { column in lines.map { $0[column].count }.max() ?? 0 }
  return lines.map { line in
    zip(line, widths).enumerated().map { column, cell in
      let pad = String(repeating: " ", count: cell.1 - cell.0.count)
      return column == 0 ? cell.0 + pad : "  " + pad + cell.0
    }.joined()
  }.joined(separator: "\n") + "\n"
}
