import Staffing

/// What the lists of both numbers make of the case system's: the council's own.
struct WorkerNumbers {
  private var ours: [Int32: Set<Int32>] = [:]
  private let staff: [Int32: WorkerTime]
  /// The council's own numbers that the lists have.
  private var own: Set<Int32> = []

  /// - Parameter staff: the workers of the lists of staff, leavers and agency orders.
  init(_ lists: [Report], staff: [Int32: WorkerTime]) {
    self.staff = staff
    for report in lists {
      for row in 0..<report.table.rowCount {
        let theirs = report.code(row, .caseWorker)
        let worker = report.code(row, .worker)
        guard theirs >= 0, worker >= 0 else { continue }
        ours[theirs, default: []].insert(worker)
        own.insert(worker)
      }
    }
  }

  /// The worker of a number of the case system's. Of several that are its in the lists the one who is in staff.
  func worker(of theirs: Int32) -> Int32 {
    guard let known = ours[theirs] else { return theirs }
    if known.count == 1 { return known.first ?? theirs }
    let there = known.filter { staff[$0] != nil }
    return (there.isEmpty ? known : there).min() ?? theirs
  }

  /// Whether a number stands for several workers who are in staff.
  func isTorn(_ theirs: Int32) -> Bool {
    guard let known = ours[theirs], known.count > 1 else { return false }
    return known.count { staff[$0] != nil } > 1
  }

  func isUntranslated(_ theirs: Int32) -> Bool { !ours.isEmpty && theirs >= 0 && ours[theirs] == nil }

  /// Whether a number that no list translates is the council's own of somebody else: the lists give that worker another.
  func isSomebodyElses(_ theirs: Int32) -> Bool { isUntranslated(theirs) && own.contains(theirs) }
}

extension ReportReader {
  /// What the lists of both numbers hold.
  var workerNumbers: WorkerNumbers { WorkerNumbers(of(.workerNumbers).map { reports[$0] }, staff: workers) }

  /// What the lists of worker numbers make of those of a report of cases; nothing where they have none of them: such numbers are the
  /// council's own.
  func translation(of report: Report, by lists: WorkerNumbers) -> WorkerNumbers {
    let isTheirs = report.table.codes(report[.caseWorker]).contains { $0 >= 0 && !lists.isUntranslated($0) }
    return isTheirs ? lists : WorkerNumbers([], staff: [:])
  }

  /// Says what the lists leave open of the workers of some cases: of each case one, blank where it has none.
  mutating func tell(_ translation: WorkerNumbers, ofWorkers theirs: [Int32], report: Int) {
    let cases = theirs.filter { $0 >= 0 }
    let numbers = Set(cases)
    let torn = numbers.count { translation.isTorn($0) }
    if torn > 0 { find(.translatedTwice(torn), report: report) }
    let others = numbers.count { translation.isSomebodyElses($0) }
    if others > 0 { find(.numbersOfOthers(others), report: report) }
    func isLost(_ number: Int32) -> Bool {
      translation.isUntranslated(number) && !translation.isSomebodyElses(number) && workers[number] == nil
    }
    let lost = cases.count { isLost($0) }
    if lost == 0 { return }
    let count = numbers.count { isLost($0) }
    // A tenth and more would make another picture.
    find(
      lost * 10 >= cases.count
        ? .tooFewTranslated(count, cases: lost, of: cases.count)
        : .workersNotTranslated(count, cases: lost, of: cases.count), report: report)
  }
}
