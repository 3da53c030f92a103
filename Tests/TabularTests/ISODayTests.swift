import Testing

@testable import Tabular

/// Days by year, month and day against days by number.
struct ISODayTests {
  /// Every day of the years that dates may have.
  @Test func everyDay() throws {
    let first = try #require(Day(year: 1900, month: 1, day: 1))
    let last = try #require(Day(year: 2299, month: 12, day: 31))
    var before: ISODay?
    for number in first.number...last.number {
      let day = Day(number: number)
      let iso = ISODay(day)
      let read = Scratch(Array(day.description.utf8)).lend { ISODay(tenBytes: $0) }
      let isLast = Day(number: number + 1).civil.day == 1
      guard read == iso, (iso.year, iso.month, iso.day) == day.civil, iso.isLastOfMonth == isLast,
        before.map({ $0 < iso }) ?? true
      else {
        Issue.record("\(day): \(iso), read as \(String(describing: read))")
        return
      }
      before = iso
    }
  }

  @Test(arguments: [
    ("", "blank"), ("2017-09-30", "2017-9-30"), (" 2017-09-30", "other"), ("\"2017-09-30\"", "other"),
    ("30/09/2017", "other"), ("2017-09-31", "other"), ("9999-12-31", "other"), (" ", "other"), ("NULL", "other"),
  ])
  func plainFields(text: String, reads: String) throws {
    var file = try DelimitedFile(bytes: Array("a,d\n1,\(text)\r\n1,\(text),\n".utf8), name: "f")
    var seen: [String] = []
    _ = try file.forEachRecord { record in
      switch record.plainDay(1) {
      case .blank: seen.append("blank")
      case .day(let day): seen.append("\(day.year)-\(day.month)-\(day.day)")
      case .other: seen.append("other")
      }
    }
    #expect(seen == [reads, reads])
  }
}
