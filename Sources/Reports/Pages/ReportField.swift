/// What a column of a report may hold that something is made of.
package enum ReportField: Int, CaseIterable, Sendable {
  /// The council's own number of a worker, and that of one of the jobs a worker has.
  case worker, assignment
  case post
  /// A job title or role.
  case title
  /// Places: of a report with several levels of an organisation the first to the last.
  case level, district, team, costCentre
  case fte, budgetedFTE, hours
  case contract
  /// The first day with the council, and the first in the post or order.
  case serviceStart, start
  case leaving, end, estimatedEnd
  case reason, destination
  case status
  /// The number of an agency order.
  case order
  case occupant
  /// A child's or adult's number, and the number of a worker in the system that holds their cases.
  case child, caseWorker, workerType
  case cases
  case asAt
  /// Names of people: known, so that a report is told by them; nothing is ever read from them.
  case personName
}
