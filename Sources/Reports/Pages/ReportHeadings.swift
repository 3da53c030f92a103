import Staffing

/// What the headings of the common personnel, agency and case systems stand for: the one list of them.
enum ReportHeadings {
  /// A heading may stand for several things: which it is hangs on what else a report has.
  private static let words: [(ReportField, [String])] = [
    (
      .worker,
      [
        "employee number", "employee no", "employee id", "employee ref", "employee reference", "emp no", "emp number",
        "emp id", "person number", "person no", "person ref", "person reference", "personnel number", "personnel no",
        "pers no", "payroll number", "payroll no", "payroll id", "payroll ref", "payroll reference", "staff number",
        "staff no", "staff id", "staff ref", "worker id", "worker number", "worker no", "hr number", "hr no", "hr id",
        "hr worker number", "resource id", "unique employee number",
        "personal reference", "personal ref", "personal reference number", "personal ref no",
        "employee reference number", "emp ref", "employee code", "emp code", "staff reference", "individual reference",
        "employee", "staff member",
      ]
    ),
    (
      .assignment,
      [
        "assignment number", "assignment no", "assignment id", "job number", "job record", "contract number",
        "contract id", "appointment id", "appointment number", "appointment ref",
        "contract reference", "personnel assignment", "appointment reference", "job reference",
      ]
    ),
    (
      .post,
      [
        "position number", "position no", "position id", "position code", "position ref", "position reference",
        "post number", "post no", "post id", "post ref", "post reference", "post code number", "establishment number",
        "establishment id", "job id", "job code",
        "position ref no", "post reference number",
      ]
    ),
    (
      .title,
      [
        "position title", "position name", "post title", "post name", "job title", "job role", "role", "role title",
        "job", "occupation", "designation",
        "position", "role type", "job type", "core job type", "position text", "position description",
        "post description", "job name", "job description", "vacancy title", "vacancy name", "requisition title",
      ]
    ),
    (
      .level,
      (1...9).flatMap {
        [
          "org unit level \($0)", "org level \($0)", "organisation level \($0)", "unit level \($0)",
          "hierarchy level \($0)", "level \($0)",
        ]
      } + [
        "directorate", "service", "service area", "division", "department",
      ]
    ),
    (
      .district,
      ["district", "area", "locality", "area name", "district name", "locality name", "area team", "quadrant", "hub"]
    ),
    (
      .team,
      [
        "team", "team name", "business unit", "section", "unit", "org unit", "organisation unit",
        "organisational unit", "organization unit", "cost centre description", "cost centre name",
        "cost center description", "cost code description", "allocated team", "worker team", "team description",
        "unit name", "hiring team", "recruiting team", "department name", "dept", "dept name", "team unit",
        "service team", "work team",
      ]
    ),
    (
      .costCentre,
      [
        "cost centre", "cost center", "cost code", "cost centre code", "cost center code", "cost centre number",
        "cost centre no", "ledger code", "budget code",
      ]
    ),
    (
      .fte,
      [
        "fte", "wte", "fte value", "contracted fte", "contract fte", "actual fte", "assignment fte", "current fte",
        "full time equivalent", "whole time equivalent",
        "capacity util level", "capacity utilization level", "capacity utilisation level", "headcount fte",
        "fte actual", "employee fte",
      ]
    ),
    (
      .budgetedFTE,
      [
        "budgeted fte", "budget fte", "established fte", "establishment fte", "funded fte", "post fte",
        "position fte", "budgeted wte", "established wte", "establishment wte", "funded wte", "approved fte",
        "fte budget", "fte established",
      ]
    ),
    (
      .hours,
      [
        "contracted hours", "contract hours", "weekly hours", "hours per week", "hours p/w", "hours pw", "hours",
        "hrs per week", "working hours", "contractual hours", "normal hours", "hours a week",
        "contracted hours per week",
        "weekly hrs", "contract hrs", "contracted hrs", "contractual hrs", "basic hours", "hours contracted",
        "contracted weekly hours", "total hours", "std hours", "budgeted hours", "established hours",
        "establishment hours",
        "post hours", "funded hours", "scheduled weekly hours", "scheduled hours",
      ]
    ),
    (
      .contract,
      [
        "employment category", "contract type", "employment type", "contract", "contract status", "assignment category",
        "type of contract", "employee type", "employment status", "contract category",
        "employee subgroup", "appointment type", "basis",
      ]
    ),
    (
      .serviceStart,
      [
        "continuous service date", "continuous service start date", "continuous service", "date joined",
        "joining date", "council start date", "la start date", "original start date", "original hire date", "hire date",
        "organisation start date", "employment start date", "date of joining", "service start date", "service date",
        "continuous employment date", "start date with council", "company start date", "first day with council",
        "entry date", "enterprise hire date", "date joined authority", "authority start date", "employer start date",
        "date joined council", "first day of service",
      ]
    ),
    (
      .start,
      [
        "start date", "latest start date", "position start date", "post start date", "date started in post",
        "start date in post", "start in post", "assignment start", "assignment start date", "job start date",
        "date in current post", "role start date", "allocation start", "allocation start date", "allocated date",
        "date allocated", "allocation date", "start", "date started", "from", "start date in position",
        "current post start date", "booking start", "placement start", "placement start date", "contract start date",
        "case allocated", "involvement start", "involvement start date", "date from",
        "entry into position", "entry in position", "date started post", "assigned date", "date assigned",
        "relationship start date", "relationship start",
        "actual start date", "new starter date", "appointment start date", "candidate start date",
        "start date of appointee", "new starter start date",
      ]
    ),
    (
      .birthYear,
      ["year of birth", "birth year", "year born", "yob", "date of birth", "birth date", "dob"]
    ),
    (
      .origin,
      [
        "origin", "starter origin", "origin of starter", "origin on starting", "recruitment source",
        "source of recruitment", "recruited from", "hire source", "source of hire", "entry route", "route of entry",
        "entry route into post", "route into post", "route into service", "came from", "joined from",
        "previous employer",
        "last employer", "previous employer type", "previous employment", "starting origin", "start origin",
      ]
    ),
    (
      .leaving,
      [
        "leaving date", "leave date", "date of leaving", "date left", "termination date", "actual termination date",
        "last day of service", "last working day", "last day", "date leaving", "leaver date", "employment end date",
        "date of termination", "final day",
      ]
    ),
    (
      .end,
      [
        "end date", "allocation end", "allocation end date", "assignment end", "assignment end date", "end",
        "date ended", "to", "date to", "position end date", "post end date", "contract end date", "booking end",
        "placement end", "placement end date", "actual end date", "allocation closed", "date closed", "closed date",
        "involvement end", "involvement end date", "finish date", "finish", "date deallocated", "deallocated date",
        "ended date", "relationship end date", "relationship end", "date unassigned", "unassigned date",
      ]
    ),
    (
      .estimatedEnd,
      [
        "assignment end est", "estimated end", "estimated end date", "expected end", "expected end date",
        "projected end date", "planned end date", "anticipated end date", "assignment end estimated", "est end date",
        "end date est", "forecast end date", "target end date",
      ]
    ),
    (
      .reason,
      [
        "reason for leaving", "leaving reason", "termination reason", "reason left", "leave reason", "leaver reason",
        "reason for termination", "reason",
      ]
    ),
    (.destination, ["destination", "leaving destination", "destination on leaving", "gone to"]),
    (
      .status,
      [
        "status", "position status", "post status", "order status", "assignment status", "booking status",
        "placement status", "establishment status",
      ]
    ),
    (
      .order,
      [
        "order ref", "order reference", "order number", "order no", "order id", "booking ref", "booking reference",
        "booking number", "booking id", "placement ref", "placement reference", "placement id", "assignment ref",
        "assignment reference", "timesheet ref", "vacancy ref",
      ]
    ),
    (
      .chargeRate,
      [
        "charge rate", "hourly charge rate", "bill rate", "client rate", "rate charged", "hourly rate", "rate per hour",
        "client charge rate", "total charge rate", "hourly charge", "charge per hour", "rate", "hourly cost",
        "cost per hour",
        "std charge rate", "standard charge rate", "charge rate per hour",
      ]
    ),
    (
      .payRate,
      [
        "pay rate", "hourly pay rate", "worker rate", "worker pay rate", "hourly pay", "pay rate per hour", "paye rate",
        "umbrella rate", "ltd rate", "worker pay", "capped rate", "rate paid", "price cap rate",
      ]
    ),
    (
      .qualified,
      [
        "qualification date", "date of qualification", "date qualified", "qualified date", "qualified",
        "year qualified",
        "qualification year", "year of qualification", "social work england registration date", "swe registration date",
        "registration date", "date of registration", "date first registered", "asye completion date",
      ]
    ),
    (
      .leftPermanent,
      [
        "left permanent", "date left permanent post", "date left permanent role", "date left substantive role",
        "date left substantive post", "last permanent post end date", "left substantive role",
        "left permanent role in last 3 months", "left substantive role in last 3 months",
        "end date of last permanent role",
      ]
    ),
    (
      .registration,
      [
        "social work england registration number", "social work england number", "swe number",
        "swe registration number",
        "swe id", "swe no", "registration number", "professional registration number", "swe registration no",
      ]
    ),
    (
      .occupant,
      [
        "occupant", "post holder", "postholder", "position holder", "holder", "incumbent", "current holder",
        "filled by",
      ]
    ),
    (
      .child,
      [
        "lcs id", "lcs number", "lcs no", "child id", "child number", "client id", "client number", "client ref",
        "mosaic id", "person id", "case id", "case number", "case ref", "service user id", "liquidlogic id", "ics id",
        "ics number", "carefirst id", "azeus id", "eclipse id", "subject id", "unique child id",
        "mosaic person id", "eclipse person id", "lcs person id", "child ref", "child reference",
      ]
    ),
    (
      .caseWorker,
      [
        "worker id", "case system number", "case system id", "lcs worker id", "mosaic worker id",
        "allocated worker id", "social worker id", "professional id", "worker system id", "case system worker number",
        "lcs username", "worker login", "lcs number of worker", "case worker id", "lcs worker number", "user id",
        "worker", "allocated worker", "worker person id", "worker ref", "worker reference", "case worker number",
        "worker code", "lead worker id",
      ]
    ),
    (
      .workerType,
      [
        "worker type", "allocation type", "involvement type", "worker role", "allocated worker type", "relationship",
        "relationship type", "allocation role",
      ]
    ),
    (
      .cases,
      [
        "cases", "caseload", "total cases", "number of cases", "total caseload", "open cases", "case count", "total",
        "no of cases", "total open cases", "cases held", "current caseload", "all cases", "caseload total",
        "grand total", "total children", "total number of cases",
      ]
    ),
    (
      .category,
      [
        "cin", "children in need", "child in need", "cp", "cpp", "child protection", "child protection plan",
        "child protection plans", "cla", "lac", "cic", "looked after", "children looked after",
        "looked after children", "child looked after", "children in care", "care leaver", "care leavers",
        "leaving care", "uasc", "cwd", "children with disabilities", "disabled children", "assessment", "assessments",
        "c and f assessment", "child and family assessment", "single assessment", "section 47", "s47", "s17",
        "referrals",
        "plo", "pre proceedings", "care proceedings", "court", "adoption", "adopters", "fostering", "foster carers",
        "private fostering", "sgo", "special guardianship", "early help", "other", "others", "other cases", "none",
        "category", "case category", "case type", "type of case", "category of need", "status of case", "case status",
      ]
    ),
    (
      .complexity,
      [
        "complexity", "case complexity", "complexity level", "level of complexity", "complexity rating",
        "complexity score",
      ]
    ),
    (
      .asAt,
      [
        "as at", "as at date", "snapshot date", "report date", "extract date", "effective date", "snapshot",
        "month end",
        "period end", "census date", "data date", "snapshot month", "reporting month", "month",
      ]
    ),
    (
      .personName,
      [
        "employee name", "worker name", "name", "full name", "surname", "forename", "first name", "last name",
        "child name", "client name", "worker", "allocated worker", "hiring manager", "manager", "line manager",
        "social worker", "known as", "title", "dob", "date of birth", "birth date", "gender", "ethnicity", "address",
        "postcode", "email", "ni number", "national insurance number",
        "employee app name", "employee full name", "employee", "preferred name", "worker full name",
      ]
    ),
  ]

