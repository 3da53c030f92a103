import Disclosure
import Publishing
import Tabular
import TestSupport
import Testing
@testable import Staffing

/// Nobody can be worked out from what is written: tables by the thousand, and attackers who have only the files.
struct DisclosureControlTests {
  private static func attacker(_ county: RandomCounty, _ runs: [(teams: Set<Attacker.Team>, files: WrittenFiles)])
    -> Attacker
  {
    Attacker(
      teams: county.districts.map(county.team),
      files: runs.map { Attacker.File(text: $0.files.cells, teams: $0.teams) }, window: county.kind.window,
      threshold: county.kind.threshold, attacksSelections: true)
  }

  /// Attacks all that was written of a table; returns how many hidden figures there were.
  private static func attack(
    _ county: RandomCounty, _ runs: [(teams: Set<Attacker.Team>, files: WrittenFiles)], _ table: String
  ) -> Int {
    var attacker = DisclosureControlTests.attacker(county, runs)
    let numerators = attacker.attack(.numerator)
    #expect(numerators.findings.isEmpty, "\(table): \(numerators.findings)")
    let bases = attacker.attack(.denominator)
    #expect(bases.findings.isEmpty, "\(table), bases: \(bases.findings)")
    if county.kind.tellsOfOthers {
      let others = attacker.attack(.others)
      #expect(others.findings.isEmpty, "\(table), others: \(others.findings)")
      // And by somebody who knows how many people each team of five or more has.
      for team in county.districts {
        for month in 0..<county.months where county.bases[team][month] >= county.kind.threshold {
          attacker.knownBases[county.team(team), default: [:]][county.date(month)] = county.bases[team][month]
        }
      }
      for side in [Attacker.Side.numerator, .others] {
        let joint = attacker.attack(side).findings.filter(county.isOfEnough)
        #expect(joint.isEmpty, "\(table), bases known, \(side): \(joint)")
      }
    }
    for run in runs {
      let said = TextAttack(run.files).findings()
      #expect(said.isEmpty, "\(table): \(said)")
    }
    return numerators.hidden
  }

  /// Five thousand tables of children, whose counts hang together from month to month.
  @Test(arguments: 0..<10) func childrenOverTimeAreNotFound(batch: UInt64) throws {
    var random = Seeded(state: 41 + batch)
    var hidden = 0
    for table in 0..<500 {
      let county = RandomCounty(.childrenOverTime, &random)
      hidden += DisclosureControlTests.attack(county, try county.runs(&random), "table \(table) of batch \(batch)")
    }
    #expect(hidden > 900)
  }

  /// And of whatever else measures count, for boards and for everybody.
  @Test(arguments: [CountedKind.publicLeavers, .children, .publicChildren])
  func othersAreNotFound(kind: CountedKind) throws {
    var random = Seeded(state: 97)
    var hidden = 0
    for table in 0..<400 {
      let county = RandomCounty(kind, &random)
      hidden += DisclosureControlTests.attack(county, try county.runs(&random), "table \(table)")
    }
    #expect(hidden > 900)
  }

  /// Pictures say in their own texts what the files beside them say.
  @Test func picturesTellNoMore() throws {
    var random = Seeded(state: 3)
    for table in 0..<15 {
      let county = RandomCounty(.childrenOverTime, &random)
      for run in try county.runs(&random, drawn: true) {
        #expect(!run.files.png.isEmpty)
        let said = TextAttack(run.files).findings()
        #expect(said.isEmpty, "\(table): \(said)")
      }
    }
  }

