/// The files of a data folder, by what a row of each is.
package enum InputFile: String, CaseIterable, Sendable {
  case posts, staff, allocations, teams, absence, vacancies, agency, monthly
  case referrals, assessments
  case careLeavers = "care_leavers"
  case lookedAfter = "looked_after"
  case peps, audits, legal

  /// The files of the practice measures: each may be left out, and each may be empty.
  package static let practice: [InputFile] = [
    .referrals, .assessments, .careLeavers, .lookedAfter, .peps, .audits, .legal,
  ]

  /// Files whose past has nothing to do with when staff left.
  package static let ofOwnHistory: [InputFile] = practice + [.vacancies]

  package var fileName: String { rawValue + ".csv" }

  /// Whether it may have headings alone: what may be left out may be left empty.
  package var mayBeEmpty: Bool {
    self == .teams || self == .absence || self == .agency || InputFile.ofOwnHistory.contains(self)
  }

  package struct Column: Sendable {
    package let name: String
    package let isRequired: Bool
    /// What it holds, for the templates and the help.
    package let holds: String
    /// Other headings that are taken for it where a file has none of our name, the first that is there.
    package var alsoCalled: [String] = []
    /// Whether anything is read from it. One that nothing is read from is known, so that a file may have it without a warning, but
    /// nobody is asked to fill it.
    package var isRead = true
  }

  /// Columns by name, required ones marked, in the order of the templates.
  package var columns: [Column] {
    switch self {
    case .posts:
      [
        .required("post_id", "your number for the post"),
        .required("district", "the district that the post belongs to"),
        .required("team", "the team"),
        .required("role", "for example Social worker, or the census code 1 to 6"),
        .required("fte", "full-time equivalents, for example 1 or 0.6"),
        .required("start_date", "the day the post was created"),
        .required("end_date", "the last day of the post; empty if it goes on"),
        .optional("status", "live or frozen; empty means live"),
        .optional("posts", "how many posts the row stands for; empty means one"),
      ]
    case .staff:
      [
        .required("worker_id", "your number for the worker; no names"),
        .optional("post_id", "the post that the worker fills"),
        .required("district", "the worker's district"),
        .required("team", "the worker's team"),
        .required("role", "for example Social worker, or the census code 1 to 6"),
        .required("contract", "permanent, fixed-term, agency …"),
        .required("fte", "full-time equivalents, for example 1 or 0.6"),
        .required("start_date", "the first day in this post"),
        .required("end_date", "the last day employed in it; empty if it goes on"),
        .optional("leaving_reason", "why it ended; \"internal move\" is not leaving"),
        .optional("la_start_date", "the first day with the council"),
        .optional("origin", "where the worker came from, for example newly qualified, or the census code 1 to 10"),
        .optional("destination", "where the worker went"),
        .optional("covers_vacancy", "for agency workers: yes if they cover a vacant post"),
        .optional("asye", "yes in the first assessed year"),
        .optional("birth_year", "the year of birth, four digits, for example 1971; no day or month"),
      ]
    case .allocations:
      [
        .required("case_id", "your number for the child or adult; no names", or: "invo_person_id"),
        .required("worker_id", "the worker, as in staff.csv", or: "invo_professional_id"),
        .optional("district", "the district"),
        .optional("team", "the team", or: "invo_professional_team"),
        .optional("category", "what kind of case it is, for points of caseload"),
        .optional("complexity", "how complex the case is, for points of caseload: for example high"),
        .required("start_date", "the first day with this worker", or: "invo_involvement_start_date"),
        .required(
          "end_date", "the last day with this worker; empty if it goes on", or: "invo_involvement_end_date"),
        .unread("change_reason", or: "invo_worker_change_reason"),
      ]
    case .teams:
      [
        .required("team", "the team"),
        .required("district", "its district"),
        .unread("service"),
        .unread("parent"),
      ]
    case .absence:
      [
        .required("worker_id", "the worker, as in staff.csv"),
        .required("start_date", "the first day off sick"),
        .optional("end_date", "the last day off sick; empty if it goes on"),
        .optional("days_lost", "working days lost; empty: worked out from the dates and the FTE"),
      ]
    case .vacancies:
      [
        .optional(
          "post_id", "your number for the post or the vacancy", or: "vacancy ref", "vacancy reference",
          "vacancy number", "vacancy id", "requisition number", "requisition id", "job ref", "job reference",
          "post number", "position number"),
        .required("district", "the district that the post belongs to", or: "area", "locality"),
        .optional("team", "the team", or: "hiring team", "team name"),
        .optional(
          "role", "for example Social worker, or the census code 1 to 6", or: "job title", "post title", "vacancy title"
        ),
        .optional("fte", "full-time equivalents, for example 1 or 0.6; one row is one post", or: "post fte", "wte"),
        .optional(
          "approved", "the day it was agreed to recruit", or: "date approved to recruit", "approved to recruit",
          "date approved", "approval date", "requisition approved", "requisition approval date", "authorised date"),
        .optional(
          "advertised", "the day it was advertised; this or the day of approval must be there", or: "date advertised",
          "advert date", "advertised date", "advert start date", "date of advert", "posting date", "date posted"),
        .optional(
          "offered", "the day it was offered to somebody; empty if it was not", or: "offer date", "date offered",
          "date of offer", "conditional offer date"),
        .optional(
          "started", "the first day of the new holder; empty if nobody has started", or: "start date", "date started",
          "actual start date", "new starter date", "appointment start date"),
        .optional(
          "withdrawn", "the day it was given up; empty if it was not", or: "date withdrawn", "withdrawn date",
          "withdrawal date", "date cancelled", "cancelled date"),
      ]
    case .agency:
      [
        .optional("worker_id", "the worker, as in staff.csv; empty if your portal has no numbers"),
        .required("district", "the district that the worker is in", or: "area", "locality"),
        .optional("team", "the team", or: "business unit"),
        .optional("role", "for example Social worker", or: "job title"),
        .required("start_date", "the first day of the assignment", or: "assignment start", "assignment start date"),
        .required(
          "end_date", "the last day, or the expected one; empty if it goes on", or: "assignment end",
          "assignment end date", "assignment end (est)"),
        .optional("hours", "hours a week", or: "hours per week", "hours p/w", "weekly hours"),
        .optional("fte", "full-time equivalents, if there are no hours"),
        .optional(
          "rate", "pounds that you are charged for an hour, the agency's fee in it", or: "charge rate",
          "charge rate (£)", "hourly rate", "bill rate"),
        .optional(
          "pay_rate", "pounds an hour before the agency's fee, which caps are on", or: "pay rate (£)",
          "hourly pay rate"),
        .optional("qualified", "the day or year of qualifying as a social worker", or: "qualification date"),
        .optional(
          "left_permanent", "the day of leaving a permanent post in the region; or yes (within 3 months before), or no"),
      ]
    case .monthly:
      [
        .required("district", "the district"),
        .optional("team", "the team; empty for the district's total"),
        .required("month", "for example 2017-09"),
        .required("measure", "the measure's short name, as `heatmaps measures` lists them"),
        .required("numerator", "for example vacant FTE"),
        .required("denominator", "for example vacant and in-post FTE together; empty for an amount"),
        .optional("people", "how many people the denominator is"),
        .optional("numerator_people", "how many people the numerator is"),
      ]
    case .referrals, .assessments, .careLeavers, .lookedAfter, .peps, .audits, .legal: practiceColumns
    }
  }
}

extension InputFile.Column {
  static func required(_ name: String, _ holds: String, or alsoCalled: String...) -> Self {
    .init(name: name, isRequired: true, holds: holds, alsoCalled: alsoCalled)
  }

  static func optional(_ name: String, _ holds: String, or alsoCalled: String...) -> Self {
    .init(name: name, isRequired: false, holds: holds, alsoCalled: alsoCalled)
  }

  static func unread(_ name: String, or alsoCalled: String...) -> Self {
    .init(name: name, isRequired: false, holds: "nothing that is read", alsoCalled: alsoCalled, isRead: false)
  }
}
