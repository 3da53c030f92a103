import Disclosure
package import Extracts
import Measures
import Parallel
package import Reports
package import Staffing
import Tabular

/// A council's files, or a file of published figures, with the settings: what requests are made of.
public struct Session: Sendable {
  package let files: [InputFile: FileBytes]
  package let settings: Settings
  /// The published census, where that is the input.
  private let census: PublishedCensus?
  /// The council's own returns of the census, where those are.
  private let returns: CensusReturns?
  private let comparison: ComparisonInput?
  /// What the files were made of, where they were made of reports.
  package var made: MadeFiles?

  /// Whether to go on without refused rows.
  package var acceptsRejects = false
  /// Whether to keep refused rows as they stood, to show them.
  package var keepsRefused = false
  /// Whether to go on where no measure comes to anything, so that all are told of.
  var goesOnWithNothing = false
  /// How many threads read, measure and check.
  package var threads = processorCount()
  /// Keeps what was read for the next request; nil where nothing is kept.
  package var memory: ExtractMemory?
  /// Told what is being done.
  package var step: @Sendable (Step) -> Void = { _ in }

  package enum Step: Sendable { case reading, measuring }

  /// A council's own files.
  package init(files: [InputFile: FileBytes], settings: Settings, comparison: ComparisonInput? = nil) {
    self.files = files
    self.settings = settings
    self.comparison = comparison
    (census, returns) = (nil, nil)
  }

  /// A council's own returns of the census.
  package init(returns: CensusReturns, settings: Settings, comparison: ComparisonInput? = nil) {
    self.returns = returns
    self.settings = settings
    self.comparison = comparison
    files = [:]
    census = nil
  }

  /// A file of published figures.
  package init(census: PublishedCensus, settings: Settings) {
    self.census = census
    self.settings = settings
    files = [:]
    (comparison, returns) = (nil, nil)
  }

  /// Makes the sheets of a request, and says of the other measures why they are left out.
  package func run(_ request: Request) throws(Refusal) -> Run {
    let asked = try Asked(usual(request), settings)
    if let census { return try published(census, asked) }
    if let returns { return try returned(returns, asked) }
    step(.reading)
    let comparing: Comparing?
    if let comparison { comparing = try Comparing(comparison, settings) } else { comparing = nil }
    var run = try council(asked)
    if let comparing { run.withoutComparison = try comparing.add(to: &run.outcomes) }
    if request.drawsMaps { leaveOutTotalsAlone(&run.outcomes) }
    if !goesOnWithNothing { try run.refuseIfStopped(asked.measures) }
    return run
  }

  /// The request, for the practice measures where it names none and there are files of children alone, of which the usual three are not
  /// made.
  private func usual(_ request: Request) -> Request {
    let isOfChildren = !files.isEmpty && files.keys.allSatisfy { InputFile.practice.contains($0) }
    guard request.measures.isEmpty, isOfChildren else { return request }
    var request = request
    request.measures = [Measure.Group.practice.rawValue]
    return request
  }

  private func published(_ census: PublishedCensus, _ asked: Asked) throws(Refusal) -> Run {
    let source = try CensusSource(census, asked)
    var run = Run()
    run.outcomes = try outcomes(of: source, asked.measures.list, asked)
    run.findings = source.findings(of: run.sheets.map { $0.table.measure })
    try run.refuseIfStopped(asked.measures)
    return run
  }

  private func returned(_ returns: CensusReturns, _ asked: Asked) throws(Refusal) -> Run {
    var source = try ReturnsSource(returns, asked)
    let comparing: Comparing?
    if let comparison {
      comparing = try Comparing(comparison, settings, code: returns.authority)
    } else {
      comparing = nil
    }
    source.place = comparing?.place
    var run = Run()
    run.outcomes = try outcomes(of: source, asked.measures.list, asked)
    run.findings = source.findings()
    if let comparing { run.withoutComparison = try comparing.add(to: &run.outcomes) }
    try run.refuseIfStopped(asked.measures)
    return run
  }

  // MARK: A council's own files

