package import Tabular

/// How long after a first day another comes, in whole calendar months and the days over, so that anniversaries are exact: a day
/// number that rises with the day, and is `k × 31` on the day `k` months after.
///
/// Months end where they end: a month after 31 January is 28 or 29 February.
package enum TimeSince {
  /// More days than any month has over.
  static let daysInMonth: Int32 = 31

  /// The time at which `months` have passed.
  package static func months(_ months: Int) -> Int32 { Int32(months) * daysInMonth }

  /// The time from a first day to another, 0 on the day itself; the other is not before it.
  package static func from(_ first: Day, to day: Day) -> Int32 {
    let months = Month(day).index - Month(first).index
    let anniversary = self.day(months, after: first)
    if anniversary <= day { return self.months(months) + day.number - anniversary.number }
    return self.months(months - 1) + day.number - self.day(months - 1, after: first).number
  }

  /// The day so many months after a first day: of the same number, or the last of a shorter month.
  package static func day(_ months: Int, after first: Day) -> Day {
    let month = Month(first).advanced(by: months)
    let number = month.firstDay.number + first.number - Month(first).firstDay.number
    return Day(number: min(number, month.lastDay.number))
  }
}
