package import Tabular

/// What an extract covers, as a measure sees it: from which month all that it counts is held, and the day up to which.
package struct Coverage: Hashable, Sendable {
  /// The first month that is covered in full.
  package let from: Month
  package let beginning: Beginning
  /// The day up to which it is held: a month is complete if its last day is no later.
  package let extractDate: Day
  package let extractDateIsAssumed: Bool
  /// The file that ends before the extract was taken, where that is what `extractDate` comes from.
  package let endsWith: InputFile?
  /// The first month whose leavers are all held, where that is before all else is.
  package var leaversFrom: Month?

  /// What the first month comes from.
  package enum Beginning: Hashable, Sendable {
    /// A setting.
    case set
    /// The month after somebody's leaving is first in the extract: earlier leavers are plainly missing.
    case assumed
    /// The same of what a file holds, which begins later than the rest of the extract.
    case later(HistorySource)
  }

  package init(
    from: Month, beginning: Beginning, extractDate: Day, extractDateIsAssumed: Bool, endsWith: InputFile? = nil
  ) {
    self.from = from
    self.beginning = beginning
    self.extractDate = extractDate
    self.extractDateIsAssumed = extractDateIsAssumed
    self.endsWith = endsWith
  }

  /// Whether no setting says from when on.
  package var fromIsAssumed: Bool { beginning != .set }

  /// The latest complete month.
  package var lastComplete: Month { Month.lastComplete(by: extractDate) }

  /// Whether a month's value can be known, for a measure that looks back over `lookback` earlier months.
  ///
  /// - Parameter stock: over how many of them it looks back for anything but leavers, of whom more may be held.
  package func has(_ month: Month, lookback: Int, stock: Int? = nil) -> Bool {
    guard let stock, let leaversFrom, leaversFrom < from else {
      return month.advanced(by: -lookback) >= from && month <= lastComplete
    }
    return month.advanced(by: -stock) >= from && month.advanced(by: -lookback) >= leaversFrom && month <= lastComplete
  }
}

extension Month {
  /// The latest month that is over by the end of a day.
  package static func lastComplete(by day: Day) -> Month {
    let month = Month(day)
    return month.lastDay <= day ? month : month.advanced(by: -1)
  }
}
