package import Tabular

extension Day {
  /// The same date in another year; of a 29 February in a year without one, 28 February where `isEarly`, else 1 March.
  package func moved(years: Int, isEarly: Bool) -> Day {
    let (year, month, day) = civil
    if let day = Day(year: year + years, month: month, day: day) { return day }
    let march = Month(index: (year + years) * 12 + 2).firstDay
    return isEarly ? march - 1 : march
  }

  /// The day that someone born on this day reaches an age: born on 29 February, in a year without one, on 1 March.
  package func birthday(_ age: Int) -> Day { moved(years: age, isEarly: false) }
}
