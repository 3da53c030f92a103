import Parallel
package import Staffing
package import Tabular

/// An extract, read: the model, what it covers, the cases counted over the period, and all that was found on the way.
package struct Extract: Sendable {
  package var staffing: StaffingModel
  package var coverage: Coverage
  /// The day it was taken, whether or not staff go on to it.
  package let takenOn: Day
  /// The day of the latest list that files were made of, where a list stands for its month, so that `takenOn` is the month's last; else
  /// nil.
  package let listsTakenOn: Day?
  /// What each source holds of that time.
  package let held: [HistorySource: HeldTime]
  /// The months that the run is about.
  package let period: Period
  /// Whether the person named the first month, so that leading months without values stay.
  package let periodIsAsked: Bool
  /// Whether the person named the last.
  package let endIsAsked: Bool
  /// Nil where the folder has no allocations, or none of the measures needs them.
  package let cases: CaseCounts?
  package let records: Records
  package let files: Set<InputFile>
  /// Whether nothing is known of agency workers, not even that there are none.
  package var lacksAgency = false
  /// Whether there are agency workers who are known by their orders alone, so that no case can be known for theirs.
  package var hasUnnumberedAgency = false
  /// Whether cases are known by how many each worker had on single days, and not from when to when.
  package var countsCasesOfDays = false
  package var log: ReadingLog
}

extension Extract {
  /// The last month of the period that is complete; nil where none is.
  package var latestMonth: Month? { period.months.last { $0 <= coverage.lastComplete } }
}

/// The months that a person asks for; what is nil follows from the extract.
package struct PeriodRequest: Sendable {
  package var from: Month?
  package var to: Month?
  /// How many months there are where `from` is not given.
  package var count = 24

  package init() {}

  /// The period asked for; nil where it would end before it begins.
  package func period(lastComplete: Month) -> Period? {
    let last = to ?? lastComplete
    if let from { return Period(from, last) }
    return Period(count, monthsTo: last)
  }
}

/// Why an extract could not be made into a model.
package enum ExtractFailure: Error {
  /// A file or folder cannot be opened or read.
  case unreadable(ReadFailure)
  /// No file of a data folder is there.
  case nothingToRead
  /// Rows or files were refused.
  case refused(ReadingLog)
  /// The last month asked for comes before the first.
  case emptyPeriod(Month, Month)
}

