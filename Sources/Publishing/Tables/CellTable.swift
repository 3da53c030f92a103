package import Disclosure
import Measures
import Statistics
import Tabular
import Workforce

/// One row for each cell: the machine-readable twin of the picture, numerators and denominators beside the value.
package func cellTable(_ matrix: PublishedMatrix, order: RowOrder) -> [UInt8] {
  var csv = CSVWriter()
  csv.row(
    [
      "measure", "district", "team", "month", "numerator", "denominator", "value", "symbol", "lower95", "upper95",
      "marks",
    ].map(CSVCell.text))
  for line in matrix.lines(order) {
    switch line {
    case .own(let row): addRows(of: row, matrix, to: &csv)
    case .reference(let reference): addRows(of: reference, matrix, to: &csv)
    }
  }
  return csv.bytes
}

/// A row of the matrix: one line for each of its cells.
private func addRows(of row: PublishedMatrix.Row, _ matrix: PublishedMatrix, to csv: inout CSVWriter) {
  let wording = matrix.wording
  for (column, published) in zip(matrix.columns, row.cells) {
    csv.row(
      [
        .text(matrix.measure.id), .text(row.district), row.team.map(CSVCell.text) ?? .blank,
        .text(column.description),
      ] + valueCells(published, matrix, wording)
        + [marks(published, latest: column == matrix.columns.last ? row.verdict : nil)])
  }
}

/// A cell's numerator, denominator, value, symbol and range. `wording` is the matrix's, which is put together anew each time that
/// it is asked for.
func valueCells(_ published: PublishedCell, _ matrix: PublishedMatrix, _ wording: Measure.Wording) -> [CSVCell] {
  var cells: [CSVCell]
  switch published.cell {
  case .value(let quotient):
    cells = [
      .number(amountForCSV(quotient.numerator, wording.numerator, scale: 1, isWhole: matrix.isWhole)),
      denominator(quotient, wording, matrix),
      .number(matrix.numberText(quotient.printed)),
      published.isLowReliability ? .text(Symbol.lowReliability.rawValue) : .blank,
    ]
  case .notApplicable(let numerator):
    // A source that printed `z` said nothing of the parts.
    let isKnown = matrix.clearance != .asPublished
    cells = [
      isKnown ? .number(amountForCSV(numerator, wording.numerator, scale: 1, isWhole: matrix.isWhole)) : .blank,
      isKnown
        ? .number(amountForCSV(0, wording.denominator ?? .whole, scale: 1, isWhole: matrix.isWhole)) : .blank,
      .blank, .text(Symbol.notApplicable.rawValue),
    ]
  case .confidential, .notAvailable, .lowReliability:
    cells = [.blank, .blank, .blank, published.cell.symbol.map { .text($0.rawValue) } ?? .blank]
  }
  return cells + [
    published.interval.map { .number(limit($0.lower, matrix)) } ?? .blank,
    published.interval.map { .number(limit($0.upper, matrix)) } ?? .blank,
  ]
}

/// Published figures are rows of their own after the total's, one for each census: those that have a column, and the latest. Their
/// mark says that they are neither districts nor in the total.
private func addRows(of reference: Reference, _ matrix: PublishedMatrix, to csv: inout CSVWriter) {
  var figures = zip(matrix.columns, reference.figures).compactMap { column, figure in
    figure.map { (month: column.description, figure: $0) }
  }
  if !reference.isInColumns { figures.insert(("\(reference.year)-09", reference.latest), at: 0) }
  let wording = matrix.wording
  for (month, figure) in figures {
    var numerator = CSVCell.blank
    var below = CSVCell.blank
    if case .rate(_, of: let quotient?) = figure {
      numerator = .number(amountForCSV(quotient.numerator, wording.numerator, scale: 1))
      below =
        quotient.denominator.flatMap { denominator in
          wording.denominator.map { .number(amountForCSV(denominator, $0, scale: quotient.denominatorScale)) }
        } ?? .blank
    }
    csv.row([
      .text(matrix.measure.id), .text(reference.name), .blank, .text(month), numerator, below,
      figure.printed.map { .number(matrix.measure.unit.fileText($0)) } ?? .blank,
      figure.symbol.map { .text($0.rawValue) } ?? .blank, .blank, .blank, .text("published"),
    ])
  }
}

/// An amount has none.
private func denominator(_ quotient: Quotient, _ wording: Measure.Wording, _ matrix: PublishedMatrix) -> CSVCell {
  guard let denominator = quotient.denominator, let count = wording.denominator else { return .blank }
  return .number(amountForCSV(denominator, count, scale: quotient.denominatorScale, isWhole: matrix.isWhole))
}

/// An end of a range, which is whole where values are.
private func limit(_ end: Double, _ matrix: PublishedMatrix) -> String {
  matrix.isWhole ? String(Int64(end)) : "\(end)"
}

/// The marks of a cell by name, those of the latest column with how the row differs from the rest.
private func marks(_ cell: PublishedCell, latest verdict: DiffersFromRest.Verdict?) -> CSVCell {
  var names = cell.marks.map(\.rawValue)
  if let verdict, let direction = verdict.direction, verdict.level > .none {
    names.append("\(direction.rawValue)-\(verdict.level == .bold ? "99.8" : "95")")
  }
  return names.isEmpty ? .blank : .text(names.joined(separator: " "))
}
