/// What a column of a report may hold that something is made of: how the settings call it, too.
package enum ReportField: String, CaseIterable, Sendable {
  /// The council's own number of a worker, and that of one of the jobs a worker has.
  case worker
  case assignment = "job"
  case post
  /// A job title or role.
  case title = "role"
  /// Places: of a report with several levels of an organisation the first to the last.
  case level, district, team
  case costCentre = "cost centre"
  case fte
  case budgetedFTE = "budgeted fte"
  case hours, contract
  /// The first day with the council, and the first in the post or order.
  case serviceStart = "service start"
  case start
  /// A worker's year of birth; of a whole date the year is read.
  case birthYear = "birth year"
  /// Where a worker came from.
  case origin
  case leaving = "leaving date"
  case end
  case estimatedEnd = "estimated end"
  case reason, destination, status
  /// The number of an agency order.
  case order
  /// Pounds an hour that the council is charged for an agency worker, and those before the agency's fee.
  case chargeRate = "rate"
  case payRate = "pay rate"
  /// The day or year on which an agency worker qualified, and that of leaving a permanent post in the region.
  case qualified
  case leftPermanent = "left permanent"
  /// The number under which a social worker is registered.
  case registration
  case occupant
  /// The number of a vacancy in the system that recruits, and how many posts it is of.
  case vacancy
  case openings
  /// The days on which it was agreed to fill a post, on which it was advertised, offered to somebody, and given up.
  case approved, advertised, offered, withdrawn
  /// A child's or adult's number, and the number of a worker in the system that holds their cases.
  case child
  case caseWorker = "case worker"
  case workerType = "worker type"
  /// How many cases a worker has; and those of one category, or the category's name.
  case cases
  case category
  /// How complex a case is.
  case complexity
  case asAt = "as at"
  /// A child's birth date, and age on the day of a list.
  case born = "birth date"
  case age
  /// The first day of an episode of care, the day on which it ceased, and its legal status.
  case episodeStart = "episode start"
  case episodeEnd = "episode end"
  case legalStatus = "legal status"
  /// What a care leaver does on the day of a list, or did around the last birthday; and whether the council is in touch.
  case activity
  case activityAtBirthday = "activity at birthday"
  case inTouch = "in touch"
  case referred = "referral date"
  case assessed = "assessment start"
  case authorised = "assessment authorised"
  /// Names of people: known, so that a report is told by them; nothing is ever read from them.
  case personName = "name"
}
