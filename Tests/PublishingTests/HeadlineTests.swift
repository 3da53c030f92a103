import Statistics
import Testing
import Workforce
@testable import Disclosure
@testable import Measures
@testable import Publishing
@testable import Staffing

/// Whole headlines, of every kind that there is.
struct HeadlineTests {
  /// A total alone counts: its value in September 2016, and in September 2017.
  private func table(
    _ before: Part?, _ now: Part, _ measure: Measure = .vacancy, _ options: MeasureOptions = MeasureOptions()
  ) throws -> PublishedTable {
    let first = before.map { [$0] + Array(repeating: $0, count: 11) } ?? []
    return try Sample.matrix(
      measure, options, columns: Sample.months(first.count + 1), [Sample.row("Wyre", first + [now])])
  }

  private func line(
    _ before: Part?, _ now: Part, _ measure: Measure = .vacancy, target: String? = "10", place: String? = "Lancashire",
    filter: Filter = Filter()
  ) throws -> String {
    headline(
      try table(before, now, measure), try Sample.scale(measure, target: target),
      Sample.extractPaper(place, filter: filter))
  }

  @Test func aRateAndWhichWayItWent() throws {
    let up = try line(Sample.parts(12.4, 100), Sample.parts(14.9, 100))
    #expect(up == "Lancashire’s vacancy rate is 14.9%, up from 12.4% a year ago")
    let down = try line(Sample.parts(14.9, 100), Sample.parts(12.4, 100))
    #expect(down == "Lancashire’s vacancy rate is 12.4%, down from 14.9% a year ago")
    // As printed: 14.92 and 14.88 are the same.
    let same = try line(Sample.parts(14.92, 100), Sample.parts(14.88, 100))
    #expect(same == "Lancashire’s vacancy rate is 14.9%, as a year ago")
    let cases = try line(Sample.parts(153, 10), Sample.parts(155, 10), .caseload, target: "16")
    #expect(cases == "Lancashire’s average caseload is 15.5, up from 15.3 a year ago")
    let days = try line(Sample.parts(1960, 10), Sample.parts(2790, 10), .vacancyAge, target: nil)
    #expect(days == "Average vacancy age is 279 days, up from 196 a year ago")
    let all = try line(Sample.parts(94, 100), Sample.parts(100, 100), .stability, target: nil)
    #expect(all == "Lancashire’s stability rate is 100%, up from 94.0% a year ago")
  }

  /// A year before that is hidden, or not covered, is not known.
  @Test func withoutAYearBefore() throws {
    let above = try line(nil, Sample.parts(14.9, 100))
    #expect(above == "Lancashire’s vacancy rate is 14.9%, above the 10% target")
    let at = try line(nil, Sample.parts(10, 100))
    #expect(at == "Lancashire’s vacancy rate is 10.0%, at the 10% target")
    let cases = try line(nil, Sample.parts(155, 10), .caseload, target: "16")
    #expect(cases == "Lancashire’s average caseload is 15.5, below the target of 16")
    let england = try line(nil, Sample.parts(14.9, 100), target: nil)
    #expect(england == "Lancashire’s vacancy rate is 14.9%, above England’s 14.2% (2025)")
    let bare = try line(nil, Sample.parts(95.4, 100), .stability, target: nil)
    #expect(bare == "Lancashire’s stability rate is 95.4%")
    for part in [Part.missing(.confidential), .missing(.notAvailable), .absent] {
      let hidden = try line(part, Sample.parts(14.9, 100))
      #expect(hidden == "Lancashire’s vacancy rate is 14.9%, above the 10% target")
    }
  }

