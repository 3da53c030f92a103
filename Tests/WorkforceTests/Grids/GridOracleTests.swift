import Extracts
import Staffing
import Tabular
import Testing
@testable import Disclosure
@testable import Measures
@testable import Statistics
@testable import Workforce

/// The grids against the slow oracle: every label, printed value and count of people.
struct GridOracleTests {
  private static let script = "grids.py"
  private typealias Case = OracleCase<Run>

  private struct Run: AnyOracleRun {
    let options: Oracle.Options
    let grids: [String: Table?]
  }

  private struct Table: Decodable {
    let columns: [String]
    let rows: [Row]
  }

  private struct Row: Decodable {
    let label: String
    let cells: [Cell?]
  }

  private struct Cell: Decodable, Hashable {
    let value: String
    let people: Int
  }

  /// How many cells were compared, by grid.
  private func compare(_ cases: [Case]) throws -> [String: Int] {
    var cells: [String: Int] = [:]
    for one in cases {
      try one.withExtracts { run, extract in
        let selection = try run.options.filter.selection(in: extract.staffing)
        for (id, table) in run.grids {
          let what = "\(one.folder): \(run.options.summary), \(id)"
          let parts = id.split(separator: "=").map(String.init)
          let measure = try #require(Measure.named(parts[0]))
          var options = MeasureOptions()
          if let option = measure.options.first, let choice = option.choices.first(where: { $0.name == parts.last }) {
            options.choose(choice, of: option)
          }
          let asked = run.options.request.period(lastComplete: extract.coverage.lastComplete)
          // The oracle has no rule for an extract without end dates, which never occurs in it.
          let grid = Measures.Table(
            measure, try #require(measure.grid), options, of: extract, selection: selection, asked: asked,
            isOfPart: false)
          #expect((grid == nil) == (table == nil), "\(what)")
          guard let grid, let table else { continue }
          #expect(grid.columns.map { $0.description.lowercased() } == table.columns, "\(what)")
          #expect(grid.rows.map { $0.district.lowercased() } == table.rows.map(\.label), "\(what)")
          for (row, expected) in zip(grid.rows, table.rows) {
            let own = row.cells.map { cell in
              cell.counted.map { Cell(value: $0.printed.description, people: $0.people) }
            }
            #expect(own == expected.cells, "\(what), \(row.district)")
            cells[parts[0], default: 0] += expected.cells.count
          }
        }
      }
    }
    return cells
  }

  @Test func theInventedCounty() throws {
    let options = [
      "--from 2013-10 --to 2017-09", "--from 2016-10 --to 2017-09 --role \"social worker\"",
      "--from 2014-04 --to 2017-03 --district Burnley --district Preston",
    ]
    let cells = try compare(Case.folder(Samples.lancashire, options, script: Self.script))
    for grid in Measure.grids { #expect(cells[grid.id] ?? 0 > 100, "\(grid.id)") }
  }

  /// A grid that the oracle has no rule for is compared with nothing, and would pass unseen.
  @Test func everyGridHasARule() throws {
    let rules = try Oracle.rules(Self.script)
    #expect(rules == Measure.grids.map(\.id).sorted())
  }

  @Test(arguments: [1...50, 51...100]) func randomExtracts(seeds: ClosedRange<Int>) throws {
    try Case.withSeeds(seeds, script: Self.script) { cases in
      let cells = try compare(cases)
      for grid in Measure.grids { #expect(cells[grid.id] ?? 0 > 1000, "\(grid.id)") }
    }
  }
}
