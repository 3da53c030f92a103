import Testing

@testable import Tabular

/// Days by year, month and day against days by number.
struct ISODayTests {
  /// Every day of the years that are read at once, but for the one that systems write where they know none.
  @Test func everyDay() throws {
    let first = try #require(Day(year: 1905, month: 1, day: 1))
    let last = try #require(Day(year: 2098, month: 12, day: 31))
    var before: ISODay?
    for number in first.number...last.number {
      let day = Day(number: number)
      let iso = ISODay(day)
      let read = Scratch(Array(day.description.utf8)).lend { ISODay(tenBytes: $0) }
      let (year, month, date) = day.civil
      guard read == (number == 0 ? nil : iso), Int(iso.packed) == year * 512 + month * 32 + date, iso.day == day,
        before.map({ $0 < iso }) ?? true
      else {
        Issue.record("\(day): \(iso), read as \(String(describing: read))")
        return
      }
      before = iso
    }
  }
}
