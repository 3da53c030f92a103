import Testing
@testable import Disclosure
@testable import Extracts
@testable import Measures
@testable import Staffing
@testable import Statistics
@testable import Workforce

/// Totals that a council counted itself.
struct CouncilTotalsTests {
  private func totals(_ rows: [String], accepts: Bool = false) throws -> CouncilTotals {
    let text = (["district,team,month,measure,numerator,denominator"] + rows).joined(separator: "\n")
    return try CouncilTotals(
      .bytes(Array(text.utf8)), settings: Settings(), measures: Measure.monthly.map { TotalledMeasure($0) },
      acceptsRejects: accepts)
  }

  private func matrix(_ rows: [String], by level: RowLevel = .district, _ filter: Filter = Filter()) throws -> Table {
    let totals = try totals(rows)
    #expect(totals.log.findings.errorCount == 0)
    let table = totals.table(
      .vacancy, period: try #require(totals.months), choice: try totals.choice(of: filter), by: level)
    let choice: Table.Choice = filter.isEmpty ? .all : filter.teams.isEmpty ? .districts : .teams
    return Table(.vacancy, MeasureOptions(), of: table, choice: choice, trims: false)
  }

  @Test(arguments: [
    ("A,,2017-09,vacancies,1,2", "measure-unknown", "measure"), ("A,,Sep,vacancy,1,2", "month-wrong", "month"),
    ("A,,2017-09,vacancy,,2", "number-missing", "numerator"),
    ("A,,2017-09,vacancy,1,two", "number-wrong", "denominator"),
    ("A,,2017-09,vacancy,-1,2", "total-negative", "numerator"), ("a,,2017-09,vacancy,1,2", "total-twice", "month"),
    ("A,,2017-09,vacancy,\"1,5\",2", "decimal-comma", "numerator"),
    ("A,,2017-09,caseload,10000000.000001,2", "number-wrong", "numerator"),
  ])
  func aRowIsRefused(row: String, rule: String, column: String) throws {
    let found = try totals(["A,,2017-09,vacancy,1,4", row]).log
    #expect(found.findings.places(rule) == ["\(rule) monthly.csv:3 \(column)"])
    #expect(found.findings.errorCount == 1)
    #expect(found.refusedCount == 1)
  }

  @Test func monthsInEveryForm() throws {
    let found = try totals(["A,,2017-09,vacancy,1,4", "A,,31/08/2017,vacancy,1,4", "A,,07/2017,vacancy,1,4"])
    #expect(found.log.findings.groups.isEmpty)
    let expected = try Period(month("2017-07"), month("2017-09"))
    #expect(found.months == expected)
    #expect(found.measures == ["vacancy"])
  }

  @Test func teamsMustMakeUpTheirDistrict() throws {
    let rows = ["A,,2017-09,vacancy,2,8", "A,T,2017-09,vacancy,1,4"]
    let found = try totals(rows).log.findings
    let september = try month("2017-09")
    #expect(
      found.groups.first?.shown.map(\.rule) == [
        .totals(.teamsDoNotAddUp(district: "A", month: september, measure: "vacancy"))
      ])
    #expect(found.refusesFile)
    let whole = try totals(rows + ["A,U,2017-09,vacancy,1,4"])
    #expect(whole.log.findings.groups.isEmpty)
    let tooMany = try totals(rows + ["A,U,2017-09,vacancy,1,4.1"])
    #expect(tooMany.log.findings.errorCount == 1)
  }

  /// Thirds of six decimals make up a whole, by what each is rounded by; of five they do not.
  @Test func thirdsMakeUpTheirDistrict() throws {
    func errors(_ share: String) throws -> Int {
      try totals(
        ["A,,2017-09,vacancy,1,2"] + ["T", "U", "V"].map { "A,\($0),2017-09,vacancy,\(share),0.666667" }
      ).log.findings.errorCount
    }
    let ofSix = try errors("0.333333")
    #expect(ofSix == 0)
    let ofFive = try errors("0.33333")
    #expect(ofFive == 1)
  }

