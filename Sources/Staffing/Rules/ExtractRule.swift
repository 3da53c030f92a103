package import Tabular

/// Rules of the extract as a whole: when it was taken, and whether its staff add up over time.
package enum ExtractRule: Hashable, Sendable {
  /// Not one spell ends, in so many months that the extract is said to cover.
  case nobodyLeft(months: Int)
  /// No row of any file has a date, and the extract date is not set.
  case undated
  case dateLate(assumed: Day, latestStart: Day)
  /// The extract date that is set lies long after anything in the files.
  case dateBeyondData(set: Day, latest: Day)
  /// The year's staff do not add up; over zero where some are gone without leaving.
  case stockFlowGap(district: String, thousandths: Int64)

  var entry: RuleEntry {
    switch self {
    case .nobodyLeft(let months):
      RuleEntry(
        "nobody-left", stops: .file,
        "not one row ends, though the extract is said to cover \(counted(months, "month")). If people left, write their last day into "
          + "end_date: without it they count as staff. If these are today's staff alone, take covers_from out of heatmaps.toml."
      )
    case .undated:
      RuleEntry(
        "no-dates", stops: .file,
        "no row of any file has a date, so that it cannot be told when the extract was taken, and there is nothing to draw. Export the "
          + "files again, with their rows.")
    case .dateLate(let assumed, let latestStart):
      RuleEntry(
        "extract-date-late", stops: .nothing, mayMislead: true,
        "the extract date is not set and was taken to be \(assumed), but nothing starts after \(latestStart). Set extract_date in "
          + "heatmaps.toml, or give --as-at.")
    case .dateBeyondData(let set, let latest):
      RuleEntry(
        "extract-date-beyond-data", stops: .nothing, mayMislead: true,
        "the extract date is set to \(set), but the files hold nothing after \(latest): the months between may be made up of old "
          + "figures. Check extract_date, or --as-at.")
    case .stockFlowGap(let district, let thousandths):
      RuleEntry(
        "stock-and-flow-gap", stops: .nothing, unit: .district,
        "\(district): the staff of a year ago, with those who came, left, moved or changed hours since, come to "
          + "\(fteText(abs(thousandths))) FTE \(thousandths > 0 ? "more" : "less") than those of today, so that \(ExtractRule.gap)",
        heading:
          "the staff of a year ago, with those who came, left, moved or changed hours since, do not come to those of today, so that "
          + ExtractRule.gap,
        item: "\(district): \(fteText(abs(thousandths))) FTE too \(thousandths > 0 ? "many" : "few")")
    }
  }

  private static let gap =
    "turnover may be wrong by as much. Look in staff.csv for internal moves with no row after them, and for workers who came back."
}
