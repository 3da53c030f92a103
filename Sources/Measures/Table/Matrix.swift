package import Staffing
package import Statistics

/// A column's heading: a month, or a year of published figures.
package enum Column: Hashable, Sendable, CustomStringConvertible {
  case month(Month)
  case year(Int)

  /// `2017-08` or `2025`.
  package var description: String {
    switch self {
    case .month(let month): month.description
    case .year(let year): String(year)
    }
  }
}

/// Rows × columns of one measure, without holes. The first row is the total.
package struct Matrix: Sendable {
  /// What the rows are.
  package enum Subject: Sendable {
    case districts, authorities, regions

    /// The word for one row: `district`.
    package var one: String {
      switch self {
      case .districts: "district"
      case .authorities: "authority"
      case .regions: "region"
      }
    }

    /// The word for several: `districts`.
    package var many: String {
      switch self {
      case .districts: "districts"
      case .authorities: "authorities"
      case .regions: "regions"
      }
    }
  }

  package struct Row: Sendable {
    package enum Level: Sendable { case total, district, team }
    package let level: Level
    /// The district; for the total its own label.
    package let district: String
    package let team: String?
    package var cells: [Cell]
    /// For a ratio of means from person-level data: the sums over units behind each cell, else empty.
    package var units: [WorkerSums] = []
    /// The teams that it adds up, by their numbers in `people`; empty where that is nil.
    package var members: [Int] = []
  }

  /// Rows left out of the total in one column, because a part of theirs is missing.
  package struct LeftOut: Hashable, Sendable {
    package let column: Column
    package let names: [String]
  }

  package let measure: Measure
  package let options: MeasureOptions
  package let subject: Subject
  package var columns: [Column]
  package var rows: [Row]
  /// Districts without a value in the whole period: they have no row.
  package let withoutValues: [String]
  package var leftOut: [LeftOut] = []
  /// For a flow of twelve months, the people of each single month, all rows together; nil where the source does not say.
  package var monthlyPeople: [Int]?
  /// The people behind the figures; nil where the source does not say, or has published the figures.
  package var people: PeopleTable?

  /// Leaves out the first columns as long as every row has `x` in them, but never all.
  package mutating func trimLeadingBlanks() {
    let isBlank = columns.indices.map { column in rows.allSatisfy { $0.cells[column] == .notAvailable } }
    guard let first = isBlank.firstIndex(of: false), first > 0 else { return }
    columns.removeFirst(first)
    for row in rows.indices {
      rows[row].cells.removeFirst(first)
      if !rows[row].units.isEmpty { rows[row].units.removeFirst(first) }
    }
    monthlyPeople?.removeFirst(first)
    let kept = Set(columns)
    leftOut.removeAll { !kept.contains($0.column) }
  }

  /// Whether any cell has a value.
  package var hasValues: Bool { rows.contains { $0.cells.contains { $0.quotient != nil } } }

  /// What the total row is called.
  static func totalLabel(_ subject: Subject, isFiltered: Bool) -> String {
    (isFiltered ? "Selected " : "All ") + subject.many
  }
}

extension Measure {
  /// The cell of a numerator (thousandths) and a denominator (thousandths × scale), which is passed over for an amount.
  func cell(numerator: Int64, denominator: Int64, scale: Int64 = 1) -> Cell {
    guard unit.hasDenominator else {
      let printed = printed(numerator: numerator, denominator: 1000, denominatorScale: 1)
      return .value(Quotient(numerator: numerator, denominator: nil, denominatorScale: 1, printed: printed))
    }
    if denominator <= 0 { return .notApplicable(numerator: numerator) }
    return .value(
      Quotient(
        numerator: numerator, denominator: denominator, denominatorScale: scale,
        printed: printed(numerator: numerator, denominator: denominator, denominatorScale: scale)))
  }
}
