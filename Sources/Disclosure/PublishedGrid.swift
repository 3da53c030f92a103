package import Measures
package import Staffing

/// A grid that has been through disclosure control: the only kind that can be drawn or written. Only `DisclosureControl` makes one.
package struct PublishedGrid: Sendable {
  package let measure: GridMeasure
  package let options: MeasureOptions
  package let columns: [Grid.Column]
  package private(set) var rows: [Grid.Row]
  package let months: Period
  /// Rows that have not one value, and so are left out.
  package let withoutRow: Int
  package let clearance: PublishedMatrix.Clearance
  /// What was hidden by; nil where nothing was checked.
  package let policy: SuppressionPolicy?
  /// Figures that are hidden to protect people.
  package var hiddenCount: Int { rows.reduce(0) { $0 + $1.cells.count { $0 == .confidential } } }

  /// Whether of districts there is nothing, since next to none of their figures could be shown.
  package let isTotalAlone: Bool

  fileprivate init(
    _ grid: Grid, _ measure: GridMeasure, _ options: MeasureOptions, clearance: PublishedMatrix.Clearance,
    policy: SuppressionPolicy? = nil
  ) {
    self.measure = measure
    self.options = options
    columns = grid.columns
    rows = grid.rows
    months = grid.months
    withoutRow = grid.withoutRow
    isTotalAlone = grid.rows.count == 1 && grid.withoutRow > 0 && measure.shape != .cohorts
    self.clearance = clearance
    self.policy = policy
  }

  /// The same with the total and some rows alone: a choice of districts hides nothing and shows nothing that the whole does not.
  package func keeping(rows names: Set<String>) -> PublishedGrid {
    var kept = self
    kept.rows = rows.prefix(1) + rows.dropFirst().filter { names.contains($0.label) }
    return kept
  }
}

/// How a grid's months came about.
package enum GridMonths: Sendable {
  /// The measure's own, all of them covered.
  case own
  /// The measure's own, of which the extract covers those from a month on only.
  case cutShort(Period, from: Month)
  /// Those that the person named.
  case asked
}

extension DisclosureControl {
  /// Makes a grid fit for a profile.
  ///
  /// - Parameters:
  ///   - isFiltered: whether it is of some teams or roles only.
  ///   - months: whether its months are those that the measure has for everybody.
  package static func clear(
    _ grid: Grid, of measure: GridMeasure, _ options: MeasureOptions, profile: Profile, isFiltered: Bool,
    months: GridMonths
  ) throws(DisclosureRefusal) -> PublishedGrid {
    let policy: SuppressionPolicy
    switch profile {
    case .internal: return PublishedGrid(grid, measure, options, clearance: .notChecked)
    case .board: policy = .board(isFiner: true)
    case .public: policy = .public(measure.unit)
    }
    if isFiltered { throw .onlyUnfiltered }
    let shown: Grid
    switch measure.privacy {
    case .wholeCouncil:
      if profile == .public { throw .noPublicVersion }
      shown = grid
    case .counts:
      try check(months)
      guard let masked = grid.foldingRare(policy).hidingSmall(policy) else { throw .nothingLeft }
      shown = masked.worthShowing
    case .allOrNothing:
      try check(months)
      let isFew = grid.rows.contains { row in row.cells.contains { policy.isSmall($0.people ?? 0) } }
      if isFew { throw .someAreFew }
      shown = grid
    }
    return PublishedGrid(shown, measure, options, clearance: .checked, policy: policy)
  }

  private static func check(_ months: GridMonths) throws(DisclosureRefusal) {
    switch months {
    case .own: break
    case .cutShort(let own, let from): throw .ownMonthsNotCovered(own, from: from)
    case .asked: throw .onlyOwnMonths
    }
  }
}
