import Disclosure
import Extracts
import Measures
import Publishing
package import Staffing
package import Workforce

/// What is worth telling after a run that went well, a sentence or a few for each.
extension Messages {
  /// - Parameters:
  ///   - path: where the data are, as typed.
  ///   - rejects: where refused rows were written; nil where the run did not go on without them.
  package func notes(_ result: Run, path: String, rejects: String? = nil) -> [String] {
    var notes: [String] = []
    // What is told first of several measures left out does not hang on their order.
    let omissions = result.omissions.enumerated().sorted { a, b in
      let (rank, other) = (order(a.element.omission), order(b.element.omission))
      return rank != other ? rank < other : a.offset < b.offset
    }.map { $0.element }
    for (measure, omission) in omissions where order(omission) < afterTotals {
      notes += note(measure, omission, result)
    }
    for table in result.sheets.map({ $0.table }) where table.isTotalAlone {
      guard let aliases = table.wording.people?.words else { continue }
      notes.append(
        "\(table.measure.id) shows the total alone: next to nothing of the districts could be shown without people being recognised. "
          + "Fewer and broader \(aliases) may help: give several of them one name under [aliases.\(aliases)] in heatmaps.toml."
      )
    }
    for (measure, omission) in omissions {
      if case .tooWide = omission { notes += note(measure, omission, result) }
    }
    notes += withoutComparison(result.withoutComparison)
    for (measure, omission) in omissions {
      if case .withoutRoles = omission { notes += note(measure, omission, result) }
    }
    for table in result.sheets.map({ $0.table }) {
      guard let dropped = table.folded?.dropped, !dropped.isEmpty else { continue }
      notes.append(
        "\(table.measure.id) leaves out \(listed(dropped)): so few people are in each that it shares a row with others, which were not "
          + "all chosen.")
    }
    for table in result.sheets.map({ $0.table }) where table.policy != nil {
      guard table.measure.options.contains(where: { $0.changesWindow && table.options.isChosen($0) }) else {
        continue
      }
      notes.append(
        "Publish \(table.measure.id) by the month or over twelve months, not both: whoever compares them may recognise "
          + "the few people of a single month.")
    }
    for group in result.findings.groups {
      if let first = group.shown.first, first.rule.entry.mayMislead {
        notes.append(text(first, group.names))
      }
    }
    if let rejects, !result.refused.isEmpty {
      let count = result.refused.count
      notes.append(
        "\(counted(count, "row")) \(count == 1 ? "was" : "were") refused and \(count == 1 ? "is" : "are") not counted: see "
          + "\(rejects), which holds personal data.")
    }
    if result.findings.warningCount > 0 {
      notes.append(
        "Something in the data is odd: \(says("`heatmaps check \(path)` says", page: "the list of findings says")) what, and what to do."
      )
    }
    for coverage in result.coverages where coverage.extractDateIsAssumed || coverage.fromIsAssumed {
      notes.append(
        "\(self.coverage(coverage, result.findings.names)) If that is wrong, set \(listed(settings(of: coverage))) in heatmaps.toml."
      )
    }
    for (measure, omission) in omissions {
      if case .totalAlone = omission { notes += note(measure, omission, result) }
    }
    return notes
  }

  /// The same after a run over returns of the census, whose findings are few and told in full: no other command reads returns.
  package func notesOfReturns(_ result: Run) -> [String] {
    result.omissions.flatMap { note($0.measure, $0.omission, result) } + withoutComparison(result.withoutComparison)
      + notesOfReturns(result.findings)
  }

  /// What is odd in returns: a sentence for each, or for the first few of a kind.
  package func notesOfReturns(_ findings: Findings) -> [String] {
    var notes: [String] = []
    for group in findings.groups where group.severity == .warning {
      notes += group.shown.prefix(mostOfReturns).map { text($0, group.names) }
      let left = group.count - min(mostOfReturns, group.shown.count)
      if left > 0, let first = group.shown.first {
        notes.append("\(first.file.map { "\($0): " } ?? "")\(counted(left, "more", "more")) of that kind.")
      }
    }
    return notes
  }

  /// The order in which omissions are told.
  private func order(_ omission: Omission) -> Int {
    switch omission {
    case .withoutFile, .withoutTotals: 0
    case .lacking: 1
    case .withoutValues, .notApplicable: 2
    case .withheld: 3
    case .districtsOnly, .withoutTeams, .notByRole: 4
    case .ofAllMonths: 5
    case .tooWide, .withoutRoles, .totalAlone, .notPublished, .notInReturns: afterTotals
    }
  }

  private func note(_ measure: Measure, _ omission: Omission, _ result: Run) -> [String] {
    let text: String
    switch omission {
    case .withoutFile(let files):
      text =
        "\(measure.id) was left out: it needs \(listed(files.map { $0.fileName }))"
        + (measure.grid == nil ? ", or its totals in monthly.csv." : ".")
    case .withoutTotals: text = "\(measure.id) was left out: the monthly totals have no row of it."
    case .lacking(let missing): text = "\(measure.id) was left out: it needs \(self.text(missing))."
    case .withoutValues, .notApplicable, .withheld, .districtsOnly, .withoutTeams, .ofAllMonths, .withoutRoles,
      .notByRole:
      text = "\(measure.id) was left out. \(self.text(omission, of: measure.id))"
    case .tooWide: text = "Left out: \(self.text(omission, of: measure.id))"
    case .totalAlone(let alone): text = self.text(alone)
    // Of all measures many are not, and nobody who asks for all means those.
    case .notPublished, .notInReturns: return []
    }
    return [result.findings.names.said(text)]
  }

  /// Measures that the census does not have are named together: of all measures they are many.
  private func withoutComparison(_ measures: [(measure: Measure, gap: ComparisonGap)]) -> [String] {
    var notes: [String] = []
    let unpublished = measures.filter { $0.gap == .notPublished }.map { $0.measure.id }
    if !unpublished.isEmpty {
      notes.append(
        "\(listed(unpublished)) \(unpublished.count == 1 ? "has" : "have") no comparison: the census does not have "
          + "\(unpublished.count == 1 ? "it" : "them"), or not on this basis.")
    }
    for (measure, gap) in measures where gap != .notPublished {
      notes.append("\(measure.id) has no comparison: \(self.text(gap, measure: measure.id)).")
    }
    return notes
  }

  /// What an extract covers, and whether that is assumed.
  ///
  /// - Parameter measures: those for which it does, where it is another time for others.
  package func coverage(_ coverage: Coverage, _ names: SourceNames, of measures: [String] = []) -> String {
    (measures.isEmpty ? "The" : "For \(listed(measures)) the")
      + " extract was \(coverageText(coverage, verb: "covering", names))."
  }

  /// The settings that say what of an extract's coverage is assumed.
  private func settings(of coverage: Coverage) -> [String] {
    let beginning: [String] =
      switch coverage.beginning {
      case .set: []
      case .assumed, .later(.leavers), .later(.agency): ["covers_from"]
      case .later(.file(let file)): ["\(file.rawValue) under [covers]"]
      }
    return (coverage.extractDateIsAssumed ? ["extract_date"] : []) + beginning
  }
}

/// How many of a kind are told of returns.
private let mostOfReturns = 3

/// The rank of omissions that are told after the totals.
private let afterTotals = 6
