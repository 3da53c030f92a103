import Testing
import Workforce
@testable import Disclosure
@testable import Measures
@testable import Publishing
@testable import Staffing

struct StatisticLineTests {
  private func line(_ table: PublishedTable, _ paper: Paper = Sample.extractPaper(), target: String? = "10") throws
    -> String
  {
    statisticLine(table, try Sample.scale(table.measure, target: target), paper)
  }

  @Test func whatIsDividedByWhat() throws {
    let ofTheCounty = try line(Sample.year())
    #expect(
      ofTheCounty
        == "Vacant FTE (full-time equivalent) as % of vacant and in-post FTE; all roles; last day of each month")
    let flow = try line(Sample.year(.turnover))
    #expect(
      flow == "Leavers’ FTE (full-time equivalent) over 12 months as % of FTE in post at the end of them; all roles")
    let children = try line(Sample.year(.audits), target: nil)
    #expect(
      children
        == "Case audits graded inadequate as % of case audits graded, over the 12 months to the last day of each month")
    var options = MeasureOptions()
    options[VacancyBasis.self] = .establishment
    let other = try line(Sample.year(.vacancy, options))
    #expect(other == "Vacant FTE (full-time equivalent) as % of established FTE; all roles; last day of each month")
  }

  /// Every measure's goes on one line, with what its headline leaves out, and spells FTE out.
  @Test func everyMeasure() throws {
    for measure in Measure.monthly {
      for place in [nil, "Lancashire", "Bournemouth, Christchurch and Poole"] {
        let text = try line(Sample.year(measure), Sample.extractPaper(place), target: nil)
        #expect(TextRoom.statistic.fits(text), "\(text)")
        let fte = text.contains("FTE")
        #expect(fte == text.contains("FTE (full-time equivalent)"), "\(text)")
      }
    }
  }

  @Test func whichRolesCount() throws {
    let coverage = Coverage(
      from: Sample.september, beginning: .set, extractDate: Sample.day, extractDateIsAssumed: false)
    for (rule, words) in [
      (Roles.Rule.settings, "roles that the settings name"), (.censusCodes, "social workers only"), (.all, "all roles"),
    ] {
      var paper = Paper(origin: .extract(coverage, rule, employmentGapDays: 0))
      let text = try line(Sample.year(), paper)
      #expect(text.hasSuffix("; \(words); last day of each month"))
      paper.filter = Sample.filter(roles: ["Manager"])
      let chosen = try line(Sample.year(), paper)
      #expect(chosen.hasPrefix("Role Manager: vacant FTE (full-time equivalent) as % of ") && !chosen.contains(words))
    }
    let totals = try line(Sample.year(), Paper(origin: .totals(extractDate: nil)))
    #expect(totals.hasSuffix("in-post FTE; last day of each month"))
  }

  /// A filter comes first, and with too many names how many; where a headline names no place, the place does.
  @Test func whatAHeadlineLeavesOut() throws {
    func text(_ filter: Filter, _ place: String = "Lancashire") throws -> String {
      try line(Sample.year(), Sample.extractPaper(place, filter: filter))
    }
    let team = try text(Sample.filter(teams: ["Duty and Assessment"]))
    #expect(team.hasPrefix("Team Duty and Assessment: vacant FTE (full-time equivalent) as % of vacant"))
    let both = try text(Sample.filter(teams: ["Duty"], districts: ["Wyre", "Pendle"]))
    #expect(both.hasPrefix("Team Duty, districts Wyre and Pendle: vacant FTE"))
    let district = try line(
      Sample.matrix(columns: Sample.months(1), [Sample.row("Burnley", [Sample.parts(1, 10)])], isFiltered: true),
      Sample.extractPaper(filter: Sample.filter(districts: ["burn*"])))
    #expect(district.hasPrefix("District Burnley: vacant FTE"))
    let many = try text(Sample.filter(teams: (1...60).map { "Looked After and Leaving Care Team \($0)" }))
    #expect(many.hasPrefix("60 teams chosen: vacant FTE"))
    let long = try text(Filter(), "Bournemouth, Christchurch and Poole")
    #expect(
      long
        == "Bournemouth, Christchurch and Poole: vacant FTE (full-time equivalent) as % of vacant and in-post FTE; last day of each month"
    )
  }

  @Test func publishedFigures() throws {
    let matrix = try Sample.matrix(
      columns: [.year(2025)], [Sample.row("Kent", [Sample.parts(1, 10)])], subject: .authorities, isPublished: true)
    var paper = Paper(origin: .census)
    (paper.place, paper.region) = ("South East", "south east")
    let text = try line(matrix, paper, target: nil)
    #expect(text.hasSuffix("as % of vacant and in-post FTE; 30 September of each year; social workers only"))
    paper.authorities = ["Kent", "Med*"]
    let chosen = try line(matrix, paper, target: nil)
    #expect(chosen.hasPrefix("Authorities Kent and Med*: vacant FTE"))
  }

  /// What is printed above a table has measure, place, months, roles and filter.
  @Test func subtitles() throws {
    let ofTheCounty = try subtitle(Sample.year(), Sample.extractPaper())
    #expect(
      ofTheCounty
        == "Vacancy rate (vacant FTE as % of vacant and in-post FTE), Lancashire districts, September 2016 to September "
        + "2017, all roles")
    let filter = Sample.filter(teams: ["Duty"], districts: ["Wyre", "Pendle"], roles: ["Manager"])
    let line = try subtitle(Sample.year(), Sample.extractPaper(filter: filter))
    #expect(line.hasSuffix("September 2017, team: Duty, districts: Wyre, Pendle, role: Manager"))
  }
}

/// Columns of some months alone.
struct ColumnStepTests {
  @Test func theDaysOfQuartersAndYears() throws {
    let table = try Sample.year()
    let quarters = table.keeping(every: 3)
    #expect(quarters.columns.map(\.description) == ["2016-09", "2016-12", "2017-03", "2017-06", "2017-09"])
    let years = table.keeping(every: 12)
    #expect(years.columns.map(\.description) == ["2016-09", "2017-09"])
    let scale = try Sample.scale()
    func end(_ table: PublishedTable) -> String? {
      statisticLine(table, scale, Sample.extractPaper()).split(separator: ";").last.map { String($0.dropFirst()) }
    }
    #expect(end(quarters) == "last day of each quarter" && end(years) == "last day of each September")
    #expect(headline(years, scale, Sample.extractPaper()) == headline(table, scale, Sample.extractPaper()))
    #expect(subtitle(quarters, Sample.extractPaper()).contains("September 2016 to September 2017 by quarter, "))
    let flow = statisticLine(
      try Sample.year(.netChange).keeping(every: 12), try Sample.scale(.netChange, target: nil), Sample.extractPaper())
    #expect(flow.contains("over the 12 months to the last day of each September"))
  }

  /// Neighbouring columns are no neighbouring months, so that nothing is said to be sudden.
  @Test func nothingIsSudden() throws {
    let rows = [Sample.row("Ash", (0..<13).map { Sample.parts($0 == 9 ? 40 : Double(10 + $0 % 2), 100) })]
    let table = try Sample.matrix(columns: Sample.months(13), rows)
    #expect(table.rows.contains { $0.cells.contains { !$0.marks.isEmpty } } && table.expectedSuddenChanges != nil)
    let quarters = table.keeping(every: 3)
    #expect(
      quarters.rows.allSatisfy { $0.cells.allSatisfy { $0.marks.isEmpty } } && quarters.expectedSuddenChanges == nil)
    #expect(quarters.rows.map(\.cells.count) == [5, 5])
  }
}
