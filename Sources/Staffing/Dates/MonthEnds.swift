public import Tabular

/// The last days of a period's months, made to find quickly at which of them something was open.
@usableFromInline
package struct MonthEnds: Sendable {
  @usableFromInline package let period: Period
  @usableFromInline let before: Day
  @usableFromInline let table: [Int32]
  @usableFromInline let lastDays: [ISODay]
  /// The last of the first month.
  @usableFromInline let firstLastDay: ISODay
  /// The first month: its year × 12 + its number from 1.
  @usableFromInline let firstMonth: Int

  package init(_ period: Period) {
    self.period = period
    count = period.count
    let firstEnd = period.first.lastDay.number
    lastDays = period.months.map { ISODay($0.lastDay) }
    firstLastDay = ISODay(period.first.lastDay)
    let (year, month, _) = period.first.lastDay.civil
    firstMonth = year * 12 + month
    before = Day(number: firstEnd)
    var table: [Int32] = []
    table.reserveCapacity(period.count * 31)
    for (position, month) in period.months.enumerated() {
      let end = month.lastDay.number
      while firstEnd + Int32(table.count) <= end { table.append(Int32(position)) }
    }
    table.append(Int32(period.count))
    self.table = table
  }

  @usableFromInline package let count: Int

  /// How many of the month ends lie before the day: 0 to `count`.
  @inlinable @inline(__always)
  package func position(of day: Day) -> Int {
    let offset = Int64(day.number) - Int64(before.number)
    if offset <= 0 { return 0 }
    if offset >= table.count { return count }
    return Int(table[Int(offset)])
  }

  /// The months of the period in whose twelve months, up to their last day, a day lies.
  package func window(of day: Day, months: Int = 12) -> Range<Int> {
    let month = Month(day).index - period.first.index
    let from = min(count, max(0, month))
    return from..<max(from, min(count, month + months))
  }

  /// Of the months in whose twelve a day lies those that end on another day or later.
  package func window(of day: Day, from other: Day) -> Range<Int> {
    let window = window(of: day)
    return min(window.upperBound, max(window.lowerBound, position(of: other)))..<window.upperBound
  }

  /// The months at whose last day something is open that runs from `start` to `end`, both inclusive.
  /// Empty where it ends before it starts.
  @inlinable @inline(__always)
  package func open(from start: Day, to end: Day) -> Range<Int> {
    let from = position(of: start)
    let to = end.number == Int32.max ? count : position(of: Day(number: end.number + 1))
    return from..<max(from, to)
  }

  /// The same for days that are known by year and month.
  @inlinable @inline(__always)
  package func open(_ span: ISOSpan) -> Range<Int> {
    // Most rows of a long extract.
    if let last = span.last, last < firstLastDay { return 0..<0 }
    let from = min(max(month(of: span.first), 0), count)
    guard let last = span.last else { return from..<count }
    let month = month(of: last)
    if month < 0 || month >= count { return from..<max(from, month < 0 ? 0 : count) }
    return from..<max(from, last < lastDays[month] ? month : month &+ 1)
  }

  /// How many months lie between the period's first month and a day's.
  @inlinable @inline(__always)
  func month(of day: ISODay) -> Int {
    Int(truncatingIfNeeded: day.packed >> 9) &* 12 &+ Int(truncatingIfNeeded: day.packed >> 5 & 15) &- firstMonth
  }
}
