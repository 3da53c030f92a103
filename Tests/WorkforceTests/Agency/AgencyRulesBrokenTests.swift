import Testing
@testable import Extracts
@testable import Measures
@testable import Staffing
@testable import Workforce

struct AgencyRulesBrokenTests {
  private func rules(
    _ facts: String, start: String = "2017-06-01", _ basis: AgencyRulesBasis = .either, worker: String = "G1",
    staff: [String] = ["W1,,A,T,sw,permanent,1.0,2012-01-01,,"]
  ) throws -> String {
    try TinyAgency(["\(worker),A,T,sw,\(start),,37,35,\(facts)"], staff: staff).cell(.agencyRules, basis)
  }

  /// The third anniversary is three years; of 29 February it is 1 March. Of a year of qualifying the third year after is not known.
  @Test(
    arguments: [
      ("2014-06-01", "2017-06-01", "0/1000 0.0"), ("2014-06-02", "2017-06-01", "1000/1000 100.0"),
      ("2012-02-29", "2015-02-28", "1000/1000 100.0"), ("2012-02-29", "2015-03-01", "0/1000 0.0"),
      ("2013", "2017-06-01", "0/1000 0.0"), ("2014", "2017-06-01", "z"), ("2015", "2017-06-01", "1000/1000 100.0"),
      ("", "2017-06-01", "z"),
    ])
  func experience(qualified: String, start: String, cell: String) throws {
    let found = try rules("\(qualified),", start: start, .experience)
    #expect(found == cell)
  }

  /// Left on 30 June: hired again from 1 October on. Left on 30 November: from 1 March on.
  @Test(
    arguments: [
      ("2016-06-30", "2016-09-30", "1000/1000 100.0"), ("2016-06-30", "2016-10-01", "0/1000 0.0"),
      ("2016-11-30", "2017-02-28", "1000/1000 100.0"), ("2016-11-30", "2017-03-01", "0/1000 0.0"),
      ("2017-06-01", "2017-06-01", "0/1000 0.0"), ("yes", "2017-06-01", "1000/1000 100.0"),
      ("no", "2017-06-01", "0/1000 0.0"), ("", "2017-06-01", "z"),
    ])
  func permanentPosts(left: String, start: String, cell: String) throws {
    let found = try rules(",\(left)", start: start, .left)
    #expect(found == cell)
  }

  /// Both must be known, whatever one of them says.
  @Test func both() throws {
    let one = try rules("2016-07-01,no")
    #expect(one == "1000/1000 100.0")
    let none = try rules("2001-07-01,no")
    #expect(none == "0/1000 0.0")
    let half = try rules("2016-07-01,")
    #expect(half == "z")
  }

  /// A leaver of the council's own is believed against "no", an internal move is none, and what is blank stays unknown.
  @Test func ownLeavers() throws {
    func found(_ left: String, reason: String) throws -> String {
      try rules(
        "2001-07-01,\(left)", worker: "W2",
        staff: ["W1,,A,T,sw,permanent,1.0,2012-01-01,,", "W2,,A,T,sw,permanent,1.0,2012-01-01,2017-04-30,\(reason)"])
    }
    let left = try found("no", reason: "resignation")
    #expect(left == "1000/1000 100.0")
    let moved = try found("no", reason: "internal move")
    #expect(moved == "0/1000 0.0")
    let blank = try found("", reason: "resignation")
    #expect(blank == "z")
  }

  /// Open at the month's end, and begun at any time before.
  @Test func stock() throws {
    let rows = [
      "G1,A,T,sw,2017-06-01,2017-09-30,37,35,2016-07-01,no", "G2,A,T,sw,2017-06-01,2017-09-29,37,35,2016-07-01,no",
      "G3,A,T,sw,2013-06-01,,37,35,2001-07-01,no",
    ]
    let last = try TinyAgency(rows).cell(.agencyRules, AgencyRulesBasis.either)
    #expect(last == "1000/2000 50.0")
    let before = try TinyAgency(rows).cell(.agencyRules, AgencyRulesBasis.either, "2017-08")
    #expect(before == "2000/3000 66.7")
  }
}
