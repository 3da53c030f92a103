import Disclosure
import Extracts
import Measures
import Parallel
import Publishing
import Staffing
import Statistics
import Tabular

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
  var grids: [GridSheet] = []
  var findings = Findings()
  var refused: [RefusedRow] = []
  /// Measures that were not named and cannot be had, with the files that they need.
  var withoutFile: [(measure: String, files: [InputFile])] = []
  /// Those that lack something else.
  var lacking: [(measure: String, missing: Missing)] = []
  /// Measures of which no month or row has a value.
  var withoutValues: [(measure: String, paper: Paper)] = []
  /// Measures that cannot be shown so that nobody is recognised.
  var withheld: [(measure: String, refusal: DisclosureRefusal)] = []
  /// Grids that were not named and are not made by team.
  var districtsOnly: [String] = []
  /// Grids that were not named and are of all months, where some were asked for.
  var ofAllMonths: [String] = []
  /// Grids that were not named and have too many columns to be read.
  var tooWide: [Failure] = []
  /// Measures that have nothing published set beside them, though it was asked for.
  var withoutComparison: [(measure: Measure, gap: ComparisonGap)] = []
  /// Whether the run is for others' eyes, and about some roles only.
  var isOfSomeRoles = false
  /// Measures that were not named and have no roles to choose among.
  var withoutRoles: [Measure] = []
  /// What the extract covers, as the measures see it.
  var coverages: [Coverage] = []

  /// Whether there is nothing to draw.
  var isEmpty: Bool { sheets.isEmpty && grids.isEmpty }
}

/// From options to sheets: read, measure, judge.
struct Job {
  let data: DataOptions
  let choice: ChoiceOptions
  /// Months where `--from` is not given.
  let monthCount: Int
  /// Whether grids can be shown beside the measures.
  var takesGrids = true
  /// How many columns a grid may have to be drawn; nil where it is printed.
  var mostGridColumns: Int?
  let progress: Progress

