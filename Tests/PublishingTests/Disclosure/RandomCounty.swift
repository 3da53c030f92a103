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
  let measure: Measure
  let profile: Profile
  /// Months that a numerator is summed over.
  let window: Int
  let tellsOfOthers: Bool

  var testDescription: String { name }

  var counted: Privacy.Counted { Privacy.Counted("left", window: window, tellsOfOthers: tellsOfOthers) }

  /// A count under it is small.
  var threshold: Int { profile == .public ? 6 : 5 }

  static let publicLeavers = CountedKind(
    name: "leavers, public", measure: .turnover, profile: .public, window: 2, tellsOfOthers: false)
  static let children = CountedKind(
    name: "children, board", measure: .eet, profile: .board, window: 1, tellsOfOthers: true)
  static let publicChildren = CountedKind(
    name: "children, public", measure: .eet, profile: .public, window: 1, tellsOfOthers: true)
  static let childrenOverTime = CountedKind(
    name: "children over time, board", measure: .reReferrals, profile: .board, window: 2, tellsOfOthers: false)
}

/// Districts with few people counted in them, a person to an FTE.
struct RandomCounty {
  let kind: CountedKind
  let months: Int
  /// People who are counted, by district, then month; `window − 1` months before the first that is shown are there too.
  let counted: [[Int]]
  let bases: [[Int]]

  init(kind: CountedKind, counted: [[Int]], bases: [[Int]]) {
    self.kind = kind
    months = bases[0].count
    self.counted = counted
    self.bases = bases
  }

  init(_ kind: CountedKind, _ random: inout Seeded) {
    let months = Int.random(in: 2...4, using: &random)
    let districts = 0..<Int.random(in: 2...7, using: &random)
    let isBusy = Bool.random(using: &random)
    let all = months + kind.window - 1
    var counted = districts.map { _ in
      let most = Int.random(in: 0...(isBusy ? 8 : 2), using: &random)
      return (0..<all).map { _ in max(0, Int.random(in: -2...most, using: &random)) }
    }
    let large = kind.profile == .public ? 60 : 30
    var bases: [[Int]] = districts.map { _ in
      let most = [4, 12, large, large].randomElement(using: &random) ?? large
      let base = Int.random(in: 1...most, using: &random)
      return (0..<months).map { _ in max(1, base + Int.random(in: -1...1, using: &random)) }
    }
    if kind.tellsOfOthers {
      // Those who are counted are part of the base: few of it, most of it, or some.
      for team in districts {
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
    for district in districts where kind.measure.unit == .percent {
      for month in 0..<months {
        bases[district][month] = max(
          bases[district][month], counted[district][month..<month + kind.window].reduce(0, +))
      }
    }
    self.init(kind: kind, counted: counted, bases: bases)
  }

  var districts: Range<Int> { counted.indices }

  func numerator(_ districts: [Int], _ month: Int) -> Int {
    districts.reduce(0) { $0 + counted[$1][month..<month + kind.window].reduce(0, +) }
  }

  func base(_ districts: [Int], _ month: Int) -> Int { districts.reduce(0) { $0 + bases[$1][month] } }

  private var people: PeopleTable {
    func counts(_ count: ([Int], Int) -> Int) -> PeopleCounts {
      var counts = PeopleCounts(districts: districts.count, teams: 0, months: months)
      for month in 0..<months {
        for district in districts { counts.districts[district][month] = count([district], month) }
        counts.total[month] = count(Array(districts), month)
      }
      return counts
    }
    return PeopleTable(
      people: PeopleBehind(counted: [counts(numerator)], base: counts(base)), counted: kind.counted,
      period: Period(months, monthsTo: Sample.september), rows: districts.map { [$0] })
  }

  func team(_ number: Int) -> Attacker.Team { Attacker.Team(district: "D\(number)", name: "") }

  /// The month as a file has it, counted from the first that is shown.
  func date(_ month: Int) -> String { Period(months, monthsTo: Sample.september)[month].description }

  /// Whether a finding is about a whole row with as many people as the threshold. Of fewer, whoever knows how many people the other
  /// teams have knows that none of their counts can reach it.
  func isOfEnough(_ finding: Attacker.Finding) -> Bool {
    districts.contains { row in
      (0..<months).contains { month in
        finding.cell == "D\(row)||\(date(month))|1" && bases[row][month] >= kind.threshold
      }
    }
  }

  /// The matrix of some districts in the last months.
  func matrix(_ chosen: Set<Int>, last: Int) -> Table {
    let columns = Array((months - last)..<months)
    let rows = districts.filter(chosen.contains).map { district in
      PartsTable.Row(
        district: "D\(district)", team: nil,
        parts: columns.map { Sample.parts(Double(numerator([district], $0)), Double(base([district], $0))) },
        members: [district])
    }
    var table = PartsTable(columns: Sample.months(last), rows: rows, subject: .districts)
    table.people = people
    return Table(
      kind.measure, MeasureOptions(), of: table, choice: chosen.count < districts.count ? .districts : .all,
      trims: false)
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
    let scale = try Sample.scale(kind.measure)
    let paper = Sample.extractPaper()
    var files = WrittenFiles(
      cells: String(decoding: cellTable(published, order: .latest), as: UTF8.self),
      table: String(decoding: printedTable(published, order: .latest), as: UTF8.self),
      alt: altText(published, scale, paper), headline: headline(published, scale, paper))
    if drawn {
      let figure = figure(published, scale, paper, order: .latest, yearStart: .financial)
      files.png = try draw(figure, options: DrawingOptions(size: .landscape, dpi: 72)).pages.map(\.png)
    }
    return files
  }

  /// Everything; the last month alone; and some of the districts.
  func runs(_ random: inout Seeded, drawn: Bool = false, beside comparison: Comparison? = nil) throws -> [(
    teams: Set<Attacker.Team>, files: WrittenFiles
  )] {
    let all = Set(districts)
    let some = Set(districts.filter { _ in Bool.random(using: &random) })
    var runs = [(all, matrix(all, last: months)), (all, matrix(all, last: 1))]
    if !some.isEmpty { runs.append((some, matrix(some, last: months))) }
    return try runs.compactMap { chosen, matrix in
      try written(matrix, kind.profile, drawn: drawn, beside: comparison).map { (Set(chosen.map(team)), $0) }
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
