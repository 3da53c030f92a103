import Testing

@testable import Tabular

struct DateFieldTests {
  @Test(arguments: [
    "2017-09-30", " 2017-09-30 ", "2017-09-30 00:00:00", "2017-09-30 00:00:00.000", "2017-09-30T00:00:00",
    "2017-09-30T00:00:00Z", "2017-09-30 23:59:59.9", "2017-09-30 00:00", "2017/09/30", "2017.09.30",
    "30/09/2017", "30/9/2017", "30/09/2017 00:00", "30/09/2017 00:00:00", "30/09/2017 12:00:00 AM",
    "30/09/2017 11:59 pm", "30-09-2017", "30.09.2017", "30.9.17", "30/09/17", "30-SEP-2017", "30-Sep-2017", "30-Sep-17",
    "30-sep-2017 00:00:00", "30 Sep 2017", "30 September 2017", "30 SEPT 2017", "30-Sept-17", "30/Sep/2017",
    "30SEP2017",
    "30th September 2017", "30th of September, 2017", "Saturday 30 September 2017", "Sat, 30 Sep 2017 00:00:00 GMT",
    "Sep 30 2017 12:00AM", "September 30, 2017", "20170930",
  ])
  func accepted(text: String) {
    #expect(DateField(text) == Day(year: 2017, month: 9, day: 30).map(DateField.day))
  }

  /// Summer time of 2017 was from 26 March, 01:00 universal time, to 29 October, 01:00.
  @Test(arguments: [
    ("2017-03-31T23:00:00.000Z", "2017-04-01"), ("2017-03-31T22:59:59Z", "2017-03-31"),
    ("2017-03-25T23:59:00Z", "2017-03-25"), ("2017-03-26T00:30:00Z", "2017-03-26"),
    ("2017-03-26T23:00:00Z", "2017-03-27"), ("2017-10-28T23:00:00Z", "2017-10-29"),
    ("2017-10-29T23:30:00Z", "2017-10-29"), ("2017-12-31T23:59:59+00:00", "2017-12-31"),
    ("2017-01-01T00:30:00+01:00", "2016-12-31"), ("2017-07-01T00:00:00+01:00", "2017-07-01"),
    ("2016-12-31T20:00:00-05:00", "2017-01-01"), ("2017-03-31 23:00:00 UTC", "2017-04-01"),
    ("30/06/2017 11:30 PM UTC", "2017-07-01"), ("30/06/2017 11:30 AM UTC", "2017-06-30"),
    ("2017-06-30 23:30 BST", "2017-06-30"),
    ("2017-04-01 00:00:00 BST", "2017-04-01"), ("31/03/2017 23:00:00 +0000", "2017-04-01"),
    ("2017-03-31 23:00:00", "2017-03-31"), ("2017-09-30t23:59:59.9z", "2017-10-01"),
  ])
  func timesWithAZoneAreLondons(text: String, day: String) {
    #expect(DateField(text) == DateField(day))
  }

  /// Spreadsheets number the days from 1900-01-01 as 1, and a 29 February 1900 that there was not.
  @Test(arguments: [("42978", 2017, 8, 31), ("43008", 2017, 9, 30), ("43008.75", 2017, 9, 30), ("36526", 2000, 1, 1)])
  func serialNumbers(text: String, year: Int, month: Int, day: Int) {
    #expect(DateField(text) == Day(year: year, month: month, day: day).map(DateField.serial))
  }

  @Test(arguments: [("1/1/49", 2049), ("1/1/50", 1950), ("1-Jan-00", 2000), ("1 Jan 99", 1999)])
  func yearsOfTwoDigits(text: String, year: Int) {
    #expect(DateField(text) == Day(year: year, month: 1, day: 1).map(DateField.day))
  }

  @Test func everyMonthName() {
    for (index, name) in ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
      .enumerated()
    {
      #expect(DateField("1-\(name)-2017") == Day(year: 2017, month: index + 1, day: 1).map(DateField.day))
    }
  }

