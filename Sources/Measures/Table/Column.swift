package import Staffing

/// A column's heading: a month, a year of published figures, or a thing of its own.
package enum Column: Hashable, Sendable, CustomStringConvertible {
  case month(Month)
  case year(Int)
  /// A reason, a district that people went to, the months since starting.
  case item(Grid.Column)

  /// `2017-08`, `2025` or `Resignation`.
  package var description: String {
    switch self {
    case .month(let month): month.description
    case .year(let year): String(year)
    case .item(let column): column.label
    }
  }

  /// The column a year before; nil for what is of no time.
  package var yearBefore: Column? {
    switch self {
    case .item: nil
    case .month(let month): .month(month.advanced(by: -12))
    case .year(let year): .year(year - 1)
    }
  }

  /// What stands in it where it is no month and no year.
  package var kind: Grid.Column.Kind {
    switch self {
    case .month, .year: .value
    case .item(let column): column.kind
    }
  }
}
