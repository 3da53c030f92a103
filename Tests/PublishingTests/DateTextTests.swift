import Foundation
import Measures
import Staffing
import Tabular
import Testing
@testable import Publishing

struct DateTextTests {
  /// Against Foundation's formatter, every fifth day of two centuries: each weekday and month many times.
  @Test func internetText() throws {
    let formatter = DateFormatter()
    formatter.locale = Locale(identifier: "en_US_POSIX")
    formatter.timeZone = TimeZone(secondsFromGMT: 0)
    formatter.dateFormat = "EEE, dd MMM yyyy HH:mm:ss Z"
    for number in stride(from: Int32(-25_567), to: 47_482, by: 5) {
      let expected = formatter.string(from: Date(timeIntervalSince1970: Double(number) * 86_400))
      #expect(Day(number: number).internetText == expected)
    }
  }

  @Test func texts() {
    #expect(Sample.day.longText == "30 September 2017")
    #expect(Sample.september.longText == "September 2017")
    #expect(Column.month(Sample.september).shortText == "Sep 17")
    #expect(Column.month(Month(index: 2005 * 12 + 4)).shortText == "May 05")
    #expect(Column.month(Sample.september).headingText == "Sep")
    #expect(Column.month(Sample.september).yearBefore == .month(Month(index: 2016 * 12 + 8)))
    #expect(Column.year(2025).longText == "2025" && Column.year(2025).shortText == "2025")
    #expect(Column.year(2025).yearBefore == .year(2024))
  }

  @Test(arguments: [
    (YearStart.financial, 2017, 3, "2016/17"), (.financial, 2017, 4, "2017/18"), (.financial, 2000, 3, "1999/00"),
    (.calendar, 2017, 1, "2017"), (.calendar, 2016, 12, "2016"),
    (.september, 2017, 8, "2016/17"), (.september, 2017, 9, "2017/18"), (.september, 2009, 12, "2009/10"),
  ])
  func yearLabels(start: YearStart, year: Int, month: Int, label: String) {
    #expect(start.label(of: .month(Month(index: year * 12 + month - 1))) == label)
  }

  @Test(arguments: YearStart.allCases)
  func publishedYearsHaveNoBand(start: YearStart) {
    #expect(start.label(of: .year(2025)) == "")
  }
}
