import Testing
@testable import Disclosure
@testable import Measures
@testable import Publishing
@testable import Workforce

struct RowOrderTests {
  private func labels(_ rows: [PartsTable.Row], _ order: RowOrder, _ measure: Measure = .vacancy) throws -> [String] {
    try Sample.matrix(measure, columns: Sample.months(1), rows).ordered(order).map { $0.team ?? $0.district }
  }

  private func rate(_ percent: Double) -> [Part] { [Sample.parts(percent, 100)] }

  private var districts: [PartsTable.Row] {
    [
      Sample.row("Wyre", rate(12)), Sample.row("chorley", rate(12.04)), Sample.row("Burnley", rate(3)),
      Sample.row("Fylde", [.missing(.confidential)]), Sample.row("Adlington", [.missing(.lowReliability)]),
      Sample.row("Pendle", rate(20)),
    ]
  }

  @Test func worstFirstTiesByNameMissingLast() throws {
    // 12.04 prints as 12.0: a tie, and letter case does not decide it.
    let order = try labels(districts, .latest)
    #expect(order == ["All districts", "Pendle", "chorley", "Wyre", "Burnley", "Adlington", "Fylde"])
  }

  @Test func lowestFirstWhereMoreIsBetter() throws {
    let order = try labels(districts, .latest, Sample.stability)
    #expect(order == ["All districts", "Burnley", "chorley", "Wyre", "Pendle", "Adlington", "Fylde"])
  }

  @Test func byName() throws {
    let order = try labels(districts, .name)
    #expect(order == ["All districts", "Adlington", "Burnley", "chorley", "Fylde", "Pendle", "Wyre"])
  }

  @Test func asGivenThenByName() throws {
    let order = try labels(districts, .given(["WYRE", "p*"]))
    #expect(order == ["All districts", "Wyre", "Pendle", "Adlington", "Burnley", "chorley", "Fylde"])
  }

  @Test func teamsStayUnderTheirDistrict() throws {
    let rows = [
      Sample.row("Burnley", rate(5)), Sample.row("Burnley", "Court", rate(1)), Sample.row("Burnley", "Duty", rate(9)),
      Sample.row("Wyre", rate(7)), Sample.row("Wyre", "Court", rate(8)), Sample.row("Wyre", "Duty", rate(6)),
    ]
    let table = PartsTable(columns: Sample.months(1), rows: rows, subject: .districts)
    let matrix = try DisclosureControl.clear(
      Table(.vacancy, MeasureOptions(), of: table, choice: .all, trims: false), profile: .internal)
    #expect(
      matrix.ordered(.latest).map { $0.team ?? $0.district }
        == ["All districts", "Wyre", "Court", "Duty", "Burnley", "Duty", "Court"])
  }
}
