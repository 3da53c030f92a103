import Staffing
import Tabular
import TestSupport
import Testing
@testable import Extracts
@testable import Measures

/// Several returns: the columns of the census that are made of them, worked out by hand.
struct CensusReturnsTests {
  static func read(_ returns: [ReturnXML]) -> CensusReturns {
    var people = ReturnedPeople()
    return CensusReturns(
      returns.map { CensusReturn($0.bytes, name: "\($0.authority)_\($0.year).xml", people: &people) })
  }

  private func value(_ returns: CensusReturns, _ column: String, _ year: Int) -> Double? {
    value(returns, column, nil, year)
  }

  private func value(_ returns: CensusReturns, _ column: String, _ role: Int?, _ year: Int) -> Double? {
    if case .amount(let amount) = returns.value(column, role: role, year: year) { Double(amount) / 1e6 } else { nil }
  }

  /// The ids of what was found.
  private func found(_ returns: CensusReturns) -> [String] {
    returns.findings.groups.flatMap { $0.shown }.map { $0.rule.id }
  }

  @Test(arguments: [
    ("inpost_fte", 2.6, 2.3), ("inpost_headcount", 3, 3), ("leavers_fte", 0.8, 0.6), ("leavers_headcount", 1, 1),
    ("starters_fte", 0.6, 0.8), ("agency_fte", 0, 1), ("vacancy_fte", 2.5, 1), ("cases", 29, 37),
    ("case_holders_fte", 1.6, 2.8), ("working_days_lost_fte", 16, 4.5),
  ])
  func columnsOfTheAuthority(column: String, first: Double, second: Double) {
    let returns = Self.read(ReturnXML.two)
    #expect(returns.years == [2016, 2017] && returns.authority == "888" && returns.joinedYears == [2017])
    #expect(value(returns, column, 2016) == first)
    #expect(value(returns, column, 2017) == second)
    #expect(value(returns, column, 2015) == nil && CensusReturns.has(column))
    #expect(found(returns) == ["leavers-joined"])
  }

  /// SW2 left as a case holder, and SW3 is a senior practitioner since.
  @Test func columnsOfRoles() {
    let returns = Self.read(ReturnXML.two)
    let (manager, senior, holder) = (2, 3, 4)
    #expect(CensusReturns.roles[holder] == "Case holder" && returns.usedRoles == [manager, senior, holder])
    #expect([manager, senior, holder].map { value(returns, "inpost_fte", $0, 2016) } == [1, 0, 1.6])
    #expect([manager, senior, holder].map { value(returns, "inpost_fte", $0, 2017) } == [0.5, 1, 0.8])
    #expect([manager, senior, holder].map { value(returns, "leavers_fte", $0, 2017) } == [0, 0, 0.6])
    #expect([manager, senior, holder].map { value(returns, "cases", $0, 2017) } == [0, 15, 22])
    // Vacancies are of nobody, and so of no role.
    #expect(value(returns, "vacancy_fte", holder, 2017) == nil)
    #expect([nil, holder].map { returns.people("inpost_fte", role: $0, year: 2016) } == [3, 2])
    #expect(returns.people("working_days_lost_fte", role: nil, year: 2016) == 3)
    #expect(returns.shares("working_days_lost_fte", role: holder, year: 2016) == [2_000_000, 10_000_000])
  }

  /// What is in no order is put in order, and a year between is known to be missing.
  @Test func yearsAreInOrder() {
    var last = ReturnXML.two[1]
    last.year = 2018
    let returns = Self.read([last, ReturnXML.two[0]])
    #expect(returns.years == [2016, 2017, 2018])
    #expect(value(returns, "inpost_fte", 2017) == nil)
    #expect(found(returns).contains("return-missing-between"))
    // The return before is not that of the year before, and so no FTE is taken from it.
    #expect(value(returns, "leavers_fte", 2018) == 0)
  }

  @Test func anotherAuthorityAndTheSameYear() {
    var other = ReturnXML.two[1]
    other.authority = "890"
    let authorities = Self.read([ReturnXML.two[0], other])
    #expect(found(authorities) == ["return-of-other-authority"] && authorities.findings.errorCount == 1)
    let twice = Self.read([ReturnXML.two[0], ReturnXML.two[0]])
    #expect(found(twice) == ["return-of-year-twice"] && twice.findings.errorCount == 1)
  }