  /// Figures that others have published are set beside the county's own and change nothing of them: no attacker finds more, and
  /// without their rows the files are the same, but for the sentences that name them.
  @Test func publishedFiguresTellNothing() throws {
    var random = Seeded(state: 11)
    var verdicts = 0
    /// The sentence for the last total that is printed, beside 17.0 and 10.8.
    func verdict(_ cells: String) -> String? {
      let lines = cells.split(separator: "\r\n")
      let rows = lines.map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
      let totals = rows.filter { $0[1] == "All districts" && $0[3] == "2017-09" }
      guard let text = totals.last?[6], let value = Double(text) else { return nil }
      func side(_ other: Double) -> String { abs(value - other) < 0.15 ? "like" : value > other ? "above" : "below" }
      let (england, like) = (side(17), side(10.8))
      let end = england == like ? " and its neighbours’" : ", \(like) its neighbours’"
      return " Lancashire is \(england) England’s 17.0%\(end) 10.8% (social workers)."
    }
    for table in 0..<60 {
      let county = RandomCounty(table.isMultiple(of: 2) ? .childrenOverTime : .publicLeavers, &random)
      var same = random
      let alone = try county.runs(&random, drawn: table < 6)
      let beside = try county.runs(&same, drawn: table < 6, beside: Sample.comparison())
      _ = DisclosureControlTests.attack(county, beside, "table \(table)")
      for (own, both) in zip(alone, beside) {
        let lines = both.files.cells.split(separator: "\r\n")
        #expect(lines.filter { !$0.hasSuffix(",published,,") }.map { $0 + "\r\n" }.joined() == own.files.cells)
        #expect(lines.count { $0.hasSuffix(",published,,") } == 3)
        let printed = both.files.table.split(separator: "\r\n").filter { !$0.contains("(published") }
        #expect(printed.map { $0 + "\r\n" }.joined() == own.files.table)
        #expect(both.files.headline == own.files.headline)
        let sentence =
          " Published for September 2017: England 17.0%, North West not available and the median of similar authorities 10.8%."
        #expect(both.files.alt.contains(sentence))
        // And how the council's own figure stands to those: what is printed of both says as much.
        let verdict = verdict(own.files.cells)
        let rest = both.files.alt.replacing(sentence, with: "")
        if let verdict, rest.contains(verdict) { verdicts += 1 }
        #expect(rest.replacing(verdict ?? "(none)", with: "") == own.files.alt)
      }
    }
    #expect(verdicts > 20)
  }

  /// Every table of three districts on one day, with counts up to seven.
  @Test func everySmallTableOfADay() throws {
    for code in 0..<512 {
      let counts = [code % 8, code / 8 % 8, code / 64]
      let county = RandomCounty(kind: .children, counted: counts.map { [$0] }, bases: [[12], [12], [12]])
      var random = Seeded(state: 1)
      _ = DisclosureControlTests.attack(county, try county.runs(&random), "\(counts)")
    }
  }

  /// Every table of two districts over two months of a window of two: three single months each, with none, two or five people.
  @Test func everySmallTableOfTwoMonths() throws {
    for code in 0..<729 {
      var rest = code
      let counts = (0..<2).map { _ in
        (0..<3).map { _ in
          defer { rest /= 3 }
          return [0, 2, 5][rest % 3]
        }
      }
      for kind in [CountedKind.childrenOverTime, .publicLeavers] {
        let county = RandomCounty(kind: kind, counted: counts, bases: [[30, 30], [30, 30]])
        var random = Seeded(state: 1)
        _ = DisclosureControlTests.attack(county, try county.runs(&random), "\(kind.name), \(counts)")
      }
    }
  }

  /// With nothing hidden but the small counts themselves, as a spreadsheet would do it, the attacker finds them.
  @Test(arguments: [CountedKind.childrenOverTime, .children]) func primarySuppressionAloneIsFoundOut(kind: CountedKind)
    throws
  {
    var random = Seeded(state: 7)
    var withFindings = 0
    for _ in 0..<200 {
      let county = RandomCounty(kind, &random)
      let matrix = county.matrix(Set(county.districts), last: county.months)
      guard let text = try county.written(matrix, .internal)?.cells else { continue }
      let lines = text.split(separator: "\r\n").map { line -> String in
        let fields = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        guard fields.count == 13, fields[1].hasPrefix("D"), let count = Double(fields[4]), (1..<5).contains(count)
        else {
          return String(line)
        }
        return (fields[0...3] + ["", "", "", "c", "", "", "", "", ""]).joined(separator: ",")
      }
      let files = WrittenFiles(cells: lines.joined(separator: "\r\n"), table: "", alt: "", headline: "")
      let attacker = DisclosureControlTests.attacker(county, [(Set(county.districts.map(county.team)), files)])
      withFindings += attacker.attack(.numerator).findings.isEmpty ? 0 : 1
    }
    #expect(withFindings > 20)
  }
}
