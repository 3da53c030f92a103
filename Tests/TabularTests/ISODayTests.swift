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
      let (year, month, date) = day.civil
      guard read == iso, Int(iso.packed) == year * 512 + month * 32 + date, iso.day == day,
        before.map({ $0 < iso }) ?? true
      else {
        Issue.record("\(day): \(iso), read as \(String(describing: read))")
        return
      }
      before = iso
    }
  }

  @Test(
    arguments: [
      ("2017-09-30,", "2017-09-30"), ("2017-09-30,2017-09-30", "2017-09-30 2017-09-30"), ("2017-09-30,2017-09-29", nil),
      (" 2017-09-30,", nil), ("\"2017-09-30\",", nil), ("30/09/2017,", nil), ("2017-09-31,", nil), ("9999-12-31,", nil),
      (",2017-09-30", nil), ("NULL,", nil), ("2017-09-30, ", nil), ("2017-09-30", nil), ("2017-09-30,,", nil),
      ("2017-09-30,2300-01-01", nil), ("2017-09-30,2017-10-31T00:00", nil),
    ] as [(String, String?)])
  func plainSpans(row: String, reads: String?) throws {
    for end in ["\n", "\r\n", ""] {
      var file = try DelimitedFile(bytes: Array("a,b\n1,1\n\(row)\(end)".utf8), name: "f")
      var spans = [ISOSpan](repeating: .none, count: 64)
      var records = file.newReader()
      var seen: [String] = []
      while try file.read(&records) {
        records.forEachGroup { group in
          let plain = group.plainSpans(0, 1, fieldCount: 2, into: &spans)
          for number in 0..<group.count where plain >> UInt64(number) & 1 == 1 {
            let days = [spans[number].first, spans[number].last].compactMap { $0?.day.description }
            seen.append(days.joined(separator: " "))
          }
        }
      }
      #expect(seen == [reads].compactMap { $0 })
    }
  }
}
