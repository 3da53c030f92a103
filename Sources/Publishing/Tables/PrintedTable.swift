package import Disclosure
import Measures
import Staffing
import Tabular

/// The table as printed: rows down, columns across, symbols in square brackets.
package func printedTable(_ matrix: PublishedMatrix, order: RowOrder) -> [UInt8] {
  var csv = CSVWriter()
  let hasTeams = matrix.rows.contains { $0.team != nil }
  let heads = [capitalised(matrix.subject.one)] + (hasTeams ? ["Team"] : []) + matrix.columns.map(\.description)
  csv.row(heads.map(CSVCell.text))
  for line in matrix.lines(order) {
    let (name, team, cells): (String, String?, [CSVCell]) =
      switch line {
      case .own(let row): (row.district, row.team, row.cells.map { printed($0, matrix) })
      case .reference(let reference):
        (reference.nameWithLatest(matrix), nil, reference.figures.map { printed($0, matrix) })
      }
    csv.row([.text(name)] + (hasTeams ? [team.map(CSVCell.text) ?? .blank] : []) + cells)
  }
  return csv.bytes
}

private func printed(_ published: PublishedCell, _ matrix: PublishedMatrix) -> CSVCell {
  if let symbol = published.cell.symbol { return .text("[\(symbol.rawValue)]") }
  return published.cell.printed.map { .number(matrix.numberText($0)) } ?? .blank
}

private func printed(_ figure: Comparison.Figure?, _ matrix: PublishedMatrix) -> CSVCell {
  guard let figure else { return .blank }
  if let symbol = figure.symbol { return .text("[\(symbol.rawValue)]") }
  return figure.printed.map { .number(matrix.measure.unit.fileText($0)) } ?? .blank
}

extension CSVCell {
  var content: String {
    switch self {
    case .text(let text), .number(let text): text
    case .blank: ""
    }
  }
}

/// The table as text for a terminal: columns lined up, two spaces apart.
package func textTable(_ matrix: PublishedMatrix, order: RowOrder) -> String {
  let heads = [""] + matrix.columns.map(\.shortText)
  var lines = [heads]
  for line in matrix.lines(order) {
    let (name, cells): (String, [CSVCell]) =
      switch line {
      case .own(let row): (row.team.map { "  \($0)" } ?? row.district, row.cells.map { printed($0, matrix) })
      case .reference(let reference):
        (reference.nameWithLatest(matrix), reference.figures.map { printed($0, matrix) })
      }
    lines.append([name] + cells.map(\.content))
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
