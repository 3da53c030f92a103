import Staffing
import Tabular

/// The day of the summary that stands for the end of each month.
struct DaysOfMonthEnds {
  /// By the summary's day, the month.
  private(set) var months: [Day: Month] = [:]
  /// How many months another day than the last stands for, and days that stand for none.
  private(set) var otherDays = 0
  private(set) var passedOver: [Day] = []

  /// A month's summary is the one nearest to its last day, among its last seven days and the first three of the next month; none is
  /// later than what is known of staff.
  init(_ days: [Day], last: Day?) {
    var nearest: [Month: Day] = [:]
    for day in days {
      let own = Month(day)
      let month = day.civil.day <= 3 ? own.advanced(by: -1) : own
      let away = abs(month.lastDay.number - day.number)
      if away > 6 || last.map({ month.lastDay > $0 }) ?? false { continue }
      if let known = nearest[month], abs(month.lastDay.number - known.number) <= away { continue }
      nearest[month] = day
    }
    for (month, day) in nearest {
      months[day] = month
      if day != month.lastDay { otherDays += 1 }
    }
    passedOver = days.filter { months[$0] == nil }
  }
}
