import Parallel
package import Staffing
package import Tabular

/// An extract, read: the model, what it covers, the cases counted over the period, and all that was found on the way.
package struct Extract: Sendable {
  package let staffing: StaffingModel
  package var coverage: Coverage
  /// The months that the run is about.
  package let period: Period
  /// Whether the person named the first month, so that leading months without values stay.
  package let periodIsAsked: Bool
  /// Nil where the folder has no allocations, or none of the measures needs them.
  package let cases: CaseCounts?
  package let records: Records
  package let files: Set<InputFile>
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

  package func read() throws(ExtractFailure) -> Extract {
    var log = ReadingLog(keepsRefused: acceptsRejects || keepsRefused, limits: limits)
    let result: Result<Extract, ExtractFailure>
    do throws(ReadFailure) {
      result = try read(&log)
    } catch {
      throw .unreadable(error)
    }
    return try result.get()
  }

  private func read(_ log: inout ReadingLog) throws(ReadFailure) -> Result<Extract, ExtractFailure> {
    guard files[.posts] != nil || files[.staff] != nil || files.keys.contains(where: InputFile.practice.contains) else {
      return .failure(.nothingToRead)
    }
    var reader = StaffingReader(settings)
    if let teams = files[.teams] { try reader.readTeams(teams, name: "teams.csv", log: &log) }
    try reader.read(posts: files[.posts], staff: files[.staff], readers: readers, log: &log)
    var records = Records()
    var latest = reader.latestDate
    var latestStart = reader.latestStart
    var practice = PracticeReader(settings)
    try read(&practice, &reader, &log)
    latest = [latest, practice.latestDate].compactMap { $0 }.max()
    latestStart = [latestStart, practice.latestStart].compactMap { $0 }.max()
    // Where the extract date is not set, the file's dates may be the latest, whatever is measured.
    if let absence = files[.absence], wanted.contains(.absence) || settings.extractDate == nil {
      var own = ReadingLog(keepsRefused: log.keepsRefused, limits: limits)
      let found = try AbsenceReader(
        absence, name: "absence.csv", settings: settings, workers: reader.workers,
        refusedWorkers: reader.refusedWorkers, log: &own)
      latest = [latest, found.latestDate].compactMap { $0 }.max()
      if wanted.contains(.absence) {
        records.absences = found.absences
        log.add(own)
      }
    }
    let facts = StaffFacts(reader)
    var late = Findings()
    var (staffing, lookup) = reader.finish(&late)
    records.practice = practice.finish(&staffing, &lookup.places, &late)

    let allocations = files[.allocations]
    var counted: CountedOnTheWay?
    if settings.extractDate == nil, let allocations {
      let guess = request.period(lastComplete: coverage(facts, latest: latest).lastComplete)
      var found: LatestDays
      if wanted.contains(.allocations), let guess {
        let early = try countOnTheWay(allocations, staffing, lookup, guess)
        (counted, found) = (early, early.cases.latest)
      } else {
        found = try AllocationsReader.latestDays(
          allocations, name: "allocations.csv", settings: settings, readers: readers, limits: limits)
      }
      latest = [latest, found.any].compactMap { $0 }.max()
      latestStart = [latestStart, found.start].compactMap { $0 }.max()
    }
    let coverage = coverage(facts, latest: latest)
    warnOfOddExtractDate(coverage, facts, latestStart, &log.findings)
    refuseIfNobodyLeft(coverage, facts, &log.findings)
    log.findings.add(late)
    guard let period = request.period(lastComplete: coverage.lastComplete) else {
      return .failure(.emptyPeriod(request.from ?? coverage.from, request.to ?? coverage.lastComplete))
    }
    var cases: CaseCounts?
    if wanted.contains(.allocations), let allocations {
      if let counted, counted.isOf(period, coverage.extractDate) {
        log.add(counted.log)
        cases = counted.cases.cases
      } else {
        cases = try AllocationsReader.read(
          allocations, name: "allocations.csv", settings: settings, lookup: lookup,
          plan: CaseCounts.Plan(staffing, ends: MonthEnds(period)), extractDate: coverage.extractDate,
          isThorough: isThorough, readers: readers, log: &log
        ).cases
      }
      if wantsEveryCase {
        records.caseHistory = try CaseHistoryReader.read(
          allocations, name: "allocations.csv", settings: settings, staffing: &staffing, lookup: &lookup,
          period: period,
          limits: limits)
      }
    }
    leaveOutWhatFollows(&log.findings)
    if log.findings.errorCount > 0 && (!acceptsRejects || log.findings.refusesFile) {
      return .failure(.refused(log))
    }
    return .success(
      Extract(
        staffing: staffing, coverage: coverage, period: period, periodIsAsked: request.from != nil, cases: cases,
        records: records, files: Set(files.keys), log: log))
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

  /// Reads the practice files that are wanted. Where the extract date is not set, the others may have the latest date.
  private func read(
    _ practice: inout PracticeReader, _ reader: inout StaffingReader, _ log: inout ReadingLog
  ) throws(ReadFailure) {
    // Assessments may name their referral by its number.
    let wanted = wanted.union(wanted.contains(.assessments) ? [.referrals] : [])
    var lookup = PracticeReader.Lookup(
      places: reader.places, workers: reader.workers, refusedWorkers: reader.refusedWorkers)
    try practice.read(files, wanted: wanted, &lookup, log: &log)
    reader.places = lookup.places
    guard settings.extractDate == nil else { return }
    var others = PracticeReader(settings)
    var unheard = ReadingLog()
    try others.read(files, wanted: Set(InputFile.practice).subtracting(wanted), &lookup, log: &unheard)
    practice.see(others)
  }

  /// Cases counted while the latest day was looked for, over the period that the other files let expect.
  private struct CountedOnTheWay {
    let period: Period
    let cases: AllocationsReader.Counted
    let log: ReadingLog

    /// Whether a reading that knew the period and the extract date would have come to the same.
    func isOf(_ period: Period, _ extractDate: Day) -> Bool {
      period.first == self.period.first && period.last == self.period.last
        && cases.latestOfNone.map { $0 <= extractDate } ?? true
    }
  }

  /// Where the extract date is not set, the allocations may have the latest day, and what they are counted over hangs on it. Nearly
  /// always it falls into the same month as the latest of the other files, so that one reading does for both.
  private func countOnTheWay(
    _ allocations: FileBytes, _ staffing: StaffingModel, _ lookup: AllocationLookup, _ period: Period
  ) throws(ReadFailure) -> CountedOnTheWay {
    var log = ReadingLog(keepsRefused: acceptsRejects || keepsRefused, limits: limits)
    let cases = try AllocationsReader.read(
      allocations, name: "allocations.csv", settings: settings, lookup: lookup,
      plan: CaseCounts.Plan(staffing, ends: MonthEnds(period)), extractDate: nil, isThorough: isThorough,
      readers: readers, log: &log)
    return CountedOnTheWay(period: period, cases: cases, log: log)
  }

  /// What is asked of posts and staff once they have been made into the model.
  private struct StaffFacts {
    let earliestEnd: Day?
    let latestDate: Day?
    let spellCount: Int
    /// In a handful of rows nothing is odd.
    static let enoughSpells = 30

    init(_ reader: StaffingReader) {
      (earliestEnd, latestDate, spellCount) = (reader.earliestEnd, reader.latestDate, reader.spellCount)
    }
  }

  /// Unset, the extract date is the latest date in any file, and the coverage begins in the month after the earliest end
  /// of a spell: earlier leavers are plainly missing from such an extract.
  private func coverage(_ reader: StaffFacts, latest: Day?) -> Coverage {
    let extractDate = settings.extractDate ?? latest ?? Day(number: 0)
    let from = settings.coversFrom ?? reader.earliestEnd.map { Month($0).advanced(by: 1) } ?? Month(extractDate)
    return Coverage(
      from: from, fromIsAssumed: settings.coversFrom == nil, extractDate: extractDate,
      extractDateIsAssumed: settings.extractDate == nil)
  }

  /// Where not one of so many spells ends in a year or more, as good as always the end dates were not written out, and who has
  /// left counts as staff.
  private func refuseIfNobodyLeft(_ coverage: Coverage, _ reader: StaffFacts, _ findings: inout Findings) {
    let months = coverage.lastComplete.index - coverage.from.index + 1
    guard reader.earliestEnd == nil, reader.spellCount >= StaffFacts.enoughSpells, months >= 12 else { return }
    findings.add(Finding(.extract(.nobodyLeft(months: months)), file: InputFile.staff.fileName))
  }

  /// An end date in the future (a fixed term that is still running, a slip of the pen) would move the assumed date; a set
  /// date long after everything in the files would make up months.
  private func warnOfOddExtractDate(
    _ coverage: Coverage, _ reader: StaffFacts, _ latestStart: Day?, _ findings: inout Findings
  ) {
    guard let latestStart else { return }
    if !coverage.extractDateIsAssumed {
      if let latest = reader.latestDate, reader.spellCount >= StaffFacts.enoughSpells,
        coverage.extractDate.number - latest.number > 92
      {
        findings.add(Finding(.extract(.dateBeyondData(set: coverage.extractDate, latest: latest))))
      }
      return
    }
    guard coverage.extractDate.number - latestStart.number > 31 else { return }
    findings.add(Finding(.extract(.dateLate(assumed: coverage.extractDate, latestStart: latestStart))))
  }
}
