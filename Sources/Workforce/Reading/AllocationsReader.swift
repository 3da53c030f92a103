import Tabular

/// Reads allocations straight into counters, by several readers at once.
enum AllocationsReader {
  /// The latest start or end date in the file that is not open-ended; nil where it has none that can be read.
  static func latestDate(_ source: FileBytes, name: String, settings: Settings, readers: Int, limits: ReadLimits)
    throws(ReadFailure) -> (any: Day, start: Day)?
  {
    // Its own log: what is wrong with the rows is said when they are read for good.
    var log = ReadingLog(limits: limits)
    guard let file = try log.open(.allocations, source, name: name, settings: settings) else { return nil }
    let columns = AllocationColumns(file.columns)
    let endsAreExclusive = settings.exclusiveEnds.contains(.allocations)
    let parts = try log.read(file, readers: readers) {
      LatestAllocation(columns: columns, endsAreExclusive: endsAreExclusive)
    }
    guard let any = parts.compactMap(\.any).max(), let start = parts.compactMap(\.start).max() else { return nil }
    return (any, start)
  }

  /// Counts each row's case at the month ends at which it is open. Workers are looked up for these rows alone, unless the
  /// reading is thorough.
  static func read(
    _ source: FileBytes, name: String, settings: Settings, lookup: AllocationLookup, plan: CaseCounts.Plan,
    extractDate: Day, isThorough: Bool, readers: Int, log: inout ReadingLog
  ) throws(ReadFailure) -> CaseCounts {
    guard let file = try log.open(.allocations, source, name: name, settings: settings) else { return CaseCounts(plan) }
    let columns = AllocationColumns(file.columns)
    var parts = try log.read(file, readers: readers) {
      CountedAllocations(
        columns: columns, lookup: lookup, extractDate: extractDate, isThorough: isThorough,
        endsAreExclusive: settings.exclusiveEnds.contains(.allocations), counts: CaseCounts(plan))
    }
    var counts = parts.popLast()?.counts ?? CaseCounts(plan)
    while let part = parts.popLast() { counts.add(part.counts) }
    counts.finish()
    return counts
  }
}

/// Where the columns of allocations stand.
struct AllocationColumns: Sendable {
  let worker, district, team, start, end: Int
  /// How many fields a row has.
  let fieldCount: Int

  init(_ columns: ColumnMap) {
    worker = columns["worker_id"]
    district = columns["district"]
    team = columns["team"]
    start = columns["start_date"]
    end = columns["end_date"]
    fieldCount = columns.fieldCount
  }

  func plainSpans(_ group: borrowing RecordGroup, _ spans: inout [ISOSpan]) -> UInt64 {
    group.plainSpans(start, end, fieldCount: fieldCount, into: &spans)
  }
}

/// The latest dates of the rows that one reader is handed.
private struct LatestAllocation: RowTaker {
  let columns: AllocationColumns
  let endsAreExclusive: Bool
  private var otherAny: Day?
  private var otherStart: Day?
  private var plainAny: ISODay?
  private var plainStart: ISODay?
  private var spans = [ISOSpan](repeating: .none, count: 64)

  init(columns: AllocationColumns, endsAreExclusive: Bool) {
    self.columns = columns
    self.endsAreExclusive = endsAreExclusive
  }

  var any: Day? { [otherAny, plainAny.map(\.day)].compactMap { $0 }.max() }
  var start: Day? { [otherStart, plainStart.map(\.day)].compactMap { $0 }.max() }

  mutating func takePlain(_ group: borrowing RecordGroup) -> UInt64 {
    let plain = endsAreExclusive ? 0 : columns.plainSpans(group, &spans)
    var rest = plain
    while rest != 0 {
      let span = spans[rest.trailingZeroBitCount]
      plainStart = max(plainStart ?? span.first, span.first)
      let last = span.last ?? span.first
      plainAny = max(plainAny ?? last, last)
      rest &= rest &- 1
    }
    return group.present & ~plain
  }

