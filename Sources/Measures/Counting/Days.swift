import Staffing
import Tabular

extension Day {
  /// The last day of the last of so many months, of which the day's own is the first. What happened on the day is in the figures of
  /// the months that end from the day to this one, where each is of so many months.
  func lastDay(ofMonths count: Int) -> Day { Month(self).advanced(by: count - 1).lastDay }
}
