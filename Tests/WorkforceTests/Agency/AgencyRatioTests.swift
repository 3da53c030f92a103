import Testing
@testable import Disclosure
@testable import Measures
@testable import Staffing
@testable import Statistics

struct AgencyRatioTests {
  /// 0.5 of agency for 1.5 in post is 33.3 for each hundred; of agency alone there is nothing to divide by.
  @Test func forEachHundred() throws {
    let tiny = Tiny(staff: [
      "W1,,A,T,sw,permanent,1.0,2015-01-01,,", "W2,,A,T,sw,fixed-term,0.5,2015-01-01,,",
      "W3,,A,T,sw,agency,0.5,2017-01-01,2017-09-30,", "W4,,A,T,sw,locum,1.0,2017-01-01,2017-09-29,",
      "W5,,B,T,sw,agency,1.0,2017-01-01,,",
    ])
    let a = try tiny.cell(.agencyRatio, "2017-09", district: "A")
    #expect(a == "500/1500 33.3")
    let b = try tiny.cell(.agencyRatio, "2017-09", district: "B")
    #expect(b == "no row")
    let all = try tiny.cell(.agencyRatio, "2017-08")
    #expect(all == "2500/1500 166.7")
    let nobody = try tiny.cell(.agencyRatio, "2014-12")
    #expect(nobody == "z")
  }

  /// The range is that of the share (Wilson's, of 2 of 8: 7.1 to 59.1 per cent), as odds.
  @Test func range() throws {
    let staff = (1...6).map { "W\($0),,A,T,sw,permanent,1.0,2015-01-01,," }
    let agency = (1...2).map { "G\($0),,A,T,sw,agency,1.0,2015-01-01,," }
    let table = try Tiny(staff: staff + agency).matrix(.agencyRatio)
    let row = try #require(table.rows.first)
    let share = try WilsonInterval.of(2, outOf: 8, level: .ordinary)
    let wilson = try #require(share)
    let interval = try #require(table.interval(row, row.cells.count - 1))
    #expect(abs(wilson.lower - 0.0715) < 0.0001 && abs(wilson.upper - 0.5907) < 0.0001)
    #expect(abs(interval.lower - 100 * wilson.lower / (1 - wilson.lower)) < 1e-9)
    #expect(abs(interval.upper - 100 * wilson.upper / (1 - wilson.upper)) < 1e-9)
  }
}
