extension ReportKind {
  /// What such a report is, in a sentence.
  package var phrase: String {
    switch self {
    case .staffInPost: "staff in post on a day"
    case .leavers: "a list of leavers"
    case .starters: "a list of starters"
    case .establishment: "a list of posts"
    case .agency: "a list of agency orders"
    case .recruitment: "a list of posts being recruited to"
    case .agencyReturn: "the quarterly return of agency social workers"
    case .allocations: "allocations of cases"
    case .caseloads: "how many cases each worker has on a day"
    case .workerNumbers: "a list that translates worker numbers"
    case .places: "a list of where teams or cost centres belong"
    case .totals: "monthly totals"
    case .children: "children's birth dates (SSDA903, header)"
    case .episodes: "episodes of care (SSDA903)"
    case .careLeaverReturn: "care leavers around their birthdays (SSDA903, OC3)"
    case .referrals: "referrals (Annex A, list 3)"
    case .assessments: "assessments (Annex A, list 4)"
    case .careLeavers: "care leavers on a day (Annex A, list 9)"
    case .childPlaces: "a list of where children belong"
    }
  }
}
