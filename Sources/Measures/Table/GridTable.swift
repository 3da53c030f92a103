package import Extracts
package import Staffing

extension Table {
  /// The months of a table whose columns are not months.
  package struct Span: Hashable, Sendable {
    package let months: Period
    package let origin: Origin
    /// Whether it is of some teams or roles only.
    package let isOfPart: Bool
    /// Rows that have not one value, and so are left out.
    package let withoutRow: Int

    /// How the months came about.
    package enum Origin: Hashable, Sendable {
      /// The measure's own, all of them covered.
      case own
      /// The measure's own, of which the extract covers those from a month on only.
      case cutShort(Period, from: Month)
      /// Those that the person named.
      case asked
    }

    package init(months: Period, origin: Origin, isOfPart: Bool, withoutRow: Int) {
      self.months = months
      self.origin = origin
      self.isOfPart = isOfPart
      self.withoutRow = withoutRow
    }
  }

  /// The table of a measure that has columns of its own; nil where the extract covers none of its months, or has nobody to show.
  ///
  /// - Parameters:
  ///   - asked: the months that the person named; nil for the measure's own.
  ///   - isOfPart: whether the selection is of some teams or roles only.
  package init?(
    _ measure: Measure, _ grid: GridCounting, _ options: MeasureOptions, of extract: Extract, selection: Selection,
    asked: Period?, isOfPart: Bool
  ) {
    let coverage = extract.coverage
    let own = grid.ownMonths(coverage)
    guard let wanted = asked ?? own,
      let months = Period(max(wanted.first, coverage.from), min(wanted.last, coverage.lastComplete)),
      let counted = grid.count(
        GridInput(
          staffing: extract.staffing, selection: selection, months: months, coverage: coverage, options: options))
    else { return nil }
    var origin = Span.Origin.own
    if asked != nil {
      origin = .asked
    } else if wanted.first < coverage.from {
      origin = .cutShort(wanted, from: coverage.from)
    }
    self.init(
      measure, grid.shape, options, counted,
      Span(months: counted.months, origin: origin, isOfPart: isOfPart, withoutRow: counted.withoutRow))
  }

  /// The same table with other columns and rows.
  package func with(columns: [Column], rows: [Row], withoutRow: Int? = nil) -> Table {
    var other = self
    other.columns = columns
    other.rows = rows
    if let span, let withoutRow {
      other.span = Span(months: span.months, origin: span.origin, isOfPart: span.isOfPart, withoutRow: withoutRow)
    }
    return other
  }

  /// The table of what was counted, as it stands.
  package init(_ measure: Measure, _ shape: GridCounting.Shape, _ options: MeasureOptions, _ grid: Grid, _ span: Span) {
    self.measure = measure
    self.options = options
    subject = shape == .cohorts ? .cohorts : .districts
    columns = grid.columns.map { .item($0) }
    rows = grid.rows.enumerated().map { place, row in
      Row(
        level: place == 0 ? .total : .district, district: row.label, team: nil,
        cells: row.cells.map { value in value.map { .counted($0) } ?? .blank })
    }
    withoutValues = []
    self.span = span
  }
}
