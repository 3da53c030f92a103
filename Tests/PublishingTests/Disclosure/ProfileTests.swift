import Statistics
import TestSupport
import Testing
import Workforce
@testable import Disclosure
@testable import Extracts
@testable import Measures
@testable import Publishing
@testable import Staffing

/// A stricter profile says less of the same figures, and never anything else: what it shows, marks and names, a looser one does too.
struct ProfileTests {
  /// What a stricter matrix says that a looser one of the same figures does not.
  private static func contradictions(_ strict: PublishedTable, _ loose: PublishedTable) -> [String] {
    strict.rows.flatMap { row -> [String] in
      let name = "\(row.district)/\(row.team ?? "")"
      guard
        let other = loose.rows.first(where: {
          $0.level == row.level && $0.district == row.district && $0.team == row.team
        })
      else {
        return row.cells.contains { $0.cell.quotient != nil } ? ["\(name) has no row"] : []
      }
      var found: [String] = []
      for (column, (cell, same)) in zip(row.cells, other.cells).enumerated() {
        if cell.cell.quotient != nil, same.cell.quotient == nil { found.append("\(name) \(column) is shown") }
        if !Set(cell.marks).isSubset(of: same.marks) { found.append("\(name) \(column) is marked") }
        if let range = cell.interval, let exact = same.interval,
          range.lower > exact.lower + 1e-9 || range.upper < exact.upper - 1e-9
        {
          found.append("\(name) \(column) has a narrower range")
        }
      }
      if let verdict = row.verdict {
        if verdict.level > other.verdict?.level ?? .none { found.append("\(name) is underlined") }
        if verdict.mayBeNamed, !(other.verdict?.mayBeNamed ?? false) { found.append("\(name) is named") }
        if verdict.level > .none, verdict.direction != other.verdict?.direction {
          found.append("\(name) lies elsewhere")
        }
        if verdict.mayBeNamed, verdict.lowReliability != other.verdict?.lowReliability {
          found.append("\(name) is [u] for one only")
        }
      }
      return found
    }
  }

  private static func cleared(_ matrix: Table, _ profile: Profile) -> PublishedTable? {
    do throws(DisclosureRefusal) { return try DisclosureControl.clear(matrix, profile: profile) } catch { return nil }
  }

  /// All profiles of a matrix, the loosest first, each held against those before it. Returns how many rows the loosest and the
  /// strictest name or mark, and what a stricter one says besides.
  private static func compare(_ matrix: Table) -> (said: (loose: Int, strict: Int), contradictions: [String]) {
    let all = [Profile.internal, .board, .public].map { cleared(matrix, $0) }
    var found: [String] = []
    for (place, strict) in all.enumerated() {
      guard let strict else { continue }
      for loose in all.prefix(place) {
        found += loose.map { contradictions(strict, $0) } ?? ["the looser profile shows nothing"]
      }
    }
    func said(_ table: PublishedTable?) -> Int {
      table?.rows.count { $0.verdict?.level ?? .none > .none || $0.cells.contains { !$0.marks.isEmpty } } ?? 0
    }
    return ((said(all[0]), said(all[2])), found)
  }

  private static func sample() throws -> Extract {
    var parts = #filePath.split(separator: "/", omittingEmptySubsequences: false)
    parts.removeLast(4)
    let folder = parts.joined(separator: "/") + "/samples/lancashire/"
    let files = InputFile.allCases.filter { $0 != .monthly }
    var settings = Settings()
    settings.extractDate = Sample.day
    settings.coversFrom = Month(index: 2013 * 12 + 9)
    return try ExtractReader(
      files: Dictionary(uniqueKeysWithValues: files.map { ($0, .path(folder + $0.fileName)) }), settings: settings
    ).read()
  }

  /// Every measure of the invented county, by district and by team.
  @Test func theSampleSaysTheSameToAll() throws {
    let extract = try ProfileTests.sample()
    let selection = try Filter().selection(in: extract.staffing)
    var said = 0
    for measure in Measure.monthly {
      for level in [RowLevel.district, .team] {
        let matrix = Table(
          measure, MeasureOptions(), of: extract, selection: selection, by: level, choice: .all)
        let (own, found) = ProfileTests.compare(matrix)
        #expect(found.isEmpty, "\(measure.id) by \(level): \(found)")
        said += own.strict
      }
    }
    #expect(said > 50)
  }

  /// An arrow in an overview for everybody is in the board's too.
  @Test func overviewsSayTheSameToAll() throws {
    let extract = try ProfileTests.sample()
    let selection = try Filter().selection(in: extract.staffing)
    let profiles = [Profile.internal, .board, .public]
    var columns: [[OverviewColumn]] = profiles.map { _ in [] }
    for measure in Measure.monthly {
      let matrix = Table(
        measure, MeasureOptions(), of: extract, selection: selection, by: .district, choice: .all)
      let cleared = profiles.compactMap { ProfileTests.cleared(matrix, $0) }
      if cleared.count < profiles.count { continue }
      let scale = try Scale(measure, asked: nil, target: nil, breaks: nil)
      for (place, one) in cleared.enumerated() {
        columns[place].append(OverviewColumn(table: one, scale: scale, paper: Sample.extractPaper()))
      }
    }
    let trends = columns.map { Overview($0).trends.flatMap { $0 } }
    for (strict, loose) in [(2, 1), (1, 0)] {
      for (own, other) in zip(trends[strict], trends[loose]) { #expect(own == nil || own == other) }
    }
    #expect(trends[2].contains { $0 != nil })
  }

  @Test(arguments: [CountedKind.childrenOverTime, .publicLeavers, .children, .publicChildren])
  func randomCountiesSayTheSameToAll(kind: CountedKind) {
    var random = Seeded(state: 23)
    var said = 0
    for table in 0..<400 {
      let county = RandomCounty(kind, &random)
      var matrix = county.matrix(Set(county.districts), last: county.months)
      // Of children who each count by themselves.
      matrix.designEffects = matrix.columns.map { _ in 1 }
      let (own, found) = ProfileTests.compare(matrix)
      #expect(found.isEmpty, "table \(table) of \(kind.name): \(found)")
      said += own.loose
    }
    // Beside hidden rows none is marked; where all are shown many are.
    #expect(said > 0)
  }
}
