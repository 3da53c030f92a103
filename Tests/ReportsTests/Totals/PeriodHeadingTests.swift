import Tabular
import Testing
@testable import Reports
@testable import Staffing

struct PeriodHeadingTests {
  private let september = Month(index: 2017 * 12 + 8)

  @Test(arguments: [
    "Sep-17", "Sep 2017", "September 2017", "2017-09", "201709", "09/2017", "Sep17", "Sept 17", "as at Sep-17",
    "Sep-17*",
    "2017-09-30 00:00:00", "30/09/2017", "30 September 2017", "43008",
  ])
  func headingsOfAMonth(_ text: String) {
    let month: Month? =
      switch PeriodHeading(text) {
      case .month(let month): month
      case .day(let day): Month(day)
      case .monthName, .quarter, .year, .monthFirst, nil: nil
      }
    #expect(month == september)
  }

  @Test(arguments: [
    "Q2 2017/18", "Q2", "Quarter 2", "Jul-Sep 2017", "Jul to Sep 2017", "Jul 2017 - Sep 2017", "2017/18 Q2",
  ])
  func headingsOfAQuarter(_ text: String) { #expect(PeriodHeading(text) == .quarter) }

  @Test func headingsOfAYear() {
    for text in ["2016/17", "2016-17", "2016/2017", "FY 2016/17", "FY17"] {
      #expect(PeriodHeading(text) == .year(.financial(2016)), "\(text)")
    }
    #expect(PeriodHeading("2017") == .year(.calendar(2017)))
  }

  @Test func namesAreOfNoYear() {
    #expect(PeriodHeading("Apr") == .monthName(4))
    #expect(PeriodHeading("September") == .monthName(9))
  }

  @Test(arguments: ["", "Total", "District", "5", "56.3", "1899", "May be", "about 5", "17-Sep"])
  func headingsOfNoTime(_ text: String) { #expect(PeriodHeading(text) == nil) }

  @Test func aMonthBeforeTheDayIsTold() { #expect(PeriodHeading("09/30/2017") == .monthFirst) }

  /// November 2010, or the year from April 2010 on: the others in the row decide.
  @Test func yearsAndMonthsThatLookAlike() {
    let months = PeriodHeading.row(["2010/10", "2010/11", "2010/12"])
    #expect(months == [9, 10, 11].map { .month(Month(index: 2010 * 12 + $0)) })
    let years = PeriodHeading.row(["District", "2009/10", "2010/11", "2011/12"])
    #expect(years == [nil, .year(.financial(2009)), .year(.financial(2010)), .year(.financial(2011))])
  }

  /// April 2016 to March 2017.
  @Test func theYearOfAMonth() {
    #expect(PeriodHeading.Year.financial(2016).year(of: 4) == 2016)
    #expect(PeriodHeading.Year.financial(2016).year(of: 3) == 2017)
    #expect(PeriodHeading.Year.calendar(2016).year(of: 3) == 2016)
  }
}