  @Test func theTotalIsHidden() throws {
    func line(_ rows: [(String, Part)], _ measure: Measure = .turnover) throws -> String {
      var table = Table(
        measure, MeasureOptions(),
        of: PartsTable(
          columns: Sample.months(1), rows: rows.map { Sample.row($0.0, [$0.1]) }, subject: .districts), choice: .all,
        trims: false)
      table.rows[0].cells = [.confidential]
      return headline(
        try DisclosureControl.clear(table, profile: .internal), try Sample.scale(measure), Sample.extractPaper())
    }
    let range = try line([
      ("Fylde", Sample.parts(0, 40)), ("Burnley", Sample.parts(7, 44.4)), ("Elm", .missing(.confidential)),
    ])
    #expect(range == "Lancashire’s turnover rate is hidden; districts range from 0.0% to 15.8%")
    let none = try line([("Fylde", .missing(.confidential)), ("Burnley", .missing(.confidential))])
    #expect(none == "Lancashire’s turnover rate is hidden to protect people")
    let one = try line([("Fylde", Sample.parts(4, 40)), ("Burnley", .missing(.confidential))])
    #expect(one == "Lancashire’s turnover rate is hidden to protect people")
    let equal = try line([("Fylde", Sample.parts(4, 40)), ("Burnley", Sample.parts(4, 40))])
    #expect(equal == "Lancashire’s turnover rate is hidden to protect people")
  }

  @Test func theTotalHasNoValue() throws {
    let missing = try line(nil, .missing(.notAvailable))
    #expect(missing == "Lancashire’s vacancy rate is not available for September 2017")
    let nothing = try line(nil, Sample.parts(0, 0))
    #expect(nothing == "Lancashire’s vacancy rate has nothing to divide by")
  }

  // MARK: Amounts

  @Test(arguments: [
    (16.7, 9.8, "gained 9.8 FTE of staff, down from 16.7 a year ago"),
    (1.0, 9.8, "gained 9.8 FTE of staff, up from 1.0 a year ago"),
    (9.8, 9.8, "gained 9.8 FTE of staff, as a year ago"),
    (-1.0, 9.8, "gained 9.8 FTE of staff, after losing 1.0 a year ago"),
    (0.0, 9.8, "gained 9.8 FTE of staff, after none a year ago"),
    (1.0, -3.2, "lost 3.2 FTE of staff, after gaining 1.0 a year ago"),
    (-1.0, -3.2, "lost 3.2 FTE of staff, up from 1.0 a year ago"),
    (-5.0, -3.2, "lost 3.2 FTE of staff, down from 5.0 a year ago"),
    (-3.2, -3.2, "lost 3.2 FTE of staff, as a year ago"),
    (2.0, 0.0, "neither gained nor lost staff, after gaining 2.0 a year ago"),
    (-2.0, 0.0, "neither gained nor lost staff, after losing 2.0 a year ago"),
    (0.0, 0.0, "neither gained nor lost staff, as a year ago"),
  ])
  func whatCameLessWhatWent(before: Double, now: Double, end: String) throws {
    let text = try line(Sample.parts(before, 0), Sample.parts(now, 0), .netChange, target: nil)
    #expect(text == "Lancashire \(end)")
  }

  @Test func amountsOfNoPlace() throws {
    let steady = try line(Sample.parts(9.8, 0), Sample.parts(9.8, 0), .netChange, target: nil, place: nil)
    #expect(steady == "The council gained 9.8 FTE of staff, as a year ago")
    // Thirteen words: that it was a year ago goes.
    let lost = try line(Sample.parts(1, 0), Sample.parts(-3.2, 0), .netChange, target: nil, place: nil)
    #expect(lost == "The council lost 3.2 FTE of staff, after gaining 1.0")
  }

  @Test(arguments: [
    (143.0, 177.0, "Lancashire had 177 care orders discharged in a year, up from 143"),
    (3.0, 1.0, "Lancashire had 1 care order discharged in a year, down from 3"),
    (3.0, 0.0, "Lancashire had no care orders discharged in a year, down from 3"),
    (1177.0, 1177.0, "Lancashire had 1,177 care orders discharged in a year, as before"),
  ])
  func whatHappened(before: Double, now: Double, line expected: String) throws {
    let text = try line(Sample.parts(before, 0), Sample.parts(now, 0), .discharges, target: nil)
    #expect(text == expected)
  }

