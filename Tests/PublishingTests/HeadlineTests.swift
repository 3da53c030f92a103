import Statistics
import Testing
import Workforce
@testable import Measures
@testable import Publishing
@testable import Staffing

struct HeadlineTests {
  @Test func theCountyAgainstItsTargetThenWhoStandsOut() throws {
    // 61.25 of 350 is 17.5. Wyre's 30 of 100 against Burnley's 31.25 of 250: z = 0.175 / √(0.175 · 0.825 · 0.014) = 3.9.
    let matrix = try Sample.yearOfMany()
    let usual = try Sample.scale()
    #expect(
      headline(matrix, usual, Sample.extractPaper())
        == "Lancashire’s vacancy rate is 17.5%, above the 10% target; Wyre is worse than the rest")
    let met = try Sample.scale(target: "17.5")
    #expect(
      headline(matrix, met, Sample.extractPaper("Wales"))
        == "Wales’ vacancy rate is 17.5%, at the 17.5% target; Wyre is worse than the rest")
    let beaten = try Sample.scale(target: "20")
    #expect(
      headline(matrix, beaten, Sample.extractPaper(nil))
        == "The vacancy rate is 17.5%, below the 20% target; Wyre is worse than the rest")
    let untargeted = try Sample.scale(target: nil)
    #expect(
      headline(matrix, untargeted, Sample.extractPaper())
        == "Lancashire’s vacancy rate is 17.5%, above England’s 14.2% (2025); Wyre is worse than the rest")
  }

  /// Two are named, more are counted, and where none stands out that is said; the change has room where nothing was judged.
  @Test func howManyStandOut() throws {
    func line(_ worse: Int, _ rows: Int) throws -> String {
      let names = ["Burnley", "Hyndburn", "Pendle", "Preston", "Wyre", "Fylde", "Chorley", "Lancaster"]
      let matrix = try Sample.matrix(
        columns: Sample.months(1),
        names.prefix(rows).enumerated().map { Sample.row($1, [Sample.parts($0 < worse ? 60 : 10, 100)]) })
      return headline(matrix, try Sample.scale(), Sample.extractPaper("Kent"))
    }
    let one = try line(1, 8)
    #expect(one == "Kent’s vacancy rate is 16.3%, above the 10% target; Burnley is worse than the rest")
    let two = try line(2, 8)
    #expect(two == "Kent’s vacancy rate is 22.5%, above the 10% target; Burnley and Hyndburn are worse")
    let three = try line(3, 8)
    #expect(three == "Kent’s vacancy rate is 28.8%, above the 10% target; 3 districts are worse")
    let none = try line(0, 8)
    #expect(none == "Kent’s vacancy rate is 10.0%, at the 10% target; no district differs reliably")
    let alone = try line(0, 1)
    #expect(alone == "Kent’s vacancy rate is 10.0%, at the 10% target")
  }

  /// Nine of ten against 124 of 1,000: far worse, but of ten even none would not be clearly better (3.8415 · 0.876 / 0.124 = 27.1), so that
  /// it is [u]. It is named all the same.
  @Test func aSmallRowThatIsClearlyWorseIsNamed() throws {
    let matrix = try Sample.matrix(
      columns: Sample.months(1),
      [
        Sample.row("Wyre", [Sample.parts(9, 10)]), Sample.row("Burnley", [Sample.parts(60, 500)]),
        Sample.row("Hyndburn", [Sample.parts(64, 500)]),
      ])
    let scale = try Sample.scale()
    #expect(
      headline(matrix, scale, Sample.extractPaper())
        == "Lancashire’s vacancy rate is 13.2%, above the 10% target; Wyre is worse than the rest")
    let text = altText(matrix, try Sample.scale(), Sample.extractPaper())
    #expect(text.contains("Different from the rest by more than chance, worse: Wyre."))
    let note = try #require(
      notes(matrix, try Sample.scale(), Sample.extractPaper(), order: .latest).first {
        $0.hasPrefix("Latest value underlined")
      })
    #expect(
      note.contains(
        "Of 3 rows, chance alone underlines at most about 0.2, and 0.01 twice. Only those with two lines are said to"
      ))
  }

  @Test func casesHaveNoPercent() throws {
    let matrix = try Sample.matrix(
      .caseload, columns: Sample.months(13),
      [Sample.row("Wyre", Array(repeating: Sample.parts(160, 10), count: 13))])
    let scale = try Sample.scale(.caseload, target: "16")
    #expect(
      headline(matrix, scale, Sample.extractPaper())
        == "Lancashire’s average caseload is 16.0, at the 16 target, unchanged in a year")
  }

  @Test func onePointIsNoPoints() throws {
    let matrix = try Sample.matrix(
      columns: Sample.months(13),
      [Sample.row("Wyre", [Sample.parts(10, 100)] + Array(repeating: Sample.parts(9, 100), count: 12))])
    let scale = try Sample.scale()
    #expect(
      headline(matrix, scale, Sample.extractPaper())
        == "Lancashire’s vacancy rate is 9.0%, below the 10% target, down 1.0 point in a year")
  }

  @Test func withoutAValueOrAYearBefore() throws {
    let missing = try Sample.matrix(
      columns: Sample.months(2), [Sample.row("Wyre", [Sample.parts(1, 10), .missing(.confidential)])])
    let scale = try Sample.scale()
    #expect(
      headline(missing, scale, Sample.extractPaper())
        == "Lancashire’s vacancy rate is not available for September 2017")
    let short = try Sample.matrix(columns: Sample.months(2), [Sample.row("Wyre", [.absent, Sample.parts(1, 10)])])
    #expect(headline(short, scale, Sample.extractPaper()) == "Lancashire’s vacancy rate is 10.0%, at the 10% target")
  }

  @Test func publishedFigures() throws {
    let matrix = try Sample.matrix(
      columns: [.year(2024), .year(2025)],
      [Sample.row("Kent", [Sample.parts(16, 100), Sample.parts(15.2, 100)])], subject: .authorities, isPublished: true)
    var paper = Paper(origin: .census)
    paper.place = "South East"
    paper.region = "south east"
    let scale = try Sample.scale(target: nil)
    #expect(
      headline(matrix, scale, paper)
        == "The South East’s vacancy rate is 15.2%, above England’s 14.2%, down 0.8 points on 2024")
    paper.place = "England"
    paper.region = nil
    // England is not held against itself.
    #expect(headline(matrix, scale, paper) == "England’s vacancy rate is 15.2%, down 0.8 points on 2024")
  }

  /// The one district that was chosen has the name that the data have; of several none is named.
  @Test func chosenDistricts() throws {
    let one = try Sample.matrix(
      columns: Sample.months(1), [Sample.row("West Lancashire", [Sample.parts(1, 10)])], isFiltered: true)
    for typed in ["west lancashire", "West*"] {
      let scale = try Sample.scale()
      #expect(
        headline(one, scale, Sample.extractPaper(filter: Sample.filter(districts: [typed])))
          == "West Lancashire’s vacancy rate is 10.0%, at the 10% target")
    }
    let paper = Sample.extractPaper(filter: Sample.filter(districts: ["Burnley", "Wyre"]))
    let ofTwoDistricts = try headline(Sample.year(), Sample.scale(), paper)
    #expect(ofTwoDistricts.hasPrefix("The vacancy rate is 17.5%"))
  }

  @Test func chosenTeamsAndRolesAreNotPassedOver() throws {
    let matrix = try Sample.year()
    let filters = [
      (Sample.filter(teams: ["Duty"]), "Lancashire’s vacancy rate in Duty is 17.5%"),
      (Sample.filter(teams: ["Duty*"]), "Lancashire’s vacancy rate in the chosen teams is 17.5%"),
      (Sample.filter(teams: ["Duty", "MASH"]), "Lancashire’s vacancy rate in the chosen teams is 17.5%"),
      (Sample.filter(roles: ["Manager"]), "Lancashire’s vacancy rate (Manager) is 17.5%"),
      (
        Sample.filter(teams: ["x*"], roles: ["y*"]),
        "Lancashire’s vacancy rate in the chosen teams (the chosen roles) is 17.5%"
      ),
    ]
    for (filter, start) in filters {
      let scale = try Sample.scale()
      #expect(headline(matrix, scale, Sample.extractPaper(filter: filter)).hasPrefix(start))
    }
  }

  /// Fifteen words at most, no district's name, and a benchmark that is no target, whatever comes together.
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
            #expect(text.split(separator: " ").count <= 15, "\(text)")
            #expect(!text.contains("Xanadu") && !text.contains("Zembla"), "\(text)")
            #expect(text.lowercased().contains(measure.name.lowercased()), "\(text)")
            if target == nil { #expect(!text.contains("target"), "\(text)") }
            if let team = filter.teams.first { #expect(text.contains(" in \(team)"), "\(text)") }
            if let role = filter.roles.first { #expect(text.contains(role), "\(text)") }
          }
        }
      }
    }
  }
}
