import Extracts
import Measures
import Staffing
import Tabular
import Testing
@testable import Disclosure
@testable import Statistics
@testable import Workforce

/// Every rule that a row can break, with its place. The faulty row is line 3, after one that is in order.
struct RowCheckTests {
  private let goodPost = "P1,A,T,sw,1,2015-01-01,,live"
  private let goodSpell = "W1,P1,A,T,sw,permanent,1,2015-01-01,,"

  @Test(arguments: [
    ("W2,,A,T,sw,permanent,1,,,", "date-missing", "start_date"),
    ("W2,,A,T,sw,permanent,1,NULL,,", "date-missing", "start_date"),
    ("W2,,A,T,sw,permanent,1,31/12/2999,,", "date-never-comes", "start_date"),
    ("W2,,A,T,sw,permanent,1,2099-12-31,,", "date-never-comes", "start_date"),
    ("W2,,A,T,sw,permanent,1,1900-01-01,,", "date-unset", "start_date"),
    ("W2,,A,T,sw,permanent,1,01/01/1970,,", "date-unset", "start_date"),
    ("W2,,A,T,sw,permanent,1,#REF!,,", "error-value", "start_date"),
    ("W2,,A,T,sw,permanent,#VALUE!,2015-01-01,,", "error-value", "fte"),
    ("W2,,A,T,sw,permanent,N/A,2015-01-01,,", "number-missing", "fte"),
    ("W2,,#N/A,T,sw,permanent,1,2015-01-01,,", "error-value", "district"),
    ("W2,,A,#REF!,sw,permanent,1,2015-01-01,,", "error-value", "team"),
    ("1.23E+09,,A,T,sw,permanent,1,2015-01-01,,", "number-damaged", "worker_id"),
    ("W2,4.5E+10,A,T,sw,permanent,1,2015-01-01,,", "number-damaged", "post_id"),
    ("W2,,A,T,sw,permanent,1,09/30/2016,,", "date-month-first", "start_date"),
    ("W2,,A,T,sw,permanent,1,2015-01-01,09/30/2016,", "date-month-first", "end_date"),
    ("W2,,A,T,sw,permanent,1,Spring,,", "date-wrong", "start_date"),
    ("W2,,A,T,sw,permanent,1,2015-02-29,,", "date-wrong", "start_date"),
    ("W2,,A,T,sw,permanent,1,01-02-15,,", "date-wrong", "start_date"),
    ("W2,,A,T,sw,permanent,1,2015-01-02,2015-01-01,", "end-before-start", "end_date"),
    ("W2,,A,T,sw,permanent,,2015-01-01,,", "number-missing", "fte"),
    ("W2,,A,T,sw,permanent,full,2015-01-01,,", "number-wrong", "fte"),
    ("W2,,A,T,sw,permanent,\"0,8\",2015-01-01,,", "decimal-comma", "fte"),
    ("W2,,A,T,sw,permanent,1.501,2015-01-01,,", "fte-out-of-range", "fte"),
    ("W2,,A,T,sw,permanent,-0.5,2015-01-01,,", "fte-out-of-range", "fte"),
    ("W2,,A,T,sw,,1,2015-01-01,,", "contract-missing", "contract"),
    ("W2,,A,T,sw,Reed,1,2015-01-01,,", "contract-unknown", "contract"),
    (",,A,T,sw,permanent,1,2015-01-01,,", "worker-missing", "worker_id"),
  ])
  func aSpellIsRefused(row: String, rule: String, column: String) throws {
    let findings = try Tiny(posts: [goodPost], staff: [goodSpell, row]).findings()
    #expect(findings.places == ["\(rule) staff.csv:3 \(column)"])
    #expect(findings.errorCount == 1)
  }

  @Test(arguments: [
    (",A,T,sw,1,2015-01-01,,live", "post-id-missing", "post_id"),
    ("P1,A,T,sw,1,2015-01-02,,live", "post-id-twice", "post_id"),
    ("########,A,T,sw,1,2015-01-01,,live", "hidden-by-width", "post_id"),
    ("P2,A,T,sw,1,2015-01-01,########,live", "hidden-by-width", "end_date"),
    ("P2,A,T,sw,1,2015-01-01,,####", "hidden-by-width", "status"),
    ("P2,A,T,##,1,2015-01-01,31-Dec-99,live", "end-in-two-digits", "end_date"),
    ("P2,A,T,sw,0,2015-01-01,,live", "fte-out-of-range", "fte"),
    ("P2,A,T,sw,500.1,2015-01-01,,live", "fte-out-of-range", "fte"),
    ("P2,A,T,sw,500.000001,2015-01-01,,live", "fte-out-of-range", "fte"),
    ("P2,A,T,sw,0.0000004,2015-01-01,,live", "fte-out-of-range", "fte"),
    ("-,A,T,sw,1,2015-01-01,,live", "post-id-missing", "post_id"),
    ("1.5E+11,A,T,sw,1,2015-01-01,,live", "number-damaged", "post_id"),
    ("P2,#N/A,T,sw,1,2015-01-01,,live", "error-value", "district"),
    ("P2,A,T,sw,1,,,live", "date-missing", "start_date"),
    ("P2,A,T,sw,1,2015-01-02,2015-01-01,live", "end-before-start", "end_date"),
  ])
  func aPostIsRefused(row: String, rule: String, column: String) throws {
    let findings = try Tiny(posts: [goodPost, row], staff: [goodSpell]).findings()
    #expect(findings.places == ["\(rule) posts.csv:3 \(column)"])
    #expect(findings.errorCount == 1)
  }

