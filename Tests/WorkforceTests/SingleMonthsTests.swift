import TestSupport
import Testing
@testable import Disclosure

/// What sums over twelve months say of single ones.
struct SingleMonthsTests {
  private func windows(_ months: [Int64]) -> [Int64] {
    (11..<months.count).map { last in months[(last - 11)...last].reduce(0, +) }
  }

  /// A year of nothing, then three: who came in the thirteenth month is known.
  @Test func aWindowOfNothing() {
    let months = Array(repeating: Int64(0), count: 12) + [3, 0, 1]
    let known = SingleMonths.known(windows(months), slack: 1)
    #expect(known.sorted() == [1, 3])
  }

  /// No window of nothing, and all the same known: two in a month that went, and none left over. Of three windows the first has two,
  /// the second none.
  @Test func whatWentIsKnown() {
    let months = [2] + Array(repeating: Int64(0), count: 12) + [0, 0]
    #expect(SingleMonths.known(windows(months), slack: 1) == [2])
  }

  /// Five that may lie in any of eleven months keep all of them unknown.
  @Test func slack() {
    let months: [Int64] = [0, 5] + Array(repeating: 0, count: 10) + [3]
    #expect(SingleMonths.known(windows(months), slack: 1).isEmpty)
  }

  /// Tried out: of every short history of few people, what is called known is what every other history with the same windows has.
  @Test func everyHistory() {
    // Of the twelve months of the first window three may have anybody; two more follow, the last windows.
    func months(_ code: Int) -> [Int64] {
      var own = [Int64](repeating: 0, count: 14)
      for (place, month) in [0, 1, 5, 12, 13].enumerated() {
        own[month] = Int64([1, 3, 9, 27, 81].map { code / $0 % 3 }[place])
      }
      return own
    }
    var known = 0
    let all = (0..<243).map(months)
    for own in all {
      let found = SingleMonths.known(windows(own), slack: 1)
      // People may as well be in the nine other months of the first window: with any left over they may, and nothing is known.
      let first = windows(own)[0]
      let same = all.filter { windows($0) == windows(own) }
      if found.isEmpty { continue }
      known += 1
      #expect(same.count == 1, "\(own)")
      #expect(found.sorted() == own.filter { $0 > 0 }.sorted(), "\(own), \(first)")
    }
    #expect(known > 3)
  }
}