/// Reads the files of a data folder.
package struct ExtractReader {
  package let files: [InputFile: FileBytes]
  package let settings: Settings
  package var request = PeriodRequest()
  /// The files besides posts, staff and teams that any measure wants; the others are not read.
  package var wanted = Set(InputFile.allCases)
  /// Whether any measure wants every child's workers.
  package var wantsEveryCase = true
  /// Whether any wants the places of cases that nobody there holds.
  package var placesUnheld = true
  /// Whether any wants what cases weigh.
  package var weighsCases = true
  /// Whether cases are counted over all months that are covered, and not those of the request alone: what is shown of a place is settled
  /// on all of them.
  package var countsAllMonths = false
  /// Whether to go on without refused rows.
  package var acceptsRejects = false
  /// Whether to keep refused rows as they stood, to show them.
  package var keepsRefused = false
  /// Whether to look for what only a director's check needs, which takes longer.
  package var isThorough = false
  /// How many readers share a file of allocations.
  package var readers = processorCount()
  /// How much of a file is read at a time.
  package var limits = ReadLimits()

  package init(files: [InputFile: FileBytes], settings: Settings) {
    self.files = files
    self.settings = settings
  }

  /// Of rows that were made of summaries, one for each case, all findings are kept: they are counted where the rows come from.
  private var mostFindings: Int { settings.known.casesAt == nil ? Findings.kept : .max }

  package func read() throws(ExtractFailure) -> Extract {
    var log = ReadingLog(keepsRefused: acceptsRejects || keepsRefused, limits: limits, most: mostFindings)
    log.findings.names = SourceNames(files)
    let result: Result<Extract, ExtractFailure>
    do throws(ReadFailure) {
      result = try read(&log)
    } catch {
      throw .unreadable(error)
    }
    return try result.get()
  }

  private func read(_ log: inout ReadingLog) throws(ReadFailure) -> Result<Extract, ExtractFailure> {
    guard files[.posts] != nil || files[.staff] != nil || files.keys.contains(where: InputFile.ofOwnHistory.contains)
    else {
      return .failure(.nothingToRead)
    }
    var reader = StaffingReader(settings)
    if let teams = files[.teams] { try reader.readTeams(teams, name: "teams.csv", log: &log) }
    try reader.read(posts: files[.posts], staff: files[.staff], readers: readers, log: &log)
    var records = Records()
    var practice = PracticeReader(settings)
    let others = try read(&practice, &reader, &log)
    let absences = try read(.absence, &reader, &log) { reader, absence, log throws(ReadFailure) in
      try AbsenceReader(
        absence, name: "absence.csv", settings: settings, workers: reader.workers,
        refusedWorkers: reader.refusedWorkers, log: &log
      ).absences
    }
    let agency = try read(.agency, &reader, &log) { reader, agency, log throws(ReadFailure) in
      try reader.readAgency(agency, log: &log)
    }
    if wanted.contains(.absence) { records.absences = absences }
    let vacancies = try read(.vacancies, &reader, &log) { reader, vacancies, log throws(ReadFailure) in
      try reader.read(vacancies: vacancies, log: &log)
    }
    if wanted.contains(.vacancies) { records.vacancies = vacancies }
    var late = Findings()
    var (staffing, lookup, history) = reader.finish(threads: readers, &late) { ExtractHistory($0) }
    for file in InputFile.practice where files[file] != nil {
      history.see(file, practice: practice.times[file] ?? others.times[file] ?? PracticeReader.Times())
    }
    if let absences { history.see(absences: absences) }
    if let vacancies { history.see(vacancies: vacancies) }
    if let agency {
      history.see(agency: agency.times)
      if wanted.contains(.agency) { records.agency = AgencyRecords(agency, settings, staffing.roles) }
    }
    records.practice = practice.finish(&staffing, &lookup.places, &late)

    let allocations = files[.allocations]
    let drawsCases = wanted.contains(.allocations)
    let readsCases = drawsCases || !staffing.spells.isEmpty
    var early: CountedCases?
    if settings.extractDate == nil, let allocations {
      let guess = history.coverage(settings).flatMap { coverage in
        request.period(lastComplete: coverage.lastComplete).map { (counted: self.counted($0, coverage), shown: $0) }
      }
      if readsCases, let guess {
        early = try count(allocations, staffing, lookup, over: guess.counted, shown: guess.shown, extractDate: nil)
      }
      if !drawsCases, let read = early, read.log.findings.errorCount > 0 { early = nil }
      if let early {
        history.see(allocations: early.cases.times)
      } else {
        history.see(
          allocations: try AllocationsReader.times(
            allocations, name: "allocations.csv", settings: settings, readers: readers, limits: limits))
      }
    }
    log.findings.add(late)
    guard let coverage = history.coverage(settings) else {
      if log.findings.errorCount == 0 {
        let file = InputFile.allCases.first { files[$0] != nil }
        log.findings.add(Finding(.extract(.undated), file: file?.fileName))
      }
      return .failure(.refused(log))
    }
    guard let period = request.period(lastComplete: coverage.lastComplete) else {
      return .failure(.emptyPeriod(request.from ?? coverage.from, request.to ?? coverage.lastComplete))
    }
    let ofCases = self.counted(period, coverage)
    var drawn: CaseCounts?
    var found: AllocationsReader.Counted?
    let counted = early
    func cases(of allocations: FileBytes) throws(ReadFailure) -> CountedCases {
      if let counted, counted.isOf(ofCases, shown: period, coverage.extractDate) { return counted }
      return try count(
        allocations, staffing, lookup, over: ofCases, shown: period, extractDate: coverage.extractDate)
    }
    if !drawsCases, readsCases, let allocations {
      // Where a row of them is wrong, or they cannot be read, that is nothing to this run.
      if let read = try? cases(of: allocations), read.log.findings.errorCount == 0 {
        found = read.cases
        history.see(allocations: read.cases.times)
      }
    }
    if drawsCases, let allocations {
      let all = try cases(of: allocations)
      log.add(all.log)
      let read = all.cases
      history.see(allocations: read.times)
      found = read
      var counts = read.cases
      if placesUnheld {
        counts.placeUnheld(staffing, &lookup.places)
        staffing.places = lookup.places.places()
      }
      drawn = counts
      if wantsEveryCase {
        records.caseHistory = try CaseHistoryReader.read(
          allocations, name: "allocations.csv", settings: settings, staffing: &staffing, lookup: &lookup,
          period: ofCases, limits: limits, &log.findings)
      }
    }
    HistoryGuards(
      staffing: staffing, history: history, coverage: coverage, settings: settings, period: period, allocations: found,
      drawsCases: drawsCases
    ).find(&log.findings)
    refuseStrangers(absences, records.practice, staffing, &log.findings)
    leaveOutWhatFollows(&log.findings)
    if log.findings.errorCount > 0 && (!acceptsRejects || log.findings.refusesFile) {
      return .failure(.refused(log))
    }
    return .success(
      Extract(
        staffing: staffing, coverage: coverage, takenOn: history.practiceTakenOn(settings) ?? coverage.extractDate,
        listsTakenOn: settings.listsTakenOn,
        held: history.held(settings, coverage),
        period: period, periodIsAsked: request.from != nil, endIsAsked: request.to != nil, cases: drawn,
        records: records, files: Set(files.keys),
        log: log))
  }

  /// The months that cases are counted over.
  private func counted(_ period: Period, _ coverage: Coverage) -> Period {
    guard countsAllMonths, wanted.contains(.allocations) else { return period }
    return Period(min(period.first, coverage.from), max(period.last, coverage.lastComplete)) ?? period
  }

  /// Files none of whose workers or children is where they should be: what is counted of them would be nothing.
  private func refuseStrangers(
    _ absences: [Absence]?, _ practice: PracticeRecords, _ staffing: StaffingModel, _ findings: inout Findings
  ) {
    if let absences, wanted.contains(.absence), absences.count >= 5, !staffing.spells.isEmpty,
      absences.allSatisfy({ $0.worker < 0 })
    {
      findings.add(Finding(.extract(.otherWorkers), file: InputFile.absence.fileName))
    }
    guard let plans = practice.plans, let lookedAfter = practice.lookedAfter else { return }
    let children = Set(lookedAfter.map { $0.child })
    if children.count >= 10, plans.count >= 10, !plans.contains(where: { children.contains($0.child) }) {
      findings.add(Finding(.extract(.otherChildren), file: InputFile.peps.fileName))
    }
  }

  /// Findings that merely follow from a file that could not be read, or is not there, say nothing of their own.
  private func leaveOutWhatFollows(_ findings: inout Findings) {
    let refused = findings.refusedFiles
    findings.leaveOut { rule in
      if let file = rule.entry.restsOn, refused.contains(file.fileName) { return true }
      // Without staff there is no map of caseloads or absence, which is said by itself.
      return files[.staff] == nil && (rule == .cases(.unknownWorker) || rule == .staff(.absenceOfUnknownWorker))
    }
  }

  /// Reads the practice files that are wanted. Where the extract date is not set, the others may have the latest date: they are read
  /// for that, and given back.
  private func read(
    _ practice: inout PracticeReader, _ reader: inout StaffingReader, _ log: inout ReadingLog
  ) throws(ReadFailure) -> PracticeReader {
    // Assessments may name their referral by its number.
    let wanted = wanted.union(wanted.contains(.assessments) ? [.referrals] : [])
    var lookup = PracticeReader.Lookup(
      places: reader.places, workers: reader.workers, refusedWorkers: reader.refusedWorkers)
    try practice.read(files, wanted: wanted, &lookup, log: &log)
    reader.places = lookup.places
    var others = PracticeReader(settings)
    if settings.extractDate == nil {
      var unheard = ReadingLog()
      try others.read(files, wanted: Set(InputFile.practice).subtracting(wanted), &lookup, log: &unheard)
    }
    return others
  }

  /// Reads a file that is wanted, or whose dates may be the latest; else nil. Of one that is not wanted neither findings nor names stay.
  private func read<Found>(
    _ file: InputFile, _ reader: inout StaffingReader, _ log: inout ReadingLog,
    _ body: (inout StaffingReader, FileBytes, inout ReadingLog) throws(ReadFailure) -> Found
  ) throws(ReadFailure) -> Found? {
    guard let source = files[file], wanted.contains(file) || settings.extractDate == nil else { return nil }
    var (own, other) = (ReadingLog(keepsRefused: log.keepsRefused, limits: limits), reader)
    let found = try body(&other, source, &own)
    if wanted.contains(file) {
      log.add(own)
      reader = other
    }
    return found
  }

  /// Cases as they were counted, and what was found on the way.
  private struct CountedCases {
    let period: Period
    let shown: Period
    let cases: AllocationsReader.Counted
    let log: ReadingLog

    /// Whether a reading that knew the period and the extract date would have come to the same.
    func isOf(_ period: Period, shown: Period, _ extractDate: Day) -> Bool {
      period == self.period && shown == self.shown
        && [cases.latestOfNone, cases.times.latest].allSatisfy { $0.map { $0 <= extractDate } ?? true }
    }
  }

  /// Counts cases over some months; where none are drawn, not those of workers whom staff has.
  ///
  /// - Parameter extractDate: nil where it is not set and the allocations may have the latest day, on which hangs what they are counted
  ///   over. Nearly always it falls into the same month as the latest of the other files, so that one reading does for both.
  private func count(
    _ allocations: FileBytes, _ staffing: StaffingModel, _ lookup: AllocationLookup, over period: Period,
    shown: Period, extractDate: Day?
  ) throws(ReadFailure) -> CountedCases {
    var log = ReadingLog(keepsRefused: acceptsRejects || keepsRefused, limits: limits, most: mostFindings)
    let (ends, drawsCases) = (MonthEnds(period), wanted.contains(.allocations))
    let cases = try AllocationsReader.read(
      allocations, name: "allocations.csv", settings: settings, lookup: lookup,
      plan: drawsCases
        ? CaseCounts.Plan(
          staffing, ends: ends, placesUnheld: placesUnheld, points: weighsCases ? settings.caseloadPoints : nil)
        : CaseCounts.Plan(ofNoKnownWorkers: ends), shown: shown,
      extractDate: extractDate,
      isThorough: isThorough && drawsCases, readers: readers, log: &log)
    return CountedCases(period: period, shown: shown, cases: cases, log: log)
  }
}

extension AgencyRecords {
  fileprivate init(_ reader: AgencyReader, _ settings: Settings, _ roles: Roles) {
    self.init()
    assignments = reader.assignments
    hasPayRates = reader.hasPayRates
    fullWeek = settings.fullWeek ?? AgencyRecords.usualWeek
    caps = settings.agencyCaps.of(roles.names.map { Roles.folded($0) })
  }
}
