import Tabular

/// What is said of summaries of cases where it takes several lines.
extension RuleEntry {
  static func caseloadDaysPassedOver(_ days: [Day]) -> RuleEntry {
    RuleEntry(
      "report-caseload-days-passed-over", stops: .nothing,
      "summaries of cases of \(listed(days.map { $0.description })) were not read: caseloads are those at the end of a month, and "
        + "there is a nearer summary, or they are over a week away from any, or later than the staff lists. Ask for the caseloads of "
        + "each month's last day.")
  }

  static func caseloadColumnsUnknown(_ headings: [String]) -> RuleEntry {
    RuleEntry(
      "report-caseload-columns", stops: .file,
      headings.isEmpty
        ? "this summary of cases has no column with numbers of cases that is known."
        : "this summary of cases has no total, and whether \(listed(headings)) \(headings.count == 1 ? "is a category" : "are categories") of "
          + "cases is not known. Under [headings] in heatmaps.toml call each that is \"category\", and each that is not \"name\"."
    )
  }

  static func caseloadTeamGone(_ team: String, _ month: Month, before: Month) -> RuleEntry {
    RuleEntry(
      "report-caseload-team-gone", stops: .file, unit: .team,
      "the team \"\(team)\" holds cases in the summary of \(before) and is not in that of \(month). That looks as if the team had been "
        + "left out of it. Ask for the whole summary; or take that of \(month) out.",
      heading:
        "teams that hold cases in one summary and are not in the next, which look as if they had been left out. Ask for the whole "
        + "summary.", item: "\"\(team)\" in \(month)")
  }
}
