import Disclosure
import Measures
public import Staffing
import Statistics
import Tabular

extension Sheet {
  /// The measure's short name: `vacancy`.
  public var measure: String { table.measure.id }
  /// As in a heading: `Vacancy rate`.
  public var name: String { table.measure.wording(table.options, .monthEnd).name ?? table.measure.name }
  /// Whether anything that could tell of a person is hidden; false for `internal`, which is not for publication.
  public var isFitToPublish: Bool { table.clearance != .notChecked }

  /// What stands over a column.
  public enum Heading: Hashable, Sendable {
    case month(Month)
    /// A year of published figures.
    case year(Int)
    /// A reason, a district that people went to, the months since starting.
    case item(String)
  }

  /// The columns, in order.
  public var columns: [Heading] {
    table.columns.map { column in
      switch column {
      case .month(let month): .month(month)
      case .year(let year): .year(year)
      case .item(let item): .item(item.label)
      }
    }
  }

  /// A row and its figures.
  public struct Row: Sendable {
    /// What a row is of.
    public enum Level: Sendable {
      /// All rows together: always the first.
      case total
      /// All districts, the second row where the first is of chosen teams.
      case whole
      /// A district, with all its teams that were chosen.
      case district
      /// A team of the district above it.
      case team
    }

    /// What the row is of.
    public let level: Level
    /// The district, or what the total is called.
    public let district: String
    /// Nil but for teams.
    public let team: String?
    /// One for each column.
    public let cells: [Cell]
  }

  /// One place of the table. Absence is a case, never a number.
  public enum Cell: Hashable, Sendable {
    case value(Value)
    /// Hidden so that nobody can be recognised.
    case hidden
    /// Outside what the data cover, or not published.
    case notAvailable
    /// Nothing to divide by.
    case notApplicable
    /// Published without a value, since it rests on too little.
    case lowReliability
    /// There is no such figure.
    case blank
  }

  /// A figure that may be shown.
  public struct Value: Hashable, Sendable {
    /// As printed: per cent for rates, cases for each FTE, days, FTE or people; one decimal at most.
    public let printed: Double
    /// What it is made of, in FTE, people, cases or days; nil where it is not made of two parts.
    public let numerator: Double?
    /// What the numerator is divided by, in FTE, people or cases; of a median, how many it is the middle of; nil where there is no such
    /// part.
    public let denominator: Double?
    /// What chance alone could make of a value like this (95 %), on the scale of the value; nil where there is none, or where it would
    /// tell of single people.
    public let interval: ClosedRange<Double>?
    /// The change from the month before is large for this row.
    public let isSuddenChange: Bool
  }

  /// The rows in the order asked: the total first, then each district followed by its teams.
  public var rows: [Row] {
    table.ordered(order).map { row in
      let level: Row.Level =
        switch row.level {
        case .total: .total
        case .whole: .whole
        case .district: .district
        case .team: .team
        }
      return Row(level: level, district: row.district, team: row.team, cells: row.cells.map { Cell($0) })
    }
  }
}

extension Sheet.Cell {
  fileprivate init(_ published: PublishedCell) {
    switch published.cell {
    case .value(let quotient):
      self = .value(
        Sheet.Value(
          printed: Double(quotient.printed.count) / 10,
          numerator: quotient.middleOf == nil ? Double(quotient.numerator) / Double(Millionths.one) : nil,
          denominator: quotient.middleOf.map(Double.init)
            ?? quotient.denominator.map { Double($0) / Double(Millionths.one * quotient.denominatorScale) },
          interval: published.interval.map { $0.lower...$0.upper },
          isSuddenChange: published.marks.contains(.suddenChange)))
    case .counted(let value):
      self = .value(
        Sheet.Value(
          printed: Double(value.printed.count) / 10, numerator: nil, denominator: nil,
          interval: published.interval.map { $0.lower...$0.upper }, isSuddenChange: false))
    case .confidential: self = .hidden
    case .notAvailable: self = .notAvailable
    case .notApplicable: self = .notApplicable
    case .lowReliability: self = .lowReliability
    case .blank: self = .blank
    }
  }
}
