/// What a profile hides. Source of the numbers: the rules of the workforce census, which publishes an authority's leavers down
/// to one, and the usual threshold of five below it.
package struct SuppressionPolicy: Hashable, Sendable {
  /// Counts of people from 1 to one less than this are small.
  let threshold: Int
  /// A row with fewer people than this in its base (but not none) shows nothing at that month.
  let smallestBase: Int
  /// From this base on, a district's or the council's own counts are shown however small; nil where they never are.
  let openBase: Int?

  /// Papers for members and officers. Under a filter by role, which is finer than a district, no count is open.
  static func board(isFiner: Bool) -> SuppressionPolicy {
    SuppressionPolicy(threshold: 5, smallestBase: 5, openBase: isFiner ? nil : 10)
  }

  func isSmall(_ count: Int) -> Bool { (1..<threshold).contains(count) }
  func isTooFew(_ base: Int) -> Bool { (1..<smallestBase).contains(base) }
  func isOpen(base: Int) -> Bool { openBase.map { base >= $0 } ?? false }
}
