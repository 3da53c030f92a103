package import Tabular

/// How many events fall into each month of the years 1900 to 2299, and on which days of it. Days of other years count in the first or
/// the last month.
///
/// It takes room for the years between the first event and the last, and adding one takes a few instructions, so that every row of a
/// long file can be added.
package struct EventCalendar: Sendable {
  /// The events of one month.
  private struct Tally: Sendable {
    var count: UInt32 = 0
    /// Bit *n* stands for day *n*: whether it has any.
    var days: UInt32 = 0

    @inline(__always)
    mutating func add(_ day: ISODay, count some: UInt32 = 1) {
      count &+= some
      days |= 1 &<< (day.packed & 31)
    }

    mutating func add(_ other: Tally) {
      count &+= other.count
      days |= other.days
    }
  }

  /// By year and month as `ISODay` packs them, sixteen to a year, from `first` on.
  private var tallies: [Tally] = []
  /// The place of the first of them, where places are counted from 1900 on.
  private var first = 0

  private static var firstYear: Int { 1900 }
  private static var size: Int { 400 * 16 }
  /// Room is made for eight years at a time.
  private static var step: Int { 8 * 16 }

  package init() {}

  /// The place of a day's month.
  @inline(__always)
  private static func place(of day: ISODay) -> Int {
    let place = Int(day.packed >> 5) &- firstYear &* 16
    return min(max(place, 1), size &- 4)
  }

  package mutating func add(_ day: ISODay, count: Int = 1) {
    let place = EventCalendar.place(of: day)
    if !tallies.indices.contains(place &- first) { makeRoom(for: place) }
    tallies[place &- first].add(day, count: UInt32(count))
  }

  /// Adds so many events of one day.
  package mutating func add(_ day: Day, count: Int = 1) { add(ISODay(day), count: count) }

  /// Adds the first days of some spans: bit *n* stands for span *n*.
  package mutating func addFirstDays(of spans: [ISOSpan], _ some: UInt64) {
    add(some) { spans[$0].first }
  }

  /// The same of the last days, of those that have one.
  package mutating func addLastDays(of spans: [ISOSpan], _ some: UInt64) {
    add(some) { spans[$0].last }
  }

  /// Adds some days: bit *n* stands for the day *n*.
  @inline(__always)
  private mutating func add(_ some: UInt64, _ dayOf: (Int) -> ISODay?) {
    let first = first
    var outside: UInt64 = 0
    var rest = some
    // Held for all of them together, so that it is asked once whether the memory is shared.
    var tallies = tallies.mutableSpan
    while rest != 0 {
      let number = rest.trailingZeroBitCount
      rest &= rest &- 1
      guard let day = dayOf(number) else { continue }
      let at = EventCalendar.place(of: day) &- first
      if at >= 0 && at < tallies.count {
        tallies[at].add(day)
      } else {
        outside |= 1 &<< UInt64(truncatingIfNeeded: number)
      }
    }
    while outside != 0 {
      if let day = dayOf(outside.trailingZeroBitCount) { add(day) }
      outside &= outside &- 1
    }
  }

  @inline(never)
  private mutating func makeRoom(for place: Int) {
    let step = EventCalendar.step
    let from = place / step * step
    if tallies.isEmpty { first = from }
    if from < first {
      tallies.insert(contentsOf: repeatElement(Tally(), count: first - from), at: 0)
      first = from
    }
    let missing = from + step - first - tallies.count
    if missing > 0 { tallies.append(contentsOf: repeatElement(Tally(), count: missing)) }
  }

  /// Takes in the events of another calendar.
  package mutating func add(_ other: EventCalendar) {
    guard let last = other.tallies.indices.last else { return }
    makeRoom(for: other.first)
    makeRoom(for: other.first + last)
    for (at, tally) in other.tallies.enumerated() { tallies[other.first - first + at].add(tally) }
  }

  /// How many events there are.
  package var total: Int { tallies.reduce(0) { $0 + Int($1.count) } }

  /// The months that have any, in order, each with how many.
  package var months: [(month: Month, count: Int)] {
    var months: [(month: Month, count: Int)] = []
    for (at, tally) in tallies.enumerated() where tally.count > 0 {
      let place = first + at
      months.append((Month(index: (EventCalendar.firstYear + place / 16) * 12 + place % 16 - 1), Int(tally.count)))
    }
    return months
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
    let at = (month.year - EventCalendar.firstYear) * 16 + month.month - first
    guard tallies.indices.contains(at), tallies[at].count > 0 else { return nil }
    return Day(year: month.year, month: month.month, day: 31 - tallies[at].days.leadingZeroBitCount)
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
