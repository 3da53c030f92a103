/// Rules of vacancies that are being filled.
package enum VacancyRule: Hashable, Sendable {
  /// Neither a day of approval nor one of advertising.
  case undated
  /// Something that is known to come later lies before something else, each by its column.
  case outOfOrder(earlier: String, later: String)
  /// An advert before the approval, as some councils have them.
  case advertisedFirst
  case filledAndWithdrawn
  /// A district that neither posts nor staff have.
  case strangeDistrict(String, rows: Int, near: [String])

  var entry: RuleEntry {
    switch self {
    case .undated:
      RuleEntry(
        "vacancy-undated", stops: .row,
        "the vacancy has neither a day of approval nor one of advertising. Fill in one of them.",
        heading: ValueRule.impossibleDates)
    case .outOfOrder(let earlier, let later):
      RuleEntry(
        "vacancy-out-of-order", stops: .row,
        "\"\(later)\" lies before \"\(earlier)\". Look whether day and month, or the two columns, are the wrong way round, whether the year is "
          + "wrong, or whether the row is of an earlier vacancy of the post; then put it right.",
        heading: ValueRule.impossibleDates)
    case .advertisedFirst:
      RuleEntry(
        "advertised-before-approved", stops: .nothing,
        "the vacancy was advertised before it was approved. If that is so, nothing need be done; else put one of the dates right, or the "
          + "headings, if all rows have this.")
    case .filledAndWithdrawn:
      RuleEntry(
        "filled-and-withdrawn", stops: .row,
        "the vacancy has a day on which its new holder started and one on which it was withdrawn. If nobody started, clear the first; if it was "
          + "advertised again, write a row for each time.")
    case .strangeDistrict(let name, let rows, let near):
      RuleEntry(
        "vacancy-strange-district", stops: .nothing, unit: .district,
        "\(counted(rows, "row is", "rows are")) in \(quoted(name)), which neither posts nor staff have.\(suggestion(near)) If it is another "
          + "name for one of their districts, write it under [aliases.districts] in heatmaps.toml; else nothing need be done.",
        heading: "districts that neither posts nor staff have.")
    }
  }
}
