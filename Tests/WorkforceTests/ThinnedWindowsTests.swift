import Testing
@testable import Disclosure

/// Which rows show windows a year apart alone.
struct ThinnedWindowsTests {
  private func thin(_ windows: [[Int64]], hidden: Set<Int> = []) -> ThinnedWindows {
    let total = windows[0].indices.map { month in windows.reduce(0) { $0 + $1[month] } }
    return ThinnedWindows(windows, total: total, hidden: hidden, slack: 1) { $0 < 5 }
  }

  /// A window of nothing, and then one: of the first row the month is known, so that it is thinned, and the smallest other with it, since
  /// the third and the total would leave it.
  @Test func withAnother() {
    let found = thin([[0, 1, 1], [7, 8, 9], [30, 31, 30]])
    #expect(found.districts == [true, true, false])
    #expect(!found.total)
  }

  /// With another that is hidden throughout one is enough: what the rest leaves is both together.
  @Test func besideAHiddenOne() {
    let found = thin([[0, 1, 1], [7, 8, 9], [30, 31, 30]], hidden: [1])
    #expect(found.districts == [true, false, false])
  }

  /// Five and more in a month tell of nobody; nor does what may lie in other months.
  @Test func nothingToThin() {
    #expect(thin([[0, 5, 5], [7, 8, 9]]).districts == [false, false])
    #expect(thin([[6, 7, 7], [7, 8, 9]]).districts == [false, false])
  }

  /// Where the total gives months away itself, all are thinned.
  @Test func theTotal() {
    let found = thin([[0, 1, 1], [0, 0, 1]])
    #expect(found.districts == [true, true])
    #expect(found.total)
  }
}
