import Testing

@testable import Workforce

struct PublishedGridTests {
  private func outcome(
    _ measure: GridMeasure, _ grid: Grid, _ profile: Profile, isFiltered: Bool = false, months: GridMonths = .own
  ) -> Result<PublishedGrid, DisclosureRefusal> {
    do throws(DisclosureRefusal) {
      return .success(
        try Disclosure.clear(
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
    #expect(refusal(outcome(.reasons, grid, .board, months: .cutShort)) == .ownMonthsNotCovered)
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
