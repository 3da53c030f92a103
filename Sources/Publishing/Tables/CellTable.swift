import Tabular
package import Workforce

/// One row for each cell: the machine-readable twin of the picture, numerators and denominators beside the value.
package func cellTable(_ matrix: PublishedMatrix, order: RowOrder) -> [UInt8] {
  var csv = CSVWriter()
  csv.row(
    [
      "measure", "district", "team", "month", "numerator", "denominator", "value", "symbol", "lower95", "upper95",
      "marks",
    ].map(CSVCell.text))
  let wording = matrix.wording
  for row in matrix.ordered(order) {
    for (column, published) in zip(matrix.columns, row.cells) {
      var cells: [CSVCell] = [
        .text(matrix.measure.id), .text(row.district), row.team.map(CSVCell.text) ?? .blank, .text(column.description),
      ]
      switch published.cell {
      case .value(let quotient):
        cells += [
          .number(amountForCSV(quotient.numerator, wording.numerator, scale: 1, isWhole: matrix.isWhole)),
          denominator(quotient, wording, matrix),
          .number(matrix.numberText(quotient.printed)),
          published.isLowReliability ? .text(Symbol.lowReliability.rawValue) : .blank,
        ]
      case .notApplicable(let numerator):
        // A source that printed `z` said nothing of the parts.
        let isKnown = matrix.clearance != .asPublished
        cells += [
          isKnown ? .number(amountForCSV(numerator, wording.numerator, scale: 1, isWhole: matrix.isWhole)) : .blank,
          isKnown
            ? .number(amountForCSV(0, wording.denominator ?? .whole, scale: 1, isWhole: matrix.isWhole)) : .blank,
          .blank, .text(Symbol.notApplicable.rawValue),
        ]
      case .confidential, .notAvailable, .lowReliability:
        cells += [.blank, .blank, .blank, published.cell.symbol.map { .text($0.rawValue) } ?? .blank]
      }
      cells += [
        published.interval.map { .number(limit($0.lower, matrix)) } ?? .blank,
        published.interval.map { .number(limit($0.upper, matrix)) } ?? .blank,
        marks(published, latest: column == matrix.columns.last ? row.verdict : nil),
      ]
      csv.row(cells)
    }
  }
  return csv.bytes
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
