import Staffing
import Tabular

extension EventCalendar {
  /// Whether the dates seem to be written month first, though none tells by itself: they all lie in January, in the first twelve days,
  /// of three years or more, and not all on its first day; twenty or more. So it is where all were the first of a month.
  var seemsMonthFirst: Bool {
    let months = months
    guard total >= 20, months.count >= 3 else { return false }
    var isOnFirst = true
    for (month, _) in months {
      guard month.month == 1, let last = lastDay(of: month), last.number < month.firstDay.number + 12 else {
        return false
      }
      if last != month.firstDay { isOnFirst = false }
    }
    return !isOnFirst
  }
}
