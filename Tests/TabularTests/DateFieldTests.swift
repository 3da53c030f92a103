import Testing

@testable import Tabular

struct DateFieldTests {
  @Test(arguments: [
    "2017-09-30", " 2017-09-30 ", "2017-09-30 00:00:00", "2017-09-30 00:00:00.000", "2017-09-30T00:00:00",
    "2017-09-30T00:00:00Z", "2017-09-30t23:59:59.9z", "2017-09-30 00:00", "30/09/2017", "30/9/2017", "30/09/2017 00:00",
    "30/09/2017 00:00:00", "30-SEP-2017", "30-Sep-2017", "30-sep-2017 00:00:00", "20170930",
  ])
  func accepted(text: String) {
    #expect(DateField(text) == Day(year: 2017, month: 9, day: 30).map(DateField.day))
  }

  @Test func everyMonthName() {
    for (index, name) in ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
      .enumerated()
    {
      #expect(DateField("1-\(name)-2017") == Day(year: 2017, month: index + 1, day: 1).map(DateField.day))
    }
  }

  @Test(arguments: [
    "NULL", "null", " Null ", "9999-12-31", "31/12/9999", "4712-12-31", "31-DEC-4712", "2300-01-01", "99991231",
    "9999-12-31 00:00:00", "31/12/9999 00:00", "01/01/2300", "1-jan-2300", "31-DEC-9999 00:00:00",
  ])
  func openEnded(text: String) {
    #expect(DateField(text) == .openEnded)
  }

  @Test(arguments: ["", " ", "\u{A0}"])
  func blank(text: String) {
    #expect(DateField(text) == .blank)
  }

  @Test(arguments: [
    ("09/30/2017", DateFault.monthFirst), ("9/13/2017 00:00", .monthFirst), ("12/31/9999", .monthFirst),
    ("09/30/17", .monthFirst),
    ("30/09/17", .twoDigitYear), ("30-SEP-17", .twoDigitYear), ("1/1/17 00:00", .twoDigitYear),
    ("31/02/2017", .noSuchDay), ("2017-13-01", .noSuchDay), ("2017-00-10", .noSuchDay), ("2017-02-29", .noSuchDay),
    ("20170931", .noSuchDay), ("31/13/2017", .noSuchDay), ("00/01/2017", .noSuchDay), ("1899-12-31", .noSuchDay),
    ("2300-01-02", .noSuchDay), ("0017-09-30", .noSuchDay), ("30/32/2017", .noSuchDay),
    ("abc", .notADate), ("43008", .notADate), ("2017-9-30", .notADate), ("2017/09/30", .notADate),
    ("30.09.2017", .notADate), ("30-09-2017", .notADate), ("2017-09-30x", .notADate),
    ("2017-09-30 25:00:00", .notADate),
    ("2017-09-30 00:60", .notADate), ("2017-09-30 0", .notADate), ("30/09/201", .notADate), ("30-SEPT-2017", .notADate),
    ("2017-09", .notADate), ("-", .notADate), ("NUL", .notADate), ("30/09/2017/1", .notADate),
    ("99999999999999999999", .notADate), ("２０１７-09-30", .notADate),
  ])
  func wrong(text: String, fault: DateFault) {
    #expect(DateField(text) == .wrong(fault))
  }

  @Test func aLongText() {
    #expect(DateField(String(repeating: "1", count: 10_000)) == .wrong(.notADate))
  }

  /// The quick way with ten bytes finds the day that the slow way finds, whatever byte stands wherever.
  @Test func quickAndSlowAgree() {
    for text in ["2017-09-30", "1900-01-01", "2299-12-31", "2016-02-29"] {
      let bytes = Array(text.utf8)
      for place in 0..<10 {
        for byte in UInt8.min...UInt8.max {
          var changed = bytes
          changed[place] = byte
          let (slow, quick) = Scratch(changed).lend { (DateField.slow($0), ISODay(tenBytes: $0)) }
          if let day = quick {
            #expect(slow == .day(day.day))
          } else if case .day = slow, changed[4] == 0x2D {
            Issue.record("\(changed) is a day")
          }
        }
      }
    }
  }
}
