/// A closed range of months, both ends included. Never empty.
public struct Period: Hashable, Sendable {
  /// The first month.
  public let first: Month
  /// The last month.
  public let last: Month

  /// Nil where the last month lies before the first.
  public init?(_ first: Month, _ last: Month) {
    guard first <= last else { return nil }
    self.first = first
    self.last = last
  }

  /// The `count` months that end with `last`; at least one.
  package init(_ count: Int, monthsTo last: Month) {
    self.first = last.advanced(by: 1 - max(1, count))
    self.last = last
  }

  /// The number of months.
  @inlinable
  public var count: Int { last.index - first.index + 1 }
  /// The months, in order.
  public var months: [Month] { (first.index...last.index).map(Month.init(index:)) }

  @inlinable
  package subscript(position: Int) -> Month { first.advanced(by: position) }

  /// Which of its months are those of another period: their positions; none where they share none.
  package func positions(of other: Period) -> Range<Int> {
    let from = max(0, other.first.index - first.index)
    return from..<max(from, min(count, other.last.index - first.index + 1))
  }

  /// The same period begun `count` months earlier.
  package func extended(back count: Int) -> Period {
    Period(self.count + max(0, count), monthsTo: last)
  }
}
