import Disclosure
import Measures
import Statistics
import Tabular
package import Workforce

/// One row for each cell: the machine-readable twin of the picture, numerators and denominators beside the value.
package func cellTable(_ sheet: Sheet) -> [UInt8] { cellTables([sheet]) }

/// The cells of several measures: one table as long as the columns are the same. A measure with others follows after an empty line,
/// under headings of its own.
package func cellTables(_ sheets: [Sheet]) -> [UInt8] { cellTables(sheets.map { ($0.table, $0.order) }) }

func cellTable(_ table: PublishedTable, order: RowOrder) -> [UInt8] { cellTables([(table, order)]) }

private func cellTables(_ tables: [(table: PublishedTable, order: RowOrder)]) -> [UInt8] {
  var csv = CSVWriter()
  var heads: [String] = []
  for (table, order) in tables {
    let own = table.span == nil ? cellHeads : itemHeads
    if own != heads {
      if !heads.isEmpty { csv.blankLine() }
      csv.row(own.map(CSVCell.text))
      heads = own
    }
    if table.span == nil { addRows(of: table, order, to: &csv) } else { addItems(of: table, to: &csv) }
  }
  return csv.bytes
}

/// The headings of a table of cells.
let cellHeads = [
  "measure", "district", "team", "month", "numerator", "denominator", "value", "symbol", "lower95", "upper95", "marks",
  "change", "change_mark",
]

private func addRows(of table: PublishedTable, _ order: RowOrder, to csv: inout CSVWriter) {
  for line in table.lines(order) {
    switch line {
    case .own(let row): addRows(of: row, table, to: &csv)
    case .reference(let reference): addRows(of: reference, table, to: &csv)
    }
  }
}

/// A row of the table: one line for each of its cells.
private func addRows(of row: PublishedTable.Row, _ table: PublishedTable, to csv: inout CSVWriter) {
  let wording = table.wording
  for (place, (column, published)) in zip(table.columns, row.cells).enumerated() {
    csv.row(
      [
        .text(table.measure.id), .text(row.district), row.team.map(CSVCell.text) ?? .blank,
        .text(column.description),
      ] + valueCells(published, table, wording)
        + [marks(markNames(published, of: row, in: column, table))] + changeCells(row, place, table))
  }
}

/// A cell's numerator, denominator, value, symbol and range. `wording` is the table's, which is put together anew each time that
/// it is asked for.
func valueCells(_ published: PublishedCell, _ table: PublishedTable, _ wording: Measure.Wording) -> [CSVCell] {
  var cells: [CSVCell]
  switch published.cell {
  case .value(let quotient):
    // A median has no numerator; what it is the middle of stands under the line.
    cells = [
      quotient.middleOf != nil
        ? .blank : .number(amountForCSV(quotient.numerator, wording.numerator, scale: 1, isWhole: table.isWhole)),
      denominator(quotient, wording, table),
      .number(table.numberText(quotient.printed)),
      published.isLowReliability ? .text(Symbol.lowReliability.rawValue) : .blank,
    ]
  case .notApplicable(let numerator):
    // A source that printed `z` said nothing of the parts.
    let isKnown = table.clearance != .asPublished
    cells = [
      isKnown ? .number(amountForCSV(numerator, wording.numerator, scale: 1, isWhole: table.isWhole)) : .blank,
      isKnown
        ? .number(amountForCSV(0, wording.denominator ?? .whole, scale: 1, isWhole: table.isWhole)) : .blank,
      .blank, .text(Symbol.notApplicable.rawValue),
    ]
  case .counted, .blank, .confidential, .notAvailable, .lowReliability:
    cells = [.blank, .blank, .blank, published.cell.symbol.map { .text($0.rawValue) } ?? .blank]
  }
  return cells + [
    published.interval.map { .number(limit($0.lower, table)) } ?? .blank,
    published.interval.map { .number(limit($0.upper, table)) } ?? .blank,
  ]
}

/// The change over the year to a column as printed, and whether it is more than chance: `rose`, `fell`.
func changeCells(_ row: PublishedTable.Row, _ column: Int, _ table: PublishedTable) -> [CSVCell] {
  guard let change = table.yearChange(row, column) else { return [.blank, .blank] }
  return [.number(table.numberText(change.difference)), change.mark.map { .text($0.rawValue) } ?? .blank]
}

/// Published figures are rows of their own after the total's, one for each census: those that have a column, and the latest. Their
/// mark says that they are neither districts nor in the total.
private func addRows(of reference: Reference, _ table: PublishedTable, to csv: inout CSVWriter) {
  var figures = zip(table.columns, reference.figures).compactMap { column, figure in
    figure.map { (month: column.description, figure: $0) }
  }
  if !reference.isInColumns { figures.insert(("\(reference.year)-09", reference.latest), at: 0) }
  for (month, figure) in figures {
    csv.row(
      [.text(table.measure.id), .text(reference.name), .blank, .text(month)] + valueCells(figure, table)
        + [marks(["published"]), .blank, .blank])
  }
}

/// The same of a published figure, which has no range.
func valueCells(_ figure: Comparison.Figure, _ table: PublishedTable) -> [CSVCell] {
  let wording = table.wording
  var numerator = CSVCell.blank
  var below = CSVCell.blank
  if case .rate(_, of: let quotient?) = figure {
    numerator = .number(amountForCSV(quotient.numerator, wording.numerator, scale: 1))
    below =
      quotient.denominator.flatMap { denominator in
        wording.denominator.map { .number(amountForCSV(denominator, $0, scale: quotient.denominatorScale)) }
      } ?? .blank
  }
  return [
    numerator, below, figure.printed.map { .number(table.measure.unit.fileText($0)) } ?? .blank,
    figure.symbol.map { .text($0.rawValue) } ?? .blank, .blank, .blank,
  ]
}

/// An amount has none.
private func denominator(_ quotient: Quotient, _ wording: Measure.Wording, _ table: PublishedTable) -> CSVCell {
  if let count = quotient.middleOf { return .number(String(count)) }
  guard let denominator = quotient.denominator, let count = wording.denominator else { return .blank }
  return .number(amountForCSV(denominator, count, scale: quotient.denominatorScale, isWhole: table.isWhole))
}

/// An end of a range, which is whole where values are.
private func limit(_ end: Double, _ table: PublishedTable) -> String {
  table.isWhole ? String(Int64(end)) : "\(end)"
}

/// The marks of a cell by name, those of the latest column with how the row differs from the rest; and of a total that is not of all
/// districts of how many it is: `4 of 5 districts`.
func markNames(_ cell: PublishedCell, of row: PublishedTable.Row, in column: Column, _ table: PublishedTable)
  -> [String]
{
  var names = cell.marks.map { $0.rawValue }
  if row.level == .total, let some = table.districtsInTotal(column) { names.append(some.text) }
  if column == table.columns.last, let verdict = row.verdict, let direction = verdict.direction, verdict.level > .none {
    names.append("\(direction.rawValue)-\(verdict.level == .bold ? "99.8" : "95")")
  }
  return names
}

private func marks(_ names: [String]) -> CSVCell {
  names.isEmpty ? .blank : .text(names.joined(separator: " "))
}