  @Test func amountsOfAPart() throws {
    let (before, now) = (Sample.parts(1, 0), Sample.parts(-3.2, 0))
    func text(_ filter: Filter) throws -> String { try line(before, now, .netChange, target: nil, filter: filter) }
    let team = try text(Sample.filter(teams: ["Duty"]))
    #expect(team == "Duty lost 3.2 FTE of staff, after gaining 1.0 a year ago")
    let teams = try text(Sample.filter(teams: ["Duty", "MASH", "Court"]))
    #expect(teams == "Three chosen teams lost 3.2 FTE of staff, after gaining 1.0")
    let role = try text(Sample.filter(roles: ["Manager"]))
    #expect(role == "Lancashire lost 3.2 FTE of managers, after gaining 1.0 a year ago")
  }

  // MARK: Whose figures

  @Test func places() throws {
    let (before, now) = (Sample.parts(12.4, 100), Sample.parts(14.9, 100))
    let wales = try line(before, now, place: "Wales")
    #expect(wales == "Wales’ vacancy rate is 14.9%, up from 12.4% a year ago")
    let nowhere = try line(before, now, place: nil)
    #expect(nowhere == "The vacancy rate is 14.9%, up from 12.4% a year ago")
    // Fifteen words with the place.
    let long = try line(before, now, place: "Bournemouth, Christchurch and Poole")
    #expect(long == "The vacancy rate is 14.9%, up from 12.4% a year ago")
    // Twelve words, but more than a line.
    let wide = try line(before, now, place: "Llanfairpwllgwyngyllgogerychwyrndrobwll-llantysiliogogogoch")
    #expect(wide == "The vacancy rate is 14.9%, up from 12.4% a year ago")
    let eet = try line(Sample.parts(50, 100), Sample.parts(53.3, 100), .eet, target: nil)
    #expect(eet == "Care leaver EET rate is 53.3%, up from 50.0% a year ago")
  }

  @Test func oneDistrictOrSeveral() throws {
    let table = try Sample.matrix(
      columns: Sample.months(13),
      [
        Sample.row(
          "Burnley", Array(repeating: Sample.parts(18.2, 100), count: 12) + [Sample.parts(28.8, 100)])
      ], isFiltered: true)
    for typed in ["burnley", "Burn*"] {
      let text = headline(table, try Sample.scale(), Sample.extractPaper(filter: Sample.filter(districts: [typed])))
      #expect(text == "Burnley’s vacancy rate is 28.8%, up from 18.2% a year ago")
    }
    let several = headline(
      try Sample.year(), try Sample.scale(),
      Sample.extractPaper(filter: Sample.filter(districts: ["Burnley", "Wyre"])))
    #expect(several == "Vacancy rate in 2 chosen districts is 17.5%, up from 12.9%")
  }

  /// A filter is in every headline: by name where it is one, else how many.
  @Test func teamsAndRoles() throws {
    let (before, now) = (Sample.parts(12.4, 100), Sample.parts(15.1, 100))
    func text(_ filter: Filter) throws -> String { try line(before, now, filter: filter) }
    let up = "is 15.1%, up from 12.4% a year ago"
    let one = try text(Sample.filter(teams: ["Duty"]))
    #expect(one == "Vacancy rate in Duty \(up)")
    // Fourteen words: that it was a year ago goes.
    let long = try text(Sample.filter(teams: ["Duty and Assessment"]))
    #expect(long == "Vacancy rate in Duty and Assessment is 15.1%, up from 12.4%")
    let several = try text(Sample.filter(teams: ["Duty", "MASH", "Court"]))
    #expect(several == "Vacancy rate in 3 chosen teams is 15.1%, up from 12.4%")
    let pattern = try text(Sample.filter(teams: ["Duty*"]))
    #expect(pattern == "Vacancy rate in the chosen teams is 15.1%, up from 12.4%")
    let role = try text(Sample.filter(roles: ["social worker"]))
    #expect(role == "Social workers’ vacancy rate \(up)")
    let roles = try text(Sample.filter(roles: ["A", "B"]))
    #expect(roles == "Vacancy rate of 2 chosen roles is 15.1%, up from 12.4%")
    let both = try text(Sample.filter(teams: ["Duty"], roles: ["Manager"]))
    #expect(both == "Managers’ vacancy rate in Duty is 15.1%, up from 12.4%")
    // A name of seven words, and one that no line holds.
    let seven = try text(Sample.filter(teams: ["Looked After and Leaving Care Team North"]))
    #expect(seven == "Vacancy rate in Looked After and Leaving Care Team North is 15.1%")
    let endless = try text(Sample.filter(teams: [Array(repeating: "Duty", count: 12).joined(separator: " ")]))
    #expect(endless == "Vacancy rate in 1 chosen team is 15.1%, up from 12.4%")
  }