  @Test(arguments: [
    ("C1,W1,A,T,,", "date-missing", "start_date"), ("C1,W1,A,T,2015-13-01,", "date-wrong", "start_date"),
    ("C1,W1,A,T,2015-02-01,2015-01-01", "end-before-start", "end_date"),
    ("C1,W1,A,T,1900-01-01,", "date-unset", "start_date"), ("2.1E+08,W1,A,T,2015-01-01,", "number-damaged", "case_id"),
  ])
  func anAllocationIsRefused(row: String, rule: String, column: String) throws {
    let findings = try Tiny(staff: [goodSpell.replacing("P1", with: "")], allocations: ["C1,W1,A,T,2015-01-01,", row])
      .findings()
    #expect(findings.places == ["\(rule) allocations.csv:3 \(column)"])
  }

  @Test func theLimitsThemselvesAreInRange() throws {
    let tiny = Tiny(
      posts: ["P1,A,T,sw,500,2015-01-01,,live", "P2,A,T,sw,.000001,2015-01-01,2015-01-01,live"],
      staff: ["W1,P1,A,T,sw,permanent,1.5,2015-01-01,2015-01-01,", "W2,,A,T,sw,agency,.000001,2015-01-01,,"])
    let found = try tiny.findings()
    #expect(found.groups.isEmpty)
  }

  @Test func aRaggedRowHasNoColumn() throws {
    let findings = try Tiny(staff: [
      "W1,,A,T,sw,permanent,1,2015-01-01,,", "W2,,A,T,sw,permanent,1,2015-01-01", "W3,,A,T,sw,permanent,1,2015-01-01,,",
    ]).findings()
    #expect(findings.places == ["wrong-number-of-fields staff.csv:3"])
    #expect(findings.groups.first?.shown.first?.rule == .file(.ragged(fields: 8, expected: 10)))
  }

  @Test func everyFaultOfARowIsNamed() throws {
    let findings = try Tiny(staff: [",,A,T,sw,Reed,x,,09/30/2016,"]).findings()
    #expect(
      Set(findings.places) == [
        "contract-unknown staff.csv:2 contract", "worker-missing staff.csv:2 worker_id",
        "number-wrong staff.csv:2 fte", "date-missing staff.csv:2 start_date",
        "date-month-first staff.csv:2 end_date",
      ])
  }

  @Test func whatIsOddIsReadWithAWarning() throws {
    var tiny = Tiny(staff: [
      "W1,,A,,sw,permanent,1,2015-01-01,,", "W2,,,T,sw,permanent,1,2015-01-01,,", "W3,,A,T,sw,permanent,0,2015-01-01,,",
    ])
    let found = try tiny.findings()
    #expect(
      found.places == [
        "team-blank staff.csv:2 team", "district-blank staff.csv:3 district", "fte-zero staff.csv:4 fte",
      ])
    #expect(found.errorCount == 0)
    let extract = try tiny.read()
    #expect(extract.staffing.places.districts.sorted() == ["(no district)", "A"])
    tiny = Tiny(
      staff: [
        "W1,,,T,sw,permanent,1,2015-01-01,,", "W2,,,U,sw,permanent,1,2015-01-01,,",
        "W3,,,V,sw,permanent,1,2015-01-01,,",
      ], teams: ["T,A", "U,A", "U,B"])
    let foundByTeams = try tiny.findings()
    #expect(foundByTeams.places == ["team-in-several-districts staff.csv:3 team", "team-not-listed staff.csv:4 team"])
    let a = try tiny.cell(.turnover, "2017-09", district: "A")
    #expect(a == "0/1000 0.0")
    let nowhere = try tiny.cell(.turnover, "2017-09", district: "(no district)")
    #expect(nowhere == "0/2000 0.0")
  }

  @Test func exclusiveEnds() throws {
    var tiny = Tiny(staff: ["W1,,A,T,sw,permanent,1,2017-09-01,2017-10-01,"])
    tiny.settings.extractDate = Day(iso: "2017-10-31")
    tiny.settings.exclusiveEnds = [.staff]
    let extract = try tiny.read()
    #expect(extract.staffing.spells[0].end.description == "2017-09-30")
  }
}
