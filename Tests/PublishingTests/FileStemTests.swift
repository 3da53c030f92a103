import Testing
import Workforce
@testable import Measures
@testable import Publishing
@testable import Staffing

struct FileStemTests {
  private func stem(
    _ filter: Filter = Filter(), _ options: MeasureOptions = MeasureOptions(),
    _ change: (inout Paper) -> Void = { _ in }
  ) throws -> String {
    var paper = Sample.extractPaper(filter: filter)
    change(&paper)
    return fileStem(try Sample.year(.vacancy, options), paper)
  }

  @Test func names() throws {
    let plain = try stem()
    #expect(plain == "vacancy-2017-09")
    let spaced = try stem(Sample.filter(teams: ["Duty and  Assessment"]))
    #expect(spaced == "vacancy-team-duty-and-assessment-2017-09")
    let ofATeam = try stem(Sample.filter(teams: ["Duty Team"]))
    #expect(ofATeam == "vacancy-team-duty-team-2017-09")
    let ofEverything = try stem(Sample.filter(teams: ["Duty", "Court"], districts: ["Wyre"], roles: ["Manager"]))
    #expect(ofEverything == "vacancy-team-duty_court-district-wyre-role-manager-2017-09")
    let byTeam = try stem { $0.level = .team }
    #expect(byTeam == "vacancy-by-team-2017-09")
    let ofAPeriod = try stem { $0.periodIsAsked = true }
    #expect(ofAPeriod == "vacancy-2016-09-to-2017-09")
    var options = MeasureOptions()
    options[VacancyBasis.self] = .establishment
    options[FrozenPosts.self] = .leftOut
    let ofABasis = try stem(Filter(), options)
    #expect(ofABasis == "vacancy-of-establishment-no-frozen-2017-09")
  }

  /// A council's pictures and the census's may go into one folder.
  @Test func publishedFigures() throws {
    let matrix = try Sample.matrix(
      columns: [.year(2025)], [Sample.row("Kent", [Sample.parts(1, 10)])], subject: .authorities, isPublished: true)
    var paper = Paper(origin: .census)
    #expect(fileStem(matrix, paper) == "vacancy-by-authority-2025")
    paper.region = "North West"
    #expect(fileStem(matrix, paper) == "vacancy-region-north-west-2025")
    paper.authorities = ["Lancashire"]
    #expect(fileStem(matrix, paper) == "vacancy-region-north-west-authority-lancashire-2025")
  }

  /// Filters that ask for different things never share a stem, and every stem can be a file's name.
  @Test func neverCollide() throws {
    let words = [
      "duty", "Duty", "duty ", "cin*", "cin?", "cin", "c i n", "c-i-n", "a b", "a-b", "a_b", "a/b", "Tŷ", "ty", "t",
      "å",
      "å̊", "日本", "=x", ".", "..", "CON", "x district y", "x role y", "x", "y", "role y", "district y", "a team b",
      "x 2016 09 to 2017 09", "2016-09 to 2017-09", "cin 1f2e3d4c", String(repeating: "long ", count: 12),
      String(repeating: "long ", count: 12) + "x", String(repeating: "z", count: 300),
    ]
    var asked: [[[String]]] = []
    for first in words {
      asked.append([[first], [], []])
      asked.append([[], [first], []])
      asked.append([[], [], [first]])
      for second in words {
        asked.append([[first, second], [], []])
        asked.append([[first], [second], []])
        asked.append([[first], [], [second]])
        asked.append([[], [first], [second]])
        asked.append([[first], [second], ["y"]])
      }
    }
    var filterOfStem: [String: [[String]]] = [:]
    let matrix = try Sample.year()
    for names in asked {
      for isAsked in [false, true] {
        var paper = Sample.extractPaper(filter: Sample.filter(teams: names[0], districts: names[1], roles: names[2]))
        paper.periodIsAsked = isAsked
        let stem = fileStem(matrix, paper)
        let meaning = names.map { $0.map { foldedName($0) } } + [[isAsked ? "period" : ""]]
        #expect(filterOfStem[stem] ?? meaning == meaning, "\(stem)")
        filterOfStem[stem] = meaning
        #expect(stem.utf8.count <= 199)
        #expect(stem.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-" || $0 == "_") }, "\(stem)")
      }
    }
    #expect(filterOfStem.count > 8_000)
  }

  /// A name has at most 180 bytes before its months: of more, the beginning and a number that tells it from others.
  @Test func longNames() throws {
    let teams = (1...7).map { "Safeguarding and Review Area \($0)" }
    let six = try stem(Sample.filter(teams: Array(teams.prefix(5))))
    #expect(six.utf8.count <= 188 && six.hasSuffix("area-5-2017-09"))
    let seven = try stem(Sample.filter(teams: teams))
    #expect(
      seven.utf8.count == 129 + 8 && seven.hasSuffix("-2017-09")
        && seven.hasPrefix("vacancy-team-safeguarding-and-review-area-1_"))
    let others = try stem(Sample.filter(teams: teams.dropLast() + ["Court"]))
    #expect(others.prefix(120) == seven.prefix(120) && others != seven)
  }
}