  @Test func publishedFigures() throws {
    let matrix = try Sample.matrix(
      columns: [.year(2024), .year(2025)],
      [Sample.row("Kent", [Sample.parts(16.1, 100), Sample.parts(14, 100)])], subject: .authorities, isPublished: true)
    var paper = Paper(origin: .census)
    (paper.place, paper.region) = ("North West", "north west")
    let scale = try Sample.scale(target: nil)
    #expect(headline(matrix, scale, paper) == "The North West’s vacancy rate is 14.0%, down from 16.1% in 2024")
    (paper.place, paper.region) = ("England", nil)
    #expect(headline(matrix, scale, paper) == "England’s vacancy rate is 14.0%, down from 16.1% in 2024")
    let alone = try Sample.matrix(
      columns: [.year(2025)], [Sample.row("Kent", [Sample.parts(14, 100)])], subject: .authorities, isPublished: true)
    // England is not held against itself; and of its own year the year need not be said.
    #expect(headline(alone, scale, paper) == "England’s vacancy rate is 14.0%")
    paper.place = "Kent"
    #expect(headline(alone, scale, paper) == "Kent’s vacancy rate is 14.0%, below England’s 14.2%")
  }

  /// Twelve words and one line at most, and nothing that a headline must not say, whatever comes together.
  @Test(arguments: [
    nil, "Rutland", "Bournemouth, Christchurch and Poole", "Bath and North East Somerset",
    "Royal Borough of Windsor and Maidenhead", "Kingston upon Hull, City of",
    "The Trust for the Services to Children and Families of the Royal Borough of Kingston upon Thames",
  ])
  func everyCombination(place: String?) throws {
    let cells: [[Part]] = [
      [Sample.parts(0, 100), Sample.parts(10, 100)], [Sample.parts(20, 100), Sample.parts(10, 100)],
      [Sample.parts(10, 100), Sample.parts(10, 100)], [.missing(.notAvailable), Sample.parts(99, 100)],
      [Sample.parts(10, 100), .missing(.confidential)],
    ]
    let filters = [
      Filter(), Sample.filter(teams: ["Duty"]), Sample.filter(roles: ["Manager"]),
      Sample.filter(teams: ["Duty"], roles: ["Manager"]), Sample.filter(districts: ["Xanadu", "Zembla"]),
    ]
    for measure in Measure.monthly {
      for target in measure.polarity == .neither ? [nil] : [nil, "10", "12.5"] {
        let scale = try Sample.scale(measure, target: target)
        for pair in cells {
          let parts = [pair[0]] + Array(repeating: pair[1], count: 12)
          let matrix = try Sample.matrix(
            measure, columns: Sample.months(13), [Sample.row("Xanadu", parts), Sample.row("Zembla", parts)])
          for filter in filters {
            let text = headline(matrix, scale, Sample.extractPaper(place, filter: filter))
            #expect(wordCount(text) <= 12, "\(text)")
            #expect(TextRoom.headline.fits(text), "\(text)")
            #expect(!text.contains("Xanadu") && !text.contains("Zembla"), "\(text)")
            #expect(!text.lowercased().contains("benchmark"), "\(text)")
            if target == nil { #expect(!text.contains("target"), "\(text)") }
            let isNamed = text.contains("Duty") || text.contains(" in 1 chosen team")
            if !filter.teams.isEmpty { #expect(isNamed, "\(text)") }
            let hasRole = text.lowercased().contains("managers") || text.contains(" of 1 chosen role")
            if !filter.roles.isEmpty && measure.isAboutStaff { #expect(hasRole, "\(text)") }
          }
        }
      }
    }
  }
}
