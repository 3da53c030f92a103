/// Monthly totals that were made of tables, as delimited text, and where the cells of each line come from.
struct MadeTotals: Sendable {
  /// Of the line *n* + 2, by our columns.
  private var places: [[String: TotalsPlace]] = []
  private(set) var file = MadeFile([
    "district", "team", "month", "measure", "numerator", "denominator", "people", "numerator_people",
  ])

  var rowCount: Int { places.count }

  mutating func add(_ cells: [String], _ own: [String: TotalsPlace]) {
    guard let first = own["numerator"] ?? own.values.first else { return }
    file.add(cells, from: RowPlace(report: Int32(first.page), line: Int32(first.line)))
    places.append(own)
  }

  /// Where the cell of a line comes from: that of the numerator where a column has none of its own.
  func place(line: Int, column: String?) -> TotalsPlace? {
    guard places.indices.contains(line - 2) else { return nil }
    let own = places[line - 2]
    return column.flatMap { own[$0] } ?? own["numerator"]
  }
}
