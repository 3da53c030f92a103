import Measures
import Testing
@testable import Staffing

struct StabilityRateTests {
  private func cell(_ staff: [String], _ month: String = "2017-09", district: String? = nil) throws -> String {
    try Tiny(staff: staff).cell(.stability, month, district: district)
  }

  /// Of those there on 30 September 2016: W1 stays, W2 leaves, W3 moves to B, W4 goes and comes back. Who came later is not asked.
  @Test func whoIsStillThere() throws {
    let staff = [
      "W1,,A,T,sw,permanent,1.0,2012-01-01,,", "W2,,A,T,sw,permanent,1.0,2012-01-01,2017-09-29,",
      "W3,,A,T,sw,permanent,1.0,2012-01-01,2017-03-31,", "W3,,B,T,sw,permanent,1.0,2017-04-01,,",
      "W4,,A,T,sw,permanent,1.0,2012-01-01,2016-12-31,", "W4,,A,T,sw,permanent,1.0,2017-06-01,,",
      "W5,,A,T,sw,permanent,1.0,2016-10-01,,",
    ]
    let a = try cell(staff, district: "A")
    #expect(a == "3000/4000 75.0")
    // Nobody was in B a year before.
    let b = try cell(staff, district: "B")
    #expect(b == "no row")
    // On 31 August W2 was still there.
    let before = try cell(staff, "2017-08", district: "A")
    #expect(before == "4000/4000 100.0")
  }

  /// The last day counts, at both ends; agency is not in post at either.
  @Test func edges() throws {
    let gone = try cell(["W1,,A,T,sw,permanent,1.0,2016-09-30,2017-09-30,"])
    #expect(gone == "1000/1000 100.0")
    let begun = try cell(["W1,,A,T,sw,permanent,1.0,2016-10-01,,"])
    #expect(begun == "z")
    let over = ["W1,,A,T,sw,permanent,1.0,2012-01-01,2017-03-31,", "W1,,A,T,sw,agency,1.0,2017-04-01,,"]
    let toAgency = try cell(over)
    #expect(toAgency == "0/1000 0.0")
    let fromAgency = try cell(["W1,,A,T,sw,agency,1.0,2012-01-01,2017-03-31,", "W1,,A,T,sw,bank,1.0,2017-04-01,,"])
    #expect(fromAgency == "z")
  }

  /// Someone in two teams counts once, where most of the FTE was.
  @Test func headcount() throws {
    let staff = ["W1,,A,T,sw,permanent,0.6,2012-01-01,,", "W1,,B,T,sw,permanent,0.4,2012-01-01,2017-01-31,"]
    let everywhere = try cell(staff)
    #expect(everywhere == "1000/1000 100.0")
    let a = try cell(staff, district: "A")
    #expect(a == "1000/1000 100.0")
    let b = try cell(staff, district: "B")
    #expect(b == "no row")
  }

  /// Thirteen month ends are needed.
  @Test func lookback() throws {
    var tiny = Tiny(staff: ["W0,,A,T,sw,permanent,1.0,2012-01-01,,"])
    tiny.settings.coversFrom = Month("2016-10")
    let tooEarly = try tiny.cell(.stability, "2017-09")
    #expect(tooEarly == "x")
    tiny.settings.coversFrom = Month("2016-09")
    let covered = try tiny.cell(.stability, "2017-09")
    #expect(covered == "1000/1000 100.0")
  }

  /// Who leaves on the last day of a month was there that day, and has not stayed; a day earlier, nobody was there.
  @Test func whoLeftOnTheDay() throws {
    let onTheDay = try cell(["W1,,A,T,sw,permanent,1.0,2012-01-01,2016-09-30,"])
    #expect(onTheDay == "0/1000 0.0")
    let before = try cell(["W1,,A,T,sw,permanent,1.0,2012-01-01,2016-09-29,"])
    #expect(before == "z")
  }
}
