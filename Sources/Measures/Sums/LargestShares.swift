import Staffing

/// Of an amount that people share, such as days lost: all of it, and the two largest people's parts, by row and month. It says whether
/// a sum is in truth one person's.
package struct LargestShares: Sendable {
  private struct Share: Sendable {
    var all: Int64 = 0
    var first: Int64 = 0
    var second: Int64 = 0

    mutating func add(_ part: Int64) {
      all += part
      if part > first {
        (first, second) = (part, first)
      } else if part > second {
        second = part
      }
    }

    /// Of both together; whoever is in both counts as two, each with a part.
    mutating func add(_ other: Share) {
      let rest = other.all - other.first - other.second
      add(other.first)
      add(other.second)
      all += rest
    }
  }

  private let months: Int
  /// By row, then month.
  private var rows: [Share]

  init(rows: Int, months: Int) {
    self.months = months
    self.rows = Array(repeating: Share(), count: rows * months)
  }

  /// Takes in what one person has in a row at a month.
  mutating func add(_ part: Int64, row: Int, month: Int) { rows[row * months + month].add(part) }

  /// Whether of what some rows have together one person has more than half, or two more than nine tenths.
  package func isOfFew(_ some: [Int], month: Int) -> Bool {
    var share = Share()
    for row in some { share.add(rows[row * months + month]) }
    return 2 * share.first > share.all || 10 * (share.first + share.second) > 9 * share.all
  }

  /// The same by rows of several.
  func grouped(_ groups: [[Int]]) -> LargestShares {
    var other = LargestShares(rows: groups.count, months: months)
    for (row, own) in groups.enumerated() {
      for month in 0..<months {
        for one in own { other.rows[row * months + month].add(rows[one * months + month]) }
      }
    }
    return other
  }
}
