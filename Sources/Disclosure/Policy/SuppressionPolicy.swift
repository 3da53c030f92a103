package import Measures

/// What a profile hides, and from how many people on a row is shown by itself.
///
/// Sources of the numbers: 5 is the usual threshold of official statistics on children, and the census publishes an authority's
/// leavers down to one; 22.5 is the base under which the Higher Education Statistics Agency withholds percentages, one person
/// being more than four points of it.
package struct SuppressionPolicy: Hashable, Sendable {
  /// Counts of people from 1 to one less than this are small.
  package let threshold: Int
  /// A row with fewer people than this in its base (but not none) shows nothing at that month.
  package let smallestBase: Int
  /// From how many people in post on a row is shown by itself.
  package let folding: FoldRule
  /// Whether small counts of staff are hidden too, and not only those of children and sickness.
  let hidesStaff: Bool
  /// Whether percentages, and the counts beside them, are rounded to whole numbers.
  package let isWhole: Bool

  /// Papers for members and officers.
  package static let board = SuppressionPolicy(
    threshold: 5, smallestBase: 5, folding: FoldRule(team: 5, district: 10), hidesStaff: false, isWhole: false)

  /// Figures that anyone may read. A percentage needs 22.5 people, any other statistic ten.
  static func `public`(_ unit: Measure.Unit) -> SuppressionPolicy {
    let isPercent = unit == .percent
    return SuppressionPolicy(
      threshold: 6, smallestBase: isPercent ? 23 : 10, folding: FoldRule(team: 10, district: 23), hidesStaff: true,
      isWhole: isPercent)
  }

  /// What a profile hides of figures in a unit; nil where nothing is.
  package static func of(_ profile: Profile, _ unit: Measure.Unit) -> SuppressionPolicy? {
    switch profile {
    case .internal: nil
    case .board: .board
    case .public: .public(unit)
    }
  }

  package func isSmall(_ count: Int) -> Bool { (1..<threshold).contains(count) }

  /// From so many workers on, the range of a caseload is given: of fewer, whoever knows their FTE can work out from it what each of
  /// them holds. Of twenty there are too many ways.
  static let workersForRange = 20

  /// From so many workers on, what they cost together is given: in steps that one of them does not show in.
  package static let workersForPay = 20

  /// Under so many children, that none or all of them are meant tells of each.
  static let smallestBaseForAll = 20

  func isTooFew(_ base: Int) -> Bool { (1..<smallestBase).contains(base) }

  /// Whether counts of people in a measure's figures are hidden where they are small. Posts, who fills them and what is on their desks
  /// are told of rows of enough people; whoever came or went is told of districts to a board.
  package func hidesCounts(_ about: Privacy.Subject) -> Bool {
    switch about {
    case .posts, .caseloads: false
    case .staff: hidesStaff
    // None is hidden by itself: why people left is told of all of them together, or not at all.
    case .reasons: false
    case .pay: false
    case .vacantTime, .sickness, .children: true
    }
  }

  /// Whether a count of people tells too much.
  func tells(_ count: Int, of base: Int, _ about: Privacy.Subject) -> Bool {
    if isSmall(count) { return true }
    guard about == .children, (1..<SuppressionPolicy.smallestBaseForAll).contains(base) else { return false }
    return count == 0 || count == base
  }
}
