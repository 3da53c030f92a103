import HeatMapDrawing
import Tabular
import TestSupport
import Testing
import Workforce
@testable import Disclosure
@testable import Extracts
@testable import Measures
@testable import Publishing
@testable import Staffing

/// What is counted in a table: as a measure declares it, for a profile.
struct CountedKind: CustomTestStringConvertible, Sendable {
  let name: String
  let profile: Profile
  /// Months that a numerator is summed over.
  let window: Int
  let isOpenInDistricts: Bool
  let tellsOfOthers: Bool

  var testDescription: String { name }

  var counted: Privacy.Counted {
    Privacy.Counted("left", window: window, isOpenInDistricts: isOpenInDistricts, tellsOfOthers: tellsOfOthers)
  }

  /// A count under it is small.
  var threshold: Int { profile == .public ? 6 : 5 }

  static let leavers = CountedKind(
    name: "leavers, board", profile: .board, window: 2, isOpenInDistricts: true, tellsOfOthers: false)
  static let publicLeavers = CountedKind(
    name: "leavers, public", profile: .public, window: 2, isOpenInDistricts: true, tellsOfOthers: false)
  static let newStaff = CountedKind(
    name: "new staff, board", profile: .board, window: 1, isOpenInDistricts: true, tellsOfOthers: false)
  static let children = CountedKind(
    name: "children, board", profile: .board, window: 1, isOpenInDistricts: false, tellsOfOthers: true)
  static let publicChildren = CountedKind(
    name: "children, public", profile: .public, window: 1, isOpenInDistricts: false, tellsOfOthers: true)
}

/// Districts and teams with few people counted in them, a person to an FTE.
struct RandomCounty {
  let kind: CountedKind
  let months: Int
  let districtOf: [Int]
  /// People who are counted, by team, then month; `window − 1` months before the first that is shown are there too.
  let counted: [[Int]]
  let bases: [[Int]]

  init(kind: CountedKind, districtOf: [Int], counted: [[Int]], bases: [[Int]]) {
    self.kind = kind
    months = bases[0].count
    self.districtOf = districtOf
    self.counted = counted
    self.bases = bases
  }

  init(_ kind: CountedKind, _ random: inout Seeded) {
    let months = Int.random(in: 2...4, using: &random)
    var districtOf: [Int] = []
    for district in 0..<Int.random(in: 1...3, using: &random) {
      districtOf += Array(repeating: district, count: Int.random(in: 2...3, using: &random))
    }
    let isBusy = Bool.random(using: &random)
    let all = months + kind.window - 1
    var counted = districtOf.map { _ in
      let most = Int.random(in: 0...(isBusy ? 8 : 2), using: &random)
      return (0..<all).map { _ in max(0, Int.random(in: -2...most, using: &random)) }
    }
    let large = kind.profile == .public ? 60 : 30
    var bases: [[Int]] = districtOf.map { _ in
      let most = [4, 12, large, large].randomElement(using: &random) ?? large
      let base = Int.random(in: 1...most, using: &random)
      return (0..<months).map { _ in max(1, base + Int.random(in: -1...1, using: &random)) }
    }
    if kind.tellsOfOthers {
      // Those who are counted are part of the base: few of it, most of it, or some.
      for team in districtOf.indices {
        let isMost = Bool.random(using: &random)
        for month in 0..<months {
          if isMost {
            let others = counted[team][month]
            bases[team][month] = max(bases[team][month], others)
            counted[team][month] = bases[team][month] - others
          } else {
            bases[team][month] = max(bases[team][month], counted[team][month])
          }
        }
      }
    }
    self.init(kind: kind, districtOf: districtOf, counted: counted, bases: bases)
  }

  var teams: Range<Int> { districtOf.indices }
  var districts: Range<Int> { 0..<((districtOf.last ?? 0) + 1) }

  func numerator(_ teams: [Int], _ month: Int) -> Int {
    teams.reduce(0) { $0 + counted[$1][month..<month + kind.window].reduce(0, +) }
  }

  func base(_ teams: [Int], _ month: Int) -> Int { teams.reduce(0) { $0 + bases[$1][month] } }