  private func council(_ asked: Asked) throws(Refusal) -> Run {
    try refuseWrongReports()
    let fromExtract = asked.wanted.filter { !$0.isOwn && missingFiles(of: asked.chosen($0)).isEmpty }
    let totals = try totals()
    let fromTotals = asked.wanted.filter { measure in
      !fromExtract.contains { $0.id == measure.id } && totals?.measures.contains(measure.id) ?? false
    }
    var run = Run()
    run.outcomes = asked.wanted.compactMap { measure in
      early(measure, asked, isInTotals: fromTotals.contains { $0.id == measure.id }).map {
        Outcome.omitted(measure, $0)
      }
    }
    func isLeftOut(_ measure: Measure) -> Bool { run.outcomes.contains { $0.definition.id == measure.id } }
    let own = fromExtract.filter { !isLeftOut($0) }
    let counted = fromTotals.filter { !isLeftOut($0) }
    if !asked.filter.roles.isEmpty, run.omissions.contains(where: { isOfRoles($0.omission) }) {
      try refuseUnknownRoles(asked, fromExtract)
    }
    if let named = run.omissions.first(where: { asked.measures.isNamed($0.measure) }) {
      throw .omitted(named.omission, measure: named.measure, hasOthers: !own.isEmpty || !counted.isEmpty)
    }
    if own.isEmpty && counted.isEmpty {
      guard !run.outcomes.isEmpty else { throw .nothingToRead }
      if !goesOnWithNothing { try run.refuseIfStopped(asked.measures) }
    }
    var instead: [Measure] = []
    if !own.isEmpty {
      let extract = try read(asked, own)
      let source = try ExtractSource(extract, asked)
      // What the files are there for and have not is drawn from totals.
      instead = own.filter { measure in
        totals?.measures.contains(measure.id) ?? false && asked.filter.roles.isEmpty && asked.basis(of: measure) == nil
          && extract.missing(of: asked.chosen(measure), asked.options(of: measure)) != nil
      }
      let rest = own.filter { measure in !instead.contains { $0.id == measure.id } }
      step(.measuring)
      run.outcomes += try outcomes(of: source, rest, asked)
      run.findings = extract.log.findings
      run.refused += extract.log.refusedByName
      run.coverages = ExtractSource.coverages(extract, rest.filter { $0.grid == nil }.map(asked.chosen))
      if let totals { run.findings = telling(run.findings, unused: rest.filter { totals.measures.contains($0.id) }) }
    }
    let ofTotals = counted + instead
    if let totals, !ofTotals.isEmpty {
      run.outcomes += try outcomes(of: try TotalsSource(totals, asked, ofTotals), ofTotals, asked)
      // What was found in the reports has been said where others of their files were read.
      var log = totals.log
      made?.locate(&log, withOwn: own.isEmpty)
      run.findings.add(log.findings)
      run.refused += log.refusedByName
    }
    let order = asked.measures.list.map { $0.id }
    run.outcomes = order.compactMap { id in run.outcomes.first { $0.definition.id == id } }
    if !goesOnWithNothing { try run.refuseIfStopped(asked.measures) }
    return run
  }

  /// The files that a measure needs, and that are not there. Counts of cases are no allocations to one that looks at each case.
  package func missingFiles(of measure: Measure) -> [InputFile] {
    let countsAlone = settings.known.casesAt != nil && measure.needsEveryCase
    return measure.needs.filter { files[$0] == nil || countsAlone && $0 == .allocations }
  }

  /// Findings that say which measures are drawn from other files, in the place of those that say what their totals were made of.
  ///
  /// - Parameter measures: those that both the totals and the other files have.
  func telling(_ findings: Findings, unused measures: [Measure]) -> Findings {
    if measures.isEmpty { return findings }
    let ids = Set(measures.map { $0.id })
    var tables: [String] = []
    var told = findings.moved { finding in
      guard case .wideTotals(.made(let measure, _, _, let names)) = finding.rule, ids.contains(measure) else {
        return finding
      }
      tables += names
      return nil
    }
    let files = InputFile.allCases.filter { file in measures.contains { $0.needs.contains(file) } }
    let isOwn = made?.files[.monthly] == nil
    told.add(
      Finding(
        .wideTotals(
          .besideFiles(measures: measures.map { $0.id }, of: unique(tables), by: files.map { $0.fileName })),
        file: isOwn ? InputFile.monthly.fileName : nil))
    return told
  }

