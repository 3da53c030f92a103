import Testing
@testable import Disclosure
@testable import Measures
@testable import Staffing

struct PublishedGridTests {
  private func outcome(
    _ measure: GridMeasure, _ grid: Grid, _ profile: Profile, isFiltered: Bool = false, months: GridMonths = .own
  ) -> Result<PublishedGrid, DisclosureRefusal> {
    do throws(DisclosureRefusal) {
      return .success(
        try DisclosureControl.clear(
          grid, of: measure, MeasureOptions(), profile: profile, isFiltered: isFiltered, months: months))
    } catch {
      return .failure(error)
    }
  }

  private func refusal(_ outcome: Result<PublishedGrid, DisclosureRefusal>) -> DisclosureRefusal? {
    if case .failure(let refusal) = outcome { return refusal }
    return nil
  }

  @Test func profiles() throws {
    let grid = try #require(Grid.counts([[9, 6, 0], [8, 5, 7]]))
    #expect(try outcome(.reasons, grid, .internal).get().clearance == .notChecked)
    #expect(try outcome(.reasons, grid, .board).get().hiddenCount == 0)
    // Five are few in public, and not one of the columns is then.
    #expect(try outcome(.reasons, grid, .public).get().hiddenCount > 0)
    let years = Period(24, monthsTo: Month(index: 2017 * 12 + 8))
    let begins = Month(index: 2016 * 12)
    #expect(
      refusal(outcome(.reasons, grid, .board, months: .cutShort(years, from: begins)))
        == .ownMonthsNotCovered(years, from: begins))
    #expect(refusal(outcome(.reasons, grid, .board, isFiltered: true)) == .onlyUnfiltered)
    #expect(refusal(outcome(.reasons, grid, .board, months: .asked)) == .onlyOwnMonths)
    #expect(refusal(outcome(.cohortRetention, grid, .public)) == .noPublicVersion)
    #expect(refusal(outcome(.cohortRetention, grid, .board, isFiltered: true)) == .onlyUnfiltered)
    #expect(try outcome(.cohortRetention, grid, .board, months: .asked).get().clearance == .checked)
    #expect(try outcome(.transfers, grid, .internal, isFiltered: true, months: .asked).get().hiddenCount == 0)
  }

  /// Moves are shown where none is of few people, or not at all: who came and went in a district would tell of those that are hidden.
  @Test func allOrNothing() throws {
    let few = try #require(Grid.counts([[1, 12], [12, 11]]))
    #expect(refusal(outcome(.transfers, few, .board)) == .someAreFew)
    let enough = try #require(Grid.counts([[0, 12], [15, 11]]))
    #expect(try outcome(.transfers, enough, .board).get().hiddenCount == 0)
    #expect(refusal(outcome(.transfers, enough, .board, isFiltered: true)) == .onlyUnfiltered)
  }

  @Test func nothingLeft() throws {
    let grid = try #require(Grid.counts([[1, 1], [1, 0]]))
    #expect(refusal(outcome(.reasons, grid, .board)) == .nothingLeft)
  }

  /// Where fewer than one in four figures of the districts could be shown the total stands alone: the same total, and never for another
  /// reason than what is hidden.
  @Test func theTotalAlone() throws {
    var random = Seeded(state: 5)
    var (alone, beside) = (0, 0)
    for _ in 0..<400 {
      let most = Int.random(in: 1...12, using: &random)
      let counts = (0..<Int.random(in: 2...6, using: &random)).map { _ in
        (0..<3).map { _ in Int.random(in: 0...most, using: &random) }
      }
      guard let grid = Grid.counts(counts),
        let masked = grid.foldingRare(.board(isFiner: true)).hidingSmall(.board(isFiner: true))
      else { continue }
      let shown = try outcome(.reasons, grid, .board).get()
      #expect(shown.rows.first?.cells == masked.rows.first?.cells)
      let inner = masked.rows.dropFirst().flatMap { $0.cells.dropFirst() }
      let share = Double(inner.count { $0.people != nil }) / Double(max(1, inner.count))
      #expect(shown.isTotalAlone == (share < 0.25))
      #expect(shown.rows.count == (share < 0.25 ? 1 : masked.rows.count))
      if shown.isTotalAlone { alone += 1 } else { beside += 1 }
    }
    #expect(alone > 20 && beside > 20)
  }

  /// A choice of districts shows rows of the whole, as they are.
  @Test func chosenRows() throws {
    let grid = try #require(Grid.counts([[9, 1, 16], [18, 5, 17], [16, 2, 8]]))
    let whole = try outcome(.reasons, grid, .board).get()
    let chosen = whole.keeping(rows: ["D1"])
    #expect(chosen.rows.map(\.label) == ["All districts", "D1"])
    #expect(chosen.rows[1].cells == whole.rows[2].cells)
    #expect(chosen.hiddenCount <= whole.hiddenCount)
  }
}
