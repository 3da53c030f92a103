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
  /// The day of the list that stands for the month which `extractDate` ends; nil where it is held up to that day.
  package var listedOn: Day?
  /// What is known of single months, of the lists that staff were made of.
  package var known = KnownMonths()

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

  /// The day up to which something is known, as it is told: a list that stands for its month is of the day on which it was taken.
  package var knownOn: Day { listedOn ?? extractDate }

  /// The latest complete month.
  package var lastComplete: Month { Month.lastComplete(by: extractDate) }

  /// Whether a month's value can be known, for a measure that looks back over `lookback` earlier months.
  ///
  /// - Parameter stock: over how many of them it looks back for anything but leavers, of whom more may be held; nil where it looks for
  ///   all that is counted over all of them.
  package func has(_ month: Month, lookback: Int, stock: Int? = nil) -> Bool {
    if month > lastComplete || month.advanced(by: -(stock ?? lookback)) < from { return false }
    let flows = max(known.flowsFrom ?? from, from)
    if let stock {
      // Leavers may be held of months before those of all else, or from a later one on.
      if month.advanced(by: -lookback) < known.leaversFrom ?? flows { return false }
      return !isUnsure(month.advanced(by: -lookback - 1)) && !(0...stock).contains { isUnsure(month.advanced(by: -$0)) }
    }
    if lookback == 0 { return !isUnsure(month) }
    return month.advanced(by: -lookback) >= flows && !isUnsure(month) && !isUnsure(month.advanced(by: -lookback - 1))
  }

  private func isUnsure(_ month: Month) -> Bool { known.unsure.contains(month) }
}

extension Month {
  /// The latest month that is over by the end of a day.
  package static func lastComplete(by day: Day) -> Month {
    let month = Month(day)
    return month.lastDay <= day ? month : month.advanced(by: -1)
  }
}
