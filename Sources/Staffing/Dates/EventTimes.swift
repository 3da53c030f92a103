package import Tabular

/// When things of one kind start and end.
package struct EventTimes: Sendable {
  package var starts = EventCalendar()
  package var ends = EventCalendar()

  package init() {}

  /// The latest day of any; nil where there is none.
  package var latest: Day? { [starts.latest, ends.latest].compactMap { $0 }.max() }

  /// How much is open over some months, in things times months: at the end of each, what has started by then and not ended.
  package func monthsOpen(over period: Period) -> Int {
    let (started, ended) = (starts.months, ends.months)
    return period.months.reduce(0) { sum, month in
      sum + started.reduce(0) { $1.month <= month ? $0 + $1.count : $0 }
        - ended.reduce(0) { $1.month <= month ? $0 + $1.count : $0 }
    }
  }
}
