import Staffing

extension ReportKind {
  /// Columns that such a report must have: of each group one.
  var needed: [[ReportField]] {
    switch self {
    case .staffInPost: [[.worker], [.team, .level, .district, .costCentre], [.fte, .hours]]
    case .leavers: [[.worker], [.leaving, .end]]
    case .starters: [[.worker], [.start, .serviceStart]]
    case .establishment: [[.post], [.team, .level, .district, .costCentre], [.budgetedFTE, .fte, .hours]]
    case .agency: [[.start], [.team, .level, .district, .costCentre], [.hours, .fte]]
    case .recruitment: [[.approved, .advertised], [.start], [.team, .level, .district, .costCentre]]
    case .agencyReturn: [[.start], [.end, .estimatedEnd], [.payRate, .chargeRate], [.registration, .worker]]
    case .allocations: [[.child], [.caseWorker], [.start], [.end]]
    case .caseloads: [[.worker, .caseWorker], [.cases, .category]]
    case .workerNumbers: [[.worker], [.caseWorker]]
    case .places: [[.team, .costCentre], [.district]]
    case .children: [[.child], [.born]]
    case .episodes: [[.child], [.episodeStart], [.episodeEnd], [.legalStatus]]
    case .careLeaverReturn: [[.child], [.born], [.activityAtBirthday]]
    case .referrals: [[.child], [.referred]]
    case .assessments: [[.child], [.assessed], [.authorised]]
    case .careLeavers: [[.child], [.born], [.activity]]
    case .childPlaces: [[.child], [.team, .district]]
    // It is told by its months: see `TotalsTable`.
    case .totals: [[]]
    }
  }

  /// Columns that no such report has: they tell it from others.
  var foreign: [ReportField] {
    switch self {
    case .staffInPost: [.child, .order, .occupant, .budgetedFTE, .cases, .category]
    case .leavers, .starters: [.child, .order, .occupant, .cases]
    case .establishment: [.child, .order, .cases, .serviceStart, .leaving]
    case .agency: [.child, .serviceStart, .occupant]
    case .recruitment:
      [.child, .serviceStart, .occupant, .leaving, .estimatedEnd, .chargeRate, .payRate, .cases, .caseWorker]
    case .agencyReturn: [.child, .serviceStart, .occupant, .order, .vacancy, .leaving, .cases]
    case .allocations: [.order, .vacancy, .fte, .hours]
    case .caseloads:
      [.child, .order, .vacancy, .occupant, .budgetedFTE, .contract, .post, .serviceStart, .start, .end, .leaving]
    case .workerNumbers: [.child, .order, .vacancy, .fte, .hours, .start, .end, .leaving, .cases, .category]
    case .totals: []
    case .places:
      [.child, .order, .vacancy, .worker, .caseWorker, .post, .fte, .hours, .start, .end, .leaving, .cases, .category]
    case .children:
      [
        .episodeStart, .legalStatus, .activity, .activityAtBirthday, .inTouch, .referred, .assessed, .authorised,
        .caseWorker, .start, .end, .team, .district,
      ]
    case .referrals: [.start]
    case .episodes, .careLeaverReturn, .assessments, .careLeavers: []
    case .childPlaces:
      [
        .episodeStart, .legalStatus, .activity, .activityAtBirthday, .inTouch, .referred, .assessed, .authorised,
        .worker, .caseWorker, .start, .end, .order, .vacancy, .cases, .category,
      ]
    }
  }

  /// What is read of it where it is there, the surer first: a heading that may be several things is the first of them that is still
  /// missing.
  var read: [ReportField] {
    switch self {
    case .staffInPost:
      [
        .worker, .assignment, .post, .title, .district, .team, .costCentre, .level, .fte, .hours, .contract,
        .serviceStart, .start, .leaving, .reason, .asAt, .status, .birthYear, .origin,
      ]
    case .leavers:
      [
        .worker, .post, .title, .district, .team, .costCentre, .level, .fte, .hours, .contract, .serviceStart, .start,
        .leaving, .end, .reason, .destination, .birthYear,
      ]
    case .starters:
      [
        .worker, .post, .title, .district, .team, .costCentre, .level, .fte, .hours, .contract, .start, .serviceStart,
        .birthYear, .origin,
      ]
    case .establishment:
      [
        .post, .title, .district, .team, .costCentre, .level, .budgetedFTE, .fte, .hours, .status, .start, .end, .asAt,
      ]
    case .agency:
      [
        .order, .worker, .post, .title, .district, .team, .costCentre, .level, .start, .end, .estimatedEnd, .hours,
        .fte,
        .status, .chargeRate, .payRate, .qualified, .leftPermanent,
      ]
    case .recruitment:
      [
        .vacancy, .post, .title, .district, .team, .costCentre, .level, .approved, .advertised, .offered, .start,
        .withdrawn, .status, .openings, .budgetedFTE, .fte, .hours,
      ]
    case .agencyReturn:
      [
        .registration, .worker, .title, .district, .team, .costCentre, .level, .start, .end, .estimatedEnd, .hours,
        .fte, .chargeRate, .payRate, .qualified, .leftPermanent,
      ]
    case .allocations: [.child, .caseWorker, .workerType, .district, .team, .start, .end, .category, .complexity]
    case .caseloads: [.caseWorker, .worker, .district, .team, .cases, .category, .asAt]
    case .workerNumbers: [.worker, .caseWorker]
    case .places: [.costCentre, .team, .district]
    case .children: [.child, .born]
    case .episodes: [.child, .episodeStart, .episodeEnd, .legalStatus]
    case .careLeaverReturn: [.child, .born, .activityAtBirthday, .inTouch]
    case .referrals: [.child, .referred, .district, .team, .born, .age]
    case .assessments: [.child, .assessed, .authorised, .district, .team, .born, .age]
    case .careLeavers: [.child, .born, .activity, .inTouch, .district, .team, .age]
    case .childPlaces: [.child, .district, .team]
    case .totals: []
    }
  }

  /// Words of a title, sheet or file that say what a report is.
  var words: [String] {
    switch self {
    case .staffInPost: ["staff in post", "sip", "staff list", "staffing list", "headcount", "workforce"]
    case .leavers: ["leavers", "leaver", "terminations"]
    case .starters: ["starters", "starter", "new starters", "joiners", "new joiners"]
    case .establishment: ["establishment", "posts", "positions", "position"]
    case .agency: ["agency", "contingent", "interim", "locum", "temporary worker"]
    case .recruitment:
      [
        "recruitment", "recruiting", "requisitions", "requisition", "vacancies", "vacancy", "applicant tracking", "ats",
        "adverts", "hiring",
      ]
    case .agencyReturn: ["agency return", "agency data", "quarterly return", "agency data collection"]
    case .allocations: ["allocations", "allocation", "caseload", "cases", "involvements"]
    case .caseloads: ["caseload summary", "caseload summaries", "caseload", "caseloads", "cases by worker"]
    case .workerNumbers: ["worker numbers", "worker ids", "id lookup", "lookup", "mapping"]
    case .totals: ["monthly totals"]
    case .places: ["cost centres", "cost centre", "teams", "structure", "hierarchy", "lookup", "mapping"]
    case .children: ["header"]
    case .episodes: ["episodes"]
    case .careLeaverReturn: ["oc3"]
    case .referrals: ["referrals", "list 3"]
    case .assessments: ["assessments", "list 4"]
    case .careLeavers: ["care leavers", "list 9"]
    case .childPlaces: ["children"]
    }
  }
}
