package import Staffing

/// What is published of others for the measure of a table: a census figure for each row and year, to be set beside a council's own.
///
/// The figures are as published. They are in no total, no verdict, no range and no count of what is hidden, and nothing of the
/// council's own data is in them.
package struct Comparison: Hashable, Sendable {
  /// Whose figures a row has.
  package enum Place: Hashable, Sendable {
    case england
    case region(String)
    /// The statistical neighbours of the council, so many in all.
    case neighbours(Int)
  }

  /// One place in the table. Absence is a case, never a number.
  package enum Figure: Hashable, Sendable {
    /// A rate of one place, with what it is made of; nil where that is not published.
    case rate(Tenths, of: Quotient?)
    /// The middle of so many places' rates; of an even number, half of the two middle ones together. It is made of nothing that
    /// could be added up.
    case median(Tenths, of: Int)
    /// Published without a value.
    case missing(Symbol)

    package var printed: Tenths? {
      switch self {
      case .rate(let value, _), .median(let value, _): value
      case .missing: nil
      }
    }

    package var symbol: Symbol? {
      switch self {
      case .rate, .median: nil
      case .missing(let symbol): symbol
      }
    }
  }

  package struct Row: Hashable, Sendable {
    package let place: Place
    /// By the year of the census; a year that the file does not have of the place is left out.
    package let figures: [Int: Figure]

    init(_ place: Place, _ figures: [Int: Figure]) {
      self.place = place
      self.figures = figures
    }
  }

  /// The authority whose region and neighbours these are.
  package let authority: String
  package let rows: [Row]

  /// Made of published figures alone: see `PublishedCensus`.
  init(authority: String, rows: [Row]) {
    self.authority = authority
    self.rows = rows
  }
}

extension Comparison {
  /// The census is taken on the last day of September. A column of any other month has no census of its own.
  package static func censusYear(of column: Column) -> Int? {
    switch column {
    case .month(let month): month.month == 9 ? month.year : nil
    case .year(let year): year
    case .item: nil
    }
  }

  /// The last census on or before the end of a column; nil where all are later.
  package func latestYear(by column: Column) -> Int? {
    let last: Int
    switch column {
    case .month(let month): last = month.month >= 9 ? month.year : month.year - 1
    case .year(let year): last = year
    case .item: return nil
    }
    return rows.flatMap { $0.figures.keys }.filter { $0 <= last }.max()
  }

  /// The first census of any row.
  package var firstYear: Int? { rows.flatMap { $0.figures.keys }.min() }
}

extension Comparison.Row {
  /// The figure of a column's own day; nil where no census was taken on it.
  package func figure(in column: Column) -> Comparison.Figure? {
    Comparison.censusYear(of: column).flatMap { figures[$0] }
  }
}
