package import Staffing
package import Statistics

/// What a measure counted whose columns are not the months: a cohort's months since starting, reasons, or districts that people
/// moved to. The first row is the total.
package struct Grid: Sendable {
  package struct Column: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
      /// Values on the grid's scale.
      case value
      /// Sums of the others: shown without colour.
      case total
      /// How many people the row is about, whatever the unit of its values.
      case people
    }

    package let label: String
    package let kind: Kind

    package init(label: String, kind: Kind) {
      self.label = label
      self.kind = kind
    }
  }

  /// A value, and the people that it is about.
  package struct Value: Hashable, Sendable {
    /// As printed, and as coloured.
    package let printed: Tenths
    /// People counted, or moved; for a share of those who stayed, how many it still rests on.
    package let people: Int
    /// The 95 % range, on the scale of the printed value; nil for counts.
    package let interval: Interval?

    package init(printed: Tenths, people: Int, interval: Interval? = nil) {
      self.printed = printed
      self.people = people
      self.interval = interval
    }
  }

  package struct Row: Sendable {
    package let label: String
    /// Nil where there is no such figure: too far ahead, or a district with itself.
    package let cells: [Value?]

    package init(label: String, cells: [Value?]) {
      self.label = label
      self.cells = cells
    }
  }

  package let columns: [Column]
  package let rows: [Row]
  /// The months that it is about: of leaving or moving, or of starting.
  package let months: Period
  /// Rows that have not one value, and so are left out.
  package let withoutRow: Int

  package init(columns: [Column], rows: [Row], months: Period, withoutRow: Int = 0) {
    self.columns = columns
    self.rows = rows
    self.months = months
    self.withoutRow = withoutRow
  }
}

extension Grid.Value {
  /// So many people, nothing more.
  package static func people(_ count: Int) -> Grid.Value {
    Grid.Value(printed: Tenths(Int64(count) * 10), people: count)
  }
}
