import TestSupport
import Testing
@testable import Disclosure
@testable import Measures
@testable import Staffing

/// What is hidden in a grid of leavers by reason, held against someone who knows every district's leavers and tries every table that
/// shows the same.
struct GridSuppressionTests {
  private let policy = SuppressionPolicy.board

  /// Rare words stand together, and with as many of the next as make them not few.
  @Test func rareWordsAreOne() throws {
    let grid = try #require(Table.counts([[9, 1, 2, 0], [8, 0, 1, 1]], columns: ["a", "b", "c", "d"]))
    let folded = grid.foldingRare(policy)
    #expect(folded.columns.map(\.description) == ["all", "a", "(other)"])
    #expect(folded.lines == ["All districts: 22 17 5", "D0: 12 9 3", "D1: 10 8 2"])
    // One alone would be known by its name: the next smallest goes with it.
    let single = try #require(Table.counts([[9, 1, 3], [8, 0, 4]]))
    #expect(single.foldingRare(policy).lines == ["All districts: 25 17 8", "D0: 13 9 4", "D1: 12 8 4"])
    let none = try #require(Table.counts([[9, 5]]))
    #expect(none.foldingRare(policy).lines == none.lines)
  }

  /// A row of few people is hidden from end to end, its zeros too, and with it the next smallest: the two leavers alone would be what is
  /// over when the others are taken off the total.
  @Test func fewLeavers() throws {
    let grid = try #require(Table.counts([[17, 16, 19], [0, 2, 0], [8, 6, 7], [15, 18, 12]]))
    let hidden = try #require(grid.hidingSmall(policy))
    #expect(hidden.lines[2] == "D1: c c c c")
    #expect(hidden.lines[3] == "D2: 21 c c c")
    #expect(hidden.lines[0] == "All districts: 120 40 42 38")
    #expect(hidden.lines[1].hasPrefix("D0: 52 "))
  }

  /// Of amounts the public sees no row of fewer than ten, though from six on a count is none to hide.
  @Test func aRowOfFewForThePublic() throws {
    for (leavers, isHidden) in [(9, true), (10, false)] {
      let grid = try #require(Table.counts([[20, 30], [leavers, 0], [15, 12], [40, 17]]))
      let shown = try #require(grid.hidingSmall(.public(.number)))
      #expect((shown.lines[2] == "D1: c c c") == isHidden)
    }
  }

  @Test func nothingSmall() throws {
    let grid = try #require(Table.counts([[7, 5, 0], [0, 8, 6]]))
    let hidden = try #require(grid.hidingSmall(policy)).lines
    #expect(hidden == grid.lines)
  }

  /// Nineteen who all had one reason: whoever knows that one of them left would know why. The next smallest row is hidden with theirs, and
  /// so is every row of fewer, that they be not found by their size.
  @Test func allOfOneReason() throws {
    let alike = try #require(Table.counts([[0, 19], [12, 9], [30, 25]])?.hidingSmall(policy))
    #expect(alike.lines == ["All districts: 95 42 53", "D0: 19 c c", "D1: 21 c c", "D2: 55 30 25"])
    let beside = try #require(Table.counts([[0, 19], [6, 8], [12, 9], [30, 25]])?.hidingSmall(policy))
    #expect(beside.lines == ["All districts: 109 48 61", "D0: 19 c c", "D1: 14 c c", "D2: 21 12 9", "D3: 55 30 25"])
    // Two of one reason are of that reason together too.
    let two = try #require(Table.counts([[0, 9], [0, 10], [12, 9], [30, 25]])?.hidingSmall(policy))
    #expect(two.lines[3] == "D2: 21 c c")
    let nothingLeft = try #require(Table.counts([[7, 0], [0, 8]])?.hidingSmall(policy))
    #expect(nothingLeft.lines == ["All districts: 15 7 8"])
  }

  @Test func twentyOfOneReason() throws {
    let grid = try #require(Table.counts([[0, 20], [12, 9], [30, 25]]))
    let hidden = try #require(grid.hidingSmall(policy)).lines
    #expect(hidden == grid.lines)
  }

