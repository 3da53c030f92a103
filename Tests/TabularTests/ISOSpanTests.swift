import Testing

@testable import Tabular

/// Which rows have nothing odd about their days, and what those days are.
struct ISOSpanTests {
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
