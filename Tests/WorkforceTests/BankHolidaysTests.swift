import Tabular
import Testing
@testable import Staffing

/// The bank holidays of England from 2010 to 2030, as they were or will be.
struct BankHolidaysTests {
  /// Month and day of each that falls from Monday to Friday, substitutes in the place of those at a weekend.
  static let published = [
    2010: "01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28",
    2011: "01-03 04-22 04-25 04-29 05-02 05-30 08-29 12-26 12-27",
    2012: "01-02 04-06 04-09 05-07 06-04 06-05 08-27 12-25 12-26",
    2013: "01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26",
    2014: "01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26",
    2015: "01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28",
    2016: "01-01 03-25 03-28 05-02 05-30 08-29 12-26 12-27",
    2017: "01-02 04-14 04-17 05-01 05-29 08-28 12-25 12-26",
    2018: "01-01 03-30 04-02 05-07 05-28 08-27 12-25 12-26",
    2019: "01-01 04-19 04-22 05-06 05-27 08-26 12-25 12-26",
    2020: "01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28",
    2021: "01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28",
    2022: "01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27",
    2023: "01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26",
    2024: "01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26",
    2025: "01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26",
    2026: "01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28",
    2027: "01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28",
    2028: "01-03 04-14 04-17 05-01 05-29 08-28 12-25 12-26",
    2029: "01-01 03-30 04-02 05-07 05-28 08-27 12-25 12-26",
    2030: "01-01 04-19 04-22 05-06 05-27 08-26 12-25 12-26",
  ]

  @Test func everyYear() throws {
    #expect(Set(Self.published.keys) == Set(BankHolidays.years))
    for (year, days) in Self.published {
      let ours = BankHolidays.days(ofYear: year).map { String($0.description.dropFirst(5)) }.joined(separator: " ")
      #expect(ours == days, "\(year)")
    }
  }

  /// Easter Sundays, the earliest and the latest of a century among them.
  @Test(arguments: [
    "1943-04-25", "1961-04-02", "2000-04-23", "2008-03-23", "2011-04-24", "2016-03-27", "2024-03-31", "2038-04-25",
  ])
  func easter(date: String) throws {
    let sunday = try day(date)
    #expect(BankHolidays.easterSunday(sunday.civil.year) == sunday)
  }
}
