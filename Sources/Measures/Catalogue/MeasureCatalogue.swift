extension Measure {
  /// Every measure, in the order that boards read them.
  package static let all: [Measure] = [
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

  /// The three that `draw` makes when none is named.
  package static let first: [Measure] = [.vacancy, .turnover, .caseload]

  package static func named(_ id: String) -> Measure? { all.first { $0.id == id.lowercased() } }
}

extension Measure.Group {
  package var measures: [Measure] { Measure.all.filter { $0.group == self } }
}
