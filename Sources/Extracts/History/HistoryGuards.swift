import Staffing
import Tabular

/// What tells an extract that does not hold the past from one that does.
///
/// Such an extract draws history that never was: whoever left counts as staff to this day, or was never there. Each guard asks for
/// something that a sound extract of the size could as good as never show, so that none refuses a sound one; what it takes for the
/// least rate of leaving, of cases ending and of moving lies well under that of any authority that has been published.
struct HistoryGuards {
  let staffing: StaffingModel
  let history: ExtractHistory
  let coverage: Coverage
  let settings: Settings
  /// The months of the run.
  let period: Period
  /// What was counted of allocations; nil where they were not read.
  let allocations: AllocationsReader.Counted?
  /// Whether anything is drawn of allocations. Where not, they tell of staff alone, and nothing is said of them.
  let drawsCases: Bool

  /// Files that were refused tell nothing of the others.
  func find(_ findings: inout Findings) {
    let refused = findings.refusedFiles
    func isRead(_ file: InputFile) -> Bool { !refused.contains(file.fileName) }
    func find(_ rule: ExtractRule, _ file: InputFile) {
      findings.add(Finding(.extract(rule), file: file.fileName))
    }
    func find(_ rule: HistoryRule, _ file: InputFile) {
      findings.add(Finding(.history(rule), file: file.fileName))
    }
    let rows = StaffRowPattern(staffing, from: coverage.from.firstDay, to: coverage.extractDate)
    let twice = findings.count(ofRule: Rule.staff(.rowTwice).id)
    let parts = HistoryOfParts(
      staffing: staffing, history: history, coverage: coverage, settings: settings, period: period,
      counts: PartCounts(staffing, coverage))
    var isWhole = isRead(.staff)
    if isWhole {
      if let rule = ofStaff(rows, leftOut: twice) {
        isWhole = false
        find(rule, .staff)
      } else if let workers = rows.withRowsThatGoOn {
        isWhole = false
        find(.rowsThatGoOn(workers: workers), .staff)
      } else if let rule = parts.ofStaff(countsOfDays ? nil : allocations) {
        isWhole = false
        find(rule, .staff)
      }
    }
    if let allocations, drawsCases, isRead(.allocations) {
      if !countsOfDays {
        if let rule = ofCases {
          find(rule, .allocations)
        } else if let rule = parts.ofCases(allocations) {
          find(rule, .allocations)
        }
      }
      let isStrange = isStranger(known: allocations.known, unknown: allocations.unknown, most: 80)
      if isStrange, isRead(.staff), !staffing.spells.isEmpty { find(.otherWorkers, .allocations) }
    }
    if isRead(.agency), settings.covers[.agency] == nil,
      let missing = missingEnds(history.assignments, ended: history.assignments.ends, least: .ofAgency)
    {
      find(.fewEnds(missing, of: .agency), .agency)
    }
    if isStranger(known: rows.postsKnown, unknown: rows.postsUnknown, most: 33), isRead(.posts), !staffing.posts.isEmpty
    {
      isWhole = false
      find(.otherPosts, .staff)
    }
    if settings.covers[.posts] == nil, let new = NewPosts(staffing, coverage) {
      if let district = new.district {
        find(.newPostsInDistrict(staffing.places.districts[district], new.day), .posts)
      } else {
        find(.newPosts(new.day), .posts)
      }
    }
    // Where staff is not whole, posts seem odd for that.
    if isWhole, isRead(.posts), let (rule, file) = parts.ofPosts { find(rule, file) }
    for (file, dates) in history.dates
    where isRead(file) && (drawsCases && !countsOfDays || file != .allocations)
      && dates.contains(where: { $0.seemsMonthFirst })
    {
      find(.monthFirst, file)
    }
    if settings.extractDate != nil, coverage.endsWith == nil, staffing.spells.count >= HistoryGuards.enoughSpells,
      let latest = [history.own.latest, history.agency.latest].compactMap({ $0 }).max(),
      coverage.extractDate.number - latest.number > 92
    {
      findings.add(Finding(.extract(.dateBeyondData(set: coverage.extractDate, latest: latest))))
    }
  }

  /// What is said of staff: one thing, from which the others merely follow.
  ///
  /// - Parameter leftOut: how many rows were left out because another says the same.
  private func ofStaff(_ rows: StaffRowPattern, leftOut: Int) -> ExtractRule? {
    if rows.isSnapshots || leftOut >= 10 && leftOut * 20 > staffing.spells.count { return .snapshots }
    if history.own.starts.total == 0 && history.agency.starts.total >= 20 { return .allAgency }
    let open = OpenOverTime(history.own, from: coverage.from, to: Month(coverage.extractDate))
    if let open, open.isOverAtTheEnd(atLeast: 60) { return .noneOpen(coverage.extractDate, of: .staff) }
    if let missing = missingEnds(history.own, ended: history.leavers, least: .ofStaff) {
      return .fewEnds(missing, of: .staff)
    }
    if let quiet = QuietTime(history, coverage)?.months {
      return .fewEnds(MissingEnds(ended: 0, months: quiet), of: .staff)
    }
    if let open, open.isEmptyAtFirst(atLeast: 60, under: 30) { return .noneBefore(coverage.from, of: .staff) }
    if let open, open.isFullOnlyAtTheEnd(atLeast: 60) {
      return .noneBefore(Month(coverage.extractDate).advanced(by: -1), of: .staff)
    }
    if rows.isOneEach(staffing, coverage) { return .oneRowEach }
    return missingEnds(history.agency, ended: history.agency.ends, least: .ofAgency).map { .fewEnds($0, of: .agency) }
  }

