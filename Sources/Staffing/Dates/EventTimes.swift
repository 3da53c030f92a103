package import Tabular

/// When things of one kind start and end.
package struct EventTimes: Sendable {
  package var starts = EventCalendar()
  package var ends = EventCalendar()

  package init() {}

  /// Adds some spans: bit *n* stands for span *n*.
  package mutating func add(_ spans: [ISOSpan], _ some: UInt64) {
    starts.addFirstDays(of: spans, some)
    ends.addLastDays(of: spans, some)
  }

  /// The latest day of any; nil where there is none.
  package var latest: Day? { [starts.latest, ends.latest].compactMap { $0 }.max() }

  /// How much is open at the end of each month: what has started by then and not ended.
  package func open(over period: Period) -> [Int] {
    var changes = [Int](repeating: 0, count: period.count)
    for (events, sign) in [(starts, 1), (ends, -1)] {
      for (month, count) in events.months where month <= period.last {
        changes[max(0, month.index - period.first.index)] += sign * count
      }
    }
    for month in changes.indices.dropFirst() { changes[month] += changes[month - 1] }
    return changes
  }

  /// How much is open over some months, in things times months.
  package func monthsOpen(over period: Period) -> Int64 { open(over: period).reduce(0) { $0 + Int64($1) } }
}
