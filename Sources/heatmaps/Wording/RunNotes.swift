import Disclosure
import Extracts
import Measures
import Publishing
import Staffing
import Workforce

/// What is worth telling after a run that went well.
enum RunNotes {
  /// - Parameters:
  ///   - path: where the data are, as typed.
  ///   - rejects: where refused rows were written; nil where the run did not go on without them.
  static func say(_ result: Run, path: String, rejects: String? = nil) {
    // What is told first of several measures left out does not hang on their order.
    let omissions = result.omissions.enumerated().sorted { a, b in
      let (rank, other) = (order(a.element.omission), order(b.element.omission))
      return rank != other ? rank < other : a.offset < b.offset
    }.map { $0.element }
    for (measure, omission) in omissions where order(omission) < afterTotals { say(measure, omission, result) }
    for table in result.sheets.map({ $0.table }) where table.isTotalAlone {
      let aliases = table.options[LeaverWord.self] == .reason ? "reasons" : "destinations"
      Terminal.shared.warn(
        "\(table.measure.id) shows the total alone: next to nothing of the districts could be shown without people being recognised. "
          + "Fewer and broader \(aliases) may help: give several of them one name under [aliases.\(aliases)] in heatmaps.toml."
      )
    }
    for (measure, omission) in omissions {
      if case .tooWide = omission { say(measure, omission, result) }
    }
    sayWithoutComparison(result.withoutComparison)
    for (measure, omission) in omissions {
      if case .withoutRoles = omission { say(measure, omission, result) }
    }
    for table in result.sheets.map({ $0.table }) {
      guard let dropped = table.folded?.dropped, !dropped.isEmpty else { continue }
      Terminal.shared.warn(
        "\(table.measure.id) leaves out \(listed(dropped)): so few people are in each that it shares a row with others, which were not "
          + "all chosen.")
    }
    for table in result.sheets.map({ $0.table }) where table.policy != nil {
      guard table.measure.options.contains(where: { $0.changesWindow && table.options.isChosen($0) }) else {
        continue
      }
      Terminal.shared.warn(
        "Publish \(table.measure.id) by the month or over twelve months, not both: whoever compares them may recognise "
          + "the few people of a single month.")
    }
    for group in result.findings.groups {
      if let first = group.shown.first, first.rule.entry.mayMislead {
        Terminal.shared.warn(FindingsText.text(first, group.names))
      }
    }
    if let rejects, !result.refused.isEmpty {
      let count = result.refused.count
      Terminal.shared.warn(
        "\(counted(count, "row")) \(count == 1 ? "was" : "were") refused and \(count == 1 ? "is" : "are") not counted: see "
          + "\(rejects), which holds personal data.")
    }
    if result.findings.warningCount > 0 {
      Terminal.shared.warn("Something in the data is odd: `heatmaps check \(path)` says what, and what to do.")
    }
    for coverage in result.coverages where coverage.extractDateIsAssumed || coverage.fromIsAssumed {
      Terminal.shared.warn(
        "\(self.coverage(coverage, result.findings.names)) If that is wrong, set \(listed(settings(of: coverage))) in heatmaps.toml."
      )
    }
    for (measure, omission) in omissions {
      if case .totalAlone = omission { say(measure, omission, result) }
    }
  }

  /// The same after a run over returns of the census, whose findings are few and told in full: no other command reads returns.
  static func sayOfReturns(_ result: Run) {
    for (measure, omission) in result.omissions { say(measure, omission, result) }
    sayWithoutComparison(result.withoutComparison)
    sayOfReturns(result.findings)
  }

  /// What is odd in returns: a sentence for each, or for the first few of a kind.
  static func sayOfReturns(_ findings: Findings) {
    for group in findings.groups where group.severity == .warning {
      for finding in group.shown.prefix(mostOfReturns) { Terminal.shared.warn(FindingsText.text(finding, group.names)) }
      let left = group.count - min(mostOfReturns, group.shown.count)
      if left > 0, let first = group.shown.first {
        Terminal.shared.warn("\(first.file.map { "\($0): " } ?? "")\(counted(left, "more", "more")) of that kind.")
      }
    }
  }

  private static let mostOfReturns = 3

  /// The order in which omissions are told.
  private static func order(_ omission: Omission) -> Int {
    switch omission {
    case .withoutFile, .withoutTotals: 0
    case .lacking: 1
    case .withoutValues, .notApplicable: 2
    case .withheld: 3
    case .districtsOnly, .withoutTeams: 4
    case .ofAllMonths: 5
    case .tooWide, .withoutRoles, .totalAlone, .notPublished, .notInReturns: afterTotals
    }
  }

  private static let afterTotals = 6

  private static func say(_ measure: Measure, _ omission: Omission, _ result: Run) {
    let text: String
    switch omission {
    case .withoutFile(let files):
      text =
        "\(measure.id) was left out: it needs \(listed(files.map { $0.fileName }))"
        + (measure.grid == nil ? ", or its totals in monthly.csv." : ".")
    case .withoutTotals: text = "\(measure.id) was left out: the monthly totals have no row of it."
    case .lacking(let missing): text = "\(measure.id) was left out: it needs \(Messages.text(missing))."
    case .withoutValues, .notApplicable, .withheld, .districtsOnly, .withoutTeams, .ofAllMonths, .withoutRoles:
      text = "\(measure.id) was left out. \(Messages.text(omission, of: measure.id))"
    case .tooWide: text = "Left out: \(Messages.text(omission, of: measure.id))"
    case .totalAlone(let alone): text = Messages.text(alone)
    // Of all measures many are not, and nobody who asks for all means those.
    case .notPublished, .notInReturns: return
    }
    Terminal.shared.warn(result.findings.names.said(text))
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

  /// What an extract covers, and whether that is assumed.
  ///
  /// - Parameter measures: those for which it does, where it is another time for others.
  static func coverage(_ coverage: Coverage, _ names: SourceNames, of measures: [String] = []) -> String {
    (measures.isEmpty ? "The" : "For \(listed(measures)) the")
      + " extract was \(coverageText(coverage, verb: "covering", names))."
  }

  /// The settings that say what of an extract's coverage is assumed.
  private static func settings(of coverage: Coverage) -> [String] {
    let beginning: [String] =
      switch coverage.beginning {
      case .set: []
      case .assumed, .later(.leavers), .later(.agency): ["covers_from"]
      case .later(.file(let file)): ["\(file.rawValue) under [covers]"]
      }
    return (coverage.extractDateIsAssumed ? ["extract_date"] : []) + beginning
  }
}