  func run() throws(Failure) -> JobResult {
    let measures = try AskedMeasures(choice.measure)
    if !takesGrids, let grid = measures.grids.first(where: { measures.isNamed($0.id) }) {
      throw .notInOverview(measure: grid.id)
    }
    _ = try choice.targets()
    let (settings, settingsOrder) = try data.readSettings()
    _ = try choice.measureOptions(settings)
    try choice.refuseUnusedBases(measures.list, takesGrids ? measures.grids : [])
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

  func scale(_ measure: Measure, _ settings: Settings) throws(Failure) -> Scale {
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

  /// Months that the data do not reach would be drawn as nothing.
  func refuse(_ to: Month, after last: Month, isExtract: Bool) throws(Failure) {
    if to > last { throw .afterData(option: "--to", month: to, last: last, isExtract: isExtract) }
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
      if measures.isNamed(measure.id) { throw .needsFile(measure: measure.id, files: missing) }
      result.withoutFile.append((measure.id, missing))
    }
    let grids = try gridsToMake(measures, present, &result)
    if fromExtract.isEmpty && fromTotals.isEmpty && grids.isEmpty {
      guard let first = result.withoutFile.first else { throw .nothingToRead(folder: path) }
      throw .needsFile(measure: first.measure, files: first.files)
    }
    if !fromExtract.isEmpty || !grids.isEmpty {
      let run = ExtractRun(
        files: files, settings: settings, request: request, order: order, asked: measures)
      try addExtract(run, fromExtract, grids, &result)
    }
    if let totals, !fromTotals.isEmpty {
      try addTotals(totals, fromTotals, settings, request, order, &result)
    }
    if result.isEmpty, let (measure, missing) = result.lacking.first { throw .needs(measure: measure, missing) }
    let empty = result.withoutValues.first { measures.isNamed($0.measure) }
    if let (measure, paper) = empty ?? (result.isEmpty ? result.withoutValues.first : nil) {
      throw .emptyResult(filter: paper.filterDescription, measure: measure, coverage: paper.coverage)
    }
    let withheld = result.withheld.first { measures.isNamed($0.measure) }
    if let (measure, refusal) = withheld ?? (result.isEmpty ? result.withheld.first : nil) {
      throw .disclosure(refusal, measure: measure, hasOthers: !result.isEmpty)
    }
    if result.isEmpty, let first = result.districtsOnly.first { throw .gridByTeam(measure: first) }
    if result.isEmpty, let first = result.ofAllMonths.first { throw .gridOfAllMonths(measure: first) }
    if result.isEmpty, let first = result.tooWide.first { throw first }
    let wanted = measures.list.map(\.id)
    result.sheets.sort {
      (wanted.firstIndex(of: $0.matrix.measure.id) ?? 0) < (wanted.firstIndex(of: $1.matrix.measure.id) ?? 0)
    }
    return result
  }

  struct ExtractRun {
    let files: [InputFile: FileBytes]
    let settings: Settings
    let request: PeriodRequest
    let order: RowOrder
    let asked: AskedMeasures
  }

  private func addExtract(
    _ run: ExtractRun, _ measures: [Measure], _ grids: [GridMeasure], _ result: inout JobResult
  ) throws(Failure) {
    let extract = try read(run, measures)
    let (first, last) = (extract.coverage.from, extract.coverage.lastComplete)
    if let to = run.request.to, first <= last { try refuse(to, after: last, isExtract: true) }
    progress.step("Measuring")
    let filter = choice.filter
    let withRoles = filter.roles.isEmpty ? measures : measures.filter(\.isAboutStaff)
    result.withoutRoles = measures.filter { measure in !withRoles.contains { $0.id == measure.id } }
    if let measure = result.withoutRoles.first(where: { run.asked.isNamed($0.id) })
      ?? (withRoles.isEmpty && grids.isEmpty ? result.withoutRoles.first : nil)
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
        if run.asked.isNamed(measure.id) { throw .needs(measure: measure.id, missing) }
        result.lacking.append((measure.id, missing))
      } else {
        whole.append(measure)
      }
    }
    let (shown, options, level, profile) = (
      whole, try choice.measureOptions(run.settings), choice.by, choice.profile
    )
    /// What is made of a measure, each by whichever thread is free: the matrices first, which take longer.
    enum Part { case matrix(ClearedMatrix), checks(Paper.Checks) }
    let parts = atOnce(2 * shown.count, threads: data.threadCount) { number -> Part in
      if number >= shown.count {
        return .checks(Paper.Checks(of: shown[number - shown.count], in: extract, under: filter))
      }
      return .matrix(
        ClearedMatrix(
          Matrix(
            shown[number], options, of: extract, selection: selection, by: level == .team ? .team : .district,
            districtsAreFiltered: !filter.districts.isEmpty, rolesAreFiltered: !filter.roles.isEmpty),
          profile: profile))
    }
    let matrices = parts.compactMap { if case .matrix(let matrix) = $0 { matrix } else { nil } }
    let checks = parts.compactMap { if case .checks(let checks) = $0 { checks } else { nil } }
    for (measure, (matrix, checks)) in zip(shown, zip(matrices, checks)) {
      var own = paper
      own.origin = .extract(
        extract.seen(through: measure.needs).coverage, extract.staffing.roles.rule,
        employmentGapDays: extract.staffing.employmentGapDays)
      own.checks = checks
      try add(matrix, own, run.settings, run.order, &result)
    }
    for measure in grids { try add(measure, run, extract, paper, &result) }
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
      var extract = try reader.read()
      do throws(ReadFailure) {
        try ExtractChecks(
          settings: run.settings, isThorough: false, few: SuppressionPolicy.board(isFiner: true).threshold
        ).find(in: &extract, allocations: run.files[.allocations])
      } catch {
        throw .unreadable(error)
      }
      return extract
    } catch {
      throw Failure(error, data)
    }
  }

  func fill(_ paper: inout Paper, _ settings: Settings, _ log: ReadingLog) {
    paper.place = settings.place
    paper.source = settings.source
    paper.filter = choice.filter
    paper.level = choice.by == .team ? .team : .district
    paper.periodIsAsked = choice.from != nil || choice.to != nil
    paper.refusedRows = log.refusedCount
    paper.allRows = log.rowCount
  }

  func add(
    _ cleared: ClearedMatrix, _ paper: Paper, _ settings: Settings, _ order: RowOrder, _ result: inout JobResult
  ) throws(Failure) {
    switch cleared.outcome {
    case .withoutValues: result.withoutValues.append((cleared.measure.id, paper))
    case .published(let matrix):
      result.sheets.append(
        Sheet(matrix: matrix, scale: try scale(cleared.measure, settings), paper: paper, order: order))
    case .withheld(let refusal):
      // A fault in the settings goes before.
      _ = try scale(cleared.measure, settings)
      result.withheld.append((cleared.measure.id, refusal))
    }
  }
}

extension Failure {
  init(_ failure: ExtractFailure, _ data: DataOptions) {
    switch failure {
    case .unreadable(let reason): self = .readFailure(reason)
    case .nothingToRead: self = .nothingToRead(folder: data.data)
    case .refused(let log): self = .refused(log, showIDs: data.showIds, canAccept: !log.findings.refusesFile)
    // Where both months were named, their order has been looked at.
    case .emptyPeriod(let first, let last):
      self = .afterData(option: "--from", month: first, last: last, isExtract: true)
    }
  }
}

/// A matrix that has been through disclosure control, and what came of it.
struct ClearedMatrix: Sendable {
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
      outcome = .published(try DisclosureControl.clear(matrix, profile: profile))
    } catch {
      outcome = .withheld(error)
    }
  }
}
