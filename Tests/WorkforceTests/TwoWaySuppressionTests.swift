import Foundation
import Testing
@testable import Disclosure
@testable import Extracts
@testable import Measures
@testable import Staffing
@testable import Statistics
@testable import Workforce

/// Tables with totals both ways, held against worked ones, and against trying everything.
struct TwoWaySuppressionTests {
  /// A table with its totals put on.
  private func withTotals(_ inner: [[Int]]) -> [[Int]] {
    let rows = inner.map { $0 + [$0.reduce(0, +)] }
    let columns = rows[0].indices.map { column in rows.reduce(0) { $0 + $1[column] } }
    return rows + [columns]
  }

  private func hiddenCount(_ table: TwoWaySuppression) -> Int { table.hidden.reduce(0) { $0 + $1.count { $0 } } }

  /// Worked: one small figure in a table of four by three; three more, a rectangle, are the fewest, and the one with the smallest
  /// sum loses least.
  @Test func rectangle() {
    let table = TwoWaySuppression(
      withTotals([[7, 9, 6], [8, 2, 11], [6, 7, 9], [12, 10, 8]]), threshold: 5)
    #expect(table.isSafe)
    #expect(
      table.hidden == [
        [false, false, false, false], [true, true, false, false], [true, true, false, false],
        [false, false, false, false], [false, false, false, false],
      ])
  }

  /// Worked: one column under a total. One more is enough, and the smallest loses least.
  @Test func oneColumn() {
    // The sums of rows of one figure are the figures themselves: they are hidden with them.
    let table = TwoWaySuppression(withTotals([[14], [3], [22], [9]]), threshold: 5)
    #expect(table.isSafe)
    #expect(table.hidden.map { $0[0] } == [false, true, false, true, false])
  }

  /// Worked: two ones under 37: hiding those two gives both away.
  @Test func twoOnes() {
    let table = TwoWaySuppression(withTotals([[1], [1], [15], [20]]), threshold: 5)
    #expect(table.isSafe)
    #expect(table.hidden.map { $0[0] } == [true, true, true, false, false])
  }

  @Test func nothingSmallNothingHidden() {
    let table = TwoWaySuppression(withTotals([[0, 5], [6, 0]]), threshold: 5)
    #expect(hiddenCount(table) == 0)
    #expect(table.isSafe)
  }

  /// The worked tables that come with the design: never fewer than the fewest that are safe, and how many more.
  @Test func workedTables() throws {
    guard let worked = try SuppressionExamples.load() else { return }
    for example in worked where example.id == "S01" {
      let table = TwoWaySuppression(
        withTotals([[7, 9, 6], [8, 2, 11], [6, 7, 9], [12, 10, 8]]), threshold: example.threshold)
      #expect(hiddenCount(table) - 1 == example.fewest)
    }
  }

  /// Where readers see which figures are none, a hidden one is at least one: five by five in a row of 5 would be known to be ones.
  @Test func noneIsSeen() {
    let counts = withTotals([[1, 1, 1, 1, 1], [9, 9, 9, 9, 9], [8, 8, 8, 8, 8]])
    let table = TwoWaySuppression(counts, threshold: 5, showsNone: true) { _, column in column == 5 ? .known : .usual }
    #expect(!table.isSafe)
    #expect(table.unsafeRows == [0])
    #expect(TwoWaySuppression(counts, threshold: 5) { _, column in column == 5 ? .known : .usual }.isSafe)
  }

  /// A line that cannot reach the threshold need only leave a doubt.
  @Test func few() {
    let counts = withTotals([[0, 2], [9, 8], [7, 9]])
    let table = TwoWaySuppression(counts, threshold: 5, showsNone: true) { row, column in
      column == 2 ? .known : row == 0 ? .few : .usual
    }
    #expect(table.isSafe)
    #expect(table.hidden[0] == [true, true, false])
    // Another row has to give way, or the two could be told from the totals.
    #expect(hiddenCount(table) > 2)
  }

  /// Every table of two by two and of two by three with figures up to three: what is safe is never found out by trying every
  /// way to fill in what is hidden, and each reach is exact.
  @Test(arguments: [(2, 2, 256), (2, 3, 4096)]) func everySmallTable(rows: Int, columns: Int, all: Int) {
    let threshold = 3
    var safe = 0
    for code in 0..<all {
      var rest = code
      let inner = (0..<rows).map { _ in
        (0..<columns).map { _ in
          defer { rest /= 4 }
          return rest % 4
        }
      }
      let counts = withTotals(inner)
      let table = TwoWaySuppression(counts, threshold: threshold)
      let largest = SuppressionExamples.largest(counts, hidden: table.hidden, most: 6)
      for row in counts.indices {
        for column in counts[row].indices where table.hidden[row][column] {
          let reach = min(table.reach(row: row, column: column), threshold)
          #expect(reach == min(largest[row][column], threshold), "\(inner), \(row) \(column)")
        }
      }
      guard table.isSafe else { continue }
      safe += 1
      for row in counts.indices {
        for column in counts[row].indices where (1..<threshold).contains(counts[row][column]) {
          #expect(table.hidden[row][column] && largest[row][column] >= threshold, "\(inner)")
        }
      }
    }
    #expect(safe > all / 2)
  }
}

