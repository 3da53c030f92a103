package import Publishing
import Staffing
package import Workforce

/// What of a run's figures was otherwise in the last paper.
package struct Revised: Sendable {
  /// The run's, each saying how many of its figures were revised.
  package let sheets: [Sheet]
  package let revisions: [Revision]
  private let stem: String

  init(_ sheets: [Sheet], since last: LastPaper, stem: String) throws(RunFailure) {
    let found = try last.revisions(of: sheets)
    self.sheets = zip(sheets, found).map { sheet, own in own.map { sheet.noting(revised: $0.count) } ?? sheet }
    revisions = found.flatMap { $0 ?? [] }
    self.stem = stem
  }

  /// The list; nil where there is nothing in it.
  package var file: OutputFile? { PrintedTable(revisions).map { OutputFile("\(stem)-revised.csv", $0.csv) } }

  /// What is said of it, with its name to follow; nil where there is nothing to say.
  package var sentence: String? {
    if revisions.isEmpty { return nil }
    let count = revisions.count
    return
      "\(counted(count, "figure")) of the last paper \(count == 1 ? "is" : "are") not what \(count == 1 ? "it was" : "they were"):"
  }
}
