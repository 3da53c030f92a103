import Foundation
import Tabular
import Testing

@testable import Workforce

/// The practice measures against the slow oracle: every cell's numerator, denominator, symbol and printed value, and how many
/// distinct children are behind each, which disclosure control goes by.
struct PracticeOracleTests {
  static let measures: [Measure] = [.reReferrals, .assessments45, .eet, .pep, .audits, .discharges]

  @Test func theInventedCounty() throws {
    let options = """
      --from 2015-10 --to 2017-09 --by team
      --from 2015-06 --to 2017-12 --choose re-referrals=without-step-downs --choose assessment-from=start \
      --choose care-leaver-ages=19-21 --choose pep-ages=3-17 --choose discharges=reached-18 \
      --choose assessment-window=twelve-months
      """
    let cases = try PracticeOracle.folder(Samples.lancashire, options.split(separator: "\n").map(String.init))
    var tally = PracticeComparison()
    for one in cases {
      #expect(one.runs.count == 2)
      for run in one.runs { try tally.compare(run, of: one) }
    }
    #expect(tally.cells == 8178)
    #expect(tally.values == 7527)
  }

  @Test(arguments: [1...20, 21...40, 41...60, 61...80])
  func randomExtracts(seeds: ClosedRange<Int>) throws {
    let folder = try Samples.temporaryFolder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let cases = try PracticeOracle.seeds(seeds, in: folder)
    #expect(cases.count == seeds.count)
    var tally = PracticeComparison()
    for one in cases {
      #expect(one.runs.count == 3)
      for run in one.runs { try tally.compare(run, of: one) }
    }
    let all = cases.flatMap(\.runs).flatMap(\.result.tables.values).flatMap(\.rows).reduce(0) { $0 + $1.cells.count }
    #expect(tally.cells == all)
    #expect(tally.measures == Set(Self.measures.map(\.id)))
    #expect(tally.values > 20_000)
    #expect(tally.notApplicable > 5000)
    #expect(tally.notAvailable > 2000)
  }
}

/// What was compared.
struct PracticeComparison {
  var cells = 0
  var values = 0
  var notApplicable = 0
  var notAvailable = 0
  var measures: Set<String> = []

  mutating func compare(_ run: PracticeOracle.Run, of one: PracticeOracle.Case) throws {
    var reader = ExtractReader(files: Samples.files(one.folder), settings: one.settings.settings)
    reader.request = run.options.request
    let extract = try reader.outcome.get()
    #expect(extract.coverage.extractDate.description == run.result.extract_date, "\(one.folder)")
    let selection = try run.options.filter.selection(in: extract.staffing)
    for (id, table) in run.result.tables {
      let measure = try #require(Measure.named(id))
      let options = run.options.choices(of: measure)
      let what = "\(one.folder): \(id) \(run.options)"
      let matrix = Matrix(
        measure, options, of: extract, selection: selection, by: run.options.by == "team" ? .team : .district,
        districtsAreFiltered: false, rolesAreFiltered: false)
      let people = measure.on(options).people(
        MeasureInput(extract, selection: selection, period: extract.period, options: options))
      try compare(matrix, people, extract.staffing.places, table, what)
      measures.insert(id)
    }
  }

  private mutating func compare(
    _ matrix: Matrix, _ people: PeopleBehind, _ places: Places, _ table: PracticeOracle.Table, _ what: String
  ) throws {
    #expect(matrix.columns.map(\.description) == table.months, "\(what)")
    func name(_ district: String, _ team: String?) -> String {
      foldedName(district) + (team.map { " / " + foldedName($0) } ?? "")
    }
    let (ours, theirs) = (matrix.rows.map { name($0.district, $0.team) }, table.rows.map { name($0.district, $0.team) })
    if ours != theirs {
      Issue.record("\(what): rows \(ours), oracle \(theirs)")
      return
    }
    let counted = try #require(people.counted.first)
    for (row, expected) in zip(matrix.rows, table.rows) {
      let counts = try heads(row, counted, places)
      let bases = try heads(row, people.bases[0], places)
      for (month, (cell, theirs)) in zip(row.cells, expected.cells).enumerated() {
        let found = PracticeOracle.Cell(cell, heads: counts[month], of: bases[month])
        if found != theirs {
          Issue.record("\(what): \(name(row.district, row.team)) \(table.months[month]): \(found), oracle \(theirs)")
        }
        cells += 1
        switch cell {
        case .value: values += 1
        case .notApplicable: notApplicable += 1
        case .notAvailable: notAvailable += 1
        case .confidential, .lowReliability: break
        }
      }
    }
  }

  /// The people of a row, by month.
  private func heads(_ row: Matrix.Row, _ counts: PeopleCounts, _ places: Places) throws -> [Int] {
    guard row.level != .total else { return counts.total }
    let district = try #require(places.districts.firstIndex(of: row.district))
    guard let team = row.team else { return counts.districts[district] }
    return counts.teams[
      try #require(places.teams.firstIndex { $0.district == district && $0.name == team })]
  }
}

extension PracticeOracle.Cell {
  init(_ cell: Cell, heads: Int, of base: Int) {
    switch cell {
    case .value(let quotient):
      self.init(
        n: quotient.numerator / 1000, d: quotient.denominator.map { $0 / 1000 }, symbol: nil,
        value: quotient.printed.description, heads_n: heads, heads_d: base)
    case .notApplicable(let numerator):
      self.init(n: numerator / 1000, d: 0, symbol: "z", value: nil, heads_n: heads, heads_d: base)
    case .notAvailable, .confidential, .lowReliability:
      self.init(n: nil, d: nil, symbol: cell.symbol?.rawValue, value: nil, heads_n: nil, heads_d: nil)
    }
  }
}
