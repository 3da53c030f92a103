package import Staffing
package import Tabular

/// What is odd in allocations taken together: the same case twice with one worker, and hand-overs that look as if the end
/// date were the first day *not* held. It holds one number for each row looked at, so that it belongs to `check` alone;
/// of a large file it looks at a fixed share of the children, chosen by their numbers.
package enum AllocationChecks {
  /// Rows beyond which only every sixteenth child is looked at.
  private static let large = 2_000_000

  private struct Holding: Hashable {
    let child: Int32
    let worker: Int32
    let day: Int32
  }

  package static func find(
    _ source: FileBytes, name: String, settings: Settings, at day: Day, _ findings: inout Findings
  ) throws(ReadFailure) {
    var log = ReadingLog()
    var children = ByteDictionary()
    var workers = ByteDictionary()
    var openNow: Set<Holding> = []
    var openRows: Set<UInt64> = []
    var starts: [Holding] = []
    var ends: [Holding] = []
    var twice: [Int] = []
    var rows = 0
    guard let file = try log.open(.allocations, source, name: name, settings: settings) else { return }
    let columns = AllocationColumns(file.columns)
    let caseAt = file.columns["case_id"]
    try log.read(file) { record, check in
      guard !record.isBlank(columns.worker), !record.isBlank(caseAt), !record.holdsNothing(caseAt),
        let span = check.span(record, start: columns.start, end: columns.end)
      else { return }
      rows += 1
      let child = record.code(caseAt, in: &children)
      if rows > large && child % 16 != 0 { return }
      let worker = record.code(columns.worker, in: &workers)
      if span.start <= day && day <= span.end {
        // One that stands in the file before, word for word, is not counted.
        if !openRows.insert(record.print).inserted { return }
        let isNew = openNow.insert(Holding(child: child, worker: worker, day: 0)).inserted
        if !isNew { twice.append(record.line) }
      }
      starts.append(Holding(child: child, worker: worker, day: span.start.number))
      if span.end != .never { ends.append(Holding(child: child, worker: worker, day: span.end.number)) }
    }
    for line in twice { findings.add(Finding(.cases(.sameCaseTwice), file: name, line: line, column: "case_id")) }
    if let percent = sameDayShare(starts: starts, ends: ends) {
      findings.add(Finding(.cases(.sameDayHandovers(percent: percent)), file: name, column: "end_date"))
    }
  }

  /// Of the hand-overs to another worker on the same or the next day, the per cent on the same day, where it is over 5 and
  /// there are 20 or more.
  private static func sameDayShare(starts: [Holding], ends: [Holding]) -> Int? {
    struct ChildDay: Hashable {
      let child: Int32
      let day: Int32
    }
    var starters: [ChildDay: Int32] = [:]
    for start in starts { starters[ChildDay(child: start.child, day: start.day)] = start.worker }
    var (same, next) = (0, 0)
    for end in ends {
      if let worker = starters[ChildDay(child: end.child, day: end.day)], worker != end.worker {
        same += 1
      } else if let worker = starters[ChildDay(child: end.child, day: end.day + 1)], worker != end.worker {
        next += 1
      }
    }
    guard same + next >= 20, same * 20 > same + next else { return nil }
    return (same * 100 + (same + next) / 2) / (same + next)
  }
}