  /// The same of allocations.
  private var ofCases: ExtractRule? {
    let cases = history.allocations
    let from = history.held(settings, coverage)[.file(.allocations)]?.from ?? coverage.from
    let open = OpenOverTime(cases, from: max(from, coverage.from), to: Month(coverage.extractDate))
    if let open, open.isOverAtTheEnd(atLeast: 200) { return .noneOpen(coverage.extractDate, of: .cases) }
    if settings.covers[.allocations] == nil, let whole = cases.wholeFrom(last: coverage.lastComplete),
      whole > coverage.lastComplete, let begin = cases.starts.begin
    {
      return .noneBefore(begin, of: .cases)
    }
    if let missing = missingEnds(cases, ended: cases.ends, least: .ofCases) { return .fewEnds(missing, of: .cases) }
    if let open, open.isEmptyAtFirst(atLeast: 300, under: 15) {
      return .noneBefore(max(from, coverage.from), of: .cases)
    }
    return nil
  }

  /// Whether allocations are counts of single days, which begin and end on them.
  private var countsOfDays: Bool { settings.known.casesAt != nil }

  /// In a handful of rows nothing is odd.
  private static let enoughSpells = 30

  /// Whether too many numbers of a file are none of those that it should name.
  ///
  /// - Parameter most: how many of a hundred may be unknown.
  private func isStranger(known: Int, unknown: Int, most: Int) -> Bool {
    known == 0 ? unknown >= 5 : unknown >= 30 && unknown * 100 > (known + unknown) * most
  }
}

/// How often things end, at the least.
struct LeastRate {
  /// Ends in a thousand years of what is open.
  let perThousandYears: Int64
  /// Months of things open, without any end in the whole file, that are too many.
  let mostMonthsWithoutAny: Int64
  /// In fewer rows nothing is odd.
  let fewestRows: Int

  /// Leavers of the council's own staff. The lowest turnover of an authority with over a hundred workers is about 5 in a hundred a
  /// year (workforce census, 2017 to 2025). A file without a single end is one of today's staff where at the usual 13 in a hundred
  /// some eight would have left.
  static let ofStaff = LeastRate(perThousandYears: 40, mostMonthsWithoutAny: 60 * 12, fewestRows: 30)
  /// Agency workers stay for months; one in two going in a year is few.
  static let ofAgency = LeastRate(perThousandYears: 500, mostMonthsWithoutAny: 28 * 12, fewestRows: 15)
  /// A case stays with one worker for less than a year on average; three in ten a year are few.
  static let ofCases = LeastRate(perThousandYears: 300, mostMonthsWithoutAny: 47 * 12, fewestRows: 200)

  /// Whether so few ends in so many months of things open are as good as impossible: by Chernoff's bound the chance of *k* or fewer
  /// where *m* are due is at most exp(−(m − k)² ÷ 2m), here under one in a million.
  func isTooFew(_ ended: Int, monthsOpen: Int64) -> Bool {
    // Ends that are due, in twelve-thousandths.
    let due = monthsOpen * perThousandYears
    let lack = due - Int64(ended) * 12_000
    return lack > 0 && Double(lack) * Double(lack) >= 28 * Double(due) * 12_000
  }
}

extension HistoryGuards {
  /// Ends that a file should have, and has not, in some months.
  ///
  /// - Parameter ends: those that count: of staff, leavers, since moves go on where leavers are missing.
  private func missingEnds(_ times: EventTimes, ended ends: EventCalendar, least: LeastRate) -> MissingEnds? {
    guard let covered = Period(coverage.from, coverage.lastComplete), times.starts.total >= least.fewestRows else {
      return nil
    }
    let none = times.monthsOpen(over: covered)
    let ended = times.ends.months.reduce(0) { $1.month <= Month(coverage.extractDate) ? $0 + $1.count : $0 }
    if ended == 0 && none >= least.mostMonthsWithoutAny { return MissingEnds(ended: 0, months: covered) }
    let drawn = Period(max(period.first, covered.first), min(period.last, covered.last))
    for months in [covered, drawn].compactMap({ $0 }) {
      let open = times.monthsOpen(over: months)
      let ended = ends.count(from: months.first, to: months.last)
      if least.isTooFew(ended, monthsOpen: open) { return MissingEnds(ended: ended, months: months) }
    }
    return nil
  }
}
