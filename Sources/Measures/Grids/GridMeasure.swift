package import Extracts
package import Staffing
package import Statistics

/// A named definition of a grid: what it counts, over which rows and columns, and what may be shown of it.
///
/// One declaration each, in a file of its own beside the function that counts it; `all` lists them.
package struct GridMeasure: Sendable {
  /// What it is called on the command line and in file names.
  package let id: String
  package let group: Measure.Group
  package let unit: Measure.Unit
  package let polarity: Polarity
  package let shape: Shape
  package let breaks: Breaks
  package let needs: [InputFile]
  /// Columns that files may leave out, but not for this grid on this basis.
  package let columns: @Sendable (MeasureOptions) -> [NeededColumn]
  package let options: [MeasureOption]
  package let wording: @Sendable (MeasureOptions) -> Wording
  package let privacy: Privacy
  /// Months that it is about where none are named; nil for all that the extract covers.
  package let monthCount: Int?
  /// Nil where the extract covers none of the months.
  package let compute: @Sendable (GridInput) -> Grid?

  /// What stands in its rows and columns.
  package enum Shape: Sendable {
    /// Cohorts by months since starting.
    case cohorts
    /// Districts by reason or destination: sums both ways.
    case districtsByWord
    /// Districts that people left, by districts that they went to: sums both ways.
    case districtsByDistrict
  }

  /// Where its colours change.
  package enum Breaks: Sendable {
    /// Six, rising.
    case fixed([Tenths])
    /// Doubling, up to the largest figure shown.
    case doubling
  }

  /// What has to be hidden before others see it.
  package enum Privacy: Sendable {
    /// Shares of the whole council's staff, each on ten people or more: for a board's eyes, and of everybody alone.
    case wholeCouncil
    /// Counts of people, of whom small ones are hidden everywhere. Its months are then always those of whole years of the census, so that
    /// two pictures cannot be held against each other for the month between.
    case counts
    /// Counts that would be told by what else is known of a district: shown where none is small, and in those months, or not at all.
    case allOrNothing
  }

  package struct Wording: Sendable {
    /// As in a heading: `Reasons for leaving`.
    package let name: String
    /// In brackets after the name.
    package let statistic: String
    /// One sentence or two under the picture.
    package let definition: String
    /// Beside the colour key.
    package let keyLabel: String
  }

  /// What in the name of a file tells a basis from the default; nil for the default.
  package func slug(_ options: MeasureOptions) -> String? {
    let slugs = self.options.compactMap { $0.slug(options) }
    return slugs.isEmpty ? nil : slugs.joined(separator: "-")
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

extension GridMeasure {
  /// The months that it is about where none are named: so many to the last 30 September that is covered, whole years of the census, so that
  /// the pictures of a year are all of the same months; or all that the extract covers. They may begin before the extract does.
  package func ownMonths(_ coverage: Coverage) -> Period? {
    let last = coverage.lastComplete
    guard let monthCount else { return Period(coverage.from, last) }
    return Period(monthCount, monthsTo: last.advanced(by: -((last.month + 3) % 12)))
  }

  /// The grid over an extract; nil where the extract covers none of its months, or has nobody to show.
  ///
  /// - Parameter asked: the months that the person named; nil for the grid's own.
  package func grid(_ options: MeasureOptions, of extract: Extract, selection: Selection, asked: Period?) -> Grid? {
    let coverage = extract.coverage
    guard let wanted = asked ?? ownMonths(coverage),
      let months = Period(max(wanted.first, coverage.from), min(wanted.last, coverage.lastComplete))
    else { return nil }
    return compute(
      GridInput(
        staffing: extract.staffing, selection: selection, months: months, coverage: coverage, options: options))
  }
}
