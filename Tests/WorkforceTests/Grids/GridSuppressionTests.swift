import Testing

@testable import Workforce

/// What is hidden in a grid of counts, held against someone who tries every table that shows the same.
struct GridSuppressionTests {
  private let policy = SuppressionPolicy.board(isFiner: true)

  @Test func rareWordsAreOne() throws {
    let grid = try #require(Grid.counts([[9, 1, 2, 0], [8, 0, 1, 1]], columns: ["a", "b", "c", "d"]))
    let folded = grid.foldingRare(policy)
    #expect(folded.columns.map(\.label) == ["all", "a", "(other)"])
    #expect(folded.lines == ["All districts: 22 17 5", "D0: 12 9 3", "D1: 10 8 2"])
    // One alone stays what it is.
    let single = try #require(Grid.counts([[9, 1], [8, 0]]))
    #expect(single.foldingRare(policy).columns.map(\.label) == ["all", "word 0", "word 1"])
  }

  /// A row of few people is hidden from end to end, its zeros too.
  @Test func fewLeavers() throws {
    let grid = try #require(Grid.counts([[7, 6, 9], [0, 2, 0], [8, 1, 6]]))
    let hidden = try #require(grid.hidingSmall(policy, rowSumsAreKnown: true))
    #expect(hidden.lines[2] == "D1: c c c c")
    #expect(hidden.lines[0].hasPrefix("All districts: 39 "))
  }

  @Test func nothingSmall() throws {
    let grid = try #require(Grid.counts([[7, 0], [0, 8]]))
    #expect(try #require(grid.hidingSmall(policy, rowSumsAreKnown: true)).lines == grid.lines)
  }

  /// Two people who make five moves are two people.
  @Test func fewPeopleManyMoves() throws {
    let months = try #require(Period(Month(index: 24_000), Month(index: 24_011)))
    func cell(_ people: Int) -> Grid.Cell { .value(.people(people)) }
    // Each of them is in several figures, so that the sums of rows are of as many people as there are, not of moves.
    let grid = Grid(
      columns: ["all", "a", "b", "c"].enumerated().map { Grid.Column(label: $1, kind: $0 == 0 ? .total : .value) },
      rows: [
        Grid.Row(label: "All districts", cells: [cell(20), cell(8), cell(8), cell(7)]),
        Grid.Row(label: "D0", cells: [cell(2), cell(2), cell(2), cell(1)]),
        Grid.Row(label: "D1", cells: [cell(18), cell(6), cell(6), cell(6)]),
      ], months: months)
    let hidden = try #require(grid.hidingSmall(policy, rowSumsAreKnown: false))
    #expect(hidden.lines[1] == "D0: c c c c")
    #expect(hidden.lines[2].contains("c"))
  }

  /// Every table of two districts by two words, with figures to five, and the leavers of each district known: of those that can be shown, no
  /// hidden figure that is not 0 can be worked out, and none of a district of five or more be kept under five.
  @Test(arguments: 0..<6) func everySmallTable(first: Int) throws {
    var shown = 0
    for code in 0..<216 {
      let counts = [[first, code % 6], [code / 6 % 6, code / 36]]
      guard let grid = Grid.counts(counts), let masked = grid.hidingSmall(policy, rowSumsAreKnown: true) else {
        continue
      }
      shown += 1
      let sums = counts.map { $0.reduce(0, +) }
      var found = counts.map { $0.map { _ in Set<Int>() } }
      for a in 0...sums[0] {
        for b in 0...sums[1] {
          let table = [[a, sums[0] - a], [b, sums[1] - b]]
          guard let other = Grid.counts(table), GridSuppressionTests.agree(masked, other) else { continue }
          for row in 0..<2 { for column in 0..<2 { found[row][column].insert(table[row][column]) } }
        }
      }
      for row in 0..<2 {
        for column in 0..<2 where masked.rows[row + 1].cells[column + 1] == .confidential && counts[row][column] > 0 {
          let possible = found[row][column]
          #expect(possible.count > 1, "\(counts): \(row) \(column)")
          if sums[row] >= 5 && counts[row][column] < 5 {
            #expect(possible.max() ?? 0 >= 5, "\(counts): \(row) \(column) is \(possible)")
          }
        }
      }
      // Whatever is shown is nobody, or five and more.
      for row in masked.rows {
        for people in row.cells.compactMap(\.people) { #expect(people == 0 || people >= 5, "\(counts)") }
      }
    }
    #expect(shown > 20)
  }

  /// Whether another table shows the same where figures are shown.
  private static func agree(_ masked: Grid, _ other: Grid) -> Bool {
    zip(masked.rows, other.rows).allSatisfy { a, b in
      zip(a.cells, b.cells).allSatisfy { $0 == .confidential || $0 == $1 }
    }
  }
}
