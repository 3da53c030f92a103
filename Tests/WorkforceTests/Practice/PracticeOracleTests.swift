@testable import Extracts
import Tabular
import Testing
@testable import Disclosure
@testable import Measures
@testable import Staffing
@testable import Statistics
@testable import Workforce

/// The practice measures against the slow oracle: every cell's numerator, denominator, symbol and printed value, and how many
/// distinct children are behind each, which disclosure control goes by.
struct PracticeOracleTests {
  static let measures = Measure.monthly.filter(\.isOfPractice)

  /// A measure of practice that the oracle has no rule for is compared with nothing, and would pass unseen.
  @Test func everyMeasureHasARule() throws {
    let rules = try Oracle.rules(PracticeOracle.script)
    #expect(rules == Self.measures.map(\.id).sorted())
  }

  @Test func theInventedCounty() throws {
    let options = """
      --from 2015-10 --to 2017-09 --by team
      --from 2015-06 --to 2017-12 --choose re-referrals=without-step-downs --choose assessment-from=start \
      --choose care-leaver-ages=19-21 --choose pep-ages=3-17 --choose discharges=reached-18 \
      --choose assessment-window=twelve-months
      """
    let cases = try PracticeOracle.Case.folder(
      Samples.lancashire, options.split(separator: "\n").map(String.init), script: PracticeOracle.script)
    var tally = PracticeComparison()
    for one in cases {
      #expect(one.runs.count == 2)
      try one.withExtracts { try tally.compare($0, $1, of: one) }
    }
    #expect(tally.counts.cells == 8178)
    #expect(tally.counts.values == 7527)
    #expect(tally.withPeople == 8178)
  }

  @Test(arguments: [1...20, 21...40, 41...60, 61...80])
  func randomExtracts(seeds: ClosedRange<Int>) throws {
    try PracticeOracle.Case.withSeeds(seeds, script: PracticeOracle.script) { cases in
      var tally = PracticeComparison()
      for one in cases {
        #expect(one.runs.count == 3)
        try one.withExtracts { try tally.compare($0, $1, of: one) }
      }
      let all = cases.flatMap(\.runs).flatMap(\.result.tables.values).flatMap(\.rows).reduce(0) { $0 + $1.cells.count }
      #expect(tally.counts.cells == all)
      #expect(tally.measures == Set(Self.measures.map(\.id)))
      #expect(tally.counts.values > 20_000)
      #expect(tally.withPeople > all * 9 / 10)
      #expect(tally.counts.notApplicable > 5000)
      #expect(tally.counts.notAvailable > 2000)
    }
  }
}

/// What was compared.
struct PracticeComparison {
  var counts = CellCounts()
  /// Cells whose people were compared as well.
  var withPeople = 0
  var measures: Set<String> = []

  mutating func compare(_ run: PracticeOracle.Run, _ extract: Extract, of one: PracticeOracle.Case) throws {
    #expect(extract.takenOn.description == run.result.extract_date, "\(one.folder)")
    let selection = try run.options.filter.selection(in: extract.staffing)
    for (id, table) in run.result.tables {
      let measure = try #require(Measure.named(id))
      let options = run.options.choices(of: measure)
      let what = "\(one.folder): \(id) \(run.options)"
      let matrix = Table(
        measure, options, of: extract, selection: selection, by: run.options.by == "team" ? .team : .district,
        choice: .all)
      let people = measure.peopleOfRun(extract, selection, options)
      try compare(matrix, people, extract.staffing.places, table, what)
      measures.insert(id)
    }
  }

  private mutating func compare(
    _ matrix: Table, _ people: PeopleBehind, _ places: Places, _ table: PracticeOracle.Table, _ what: String
  ) throws {
    #expect(matrix.columns.map(\.description) == table.months, "\(what)")
    let counted = try #require(people.counted.first)
    for (row, expected) in paired(matrix, table.rows, what) {
      let numerators = try heads(row, counted, places)
      let bases = try heads(row, people.bases[0], places)
      for (month, (cell, theirs)) in zip(row.cells, expected.cells).enumerated() {
        let found = PracticeOracle.Cell(
          cell, heads: numerators?[month] ?? theirs.heads_n, of: bases?[month] ?? theirs.heads_d)
        if numerators != nil { withPeople += 1 }
        if found != theirs {
          Issue.record(
            "\(what): \(oracleName(row.district, row.team)) \(table.months[month]): \(found), oracle \(theirs)")
        }
        counts.add(cell)
      }
    }
  }

  /// The people of a row, by month; nil for a row of some teams of the council or of a district, whose people nobody counts.
  private func heads(_ row: Table.Row, _ counts: PeopleCounts, _ places: Places) throws -> [Int]? {
    guard row.level != .total else { return row.members.count == places.teams.count ? counts.total : nil }
    let district = try #require(places.districts.firstIndex(of: row.district))
    guard let team = row.team else {
      let isWhole = row.members.count == places.teams.count { $0.district == district }
      return isWhole ? counts.districts[district] : nil
    }
    return counts.teams[
      try #require(places.teams.firstIndex { $0.district == district && $0.name == team })]
  }
}

extension PracticeOracle.Cell {
  init(_ cell: Cell, heads: Int?, of base: Int?) {
    switch cell {
    case .value(let quotient):
      self.init(
        n: quotient.numerator / 1_000_000, d: quotient.denominator.map { $0 / 1_000_000 }, symbol: nil,
        value: quotient.printed.description, heads_n: heads, heads_d: base)
    case .notApplicable(let numerator):
      self.init(n: numerator / 1_000_000, d: 0, symbol: "z", value: nil, heads_n: heads, heads_d: base)
    case .counted, .blank, .notAvailable, .confidential, .lowReliability:
      self.init(n: nil, d: nil, symbol: cell.symbol?.rawValue, value: nil, heads_n: nil, heads_d: nil)
    }
  }
}
