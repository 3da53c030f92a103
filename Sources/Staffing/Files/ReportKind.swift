/// What a report is: how the settings call it, too.
package enum ReportKind: String, CaseIterable, Sendable {
  /// Everybody in post on a day.
  case staffInPost = "staff in post"
  case leavers, starters
  /// Every post on a day, whether anybody is in it or not.
  case establishment
  case agency
  /// Posts that are being filled, or were: what systems for applicants say of each.
  case recruitment
  /// The Department's quarterly return of agency social workers: every assignment, without its place.
  case agencyReturn = "agency return"
  case allocations
  /// How many cases each worker has on a day.
  case caseloads = "caseload summary"
  /// Lists that translate: a worker's number in one system and in another, and where a team or cost centre belongs.
  case workerNumbers = "worker numbers"
  case places
  /// SSDA903, the return on children looked after: the children's birth dates, their episodes of care, and what care leavers did around
  /// their birthdays.
  case children = "ssda903 header"
  case episodes = "ssda903 episodes"
  case careLeaverReturn = "ssda903 care leavers"
  /// Ofsted's Annex A: referrals (list 3), assessments (list 4), and care leavers on a day (list 9).
  case referrals, assessments
  case careLeavers = "care leavers"
  /// Where children belong, of whom other lists do not say it.
  case childPlaces = "places of children"
  /// Totals by district and month, as spreadsheets have them.
  case totals = "monthly totals"

  /// What the settings call a report that is not to be read.
  package static let leftOut = "leave out"
}