  /// Why a measure cannot be made, as far as the request and the names of the files tell.
  private func early(
    _ measure: Measure, _ asked: Asked, isInTotals: Bool
  ) -> Omission? {
    let missing = missingFiles(of: asked.chosen(measure))
    if !missing.isEmpty && !isInTotals { return .withoutFile(missing) }
    if measure.isOwn && !isInTotals { return .withoutTotals }
    if let grid = measure.grid {
      if asked.request.level != .district { return .districtsOnly }
      if grid.monthCount == nil && asked.periodIsAsked { return .ofAllMonths }
    }
    if !asked.filter.roles.isEmpty && !measure.isAboutStaff { return .withoutRoles }
    if asked.request.level == .role && (!measure.on(asked.options(of: measure)).hasRoles || isInTotals) {
      return .notByRole
    }
    return asked.withheld(measure).map { .withheld($0) }
  }

  private func isOfRoles(_ omission: Omission) -> Bool {
    if case .withheld(.notOfParts(_, .roles)) = omission { true } else { false }
  }

  /// Refuses names that the data do not have before what is refused of those that they have: who mistyped one is told so. Data that are
  /// refused themselves say nothing of it.
  private func refuseUnknownRoles(_ asked: Asked, _ measures: [Measure]) throws(Refusal) {
    let extract: Extract
    do throws(Refusal) { extract = try read(asked, measures) } catch { return }
    do throws(UnknownName) {
      _ = try asked.filter.selection(in: extract.staffing)
    } catch {
      throw .unknownName(error)
    }
  }

  private func read(_ asked: Asked, _ measures: [Measure]) throws(Refusal) -> Extract {
    var reader = ExtractReader(files: files, settings: settings)
    reader.request = asked.months
    let monthly = measures.filter { $0.grid == nil }
    reader.wanted = Set(monthly.flatMap { asked.chosen($0).needs })
    reader.wantsEveryCase = monthly.contains { $0.needsEveryCase }
    reader.placesUnheld = monthly.contains { $0.caseDetail == .unheld }
    reader.weighsCases = monthly.contains { $0.caseDetail == .points }
    reader.countsAllMonths = asked.request.profile != .internal
    reader.acceptsRejects = acceptsRejects
    reader.keepsRefused = keepsRefused
    reader.readers = threads
    guard let memory else { return try extract(reader) }
    let key = ExtractMemory.Key(reader)
    if let known = memory.extract(of: key) { return known }
    let extract = try extract(reader)
    memory.keep(extract, of: key)
    return extract
  }

  /// What files were made of comes first: what is wrong with those follows from it, and what they lack.
  private func refuseWrongReports() throws(Refusal) {
    guard let made, made.findings.errorCount > 0 else { return }
    var log = ReadingLog()
    made.locate(&log)
    throw .refused(log, canAccept: false)
  }

  /// What a reader reads, and the checks after it.
  func extract(_ reader: ExtractReader) throws(Refusal) -> Extract {
    try refuseWrongReports()
    do throws(ExtractFailure) {
      var extract = try reader.read()
      do throws(ReadFailure) {
        try ExtractChecks(
          settings: settings, isThorough: reader.isThorough, few: SuppressionPolicy.board.threshold
        ).find(in: &extract, allocations: files[.allocations])
      } catch {
        throw .unreadable(error)
      }
      made?.locate(&extract.log)
      extract.lacksAgency = made?.lacksAgency ?? false
      extract.hasUnnumberedAgency = made?.hasUnnumberedAgency ?? false
      extract.countsCasesOfDays = settings.known.casesAt != nil
      return extract
    } catch {
      guard case .refused(var log) = error, let made else { throw Refusal(error) }
      made.locate(&log)
      throw Refusal(.refused(log))
    }
  }

  private func totals() throws(Refusal) -> CouncilTotals? {
    guard let source = files[.monthly] else { return nil }
    let totals = try readTotals(source, acceptsRejects: acceptsRejects)
    if totals.log.findings.errorCount > 0 && (!acceptsRejects || totals.log.findings.refusesFile) {
      var log = totals.log
      made?.locate(&log)
      throw .refused(log, canAccept: !totals.log.findings.refusesFile)
    }
    return totals
  }

