import Testing
@testable import Extracts
@testable import Measures
@testable import Staffing

struct UnallocatedCasesTests {
  private static let staff = [
    "W1,,A,T,sw,permanent,1.0,2015-01-01,,", "W2,,B,S,sw,agency,1.0,2015-01-01,,",
    // Gone: last in B, after A.
    "W3,,A,T,sw,permanent,1.0,2015-01-01,2016-12-31,", "W3,,B,S,sw,permanent,1.0,2017-01-01,2017-06-30,",
  ]

  private func cell(
    _ allocations: [String], district: String? = nil, team: String? = nil, month: String = "2017-09",
    staff: [String] = Self.staff
  ) throws -> String {
    try Tiny(staff: staff, allocations: allocations).cell(.unallocated, month, district: district, team: team)
  }

  /// A worker there, in post or agency, holds a case; nobody, one who has gone, one to come and one whom staff does not have do not.
  @Test(
    arguments: [
      ("W1", "0/2000 0.0"), ("W2", "0/2000 0.0"), ("", "1000/2000 50.0"), ("W3", "1000/2000 50.0"),
      ("W9", "1000/2000 50.0"), ("W4", "1000/2000 50.0"),
    ])
  func whoHolds(worker: String, expected: String) throws {
    let found = try cell(
      ["C1,W1,,,2017-01-01,", "C2,\(worker),,,2017-01-01,"],
      staff: Self.staff + ["W4,,A,T,sw,permanent,1.0,2017-10-01,,"])
    #expect(found == expected)
  }

  /// The last day held and the last day employed count, the first of each too.
  @Test(
    arguments: [
      ("2017-01-01,2017-09-30", "2017-09", "1000/2000 50.0"), ("2017-01-01,2017-09-29", "2017-09", "0/1000 0.0"),
      ("2017-09-30,", "2017-09", "1000/2000 50.0"), ("2017-01-01,", "2017-06", "0/2000 0.0"),
      ("2017-01-01,", "2017-07", "1000/2000 50.0"),
    ])
  func edges(dates: String, month: String, expected: String) throws {
    let found = try cell(["C1,W1,,,2015-01-01,", "C2,W3,,,\(dates)"], month: month)
    #expect(found == expected)
  }

  /// Where the row says, as far as posts and staff know it; else where the worker sat last; else in no district.
  @Test(
    arguments: [
      // District and team, a district alone, a team of one district alone, and of a team that staff does not have its district.
      (",A,T", "A", "T"), (",A,", "A", "(no team)"), (",,S", "B", "S"), (",A,U", "A", "(no team)"),
      // Nothing, or a place that nobody knows.
      (",,", "(no district)", "(no team)"), (",C,U", "(no district)", "(no team)"),
      (",,U", "(no district)", "(no team)"),
      // The worker's last place, unless the row has one.
      ("W3,,", "B", "S"), ("W3,A,T", "A", "T"), ("W9,,", "(no district)", "(no team)"), ("W9,B,S", "B", "S"),
    ])
  func where_(named: String, district: String, team: String) throws {
    let rows = ["C1,W1,,,2015-01-01,", "C2,W2,,,2015-01-01,", "C3,\(named),2017-08-01,"]
    let all = try cell(rows)
    #expect(all == "1000/3000 33.3")
    let there = try cell(rows, district: district)
    #expect(there == (district == "(no district)" ? "1000/1000 100.0" : "1000/2000 50.0"))
    let inTeam = try cell(rows, district: district, team: team)
    #expect(inTeam == (team == "(no team)" ? "1000/1000 100.0" : "1000/2000 50.0"))
  }

  /// A team of a name that two districts have is of neither.
  @Test func aNameOfTwoTeams() throws {
    let staff = Self.staff + ["W5,,A,S,sw,permanent,1.0,2015-01-01,,"]
    let found = try cell(["C1,,,S,2017-01-01,"], district: "(no district)", team: "S", staff: staff)
    #expect(found == "1000/1000 100.0")
  }

  /// A worker with two spells at a month's end has gone by the next: the case stays where its row says, else where the larger was.
  @Test func severalSpellsThatEnd() throws {
    let staff = [
      "W1,,A,T,sw,permanent,0.4,2015-01-01,2017-08-31,", "W1,,B,S,sw,permanent,0.6,2015-01-01,2017-08-31,",
      "W2,,A,T,sw,permanent,1,2015-01-01,,",
    ]
    for (place, district) in [("A,T", "A"), (",", "B"), ("B,", "B")] {
      var tiny = Tiny(staff: staff, allocations: ["C1,W1,\(place),2017-01-01,", "C2,W2,,,2017-01-01,"])
      (tiny.from, tiny.to) = ("2017-08", "2017-09")
      let before = try tiny.cell(.unallocated, "2017-08")
      #expect(before == "0/2000 0.0")
      let after = try tiny.cell(.unallocated, "2017-09", district: district)
      #expect(after == (district == "A" ? "1000/2000 50.0" : "1000/1000 100.0"))
    }
  }

  /// Roles choose among staff: a case counts whatever its worker's role is.
  @Test func everyRoleCounts() throws {
    var tiny = Tiny(
      staff: Self.staff + ["W6,,A,T,family support,permanent,1,2015-01-01,,"],
      allocations: ["C1,W1,,,2017-01-01,", "C2,W6,,,2017-01-01,", "C3,,A,T,2017-01-01,"])
    tiny.settings.socialWorkRoles = ["sw"]
    let found = try tiny.cell(.unallocated, "2017-09")
    #expect(found == "1000/3000 33.3")
    #expect(!Measure.unallocated.isAboutStaff)
  }

  /// With those that workers hold they are all open cases, in each month and place.
  @Test func heldAndUnallocatedAreAll() throws {
    let allocations = (0..<60).map { number in
      let worker = ["W1", "W2", "W3", "W9", ""][number % 5]
      let place = [",", "A,T", ",S", "B,"][number % 4]
      return
        "C\(number),\(worker),\(place),2017-0\(1 + number % 6)-01,\(number % 3 == 0 ? "2017-0\(7 + number % 2)-15" : "")"
    }
    var tiny = Tiny(staff: Self.staff, allocations: allocations)
    (tiny.from, tiny.to) = ("2017-01", "2017-09")
    let extract = try tiny.read()
    let selection = try Filter().selection(in: extract.staffing)
    func total(_ measure: Measure) -> [Quotient?] {
      Table(measure, MeasureOptions(), of: extract, selection: selection, by: .district, choice: .all).rows[0].cells
        .map { $0.quotient }
    }
    for (all, held) in zip(total(.unallocated), total(.caseload)) {
      #expect((all?.denominator ?? 0) - (all?.numerator ?? 0) == held?.numerator ?? 0)
    }
    let cases = try #require(extract.cases)
    for (month, quotient) in total(.unallocated).enumerated() {
      let outside = cases.unallocated[month] + CaseHolders.notInPost(extract.staffing, cases, month: month)
      #expect(quotient?.numerator == outside * 1_000_000)
    }
  }

  /// Agency workers without a number might hold what seems to be nobody's.
  @Test func agencyWorkersHaveToBeKnown() throws {
    var extract = try Tiny(staff: Self.staff, allocations: ["C1,W1,,,2017-01-01,"]).read()
    #expect(extract.missing(of: .unallocated, MeasureOptions()) == nil)
    extract.hasUnnumberedAgency = true
    #expect(extract.missing(of: .unallocated, MeasureOptions()) == .agencyNumbers)
    extract.lacksAgency = true
    #expect(extract.missing(of: .unallocated, MeasureOptions()) == .agencyWorkers)
  }
}
