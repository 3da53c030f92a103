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
        columns: columns, lookup: lookup, extractDate: extractDate, isThorough: isThorough, counts: CaseCounts(plan))
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

  init(_ columns: ColumnMap) {
    worker = columns["worker_id"]
    district = columns["district"]
    team = columns["team"]
    start = columns["start_date"]
    end = columns["end_date"]
  }
}

/// The latest dates of the rows that one reader is handed.
private struct LatestAllocation: RowTaker {
  let columns: AllocationColumns
  private(set) var any: Day?
  private(set) var start: Day?

  init(columns: AllocationColumns) { self.columns = columns }

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

  init(
    columns: AllocationColumns, lookup: AllocationLookup, extractDate: Day, isThorough: Bool, counts: CaseCounts
  ) {
    self.columns = columns
    self.lookup = lookup
    self.extractDate = extractDate
    self.isThorough = isThorough
    self.counts = counts
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
