import Staffing
import Tabular

extension ReportReader {
  /// What systems call the worker who holds a case.
  private static let holders: Set<String> = [
    "allocated worker", "allocated", "allocated social worker", "key worker", "keyworker", "social worker",
    "lead worker", "primary", "primary worker", "case holder", "case worker", "caseworker", "main worker",
    "lead practitioner",
  ]

  /// Makes allocations.csv of the case system's list, its worker numbers translated.
  mutating func makeAllocations() {
    let lists = of(.allocations)
    if lists.isEmpty { return }
    var ours: [Int32: Int32] = [:]
    var torn: Set<Int32> = []
    for report in of(.workerNumbers) {
      for row in 0..<reports[report].table.rowCount {
        let theirs = reports[report].code(row, .caseWorker)
        let worker = reports[report].code(row, .worker)
        guard theirs >= 0, worker >= 0 else { continue }
        if let known = ours[theirs], known != worker { torn.insert(theirs) }
        ours[theirs] = worker
      }
    }
    if !torn.isEmpty { find(.translatedTwice(torn.count)) }
    var file = MadeFile(["case_id", "worker_id", "team", "start_date", "end_date"])
    for report in lists {
      let own = reports[report]
      let types = Set(own.table.codes(own[.workerType])).filter { $0 >= 0 }
      let holding = types.filter { ReportReader.holders.contains(texts.text($0).lowercased()) }
      if holding.isEmpty && types.count > 1 {
        find(.holdersUnknown(types.map { texts.text($0) }.sorted()), report: report)
      }
      var others: [Int32: Int] = [:]
      var untranslated: Set<Int32> = []
      for row in 0..<own.table.rowCount {
        let type = own.code(row, .workerType)
        if !holding.isEmpty, type >= 0, !holding.contains(type) {
          others[type, default: 0] += 1
          continue
        }
        let theirs = own.code(row, .caseWorker)
        let worker = ours[theirs] ?? theirs
        if !ours.isEmpty, theirs >= 0, ours[theirs] == nil { untranslated.insert(theirs) }
        file.add(
          [
            texts.text(own.code(row, .child)), texts.text(worker), texts.text(own.code(row, .team)),
            texts.text(own.code(row, .start)), texts.text(own.code(row, .end)),
          ], from: place(report, row))
      }
      if !others.isEmpty {
        find(
          .otherAllocations(others.values.reduce(0, +), kinds: others.keys.map { texts.text($0) }.sorted()),
          report: report)
      }
      if !untranslated.isEmpty { find(.workersNotTranslated(untranslated.count), report: report) }
    }
    made.files[.allocations] = file
  }
}