  /// A file of monthly totals, whatever is found in it.
  func readTotals(_ source: FileBytes, acceptsRejects: Bool) throws(Refusal) -> CouncilTotals {
    do throws(ReadFailure) {
      return try CouncilTotals(
        source, settings: settings, measures: TotalledMeasure.all(settings), acceptsRejects: acceptsRejects)
    } catch {
      throw .unreadable(error)
    }
  }

  // MARK: From a source to what may be shown

  /// What comes of some measures of a source, in their order: counted, cleared and judged by whichever thread is free.
  private func outcomes(
    of source: some TableSource, _ measures: [Measure], _ asked: Asked
  ) throws(Refusal) -> [Outcome] {
    var early: [Int: Omission] = [:]
    for (number, measure) in measures.enumerated() {
      guard let omission = source.omission(of: measure) else { continue }
      // What is named is refused before anything is counted.
      if asked.measures.isNamed(measure) { throw .omitted(omission, measure: measure, hasOthers: false) }
      early[number] = omission
    }
    let wanted = measures.indices.filter { early[$0] == nil }
    // The figures first, which take longer.
    let parts = atOnce(2 * wanted.count, threads: threads) { number -> Part in
      if number >= wanted.count { return .paper(source.paper(of: measures[wanted[number - wanted.count]])) }
      return .cleared(
        Result { () throws(Refusal) in
          Cleared(try source.figures(of: measures[wanted[number]]), profile: asked.request.profile)
        })
    }
    var outcomes: [Int: Outcome] = early.reduce(into: [:]) { $0[$1.key] = .omitted(measures[$1.key], $1.value) }
    for (place, number) in wanted.enumerated() {
      guard case .cleared(let result) = parts[place], case .paper(let paper) = parts[wanted.count + place] else {
        continue
      }
      let measure = measures[number]
      switch try result.get() {
      case .withoutValues: outcomes[number] = .omitted(measure, .withoutValues(paper))
      case .notApplicable: outcomes[number] = .omitted(measure, .notApplicable(paper))
      case .withheld(let refusal):
        // A fault in the settings goes before.
        _ = try asked.scale(measure, nil)
        outcomes[number] = .omitted(measure, .withheld(refusal))
      case .published(var table):
        if asked.choice == .all {
          table = table.withoutTotalTwice([Settings.wholeService, settings.place].compactMap { $0 })
        }
        if let kept = source.keptDistricts(of: measure) { table = table.keeping(districts: kept) }
        table = table.keeping(every: asked.request.every.months)
        if table.span != nil, let most = asked.request.mostGridColumns, table.columns.count > most {
          outcomes[number] = .omitted(measure, .tooWide(columns: table.columns.count, most: most))
          continue
        }
        outcomes[number] = .sheet(
          Sheet(table: table, scale: try asked.scale(measure, table), paper: paper, order: asked.order))
      }
    }
    return measures.indices.compactMap { outcomes[$0] }
  }

  /// Where nothing but the total can be shown there is no map.
  private func leaveOutTotalsAlone(_ outcomes: inout [Outcome]) {
    for index in outcomes.indices {
      guard case .sheet(let sheet) = outcomes[index], sheet.table.span == nil, sheet.table.showsTotalAlone else {
        continue
      }
      outcomes[index] = .omitted(outcomes[index].definition, .totalAlone(TotalAlone(sheet.table)))
    }
  }
}

/// What is made of a measure by some thread.
private enum Part: Sendable {
  case cleared(Result<Cleared, Refusal>)
  case paper(Paper)
}

extension Refusal {
  init(_ failure: ExtractFailure) {
    switch failure {
    case .unreadable(let reason): self = .unreadable(reason)
    case .nothingToRead: self = .nothingToRead
    case .refused(let log): self = .refused(log, canAccept: !log.findings.refusesFile)
    // Where both months were named, their order has been looked at.
    case .emptyPeriod(let first, let last):
      self = .afterData(.first, month: first, last: last, isExtract: true)
    }
  }
}
