package import HeatMapDrawing
package import Tabular

/// A table as every format shows it: nothing is in one that is not in the others.
package struct PrintedTable: Sendable {
  /// What a column is.
  package enum ColumnKind: Sendable, Hashable {
    /// What a row is, in words: its name, its team, its unit.
    case name
    case value
    /// The change in a year, or a share of the total.
    case beside
  }

  static let changeID = "change in a year"

  /// What a row is.
  package enum RowKind: Sendable, Hashable {
    case total
    /// Published figures, which are neither rows nor in the total.
    case reference
    /// Of how many districts the total above is.
    case remark
    case item
    /// A team under its district.
    case indented
  }

  package let columns: [PrintedColumn]
  package let rows: [PrintedRow]

  package var csv: [UInt8] {
    var csv = CSVWriter()
    add(to: &csv)
    return csv.bytes
  }

  /// Adds it to a file of several.
  func add(to csv: inout CSVWriter) {
    csv.row(columns.map { .text($0.id) })
    for row in rows { csv.row(row.cells.map { $0.content }) }
  }
}

/// A column of a printed table.
package struct PrintedColumn: Sendable, Hashable {
  /// As it stands in CSV: `2017-09`.
  package let id: String
  /// As it is read: `Sep 17`.
  package let heading: String
  package let kind: PrintedTable.ColumnKind

  /// Whether it is that of the changes in a year.
  package var isChange: Bool { kind == .beside && id == PrintedTable.changeID }
}

/// A row of a printed table.
package struct PrintedRow: Sendable {
  package let kind: PrintedTable.RowKind
  /// One for each column.
  package let cells: [PrintedCell]
  /// What is set after its name in the picture: `[u]`.
  package var suffix: String?
  /// What stands beside it in the picture.
  package var side: SideCell?
}

/// A cell of a printed table.
package struct PrintedCell: Sendable {
  package let content: CSVCell
  /// What its ground is in the picture.
  package var fill = CellFill.blank
  /// The colours of its class.
  package var ramp = Ramp.diverging
  package var emphasis = Emphasis.none
  /// A quiet letter before it in the picture: `E`.
  package var prefix: String?
  package var sudden: HeatMapDrawing.Cell.Trend?
  /// Which way it changed in a year by more than chance.
  package var trend: HeatMapDrawing.Cell.Trend?

  init(_ content: CSVCell) { self.content = content }

  /// As it is read: the digits with the true minus.
  package var text: String {
    switch content {
    case .text(let text): text
    case .number(let digits): digits.hasPrefix("-") ? "−" + digits.dropFirst() : digits
    case .blank: ""
    }
  }

  /// The number that it holds, with an ASCII minus; nil for text and nothing.
  package var number: String? { if case .number(let digits) = content { digits } else { nil } }
}
