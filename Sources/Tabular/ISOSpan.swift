/// The first and last day of a row, both in ISO form.
@usableFromInline
package struct ISOSpan: Hashable, Sendable {
  @usableFromInline package var first: ISODay
  /// Nil where there is no end. Never before the first.
  @usableFromInline package var last: ISODay?

  @inlinable
  package init(first: ISODay, last: ISODay?) {
    self.first = first
    self.last = last
  }

  package static let none = ISOSpan(first: ISODay(year: 0, month: 0, day: 0), last: nil)
}

extension Record {
  /// The days in two fields of a record that has nothing odd about it, as most have: so many fields, both days unquoted and in
  /// ISO form, the last one blank or not before the first. Nil for any other, which must be gone into.
  @inline(__always)
  func plainSpan(_ firstAt: Int, _ lastAt: Int, fieldCount wanted: Int) -> ISOSpan? {
    if fieldCount != wanted { return nil }
    let field = raw(firstAt)
    guard field.count == 10, let first = ISODay(tenBytes: field) else { return nil }
    let other = raw(lastAt)
    if other.count == 0 { return ISOSpan(first: first, last: nil) }
    guard other.count == 10, let last = ISODay(tenBytes: other), first <= last else { return nil }
    return ISOSpan(first: first, last: last)
  }
}

extension RecordGroup {
  /// Puts the days of each plain record *n* into `spans[n]`, and says which they are: bit *n* for record *n*.
  package func plainSpans(_ firstAt: Int, _ lastAt: Int, fieldCount: Int, into spans: inout [ISOSpan]) -> UInt64 {
    var plain: UInt64 = 0
    var rest = present
    while rest != 0 {
      let number = rest.trailingZeroBitCount
      rest &= rest &- 1
      if let span = record(number).plainSpan(firstAt, lastAt, fieldCount: fieldCount) {
        spans[number] = span
        plain |= 1 &<< UInt64(truncatingIfNeeded: number)
      }
    }
    return plain
  }
}
