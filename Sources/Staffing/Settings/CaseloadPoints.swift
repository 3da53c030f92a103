/// What cases weigh, and what a worker may hold of them, from `[caseload_points]` in the settings. All numbers are in thousandths.
///
/// A case has the points of its category, times what its complexity makes of them, times what the time since its worker was given it
/// makes of them; what the settings say nothing of is times one. Points are rounded half up to a thousandth, case by case, so that sums
/// are exact whatever is added to what.
package struct CaseloadPoints: Hashable, Sendable {
  /// The most that a number of the settings may be: a hundred.
  package static let most: Int64 = 100_000
  private static let one: Int64 = 1000

  /// Points that one FTE may hold.
  package var limit: Int64
  /// The same in the first assessed year; nil where it is the usual limit.
  package var newlyQualified: Int64?
  /// Points of a category, or of none, that has no line of its own; nil where there must be one for each.
  package var other: Int64?
  /// By the folded spelling of the category.
  package var categories: [String: Int64] = [:]
  /// By the folded spelling of the word; one where a case has none. Nothing where complexity changes nothing.
  package var complexities: [String: Int64] = [:]
  /// From so many months on since the worker was given the case, in order, what points are times; the first from 0 on. Nothing where
  /// age changes nothing.
  package private(set) var ages: [Step] = []

  package struct Step: Hashable, Sendable {
    package let months: Int
    package let factor: Int64
  }

  /// A line of the table of ages.
  package struct AgeRule: Hashable, Sendable {
    /// Less than so many months; else so many or more.
    package let isUnder: Bool
    package let months: Int
    package let factor: Int64

    package init(isUnder: Bool, months: Int, factor: Int64) {
      (self.isUnder, self.months, self.factor) = (isUnder, months, factor)
    }
  }

  /// A word of allocations that the settings give no number.
  package struct Gap: Hashable, Sendable {
    package let isCategory: Bool
    /// As it stands in the file; empty where the field is.
    package let word: String

    package init(isCategory: Bool, word: String) { (self.isCategory, self.word) = (isCategory, word) }
  }

  package init(limit: Int64) { self.limit = limit }

  /// Takes in what age makes of points; false where a case could be of two lines, as one under twelve months and over three.
  package mutating func take(_ rules: [AgeRule]) -> Bool {
    let under = rules.filter { $0.isUnder }.sorted { $0.months < $1.months }
    let over = rules.filter { !$0.isUnder }.sorted { $0.months < $1.months }
    if let last = under.last, let first = over.first, last.months > first.months { return false }
    ages = []
    if rules.isEmpty { return true }
    var from = 0
    for rule in under {
      ages.append(Step(months: from, factor: rule.factor))
      from = rule.months
    }
    if over.first?.months != from { ages.append(Step(months: from, factor: CaseloadPoints.one)) }
    for rule in over { ages.append(Step(months: rule.months, factor: rule.factor)) }
    return true
  }

  /// The points of a case, in thousandths.
  package static func points(category: Int64, complexity: Int64, age: Int64) -> Int64 {
    let square = one * one
    return (category * complexity * age + square / 2) / square
  }

  /// What a spell of so many millionths of an FTE may hold, in millionths of a point, rounded half up.
  package func limit(fte: Int64, isNewlyQualified: Bool) -> Int64 {
    let own = isNewlyQualified ? newlyQualified ?? limit : limit
    return (fte * own + CaseloadPoints.one / 2) / CaseloadPoints.one
  }

  /// Whether fewer points are asked of the newly qualified.
  package var sparesNewlyQualified: Bool { newlyQualified.map { $0 != limit } ?? false }
}