  /// An FTE that is not known leaves what it is part of unknown, and nothing else.
  @Test func leaversWhoseFTENobodyKnows() {
    let alone = Self.read([ReturnXML.two[1]])
    #expect(found(alone) == ["leavers-not-joined"])
    #expect(value(alone, "leavers_fte", 2017) == nil && value(alone, "leavers_fte", 4, 2017) == nil)
    #expect(value(alone, "leavers_fte", 2, 2017) == 0 && value(alone, "leavers_headcount", 2017) == 1)
    #expect(value(alone, "inpost_fte", 2017) == 2.3)
  }

  /// The FTE of the return before is of the person: of several records of a leaver it cannot be told which has how much.
  @Test func leaversWithSeveralRecords() {
    var own = ReturnXML.two[1]
    own.workers.append(own.workers[1].replacing("<OrgRole>5", with: "<OrgRole>4"))
    let returns = Self.read([ReturnXML.two[0], own])
    #expect(value(returns, "leavers_fte", 2017) == nil && value(returns, "leavers_headcount", 2017) == 1)
    #expect(found(returns) == ["leavers-not-joined"])
  }

  /// Who started and left in the year is both, and needs an FTE for either.
  @Test func startersWhoLeft() {
    var own = ReturnXML.two[0]
    own.workers.append(
      ReturnXML.worker(
        "SW9", ["FTE": "0.4", "RoleStartDate": "2015-10-01", "RoleEndDate": "2016-09-30", "WorkingDaysLost": "0"]))
    let known = Self.read([own])
    #expect(value(known, "leavers_fte", 2016) == 1.2 && value(known, "starters_fte", 2016) == 1)
    #expect(value(known, "inpost_fte", 2016) == 2.6, "who left on the day of the census is not in post")
    own.workers[4] = own.workers[4].replacing("<FTE>0.4", with: "<FTE>0")
    let unknown = Self.read([own])
    #expect(value(unknown, "leavers_fte", 2016) == nil && value(unknown, "starters_fte", 2016) == nil)
    #expect(found(unknown) == ["leavers-not-joined", "starters-not-joined"])
  }

  /// The FTE of two records counts twice, and the person once, by the more senior role.
  @Test func twoRolesOfOnePerson() {
    var own = ReturnXML.two[0]
    own.workers.append(
      ReturnXML.worker("SW2", ["OrgRole": "4", "FTE": "0.4", "RoleStartDate": "2015-11-02", "WorkingDaysLost": "0"]))
    let returns = Self.read([own])
    #expect(value(returns, "inpost_fte", 2016) == 3 && value(returns, "inpost_headcount", 2016) == 3)
    #expect(value(returns, "inpost_headcount", 3, 2016) == 1 && value(returns, "inpost_headcount", 4, 2016) == 1)
    #expect(returns.people("inpost_fte", role: nil, year: 2016) == 3)
    #expect(found(returns) == ["workers-with-several-records"])
  }

  @Test func daysOutsideTheYear() {
    var own = ReturnXML.two[0]
    own.workers += [
      ReturnXML.worker("SW7", ["FTE": "1", "RoleEndDate": "2015-09-30", "WorkingDaysLost": "5"]),
      ReturnXML.worker("SW8", ["FTE": "1", "RoleStartDate": "2016-10-01", "WorkingDaysLost": "5"]),
    ]
    let returns = Self.read([own])
    #expect(value(returns, "inpost_fte", 2016) == 2.6 && value(returns, "leavers_fte", 2016) == 0.8)
    #expect(value(returns, "working_days_lost_fte", 2016) == 16)
    #expect(found(returns) == ["workers-outside-year"])
    // Who leaves after the census is in post.
    let later = own.workers[0].replacing("</OrgRole>", with: "</OrgRole><RoleEndDate>2016-10-31</RoleEndDate>")
    let still = Self.read([ReturnXML(2016, [later])])
    #expect(value(still, "inpost_fte", 2016) == 1 && value(still, "leavers_headcount", 2016) == 0)
  }

  /// A role that is none of the six is a row of its own, so that rows add up.
  @Test(arguments: ["", "7", "x"])
  func withoutRole(code: String) {
    var own = ReturnXML.two[0]
    own.workers[0] = own.workers[0].replacing("<OrgRole>3", with: "<OrgRole>\(code)")
    let returns = Self.read([own])
    #expect(value(returns, "inpost_fte", 6, 2016) == 1 && CensusReturns.roles[6] == "Role not given")
    #expect(found(returns) == ["workers-without-role"])
  }

