package import Tabular

/// What an extract covers: from which month its leavers are complete, and the day that it was taken.
package struct Coverage: Hashable, Sendable {
  /// The first month that the extract covers in full.
  package let from: Month
  package let fromIsAssumed: Bool
  /// The day the extract was taken: a month is complete if its last day is no later.
  package let extractDate: Day
  package let extractDateIsAssumed: Bool

  package init(from: Month, fromIsAssumed: Bool, extractDate: Day, extractDateIsAssumed: Bool) {
    self.from = from
    self.fromIsAssumed = fromIsAssumed
    self.extractDate = extractDate
    self.extractDateIsAssumed = extractDateIsAssumed
  }

  /// The latest complete month.
  package var lastComplete: Month {
    let month = Month(extractDate)
    return month.lastDay <= extractDate ? month : month.advanced(by: -1)
  }

  /// Whether a month's value can be known, for a measure that looks back over `lookback` earlier months.
  package func has(_ month: Month, lookback: Int) -> Bool {
    month.advanced(by: -lookback) >= from && month <= lastComplete
  }
}
