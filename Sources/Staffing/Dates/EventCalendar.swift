package import Tabular

/// How many events fall into each month of the years 1900 to 2299, and the latest day of each month that has any. Days of other years
/// count in the first or the last month.
///
/// It is as large whatever the number of events, and adding one takes a few instructions, so that every row of a long file can be
/// added.
package struct EventCalendar: Sendable {
  /// By year and month as `ISODay` packs them, sixteen to a year.
  private var counts = [Int32](repeating: 0, count: EventCalendar.size)
  private var lastDays = [UInt8](repeating: 0, count: EventCalendar.size)

  private static let firstYear = 1900
  private static let size = 400 * 16

  package init() {}

  @inline(__always)
  package mutating func add(_ day: ISODay) {
    let place = Int(day.packed >> 5) &- EventCalendar.firstYear &* 16
    let inside = min(max(place, 1), EventCalendar.size &- 1)
    counts[inside] &+= 1
    lastDays[inside] = max(lastDays[inside], UInt8(truncatingIfNeeded: day.packed & 31))
  }

  package mutating func add(_ day: Day) {
    // The month is told from the mean length of months, and put right by one where that is wrong.
    let first = EventCalendar.firstDays
    let sinceFirst = min(max(Int(day.number), Int(first[0])), Int(first[first.count - 1]) - 1) - Int(first[0])
    var month = min(sinceFirst * 4800 / 146_097, 4799)
    if Int(first[month]) - Int(first[0]) > sinceFirst { month -= 1 }
    if Int(first[month + 1]) - Int(first[0]) <= sinceFirst { month += 1 }
    let place = month / 12 * 16 + month % 12 + 1
    counts[place] &+= 1
    let dayOfMonth = sinceFirst - (Int(first[month]) - Int(first[0])) + 1
    lastDays[place] = max(lastDays[place], UInt8(truncatingIfNeeded: dayOfMonth))
  }

  /// The first days of all months, and of the one after.
  private static let firstDays = (0...4800).map { Month(index: firstYear * 12 + $0).firstDay.number }

  /// Takes in the events of another calendar.
  package mutating func add(_ other: EventCalendar) {
    for place in counts.indices {
      counts[place] &+= other.counts[place]
      lastDays[place] = max(lastDays[place], other.lastDays[place])
    }
  }

  /// How many events there are.
  package var total: Int { counts.reduce(0) { $0 + Int($1) } }

  /// The months that have any, in order, each with how many.
  package var months: [(month: Month, count: Int)] {
    counts.indices.compactMap { place in
      counts[place] == 0
        ? nil : (Month(index: (EventCalendar.firstYear + place / 16) * 12 + place % 16 - 1), Int(counts[place]))
    }
  }

  /// How many events fall into some months, both ends included.
  package func count(from first: Month, to last: Month) -> Int {
    months.reduce(0) { first <= $1.month && $1.month <= last ? $0 + $1.count : $0 }
  }

  /// How many events tell how often they come: those of some months, but of a month no more than twice the median of the months that
  /// have any, so that a reorganisation in which everybody moves on one day counts as a month like others. None where fewer than four
  /// months have any.
  package func steadyCount(from first: Month, to last: Month) -> Int {
    let counts = months.filter { first <= $0.month && $0.month <= last }.map { $0.count }.sorted()
    guard counts.count >= 4 else { return 0 }
    let most = 2 * counts[counts.count / 2]
    return counts.reduce(0) { $0 + min($1, most) }
  }

  /// The latest day of a month that has an event; nil where it has none.
  package func lastDay(of month: Month) -> Day? {
    let place = (month.year - EventCalendar.firstYear) * 16 + month.month
    guard counts.indices.contains(place), counts[place] > 0 else { return nil }
    return Day(year: month.year, month: month.month, day: Int(lastDays[place]))
  }

  /// The latest day of all; nil where there is no event.
  package var latest: Day? { months.last.flatMap { lastDay(of: $0.month) } }
}

extension EventCalendar {
  /// The first month of the events, once stray ones before it are left out, such as a slip of the pen in a year: at most one in two
  /// hundred of all, with a gap behind them that is as good as impossible by chance. Nil where there is no event.
  package var begin: Month? {
    let months = months
    let strays = total / 200
    var begin = months.first?.month
    var before = 0
    for (earlier, later) in zip(months, months.dropFirst()) {
      before += earlier.count
      if before > strays { break }
      let gap = later.month.index - earlier.month.index - 1
      let yearAfter = steadyCount(from: later.month, to: later.month.advanced(by: 11))
      if EventCalendar.isGapImprobable(gap, beside: yearAfter, over: 12) { begin = later.month }
    }
    return begin
  }

  /// The latest day that has happened, of events that may have been planned: those that stand alone behind a gap which is as good as
  /// impossible by chance, and are at most three or one in two hundred, have not happened yet. Nil where there is no event.
  package var latestThatHappened: Day? {
    var months = months
    let few = max(3, total / 200)
    var planned = 0
    while let last = months.popLast() {
      planned += last.count
      guard planned <= few, let before = months.last?.month else { return lastDay(of: last.month) }
      let gap = last.month.index - before.index - 1
      let yearBefore = steadyCount(from: before.advanced(by: -11), to: before)
      if !EventCalendar.isGapImprobable(gap, beside: yearBefore, over: 12) { return lastDay(of: last.month) }
    }
    return nil
  }

  /// Whether a time without any event is as good as impossible beside a time with some, if they came at one rate throughout.
  ///
  /// Of *n* events that fall anywhere in a gap and a span beside it, all fall into the span with the chance (span ÷ (span + gap))ⁿ,
  /// here under one in ten thousand, or as `chance` says. Of fewer than twelve events nothing is said.
  ///
  /// - Parameters:
  ///   - gap: its length, in the unit of `span`.
  package static func isGapImprobable(
    _ gap: Int, beside events: Int, over span: Int, chance least: Double = 0.0001
  ) -> Bool {
    guard gap > 0, span > 0, events >= 12 else { return false }
    let share = Double(span) / Double(span + gap)
    var chance = 1.0
    for _ in 0..<events {
      chance *= share
      if chance < least { return true }
    }
    return false
  }
}
