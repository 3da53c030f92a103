/// Rules of agency assignments.
package enum AgencyRule: Hashable, Sendable {
  /// A rate that is none for an hour of social work.
  case rate(RateFault)
  /// More hours than a week of work has.
  case hours
  /// Neither hours nor full-time equivalents, or no rate.
  case unpriced
  /// What stands for qualifying is neither a day nor a year.
  case qualified
  /// What stands for a permanent post left is neither a day nor yes or no.
  case left
  /// The worker's qualifying comes after the assignment begins.
  case qualifiedLater
  /// An assignment that shares days with another of the same worker.
  case overlap
  /// The file says that no permanent post was left, and staff.csv has the worker leave one.
  case leftHere
  /// It lasts to times at which its place was not there: before a split made it, or after it was split.
  case outsidePlace

  /// Assignments of which it is not known whether the rules let the worker in.
  case rulesUnknown(Int, of: Int)

  /// What a rate may be in place of pounds an hour.
  package enum RateFault: Hashable, Sendable {
    case nothing, small, ofDay, pence

    fileprivate var id: String {
      switch self {
      case .nothing: "nothing"
      case .small: "small"
      case .ofDay: "of-day"
      case .pence: "of-pence"
      }
    }
  }

  var entry: RuleEntry {
    switch self {
    case .rate(let fault):
      RuleEntry(
        "agency-rate-\(fault.id)", stops: .row,
        "\(text(fault)) A rate is what an hour costs in pounds, from 10 to 150.",
        heading: "rates that cannot be pounds an hour.")
    case .hours:
      RuleEntry(
        "agency-hours", stops: .row,
        "the hours are none of a week: they are over 60, as a month's would be, or not over 0. Write the hours a week.")
    case .unpriced:
      RuleEntry(
        "agency-unpriced", stops: .nothing, mayMislead: true,
        "the row has no rate, or neither hours nor fte, so that what it costs is in no figure. Fill them in.")
    case .qualified:
      RuleEntry(
        "agency-qualified", stops: .nothing,
        "qualified is neither a day nor a year, and is taken as not known. Write the day, such as 2014-07-01, or the year."
      )
    case .left:
      RuleEntry(
        "agency-left", stops: .nothing,
        "left_permanent is neither a day nor yes or no, and is taken as not known. Write the last day in the permanent post, yes or no."
      )
    case .qualifiedLater:
      RuleEntry(
        "agency-qualified-later", stops: .nothing,
        "the worker qualified after the assignment began, going by the row: it counts as one of under three years. Put the dates right."
      )
    case .overlap:
      RuleEntry(
        "agency-overlap", stops: .nothing, mayMislead: true,
        "another row has the same worker on some of the same days: both are paid for in the figures. If the one went on from the other, "
          + "give the earlier its last day.")
    case .rulesUnknown(let count, let all):
      RuleEntry(
        "agency-rules-unknown", stops: .nothing, unit: .column,
        "of \(count) of \(all) assignments qualified or left_permanent is empty, so that they are in no figure of agency-rules. Fill them in "
          + "where they are known.")
    case .outsidePlace:
      RuleEntry(
        "agency-outside-place", stops: .nothing, mayMislead: true,
        "the district or team was not there for all of the assignment, as [[moves]] in heatmaps.toml says, and the council's figures alone have "
          + "the rest of it. Give it a row in each place, up to the split and from it."
      )
    case .leftHere:
      RuleEntry(
        "agency-left-here", stops: .nothing, restsOn: .staff,
        "left_permanent says no, or nothing, but staff.csv has the worker leave the council within the three months before: where it says "
          + "no, that is taken as yes. Write the last day.")
    }
  }

  private func text(_ fault: RateFault) -> String {
    switch fault {
    case .nothing: "the rate is nothing. Leave it empty where it is not known."
    case .small: "the rate is under £10."
    case .ofDay: "the rate is over £150: it looks like that of a day."
    case .pence: "the rate is £1,000 or more: it looks like pence, or like a week's or a year's."
    }
  }
}
