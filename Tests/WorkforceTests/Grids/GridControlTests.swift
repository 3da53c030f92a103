import TestSupport
import Testing
@testable import Disclosure
@testable import Measures
@testable import Staffing
@testable import Statistics
@testable import Workforce

struct GridControlTests {
  private func outcome(
    _ measure: Measure, _ counts: [[Int]], _ profile: Profile, isFiltered: Bool = false,
    months: Table.Span.Origin = .own
  ) throws -> Result<PublishedTable, DisclosureRefusal> {
    let table = try #require(Table.counts(counts, of: measure, months, isOfPart: isFiltered))
    do throws(DisclosureRefusal) {
      return .success(try DisclosureControl.clear(table, profile: profile))
    } catch {
      return .failure(error)
    }
  }

  private func refusal(_ outcome: Result<PublishedTable, DisclosureRefusal>) -> DisclosureRefusal? {
    if case .failure(let refusal) = outcome { return refusal }
    return nil
  }

  @Test func profiles() throws {
    let grid = [[9, 6, 0], [8, 5, 7]]
    let unchecked = try outcome(.reasons, grid, .internal).get().clearance
    #expect(unchecked == .notChecked)
    let board = try outcome(.reasons, grid, .board).get().hiddenCount
    #expect(board == 0)
    // Five are few in public, and not one of the columns is then.
    let anyone = try outcome(.reasons, grid, .public).get()
    #expect(anyone.hiddenCount > 0)
    let years = Period(24, monthsTo: Month(index: 2017 * 12 + 8))
    let begins = Month(index: 2016 * 12)
    let cutShort = try outcome(.reasons, grid, .board, months: .cutShort(years, from: begins))
    #expect(
      refusal(cutShort)
        == .ownMonthsNotCovered(years, from: begins))
    let filtered = try outcome(.reasons, grid, .board, isFiltered: true)
    #expect(refusal(filtered) == .onlyUnfiltered)
    let asked = try outcome(.reasons, grid, .board, months: .asked)
    #expect(refusal(asked) == .onlyOwnMonths)
    let cohorts = try outcome(.cohortRetention, grid, .public)
    #expect(refusal(cohorts) == .noPublicVersion)
    let filteredCohorts = try outcome(.cohortRetention, grid, .board, isFiltered: true)
    #expect(refusal(filteredCohorts) == .onlyUnfiltered)
    let askedCohorts = try outcome(.cohortRetention, grid, .board, months: .asked).get().clearance
    #expect(askedCohorts == .checked)
    let transfers = try outcome(.transfers, grid, .internal, isFiltered: true, months: .asked).get().hiddenCount
    #expect(transfers == 0)
  }

  /// Moves are shown where none is of few people, or not at all: who came and went in a district would tell of those that are hidden.
  @Test func allOrNothing() throws {
    let few = [[1, 12], [12, 11]]
    let ofFew = try outcome(.transfers, few, .board)
    #expect(refusal(ofFew) == .someAreFew)
    let enough = [[0, 12], [15, 11]]
    let ofEnough = try outcome(.transfers, enough, .board).get()
    #expect(ofEnough.hiddenCount == 0)
    let filtered = try outcome(.transfers, enough, .board, isFiltered: true)
    #expect(refusal(filtered) == .onlyUnfiltered)
  }

  @Test func nothingLeft() throws {
    let grid = [[1, 1], [1, 0]]
    let outcome = try outcome(.reasons, grid, .board)
    #expect(refusal(outcome) == .nothingLeft)
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
      guard let grid = Table.counts(counts),
        let masked = grid.foldingRare(.board).hidingSmall(.board)
      else { continue }
      let shown = try outcome(.reasons, counts, .board).get()
      #expect(shown.rows.first?.cells.map(\.cell) == masked.rows.first?.cells)
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
    let grid = [[9, 1, 16], [18, 5, 17], [16, 2, 8]]
    let whole = try outcome(.reasons, grid, .board).get()
    let chosen = whole.keeping(districts: ["D1"])
    #expect(chosen.rows.map(\.district) == ["All districts", "D1"])
    #expect(chosen.rows[1].cells.map(\.cell) == whole.rows[2].cells.map(\.cell))
    #expect(chosen.hiddenCount <= whole.hiddenCount)
  }
}
