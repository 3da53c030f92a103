import Measures
import Publishing
import Staffing
package import Workforce

/// What is said where the data do not reach back over as many months as were asked for.
extension Messages {
  /// One sentence, of all measures that fall short; nil where none does.
  ///
  /// - Parameter asked: the number that was given.
  package func months(_ sheets: [Sheet], asked: Int) -> String? {
    var firsts: [(month: Month, measures: [String])] = []
    var hasEnough = false
    for table in sheets.map({ $0.table }) where table.span == nil {
      guard case .month(let first)? = table.columns.first, case .month(let last)? = table.columns.last else { continue }
      // A column of a quarter or year stands for all of its months.
      let step = table.columns.count > 1 ? table.step : 1
      if first.index - step < last.index - (asked - 1) {
        hasEnough = true
      } else if let place = firsts.firstIndex(where: { $0.month == first }) {
        firsts[place].measures.append(table.measure.id)
      } else {
        firsts.append((first, [table.measure.id]))
      }
    }
    if firsts.isEmpty { return nil }
    let start =
      "The data do not reach back over the \(asked) months\(says(" of --months", page: " that you asked for")): "
    if firsts.count == 1, !hasEnough { return "\(start)the first is \(firsts[0].month.longText)." }
    let parts = firsts.sorted { $0.month.index < $1.month.index }.map { first in
      let some = first.measures.count > 6 ? ["\(first.measures.count) measures"] : first.measures
      return "\(listed(some)) \(first.measures.count == 1 ? "begins" : "begin") in \(first.month.longText)"
    }
    return "\(start)\(parts.joined(separator: "; "))."
  }
}
