package import Staffing

/// How a measure is counted whose columns are not the months.
package struct GridCounting: Sendable {
  package let shape: Shape
  package let privacy: Privacy
  /// Months that it is about where none are named; nil for all that the extract covers.
  package let monthCount: Int?
  /// Nil where the extract covers none of the months.
  package let count: @Sendable (GridInput) -> Grid?

  /// What stands in its rows and columns.
  package enum Shape: Sendable {
    /// Cohorts by months since starting.
    case cohorts
    /// Districts by reason or destination: sums both ways.
    case districtsByWord
    /// Districts that people left, by districts that they went to: sums both ways.
    case districtsByDistrict
  }

  /// What has to be hidden before others see it.
  package enum Privacy: Sendable {
    /// Shares of the whole council's staff, each on ten people or more: for a board's eyes, and of everybody alone.
    case wholeCouncil
    /// Counts of people, of whom small ones are hidden everywhere. Its months are then always those of one whole year of the census: of two
    /// pictures that share some months only the others could be worked out.
    case counts
    /// Counts that would be told by what else is known of a district: shown where none is small, and in those months, or not at all.
    case allOrNothing
  }

  package init(
    shape: Shape, privacy: Privacy, monthCount: Int?, count: @escaping @Sendable (GridInput) -> Grid?
  ) {
    self.shape = shape
    self.privacy = privacy
    self.monthCount = monthCount
    self.count = count
  }

  /// The months that it is about where none are named: so many to the last 30 September that is covered, whole years of the census, so that
  /// the pictures of a year are all of the same months; or all that the extract covers. They may begin before the extract does.
  package func ownMonths(_ coverage: Coverage) -> Period? {
    let last = coverage.lastComplete
    guard let monthCount else { return Period(coverage.from, last) }
    return Period(monthCount, monthsTo: last.advanced(by: -((last.month + 3) % 12)))
  }
}

/// All that a grid is counted from.
package struct GridInput: Sendable {
  let staffing: StaffingModel
  let selection: Selection
  /// The months asked for, as far as the extract covers them.
  let months: Period
  let coverage: Coverage
  let options: MeasureOptions
}
