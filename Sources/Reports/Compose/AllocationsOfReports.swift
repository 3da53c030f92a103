import Staffing
import Tabular

extension ReportReader {
  /// What systems call the worker who holds a case.
  private static let holders: Set<String> = [
    "allocated worker", "allocated", "allocated social worker", "key worker", "keyworker", "social worker",
    "lead worker", "primary", "primary worker", "case holder", "case worker", "caseworker", "main worker",
    "lead practitioner",
    // Who holds a case with another has one too, as in the census.
    "co-worker", "coworker", "co worker", "joint worker", "joint allocated worker", "second worker", "secondary worker",
    "co-allocated worker", "co-working social worker", "second social worker",
  ]

  static let allocationColumns = ["case_id", "worker_id", "team", "start_date", "end_date"]

  /// The column that says what kind of case each is: the only one that may, or of several the first that is called a category or type.
  /// Others may be there for each kind, with a yes or no.
  private static func categoryColumn(_ report: Report) -> Int? {
    let all = report.columns[.category] ?? []
    if all.count == 1 { return all[0] }
    return all.first { column in
      report.table.headings[column].lowercased().split { !$0.isLetter }.contains { $0 == "category" || $0 == "type" }
    }
  }

  /// Makes allocations.csv of the case system's list, its worker numbers translated.
  mutating func makeAllocations() {
    let lists = of(.allocations)
    if lists.isEmpty { return }
    // What no list has is no column, so that it can be asked for.
    let hasCategory = lists.contains { ReportReader.categoryColumn(reports[$0]) != nil }
    let hasComplexity = lists.contains { reports[$0][.complexity] != nil }
    var file = MadeFile(
      ReportReader.allocationColumns + (hasCategory ? ["category"] : []) + (hasComplexity ? ["complexity"] : []))
    let numbers = workerNumbers
    for report in lists {
      let own = reports[report]
      let category = ReportReader.categoryColumn(own)
      let translation = translation(of: own, by: numbers)
      let types = Set(own.table.codes(own[.workerType])).filter { $0 >= 0 }
      let holding = types.filter { ReportReader.holders.contains(texts.text($0).lowercased()) }
      if holding.isEmpty && types.count > 1 {
        find(.holdersUnknown(types.map { texts.text($0) }.sorted()), report: report)
      }
      var others: [Int32: Int] = [:]
      var workers: [Int32] = []
      for row in 0..<own.table.rowCount {
        let type = own.code(row, .workerType)
        if !holding.isEmpty, type >= 0, !holding.contains(type) {
          others[type, default: 0] += 1
          continue
        }
        let theirs = own.code(row, .caseWorker)
        workers.append(theirs)
        var cells = [
          texts.text(own.code(row, .child)), texts.text(translation.worker(of: theirs)),
          texts.text(own.code(row, .team)),
          texts.text(own.code(row, .start)), texts.text(own.code(row, .end)),
        ]
        if hasCategory { cells.append(category.map { texts.text(own.table.code(row, $0)) } ?? "") }
        if hasComplexity { cells.append(texts.text(own.code(row, .complexity))) }
        file.add(cells, from: place(report, row))
      }
      if !others.isEmpty {
        find(
          .otherAllocations(others.values.reduce(0, +), kinds: others.keys.map { texts.text($0) }.sorted()),
          report: report)
      }
      tell(translation, ofWorkers: workers, report: report)
    }
    made.files[.allocations] = file
  }
}
