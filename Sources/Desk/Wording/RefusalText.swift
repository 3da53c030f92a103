import Extracts
import Publishing
import Staffing

/// How many findings a refusal lists.
private let mostListed = 20

extension Messages {

  /// Reports that were not read, and why.
  func unread(_ findings: Findings) -> [String] {
    let groups = findings.groups.filter { $0.shown.first?.rule.leavesReportUnread ?? false }
    return FindingsText.list(groups, limit: mostListed, howToSeeMore: nil).map { "  " + own($0) }
  }

  /// What is wrong with data that were refused, and how to go on.
  func refusal(_ log: ReadingLog, showIDs: Bool, canAccept: Bool) -> String {
    let errors = log.findings.groups.filter { $0.severity == .error }
    var lines = ["The data were refused: \(counted(log.findings.errorCount, "error")). No picture was made."]
    let share = max(1, mostListed / max(1, errors.count))
    lines += FindingsText.list(errors, limit: share, rows: showIDs ? log.refused : [], howToSeeMore: nil)
      .map { "  " + own($0) }
    // What was not read may be why.
    lines += unread(log.findings)
    lines.append(
      canAccept
        ? "Put these right, or go on without the rows\(says(" with --accept-rejects", page: ""))."
        : "Put these right and try again."
          + (log.isOfReturns
            ? "" : says(" `heatmaps check` lists everything.", page: " The list of findings has them all.")))
    return lines.joined(separator: "\n")
  }
}
