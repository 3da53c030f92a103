import Parallel
import Publishing
import Tabular
import Workforce

/// A measure, ready to be drawn or written: the published matrix with all that is said around it.
struct Sheet: Sendable {
  var matrix: PublishedMatrix
  let scale: Scale
  let paper: Paper
  let order: RowOrder
}

/// What a run came to: its sheets, and what else is worth telling.
struct JobResult {
  var sheets: [Sheet] = []
  var findings = Findings()
  var refused: [RefusedRow] = []
  /// Measures that were not named and cannot be had, with the files that they need.
  var withoutFile: [(measure: Measure, files: [InputFile])] = []
  /// Those that lack something else.
  var lacking: [(measure: Measure, missing: Workforce.Extract.Missing)] = []
  /// Measures of which no month or row has a value.
  var withoutValues: [(measure: Measure, paper: Paper)] = []
  /// Measures that cannot be shown so that nobody is recognised.
  var withheld: [(measure: Measure, refusal: DisclosureRefusal)] = []
  /// Measures that have nothing published set beside them, though it was asked for.
  var withoutComparison: [(measure: Measure, gap: ComparisonGap)] = []
  /// Whether the run is for others' eyes, and about some roles only.
  var isOfSomeRoles = false
  /// Measures that were not named and have no roles to choose among.
  var withoutRoles: [Measure] = []
  /// What the extract covers, as the measures see it.
  var coverages: [Coverage] = []
}

/// From options to sheets: read, measure, judge.
struct Job {
  let data: DataOptions
  let choice: ChoiceOptions
  /// Months where `--from` is not given.
  let monthCount: Int
  let progress: Progress

  func run() throws(Failure) -> JobResult {
    let measures = try AskedMeasures(choice.measure)
    let (settings, settingsOrder) = try data.readSettings()
    _ = try choice.measureOptions(settings)
    let order = try choice.rowOrder(settings: settingsOrder)
    progress.step("Reading")
    switch try DataSource(path: data.data) {
    case .published(let census):
      if let option = choice.compare.given { throw .comparison(.ofPublished(option: option)) }
      return try published(census, measures, settings, order)
    case .folder(let path, let files):
      try refuseForFolder()
      let comparison = try ComparisonSource(choice.compare, settings)
      var result = try folder(path, files, measures, settings, order)
      try comparison?.add(to: &result)
      return result
    }
  }

  private func scale(_ measure: Measure, _ settings: Settings) throws(Failure) -> Scale {
    let asked = try choice.targets()[measure.id]
    // The settings' values are of the measure's usual unit: a target in days says nothing of a share.
    let isUsual = Measure.named(measure.id)?.unit == measure.unit
    do throws(Scale.Fault) {
      return try Scale(
        measure, asked: asked, target: isUsual ? settings.targets[measure.id] : nil,
        breaks: isUsual ? settings.breaks[measure.id] : nil)
    } catch {
      throw .scale(measure: measure.id, error)
    }
  }

  private func refuseForFolder() throws(Failure) {
    if choice.region != nil { throw .publishedOnly(option: "--region") }
    if !choice.authority.isEmpty { throw .publishedOnly(option: "--authority") }
    if choice.by == .region { throw .publishedOnly(option: "--by region") }
  }

  // MARK: A folder

