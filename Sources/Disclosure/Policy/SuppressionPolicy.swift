import Measures

/// What a profile hides.
///
/// Sources of the numbers: 5 is the usual threshold of official statistics on children, and the census publishes an authority's
/// leavers down to one; 22.5 is the base under which the Higher Education Statistics Agency withholds percentages, one person
/// being more than four points of it.
package struct SuppressionPolicy: Hashable, Sendable {
  /// Counts of people from 1 to one less than this are small.
  package let threshold: Int
  /// A row with fewer people than this in its base (but not none) shows nothing at that month.
  package let smallestBase: Int
  /// From this base on, a district's or the council's own counts are shown however small, where they are of a kind that may be;
  /// nil where they never are.
  let openBase: Int?
  /// Whether percentages, and the counts beside them, are rounded to whole numbers.
  package let isWhole: Bool

  /// Papers for members and officers. Under a filter by role, which is finer than a district, no count is open.
  package static func board(isFiner: Bool) -> SuppressionPolicy {
    SuppressionPolicy(threshold: 5, smallestBase: 5, openBase: isFiner ? nil : 10, isWhole: false)
  }

  /// Figures that anyone may read. A percentage needs 22.5 people, any other statistic ten.
  static func `public`(_ unit: Measure.Unit) -> SuppressionPolicy {
    let isPercent = unit == .percent
    return SuppressionPolicy(threshold: 6, smallestBase: isPercent ? 23 : 10, openBase: nil, isWhole: isPercent)
  }

  package func isSmall(_ count: Int) -> Bool { (1..<threshold).contains(count) }
  /// From so many workers on, the range of a caseload is given: of fewer, whoever knows their FTE can work out from it what each of
  /// them holds. Of twenty there are too many ways.
  static let workersForRange = 20

  func isTooFew(_ base: Int) -> Bool { (1..<smallestBase).contains(base) }
  func isOpen(base: Int) -> Bool { openBase.map { base >= $0 } ?? false }
}