  /// Agency workers of whom the return does not say all are no rate of 0.
  @Test(
    arguments: [
      ("1", false, nil, ["agency-not-listed"]), (nil, false, nil, ["agency-not-listed"]), ("0", false, 0, []),
      ("1", true, 1, []), ("1.5", true, nil, ["agency-fewer-than-cover"]), (nil, true, 1, []),
    ] as [(String?, Bool, Double?, [String])])
  func agencyWorkers(cover: String?, isListed: Bool, expected: Double?, rules: [String]) {
    var own = ReturnXML.two[0]
    own.agencyCover = cover
    if isListed { own.workers.append(ReturnXML.worker("SW6", ["AgencyWorker": "1", "FTE": "1"])) }
    let returns = Self.read([own])
    #expect(value(returns, "agency_fte", 2016) == expected)
    #expect(value(returns, "agency_fte", 4, 2016) == expected)
    #expect(found(returns) == rules)
  }

  /// What an element would say that is not there is not known, and no nought.
  @Test(arguments: [
    ("WorkingDaysLost", "working_days_lost_fte", "workers-without-days-lost"),
    ("RoleStartDate", "starters_fte", "workers-without-start"),
  ])
  func elementsThatAreMissing(element: String, column: String, rule: String) {
    var own = ReturnXML.two[0]
    own.workers[0] = ReturnXML.worker(
      "SW1",
      [
        "OrgRole": "3", "FTE": "1", "FTE30": "1", "RoleStartDate": "2010-01-01", "WorkingDaysLost": "4", element: nil,
      ])
    let returns = Self.read([own])
    #expect(value(returns, column, 2016) == nil && value(returns, column, 2, 2016) == nil)
    #expect(value(returns, column, 4, 2016) != nil && found(returns) == [rule])
  }

  @Test func withoutFTE() {
    var own = ReturnXML.two[0]
    own.workers[1] = ReturnXML.worker(
      "SW2", ["RoleStartDate": "2015-11-02", "Cases30": "9", "WorkingDaysLost": "0"])
    let returns = Self.read([own])
    for column in ["inpost_fte", "starters_fte", "case_holders_fte"] { #expect(value(returns, column, 2016) == nil) }
    #expect(value(returns, "inpost_headcount", 2016) == 3 && found(returns) == ["workers-without-fte"])
  }

  @Test func withoutVacanciesAndCases() {
    var own = ReturnXML(
      2016, [ReturnXML.worker("SW1", ["FTE": "1", "RoleStartDate": "2010-01-01", "WorkingDaysLost": "0"])])
    own.vacancies = nil
    let returns = Self.read([own])
    #expect(value(returns, "vacancy_fte", 2016) == nil && value(returns, "cases", 2016) == nil)
    #expect(
      found(returns).sorted() == [
        "case-holders-without-cases", "return-without-cases", "return-without-vacancies",
      ])
  }

  /// Cases of who left are in no caseload; caseloads go by the FTE of the day.
  @Test func leaversWithCases() {
    var own = ReturnXML.two[0]
    own.workers[3] = own.workers[3].replacing("</OrgRole>", with: "</OrgRole><Cases30>7</Cases30>")
    own.workers[2] = own.workers[2].replacing("<FTE30>1", with: "<FTE30>0.5")
    let returns = Self.read([own])
    #expect(value(returns, "cases", 2016) == 29 && value(returns, "case_holders_fte", 2016) == 1.1)
    #expect(value(returns, "inpost_fte", 2016) == 2.6)
    #expect(found(returns).sorted() == ["leavers-at-work", "unlike-fte"])
  }

  /// Whoever was in post and is nowhere now, and who started though in post before.
  @Test func whatTwoReturnsSayOfOnePerson() {
    var next = ReturnXML.two[1]
    next.workers.remove(at: 1)
    next.workers[0] = next.workers[0].replacing("2010-01-01", with: "2017-01-01")
    let returns = Self.read([ReturnXML.two[0], next])
    #expect(found(returns).sorted() == ["starters-in-post-before", "workers-gone"])
    #expect(value(returns, "starters_fte", 2017) == 1.3)
    // Whether SW2 stayed nobody knows.
    #expect(value(returns, "before_headcount", 2017) == 3 && value(returns, "stayed_headcount", 2017) == nil)
    #expect(value(returns, "stayed_headcount", 2, 2017) == 1 && value(returns, "stayed_headcount", 4, 2017) == nil)
  }
}
