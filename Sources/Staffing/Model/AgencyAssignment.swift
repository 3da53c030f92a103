package import Tabular

/// A time for which an agency worker is hired: a row of `agency.csv`.
package struct AgencyAssignment: Sendable {
  /// Since when the worker is qualified.
  package enum Qualified: Hashable, Sendable {
    case on(Day)
    /// On some day of the year.
    case inYear(Int)
  }

  /// Whether the worker had left a permanent post of a council in the region.
  package enum LeftPermanent: Hashable, Sendable {
    /// On this last day of it.
    case on(Day)
    /// Within the three months before the assignment began, or not.
    case withinThreeMonths(Bool)
  }

  /// Whose it is, among all who have assignments: the worker's number in the model where staff has the worker. Where no row says whose it
  /// is, a number that others of the district have too, whose times it does not meet.
  package var person: Int32
  /// The worker's number in the model; −1 where staff does not have the worker.
  package let worker: Int32
  package let team: Int32
  package let role: Int32
  package let start: Day
  /// Inclusive; `Day.never` where it goes on.
  package let end: Day
  /// Millionths of an hour a week; nil where the file does not say.
  package let hours: Int64?
  /// Millionths of a pound that the council is charged for an hour; nil where the file does not say.
  package let rate: Int64?
  /// Millionths of a pound an hour before the agency's fee, as caps have it; nil where the file does not say.
  package let payRate: Int64?
  package let qualified: Qualified?
  package let left: LeftPermanent?
  /// Line in `agency.csv`, for findings.
  package let line: Int32

  package init(
    person: Int32, worker: Int32, team: Int32, role: Int32, start: Day, end: Day, hours: Int64?, rate: Int64?,
    payRate: Int64?, qualified: Qualified?, left: LeftPermanent?, line: Int32
  ) {
    self.person = person
    self.worker = worker
    self.team = team
    self.role = role
    self.start = start
    self.end = end
    self.hours = hours
    self.rate = rate
    self.payRate = payRate
    self.qualified = qualified
    self.left = left
    self.line = line
  }
}

/// What an extract holds of agency assignments.
package struct AgencyRecords: Sendable {
  /// By person, then start.
  package var assignments: [AgencyAssignment] = []
  /// Whether the file has rates before the agency's fee.
  package var hasPayRates = false
  /// Millionths of an hour in a full week.
  package var fullWeek = AgencyRecords.usualWeek
  /// By the number of a role.
  package var caps: [[AgencyCaps.Cap]] = []

  package init() {}

  /// A full week of local government (National Joint Council for local government services): 37 hours.
  package static let usualWeek: Int64 = 37_000_000

  /// How many lack a rate, or hours: what they cost is not known.
  package var unpriced: Int { assignments.count { $0.rate == nil || $0.hours == nil } }
}
