import Staffing
import Tabular

/// How many of many things fall on each day. It is a list by day from the first to the last, many times quicker than looking each day
/// up.
struct DayCounts {
  private let first: Int32
  private var counts: [Int32]

  /// None yet, of days between two, both included.
  init(from first: Day, to last: Day) {
    self.first = first.number
    counts = [Int32](repeating: 0, count: max(0, Int(last.number) - Int(first.number) + 1))
  }

  /// So many of each day from a first one on.
  init(_ counts: [Int32], from first: Day) {
    self.first = first.number
    self.counts = counts
  }

  init(_ days: some Sequence<Day>) {
    var (first, last) = (Day.never, Day(number: 0))
    for day in days { (first, last) = first == .never ? (day, day) : (min(first, day), max(last, day)) }
    self.init(from: first, to: last)
    for day in days { add(day) }
  }

  @inline(__always)
  mutating func add(_ day: Day) { counts[Int(day.number &- first)] &+= 1 }

  /// How many fall on a day.
  subscript(day: Day) -> Int {
    let place = Int(day.number) - Int(first)
    return counts.indices.contains(place) ? Int(counts[place]) : 0
  }

  /// The day on which most fall, the earliest of several; nil where there is none.
  var usual: Day? {
    if counts.isEmpty { return nil }
    var usual = 0
    for place in counts.indices where counts[place] > counts[usual] { usual = place }
    return Day(number: first + Int32(usual))
  }

  /// The same by month.
  var calendar: EventCalendar {
    var calendar = EventCalendar()
    for (place, count) in counts.enumerated() where count > 0 {
      calendar.add(Day(number: first + Int32(place)), count: Int(count))
    }
    return calendar
  }
}