  private var people: PeopleTable {
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
      people: PeopleBehind(counted: [counts(numerator)], base: counts(base)), counted: kind.counted,
      period: Period(months, monthsTo: Sample.september), teams: districts.map(members), districts: Array(districts),
      isFiner: false)
  }

  func team(_ number: Int) -> Attacker.Team {
    Attacker.Team(district: "D\(districtOf[number])", name: "T\(number)")
  }

  /// The month as a file has it, counted from the first that is shown.
  func date(_ month: Int) -> String { Period(months, monthsTo: Sample.september)[month].description }

  /// Whether a finding is about a whole district of ten people or more, whose counts may be shown however few they are: hidden for
  /// another reason.
  func isOpen(_ finding: Attacker.Finding) -> Bool {
    guard kind.isOpenInDistricts, kind.profile == .board else { return false }
    return districts.contains { district in
      (0..<months).contains { month in
        let own = members(district)
        return finding.cell == "D\(district)||\(date(month))|\(own.count)" && base(own, month) >= 10
      }
    }
  }

  /// Whether a finding is about a whole row with as many people as the threshold. Of fewer, whoever knows how many people the other
  /// teams have knows that none of their counts can reach it.
  func isOfEnough(_ finding: Attacker.Finding) -> Bool {
    let rows: [(name: String, members: [Int])] =
      districts.map { ("D\($0)|", members($0)) } + teams.map { ("D\(districtOf[$0])|T\($0)", [$0]) }
    return rows.contains { row in
      (0..<months).contains { month in
        finding.cell == "\(row.name)|\(date(month))|\(row.members.count)"
          && base(row.members, month) >= kind.threshold
      }
    }
  }

  func members(_ district: Int) -> [Int] { teams.filter { districtOf[$0] == district } }

  /// The matrix of some teams in the last months.
  func matrix(_ chosen: Set<Int>, byTeam: Bool, last: Int) -> Table {
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
    return Table(
      .turnover, MeasureOptions(), of: table, choice: chosen.count < teams.count ? .districts : .all, trims: false)
  }

  /// What a run writes; nil where the run is refused.
  func written(
    _ matrix: Table, _ profile: Profile, drawn: Bool = false, beside comparison: Comparison? = nil
  ) throws -> WrittenFiles? {
    var published: PublishedTable
    do throws(DisclosureRefusal) { published = try DisclosureControl.clear(matrix, profile: profile) } catch {
      return nil
    }
    published.comparison = comparison
    let scale = try Sample.scale(.turnover)
    var paper = Sample.extractPaper()
    paper.level = matrix.rows.contains { $0.team != nil } ? .team : .district
    var files = WrittenFiles(
      cells: String(decoding: cellTable(published, order: .latest), as: UTF8.self),
      table: String(decoding: printedTable(published, order: .latest), as: UTF8.self),
      alt: altText(published, scale, paper), headline: headline(published, scale, paper))
    if drawn {
      let figure = figure(published, scale, paper, order: .latest, yearStart: .financial)
      files.png = try draw(figure, options: DrawingOptions(preset: .portrait24, dpi: 72)).pages.map(\.png)
    }
    return files
  }

  /// Everything, by district and by team; the last month alone; and some of the teams.
  func runs(_ random: inout Seeded, drawn: Bool = false, beside comparison: Comparison? = nil) throws -> [(
    teams: Set<Attacker.Team>, files: WrittenFiles
  )] {
    let all = Set(teams)
    let some = Set(teams.filter { _ in Bool.random(using: &random) })
    var runs = [
      (all, matrix(all, byTeam: false, last: months)), (all, matrix(all, byTeam: true, last: months)),
      (all, matrix(all, byTeam: true, last: 1)),
    ]
    if !some.isEmpty { runs.append((some, matrix(some, byTeam: true, last: months))) }
    return try runs.compactMap { teams, matrix in
      try written(matrix, kind.profile, drawn: drawn, beside: comparison).map { (Set(teams.map(team)), $0) }
    }
  }
}

/// What a run leaves in its folder for one measure.
struct WrittenFiles {
  var cells: String
  var table: String
  var alt: String
  var headline: String
  var png: [[UInt8]] = []
}