/// Worked examples of suppression, and a solver that tries everything.
private enum SuppressionExamples {
  struct Example {
    let id: String
    let threshold: Int
    let fewest: Int
  }

  private struct File: Decodable {
    struct Table: Decodable {
      let id: String
      let threshold: Int
      let minimum_complementary_cells: Int?
    }
    let tables: [Table]
  }

  /// Nil where they do not lie beside the checkout.
  static func load() throws -> [Example]? {
    let checkout = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let file = checkout.deletingLastPathComponent().appending(path: "shared/examples/stats/suppression.json")
    guard FileManager.default.fileExists(atPath: file.path) else {
      print("suppression.json is not beside the checkout: only the committed tables were compared")
      return nil
    }
    return try JSONDecoder().decode(File.self, from: Data(contentsOf: file)).tables.compactMap { table in
      table.minimum_complementary_cells.map { Example(id: table.id, threshold: table.threshold, fewest: $0) }
    }
  }

  /// The largest that each figure can be, by trying every inner table with figures up to `most` that shows the same.
  static func largest(_ counts: [[Int]], hidden: [[Bool]], most: Int) -> [[Int]] {
    var best = counts.map { $0.map { _ in 0 } }
    let (rows, columns) = (counts.count - 1, counts[0].count - 1)
    var inner = Array(repeating: Array(repeating: 0, count: columns), count: rows)
    func fill(_ place: Int) {
      if place == rows * columns {
        for column in 0..<columns {
          let sum = inner.reduce(0) { $0 + $1[column] }
          if !hidden[rows][column] && sum != counts[rows][column] { return }
        }
        let all = inner.reduce(0) { $0 + $1.reduce(0, +) }
        if !hidden[rows][columns] && all != counts[rows][columns] { return }
        for row in 0..<rows {
          for column in 0..<columns { best[row][column] = max(best[row][column], inner[row][column]) }
          best[row][columns] = max(best[row][columns], inner[row].reduce(0, +))
        }
        for column in 0..<columns {
          best[rows][column] = max(best[rows][column], inner.reduce(0) { $0 + $1[column] })
        }
        best[rows][columns] = max(best[rows][columns], all)
        return
      }
      let (row, column) = (place / columns, place % columns)
      let values = hidden[row][column] ? Array(0...most) : [counts[row][column]]
      for value in values {
        inner[row][column] = value
        if column == columns - 1, !hidden[row][columns], inner[row].reduce(0, +) != counts[row][columns] { continue }
        fill(place + 1)
      }
    }
    fill(0)
    return best
  }
}
