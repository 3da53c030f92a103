package import Tabular

/// What a cell holds.
package enum Cell: Hashable, Sendable {
  case empty
  case text(String)
  case number(Double)
  /// A number that its style makes a day, and the milliseconds since the day began.
  case date(Day, milliseconds: Int64)
  /// A number that its style makes a time of day, or a time gone by, which may be more than a day.
  case time(milliseconds: Int64)
  case boolean(Bool)
  case error(CellError)
}

package enum CellError: Hashable, Sendable {
  /// As the sheet shows it: `#N/A`, `#REF!`.
  case shown(String)
  /// A formula that has no value: whatever wrote the workbook did not work it out.
  case uncalculated
  /// A number that its style makes a day, and that is none.
  case noSuchDay(Double)
}

/// A cell as it was found. Sixteen bytes, so that a row of them is cheap to keep.
struct RawCell: BitwiseCopyable, Sendable {
  enum Kind: UInt8, BitwiseCopyable, Sendable {
    /// Digits alone; digits with a point among them; anything else that is a number.
    case whole, decimal, number
    /// A text of the sheet's own; one that sheets share.
    case text, shared
    case isoDate, boolean, error, uncalculated
  }

  var column: UInt16
  var kind: Kind
  var format: UInt32
  /// Where it stands in the sheet's part, or in that of the shared texts.
  var start: UInt32
  var end: UInt32
}
