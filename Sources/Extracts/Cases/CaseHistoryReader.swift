import Staffing
import Tabular

/// Reads allocations a second time, child by child.
enum CaseHistoryReader {
  /// The rows that touch the months of a period or the eleven before it; and of children who had no worker for a time of them, the
  /// row that named their last worker before. What is wrong with rows has been said when they were read for their counts, but for the
  /// numbers of children, which nothing else hangs on.
  ///
  /// - Parameters:
  ///   - staffing: the model, which is given the places that only rows of children without a worker name, and a role for these.
  ///   - lookup: what rows are looked up in, and those places are learned by.
  static func read(
    _ source: FileBytes, name: String, settings: Settings, staffing: inout StaffingModel,
    lookup: inout AllocationLookup, period: Period, limits: ReadLimits, _ findings: inout Findings
  ) throws(ReadFailure) -> CaseHistory {
    var unheard = ReadingLog(limits: limits)
    var people = People()
    var rows: [CaseHistory.Holding] = []
    let (first, last) = (period.extended(back: 11).first.firstDay, period.last.lastDay)
    guard let file = try unheard.open(.allocations, source, name: name, settings: settings) else {
      return CaseHistory([], noWorker: nil)
    }
    let (columns, caseAt) = (AllocationColumns(file.columns), file.columns["case_id"])
    let model = staffing
    let heading = file.columns.heading(at: caseAt)
    var (damaged, nameless) = ([Finding](), [Finding]())
    try unheard.read(file) { record, check in
      guard let span = check.span(record, start: columns.start, end: columns.end),
        span.start <= last, span.end >= first, span.start <= span.end
      else { return }
      let isDamaged = record.isExponential(caseAt)
      if isDamaged || record.isHidden(caseAt) {
        damaged.append(
          Finding(.value(isDamaged ? .damagedNumber : .hidden), file: name, line: record.line, column: heading))
        return
      }
      if record.isBlank(caseAt) || record.namesNobody(caseAt) {
        nameless.append(Finding(.cases(.noCase), file: name, line: record.line, column: heading))
        return
      }
      let child = record.code(caseAt, in: &people.children)
      let worker = record.find(columns.worker, in: lookup.workers)
      let isThere = worker >= 0 && model.hasBegun(worker: Int(worker), by: span.start)
      let team =
        isThere
        ? -1 : lookup.places.team(record, of: .allocations, district: columns.district, team: columns.team, &check)
      let place = lookup.place(record, columns)
      rows.append(people.holding(record, columns, child, span, worker: worker, place, team: team))
    }
    // Where rows that were counted have been refused for it, that is enough.
    if !findings.refusedFiles.contains(name) { findings.add(contentsOf: damaged) }
    findings.add(contentsOf: nameless)
    if !people.children.codesOfNothing.isEmpty {
      findings.add(Finding(.value(.numberOfNothing), file: name, column: heading))
    }
    let alone = Set(rows.filter { $0.name < 0 }.map { $0.child })
    if !alone.isEmpty {
      rows += try lastBefore(first, alone, source, name: name, settings: settings, &people, lookup, limits)
    }
    guard rows.contains(where: { $0.team >= 0 }) else { return CaseHistory(rows, noWorker: nil) }
    staffing.places = lookup.places.places()
    return CaseHistory(rows, noWorker: staffing.roles.numberOfNoWorker())
  }

  /// The last rows of some children that name a worker and ended before a day; several of one child where they are alike.
  private static func lastBefore(
    _ day: Day, _ alone: Set<Int32>, _ source: FileBytes, name: String, settings: Settings, _ people: inout People,
    _ lookup: AllocationLookup, _ limits: ReadLimits
  ) throws(ReadFailure) -> [CaseHistory.Holding] {
    var unheard = ReadingLog(limits: limits)
    var rows: [Int32: [CaseHistory.Holding]] = [:]
    guard let file = try unheard.open(.allocations, source, name: name, settings: settings) else { return [] }
    let (columns, caseAt) = (AllocationColumns(file.columns), file.columns["case_id"])
    try unheard.read(file) { record, check in
      let child = record.find(caseAt, in: people.children)
      guard child >= 0, alone.contains(child), !People.isNobody(record, columns),
        let span = check.span(record, start: columns.start, end: columns.end), span.end < day, span.start <= span.end
      else { return }
      if let known = rows[child]?.first {
        if (span.end, span.start) < (known.end, known.start) { return }
        if (span.end, span.start) > (known.end, known.start) { rows[child] = [] }
      }
      let worker = record.find(columns.worker, in: lookup.workers)
      let place = lookup.places.allocationPlace(record, district: columns.district, team: columns.team)
      rows[child, default: []].append(
        people.holding(record, columns, child, span, worker: worker, place, team: -1))
    }
    return rows.values.flatMap { $0 }
  }

  /// The children and workers that rows name.
  private struct People {
    var children = ByteDictionary()
    var workers = ByteDictionary()

    /// Whether a row's worker is nobody.
    static func isNobody(_ record: borrowing Record, _ columns: AllocationColumns) -> Bool {
      record.isBlank(columns.worker) || record.namesNobody(columns.worker) || record.holdsNothing(columns.worker)
    }

    mutating func holding(
      _ record: borrowing Record, _ columns: AllocationColumns, _ child: Int32, _ span: (start: Day, end: Day),
      worker: Int32, _ place: CaseCounts.AllocationPlace, team: Int32
    ) -> CaseHistory.Holding {
      CaseHistory.Holding(
        child: child, name: People.isNobody(record, columns) ? -1 : record.code(columns.worker, in: &workers),
        worker: max(-1, worker), place: place, team: team,
        start: span.start, end: span.end)
    }
  }
}

extension AllocationLookup {
  /// The place that a row names. It changes nothing, and is mutating so that nothing of this is copied for each row.
  fileprivate mutating func place(_ record: borrowing Record, _ columns: AllocationColumns)
    -> CaseCounts.AllocationPlace
  {
    places.allocationPlace(record, district: columns.district, team: columns.team)
  }
}

extension StaffingModel {
  /// Whether a worker's first spell that holds a day began by a day.
  fileprivate func hasBegun(worker: Int, by day: Day) -> Bool {
    spellRange(ofWorker: worker).contains { spells[$0].start <= day && spells[$0].end >= spells[$0].start }
  }
}
