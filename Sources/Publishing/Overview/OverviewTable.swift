import Disclosure
import Measures
import Tabular

/// One row for each district and measure: the value with its parts and range, what it is held against, its class from 1 (best) to
/// 7, and the change over twelve months where that is more than chance.
package func overviewTable(_ overview: Overview) -> [UInt8] {
  var csv = CSVWriter()
  csv.row(
    [
      "district", "measure", "month", "numerator", "denominator", "value", "symbol", "lower95", "upper95",
      "held_against",
      "class", "change_in_year",
    ].map(CSVCell.text))
  let names: [String?] = [nil] + overview.districts
  for (place, district) in names.enumerated() {
    for (number, column) in overview.columns.enumerated() {
      guard let row = column.row(district), let cell = row.cells.last, let month = column.matrix.columns.last else {
        continue
      }
      let matrix = column.matrix
      let reference = column.scale.reference.value.map { CSVCell.number(matrix.numberText($0)) } ?? .blank
      let value = cell.cell.printed
      let isClassed = value != nil && column.hasClass(row)
      let trend: CSVCell =
        switch overview.trends[number][place] {
        case .up: .text("up")
        case .down: .text("down")
        case nil: .blank
        }
      csv.row(
        [.text(district ?? overview.totalLabel), .text(matrix.measure.id), .text(month.description)]
          + valueCells(cell, matrix, matrix.wording)
          + [
            reference, isClassed ? value.map { .number(String(column.scale.fill(of: $0) + 1)) } ?? .blank : .blank,
            trend,
          ])
    }
  }
  return csv.bytes
}