  private func folder(
    _ path: String, _ files: [InputFile: FileBytes], _ measures: AskedMeasures,
    _ settings: Settings, _ order: RowOrder
  ) throws(Failure) -> JobResult {
    var result = JobResult()
    let request = try choice.periodRequest(count: monthCount)
    let present = Set(files.keys)
    let fromExtract = measures.list.filter { Set($0.needs).isSubset(of: present) }
    let totals = try totals(files, settings)
    let fromTotals = measures.list.filter { measure in
      !fromExtract.contains { $0.id == measure.id } && totals?.measures.contains(measure.id) ?? false
    }
    for measure in measures.list {
      if fromExtract.contains(where: { $0.id == measure.id }) || fromTotals.contains(where: { $0.id == measure.id }) {
        continue
      }
      let missing = measure.needs.filter { !present.contains($0) }
      if measures.isNamed(measure) { throw .needsFile(measure: measure.id, files: missing) }
      result.withoutFile.append((measure, missing))
    }
    if fromExtract.isEmpty && fromTotals.isEmpty {
      guard let first = result.withoutFile.first else { throw .nothingToRead(folder: path) }
      throw .needsFile(measure: first.measure.id, files: first.files)
    }
    if !fromExtract.isEmpty {
      let run = ExtractRun(
        files: files, settings: settings, request: request, order: order, asked: measures)
      try addExtract(run, fromExtract, &result)
    }
    if let totals, !fromTotals.isEmpty {
      try addTotals(totals, fromTotals, settings, request, order, &result)
    }
    if result.sheets.isEmpty, let (measure, missing) = result.lacking.first {
      throw .needs(measure: measure.id, missing)
    }
    let empty = result.withoutValues.first { measures.isNamed($0.measure) }
    if let (measure, paper) = empty ?? (result.sheets.isEmpty ? result.withoutValues.first : nil) {
      throw .emptyResult(filter: paper.filterDescription, measure: measure.id, coverage: paper.coverage)
    }
    let withheld = result.withheld.first { measures.isNamed($0.measure) }
    if let (measure, refusal) = withheld ?? (result.sheets.isEmpty ? result.withheld.first : nil) {
      throw .disclosure(refusal, measure: measure.id)
    }
    let wanted = measures.list.map(\.id)
    result.sheets.sort {
      (wanted.firstIndex(of: $0.matrix.measure.id) ?? 0) < (wanted.firstIndex(of: $1.matrix.measure.id) ?? 0)
    }
    return result
  }

  private struct ExtractRun {
    let files: [InputFile: FileBytes]
    let settings: Settings
    let request: PeriodRequest
    let order: RowOrder
    let asked: AskedMeasures
  }

  private func addExtract(_ run: ExtractRun, _ measures: [Measure], _ result: inout JobResult) throws(Failure) {
    let extract = try read(run, measures)
    progress.step("Measuring")
    let filter = choice.filter
    let withRoles = filter.roles.isEmpty ? measures : measures.filter(\.isAboutStaff)
    result.withoutRoles = measures.filter { measure in !withRoles.contains { $0.id == measure.id } }
    if let measure = result.withoutRoles.first(where: run.asked.isNamed)
      ?? (withRoles.isEmpty ? result.withoutRoles.first : nil)
    {
      throw .noRoles(measure: measure.id)
    }
    let selection: Selection
    do throws(UnknownName) {
      selection = try filter.selection(in: extract.staffing)
    } catch {
      throw .unknownName(error)
    }
    result.isOfSomeRoles = choice.profile != .internal && !filter.roles.isEmpty
    var paper = Paper(
      origin: .extract(
        extract.coverage, extract.staffing.roles.rule, employmentGapDays: extract.staffing.employmentGapDays))
    fill(&paper, run.settings, extract.log)
    var whole: [Measure] = []
    for measure in withRoles {
      if let missing = extract.missing(of: measure) {
        if run.asked.isNamed(measure) { throw .needs(measure: measure.id, missing) }
        result.lacking.append((measure, missing))
      } else {
        whole.append(measure)
      }
    }
    let (shown, options, level, profile) = (
      whole, try choice.measureOptions(run.settings), choice.by, choice.profile
    )
    let cleared = atOnce(shown.count, threads: data.threadCount) { number in
      ClearedMatrix(
        Matrix(
          shown[number], options, of: extract, selection: selection, by: level == .team ? .team : .district,
          districtsAreFiltered: !filter.districts.isEmpty, rolesAreFiltered: !filter.roles.isEmpty),
        profile: profile)
    }
    for (measure, matrix) in zip(shown, cleared) {
      var own = paper
      own.origin = .extract(
        extract.seen(by: measure).coverage, extract.staffing.roles.rule,
        employmentGapDays: extract.staffing.employmentGapDays)
      if measure.needs.contains(.allocations), filter.isEmpty, let outside = extract.casesOutside() {
        own.outside = Paper.CasesOutside(
          month: outside.month, unallocated: outside.unallocated, notInPost: outside.notInPost)
      }
      try add(matrix, own, run.settings, run.order, &result)
    }
    result.findings = extract.log.findings
    result.refused += extract.log.refused
    result.coverages = RunNotes.coverages(extract, measures)
  }

