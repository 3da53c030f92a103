import Testing
@testable import Extracts
@testable import Measures
@testable import Staffing
@testable import Statistics

struct WeightedCaseloadTests {
  private static let header = "case_id,worker_id,district,team,category,complexity,start_date,end_date"

  private static func points(_ change: (inout CaseloadPoints) -> Void = { _ in }) -> CaseloadPoints {
    var points = CaseloadPoints(limit: 20_000)
    points.categories = ["cin": 1000, "cp": 1500]
    points.complexities = ["high": 2000, "low": 500]
    change(&points)
    return points
  }

  private func tiny(_ staff: [String], _ rows: [String], _ points: CaseloadPoints?) -> Tiny {
    var tiny = Tiny(staff: staff, columns: Tiny.wideStaffHeader)
    tiny.allocations = ([Self.header] + rows).joined(separator: "\n")
    tiny.settings.caseloadPoints = points
    return tiny
  }

  private func cell(
    _ staff: [String], _ rows: [String], _ points: CaseloadPoints = points(), district: String? = nil,
    month: String = "2017-09"
  ) throws -> String {
    let tiny = tiny(staff, rows, points)
    return try tiny.cell(.weightedCaseload, month, MeasureOptions(tiny.settings), district: district)
  }

  private static let one = ["W1,,A,T,sw,permanent,1.0,2015-01-01,,,,,"]

  /// 1 + 1.5 × 2 + 1.5 × 0.5 = 4.75 of 20; a word is known however it is spelled, and no complexity is times one.
  @Test func categoryAndComplexity() throws {
    let found = try cell(
      Self.one, ["C1,W1,,,CIN,,2017-01-01,", "C2,W1,,,Cp,HIGH,2017-01-01,", "C3,W1,,, cp ,low,2017-01-01,"])
    #expect(found == "4750/20000 23.8")
  }

  /// Half a post holds half of the limit; in the first assessed year the lower limit holds in all spells. Spells without cases add none.
  @Test func limits() throws {
    let staff = [
      "W1,,A,T,sw,permanent,0.5,2015-01-01,,,,,", "W2,,A,T,sw,agency,1.0,2015-01-01,,,,,yes",
      "W3,,A,T,sw,permanent,1.0,2015-01-01,,,,,",
    ]
    let rows = ["C1,W1,,,cin,,2017-01-01,", "C2,W2,,,cp,,2017-01-01,"]
    let one = try cell(staff, rows)
    #expect(one == "2500/30000 8.3")
    let two = try cell(staff, rows, Self.points { $0.newlyQualified = 15_000 })
    #expect(two == "2500/25000 10.0")
    // Newly qualified in the other spell of the day, which holds none.
    let both = ["W1,,A,T,sw,permanent,0.5,2015-01-01,,,,,", "W1,,B,S,sw,permanent,0.4,2015-01-01,,,,,yes"]
    let spared = try cell(both, ["C1,W1,A,T,cin,,2017-01-01,"], Self.points { $0.newlyQualified = 15_000 })
    #expect(spared == "1000/7500 13.3")
    let other = try cell(both, ["C1,W1,A,T,cin,,2017-01-01,"], district: "B")
    #expect(other == "no row")
  }

  /// Points stand where the case sits: in the spell of its team.
  @Test func severalSpells() throws {
    let staff = ["W1,,A,T,sw,permanent,0.5,2015-01-01,,,,,", "W1,,B,S,sw,permanent,0.5,2015-01-01,,,,,"]
    let rows = ["C1,W1,A,T,cin,,2017-01-01,", "C2,W1,B,S,cp,high,2017-01-01,", "C3,W1,B,S,cin,,2017-01-01,"]
    let a = try cell(staff, rows, district: "A")
    #expect(a == "1000/10000 10.0")
    let b = try cell(staff, rows, district: "B")
    #expect(b == "4000/10000 40.0")
  }

  /// Under 3 months times 1.2, over 12 times 0.8: on the day that so many are reached they have passed.
  @Test(
    arguments: [
      ("2017-09-30", "1200"), ("2017-07-01", "1200"), ("2017-06-30", "1000"), ("2016-10-01", "1000"),
      ("2016-09-30", "800"),
      ("2010-01-01", "800"),
    ])
  func age(start: String, expected: String) throws {
    var points = Self.points()
    let isTaken = points.take([
      .init(isUnder: true, months: 3, factor: 1200), .init(isUnder: false, months: 12, factor: 800),
    ])
    #expect(isTaken)
    let found = try cell(Self.one, ["C1,W1,,,cin,,\(start),"], points)
    #expect(found.hasPrefix("\(expected)/20000 "))
    // The same in the middle of a longer run.
    let tiny = tiny(Self.one, ["C1,W1,,,cin,,\(start),"], points)
    var longer = tiny
    (longer.from, longer.to) = ("2015-01", "2017-09")
    let cell = try longer.cell(.weightedCaseload, "2017-09", MeasureOptions(tiny.settings))
    #expect(cell == found)
  }

