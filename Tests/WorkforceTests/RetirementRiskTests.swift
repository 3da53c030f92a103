import Extracts
import Testing
@testable import Measures
@testable import Staffing

/// The share of staff aged 55 or over by hand. Cells read: thousandths of FTE of 55 or over / of a known age, and the share.
struct RetirementRiskTests {
  private let columns = Tiny.staffHeader + ",birth_year"

  private func tiny(_ staff: [String]) -> Tiny { Tiny(staff: staff, columns: columns) }

  private func cell(_ staff: [String], _ month: String = "2017-09") throws -> String {
    try tiny(staff).cell(.retirementRisk, month)
  }

  private func row(_ id: String, _ year: String, _ fte: String = "1.0", end: String = "") -> String {
    "\(id),,A,T,sw,permanent,\(fte),2010-01-01,\(end),,\(year)"
  }

  /// Somebody counts from January of the year in which they turn 55.
  @Test func byTheYear() throws {
    let staff = [row("W1", "1962", "0.6"), row("W2", "1963", "0.4"), row("W3", "1990", "1.0")]
    let december = try cell(staff, "2016-12")
    #expect(december == "0/2000 0.0")
    let january = try cell(staff, "2017-01")
    #expect(january == "600/2000 30.0")
    let september = try cell(staff)
    #expect(september == "600/2000 30.0")
  }

  /// FTE without a year, or with two, is on neither side; a row without it has that of the worker's others. Agency is none.
  @Test func whoIsKnown() throws {
    let staff = [
      row("W1", "1950"), row("W2", ""), row("W3", "1950", "0.5", end: "2016-12-31"),
      "W3,,A,T,sw,permanent,0.8,2017-01-01,,,", row("W4", "1970", "0.5"), "W4,,A,U,sw,permanent,0.5,2010-01-01,,,1971",
      "W5,,A,T,sw,agency,1.0,2010-01-01,,,1950", row("W6", "1985", "0.2"),
    ]
    let found = try cell(staff)
    #expect(found == "1800/2000 90.0")
    let extract = try tiny(staff).read()
    let unknown = AgesUnknown(extract.staffing, at: try #require(Month("2017-09")))
    #expect(unknown.fte == 2_000_000)
    #expect(unknown.all == 4_000_000)
    var thorough = tiny(staff)
    thorough.isThorough = true
    let findings = try thorough.findings()
    #expect(findings.count(ofRule: Rule.staff(.birthYearsDiffer).id) == 1)
  }

  @Test func nobodysAgeIsKnown() throws {
    let found = try cell([row("W1", "")])
    #expect(found == "z")
  }

  /// The year alone is asked for: of a date the year is taken; what cannot be a year of birth is left out. Both are found.
  @Test(
    arguments: [
      ("1950", "1000/1000 100.0", nil), ("1950.0", "1000/1000 100.0", nil),
      ("12/05/1950", "1000/1000 100.0", "birth-date-given"), ("1950-05-12", "1000/1000 100.0", "birth-date-given"),
      ("18395", "1000/1000 100.0", "birth-date-given"), ("1994", "0/1000 0.0", nil), ("1995", "z", "birth-year-wrong"),
      ("1935", "1000/1000 100.0", nil), ("1934", "z", "birth-year-wrong"), ("2030", "z", "birth-year-wrong"),
      ("50", "z", "birth-year-wrong"), ("fifty", "z", "birth-year-wrong"), ("01/01/1900", "z", nil), ("N/A", "z", nil),
    ] as [(String, String, String?)])
  func whatTheColumnHolds(text: String, expected: String, finding: String?) throws {
    let found = try cell([row("W1", text)])
    #expect(found == expected)
    let findings = try tiny([row("W1", text)]).findings()
    for rule in [StaffRule.birthDateGiven, .birthYearWrong] {
      #expect(findings.count(ofRule: Rule.staff(rule).id) == (Rule.staff(rule).id == finding ? 1 : 0))
    }
  }

  @Test func withoutTheColumn() throws {
    let extract = try Tiny(staff: ["W1,,A,T,sw,permanent,1.0,2010-01-01,,"]).read()
    #expect(extract.missing(of: .retirementRisk, MeasureOptions()) == .column(NeededColumn(.staff, "birth_year")))
  }
}
