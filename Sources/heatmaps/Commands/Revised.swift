import Publishing
import Staffing
import Workforce

/// What of a run's figures was otherwise in the last paper.
struct Revised {
  /// The run's, each saying how many of its figures were revised.
  let sheets: [Sheet]
  let revisions: [Revision]
  private let stem: String

  init(_ sheets: [Sheet], since last: LastPaper, stem: String) throws(Failure) {
    let found = try last.revisions(of: sheets)
    self.sheets = zip(sheets, found).map { sheet, own in own.map { sheet.noting(revised: $0.count) } ?? sheet }
    revisions = found.flatMap { $0 ?? [] }
    self.stem = stem
  }

  private func path(in folder: String) -> String { "\(folder)\(stem)-revised.csv" }

  /// Adds the list, where there is any.
  func add(to batch: inout FileBatch, folder: String) {
    if let table = PrintedTable(revisions) { batch.add(table.csv, at: path(in: folder)) }
  }

  /// What is said of it, where there is any.
  func lines(folder: String) -> [String] {
    if revisions.isEmpty { return [] }
    let count = revisions.count
    return [
      "\(counted(count, "figure")) of the last paper \(count == 1 ? "is" : "are") not what \(count == 1 ? "it was" : "they were"):",
      "  \(path(in: folder))",
    ]
  }
}
