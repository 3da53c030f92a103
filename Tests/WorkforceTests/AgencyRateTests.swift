import Measures
import Testing
@testable import Staffing

struct AgencyRateTests {
  /// 0.5 of agency beside 1.0 and 0.5 in post: 0.5 ÷ 2.0. Ending on the day counts; having ended the day before does not.
  @Test func agencyOfAll() throws {
    let tiny = Tiny(staff: [
      "W1,,A,T,sw,permanent,1.0,2015-01-01,,", "W2,,A,T,sw,bank,0.5,2015-01-01,,",
      "W3,,A,T,sw,agency,0.5,2017-01-01,2017-09-30,", "W4,,A,T,sw,locum,1.0,2017-01-01,2017-09-29,",
      "W5,,B,T,sw,agency,1.0,2017-01-01,,",
    ])
    let a = try tiny.cell(.agency, "2017-09", district: "A")
    #expect(a == "500/2000 25.0")
    let b = try tiny.cell(.agency, "2017-09", district: "B")
    #expect(b == "1000/1000 100.0")
    let before = try tiny.cell(.agency, "2017-08")
    #expect(before == "2500/4000 62.5")
    let nobody = try tiny.cell(.agency, "2014-12")
    #expect(nobody == "z")
  }

  /// The people behind it: two agency workers of three people, one of them in two teams.
  @Test func people() throws {
    let tiny = Tiny(staff: [
      "W1,,A,T,sw,permanent,1.0,2015-01-01,,", "W2,,A,T,sw,agency,0.5,2017-01-01,,",
      "W2,,A,S,sw,agency,0.5,2017-01-01,,",
      "W3,,A,T,sw,agency,0.5,2017-01-01,,",
    ])
    let people = try #require(try tiny.matrix(.agency).people?.people)
    #expect(people.counted.map { $0.total.last } == [2] && people.bases.first?.total.last == 3)
  }
}
