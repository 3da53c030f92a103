import Tabular
import Testing
@testable import Extracts
@testable import Measures
@testable import Staffing

struct VacanciesReaderTests {
  private func tiny(_ rows: [String], header: String = Tiny.vacanciesHeader) -> Tiny {
    var tiny = Tiny(
      posts: ["P1,Ash,Duty,sw,1,2010-01-01,,"], staff: ["W1,P1,Ash,Duty,sw,permanent,1,2010-01-01,,"])
    tiny.vacancies = ([header] + rows).joined(separator: "\n")
    tiny.acceptsRejects = true
    return tiny
  }

  /// The rules that some rows break, in order.
  private func rules(_ rows: String..., header: String = Tiny.vacanciesHeader) throws -> [String] {
    try tiny(rows, header: header).findings().groups.flatMap(\.shown).map(\.rule.id)
  }

  private static let sound = "V0,Ash,Duty,sw,1,2017-01-02,2017-01-10,2017-02-01,2017-03-01,"

  @Test func aRow() throws {
    let read = try tiny([Self.sound]).read()
    let vacancy = try #require(read.records.vacancies?.first)
    #expect(vacancy.approved == Day(iso: "2017-01-02"))
    #expect(vacancy.advertised == Day(iso: "2017-01-10"))
    #expect(vacancy.started == Day(iso: "2017-03-01"))
    #expect(vacancy.withdrawn == nil)
    #expect(read.staffing.places.teams[Int(vacancy.team)].name == "Duty")
    #expect(read.staffing.roles.names[Int(vacancy.role)] == "sw")
    #expect(read.log.findings.groups.isEmpty)
  }

  /// Other files are what they were: their places, roles and months.
  @Test func changesNothingElse() throws {
    let alone = try Tiny(
      posts: ["P1,Ash,Duty,sw,1,2010-01-01,,"], staff: ["W1,P1,Ash,Duty,sw,permanent,1,2010-01-01,,"]
    ).matrix(.vacancy)
    let beside = try tiny([Self.sound, "V1,Ash,Duty,5,1,2017-02-01,,,,", "V2,Birch,,sw,1,2017-02-01,,,,"]).matrix(
      .vacancy)
    #expect(alone.rows.map(\.district) == beside.rows.map(\.district))
    #expect(alone.rows.map(\.cells) == beside.rows.map(\.cells))
  }

  @Test(
    arguments: [
      ("V1,Ash,Duty,sw,1,,,,,", "vacancy-undated"), ("V1,Ash,Duty,sw,1,,,2017-02-01,2017-03-01,", "vacancy-undated"),
      ("V1,Ash,Duty,sw,1,2017-02-01,,,2017-01-31,", "vacancy-out-of-order"),
      ("V1,Ash,Duty,sw,1,2017-02-01,,2017-01-31,,", "vacancy-out-of-order"),
      ("V1,Ash,Duty,sw,1,,2017-02-01,2017-01-31,,", "vacancy-out-of-order"),
      ("V1,Ash,Duty,sw,1,,2017-02-01,,,2017-01-31", "vacancy-out-of-order"),
      ("V1,Ash,Duty,sw,1,,2017-02-01,2017-03-02,2017-03-01,", "vacancy-out-of-order"),
      ("V1,Ash,Duty,sw,1,2017-02-01,,,2017-03-01,2017-03-01", "filled-and-withdrawn"),
      ("V1,Ash,Duty,sw,3,2017-02-01,,,,", "fte-out-of-range"), ("V1,Ash,Duty,sw,x,2017-02-01,,,,", "number-wrong"),
      ("V1,Ash,Duty,sw,1,02/25/2017,,,,", "date-month-first"), ("V1,Ash,Duty,sw,1,soon,,,,", "date-wrong"),
      ("1.2E+09,Ash,Duty,sw,1,2017-02-01,,,,", "number-damaged"), ("V1,#N/A,Duty,sw,1,2017-02-01,,,,", "error-value"),
    ])
  func refused(row: String, rule: String) throws {
    let found = try rules(Self.sound, row)
    #expect(found == [rule])
    // One day may be the other.
  }

  /// Days may be the same, and an advert may come before its approval.
  @Test func inOrder() throws {
    let same = try rules("V1,Ash,Duty,sw,1,2017-02-01,2017-02-01,2017-02-01,2017-02-01,")
    #expect(same.isEmpty)
    let early = try rules("V1,Ash,Duty,sw,1,2017-02-02,2017-02-01,,,")
    #expect(early == ["advertised-before-approved"])
  }

  /// The same row twice is one vacancy where it has a number; without, two posts may look the same.
  @Test func repeated() throws {
    let twice = try rules(Self.sound, Self.sound)
    #expect(twice == ["same-row-twice"])
    let nameless = ",Ash,Duty,sw,1,2017-01-02,2017-01-10,,,"
    let read = try tiny([nameless, nameless]).read()
    #expect(read.records.vacancies?.count == 2)
  }

  /// Team, role and days but one may be missing as columns; a district may come from teams.csv, or is none.
  @Test func few() throws {
    let read = try tiny(["Ash,2017-01-10"], header: "district,advertised").read()
    let vacancy = try #require(read.records.vacancies?.first)
    #expect(read.staffing.places.teams[Int(vacancy.team)].name == "(no team)")
    #expect(read.staffing.roles.names[Int(vacancy.role)] == "(no role)")
    let blank = try rules(",2017-01-10", header: "district,advertised")
    #expect(blank == ["district-blank"])
    var listed = tiny(["Duty,2017-01-10"], header: "team,advertised")
    listed.teams = "team,district\nDuty,Ash"
    let found = try listed.read()
    let first = try #require(found.records.vacancies?.first)
    #expect(found.staffing.places.districtName(ofTeam: Int(first.team)) == "Ash")
    // Nothing but headings is a council that fills no post.
    let empty = try tiny([]).read()
    #expect(empty.records.vacancies?.isEmpty == true)
  }

  @Test func strangeDistricts() throws {
    let found = try tiny([Self.sound, "V1,Asch,Duty,sw,1,2017-02-01,,,,"]).findings()
    let rules = found.groups.flatMap(\.shown).map(\.rule)
    #expect(rules.contains(.vacancy(.strangeDistrict("Asch", rows: 1, near: ["Ash"]))))
    var aliased = tiny(["V1,Asch,Duty,sw,1,2017-02-01,,,,"])
    aliased.settings.districtAliases = ["asch": "Ash"]
    let named = try aliased.findings()
    #expect(named.groups.isEmpty)
  }

  /// A start that is planned is one after the extract, and a finding.
  @Test func planned() throws {
    let found = try rules("V1,Ash,Duty,sw,1,2017-02-01,,,2017-11-01,")
    #expect(found == ["after-extract-date"])
  }
}
