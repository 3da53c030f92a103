/// What findings of a rule are counted in.
package enum RuleUnit: Sendable {
  case row, column, code, word, spelling, pairOfNames, team, district, rate, month

  package var one: String {
    switch self {
    case .row: "row"
    case .column: "column"
    case .code: "code"
    case .word: "word"
    case .spelling: "spelling"
    case .pairOfNames: "pair of names"
    case .team: "team"
    case .district: "district"
    case .rate: "rate"
    case .month: "month"
    }
  }

  package var many: String { self == .pairOfNames ? "pairs of names" : one + "s" }

  /// Whether there are few enough that all are worth listing: one for a district, team or word, not for a row.
  package var isFew: Bool { self != .row }
}
