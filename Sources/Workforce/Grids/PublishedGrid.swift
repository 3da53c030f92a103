/// A grid that has been through disclosure control: the only kind that can be drawn or written. Only `Disclosure` makes one.
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

extension Disclosure {
  /// Makes a grid fit for a profile.
  ///
  /// - Parameters:
  ///   - isFiltered: whether it is of some teams or roles only.
  ///   - hasOwnMonths: whether its months are those that the measure has for everybody.
  package static func clear(
    _ grid: Grid, of measure: GridMeasure, _ options: MeasureOptions, profile: Profile, isFiltered: Bool,
    hasOwnMonths: Bool
  ) throws(DisclosureRefusal) -> PublishedGrid {
    let policy: SuppressionPolicy
    switch profile {
    case .internal: return PublishedGrid(grid, measure, options, clearance: .notChecked)
    case .board: policy = .board(isFiner: true)
    case .public: policy = .public(measure.unit)
    }
    if isFiltered { throw .onlyUnfiltered }
    switch measure.privacy {
    case .wholeCouncil:
      if profile == .public { throw .noPublicVersion }
      return PublishedGrid(grid, measure, options, clearance: .checked, policy: policy)
    case .counts:
      if !hasOwnMonths { throw .onlyOwnMonths }
      // Districts are places that everybody knows; reasons are not.
      let isOfWords = measure.shape == .districtsByWord
      let folded = isOfWords ? grid.foldingRare(policy) : grid
      guard let masked = folded.hidingSmall(policy, rowSumsAreKnown: isOfWords) else { throw .cannotBeSafe }
      // A total alone is a sentence, not a map.
      let isEmpty = masked.rows.dropFirst().allSatisfy { $0.cells.allSatisfy { $0.people ?? 0 == 0 } }
      if isEmpty { throw .nothingLeft }
      return PublishedGrid(masked, measure, options, clearance: .checked, policy: policy)
    }
  }
}
