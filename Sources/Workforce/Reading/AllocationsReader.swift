import Tabular

/// Reads allocations straight into counters.
enum AllocationsReader {
  /// The latest start or end date in the file that is not open-ended; nil where it has none that can be read.
  static func latestDate(_ source: FileBytes, name: String, settings: Settings) throws(ReadFailure) -> (
    any: Day, start: Day
  )? {
    // Its own log: what is wrong with the rows is said when they are read for good.
    var log = ReadingLog()
    var latest: Day?
    var latestStart: Day?
    try log.read(.allocations, source, name: name, settings: settings) { record, check in
      guard
        let span = check.span(record, start: check.columns["start_date"], end: check.columns["end_date"]),
        span.start <= span.end
      else { return }
      if span.start > latestStart ?? span.start || latestStart == nil { latestStart = span.start }
      let last = span.end == .never ? span.start : span.end
      if latest == nil || last > latest ?? last { latest = last }
    }
    guard let latest, let latestStart else { return nil }
    return (latest, latestStart)
  }

  /// Counts each row's case at the month ends at which it is open. Workers are looked up for these rows alone, unless the
  /// reading is thorough.
  static func read(
    _ source: FileBytes, name: String, settings: Settings, lookup: AllocationLookup, extractDate: Day, isThorough: Bool,
    into counts: inout CaseCounts, log: inout ReadingLog
  ) throws(ReadFailure) {
    let ends = counts.ends
    let workers = lookup.workers
    var places = lookup.places
    try log.read(.allocations, source, name: name, settings: settings) { record, check in
      let columns = check.columns
      guard let span = check.span(record, start: columns["start_date"], end: columns["end_date"]) else { return }
      if span.start > extractDate { check.warn(.afterExtractDate, at: columns["start_date"]) }
      if span.end != .never && span.end > extractDate { check.warn(.afterExtractDate, at: columns["end_date"]) }
      let open = ends.open(from: span.start, to: span.end)
      // Most rows of a long extract touch no month of the period: they are not looked up.
      if open.isEmpty && !isThorough { return }
      let worker = record.find(columns["worker_id"], in: workers)
      if worker >= 0 {
        if open.isEmpty { return }
        if counts.needsPlace(worker: Int(worker)) {
          let place = places.allocationPlace(record, district: columns["district"], team: columns["team"])
          if place.team < 0 && place.teamName < 0 { check.warn(.unclearPlace, at: columns["team"]) }
          counts.add(worker: Int(worker), at: place, open: open)
        } else {
          counts.add(worker: Int(worker), open: open)
        }
      } else if worker == ByteDictionary.blank {
        check.warn(.noWorker, at: columns["worker_id"])
        counts.addUnallocated(open: open)
      } else {
        check.warn(.unknownWorker, at: columns["worker_id"])
        counts.addUnknownWorker(open: open)
      }
    }
    counts.finish()
  }
}
