import Tabular

/// England's bank holidays, as far as they cost a working day: the eight of every year, those at a weekend moved to the next
/// working day, and the days that were proclaimed for once.
///
/// Source: Banking and Financial Dealings Act 1971, and the proclamations under it. Proclamations are known for `years`; for
/// any other year there are the eight alone.
package enum BankHolidays {
  /// The years whose days proclaimed for once are known.
  package static let years = 2010...2030

  /// Days proclaimed for once: the royal wedding, the diamond jubilee, the platinum jubilee, the late Queen's funeral and
  /// the coronation.
  private static let once = [(2011, 4, 29), (2012, 6, 5), (2022, 6, 3), (2022, 9, 19), (2023, 5, 8)]
  /// Years whose early May holiday was not its first Monday: the 75th anniversary of the end of the war in Europe.
  private static let movedEarlyMay = [2020: 8]
  /// Years whose spring holiday was not the last Monday in May but a day in June, beside a jubilee.
  private static let movedSpring = [2012: 4, 2022: 2]

  /// The year's bank holidays in order, each from Monday to Friday.
  static func days(ofYear year: Int) -> [Day] {
    func day(_ month: Int, _ day: Int) -> Day { Month(index: year * 12 + month - 1).firstDay + (day - 1) }
    let easter = easterSunday(year)
    let newYear = day(1, 1)
    let christmas = day(12, 25)
    var days = [newYear + daysToWorkingDay(newYear), easter - 2, easter + 1]
    days.append(movedEarlyMay[year].map { day(5, $0) } ?? firstMonday(from: day(5, 1)))
    days.append(movedSpring[year].map { day(6, $0) } ?? firstMonday(from: day(5, 25)))
    days.append(firstMonday(from: day(8, 25)))
    // Christmas and Boxing Day are two working days: one that meets a weekend takes the next that the other leaves free.
    switch christmas.weekday {
    case .friday: days += [christmas, christmas + 3]
    case .saturday: days += [christmas + 2, christmas + 3]
    case .sunday: days += [christmas + 1, christmas + 2]
    case .monday, .tuesday, .wednesday, .thursday: days += [christmas, christmas + 1]
    }
    days += once.filter { $0.0 == year }.map { day($0.1, $0.2) }
    return days.sorted()
  }

  private static func daysToWorkingDay(_ day: Day) -> Int {
    switch day.weekday {
    case .saturday: 2
    case .sunday: 1
    case .monday, .tuesday, .wednesday, .thursday, .friday: 0
    }
  }

  /// The first Monday on or after a day; from the 25th of a month of 31 days it is the month's last.
  private static func firstMonday(from day: Day) -> Day { day + (7 - day.weekday.rawValue) % 7 }

  /// Easter Sunday of the Gregorian calendar (the algorithm of Meeus, Jones and Butcher).
  static func easterSunday(_ year: Int) -> Day {
    let a = year % 19
    let (b, c) = year.quotientAndRemainder(dividingBy: 100)
    let (d, e) = b.quotientAndRemainder(dividingBy: 4)
    let g = (b - (b + 8) / 25 + 1) / 3
    let h = (19 * a + b - d - g + 15) % 30
    let (i, k) = c.quotientAndRemainder(dividingBy: 4)
    let l = (32 + 2 * e + 2 * i - h - k) % 7
    let m = (a + 11 * h + 22 * l) / 451
    let (month, day) = (h + l - 7 * m + 114).quotientAndRemainder(dividingBy: 31)
    return Month(index: year * 12 + month - 1).firstDay + day
  }
}
