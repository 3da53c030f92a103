import Staffing
import Tabular

/// The working days of agency assignments: Monday to Friday, England's bank holidays left out. A fifth of the week's hours is worked on
/// each; leave and sickness are not known, and not taken off. An assignment without an end, or with one that is yet to come, goes on to the day
/// on which the extract was taken.
struct AgencyTime {
  private let calendar = WorkingDays()
  private let extractDate: Day
  private let first: Month
  private let last: Month

  /// - Parameters:
  ///   - first: the first month that is asked for.
  ///   - last: the last.
  init(_ extractDate: Day, from first: Month, to last: Month) {
    self.extractDate = extractDate
    (self.first, self.last) = (first, last)
  }

  /// The last day that counts of an assignment; before its first day where none does.
  func end(of assignment: AgencyAssignment) -> Day { min(assignment.end, extractDate) }

  /// Calls back with each month of an assignment that is asked for: the days of it on which the assignment holds, both inclusive.
  func eachMonth(of assignment: AgencyAssignment, _ body: (Month, Day, Day) -> Void) {
    let end = end(of: assignment)
    if end < assignment.start { return }
    var month = max(first, Month(assignment.start))
    while month <= last, month.firstDay <= end {
      body(month, max(assignment.start, month.firstDay), min(end, month.lastDay))
      month = month.advanced(by: 1)
    }
  }

  /// How many of the days from one to another are worked.
  func workingDays(from: Day, through: Day) -> Int64 { Int64(calendar.count(from: from, through: through)) }
}

extension AgencyAssignment {
  /// What some working days of it cost at a rate, in millionths of a pound: to the penny, halves upwards.
  func cost(_ days: Int64, rate: Int64, hours: Int64) -> Int64 {
    // A day is a fifth of a week's hours.
    let penny = Millionths.one / 100
    let under = 5 * Millionths.one * penny
    return Int64((Int128(rate) * Int128(hours) * Int128(days) + Int128(under / 2)) / Int128(under)) * penny
  }
}
