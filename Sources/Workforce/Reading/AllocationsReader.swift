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
    let parts = try log.read(file, readers: readers) { LatestAllocation(columns: columns) }
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

  /// The first and last day of a row that has nothing wrong with it, as most have: of the right length, its dates in ISO form
  /// and in order. Nil where the row must be gone into.
  @inline(__always)
  func plainSpan(_ record: borrowing Record) -> (start: ISODay, end: ISODay?)? {
    guard record.fieldCount == fieldCount, case .day(let first) = record.plainDay(start) else { return nil }
    switch record.plainDay(end) {
    case .blank: return (first, nil)
    case .day(let last) where last >= first: return (first, last)
    case .day, .other: return nil
    }
  }
}

/// The latest dates of the rows that one reader is handed.
private struct LatestAllocation: RowTaker {
  let columns: AllocationColumns
  private(set) var any: Day?
  private(set) var start: Day?

  init(columns: AllocationColumns) { self.columns = columns }

  mutating func takePlain(_ group: borrowing RecordGroup) -> UInt64 { group.present }

  mutating func take(_ record: borrowing Record, _ check: inout RowCheck) {
    guard let span = check.span(record, start: columns.start, end: columns.end), span.start <= span.end else { return }
    start = max(start ?? span.start, span.start)
    let last = span.end == .never ? span.start : span.end
    any = max(any ?? last, last)
  }
}

/// The cases of the rows that one reader is handed.
private struct CountedAllocations: RowTaker {
  let columns: AllocationColumns
  let lookup: AllocationLookup
  let extractDate: Day
  let isThorough: Bool
  private(set) var counts: CaseCounts
  /// Rows of a group that touch a month of the period.
  private var live = [LiveRow](repeating: LiveRow(), count: 64)
  /// What was glanced at. It means nothing: it is kept so that the glances are made.
  private(set) var glances: UInt64 = 0
  private let latest: ISODay
  private let takesPlain: Bool

  private struct LiveRow {
    var probe = ByteDictionary.Probe.none
    var open = 0..<0
    var number = 0
    var worker: Int32 = 0
  }

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
  /// others the worker, then the worker's counters are glanced at for the whole group before any is needed: memory answers
  /// many such questions in the time of one.
  mutating func takePlain(_ group: borrowing RecordGroup) -> UInt64 {
    if !takesPlain { return group.present }
    var left: UInt64 = 0
    var count = 0
    var rest = group.present
    while rest != 0 {
      let number = rest.trailingZeroBitCount
      rest &= rest &- 1
      let record = group.record(number)
      guard let span = columns.plainSpan(record), span.start <= latest, span.end ?? latest <= latest else {
        left |= 1 &<< UInt64(truncatingIfNeeded: number)
        continue
      }
      let open = counts.ends.open(from: span.start, to: span.end)
      if open.isEmpty { continue }
      guard let probe = record.probe(columns.worker) else {
        left |= 1 &<< UInt64(truncatingIfNeeded: number)
        continue
      }
      glances ^= lookup.workers.glance(probe)
      live[count] = LiveRow(probe: probe, open: open, number: number)
      count &+= 1
    }
    for index in 0..<count {
      let worker = lookup.workers.find(live[index].probe)
      live[index].worker = worker
      if worker >= 0 {
        glances ^= UInt64(truncatingIfNeeded: counts.glance(worker: Int(worker), open: live[index].open))
      }
    }
    for index in 0..<count {
      let row = live[index]
      if row.worker >= 0 && !counts.needsPlace(worker: Int(row.worker)) {
        counts.add(worker: Int(row.worker), open: row.open)
      } else {
        left |= 1 &<< UInt64(truncatingIfNeeded: row.number)
      }
    }
    return left
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
