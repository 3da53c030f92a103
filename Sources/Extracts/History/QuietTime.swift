import Staffing
import Tabular

/// Months in which nobody left, though before and after many did.
struct QuietTime {
  let months: Period

  /// Nil where there are none of which the chance is under one in a million, were they not the longest of so many: where people left
  /// seven tenths as often as in the other months.
  init?(_ history: ExtractHistory, _ coverage: Coverage) {
    guard let covered = Period(coverage.from, coverage.lastComplete) else { return nil }
    let open = history.own.open(over: covered)
    var left = [Int](repeating: 0, count: covered.count)
    for (month, count) in history.leavers.months where month >= covered.first && month <= covered.last {
      left[month.index - covered.first.index] = count
    }
    // A month in which many went at once counts like others.
    let some = left.filter { $0 > 0 }.sorted()
    guard some.count >= 4 else { return nil }
    let others = left.reduce(0) { $0 + min($1, 2 * some[some.count / 2]) }
    var (begin, best) = (0, 0..<0)
    for month in 0...covered.count where month == covered.count || left[month] > 0 {
      if month - begin > best.count { best = begin..<month }
      begin = month + 1
    }
    let inside = best.reduce(0) { $0 + open[$1] }
    let outside = open.reduce(0, +) - inside
    guard others >= 12, outside > 0, !best.isEmpty else { return nil }
    let due = 0.7 * Double(others) / Double(outside) * Double(inside)
    guard PoissonTail.isImprobable(atMost: 0, due: due, chance: 0.000_001 / Double(covered.count)),
      let months = Period(covered[best.lowerBound], covered[best.upperBound - 1])
    else { return nil }
    self.months = months
  }
}
