import Publishing
import Tabular
import Testing

@testable import Workforce

/// Nobody can be worked out from what is written: tables by the thousand, and an attacker who has only the files.
struct DisclosureTests {
  private static let window = 2

  /// Random districts and teams with few leavers, a person to an FTE.
  private struct County {
    let months: Int
    let districtOf: [Int]
    /// People who leave, by team, then month; `window − 1` months before the first that is shown are there too.
    let leavers: [[Int]]
    let bases: [[Int]]

    init(_ random: inout Seeded) {
      months = Int.random(in: 2...4, using: &random)
      var districtOf: [Int] = []
      for district in 0..<Int.random(in: 1...3, using: &random) {
        districtOf += Array(repeating: district, count: Int.random(in: 2...3, using: &random))
      }
      self.districtOf = districtOf
      let isBusy = Bool.random(using: &random)
      let all = months + DisclosureTests.window - 1
      leavers = districtOf.map { _ in
        let most = Int.random(in: 0...(isBusy ? 6 : 2), using: &random)
        return (0..<all).map { _ in max(0, Int.random(in: -2...most, using: &random)) }
      }
      let months = self.months
      bases = districtOf.map { _ in
        let most = [4, 12, 30, 30].randomElement(using: &random) ?? 30
        let base = Int.random(in: 1...most, using: &random)
        return (0..<months).map { _ in max(1, base + Int.random(in: -1...1, using: &random)) }
      }
    }

    var teams: Range<Int> { districtOf.indices }
    var districts: Range<Int> { 0..<((districtOf.last ?? 0) + 1) }

    func numerator(_ teams: [Int], _ month: Int) -> Int {
      teams.reduce(0) { $0 + leavers[$1][month..<month + DisclosureTests.window].reduce(0, +) }
    }

    func base(_ teams: [Int], _ month: Int) -> Int { teams.reduce(0) { $0 + bases[$1][month] } }

    var people: PeopleTable {
      func counts(_ count: ([Int], Int) -> Int) -> PeopleCounts {
        var counts = PeopleCounts(districts: districts.count, teams: teams.count, months: months)
        for month in 0..<months {
          for team in teams { counts.teams[team][month] = count([team], month) }
          for district in districts { counts.districts[district][month] = count(members(district), month) }
          counts.total[month] = count(Array(teams), month)
        }
        return counts
      }
      return PeopleTable(
        people: PeopleBehind(counted: [counts(numerator)], base: counts(base)),
        counted: Measure.turnover.privacy.counted,
        period: Period(months, monthsTo: Sample.september), teams: districts.map(members), districts: Array(districts),
        isFiner: false)
    }

    func team(_ number: Int) -> Attacker.Team {
      Attacker.Team(district: "D\(districtOf[number])", name: "T\(number)")
    }

    /// Whether a finding is about a whole district of ten people or more, whose leavers may be shown however few they are: hidden
    /// for another reason.
    func isOpen(_ finding: Attacker.Finding) -> Bool {
      districts.contains { district in
        (0..<months).contains { month in
          let date = Period(months, monthsTo: Sample.september)[month].description
          let own = members(district)
          return finding.cell == "D\(district)||\(date)|\(own.count)" && base(own, month) >= 10
        }
      }
    }

    func members(_ district: Int) -> [Int] { teams.filter { districtOf[$0] == district } }

    /// The matrix of some teams in the last months.
    func matrix(_ chosen: Set<Int>, byTeam: Bool, last: Int) -> Matrix {
      let columns = Array((months - last)..<months)
      func row(_ district: String, _ team: String?, _ members: [Int]) -> PartsTable.Row {
        let parts = columns.map { Sample.parts(Double(numerator(members, $0)), Double(base(members, $0))) }
        return PartsTable.Row(district: district, team: team, parts: parts, members: members)
      }
      var rows: [PartsTable.Row] = []
      for district in districts {
        let own = members(district).filter(chosen.contains)
        if own.isEmpty { continue }
        rows.append(row("D\(district)", nil, own))
        if byTeam { rows += own.map { row("D\(district)", "T\($0)", [$0]) } }
      }
      var table = PartsTable(columns: Sample.months(last), rows: rows, subject: .districts)
      table.people = people
      return Matrix(
        .turnover, MeasureOptions(), of: table, isFiltered: chosen.count < teams.count, trims: false)
    }
  }

  /// What a run writes, as far as it has numbers of cells; nil where the run is refused.
  private static func file(_ matrix: Matrix, _ profile: Profile) -> String? {
    guard let published = try? Disclosure.clear(matrix, profile: profile) else { return nil }
    return String(decoding: cellTable(published, order: .name), as: UTF8.self)
  }