  mutating func take(_ record: borrowing Record, _ check: inout RowCheck) {
    guard let span = check.span(record, start: columns.start, end: columns.end), span.start <= span.end else { return }
    otherStart = max(otherStart ?? span.start, span.start)
    let last = span.end == .never ? span.start : span.end
    otherAny = max(otherAny ?? last, last)
  }
}

/// The cases of the rows that one reader is handed.
private struct CountedAllocations: RowTaker {
  let columns: AllocationColumns
  let lookup: AllocationLookup
  let extractDate: Day
  let isThorough: Bool
  private(set) var counts: CaseCounts
  private var spans = [ISOSpan](repeating: .none, count: 64)
  private var open = [Range<Int>](repeating: 0..<0, count: 64)
  private var search = GroupSearch()
  /// What was loaded ahead. It means nothing, and is kept so that the loads are made.
  private var loaded: Int32 = 0
  private let latest: ISODay
  private let takesPlain: Bool

  init(
    columns: AllocationColumns, lookup: AllocationLookup, extractDate: Day, isThorough: Bool, endsAreExclusive: Bool,
    counts: CaseCounts
  ) {
    self.columns = columns
    self.lookup = lookup
    self.extractDate = extractDate
    self.isThorough = isThorough
    self.counts = counts
    latest = ISODay(extractDate)
    takesPlain = !isThorough && !endsAreExclusive
  }

  /// Most rows of a long extract are over before the period begins: their dates are compared, and they are done with. Of the
  /// others the workers are looked up together, then their counters loaded together, before anything is counted.
  mutating func takePlain(_ group: borrowing RecordGroup) -> UInt64 {
    if !takesPlain { return group.present }
    var plain = columns.plainSpans(group, &spans)
    var live: UInt64 = 0
    var rest = plain
    while rest != 0 {
      let number = rest.trailingZeroBitCount
      let bit: UInt64 = 1 &<< UInt64(truncatingIfNeeded: number)
      rest &= ~bit
      let span = spans[number]
      if span.first > latest || span.last.map({ $0 > latest }) ?? false {
        plain &= ~bit
        continue
      }
      open[number] = counts.ends.open(span)
      if !open[number].isEmpty { live |= bit }
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
      if worker >= 0 && !counts.needsPlace(worker: Int(worker)) {
        counts.add(worker: Int(worker), open: open[number])
      } else {
        plain &= ~(1 &<< UInt64(truncatingIfNeeded: number))
      }
    }
    return group.present & ~plain
  }

  mutating func take(_ record: borrowing Record, _ check: inout RowCheck) {
    guard let span = check.span(record, start: columns.start, end: columns.end) else { return }
    if span.start > extractDate { check.warn(.afterExtractDate, at: columns.start) }
    if span.end != .never && span.end > extractDate { check.warn(.afterExtractDate, at: columns.end) }
    let open = counts.ends.open(from: span.start, to: span.end)
    // Most rows of a long extract touch no month of the period: they are not looked up.
    if open.isEmpty && !isThorough { return }
    let worker = record.find(columns.worker, in: lookup.workers)
    if worker >= 0 {
      if open.isEmpty { return }
      if counts.needsPlace(worker: Int(worker)) {
        let place = lookup.places.allocationPlace(record, district: columns.district, team: columns.team)
        if place.team < 0 && place.teamName < 0 { check.warn(.unclearPlace, at: columns.team) }
        counts.add(worker: Int(worker), at: place, open: open)
      } else {
        counts.add(worker: Int(worker), open: open)
      }
    } else if worker == ByteDictionary.blank {
      check.warn(.noWorker, at: columns.worker)
      counts.addUnallocated(open: open)
    } else {
      check.warn(.unknownWorker, at: columns.worker)
      counts.addUnknownWorker(open: open)
    }
  }
}
