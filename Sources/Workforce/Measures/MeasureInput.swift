/// All that a measure is computed from.
package struct MeasureInput: Sendable {
  package let staffing: Staffing
  package let selection: Selection
  package let period: Period
  package let options: MeasureOptions
  /// Nil where the extract has no allocations.
  package let cases: CaseCounts?

  package init(
    staffing: Staffing, selection: Selection, period: Period, options: MeasureOptions, cases: CaseCounts?
  ) {
    self.staffing = staffing
    self.selection = selection
    self.period = period
    self.options = options
    self.cases = cases
  }
}

/// The choices that measures offer. The first of each is the census's, and the default.
package struct MeasureOptions: Hashable, Sendable {
  /// What a vacancy rate is a share of.
  package enum VacancyBasis: String, CaseIterable, Sendable {
    /// Vacant and in-post FTE together, as in the census.
    case dfe
    /// Established FTE.
    case establishment
  }

  /// What leavers are compared with.
  package enum TurnoverBasis: String, CaseIterable, Sendable {
    /// In post at the end of the twelve months, as in the census.
    case end
    /// The mean of the thirteen month ends.
    case average
  }

  /// What leavers and staff are counted in.
  package enum TurnoverCount: String, CaseIterable, Sendable {
    case fte, headcount
  }

  package var vacancyBasis = VacancyBasis.dfe
  package var withoutFrozen = false
  package var turnoverBasis = TurnoverBasis.end
  package var turnoverCount = TurnoverCount.fte

  package init() {}
}
