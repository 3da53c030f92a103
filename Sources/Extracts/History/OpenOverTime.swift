import Staffing

/// How many rows of a file are open at the ends of the months that it covers, and once the last of them is over.
struct OpenOverTime {
  private let first: Int
  private let last: Int
  /// In the month before the last; as many as in that where it is the only one.
  private let before: Int
  private let most: Int

  /// Nil where no month is covered.
  init?(_ times: EventTimes, from: Month, to last: Month) {
    guard let covered = Period(from, last) else { return nil }
    let counts = times.open(over: covered)
    first = counts.first ?? 0
    most = counts.max() ?? 0
    self.last = counts.last ?? 0
    before = counts.dropLast().last ?? self.last
  }

  /// Whether next to nothing is open any more, where much was: under a fifth of the most. So it is where those alone are held who left,
  /// or where the day of the export stands in the place of no end.
  func isOverAtTheEnd(atLeast enough: Int) -> Bool { most >= enough && last * 5 < most }

  /// Whether little was open at first, where much is since: under so many hundredths of the most. So it is where those alone are held
  /// that began since.
  func isEmptyAtFirst(atLeast enough: Int, under percent: Int) -> Bool {
    most >= enough && first * 100 < most * percent
  }

  /// Whether more than half of what is open at the end was not a month before: so it is where first days were written anew.
  func isFullOnlyAtTheEnd(atLeast enough: Int) -> Bool { last >= enough && before * 2 < last }
}