  /// Where nothing of districts can be shown the total stands alone; where that is few, or has few of a word, there is nothing.
  @Test func theTotalAlone() throws {
    let grid = try #require(Table.counts([[2, 2], [2, 2], [1, 1]]))
    let hidden = try #require(grid.hidingSmall(policy))
    #expect(hidden.lines == ["All districts: 10 5 5"])
    #expect(hidden.span?.withoutRow == 3)
    let two = try #require(Table.counts([[1, 1], [1, 1]])).hidingSmall(policy)
    #expect(two == nil)
    let three = try #require(Table.counts([[2, 2], [4, 0], [1, 1]])).hidingSmall(policy)
    #expect(three == nil)
  }

  /// Every table of two districts by two words, with figures to five.
  @Test(arguments: 0..<6) func everySmallTable(first: Int) throws {
    var shown = 0
    for code in 0..<216 where try attack([[first, code % 6], [code / 6 % 6, code / 36]]) { shown += 1 }
    #expect(shown > 10)
  }

  /// Tables of four districts by two words, of all sizes.
  @Test(arguments: 0..<4) func someLargerTables(seed: UInt64) throws {
    var random = Seeded(state: seed)
    var shown = 0
    for _ in 0..<60 {
      let counts = (0..<4).map { _ in
        let most = [3, 6, 12].randomElement(using: &random) ?? 3
        return [Int.random(in: 0..<most, using: &random), Int.random(in: 0..<most, using: &random)]
      }
      if try attack(counts) { shown += 1 }
    }
    #expect(shown > 10)
  }

  /// Tries every table with the same sums of rows that shows the same: no hidden figure of one and more can be worked out, none of a
  /// district of five or more, nor of those together that are hidden from end to end, be kept from one to four. Whether anything of
  /// districts was shown.
  private func attack(_ counts: [[Int]]) throws -> Bool {
    guard let grid = Table.counts(counts), let masked = grid.hidingSmall(policy), masked.rows.count > 1 else {
      return false
    }
    for row in masked.rows {
      for people in row.cells.compactMap(\.people) { #expect(people == 0 || people >= 5, "\(counts)") }
    }
    let sums = counts.map { $0.reduce(0, +) }
    let covered = counts.indices.filter { row in
      masked.rows[row + 1].cells.dropFirst().allSatisfy { $0 == .confidential }
    }
    var found = counts.map { $0.map { _ in Set<Int>() } }
    var together = [Set<Int>(), Set<Int>()]
    var table = counts
    func fill(_ row: Int) {
      if row < counts.count {
        for first in 0...sums[row] {
          table[row] = [first, sums[row] - first]
          let cells = zip(masked.rows[row + 1].cells.dropFirst(), table[row])
          // Where some figures of a row are shown, a zero would be.
          if cells.allSatisfy({ cell, count in cell.people.map { $0 == count } ?? (covered.contains(row) || count > 0) }
          ) {
            fill(row + 1)
          }
        }
        return
      }
      let columns = (0..<2).map { column in table.reduce(0) { $0 + $1[column] } }
      let totals = zip(masked.rows[0].cells.dropFirst(), columns)
      guard totals.allSatisfy({ cell, count in cell.people.map { $0 == count } ?? true }) else { return }
      for row in counts.indices { for column in 0..<2 { found[row][column].insert(table[row][column]) } }
      for column in 0..<2 { together[column].insert(covered.reduce(0) { $0 + table[$1][column] }) }
    }
    fill(0)
    for row in counts.indices {
      for column in 0..<2 where masked.rows[row + 1].cells[column + 1] == .confidential && counts[row][column] > 0 {
        let possible = found[row][column]
        #expect(possible.count > 1, "\(counts): \(row) \(column)")
        if sums[row] >= 5 && counts[row][column] < 5 {
          #expect(possible.max() ?? 0 >= 5, "\(counts): \(row) \(column) is \(possible.sorted())")
        }
      }
    }
    for column in 0..<2 {
      let own = covered.reduce(0) { $0 + counts[$1][column] }
      if (1..<5).contains(own) {
        #expect(
          together[column].max() ?? 0 >= 5, "\(counts): those hidden, \(column), are \(together[column].sorted())")
      }
    }
    return true
  }
}
