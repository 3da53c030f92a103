public import Tabular

/// Monday to Friday, England's bank holidays left out.
///
/// Statutory guidance (Working Together to Safeguard Children) counts from an event: the day of the event is day 0, and the
/// first working day after it day 1. An event on a Saturday, its first working day on the Monday, is counted the same way.
package struct WorkingDays: Sendable {
  /// Bank holidays in order; none at a weekend.
  private let holidays: [Day]

  /// The days of the years in which something may lie.
  package init(years: ClosedRange<Int> = BankHolidays.years) {
    holidays = years.flatMap(BankHolidays.days)
  }

  /// How many working days have gone by at the end of a day since an event: those after `event`, up to and with `day`. 0
  /// where the day is the event's own, or lies before it.
  package func count(after event: Day, through day: Day) -> Int {
    guard day > event else { return 0 }
    let weekdays = WorkingDays.weekdays(before: day + 1) - WorkingDays.weekdays(before: event + 1)
    return weekdays - (position(day + 1) - position(event + 1))
  }

  /// The days from Monday to Friday from a Monday long ago to the day before this one.
  private static func weekdays(before day: Day) -> Int {
    // Day 4 is Monday 5 January 1970; the weeks are counted from one 400 years before it, so that nothing is negative.
    let (weeks, rest) = (Int(day.number) - 4 + 146_097).quotientAndRemainder(dividingBy: 7)
    return weeks * 5 + min(rest, 5)
  }

  /// How many bank holidays lie before a day.
  private func position(_ day: Day) -> Int {
    var (low, high) = (0, holidays.count)
    while low < high {
      let middle = (low + high) / 2
      if holidays[middle] < day { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

/// A day of the week, Monday first.
package enum Weekday: Int, Sendable { case monday, tuesday, wednesday, thursday, friday, saturday, sunday }

extension Day {
  /// 1 January 1970 was a Thursday.
  package var weekday: Weekday {
    switch ((Int(number) + 3) % 7 + 7) % 7 {
    case 0: .monday
    case 1: .tuesday
    case 2: .wednesday
    case 3: .thursday
    case 4: .friday
    case 5: .saturday
    default: .sunday
    }
  }

  @inlinable
  package static func + (day: Day, count: Int) -> Day { Day(number: day.number + Int32(count)) }
  @inlinable
  package static func - (day: Day, count: Int) -> Day { Day(number: day.number - Int32(count)) }
}
