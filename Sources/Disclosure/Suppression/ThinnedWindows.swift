import Measures

/// Rows whose windows of twelve months are shown a year apart alone, since all of them would give single months away.
struct ThinnedWindows {
  /// By row of districts.
  let districts: [Bool]
  let total: Bool

  /// - Parameters:
  ///   - windows: by row, then month from the first that is complete; none under 0.
  ///   - total: the same of all.
  ///   - hidden: rows that are hidden throughout.
  ///   - slack: the unit that is counted in.
  ///   - tells: whether a single month's amount tells of people.
  init(
    _ windows: [[Int64]], total: [Int64], hidden: Set<Int>, slack: Int64, tells: (Int64) -> Bool
  ) {
    func isPinned(_ windows: [Int64]) -> Bool { SingleMonths.known(windows, slack: slack).contains(where: tells) }
    func sum(_ rows: Set<Int>) -> [Int64] {
      total.indices.map { month in rows.reduce(0) { $0 + windows[$1][month] } }
    }
    let shown = Set(windows.indices).subtracting(hidden)
    var thinned = shown.filter { isPinned(windows[$0]) }
    if isPinned(total) {
      (districts, self.total) = (windows.map { _ in true }, true)
      return
    }
    // What the others leave of the total is what these have together, and those that are hidden.
    let bySize = shown.sorted { (windows[$0].reduce(0, +), $0) < (windows[$1].reduce(0, +), $1) }
    while !thinned.isEmpty, isPinned(sum(thinned.union(hidden))) {
      guard let next = bySize.first(where: { !thinned.contains($0) }) else { break }
      thinned.insert(next)
    }
    // Of those that are hidden the others leave their sum.
    if thinned.isEmpty, !hidden.isEmpty, isPinned(sum(hidden)), let next = bySize.first { thinned.insert(next) }
    districts = windows.indices.map(thinned.contains)
    self.total = false
  }
}
