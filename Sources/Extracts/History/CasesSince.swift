import Staffing
import Tabular

extension EventTimes {
  /// The first month of which a list holds all, if it holds those alone that began from some day on: five times as long after that
  /// as a case stays on average, when one in 150 is missing. Nil where it holds those that began before, too, or where under thirty begin in a month.
  ///
  /// A list of what was open on a day, and since, has ever fewer the longer before that day they began, and as many ends at once as
  /// later. One of what began since has at once as many starts as later, and few ends at first. One of a system that was filled when it
  /// was new has far more starts at first, and at once as many open as later.
  ///
  /// - Parameter last: the last month that is held.
  func wholeFrom(last: Month) -> Month? {
    guard let begin = starts.begin, let firstEnd = ends.begin, firstEnd.index <= begin.index + 1,
      begin.advanced(by: 8) <= last
    else { return nil }
    func median(_ events: EventCalendar, _ from: Int, _ to: Int) -> Int {
      let end = min(begin.advanced(by: to), last)
      let months = end.index - begin.index - from + 1
      let counts = events.months.filter { begin.advanced(by: from) <= $0.month && $0.month <= end }.map { $0.count }
      let all = [Int](repeating: 0, count: max(0, months - counts.count)) + counts.sorted()
      return all.isEmpty ? 0 : all[all.count / 2]
    }
    let (begun, over) = (median(starts, 1, 12), median(ends, 6, 17))
    let months = (begin.advanced(by: 1), begin.advanced(by: 3))
    guard begun >= 30, over > 0, starts.count(from: months.0, to: months.1) * 2 >= 3 * begun,
      ends.count(from: months.0, to: months.1) * 10 <= 18 * over, let year = Period(last.advanced(by: -11), last)
    else { return nil }
    // A system that is new has all the open cases of its first days entered with those: it is whole as soon as as many are open as
    // a year's months have, nine in ten of them within a quarter and most of them in its first two months.
    if let early = Period(begin, begin.advanced(by: 2)), let entered = open(over: early).last,
      Int64(entered) * 12 * 10 >= 9 * monthsOpen(over: year),
      starts.count(from: begin, to: begin.advanced(by: 1)) >= 4 * begun
    {
      return begin.advanced(by: 3)
    }
    // Over a year as many are open as begin, times how long they stay.
    let stay = Double(monthsOpen(over: year)) / Double(max(1, starts.count(from: year.first, to: year.last)))
    return begin.advanced(by: 1 + Int(5 * stay))
  }
}
