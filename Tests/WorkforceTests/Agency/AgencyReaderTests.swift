import Testing
@testable import Extracts
@testable import Measures
@testable import Staffing
@testable import Workforce

struct AgencyReaderTests {
  private func places(_ row: String, header: String = TinyAgency.header) throws -> [String] {
    try TinyAgency([row], header: header).tiny.findings().places.filter { $0.contains("agency.csv") }
  }

  /// A rate that is no hour's in pounds, and hours that are no week's, are refused.
  @Test(
    arguments: [
      ("37,0", "agency-rate", "rate"), ("37,0.35", "agency-rate", "rate"), ("37,9.99", "agency-rate", "rate"),
      ("37,150.01", "agency-rate", "rate"), ("37,285", "agency-rate", "rate"), ("37,3550", "agency-rate", "rate"),
      ("37,-35", "agency-rate", "rate"), ("37,thirty", "number-wrong", "rate"),
      ("37,\"35,50\"", "decimal-comma", "rate"),
      ("160,35", "agency-hours", "hours"), ("0,35", "agency-hours", "hours"), ("-37,35", "agency-hours", "hours"),
    ])
  func refused(cells: String, rule: String, column: String) throws {
    let found = try places("G1,A,T,sw,2017-06-01,,\(cells),,")
    #expect(found.count == 1 && found[0].hasSuffix(" agency.csv:2 \(column)"), "\(found)")
    if rule.hasPrefix("agency") { #expect(found[0].hasPrefix(rule)) }
  }

  @Test(arguments: ["37,10", "37,150", "37,£35.50", "60,35", "1,35"])
  func taken(cells: String) throws {
    let found = try places("G1,A,T,sw,2017-06-01,,\(cells),2001,no")
    #expect(found == [])
  }

  @Test(
    arguments: [
      ("2017-06-01,,37,35,long ago,no", "agency-qualified agency.csv:2 qualified"),
      ("2017-06-01,,37,35,2018,no", "agency-qualified-later agency.csv:2 qualified"),
      ("2017-06-01,,37,35,2017-06-02,no", "agency-qualified-later agency.csv:2 qualified"),
      ("2017-06-01,,37,35,2001,perhaps", "agency-left agency.csv:2 left_permanent"),
      ("2017-06-01,,37,,2001,no", "agency-unpriced agency.csv:2 rate"),
      ("2017-06-01,,,35,2001,no", "agency-unpriced agency.csv:2 hours"),
    ])
  func warned(cells: String, finding: String) throws {
    let found = try places("G1,A,T,sw,\(cells)")
    #expect(found == [finding])
  }

  /// A row that is there twice counts once where it says whose it is, and twice where it does not; rows of one worker that overlap
  /// are told.
  @Test func twice() throws {
    let rest = "A,T,sw,2017-06-01,2017-06-30,37,35,2001,no"
    let named = TinyAgency(["G1,\(rest)", "G1,\(rest)"])
    let once = try #require(try named.tiny.read().records.agency)
    #expect(once.assignments.count == 1)
    let told = try named.tiny.findings().places
    #expect(told == ["same-row-twice agency.csv:3"])
    let unnamed = try #require(try TinyAgency([",\(rest)", ",\(rest)"]).tiny.read().records.agency)
    #expect(unnamed.assignments.count == 2)
    let overlapping = TinyAgency(["G1,\(rest)", "G1,A,S,sw,2017-06-30,,37,35,2001,no"])
    let overlap = try overlapping.tiny.findings().places
    #expect(overlap == ["agency-overlap agency.csv:3 start_date"])
  }

  /// Rows without a worker are of as few people as can be in each district.
  @Test func people() throws {
    let rows = [
      ",A,T,sw,2017-01-01,2017-03-31,37,35,,", ",A,S,sw,2017-02-01,2017-02-28,37,35,,", ",A,T,sw,2017-04-01,,37,35,,",
      ",B,T,sw,2017-06-01,,37,35,,", "W1,A,T,sw,2017-05-01,,37,35,,", "G7,A,T,sw,2017-05-01,,37,35,,",
    ]
    let agency = try #require(try TinyAgency(rows).tiny.read().records.agency)
    #expect(agency.assignments.map(\.worker) == [0, -1, -1, -1, -1, -1])
    #expect(agency.assignments.map(\.line) == [6, 7, 2, 4, 3, 5])
    #expect(Set(agency.assignments.map(\.person)).count == 5)
    #expect(agency.assignments[2].person == agency.assignments[3].person)
  }

  /// What agency.csv calls roles changes nothing of which roles of staff count.
  @Test func codesOfRoles() throws {
    let rows = ["G1,A,T,5,2017-06-01,,37,35,2001,no"]
    let agency = TinyAgency(rows, staff: ["W1,,A,T,Case holder,permanent,1.0,2012-01-01,,"])
    let extract = try agency.tiny.read()
    #expect(extract.staffing.roles.rule == .all)
  }

  /// A worker of staff who left shortly before, of whom the row says no or nothing.
  @Test func leftHere() throws {
    let staff = ["W1,,A,T,sw,permanent,1.0,2012-01-01,,", "W2,,A,T,sw,permanent,1.0,2012-01-01,2017-04-30,resignation"]
    func found(_ left: String) throws -> [String] {
      try TinyAgency(["W2,A,T,sw,2017-06-01,,37,35,2001,\(left)"], staff: staff).tiny.findings().places(
        "agency-left-here")
    }
    let (no, blank, yes, dated) = (try found("no"), try found(""), try found("yes"), try found("2017-04-30"))
    #expect(no == ["agency-left-here agency.csv:2 left_permanent"] && blank == no && yes == [] && dated == [])
  }

  /// How many are in no figure of the rules is said, where some are.
  @Test func unknownOfTheRules() throws {
    let rows = ["2001,no", "2001,", ",no"].enumerated().map { "G\($0),A,T,sw,2017-06-01,,37,35,\($1)" }
    let told = try TinyAgency(rows).tiny.findings().places("agency-rules-unknown")
    #expect(told == ["agency-rules-unknown agency.csv"])
    let none = try TinyAgency(["G1,A,T,sw,2017-06-01,,37,35,,"]).tiny.findings().places("agency-rules-unknown")
    #expect(none == [])
  }

  /// A list of those who are here today says nothing of earlier months; of many of them no history is believed.
  @Test func todaysListAlone() throws {
    var agency = TinyAgency(["G1,A,T,sw,2014-06-01,,37,35,2001,no"])
    agency.tiny.settings.covers = [:]
    let now = try agency.cell(.agencyRules, AgencyRulesBasis.either)
    #expect(now == "0/1000 0.0")
    let before = try agency.cell(.agencyRules, AgencyRulesBasis.either, "2017-08")
    #expect(before == "x")
    let year = try agency.cell(.agencyCost, AgencyCostBasis.twelveMonths)
    #expect(year == "x")
    var many = TinyAgency((1...40).map { "G\($0),A,T,sw,2014-06-01,,37,35,2001,no" })
    many.tiny.settings.covers = [:]
    let told = try many.tiny.findings().places("few-agency-ends")
    #expect(told == ["few-agency-ends agency.csv"])
  }
}
