import Disclosure
import Measures
import Publishing

/// A measure of which every row but the total would be hidden: what is left is a number, which a sentence tells better than a map.
struct TotalAlone {
  let measure: Measure
  let rows: String
  /// The total's latest value that is shown, and of when; nil where that is hidden too.
  let latest: (value: String, when: String)?

  init(_ matrix: PublishedMatrix) {
    measure = matrix.measure
    rows = matrix.subject.many
    let cells = matrix.rows.first?.cells ?? []
    latest =
      zip(matrix.columns, cells).reversed().lazy.compactMap { column, cell in
        cell.cell.printed.map { (matrix.withUnit($0), column.longText) }
      }.first
  }
}

extension JobResult {
  /// Takes out the sheets of which nothing but the total can be shown.
  mutating func takeTotalsAlone() -> [TotalAlone] {
    let alone = sheets.filter(\.matrix.showsTotalAlone).map { TotalAlone($0.matrix) }
    sheets.removeAll(where: \.matrix.showsTotalAlone)
    return alone
  }
}
