import Testing

@testable import Workforce

struct PublishedGridTests {
  private func outcome(
    _ measure: GridMeasure, _ grid: Grid, _ profile: Profile, isFiltered: Bool = false, hasOwnMonths: Bool = true
  ) -> Result<PublishedGrid, DisclosureRefusal> {
    do throws(DisclosureRefusal) {
      return .success(
        try Disclosure.clear(
          grid, of: measure, MeasureOptions(), profile: profile, isFiltered: isFiltered, hasOwnMonths: hasOwnMonths))
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
    // Five are few in public.
    #expect(try outcome(.reasons, grid, .public).get().hiddenCount > 0)
    #expect(refusal(outcome(.reasons, grid, .board, isFiltered: true)) == .onlyUnfiltered)
    #expect(refusal(outcome(.reasons, grid, .board, hasOwnMonths: false)) == .onlyOwnMonths)
    #expect(refusal(outcome(.cohortRetention, grid, .public)) == .noPublicVersion)
    #expect(refusal(outcome(.cohortRetention, grid, .board, isFiltered: true)) == .onlyUnfiltered)
    #expect(try outcome(.cohortRetention, grid, .board, hasOwnMonths: false).get().clearance == .checked)
    #expect(try outcome(.transfers, grid, .internal, isFiltered: true, hasOwnMonths: false).get().hiddenCount == 0)
  }

  /// A map of nothing but hidden figures and a total is none.
  @Test func nothingLeft() throws {
    let grid = try #require(Grid.counts([[1, 2], [2, 1], [1, 1]]))
    #expect(refusal(outcome(.transfers, grid, .board)) == .nothingLeft)
  }

  /// A choice of districts shows rows of the whole, as they are.
  @Test func chosenRows() throws {
    let grid = try #require(Grid.counts([[9, 1, 6], [8, 5, 7], [6, 2, 8]]))
    let whole = try outcome(.transfers, grid, .board).get()
    let chosen = whole.keeping(rows: ["D1"])
    #expect(chosen.rows.map(\.label) == ["All districts", "D1"])
    #expect(chosen.rows[1].cells == whole.rows[2].cells)
    #expect(chosen.hiddenCount <= whole.hiddenCount)
  }
}