  @Test func districtsAndTotal() throws {
    let matrix = try matrix(["B,,2017-09,vacancy,1,8", "A,,2017-09,vacancy,1,2", "A,,2017-08,vacancy,0,0"])
    #expect(
      matrix.rows.map { [$0.district] + $0.cells.map(\.summary) } == [
        ["All districts", "z", "2000/10000 20.0"], ["A", "z", "1000/2000 50.0"], ["B", "x", "1000/8000 12.5"],
      ])
    let august = try month("2017-08")
    #expect(matrix.leftOut == [.init(column: .month(august), names: ["B"])])
  }

  /// In a month that a team lacks the others are no sum of the district: it would be compared with what it is not.
  @Test func aDistrictThatGivesTeamsAloneIsTheirSum() throws {
    let rows = ["A,T,2017-08,vacancy,1,4", "A,T,2017-09,vacancy,1,4", "A,U,2017-09,vacancy,2,4"]
    let matrix = try matrix(rows, by: .team)
    #expect(
      matrix.rows.map { [$0.team ?? $0.district] + $0.cells.map(\.summary) } == [
        ["All districts", "x", "3000/8000 37.5"], ["A", "x", "3000/8000 37.5"],
        ["T", "1000/4000 25.0", "1000/4000 25.0"], ["U", "x", "2000/4000 50.0"],
      ])
  }

  @Test func filters() throws {
    let rows = [
      "A,,2017-09,vacancy,3,8", "A,T,2017-09,vacancy,1,4", "A,U,2017-09,vacancy,2,4", "B,T,2017-09,vacancy,1,1",
      "B / C,,2017-09,vacancy,0,1",
    ]
    func rowsOf(teams: [String] = [], districts: [String] = []) throws -> [String] {
      var filter = Filter()
      (filter.teams, filter.districts) = (teams, districts)
      return try matrix(rows, filter).rows.map { "\($0.district) \($0.cells[0].summary)" }
    }
    let ofTeam = try rowsOf(teams: ["T"])
    let all = "All districts 4000/10000 40.0"
    #expect(ofTeam == ["Selected teams 2000/5000 40.0", all, "A 1000/4000 25.0", "B 1000/1000 100.0"])
    let ofOneTeam = try rowsOf(teams: ["A/T"])
    #expect(ofOneTeam == ["Selected teams 1000/4000 25.0", all])
    let ofDistrict = try rowsOf(districts: ["B / C"])
    #expect(ofDistrict == ["Selected districts 0/1000 0.0", "B / C 0/1000 0.0"])
    #expect(throws: UnknownName.team("B/U", near: ["A/U"])) { try rowsOf(teams: ["B/U"]) }
    #expect(throws: UnknownName.district("D", near: [])) { try rowsOf(districts: ["D"]) }
  }

  /// The sample county, counted, gives what the sample county gives.
  @Test func theSamplesAgree() throws {
    let totals = try CouncilTotals(
      .path(Samples.root + "/samples/totals/monthly.csv"), settings: Settings(),
      measures: Measure.monthly.map { TotalledMeasure($0) }, acceptsRejects: false)
    #expect(totals.log.findings.groups.isEmpty)
    let period = try #require(totals.months)
    #expect(period.count == 24)
    let reader = ExtractReader(files: Samples.files(Samples.lancashire), settings: Samples.lancashireSettings)
    let extract = try reader.outcome.get()
    #expect(extract.period == period)
    let selection = try Filter().selection(in: extract.staffing)
    let measures = Measure.monthly.filter { totals.measures.contains($0.id) }
    for measure in measures {
      let table = totals.table(measure, period: period, choice: try totals.choice(of: Filter()), by: .district)
      let theirs = Table(measure, MeasureOptions(), of: table, choice: .all, trims: false)
      let ours = Table(
        measure, MeasureOptions(), of: extract, selection: selection, by: .district, choice: .all)
      #expect(ours.rows.count == 13)
      #expect(ours.rows.map(\.district) == theirs.rows.map(\.district))
      #expect(ours.rows.map(\.cells) == theirs.rows.map(\.cells))
    }
    // What the Department published for the county at 30 September 2017: 14.9, 4.9 and 15.5.
    let county = measures.map {
      Table(
        $0, MeasureOptions(), of: extract, selection: selection, by: .district, choice: .all
      ).rows[0].cells.last?.printed?.description
    }
    #expect(county == ["14.9", "4.9", "15.5"])
  }
}
