import Foundation
import Tabular
import Testing
@testable import Measures
@testable import Staffing

struct MonthTests {
  @Test(arguments: [
    "2017-08", "2017-8", "08/2017", "8/2017", "2017/08", "Aug 2017", "august 2017", "AUG-2017", "Aug-17", "aug 17",
    "Aug'17", "August-17", "2017 Aug", "2017-August", "08.2017", "201708",
  ])
  func formsPeopleType(text: String) throws {
    let month = try #require(Month(text))
    #expect((month.year, month.month) == (2017, 8))
    #expect(month.description == "2017-08")
  }

  @Test(arguments: [
    "", "2017", "2017-13", "2017-00", "13/2017", "17-08", "08-17", "2017-08-01", "Au 2017", "17-Aug", "17 Aug",
    "Augustus 2017", "Aug-1", "Aug-017", "201713", "20178", "2017081", "1899-12", "2300-01",
  ])
  func notAMonth(text: String) {
    #expect(Month(text) == nil)
  }

  /// Years of two digits.
  @Test func centuries() throws {
    let years = try ["Sep-00", "Sept-49", "Sep-50", "Sep-99"].map { try month($0).year }
    #expect(years == [2000, 2049, 1950, 1999])
  }

  /// Against Foundation's calendar, over four centuries.
  @Test func firstAndLastDays() throws {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = try #require(TimeZone(identifier: "UTC"))
    func number(_ year: Int, _ month: Int) throws -> Int32 {
      let date = try #require(calendar.date(from: DateComponents(year: year, month: month, day: 1)))
      return Int32(date.timeIntervalSince1970 / 86_400)
    }
    for year in 1900...2299 {
      for month in 1...12 {
        let ours = Month(index: year * 12 + month - 1)
        #expect((ours.year, ours.month) == (year, month))
        let first = try number(year, month)
        #expect(ours.firstDay.number == first)
        let next = try number(month == 12 ? year + 1 : year, month % 12 + 1)
        #expect(ours.lastDay.number == next - 1)
        #expect(Month(ours.firstDay) == ours)
        #expect(Month(ours.lastDay) == ours)
      }
    }
  }

  @Test func steps() throws {
    let month = try WorkforceTests.month("2016-11")
    #expect(month.advanced(by: 2) == Month("2017-01"))
    #expect(month.advanced(by: -11) == Month("2015-12"))
    #expect(month < month.advanced(by: 1))
  }
}