  private func read(_ run: ExtractRun, _ measures: [Measure]) throws(Failure) -> Extract {
    var reader = ExtractReader(files: run.files, settings: run.settings)
    reader.request = run.request
    reader.wanted = Set(measures.flatMap(\.needs))
    reader.wantsEveryCase = measures.contains(where: \.needsEveryCase)
    reader.acceptsRejects = data.acceptRejects
    reader.keepsRefused = data.showIds
    reader.readers = data.threadCount
    do throws(ExtractFailure) {
      return try reader.read()
    } catch {
      throw Failure(error, data)
    }
  }

  private func fill(_ paper: inout Paper, _ settings: Settings, _ log: ReadingLog) {
    paper.place = settings.place
    paper.source = settings.source
    paper.filter = choice.filter
    paper.level = choice.by == .team ? .team : .district
    paper.periodIsAsked = choice.from != nil || choice.to != nil
    paper.refusedRows = log.refusedCount
    paper.allRows = log.rowCount
  }

  private func add(
    _ cleared: ClearedMatrix, _ paper: Paper, _ settings: Settings, _ order: RowOrder, _ result: inout JobResult
  ) throws(Failure) {
    switch cleared.outcome {
    case .withoutValues: result.withoutValues.append((cleared.measure, paper))
    case .published(let matrix):
      result.sheets.append(
        Sheet(matrix: matrix, scale: try scale(cleared.measure, settings), paper: paper, order: order))
    case .withheld(let refusal):
      // A fault in the settings goes before.
      _ = try scale(cleared.measure, settings)
      result.withheld.append((cleared.measure, refusal))
    }
  }

  // MARK: Monthly totals

  private func totals(_ files: [InputFile: FileBytes], _ settings: Settings) throws(Failure) -> CouncilTotals? {
    guard let source = files[.monthly] else { return nil }
    let totals: CouncilTotals
    do throws(ReadFailure) {
      totals = try CouncilTotals(source, settings: settings, acceptsRejects: data.acceptRejects)
    } catch {
      throw .readFailure(error)
    }
    if totals.log.findings.errorCount > 0 && (!data.acceptRejects || totals.log.findings.refusesFile) {
      throw .refused(totals.log, showIDs: data.showIds, canAccept: !totals.log.findings.refusesFile)
    }
    return totals
  }

  private func addTotals(
    _ totals: CouncilTotals, _ measures: [Measure], _ settings: Settings, _ request: PeriodRequest, _ order: RowOrder,
    _ result: inout JobResult
  ) throws(Failure) {
    if !choice.role.isEmpty { throw .extractOnly(option: "--role") }
    for measure in measures {
      if let basis = try choice.basis(of: measure) { throw .extractOnly(option: basis) }
    }
    guard let all = totals.months else {
      throw .emptyResult(filter: [], measure: measures.first?.id ?? "", coverage: nil)
    }
    guard let period = request.period(lastComplete: all.last) else {
      throw .emptyPeriod(first: (request.from ?? all.first).description, last: (request.to ?? all.last).description)
    }
    var paper = Paper(origin: .totals(extractDate: settings.extractDate))
    fill(&paper, settings, totals.log)
    for measure in measures {
      let table: PartsTable
      do throws(UnknownName) {
        table = try totals.table(
          measure, period: period, filter: choice.filter, by: choice.by == .team ? .team : .district)
      } catch {
        throw .unknownName(error)
      }
      let matrix = Matrix(
        measure, try choice.measureOptions(settings), of: table, isFiltered: !choice.district.isEmpty,
        trims: choice.from == nil
      )
      try add(ClearedMatrix(matrix, profile: choice.profile), paper, settings, order, &result)
    }
    result.findings.add(totals.log.findings)
    result.refused += totals.log.refused
  }

