import Staffing
import Tabular

/// What the cases of some months tell of those that are missing.
struct CasesOverTime {
  private let months: Period
  private let open: [Int]
  private let starts: [Int]
  private let ends: [Int]
  /// Rows of staff and agency workers that are open at the ends of the months.
  private let workers: [Int]

  /// - Parameter from: the first month that is held.
  init?(_ history: ExtractHistory, from: Month, to last: Month) {
    // What is longer ago than three years has nothing to do with what is drawn.
    guard let months = Period(max(from, last.advanced(by: -35)), last), months.count >= 13 else { return nil }
    self.months = months
    let cases = history.allocations
    open = cases.open(over: months)
    workers = zip(history.own.open(over: months), history.agency.open(over: months)).map { $0 + $1 }
    func byMonth(_ events: EventCalendar) -> [Int] {
      var counts = [Int](repeating: 0, count: months.count)
      for (month, count) in events.months where month >= months.first && month <= months.last {
        counts[month.index - months.first.index] = count
      }
      return counts
    }
    (starts, ends) = (byMonth(cases.starts), byMonth(cases.ends))
  }

  /// The first month where many of the closed cases are missing: those of a worker have grown by six tenths or more since, in the last
  /// half year seven begin where five end, and more than before. Where a share is left out by chance, cases are few until those that are
  /// still open come, and grow by ever more, which demand does not. Nil where it is not so, or cases are few.
  var growsToTheEnd: Month? {
    guard let first = open.first, let last = open.last, last >= 200, workers[0] > 0 else { return nil }
    let now = workers[workers.count - 1]
    guard 10 * Int64(last) * Int64(workers[0]) >= 16 * Int64(first) * Int64(now) else { return nil }
    func sum(_ counts: [Int], _ back: Int) -> Int { counts.suffix(back + 6).prefix(6).reduce(0, +) }
    let (begun, over) = (sum(starts, 0), sum(ends, 0))
    let growth = begun - over
    guard begun * 5 >= over * 7, growth * 20 >= last, 20 * growth >= 23 * (sum(starts, 6) - sum(ends, 6)) else {
      return nil
    }
    return months.first
  }
}
