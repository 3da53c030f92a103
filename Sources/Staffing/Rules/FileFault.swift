package import Spreadsheet
package import Tabular

/// Why a file that could be read is no table.
package enum FileFault: Hashable, Sendable {
  case empty
  case unclosedQuote
  case strayQuote
  case recordTooLong
  case foreign(ForeignKind)
  /// A workbook, or what its name says is one.
  case workbook(WorkbookRefusal)
  /// XML, or what its name says is such.
  case markup(ReturnFault)
}
