import ArgumentParser
import Disclosure
import Extracts
import Measures
import Publishing
import Staffing
import Tabular

/// `heatmaps check`: what is wrong with the data, and what is odd.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List what is wrong or odd in the data.",
    discussion: """
      Errors stop a picture from being drawn; warnings are worth a look. The status is 2 if there is an error, else 0.

      Examples:
        heatmaps check my-data
        heatmaps check my-data --all
      """)

  @OptionGroup(title: "Data") var data: DataOptions

  @Flag(help: "List every finding, not the first few of each kind.")
  var all = false

  func run() throws {
    let progress = Progress(isQuiet: data.quiet)
    defer { progress.finish() }
    let (settings, _) = try data.readSettings()
    progress.step("Reading")
    switch try DataSource(path: data.data) {
    case .published(let census): try check(census)
    case .folder(_, let files): try check(files, settings, progress)
    }
  }

  private func check(_ files: [InputFile: FileBytes], _ settings: Settings, _ progress: Progress) throws {
    var log = ReadingLog()
    var extract: Extract?
    var measuresOfTotals: Set<String> = []
    if files.keys.contains(where: ([.posts, .staff] + InputFile.practice).contains) {
      var reader = ExtractReader(files: files, settings: settings)
      reader.isThorough = true
      reader.wantsEveryCase = false
      reader.keepsRefused = data.showIds
      reader.readers = data.threadCount
      do throws(ExtractFailure) {
        var found = try reader.read()
        do throws(ReadFailure) {
          try ExtractChecks(
            settings: settings, isThorough: true, few: SuppressionPolicy.board(isFiner: true).threshold
          ).find(in: &found, allocations: files[.allocations])
        } catch {
          throw .unreadable(error)
        }
        log = found.log
        extract = found
      } catch {
        guard case .refused(let refused) = error else { throw Failure(error, data) }
        log = refused
      }
    }
    if let source = files[.monthly] {
      do throws(ReadFailure) {
        let totals = try CouncilTotals(
          source, settings: settings, measures: Measure.all.map { TotalledMeasure($0) }, acceptsRejects: data.showIds)
        log.add(totals.log)
        measuresOfTotals = totals.measures
      } catch {
        throw Failure.readFailure(error)
      }
    }
    progress.finish()
    // A council that keeps no practice files is not told of every measure of them.
    let isPractice = files.keys.contains(where: InputFile.practice.contains)
    let measures = Measure.all.filter { $0.isAboutStaff || isPractice }
    let lacking = lacking(measures, files, extract, measuresOfTotals)
    if !data.quiet {
      Terminal.shared.say("Read \(counted(log.rowCount, "row")) of \(listed(files.keys.map(\.fileName).sorted())).")
      if let extract {
        for coverage in RunNotes.coverages(extract, Measure.all.filter { Set($0.needs).isSubset(of: files.keys) }) {
          Terminal.shared.say(RunNotes.coverage(coverage))
        }
        if let year = StockAndFlow(extract.staffing, extract.coverage, to: extract.coverage.lastComplete),
          extract.files.contains(.staff)
        {
          Terminal.shared.say(FindingsText.account(year))
        }
        if let outside = extract.casesOutside(), let text = Check.text(outside) { Terminal.shared.say(text) }
      }
      for (what, measures) in lacking {
        Terminal.shared.say(
          "\(listed(measures)) cannot be drawn: \(measures.count == 1 ? "it needs" : "they need") \(what).")
      }
    }
    try report(log)
    if lacking.reduce(0, { $0 + $1.measures.count }) == measures.count { throw Failure.nothingCanBeDrawn }
  }

  /// What is missing from the data, as a sentence has it, and the measures that cannot be drawn without it.
  private func lacking(
    _ measures: [Measure], _ files: [InputFile: FileBytes], _ extract: Extract?, _ totals: Set<String>
  ) -> [(what: String, measures: [String])] {
    var lacking: [(what: String, measures: [String])] = []
    for measure in measures where !totals.contains(measure.id) {
      let missing = measure.needs.filter { files[$0] == nil }.map(\.fileName)
      let column = missing.isEmpty ? extract?.missing(of: measure).map { Messages.text($0) } : nil
      guard let what = missing.isEmpty ? column : listed(missing) else { continue }
      if let known = lacking.firstIndex(where: { $0.what == what }) {
        lacking[known].measures.append(measure.id)
      } else {
        lacking.append((what, [measure.id]))
      }
    }
    return lacking
  }

  private func check(_ census: PublishedCensus) throws {
    var log = ReadingLog()
    log.findings = census.findings
    var lacking: [PublishedRefusal] = []
    var published = 0
    for measure in Measure.all {
      if let columns = measure.published(MeasureOptions()) {
        published += 1
        do throws(PublishedRefusal) {
          _ = try census.table(columns, measure: measure, PublishedRequest())
        } catch {
          lacking.append(error)
        }
      }
      for count in TurnoverCount.allCases where measure.id == Measure.turnover.id || count == .fte {
        var options = MeasureOptions()
        options[TurnoverCount.self] = count
        let check = census.checkRates(measure, options)
        log.findings.add(contentsOf: check.findings)
        if !data.quiet, check.compared > 0 {
          Terminal.shared.say(
            "\(measure.name)\(count == .headcount ? " (headcount)" : ""): of \(counted(check.compared, "published rate")), "
              + "\(counted(check.equal, "comes", "come")) out exactly and "
              + "\(counted(check.compared - check.equal - check.findings.count, "lies", "lie")) within what "
              + "rounding explains.")
        }
      }
    }
    if !data.quiet {
      for refusal in lacking { Terminal.shared.say(Failure.published(refusal).message) }
    }
    try report(log)
    if lacking.count == published { throw Failure.nothingCanBeDrawn }
  }

  private func report(_ log: ReadingLog) throws {
    let groups = log.findings.groups.filter { !data.quiet || $0.severity == .error }
    let errors = log.findings.errorCount
    let lines = FindingsText.list(
      groups, limit: all ? .max : 5, rows: data.showIds ? log.refused : [], howToSeeMore: "--all lists them")
    for line in lines { Terminal.shared.say(line) }
    if !data.quiet { Terminal.shared.say(FindingsText.summary(log.findings)) }
    if errors > 0 { throw Failure.checkFoundErrors }
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
