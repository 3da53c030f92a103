import Testing
@testable import Disclosure
@testable import Extracts
@testable import Measures
@testable import Staffing
@testable import Statistics
@testable import Workforce

struct ComparisonTests {
  private static let row = Comparison.Row(
    .england, [2016: .missing(.lowReliability), 2017: .median(Tenths(108), of: 10), 2019: .rate(Tenths(5), of: nil)])

  /// A census has the column of its own month or year, and no other.
  @Test func septemberAlone() {
    for index in 2015 * 12..<2021 * 12 {
      let month = Month(index: index)
      let figure = Self.row.figure(in: .month(month))
      #expect((figure != nil) == (month.month == 9 && [2016, 2017, 2019].contains(month.year)), "\(month)")
    }
    for year in 2015...2020 {
      #expect((Self.row.figure(in: .year(year)) != nil) == [2016, 2017, 2019].contains(year), "\(year)")
    }
  }

  @Test(arguments: [
    ("2016-08", nil), ("2016-09", 2016), ("2017-08", 2016), ("2017-09", 2017), ("2018-12", 2017), ("2019-08", 2017),
    ("2019-09", 2019), ("2040-01", 2019),
  ])
  func theLatestByAMonth(month: String, year: Int?) throws {
    let comparison = Comparison(authority: "Kent", rows: [Self.row])
    let asOf = try #require(Month(month))
    #expect(comparison.latestYear(by: .month(asOf)) == year)
    #expect(comparison.latestYear(by: .year(2015)) == nil)
    #expect(comparison.latestYear(by: .year(2018)) == 2017)
    #expect(comparison.firstYear == 2016)
  }
}
