import Staffing
import Testing
@testable import Measures
@testable import Statistics

struct CaseloadsOverLimitTests {
  private func cases(_ count: Int, of worker: String, team: String = "") -> [String] {
    (1...count).map { "\(worker)-\(team)-\($0),\(worker),,\(team),2017-01-01," }
  }

  private func cell(_ staff: [String], _ allocations: [String], district: String? = nil) throws -> String {
    try Tiny(staff: staff, allocations: allocations, columns: Tiny.wideStaffHeader)
      .cell(.caseloadOver, "2017-09", district: district)
  }

  /// Twenty for each FTE are not over it, for the newly qualified fifteen; a half-time worker has half.
  @Test(
    arguments: [
      ("1.0", "", 20, "0/1000 0.0"), ("1.0", "", 21, "1000/1000 100.0"), ("0.5", "", 10, "0/1000 0.0"),
      ("0.5", "", 11, "1000/1000 100.0"), ("1.0", "yes", 15, "0/1000 0.0"), ("1.0", "yes", 16, "1000/1000 100.0"),
      // Who has no FTE is not judged.
      ("0", "", 1, "z"),
    ])
  func theLimit(fte: String, asye: String, count: Int, expected: String) throws {
    let found = try cell(["W1,,A,T,sw,permanent,\(fte),2015-01-01,,,,,\(asye)"], cases(count, of: "W1"))
    #expect(found == expected)
  }

  /// All that a worker holds counts together, once, where most of the FTE is: 12 + 10 on 0.6 + 0.4. Who holds none is not asked.
  @Test func oneWorkerOnce() throws {
    let staff = [
      "W1,,A,T,sw,permanent,0.6,2015-01-01,,,,,", "W1,,B,S,sw,permanent,0.4,2015-01-01,,,,,",
      "W2,,A,T,sw,agency,1.0,2015-01-01,,,,,", "W3,,B,S,sw,permanent,1.0,2015-01-01,,,,,",
    ]
    let held = cases(12, of: "W1", team: "T") + cases(10, of: "W1", team: "S") + cases(5, of: "W2")
    let everywhere = try cell(staff, held)
    #expect(everywhere == "1000/2000 50.0")
    let a = try cell(staff, held, district: "A")
    #expect(a == "1000/2000 50.0")
    let b = try cell(staff, held, district: "B")
    #expect(b == "no row")
  }

  /// The worker is judged, by all that is open on the day: two half posts are one FTE, though one of them holds all cases.
  @Test(
    arguments: [
      ("permanent,0.5,2015-01-01,,,,,", 12, "0/1000 0.0"), ("permanent,0.5,2015-01-01,,,,,", 20, "0/1000 0.0"),
      ("permanent,0.5,2015-01-01,,,,,", 21, "1000/1000 100.0"), ("agency,0.5,2015-01-01,,,,,", 20, "0/1000 0.0"),
      // The other spell is over, or has not begun.
      ("permanent,0.5,2015-01-01,2017-09-29,,,,", 12, "1000/1000 100.0"),
      ("permanent,0.5,2017-10-01,,,,,", 12, "1000/1000 100.0"),
      // In the first assessed year there: 15 for each FTE.
      ("permanent,0.5,2015-01-01,,,,,yes", 15, "0/1000 0.0"),
      ("permanent,0.5,2015-01-01,,,,,yes", 16, "1000/1000 100.0"),
      ("permanent,0,2015-01-01,,,,,", 11, "1000/1000 100.0"),
    ])
  func halfPosts(other: String, count: Int, expected: String) throws {
    let staff = ["W1,,A,T,sw,permanent,0.5,2015-01-01,,,,,", "W1,,B,S,sw,\(other)"]
    let found = try cell(staff, cases(count, of: "W1", team: "T"))
    #expect(found == expected)
    let there = try cell(staff, cases(count, of: "W1", team: "T"), district: "A")
    #expect(there == expected)
  }

  /// Twenty cases and three thirds, of three decimals or six, are not over the limit; twenty-one are. Ten for half a thousandth less
  /// than a half are: of one row there is nothing to round.
  @Test(arguments: [("0.333", 20, false), ("0.333333", 20, false), ("0.333333", 21, true), ("0.333", 21, true)])
  func thirds(share: String, count: Int, isOver: Bool) throws {
    let staff = ["T", "U", "V"].map { "W1,,A,\($0),sw,permanent,\(share),2015-01-01,,,,," }
    let found = try cell(staff, cases(count, of: "W1", team: "T"))
    #expect(found == (isOver ? "1000/1000 100.0" : "0/1000 0.0"))
    let half = try cell(["W1,,A,T,sw,permanent,0.499999,2015-01-01,,,,,"], cases(10, of: "W1"))
    #expect(half == "1000/1000 100.0")
  }

  /// A spell of 0 FTE that holds the cases of somebody who works elsewhere: judged, in its row.
  @Test func casesInASpellWithoutFTE() throws {
    let staff = ["W1,,A,T,sw,permanent,0,2015-01-01,,,,,", "W1,,B,S,sw,permanent,1.0,2015-01-01,,,,,"]
    let found = try cell(staff, cases(21, of: "W1", team: "T"), district: "A")
    #expect(found == "1000/1000 100.0")
  }

  /// Other limits, from the settings, are in the words and in the name of the file.
  @Test func otherLimits() throws {
    var options = MeasureOptions()
    #expect(Measure.caseloadOver.slug(options) == nil)
    options.caseloadLimits.usual = 18
    let tiny = Tiny(staff: ["W1,,A,T,sw,permanent,1,2015-01-01,,"], allocations: cases(19, of: "W1"))
    let over = try tiny.cell(.caseloadOver, "2017-09", options)
    #expect(over == "1000/1000 100.0")
    #expect(Measure.caseloadOver.slug(options) == "limit-18-15")
    #expect(Measure.caseloadOver.wording(options, .monthEnd).statistic.contains("over 18 cases"))
  }
}
