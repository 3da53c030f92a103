/// Rules of totals: a council's own of `monthly.csv`, and published ones.
package enum TotalsRule: Hashable, Sendable {
  case unknownMonth
  case unknownMeasure(word: String, near: [String])
  case negative
  /// A numerator of nobody.
  case peopleContradict
  case duplicate
  /// A row of totals whose district is itself a total.
  case totalAsDistrict
  /// The same of its team.
  case totalAsTeam
  /// Rows that add up the others of their kind, whatever they are called: all districts, or all teams of a district.
  case sumOfOthers(name: String, district: String?, measure: String)
  /// A share whose numerator is larger than its denominator.
  case numeratorOverDenominator
  case teamsDoNotAddUp(district: String, month: Month, measure: String)
  /// A month of a measure that some districts have, and these have not.
  case districtsMissing(measure: String, month: Month, counted: Int, names: [String])
  /// A row that shows how totals are written.
  case example
  case publishedDiffers(ours: Tenths, published: String)

  var entry: RuleEntry {
    switch self {
    case .unknownMonth:
      RuleEntry(
        "month-wrong", stops: .row, "this is not a month. Write months as 2017-09.",
        heading: "months that are not known.")
    case .unknownMeasure(let word, let near):
      RuleEntry(
        "measure-unknown", stops: .row,
        "there is no measure \"\(word)\".\(suggestion(near)) `heatmaps measures` lists them, and one of your own is defined in "
          + "heatmaps.toml under [measures.NAME].",
        heading: "measures that are not known.")
    case .negative:
      RuleEntry(
        "total-negative", stops: .row, "a total cannot be under zero. Put it right.", heading: TotalsRule.impossible)
    case .peopleContradict:
      RuleEntry(
        "total-of-nobody", stops: .row,
        "the numerator is not zero, so that there is at least one person behind it. Write how many people there are, or leave this "
          + "blank.",
        heading: TotalsRule.impossible)
    case .duplicate:
      RuleEntry(
        "total-twice", stops: .row, "these figures are given twice. Remove one of the rows.",
        heading: TotalsRule.impossible)
    case .totalAsDistrict:
      RuleEntry(
        "total-as-district", stops: .row, "this row is a total, not a district. Remove it: totals are worked out.",
        heading: TotalsRule.impossible)
    case .totalAsTeam:
      RuleEntry(
        "total-as-team", stops: .row,
        "this row is a total, not a team. Remove it, or leave its team blank if it is the whole district's.",
        heading: TotalsRule.impossible)
    case .sumOfOthers(let name, let district, let measure):
      RuleEntry(
        "sum-of-others", stops: .file,
        "in \(measure), \"\(name)\" is all the other \(district.map { "teams of \($0)" } ?? "districts") together, and would count them "
          + "twice. Remove its rows: totals are worked out.",
        heading: "rows that are all others together, and would count them twice. Remove them: totals are worked out.",
        item: "\"\(name)\"\(district.map { " of \($0)" } ?? ""), \(measure)")
    case .numeratorOverDenominator:
      RuleEntry(
        "more-than-all", stops: .row,
        "the numerator is larger than the denominator, of which it is a part. Put one of them right.",
        heading: TotalsRule.impossible)
    case .teamsDoNotAddUp(let district, let month, let measure):
      RuleEntry(
        "teams-do-not-add-up", stops: .file,
        "the teams of \(district) do not add up to its own \(measure) of \(month). Put the rows of the teams or of the district "
          + "right.",
        heading: "totals of teams that do not add up to their district's.")
    case .districtsMissing(let measure, let month, let count, let names):
      RuleEntry(
        "districts-missing", stops: .nothing, unit: .month,
        "\(measure) of \(month) is there for \(some(count, names)). The total of that month is of those alone, and is held against no "
          + "month that has others. Add the rows that are missing.",
        heading:
          "months that not all districts have. The total of such a month is of those that have it, and is held against no month that "
          + "has others. Add the rows that are missing.",
        item: "\(measure) of \(month): \(some(count, names))")
    case .example:
      RuleEntry(
        "total-example", stops: .nothing,
        "this row is an example of how totals are written, and was left out. Put your own in its place.")
    case .publishedDiffers(let ours, let published):
      RuleEntry(
        "published-rate-differs", stops: .nothing, unit: .rate,
        "the published rate is \(published) and its components give \(ours), further apart than rounding explains. Pictures show what "
          + "the components give; nothing need be done.",
        heading:
          "published rates that are further from what their components give than rounding explains. Pictures show what the components "
          + "give; nothing need be done.",
        item: "published \(published), by its components \(ours)")
    }
  }

  private static let impossible = "totals that cannot be."
}

/// `4 of 5 districts, without Elm`.
private func some(_ count: Int, _ names: [String]) -> String {
  let shown = names.count <= 4 ? names : names.prefix(3) + ["\(names.count - 3) more"]
  return "\(count) of \(count + names.count) districts, without \(listed(shown))"
}
