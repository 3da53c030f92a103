import Staffing
import Tabular

extension Day {
  /// The last day of the last of so many months, of which the day's own is the first. What happened on the day is in the figures of
  /// the months that end from the day to this one, where each is of so many months.
  func lastDay(ofMonths count: Int) -> Day { Month(self).advanced(by: count - 1).lastDay }

  /// The same date in another year; of a 29 February in a year without one, 28 February where `isEarly`, else 1 March.
  func moved(years: Int, isEarly: Bool) -> Day {
    let (year, month, day) = civil
    if let day = Day(year: year + years, month: month, day: day) { return day }
    let march = Month(index: (year + years) * 12 + 2).firstDay
    return isEarly ? march - 1 : march
  }

  /// The day that someone born on this day reaches an age: born on 29 February, in a year without one, on 1 March.
  func birthday(_ age: Int) -> Day { moved(years: age, isEarly: false) }
}
