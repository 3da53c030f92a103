import Testing
import Workforce
@testable import Disclosure
@testable import Measures
@testable import Publishing
@testable import Staffing

/// A district's shares of the total, and of its change in a year.
struct SharesTests {
  /// Thirteen months of two districts, of which the first and the last matter. The whole goes from 65.7 of 528.6 to 82.5 of 555.5.
  private func rows(
    _ before: Part = Sample.parts(10.8, 59.3), _ now: Part = Sample.parts(18, 62.4), between: Int = 11
  ) -> [PartsTable.Row] {
    func months(_ first: Part, _ last: Part) -> [Part] {
      [first] + Array(repeating: Sample.parts(1, 10), count: between) + [last]
    }
    return [
      Sample.row("Burnley", months(before, now)),
      Sample.row("Wyre", months(Sample.parts(54.9, 469.3), Sample.parts(64.5, 493.1))),
    ]
  }

  private func shares(_ rows: [PartsTable.Row], _ measure: Measure = .vacancy) throws -> [Shares] {
    let table = try Sample.matrix(measure, columns: Sample.months(rows[0].parts.count), rows)
    return table.rows.map { table.shares($0) }
  }

  /// 18.0 of 82.5 are 21.82%. With 65.7 ÷ 528.6 = 0.12429 then, Burnley adds (18 − 7.7557) ÷ 555.5 − (10.8 − 7.3704) ÷ 528.6 = 0.011954 to
  /// a rise of 0.024224: 49.35%.
  @Test func ofBoth() throws {
    let shares = try shares(rows())
    #expect(
      shares == [
        .none, Shares(ofNumerator: Tenths(218), ofChange: Tenths(493)),
        Shares(ofNumerator: Tenths(782), ofChange: Tenths(507)),
      ])
  }

  @Test func withoutAYearBefore() throws {
    let shares = try shares(rows(between: 10))
    #expect(shares.map { $0.ofNumerator } == [nil, Tenths(218), Tenths(782)])
    #expect(shares.allSatisfy { $0.ofChange == nil })
  }

  /// What is hidden has no share, nor has anything where the total is hidden, or is not of all.
  @Test func hiddenOrMissing() throws {
    let hiddenNow = try shares(rows(Sample.parts(1, 10), .missing(.confidential)))
    #expect(hiddenNow.allSatisfy { $0 == .none })
    let missingNow = try shares(rows(Sample.parts(1, 10), .missing(.notAvailable)))
    #expect(missingNow.allSatisfy { $0 == .none })
    for missing in [Part.missing(.confidential), .missing(.notAvailable)] {
      let shares = try shares(rows(missing))
      #expect(shares.map { $0.ofNumerator } == [nil, Tenths(218), Tenths(782)])
      #expect(shares.allSatisfy { $0.ofChange == nil })
    }
    // Of what has nothing to divide by there is none, and of the other there is.
    let empty = try shares(rows(Sample.parts(0, 0)))
    #expect(empty[1].ofChange == nil && empty[2].ofChange != nil)
  }

  /// Amounts have none, nor have rows of teams, nor figures that others have published.
  @Test func ofOthers() throws {
    let amounts = try shares(rows(), .netChange)
    #expect(amounts.allSatisfy { $0 == .none })
    let byTeam = try shares(rows() + [Sample.row("Wyre", "Duty", rows()[1].parts)])
    #expect(byTeam.allSatisfy { $0 == .none })
    let published = try Sample.matrix(
      columns: Sample.months(13), rows(), subject: .authorities, isPublished: true)
    #expect(published.rows.allSatisfy { published.shares($0) == .none })
  }

  /// Counts that are shown whole would be told to a tenth by their shares.
  @Test func noneOfWholeNumbers() throws {
    let parts = PartsTable(columns: Sample.months(13), rows: rows(), subject: .districts)
    let matrix = Table(.vacancy, MeasureOptions(), of: parts, choice: .all, trims: false)
    let policy = SuppressionPolicy.of(.public, .percent)
    let table = PublishedTable(JudgedTable(matrix), clearance: .checked, policy: policy)
    #expect(table.rows[1].cells.last?.cell.printed == Tenths(290))
    #expect(table.rows.allSatisfy { table.shares($0) == .none })
  }

  /// Of millions, whose products have more digits than can be multiplied once more: from 1.0 of 2.0 to 1.1 of 2.1, a rise of 1/42. One district
  /// adds (1.1 − 0.55) ÷ 2.1 − (0.9 − 0.5) ÷ 2 = 13/210, and the other (0 − 0.5) ÷ 2.1 − (0.1 − 0.5) ÷ 2 = −8/210.
  @Test func longNumbers() throws {
    func months(_ first: (Double, Double), _ last: (Double, Double)) -> [Part] {
      [Sample.parts(first.0 * 1e6, first.1 * 1e6)] + Array(repeating: Sample.parts(1, 10), count: 11)
        + [Sample.parts(last.0 * 1e6, last.1 * 1e6)]
    }
    let shares = try shares([
      Sample.row("Burnley", months((0.9, 1), (1.1, 1.1))), Sample.row("Wyre", months((0.1, 1), (0, 1))),
    ])
    #expect(shares.map { $0.ofChange } == [nil, Tenths(2600), Tenths(-1600)])
  }

  /// From 12.4 to 12.4, whatever lies behind it; and of nothing nobody has a part.
  @Test func nothingToShare() throws {
    let same = try shares(rows(Sample.parts(10.8, 59.3), Sample.parts(4.5, 62.4)))
    #expect(same.map { $0.ofChange } == [nil, nil, nil])
    #expect(same[1].ofNumerator == Tenths(65))
    let none = try shares([
      Sample.row("Burnley", Array(repeating: Sample.parts(0, 10), count: 13)),
      Sample.row("Wyre", Array(repeating: Sample.parts(0, 10), count: 13)),
    ])
    #expect(none.allSatisfy { $0 == .none })
  }

  /// The last columns of the printed table; the total has none.
  @Test func printed() throws {
    let table = try Sample.matrix(columns: Sample.months(13), rows())
    let file = try CSVReading(printedTable(table, order: .latest))
    #expect(
      Array(file.header.suffix(3)) == ["change in a year", "share of the numerator in %", "share of the change in %"])
    #expect(
      file.rows.map { [$0[0]] + $0.suffix(3) } == [
        ["All districts", "2.5", "", ""], ["Burnley", "10.6", "21.8", "49.3"], ["Wyre", "1.4", "78.2", "50.7"],
      ])
  }
}