  private static let fields: [String: [ReportField]] = {
    var fields: [String: [ReportField]] = [:]
    for (field, words) in ChildHeadings.words + words + RecruitmentHeadings.words {
      for word in words {
        let key = key(word)
        if !fields[key, default: []].contains(field) { fields[key, default: []].append(field) }
      }
    }
    return fields
  }()

  /// What a heading may stand for: as it stands, else without what it has in brackets.
  static func fields(of heading: String) -> [ReportField] {
    if let known = fields[key(heading)] { return known }
    guard let open = heading.firstIndex(where: { $0 == "(" || $0 == "[" }), open > heading.startIndex else { return [] }
    return fields[key(String(heading[..<open]))] ?? []
  }

  /// What a heading may stand for that is not known: what a part of it does, as where a system puts its own name before its columns'.
  /// Of numbers that summaries work out of columns nothing is guessed.
  static func likely(_ heading: String) -> [ReportField] {
    let words = heading.lowercased().split { !$0.isLetter && !$0.isNumber }.map { String($0) }
    if words.count < 2 || words.count > 8 || isOfOthers(heading) { return [] }
    for length in stride(from: words.count - 1, to: 0, by: -1) {
      for start in [words.count - length, 0] {
        let part = words[start..<start + length].joined()
        if let known = fields[part], known != [.personName], part.count > 2 {
          return known.filter { $0 != .personName }
        }
      }
    }
    return []
  }

  /// Whether a heading is of somebody else than the row's own worker, or of several rows.
  static func isOfOthers(_ heading: String) -> Bool {
    let others: Set<String> = ["sum", "count", "average", "min", "max", "manager", "supervisor", "previous", "reports"]
    return heading.lowercased().split { !$0.isLetter }.contains { others.contains(String($0)) }
  }

  /// What headings are matched by: letters and digits, small.
  static func key(_ heading: String) -> String {
    var key = ""
    for character in heading.lowercased() where character.isLetter || character.isNumber { key.append(character) }
    return key
  }
}
