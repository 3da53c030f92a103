import Staffing
import Tabular

/// Reads allocations straight into counters, by several readers at once.
enum AllocationsReader {
  /// When the allocations of the file start and end; what is wrong with the rows is said when they are read for good.
  static func times(_ source: FileBytes, name: String, settings: Settings, readers: Int, limits: ReadLimits)
    throws(ReadFailure) -> EventTimes
  {
    var log = ReadingLog(limits: limits)
    guard let file = try log.open(.allocations, source, name: name, settings: settings) else {
      return EventTimes()
    }
    let columns = AllocationColumns(file.columns)
    let endsAreExclusive = settings.exclusiveEnds.contains(.allocations)
    let parts = try log.read(file, readers: readers) {
      AllocationTimes(columns: columns, endsAreExclusive: endsAreExclusive)
    }
    return parts.reduce(into: SeenDays()) { $0.see($1.seen) }.times
  }

  /// What a reading of the file gives.
  struct Counted {
    var cases: CaseCounts
    /// When its allocations start and end.
    var times = EventTimes()
    /// The latest day of rows that have no day left once their exclusive end is taken off.
    var latestOfNone: Day?
    /// Rows whose worker was looked up and found in staff.
    var known = 0
    /// Rows whose worker staff does not have.
    var unknown = 0
  }

  /// Counts each row's case at the month ends at which it is open. Workers are looked up for these rows alone, unless the
  /// reading is thorough.
  ///
  /// A row that stands in the file before counts once. That is looked for among the rows that touch a month of `shown`; where there is
  /// one, among all rows that are counted.
  ///
  /// - Parameters:
  ///   - shown: the months whose figures are shown, of those that are counted.
  ///   - extractDate: nil where it is looked for in the file itself; then no row is after it.
  static func read(
    _ source: FileBytes, name: String, settings: Settings, lookup: AllocationLookup, plan: CaseCounts.Plan,
    shown: Period, extractDate: Day?, isThorough: Bool, readers: Int, log: inout ReadingLog
  ) throws(ReadFailure) -> Counted {
    func counted(watching months: Range<Int>, without repeats: Set<Int> = [])
      throws(ReadFailure) -> ([CountedAllocations], ReadingLog)
    {
      var own = log
      guard let file = try own.open(.allocations, source, name: name, settings: settings) else { return ([], own) }
      let columns = AllocationColumns(file.columns)
      let parts = try own.read(file, readers: readers) {
        CountedAllocations(
          columns: columns, lookup: lookup, extractDate: extractDate, isThorough: isThorough,
          endsAreExclusive: settings.exclusiveEnds.contains(.allocations), watched: months, repeats: repeats,
          counts: CaseCounts(plan))
      }
      return (parts, own)
    }
    let all = 0..<plan.ends.count
    let watched = plan.ends.period.positions(of: shown)
    var (parts, own) = try counted(watching: watched)
    var repeats = RepeatedRows.lines(parts.map { $0.watchedRows })
    if !repeats.isEmpty && watched != all {
      repeats = RepeatedRows.lines(try counted(watching: all).0.map { $0.watchedRows })
    }
    if !repeats.isEmpty { (parts, own) = try counted(watching: 0..<0, without: repeats) }
    log = own
    var sum = Counted(cases: parts.last?.counts ?? CaseCounts(plan))
    var seen = SeenDays()
    for part in parts {
      seen.see(part.seen)
      sum.known += part.known
      sum.unknown += part.unknown
    }
    (sum.times, sum.latestOfNone) = (seen.times, seen.latestOfNone)
    _ = parts.popLast()
    while let part = parts.popLast() { sum.cases.add(part.counts) }
    sum.cases.finish()
    return sum
  }
}

/// Where the columns of allocations stand.
struct AllocationColumns: Sendable {
  let caseID, worker, district, team, start, end, category, complexity: Int
  /// How many fields a row has.
  let fieldCount: Int

  init(_ columns: ColumnMap) {
    caseID = columns["case_id"]
    worker = columns["worker_id"]
    district = columns["district"]
    team = columns["team"]
    start = columns["start_date"]
    end = columns["end_date"]
    category = columns["category"]
    complexity = columns["complexity"]
    fieldCount = columns.fieldCount
  }

  func plainSpans(_ group: borrowing RecordGroup, _ spans: inout [ISOSpan]) -> UInt64 {
    group.plainSpans(start, end, fieldCount: fieldCount, into: &spans)
  }
}

/// When rows start and end.
private struct SeenDays: Sendable {
  private(set) var times = EventTimes()
  private(set) var latestOfNone: Day?

  /// Sees some spans: bit *n* stands for span *n*.
  mutating func see(_ spans: [ISOSpan], _ some: UInt64) { times.add(spans, some) }

