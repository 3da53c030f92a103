import Disclosure
import Extracts
import Measures
import Publishing
import Staffing

/// What is worth telling after a run that went well.
enum RunNotes {
  static func say(_ result: JobResult, data: DataOptions) {
    for (measure, files) in result.withoutFile {
      Terminal.shared.warn(
        "\(measure) was left out: it needs \(listed(files.map(\.fileName)))"
          + (Measure.named(measure) == nil ? "." : ", or its totals in monthly.csv."))
    }
    for (measure, missing) in result.lacking {
      Terminal.shared.warn("\(measure) was left out: it needs \(Messages.text(missing)).")
    }
    for (measure, paper) in result.withoutValues {
      let reason = Messages.text(
        .emptyResult(filter: paper.filterDescription, measure: measure, coverage: paper.coverage))
      Terminal.shared.warn("\(measure) was left out. \(reason)")
    }
    for (measure, refusal) in result.withheld {
      Terminal.shared.warn(
        "\(measure) was left out. \(Messages.text(.disclosure(refusal, measure: measure, hasOthers: false)))")
    }
    for measure in result.districtsOnly {
      Terminal.shared.warn("\(measure) was left out. \(Messages.text(.gridByTeam(measure: measure)))")
    }
    for measure in result.ofAllMonths {
      Terminal.shared.warn("\(measure) was left out. \(Messages.text(.gridOfAllMonths(measure: measure)))")
    }
    for grid in result.grids.map(\.grid) where grid.isTotalAlone {
      let aliases = grid.options[LeaverWord.self] == .reason ? "reasons" : "destinations"
      Terminal.shared.warn(
        "\(grid.measure.id) shows the total alone: next to nothing of the districts could be shown without people being recognised. "
          + "Fewer and broader \(aliases) may help: give several of them one name under [aliases.\(aliases)] in heatmaps.toml."
      )
    }
    for failure in result.tooWide { Terminal.shared.warn("Left out: \(failure.message)") }
    sayWithoutComparison(result.withoutComparison)
    for measure in result.withoutRoles {
      Terminal.shared.warn("\(measure.id) was left out. \(Messages.text(.noRoles(measure: measure.id)))")
    }
    if result.isOfSomeRoles {
      Terminal.shared.warn(
        "Publish one choice of --role for the same months, not several: whoever compares two of them may recognise "
          + "the few people who are in only one.")
    }
    for matrix in result.sheets.map(\.matrix) where matrix.policy != nil {
      guard matrix.measure.options.contains(where: { $0.changesWindow && matrix.options.isChosen($0) }) else {
        continue
      }
      Terminal.shared.warn(
        "Publish \(matrix.measure.id) by the month or over twelve months, not both: whoever compares them may recognise "
          + "the few people of a single month.")
    }
    for group in result.findings.groups {
      if let first = group.shown.first, first.rule.mayMislead { Terminal.shared.warn(FindingsText.text(first)) }
    }
    if data.acceptRejects && !result.refused.isEmpty {
      let count = result.refused.count
      Terminal.shared.warn(
        "\(counted(count, "row")) \(count == 1 ? "was" : "were") refused and \(count == 1 ? "is" : "are") not counted: see "
          + "\(data.rejectsPath), which holds personal data.")
    }
    if result.findings.warningCount > 0 {
      Terminal.shared.warn("Something in the data is odd: `heatmaps check \(data.data)` says what, and what to do.")
    }
    for coverage in result.coverages where coverage.extractDateIsAssumed || coverage.fromIsAssumed {
      let keys =
        (coverage.extractDateIsAssumed ? ["extract_date"] : []) + (coverage.fromIsAssumed ? ["covers_from"] : [])
      Terminal.shared.warn("\(self.coverage(coverage)) Set \(listed(keys)) in heatmaps.toml.")
    }
  }

  /// Measures that the census does not have are named together: of all measures they are many.
  private static func sayWithoutComparison(_ measures: [(measure: Measure, gap: ComparisonGap)]) {
    let unpublished = measures.filter { $0.gap == .notPublished }.map(\.measure.id)
    if !unpublished.isEmpty {
      Terminal.shared.warn(
        "\(listed(unpublished)) \(unpublished.count == 1 ? "has" : "have") no comparison: the census does not have "
          + "\(unpublished.count == 1 ? "it" : "them"), or not on this basis.")
    }
    for (measure, gap) in measures where gap != .notPublished {
      Terminal.shared.warn("\(measure.id) has no comparison: \(Messages.text(gap, measure: measure.id)).")
    }
  }

  /// What an extract covers, as some measures see it: each thing that is said once, in the order of the measures.
  static func coverages(_ extract: Extract, _ measures: [Measure]) -> [Coverage] {
    var coverages: [Coverage] = []
    for measure in measures {
      let own = extract.seen(through: measure.needs).coverage
      if !coverages.contains(where: { $0.from == own.from && $0.extractDate == own.extractDate }) {
        coverages.append(own)
      }
    }
    return coverages
  }

  /// What an extract covers, and whether that is assumed.
  static func coverage(_ coverage: Coverage) -> String {
    let date = "taken on \(coverage.extractDate.longText)\(coverage.extractDateIsAssumed ? " (assumed)" : "")"
    return "The extract was \(date) and covers months from \(coverage.from.longText)"
      + "\(coverage.fromIsAssumed ? " (assumed)" : "")."
  }
}
