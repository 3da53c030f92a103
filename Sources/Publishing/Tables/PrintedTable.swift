import Disclosure
import Measures
import Staffing
import Tabular
package import Workforce

/// The table as printed: rows down, columns across, symbols in square brackets; and at the end each district's shares of the total.
package func printedTable(_ sheet: Sheet) -> [UInt8] { printedTable(sheet.table, order: sheet.order) }

func printedTable(_ table: PublishedTable, order: RowOrder) -> [UInt8] {
  var csv = CSVWriter()
  addPrinted(table, order, withShares: true, to: &csv)
  return csv.bytes
}

/// The tables of several measures, each after a line with the measure's id, with an empty line between; one measure's table is
/// alone. Without shares.
package func printedTables(_ sheets: [Sheet]) -> [UInt8] {
  var csv = CSVWriter()
  for (number, sheet) in sheets.enumerated() {
    if number > 0 { csv.blankLine() }
    if sheets.count > 1 { csv.row([.text(sheet.table.measure.id)]) }
    addPrinted(sheet.table, sheet.order, withShares: false, to: &csv)
  }
  return csv.bytes
}

private func addPrinted(_ table: PublishedTable, _ order: RowOrder, withShares: Bool, to csv: inout CSVWriter) {
  let hasTeams = table.rows.contains { $0.team != nil }
  let changes = table.hasChanges
  let lines = table.lines(order)
  let shares: [Shares?] = lines.map { line in
    if withShares, case .own(let row) = line { table.shares(row) } else { nil }
  }
  let hasShares = shares.contains { $0?.ofNumerator != nil }
  let hasSharesOfChange = shares.contains { $0?.ofChange != nil }
  let heads =
    [corner(table)] + (hasTeams ? ["Team"] : []) + table.columns.map { $0.description }
    + (changes ? ["change in a year"] : []) + (hasShares ? ["share of the numerator in %"] : [])
    + (hasSharesOfChange ? ["share of the change in %"] : [])
  csv.row(heads.map(CSVCell.text))
  for (line, share) in zip(lines, shares) {
    let (name, team, cells): (String, String?, [CSVCell]) =
      switch line {
      case .own(let row):
        (row.district, row.team, zip(table.columns, row.cells).map { printedCell($1.cell, $0, table, isBare: false) })
      case .reference(let reference):
        (reference.nameWithLatest(table), nil, reference.figures.map { printed($0, table) })
      }
    csv.row(
      [.text(name)] + (hasTeams ? [team.map(CSVCell.text) ?? .blank] : []) + cells
        + (changes ? [changeCell(line, table)] : []) + (hasShares ? [shareCell(share?.ofNumerator)] : [])
        + (hasSharesOfChange ? [shareCell(share?.ofChange)] : []))
    if case .own(let row) = line, let counted = table.districtsUnder(row) {
      csv.row(
        [.text(inTotal)] + (hasTeams ? [.blank] : []) + counted + (changes ? [.blank] : [])
          + (hasShares ? [.blank] : []) + (hasSharesOfChange ? [.blank] : []))
    }
  }
}

/// The change over the year to the last column.
private func changeCell(_ line: Line, _ table: PublishedTable) -> CSVCell {
  guard case .own(let row) = line, let change = table.changeOfRow(row) else { return .blank }
  return .number(table.numberText(change.difference))
}

/// A district's share of the total, in per cent.
private func shareCell(_ share: Tenths?) -> CSVCell { share.map { .number($0.description) } ?? .blank }

/// What the row under the total is called that says of how many districts it is.
private let inTotal = "(in the total)"

extension PublishedTable {
  /// Under the total of a council's own figures, for each column that lacks districts how many it is of: `4 of 5 districts`; nil
  /// under other rows, and where no column lacks any.
  fileprivate func districtsUnder(_ row: Row) -> [CSVCell]? {
    if row.level != .total || clearance == .asPublished { return nil }
    let cells = columns.map { districtsInTotal($0).map { CSVCell.text($0.text) } ?? .blank }
    return cells.contains { $0.content != "" } ? cells : nil
  }
}

/// What the rows are.
private func corner(_ table: PublishedTable) -> String {
  switch table.measure.grid?.shape {
  case .cohorts: "Started"
  case .districtsByDistrict: "Moved from"
  case .districtsByWord, nil: capitalised(table.subject.one)
  }
}

/// A cell as written to tables; where `isBare` a symbol is left to a column of its own.
func printedCell(_ cell: Cell, _ column: Column, _ table: PublishedTable, isBare: Bool) -> CSVCell {
  if let symbol = cell.symbol { return isBare ? .blank : .text(symbol.text) }
  guard let value = cell.printed else { return .blank }
  return .number(column.kind == .people ? String(value.count / 10) : table.numberText(value))
}

private func printed(_ figure: Comparison.Figure?, _ table: PublishedTable) -> CSVCell {
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
