import ArgumentParser
import Disclosure
import Extracts
import Measures
import Publishing
import Reports
import Staffing
import Tabular
import Workforce

/// `heatmaps check`: what is wrong with the data, and what is odd.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List what is wrong or odd in the data.",
    discussion: """
      Errors stop a picture from being drawn; warnings are worth a look. The status is 2 if there is an error, else 0.

      Examples:
        heatmaps check my-data
        heatmaps check my-data --all
        heatmaps check my-data --json > findings.json
      """)

  @OptionGroup(title: "Data") var data: DataOptions

  @Flag(help: "List every finding, not the first few of each kind.")
  var all = false

  @Flag(
    help: """
      Print JSON for programs in place of text: every finding, what the data cover, and which measures cannot be drawn and why. It \
      holds no rows.
      """)
  var json = false

  /// Nothing is written here, so that there is nothing to go on with.
  @Flag(help: .hidden) var acceptRejects = false
  @Option(help: .hidden) var rejects: String?

  func validate() throws {
    if acceptRejects || rejects != nil {
      throw ValidationError(
        "`heatmaps check` writes nothing, and lists what is refused: leave \(acceptRejects ? "--accept-rejects" : "--rejects") "
          + "out, or give it to `heatmaps draw`.")
    }
    if json && data.showIds {
      throw ValidationError("--json never holds the rows themselves: leave --show-ids out, or --json.")
    }
  }

  func run() throws {
    let progress = Progress(isQuiet: data.quiet)
    defer { progress.finish() }
    let settings = try data.readSettings()
    _ = try Letterhead(settings.paper, settings: data.settingsPath)
    progress.step("Reading")
    switch try DataSource(data.input, settings, threads: data.threadCount) {
    case .published(let census): try check(census)
    case .folder(_, let files, let made):
      var session = Session(files: files, settings: made?.settings(settings) ?? settings)
      session.made = made
      session.keepsRefused = data.showIds
      session.threads = data.threadCount
      let found: CheckReport
      do throws(Refusal) {
        found = try session.check()
      } catch {
        throw Failure.refusal(error, of: data.input.calling(files, made))
      }
      progress.finish()
      let called = data.input.calling(files, made).names
      let own = files.keys.filter { made?.files[$0] == nil }.map { called.name($0) }.sorted()
      let names = (made.map { Check.read($0) } ?? []) + own
      if json {
        let lacking =
          found.lacking.flatMap { what, measures in
            measures.map { ($0, called.said("It needs \(Check.needed(what)).")) }
          } + found.leftOut.map { ($0.measure.id, called.said(Messages.text($0.omission, of: $0.measure.id))) }
        say(
          CheckJSON(
            files: names, log: found.log, coverages: found.coverages.map { $0.coverage }, notes: Check.notes(found),
            lacking: lacking))
      } else if !data.quiet {
        say(found, names, called)
      }
      try report(found.log)
      if found.canMakeNothing { throw Failure.nothingCanBeDrawn }
    }
  }

  /// The reports that were read, several of a name but for their days as one.
  private static func read(_ made: MadeFiles) -> [String] {
    StartReports(made).names
  }

  private func say(_ report: CheckJSON) { Terminal.shared.say(bytes: jsonText(report.json)) }

  private func say(_ found: CheckReport, _ names: [String], _ called: SourceNames) {
    // Where reports have errors nothing is made of their rows, and none are counted.
    let rows = found.log.rowCount > 0 ? "\(counted(found.log.rowCount, "row")) of " : ""
    Terminal.shared.say("Read \(rows)\(listed(names)).")
    for (coverage, measures) in found.coverages {
      Terminal.shared.say(RunNotes.coverage(coverage, called, of: found.coverages.count > 1 ? measures : []))
    }
    for note in Check.notes(found) { Terminal.shared.say(note) }
    for (what, measures) in found.lacking {
      Terminal.shared.say(
        called.said(
          "\(listed(measures)) cannot be drawn: \(measures.count == 1 ? "it needs" : "they need") \(Check.needed(what))."
        ))
    }
    for (measure, omission) in found.leftOut {
      Terminal.shared.say(
        called.said("A paper for a board leaves \(measure.id) out. \(Messages.text(omission, of: measure.id))"))
    }
  }

  /// How the staff of a year add up, and the cases that are in no caseload.
  private static func notes(_ found: CheckReport) -> [String] {
    [found.account.map(staffAccount), found.outside.flatMap(text)].compactMap { $0 }
  }

  private static func needed(_ what: CheckReport.Lacking) -> String {
    switch what {
    case .files(let files): listed(files.map { $0.fileName })
    case .missing(let missing): Messages.text(missing)
    case .rows: "rows in the monthly totals"
    }
  }

  private func check(_ census: PublishedCensus) throws {
    let found = CensusReport(census)
    let notes = found.rates.filter { $0.compared > 0 }.map { rate in
      "\(rate.measure.name)\(rate.isHeadcount ? " (headcount)" : ""): of \(counted(rate.compared, "published rate")), "
        + "\(counted(rate.equal, "comes", "come")) out exactly and "
        + "\(counted(rate.compared - rate.equal - rate.unexplained, "lies", "lie")) within what rounding explains."
    }
    let lacking = found.lacking.map { (why: Messages.text(.published($0), of: data.input), refusal: $0) }
    if json {
      let lacking = lacking.compactMap { why, refusal in
        if case .missingColumn(let measure, _) = refusal { (measure, why) } else { nil }
      }
      say(CheckJSON(files: [census.name], log: found.log, notes: notes, lacking: lacking))
    } else if !data.quiet {
      for text in notes + lacking.map({ $0.why }) { Terminal.shared.say(text) }
    }
    try report(found.log)
    if found.canMakeNothing { throw Failure.nothingCanBeDrawn }
  }

  private func report(_ log: ReadingLog) throws {
    if !json { say(log) }
    if log.findings.errorCount > 0 { throw Failure.checkFoundErrors }
  }

  private func say(_ log: ReadingLog) {
    let groups = log.findings.groups.filter { !data.quiet || $0.severity == .error }
    let lines = FindingsText.list(
      groups, limit: all ? .max : 5, rows: data.showIds ? log.refused : [], howToSeeMore: "--all lists them")
    for line in lines { Terminal.shared.say(line) }
    if !data.quiet { Terminal.shared.say(FindingsText.summary(log.findings)) }
  }

  private static func text(_ outside: (month: Month, unallocated: Int, notInPost: Int)) -> String? {
    var parts: [String] = []
    if outside.notInPost > 0 { parts.append("\(counted(outside.notInPost, "open case")) held by someone not in post") }
    if outside.unallocated > 0 { parts.append("\(counted(outside.unallocated, "open case")) without a worker") }
    if parts.isEmpty { return nil }
    let isOne = outside.notInPost + outside.unallocated == 1
    return "At the end of \(outside.month.longText), \(listed(parts)) \(isOne ? "is" : "are") in no caseload."
  }
}