  mutating func see(_ span: (start: Day, end: Day)) {
    if span.end < span.start {
      latestOfNone = max(latestOfNone ?? span.start, span.start)
    } else {
      times.starts.add(span.start)
      if span.end != .never { times.ends.add(span.end) }
    }
  }

  mutating func see(_ other: SeenDays) {
    times.starts.add(other.times.starts)
    times.ends.add(other.times.ends)
    latestOfNone = [latestOfNone, other.latestOfNone].compactMap { $0 }.max()
  }
}

/// When the rows start and end that one reader is handed.
private struct AllocationTimes: RowTaker {
  let columns: AllocationColumns
  let endsAreExclusive: Bool
  private(set) var seen = SeenDays()
  private var spans = [ISOSpan](repeating: .none, count: 64)

  init(columns: AllocationColumns, endsAreExclusive: Bool) {
    self.columns = columns
    self.endsAreExclusive = endsAreExclusive
  }

  mutating func takePlain(_ group: borrowing RecordGroup) -> UInt64 {
    let plain = endsAreExclusive ? 0 : columns.plainSpans(group, &spans)
    seen.see(spans, plain)
    return group.present & ~plain
  }

  mutating func take(_ record: borrowing Record, _ check: inout RowCheck) {
    if let span = check.span(record, start: columns.start, end: columns.end) { seen.see(span) }
  }
}

/// The cases of the rows that one reader is handed.
private struct CountedAllocations: RowTaker {
  let columns: AllocationColumns
  let lookup: AllocationLookup
  /// Nil where the latest day is looked for.
  let extractDate: Day?
  let isThorough: Bool
  private(set) var counts: CaseCounts
  private(set) var seen = SeenDays()
  private(set) var (known, unknown) = (0, 0)
  /// The rows that are open at one of the watched month ends.
  private(set) var watchedRows = RepeatedRows.Rows()
  private let watched: Range<Int>
  /// The lines of rows that stand in the file before, word for word; empty as long as none is known.
  private let repeats: Set<Int>
  private var spans = [ISOSpan](repeating: .none, count: 64)
  private var open = [Range<Int>](repeating: 0..<0, count: 64)
  private var search = GroupSearch()
  /// The workers that are numbers, once a worker is met who is unknown.
  private var plainWorkers: PlainNumbers?
  /// What was loaded ahead. It means nothing, and is kept so that the loads are made.
  private var loaded: Int16 = 0
  /// What rows weigh; nil where that is not asked.
  private var weights: RowPoints?
  private let latest: ISODay?
  private let takesPlain: Bool

  init(
    columns: AllocationColumns, lookup: AllocationLookup, extractDate: Day?, isThorough: Bool, endsAreExclusive: Bool,
    watched: Range<Int>, repeats: Set<Int>, counts: CaseCounts
  ) {
    self.columns = columns
    self.lookup = lookup
    self.extractDate = extractDate
    self.isThorough = isThorough
    self.watched = watched
    self.repeats = repeats
    self.counts = counts
    latest = extractDate.map(ISODay.init)
    takesPlain = !isThorough && !endsAreExclusive
    weights = counts.plan.points.map { RowPoints($0, counts.ends, columns) }
  }

  /// Most rows of a long extract are over before the period begins: their dates are compared, and they are done with. Of the
  /// others the workers are looked up together, then their counters loaded together, before anything is counted.
  mutating func takePlain(_ group: borrowing RecordGroup) -> UInt64 {
    if !takesPlain { return group.present }
    // A spreadsheet damages all long numbers of a column, so that one row in sixty-four tells. Then each is looked at.
    if group.present != 0 && group.record(group.present.trailingZeroBitCount).isExponential(columns.caseID) {
      return group.present
    }
    var plain = columns.plainSpans(group, &spans)
    var live: UInt64 = 0
    var rest = plain
    while rest != 0 {
      let number = rest.trailingZeroBitCount
      let bit: UInt64 = 1 &<< UInt64(truncatingIfNeeded: number)
      rest &= ~bit
      let span = spans[number]
      if let latest {
        if span.first > latest || span.last.map({ $0 > latest }) ?? false {
          plain &= ~bit
          continue
        }
      }
      open[number] = counts.ends.open(span)
      if !open[number].isEmpty { live |= bit }
    }
    if weights != nil {
      // Each is looked at, since its words are.
      plain &= ~live
      seen.see(spans, plain)
      return group.present & ~plain
    }
    let known = search.find(columns.worker, of: group, live, in: lookup.workers)
    plain &= ~(live & ~known)
    rest = known
    while rest != 0 {
      let number = rest.trailingZeroBitCount
      rest &= rest &- 1
      let worker = search.codes[number]
      if worker >= 0 { loaded ^= counts.glance(worker: Int(worker), open: open[number]) }
    }
    rest = known
    while rest != 0 {
      let number = rest.trailingZeroBitCount
      rest &= rest &- 1
      let worker = search.codes[number]
      if worker >= 0 && counts.isPlain(worker: Int(worker), open: open[number])
        && isNoRepeat(group.record(number), open: open[number])
      {
        counts.add(worker: Int(worker), open: open[number])
        self.known &+= 1
      } else {
        plain &= ~(1 &<< UInt64(truncatingIfNeeded: number))
      }
    }
    // Those that are left are seen when they are gone into.
    seen.see(spans, plain)
    return group.present & ~plain
  }

