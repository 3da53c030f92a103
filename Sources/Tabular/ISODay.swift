/// A day as ISO 8601 writes it, its year, month and day side by side in one number: in order, and the month at hand without
/// a calendar.
@usableFromInline
package struct ISODay: Hashable, Comparable, Sendable {
  /// Year × 512 + month × 32 + day.
  @usableFromInline package let packed: UInt32

  init(year: Int, month: Int, day: Int) {
    packed = UInt32(truncatingIfNeeded: year &<< 9 | month &<< 5 | day)
  }

  package init(_ day: Day) {
    let (year, month, day) = day.civil
    self.init(year: year, month: month, day: day)
  }

  /// The same day by its number.
  package var day: Day {
    Day(number: Day.number(year: Int(packed >> 9), month: Int(packed >> 5 & 15), day: Int(packed & 31)))
  }

  @inlinable @inline(__always)
  package static func < (left: ISODay, right: ISODay) -> Bool { left.packed < right.packed }
  @inlinable @inline(__always)
  package static func > (left: ISODay, right: ISODay) -> Bool { left.packed > right.packed }

  /// A day from 1905 to 2098 written `2017-09-30`, but for 1 January 1970; nil where ten bytes are anything else. Days that systems
  /// write where they know none are not among them: those are gone into.
  @inline(__always)
  init?(tenBytes field: FieldBytes) {
    // "YYYY-MM-" and "DD": with the digits' and hyphens' own bits taken out, each byte is a number to 9, or 0.
    let word = field.bytes.word(field.start) ^ 0x2D30_302D_3030_3030
    let pair = UInt64(field.bytes.pair(field.start &+ 8)) ^ 0x3030
    let bad = ((word &+ 0x7F76_767F_7676_7676) | word | (pair &+ 0x7676) | pair) & 0x8080_8080_8080_8080
    if bad != 0 { return nil }
    let tens = word &* 10 &+ (word >> 8)
    let year = Int(truncatingIfNeeded: (tens & 0xFF) &* 100 &+ ((tens >> 16) & 0xFF))
    let month = Int(truncatingIfNeeded: (tens >> 40) & 0xFF)
    let day = Int(truncatingIfNeeded: (pair & 0xFF) &* 10 &+ (pair >> 8))
    if year < 1905 || year > 2098 || month &- 1 > 11 || month == 0 || day == 0 { return nil }
    if day > 28 && day > Day.count(ofMonth: month, year: year) { return nil }
    self.init(year: year, month: month, day: day)
    if packed == 1970 << 9 | 1 << 5 | 1 { return nil }
  }
}
