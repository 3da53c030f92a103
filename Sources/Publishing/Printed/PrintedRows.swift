import Disclosure
import HeatMapDrawing
import Measures
import Staffing
import Tabular
package import Workforce

/// The table as printed, as CSV: rows down, columns across, symbols in square brackets; and at the end each district's shares of the
/// total.
package func printedTable(_ sheet: Sheet) -> [UInt8] { PrintedTable(sheet).csv }

func printedTable(_ table: PublishedTable, order: RowOrder) -> [UInt8] {
  PrintedTable(table, nil, order, withShares: true).csv
}

/// The tables of several measures, each after a line with the measure's id, with an empty line between; one measure's table is
/// alone. Without shares.
package func printedTables(_ sheets: [Sheet]) -> [UInt8] {
  var csv = CSVWriter()
  for (number, sheet) in sheets.enumerated() {
    if number > 0 { csv.blankLine() }
    if sheets.count > 1 { csv.row([.text(sheet.table.measure.id)]) }
    PrintedTable(sheet.table, nil, sheet.order, withShares: false).add(to: &csv)
  }
  return csv.bytes
}

extension PrintedTable {
  /// The sheet's table, with each district's shares of the total, and the colours of the picture.
  package init(_ sheet: Sheet) { self.init(sheet.table, sheet.scale, sheet.order, withShares: true) }

  /// - Parameter scale: without one no cell has a colour.
  init(_ table: PublishedTable, _ scale: Scale?, _ order: RowOrder, withShares: Bool) {
    let hasTeams = table.rows.contains { $0.team != nil }
    let lines = table.lines(order)
    let shares: [Shares?] = lines.map { line in
      if withShares, case .own(let row) = line { table.shares(row) } else { nil }
    }
    func name(_ text: String) -> PrintedColumn { PrintedColumn(id: text, heading: text, kind: .name) }
    func beside(_ text: String) -> PrintedColumn { PrintedColumn(id: text, heading: text, kind: .beside) }
    var sides: [(column: PrintedColumn, cell: (Line, Shares?) -> PrintedCell)] = []
    if table.hasChanges { sides.append((beside(PrintedTable.changeID), { line, _ in changeCell(line, table) })) }
    if shares.contains(where: { $0?.ofNumerator != nil }) {
      sides.append((beside("share of the numerator in %"), { shareCell($1?.ofNumerator) }))
    }
    if shares.contains(where: { $0?.ofChange != nil }) {
      sides.append((beside("share of the change in %"), { shareCell($1?.ofChange) }))
    }
    columns =
      [name(corner(table))] + (hasTeams ? [name("Team")] : [])
      + table.columns.map { PrintedColumn(id: $0.description, heading: $0.shortText, kind: .value) }
      + sides.map { $0.column }
    func row(_ kind: RowKind, _ name: String, _ team: String?, _ cells: [PrintedCell], _ beside: [PrintedCell])
      -> PrintedRow
    {
      let names = [CSVCell.text(name)] + (hasTeams ? [team.map(CSVCell.text) ?? .blank] : [])
      return PrintedRow(kind: kind, cells: names.map { PrintedCell($0) } + cells + beside)
    }
    let bars = scale.flatMap { BarKind(table, $0) }
    var rows: [PrintedRow] = []
    for (line, share) in zip(lines, shares) {
      let beside = sides.map { $0.cell(line, share) }
      switch line {
      case .own(let own):
        let cells = own.cells.indices.map { printedCell(own, $0, table, scale) }
        var printed = row(rowKind(own, table), own.district, own.team, cells, beside)
        printed.suffix = table.isTaggedTooSmall(own) ? tooSmallSuffix : nil
        if let scale, table.span == nil { printed.side = side(own, table, scale, bars) }
        rows.append(printed)
        if let counted = table.districtsUnder(own) {
          rows.append(
            row(.remark, inTotal, nil, counted.map { PrintedCell($0) }, sides.map { _ in PrintedCell(.blank) }))
        }
      case .reference(let reference):
        let cells = reference.figures.map { printedCell($0, table, scale) }
        rows.append(row(.reference, reference.nameWithLatest(table), nil, cells, beside))
      }
    }
    self.rows = rows
  }
}

private func rowKind(_ row: PublishedTable.Row, _ table: PublishedTable) -> PrintedTable.RowKind {
  switch row.level {
  case .total, .whole: .total
  case .district: .item
  case .team: table.hasDistricts ? .indented : .item
  }
}

private func printedCell(
  _ row: PublishedTable.Row, _ place: Int, _ table: PublishedTable, _ scale: Scale?
) -> PrintedCell {
  var cell = PrintedCell(printedCell(row.cells[place].cell, table.columns[place], table, isBare: false))
  guard let scale else { return cell }
  let drawn = drawnCell(row, place, table, scale)
  (cell.fill, cell.ramp) = (drawn.fill, scale.ramp)
  (cell.emphasis, cell.sudden) = (drawn.emphasis, drawn.sudden)
  return cell
}

private func printedCell(_ figure: Comparison.Figure?, _ table: PublishedTable, _ scale: Scale?) -> PrintedCell {
  var cell = PrintedCell(printed(figure, table))
  guard let scale, let figure else { return cell }
  (cell.fill, cell.ramp) = (figure.printed.map { .class(scale.fill(of: $0)) } ?? .symbol, scale.ramp)
  return cell
}

/// The change over the year to the last column.
private func changeCell(_ line: Line, _ table: PublishedTable) -> PrintedCell {
  guard case .own(let row) = line, let change = table.changeOfRow(row) else { return PrintedCell(.blank) }
  var cell = PrintedCell(.number(table.numberText(change.difference)))
  cell.trend = change.mark.map { trend($0) }
  return cell
}

/// A district's share of the total, in per cent.
private func shareCell(_ share: Tenths?) -> PrintedCell { PrintedCell(share.map { .number($0.description) } ?? .blank) }

/// What the rows are.
private func corner(_ table: PublishedTable) -> String {
  switch table.measure.grid?.shape {
  case .cohorts: "Started"
  case .districtsByDistrict: "Moved from"
  case .districtsByWord, nil: capitalised(table.subject.one)
  }
}
