/// The day in London at a moment that a time zone tells.
///
/// Summer time is an hour ahead of universal time, from 01:00 universal time on the last Sunday of March to 01:00 on the last Sunday
/// of October (the Summer Time Order 2002, and the same since 1996; before then it ended up to a week earlier or later).
enum LondonTime {
  private static let minutesOfDay = 1440

  /// - Parameters:
  ///   - day: the day as it is written.
  ///   - minute: the minutes since midnight, as they are written.
  ///   - ahead: by how many minutes what is written is ahead of universal time.
  static func day(_ day: Day, minute: Int, ahead: Int) -> Day {
    let moment = Int(day.number) * minutesOfDay + minute - ahead
    let local = isSummer(moment) ? moment + 60 : moment
    return Day(number: Int32(floor(local)))
  }

  private static func floor(_ minutes: Int) -> Int {
    let (days, rest) = minutes.quotientAndRemainder(dividingBy: minutesOfDay)
    return rest < 0 ? days - 1 : days
  }

  /// - Parameter moment: minutes of universal time since 1970.
  private static func isSummer(_ moment: Int) -> Bool {
    let year = Day(number: Int32(floor(moment))).civil.year
    guard let begins = lastSunday(of: 3, year), let ends = lastSunday(of: 10, year) else { return false }
    return (begins * minutesOfDay + 60..<ends * minutesOfDay + 60).contains(moment)
  }

  /// The number of the last Sunday of a month that has thirty-one days. 1 January 1970 was a Thursday.
  private static func lastSunday(of month: Int, _ year: Int) -> Int? {
    guard let last = Day(year: year, month: month, day: 31) else { return nil }
    let number = Int(last.number)
    let sinceSunday = ((number + 4) % 7 + 7) % 7
    return number - sinceSunday
  }
}
