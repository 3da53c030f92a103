/// A day of the proleptic Gregorian calendar, as the number of days since 1970-01-01.
@usableFromInline
package struct Day: Hashable, Comparable, Sendable, CustomStringConvertible {
  @usableFromInline package var number: Int32

  @inlinable
  package init(number: Int32) { self.number = number }

  /// The day of that date, or nothing when the calendar has none such or its year is beyond ±1,000,000.
  package init?(year: Int, month: Int, day: Int) {
    guard (-1_000_000...1_000_000).contains(year), (1...12).contains(month), day >= 1,
      day <= Day.count(ofMonth: month, year: year)
    else { return nil }
    // Counted in eras of 400 years that begin in the year 0, so that the divisions are of non-negative numbers.
    let era = (year - (year >= 0 ? 0 : 399)) / 400
    number = Day.number(year: year - era * 400 + 400, month: month, day: day) &+ Int32((era - 1) * 146_097)
  }

  /// The number of a date that is known to exist, in a year that is not negative.
  @inlinable @inline(__always)
  static func number(year: Int, month: Int, day: Int) -> Int32 {
    // Years that begin in March put the leap day last; 719,468 days lie between 0000-03-01 and 1970-01-01.
    let early = month < 3
    let y = UInt32(truncatingIfNeeded: early ? year &- 1 : year)
    let m = UInt32(truncatingIfNeeded: early ? month &+ 9 : month &- 3)
    let century = y / 100
    let days = y &* 365 &+ (y >> 2) &- century &+ (century >> 2) &+ (153 &* m &+ 2) / 5
    return Int32(truncatingIfNeeded: days) &+ Int32(truncatingIfNeeded: day) &- 719_469
  }

  package static func count(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// The date. After Neri and Schneider, "Euclidean affine functions and their application to calendar algorithms" (2023): years begin
  /// in March, and each division is a multiplication.
  @inline(__always)
  package var civil: (year: Int, month: Int, day: Int) {
    let sinceFirst = Int64(number) + 719_468
    // Counted in eras of 400 years that begin in the year 0, so that the divisions are of non-negative numbers.
    let era = sinceFirst >= 0 ? 0 : (sinceFirst - 146_096) / 146_097
    let quarters = 4 &* UInt64(truncatingIfNeeded: sinceFirst &- era &* 146_097) &+ 3
    let century = quarters / 146_097
    let product = 2_939_745 &* (quarters % 146_097 | 3)
    let dayOfYear = (product & 0xFFFF_FFFF) / 2_939_745 / 4
    let month = 2141 &* dayOfYear &+ 197_913
    let isNextYear: UInt64 = dayOfYear >= 306 ? 1 : 0
    let year = Int(truncatingIfNeeded: 100 &* century &+ (product >> 32) &+ isNextYear) &+ 400 &* Int(era)
    return (
      year, Int(truncatingIfNeeded: (month >> 16) &- 12 &* isNextYear),
      Int(truncatingIfNeeded: (month & 0xFFFF) / 2141 &+ 1)
    )
  }

  /// As ISO 8601 writes it: `2017-09-30`.
  @usableFromInline
  package var description: String {
    let (year, month, day) = civil
    func padded(_ value: Int, _ width: Int) -> String {
      let digits = String(value.magnitude)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    return (year < 0 ? "-" : "") + padded(year, 4) + "-" + padded(month, 2) + "-" + padded(day, 2)
  }

  @inlinable @inline(__always)
  package static func < (left: Day, right: Day) -> Bool { left.number < right.number }
}

// Comparable's own are called by address from other modules, which takes many times as long.
extension Day {
  @inlinable @inline(__always)
  package static func > (left: Day, right: Day) -> Bool { left.number > right.number }
  @inlinable @inline(__always)
  package static func <= (left: Day, right: Day) -> Bool { left.number <= right.number }
  @inlinable @inline(__always)
  package static func >= (left: Day, right: Day) -> Bool { left.number >= right.number }
}