  /// A word without points is named, with how many rows it has, and nothing is drawn; unless others have points too.
  @Test func wordsWithoutPoints() throws {
    let rows = [
      "C1,W1,,,cin,,2017-01-01,", "C2,W1,,,Adoption,,2017-01-01,", "C3,W1,,,Adoption,,2017-01-01,",
      "C4,W1,,,,,2017-01-01,",
      "C5,W1,,,cin,odd,2017-01-01,", "C6,W1,,,Old,,2016-01-01,2016-02-01",
    ]
    var tiny = tiny(Self.one, rows, Self.points())
    (tiny.from, tiny.to) = ("2017-09", "2017-09")
    let lacking = try tiny.read().missing(of: .weightedCaseload, MeasureOptions(tiny.settings))
    #expect(
      lacking
        == .pointsOfWords([
          WordWithoutPoints(isCategory: true, word: "Adoption", rows: 2),
          WordWithoutPoints(isCategory: true, word: "", rows: 1),
          WordWithoutPoints(isCategory: false, word: "odd", rows: 1),
        ]))
    tiny.settings.caseloadPoints = Self.points {
      $0.other = 3000
      $0.complexities = [:]
    }
    let found = try tiny.cell(.weightedCaseload, "2017-09", MeasureOptions(tiny.settings))
    #expect(found == "11000/20000 55.0")
  }

  /// What it cannot do without: the table, and the columns that the table asks for.
  @Test func whatIsNeeded() throws {
    let tiny = Tiny(staff: Self.one, allocations: ["C1,W1,,,2017-01-01,"], columns: Tiny.wideStaffHeader)
    let extract = try tiny.read()
    #expect(extract.missing(of: .weightedCaseload, MeasureOptions()) == .casePoints)
    var options = MeasureOptions()
    options.caseloadPoints = Self.points()
    #expect(extract.missing(of: .weightedCaseload, options) == .column(NeededColumn(.allocations, "category")))
    options.caseloadPoints?.categories = [:]
    #expect(extract.missing(of: .weightedCaseload, options) == .column(NeededColumn(.allocations, "complexity")))
    options.caseloadPoints?.complexities = [:]
    #expect(extract.missing(of: .weightedCaseload, options) == nil)
    let isTaken = options.caseloadPoints?.take([.init(isUnder: true, months: 3, factor: 1)])
    #expect(isTaken == true)
    var ofDays = extract
    ofDays.countsCasesOfDays = true
    #expect(ofDays.missing(of: .weightedCaseload, options) == .caseAges)
  }

  /// The range is that of `caseload` where each case has one point and the limit is one: of the worked example in its tests.
  @Test func rangeIsThatOfARatio() throws {
    let fte = ["1", "0.8", "1", "0.6", "1", "0.8", "1", "1", "0.6", "1"]
    let held = [18, 14, 22, 9, 16, 12, 20, 15, 11, 17]
    let staff = fte.enumerated().map { "W\($0),,A,T,sw,permanent,\($1),2015-01-01,,,,," }
    let rows = held.enumerated().flatMap { worker, count in
      (0..<count).map { "C\(worker)-\($0),W\(worker),,,cin,,2017-01-01," }
    }
    let tiny = tiny(staff, rows, Self.points { $0.limit = 20_000 })
    var own = tiny
    (own.from, own.to) = ("2017-09", "2017-09")
    let table = try own.matrix(.weightedCaseload, MeasureOptions(tiny.settings))
    let range = try #require(try RatioOfMeansInterval.of(table.rows[0].units[0], level: .ordinary))
    // Cases for each FTE of 15.7439 to 19.2561, each a twentieth of the limit.
    #expect(abs(range.lower * 20 - 15.7439) < 0.00005)
    #expect(abs(range.upper * 20 - 19.2561) < 0.00005)
  }

  @Test func words() {
    var options = MeasureOptions()
    options.caseloadPoints = Self.points {
      $0.limit = 22_500
      $0.newlyQualified = 15_050
    }
    let wording = Measure.weightedCaseload.wording(options, .monthEnd)
    #expect(
      wording.caveat
        == "100% is full: 22.5 points for each FTE, 15.05 in the first assessed year."
    )
    #expect(wording.definition.contains("(by category and complexity, from"))
  }
}
