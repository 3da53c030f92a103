import ArgumentParser
import Desk
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
    _ = try Letterhead(settings.paper, settings: data.settingsPath, in: .disk)
    progress.step("Reading")
    switch try data.source(settings) {
    case .published(let census): try check(census)
    case .folder(let files):
      var session = files.session(settings)
      session.keepsRefused = data.showIds
      session.threads = data.threadCount
      let found = try data.input.calling(files.names).refusing { () throws(Refusal) in try session.check() }
      progress.finish()
      let text = messages.text(found, of: files.listed, files.names)
      if json {
        say(
          CheckJSON(
            files: files.listed, log: found.log, coverages: found.coverages.map { $0.coverage }, notes: text.notes,
            lacking: text.reasons))
      } else if !data.quiet {
        for line in text.lines { Terminal.shared.say(line) }
      }
      try report(found.log)
      if found.canMakeNothing { throw RunFailure.nothingCanBeDrawn }
    }
  }

  private func say(_ report: CheckJSON) { Terminal.shared.say(bytes: jsonText(report.json)) }

  private func check(_ census: PublishedCensus) throws {
    let found = CensusReport(census)
    let notes = found.rates.filter { $0.compared > 0 }.map { rate in
      "\(rate.measure.name)\(rate.isHeadcount ? " (headcount)" : ""): of \(counted(rate.compared, "published rate")), "
        + "\(counted(rate.equal, "comes", "come")) out exactly and "
        + "\(counted(rate.compared - rate.equal - rate.unexplained, "lies", "lie")) within what rounding explains."
    }
    let lacking = found.lacking.map { (why: messages.text(.published($0), of: data.input), refusal: $0) }
    if json {
      let lacking = lacking.compactMap { why, refusal in
        if case .missingColumn(let measure, _) = refusal { (measure, why) } else { nil }
      }
      say(CheckJSON(files: [census.name], log: found.log, notes: notes, lacking: lacking))
    } else if !data.quiet {
      for text in notes + lacking.map({ $0.why }) { Terminal.shared.say(text) }
    }
    try report(found.log)
    if found.canMakeNothing { throw RunFailure.nothingCanBeDrawn }
  }

  private func report(_ log: ReadingLog) throws {
    if !json { say(log) }
    if log.findings.errorCount > 0 { throw RunFailure.checkFoundErrors }
  }

  private func say(_ log: ReadingLog) {
    let groups = log.findings.groups.filter { !data.quiet || $0.severity == .error }
    let lines = messages.findings(groups, limit: all ? .max : 5, rows: data.showIds ? log.refused : [])
    for line in lines { Terminal.shared.say(line) }
    if !data.quiet { Terminal.shared.say(FindingsText.summary(log.findings)) }
  }
}
