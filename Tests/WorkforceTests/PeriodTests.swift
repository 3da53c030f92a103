import Testing
@testable import Extracts
@testable import Measures
@testable import Staffing

struct PeriodTests {
  @Test func bothEndsAreIncluded() throws {
    let (first, last) = (try month("2016-11"), try month("2017-02"))
    let period = try #require(Period(first, last))
    #expect(period.count == 4)
    #expect(period.months.map(\.description) == ["2016-11", "2016-12", "2017-01", "2017-02"])
    #expect(period[2] == Month("2017-01"))
    #expect(Period(first, first)?.count == 1)
    #expect(Period(last, first) == nil)
  }

  @Test func monthsUpToAMonth() throws {
    let last = try month("2017-09")
    let first = try month("2015-10")
    #expect(Period(24, monthsTo: last) == Period(first, last))
    #expect(Period(0, monthsTo: last).count == 1)
    let yearBefore = try month("2016-09")
    #expect(Period(1, monthsTo: last).extended(back: 12) == Period(yearBefore, last))
  }

  @Test func whatIsNotAskedForFollowsFromTheExtract() throws {
    let last = try month("2017-09")
    var request = PeriodRequest()
    #expect(request.period(lastComplete: last) == Period(24, monthsTo: last))
    request.from = Month("2017-01")
    #expect(request.period(lastComplete: last)?.count == 9)
    request.to = Month("2016-12")
    #expect(request.period(lastComplete: last) == nil)
    request.from = nil
    request.count = 3
    #expect(request.period(lastComplete: last)?.first == Month("2016-10"))
  }

  @Test func positionsOfAnother() throws {
    let year = try #require(Period(month("2017-01"), month("2017-12")))
    func positions(_ first: String, _ last: String) throws -> Range<Int> {
      year.positions(of: try #require(Period(month(first), month(last))))
    }
    let found = try [
      positions("2017-03", "2017-04"), positions("2016-03", "2017-02"), positions("2017-11", "2018-02"),
      positions("2015-01", "2019-12"),
    ]
    #expect(found == [2..<4, 0..<2, 10..<12, 0..<12])
    let apart = try [positions("2016-01", "2016-12"), positions("2018-01", "2018-02")]
    #expect(apart.allSatisfy { $0.isEmpty })
  }
}
