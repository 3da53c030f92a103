import Staffing
import Tabular

/// Reads allocations a second time, child by child.
enum CaseHistoryReader {
  /// The rows that touch the months of a period or the eleven before it. What is wrong with rows has been said when they were read
  /// for their counts.
  static func read(
    _ source: FileBytes, name: String, settings: Settings, lookup: AllocationLookup, period: Period, limits: ReadLimits
  ) throws(ReadFailure) -> CaseHistory {
    var unheard = ReadingLog(limits: limits)
    var children = ByteDictionary()
    var workers = ByteDictionary()
    var rows: [CaseHistory.Holding] = []
    let (first, last) = (period.extended(back: 11).first.firstDay, period.last.lastDay)
    guard let file = try unheard.open(.allocations, source, name: name, settings: settings) else {
      return CaseHistory([])
    }
    let (columns, caseAt) = (AllocationColumns(file.columns), file.columns["case_id"])
    try unheard.read(file) { record, check in
      guard let span = check.span(record, start: columns.start, end: columns.end),
        span.start <= last, span.end >= first, span.start <= span.end
      else { return }
      let child = record.code(caseAt, in: &children)
      let worker = record.code(columns.worker, in: &workers)
      if child < 0 || worker < 0 { return }
      rows.append(
        CaseHistory.Holding(
          child: child, name: worker, worker: max(-1, record.find(columns.worker, in: lookup.workers)),
          place: lookup.places.allocationPlace(record, district: columns.district, team: columns.team),
          start: span.start, end: span.end))
    }
    return CaseHistory(rows)
  }
}
