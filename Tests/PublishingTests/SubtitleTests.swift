import Testing
import Workforce
@testable import Disclosure
@testable import Measures
@testable import Publishing
@testable import Staffing

struct SubtitleTests {
  @Test func theStatisticPlaceAndPeriod() throws {
    let ofTheCounty = try subtitle(Sample.year(), Sample.extractPaper())
    #expect(
      ofTheCounty
        == "Vacancy rate (vacant FTE as % of vacant and in-post FTE), Lancashire districts, September 2016 to September "
        + "2017. All roles are included.")
    let ofNowhere = try subtitle(Sample.matrix(columns: Sample.months(1), []), Sample.extractPaper(nil))
    #expect(
      ofNowhere
        == "Vacancy rate (vacant FTE as % of vacant and in-post FTE), districts, September 2017. All roles are included."
    )
  }

  @Test func whichRolesCount() throws {
    let coverage = Coverage(
      from: Sample.september, beginning: .set, extractDate: Sample.day, extractDateIsAssumed: false)
    for (rule, sentence) in [
      (Roles.Rule.settings, "Only the social work roles named in the settings count."),
      (.censusCodes, "Only social workers (census roles 1 to 6) count."),
    ] {
      let paper = Paper(origin: .extract(coverage, rule, employmentGapDays: 0))
      let line = try subtitle(Sample.year(), paper)
      #expect(line.hasSuffix(". " + sentence))
    }
  }

  @Test func theBasisInUse() throws {
    var options = MeasureOptions()
    options[VacancyBasis.self] = .establishment
    let line = try subtitle(Sample.year(.vacancy, options), Sample.extractPaper())
    #expect(line.hasPrefix("Vacancy rate (vacant FTE as % of established FTE), "))
  }

  /// Every name that was asked for stands in it.
  @Test func aFilterIsAlwaysNamed() throws {
    for teams in [[], ["CIN*"], ["Burnley/Duty", "Court"]] {
      for districts in [[], ["Wyre"], ["Wyre", "Pendle"]] {
        for roles in [[], ["Manager"]] {
          let filter = Sample.filter(teams: teams, districts: districts, roles: roles)
          let text = try subtitle(Sample.year(), Sample.extractPaper(filter: filter))
          for name in teams + districts + roles { #expect(text.contains(name), "\(text)") }
        }
      }
    }
    let filter = Sample.filter(teams: ["Duty"], districts: ["Wyre", "Pendle"], roles: ["Manager"])
    let line = try subtitle(Sample.year(), Sample.extractPaper(filter: filter))
    #expect(line.hasSuffix("September 2017, team: Duty, districts: Wyre, Pendle, role: Manager"))
  }

  @Test func publishedFiguresNameRegionAndAuthorities() throws {
    let matrix = try Sample.matrix(
      columns: [.year(2025)], [Sample.row("Kent", [Sample.parts(1, 10)])], subject: .authorities, isPublished: true)
    var paper = Paper(origin: .census)
    paper.place = "South East"
    paper.region = "south east"
    #expect(subtitle(matrix, paper).hasSuffix(", South East local authorities, 2025"))
    paper.authorities = ["Kent", "Med*"]
    #expect(subtitle(matrix, paper).hasSuffix(", South East local authorities, 2025, authorities: Kent, Med*"))
    let regions = try Sample.matrix(
      columns: [.year(2025)], [Sample.row("Inner London", [Sample.parts(1, 10)])], subject: .regions, isPublished: true)
    paper.authorities = []
    paper.place = "London"
    paper.region = "London"
    #expect(subtitle(regions, paper).hasSuffix(", London regions, 2025"))
    paper.place = "England"
    paper.region = nil
    #expect(subtitle(regions, paper).hasSuffix(", regions of England, 2025"))
  }
}
