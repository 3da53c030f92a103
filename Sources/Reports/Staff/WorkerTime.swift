import Tabular

/// From when to when a worker is there, and in which team at last.
struct WorkerTime: Hashable, Sendable {
  private var first: Day?
  private var last: Day?
  private var isOpen = false
  private(set) var team: Int32 = ByteDictionary.blank

  mutating func add(_ start: Day?, _ end: Day?, team: Int32) {
    if let start { first = min(first ?? start, start) }
    if let end { last = max(last ?? end, end) } else { isOpen = true }
    self.team = team
  }

  func isThere(_ day: Day) -> Bool {
    (first.map { $0 <= day } ?? true) && (isOpen || (last.map { $0 >= day } ?? true))
  }
}