  // MARK: Published figures

  private func published(
    _ census: PublishedCensus, _ measures: AskedMeasures, _ settings: Settings, _ order: RowOrder
  ) throws(Failure) -> JobResult {
    for (isUsed, name) in [
      (!choice.team.isEmpty, "--team"), (!choice.district.isEmpty, "--district"), (!choice.role.isEmpty, "--role"),
      (choice.by == .team, "--by team"),
    ] where isUsed {
      throw .extractOnly(option: name)
    }
    var result = JobResult()
    result.findings = census.findings
    if census.findings.errorCount > 0 {
      var log = ReadingLog()
      log.findings = census.findings
      throw .refused(log, showIDs: data.showIds, canAccept: false)
    }
    let request = try choice.publishedRequest()
    var paper = Paper(origin: .census)
    // The settings' place is the council's, and these figures are of many.
    paper.place = request.region.map(Job.regionName) ?? (request.authorities.isEmpty ? "England" : nil)
    paper.region = request.region
    paper.authorities = request.authorities
    paper.periodIsAsked = choice.from != nil || choice.to != nil
    let options = try choice.measureOptions(settings)
    for declared in measures.list {
      let measure = declared.on(options)
      guard let columns = measure.published(options) else {
        if let basis = try choice.basis(of: measure) { throw .extractOnly(option: basis) }
        if measures.isNamed(declared) { throw .notPublished(measure: measure.id) }
        continue
      }
      let table: PartsTable
      do throws(PublishedRefusal) {
        table = try census.table(columns, measure: measure, request)
      } catch {
        throw .published(error)
      }
      let matrix = Matrix(
        measure, options, of: table, isFiltered: !request.authorities.isEmpty, trims: choice.from == nil)
      guard matrix.hasValues else {
        throw .emptyResult(filter: request.authorities, measure: measure.id, coverage: nil)
      }
      result.findings.add(contentsOf: census.checkRates(measure, options).findings)
      result.sheets.append(
        Sheet(
          matrix: Disclosure.passOn(published: matrix), scale: try scale(measure, settings), paper: paper,
          order: order)
      )
    }
    if result.sheets.isEmpty, let first = measures.list.first { throw .notPublished(measure: first.id) }
    return result
  }

  /// A region as typed, in capitals as a name has them: `North West`, `East of England`.
  private static func regionName(_ region: String) -> String {
    if foldedName(region) == "all" { return "England" }
    return region.split(separator: " ").map { word in
      ["and", "of", "the"].contains(word.lowercased())
        ? word.lowercased() : word.prefix(1).uppercased() + word.dropFirst().lowercased()
    }.joined(separator: " ")
  }
}

extension Failure {
  init(_ failure: ExtractFailure, _ data: DataOptions) {
    switch failure {
    case .unreadable(let reason): self = .readFailure(reason)
    case .nothingToRead: self = .nothingToRead(folder: data.data)
    case .refused(let log): self = .refused(log, showIDs: data.showIds, canAccept: !log.findings.refusesFile)
    case .emptyPeriod(let first, let last): self = .emptyPeriod(first: first.description, last: last.description)
    }
  }
}

/// A matrix that has been through disclosure control, and what came of it.
private struct ClearedMatrix: Sendable {
  enum Outcome: Sendable {
    /// No month or row has a value.
    case withoutValues
    case published(PublishedMatrix)
    case withheld(DisclosureRefusal)
  }

  let measure: Measure
  let outcome: Outcome

  init(_ matrix: Matrix, profile: Profile) {
    measure = matrix.measure
    guard matrix.hasValues, matrix.rows.count > 1 else {
      outcome = .withoutValues
      return
    }
    do throws(DisclosureRefusal) {
      outcome = .published(try Disclosure.clear(matrix, profile: profile))
    } catch {
      outcome = .withheld(error)
    }
  }
}
