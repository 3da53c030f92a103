package import Staffing
import Tabular

extension CouncilTotals {
  /// Whether a file's headings are those of monthly totals: those of the measure and the numerator, which no other file has, as
  /// the settings call them. Which of the others are missing is found when the file is read.
  package static func isOne(header: [String], _ settings: Settings) -> Bool {
    let keys = Set(header.map(ColumnMap.key))
    let theirs = settings.columns[.monthly] ?? [:]
    return ["measure", "numerator"].allSatisfy { keys.contains(ColumnMap.key(theirs[$0] ?? $0)) }
  }

  /// The same of a file, whatever titles stand above its headings. One that cannot be read is none.
  package static func isOne(_ source: FileBytes, name: String, _ settings: Settings) -> Bool {
    let search = HeadingSearch(needed: 2) { header in isOne(header: header, settings) ? 2 : 0 }
    do throws(ReadFailure) {
      return isOne(header: try source.header(name: name, search), settings)
    } catch {
      return false
    }
  }
}