  @Test(arguments: [
    "9999-12-31", "31/12/9999", "4712-12-31", "31-DEC-4712", "2300-01-01", "99991231", "31/12/2999", "2999-12-31",
    "2099-12-31", "31/12/2099", "31-Dec-2099", "2900-01-01", "3000-01-01", "9999-12-31 00:00:00", "31/12/9999 00:00",
    "9999-12-31T23:59:59Z", "01/01/2300", "1-jan-2300", "31-DEC-9999 00:00:00", "73050", "401768", "2958465",
  ])
  func openEnded(text: String) {
    #expect(DateField(text) == .openEnded)
  }

  @Test(arguments: [
    "1900-01-01", "01/01/1900", "1899-12-30", "1899-12-31", "31/12/1899", "1901-01-01", "1970-01-01", "01-Jan-1970",
    "1970-01-01T00:00:00Z", "0001-01-01", "01/01/0001 00:00:00", "1753-01-01", "1900-01-00", "00/01/1900", "0000-00-00",
    "00/00/0000", "0",
  ])
  func unset(text: String) {
    #expect(DateField(text) == .unset)
  }

  /// Days beside those that mean something else.
  @Test(arguments: [(1969, 12, 31), (1970, 1, 2), (1901, 1, 2), (2099, 12, 30), (2099, 1, 1), (1901, 12, 31)])
  func daysAllTheSame(year: Int, month: Int, day: Int) {
    let expected = Day(year: year, month: month, day: day)
    let text = expected?.description ?? ""
    #expect(DateField(text) == expected.map(DateField.day))
  }

  @Test(arguments: ["", " ", "\u{A0}", "NULL", "null", " Null ", "-", "N/A", "TBC", "#N/A"])
  func blank(text: String) {
    #expect(DateField(text) == .blank)
  }

  @Test(arguments: [
    ("09/30/2017", DateFault.monthFirst), ("9/13/2017 00:00", .monthFirst), ("12/31/9999", .monthFirst),
    ("09/30/17", .monthFirst), ("30-09-17", .twoDigitYear), ("17-09-30", .twoDigitYear),
    ("31/02/2017", .noSuchDay), ("2017-13-01", .noSuchDay), ("2017-00-10", .noSuchDay), ("2017-02-29", .noSuchDay),
    ("20170931", .noSuchDay), ("31/13/2017", .noSuchDay), ("00/01/2017", .noSuchDay), ("1899-12-29", .noSuchDay),
    ("2300-01-02", .noSuchDay), ("0017-09-30", .noSuchDay), ("30/32/2017", .noSuchDay), ("3000-13-01", .noSuchDay),
    ("abc", .notADate), ("2017-9-30", .notADate), ("201709", .notADate), ("4300", .notADate), ("430080", .notADate),
    ("43008.", .notADate), ("43008x", .notADate), ("30/09-2017", .notADate), ("2017/09-30", .notADate),
    ("2017-09-30x", .notADate), ("2017-09-30 25:00:00", .notADate), ("2017-09-30 00:60", .notADate),
    ("2017-09-30 0", .notADate), ("2017-09-30 13:00 PM", .notADate), ("2017-09-30 00:00 CET", .notADate),
    ("2017-09-30T00:00:00+", .notADate), ("2017-09-30T00:00:00+0160", .notADate), ("30/09/201", .notADate),
    ("30-SEPTE-2017", .notADate), ("Sep-17", .notADate), ("Sep 2017", .notADate), ("30 Septober 2017", .notADate),
    ("2017-09", .notADate), ("NUL", .notADate), ("30/09/2017/1", .notADate), ("30th", .notADate),
    ("Saturday", .notADate),
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
    for text in ["2017-09-30", "1905-01-01", "2098-12-31", "2016-02-29", "1970-01-01"] {
      let bytes = Array(text.utf8)
      for place in 0..<10 {
        for byte in UInt8.min...UInt8.max {
          var changed = bytes
          changed[place] = byte
          let (slow, quick) = Scratch(changed).lend { (DateField.slow($0), ISODay(tenBytes: $0)) }
          if let day = quick {
            #expect(slow == .day(day.day))
          } else if case .day(let day) = slow, changed[4] == 0x2D, (1905...2098).contains(day.civil.year) {
            Issue.record("\(changed) is a day")
          }
        }
      }
    }
  }
}
