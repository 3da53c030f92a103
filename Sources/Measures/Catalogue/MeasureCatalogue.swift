extension Measure {
  /// Every measure: those by month, then those with columns of their own.
  package static let all: [Measure] = monthly + grids

  /// The measures whose columns are months, in the order that boards read them.
  package static let monthly: [Measure] = [
    .vacancy,
    .turnover,
    .caseload,
    .agency,
    .uncovered,
    .vacancyAge,
    .starters,
    .netChange,
    .stability,
    .experience,
    .newlyQualified,
    .managers,
    .caseloadOver,
    .workerChanges,
    .absence,
    .reReferrals,
    .assessments45,
    .eet,
    .pep,
    .audits,
    .discharges,
  ]

  /// The measures that have columns of their own.
  package static let grids: [Measure] = [.cohortRetention, .reasons, .transfers]

  /// The three that `draw` makes when none is named.
  package static let first: [Measure] = [.vacancy, .turnover, .caseload]

  /// - Parameter own: the council's own measures.
  package static func named(_ id: String, own: [Measure] = []) -> Measure? {
    all.first { $0.id == id.lowercased() } ?? own.first { $0.id == id.lowercased() }
  }
}

extension Measure.Group {
  package var measures: [Measure] { Measure.all.filter { $0.group == self } }
}
