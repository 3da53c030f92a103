extension Measure {
  /// Every measure: those by month, then those with columns of their own.
  package static let all: [Measure] = monthly + grids

  /// The measures whose columns are months, in the order that boards read them.
  package static let monthly: [Measure] = [
    .vacancy,
    .turnover,
    .caseload,
    .agency,
    .agencyRatio,
    .uncovered,
    .agencyCost,
    .agencyRules,
    .vacancyAge,
    .timeToHire,
    .fillRate,
    .starters,
    .netChange,
    .stability,
    .voluntaryTurnover,
    .retention,
    .earlyLeavers,
    .experience,
    .retirementRisk,
    .newlyQualified,
    .managers,
    .span,
    .caseloadOver,
    .asyeOver,
    .weightedCaseload,
    .unallocated,
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
  package static let grids: [Measure] = [.cohortRetention, .reasons, .transfers, .origin]

  /// The three that `draw` makes when none is named.
  package static let first: [Measure] = [.vacancy, .turnover, .caseload]

  /// - Parameter own: the council's own measures.
  package static func named(_ id: String, own: [Measure] = []) -> Measure? {
    all.first { $0.id == id.lowercased() } ?? own.first { $0.id == id.lowercased() }
  }
}

extension Measure.Group {
  package var measures: [Measure] { Measure.all.filter { $0.group == self } }

  /// What a board asks of it, as a heading has it.
  package var question: String {
    switch self {
    case .hiring: "are posts filled, and how fast?"
    case .agency: "how many agency workers are there, and what do they cost?"
    case .keeping: "who goes, and who stays?"
    case .load: "what do those who are here carry?"
    case .practice: "what do children and families meet with?"
    }
  }

  /// A word that stands for the measures of one group or of several.
  package struct Word: Sendable {
    /// As typed.
    package let text: String
    package let groups: [Measure.Group]

    /// Each group by its name; and the two that there were before hiring and keeping had measures enough to be parted from agency work and load.
    package static let all: [Word] =
      [
        Word(text: "recruitment", groups: [.hiring, .agency]),
        Word(text: "retention", groups: [.keeping, .load]),
      ] + Measure.Group.allCases.map { Word(text: $0.rawValue, groups: [$0]) }
  }
}
