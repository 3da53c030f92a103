package import Staffing

extension CouncilTotals {
  /// Whether a file's headings are those of monthly totals: those of the measure and the numerator, which no other file has, as
  /// the settings call them. Which of the others are missing is found when the file is read.
  package static func isOne(header: [String], _ settings: Settings) -> Bool {
    let keys = Set(header.map(ColumnMap.key))
    let theirs = settings.columns[.monthly] ?? [:]
    return ["measure", "numerator"].allSatisfy { keys.contains(ColumnMap.key(theirs[$0] ?? $0)) }
  }
}