  /// Watches a row that is counted; false, and nothing noted, where its number is damaged or the row stands in the file before.
  @inline(__always)
  private mutating func isNoRepeat(_ record: borrowing Record, open: Range<Int>) -> Bool {
    if !record.isPlainlyNumber(columns.caseID) {
      if record.isExponential(columns.caseID) || record.isHidden(columns.caseID) { return false }
      if record.isBlank(columns.caseID) || record.holdsNothing(columns.caseID) { return true }
    }
    if !repeats.isEmpty { return !repeats.contains(record.line) }
    if open.overlaps(watched) { watchedRows.add(record) }
    return true
  }

  /// Whether a row that is to be counted with more care stands in the file before, word for word.
  private mutating func isRepeat(_ record: borrowing Record, open: Range<Int>) -> Bool {
    if record.isBlank(columns.caseID) || record.holdsNothing(columns.caseID) { return false }
    if open.overlaps(watched) { watchedRows.add(record) }
    return repeats.contains(record.line)
  }

  mutating func take(_ record: borrowing Record, _ check: inout RowCheck) {
    check.refuseDamaged(record, at: columns.caseID)
    guard let span = check.span(record, start: columns.start, end: columns.end), !check.isRefused else { return }
    if let extractDate {
      if span.start > extractDate { check.warn(.value(.afterExtractDate), at: columns.start) }
      if span.end != .never && span.end > extractDate { check.warn(.value(.afterExtractDate), at: columns.end) }
    }
    let open = counts.ends.open(from: span.start, to: span.end)
    // Most rows of a long extract touch no month of the period: they are not looked up.
    if open.isEmpty && !isThorough {
      seen.see(span)
      return
    }
    let worker = record.find(columns.worker, in: lookup.workers)
    if !open.isEmpty, isRepeat(record, open: open) {
      check.warn(.file(.sameRowTwice), at: ColumnMap.absent)
      return
    }
    seen.see(span)
    if worker >= 0 {
      known += 1
      if open.isEmpty { return }
      var seat: CaseCounts.AllocationPlace?
      if counts.needsPlace(worker: Int(worker)) {
        let place = place(record)
        if place.team < 0 && place.teamName < 0 { check.warn(.cases(.unclearPlace), at: columns.team) }
        counts.add(worker: Int(worker), at: place, open: open)
        seat = place
      } else {
        counts.add(worker: Int(worker), open: open)
        if !counts.isPlain(worker: Int(worker), open: open) {
          counts.addUnheld(worker: worker, at: place(record), open: open)
        }
      }
      weights?.weigh(record, from: span.start, open: open, worker: Int(worker), at: seat, into: &counts)
    } else if record.isHidden(columns.worker) {
      check.refuse(.value(.hidden), at: columns.worker)
    } else if worker == ByteDictionary.blank || record.namesNobody(columns.worker)
      || record.holdsNothing(columns.worker)
    {
      check.warn(.cases(.noWorker), at: columns.worker)
      counts.addUnallocated(open: open)
      if counts.plan.placesUnheld && !open.isEmpty { counts.addUnheld(worker: -1, at: place(record), open: open) }
    } else {
      check.refuseDamaged(record, at: columns.worker)
      if record.find(columns.worker, in: lookup.refusedWorkers) < 0 {
        if let difference = difference(record) {
          check.refuse(.value(.differs(difference, from: .staff)), at: columns.worker)
        } else {
          check.warn(.cases(.unknownWorker), at: columns.worker)
          unknown += 1
        }
      }
      counts.addUnknownWorker(open: open)
      if counts.plan.placesUnheld && !open.isEmpty { counts.addUnheld(worker: -1, at: place(record), open: open) }
    }
  }

  /// Where a row says that it sits.
  private func place(_ record: borrowing Record) -> CaseCounts.AllocationPlace {
    lookup.places.allocationPlace(record, district: columns.district, team: columns.team)
  }

  /// How an unknown worker's number differs from one of staff that is like it.
  private mutating func difference(_ record: borrowing Record) -> NumberDifference? {
    let plain = plainWorkers ?? PlainNumbers(lookup.workers)
    plainWorkers = plain
    return plain.difference(columns.worker, of: record, lookup.workers)
  }
}