  /// Everything, by district and by team; the last months alone; and some of the teams.
  private static func files(_ county: County, _ random: inout Seeded) -> [Attacker.File] {
    let all = Set(county.teams)
    let some = Set(county.teams.filter { _ in Bool.random(using: &random) })
    var runs: [(teams: Set<Int>, matrix: Matrix)] = [
      (all, county.matrix(all, byTeam: false, last: county.months)),
      (all, county.matrix(all, byTeam: true, last: county.months)),
      (all, county.matrix(all, byTeam: true, last: 1)),
    ]
    if !some.isEmpty { runs.append((some, county.matrix(some, byTeam: true, last: county.months))) }
    return runs.compactMap { run in
      file(run.matrix, .board).map { Attacker.File(text: $0, teams: Set(run.teams.map(county.team))) }
    }
  }

  private static func attacker(_ county: County, _ files: [Attacker.File]) -> Attacker {
    Attacker(teams: county.teams.map(county.team), files: files, window: window, threshold: 5)
  }

  @Test(arguments: 0..<10) func nothingIsFound(batch: UInt64) {
    var random = Seeded(state: 41 + batch)
    var hidden = 0
    for table in 0..<500 {
      let county = County(&random)
      let attacker = DisclosureTests.attacker(county, DisclosureTests.files(county, &random))
      let numerators = attacker.attack(.numerator)
      let bases = attacker.attack(.denominator)
      hidden += numerators.hidden
      let found = numerators.findings.filter { !county.isOpen($0) }
      #expect(found.isEmpty, "table \(table) of batch \(batch): \(found)")
      #expect(bases.findings.isEmpty, "table \(table) of batch \(batch): \(bases.findings)")
    }
    #expect(hidden > 1000)
  }

  /// With nothing hidden but the small counts themselves, as a spreadsheet would do it, the attacker finds them.
  @Test func primarySuppressionAloneIsFoundOut() {
    var random = Seeded(state: 7)
    var withFindings = 0
    for _ in 0..<200 {
      let county = County(&random)
      let matrix = county.matrix(Set(county.teams), byTeam: true, last: county.months)
      guard let text = DisclosureTests.file(matrix, .internal) else { continue }
      let lines = text.split(separator: "\r\n").map { line -> String in
        let fields = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        guard fields.count == 11, !fields[2].isEmpty, let count = Double(fields[4]), (1..<5).contains(count) else {
          return String(line)
        }
        return (fields[0...3] + ["", "", "", "c", "", "", ""]).joined(separator: ",")
      }
      let file = Attacker.File(text: lines.joined(separator: "\r\n"), teams: Set(county.teams.map(county.team)))
      withFindings += DisclosureTests.attacker(county, [file]).attack(.numerator).findings.isEmpty ? 0 : 1
    }
    #expect(withFindings > 20)
  }
}

/// Linear programming is a means of the attack alone: worked by hand.
struct LinearProgramTests {
  @Test func largestAndSmallest() {
    // a + b = 4, b + c = 3, d free.
    var program = LinearProgram([([0, 1], 4), ([1, 2], 3)])
    #expect(program.largest([0], enough: .infinity) == 4)
    #expect(program.largest([0], sign: -1, enough: .infinity) == -1)
    #expect(program.largest([0, 2], enough: .infinity) == 7)
    #expect(program.largest([1], enough: .infinity) == 3)
    #expect(program.largest([3], enough: .infinity) == .infinity)
    var none = LinearProgram([([0, 1], 0), ([0, 1, 2], 2)])
    #expect(none.largest([2], enough: .infinity) == 2)
    #expect(none.largest([2], sign: -1, enough: .infinity) == -2)
    #expect(none.largest([1], enough: .infinity) == 0)
  }

  /// 14, hidden, 22, 9 under 48.
  @Test func oneHiddenIsWorkedOut() {
    let teams = (0..<4).map { Attacker.Team(district: "D", name: "T\($0)") }
    func row(_ team: String, _ value: String, _ symbol: String = "") -> String {
      "turnover,D,\(team),2017-09,\(value),,,\(symbol),,,"
    }
    let text = ["head", row("", "48"), row("T0", "14"), row("T1", "", "c"), row("T2", "22"), row("T3", "9")].joined(
      separator: "\n")
    let attacker = Attacker(
      teams: teams, files: [Attacker.File(text: text, teams: Set(teams))], window: 12, threshold: 5)
    #expect(attacker.attack(.numerator).findings == [Attacker.Finding(cell: "D|T1|2017-09|1", low: 3, high: 3)])
    let hidden = text.replacing(row("T3", "9"), with: row("T3", "", "c"))
    let blind = Attacker(
      teams: teams, files: [Attacker.File(text: hidden, teams: Set(teams))], window: 12, threshold: 5)
    #expect(blind.attack(.numerator).findings == [])
  }
}

/// A generator whose numbers are the same in every run (SplitMix64).
private struct Seeded: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
