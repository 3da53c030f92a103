package import Extracts
package import Staffing

/// All that a measure is computed from.
package struct MeasureInput: Sendable {
  package let staffing: StaffingModel
  package var selection: Selection
  package let period: Period
  package var options: MeasureOptions
  package let coverage: Coverage
  /// Nil where the extract has no allocations.
  package let cases: CaseCounts?
  /// What the extract holds besides.
  package let records: Records

  package init(_ extract: Extract, selection: Selection, period: Period, options: MeasureOptions) {
    staffing = extract.staffing
    self.selection = selection
    self.period = period
    self.options = options
    coverage = extract.coverage
    cases = extract.cases
    records = extract.records
  }
}
