package import Disclosure
package import Measures
package import Staffing

/// The total's latest value that is shown, of a measure of which every other row would be hidden.
package struct TotalAlone: Sendable {
  package let table: PublishedTable
  /// Nil where the total is hidden in every column.
  package let latest: (value: Tenths, column: Column)?

  init(_ table: PublishedTable) {
    self.table = table
    let cells = table.rows.first?.cells ?? []
    latest =
      zip(table.columns, cells).reversed().lazy.compactMap { column, cell in
        cell.cell.printed.map { (value: $0, column: column) }
      }.first
  }
}
