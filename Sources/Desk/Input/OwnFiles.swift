import Extracts
import Staffing

/// What of a folder decides whether its reports are read.
extension ReportFolder {
  /// Whether the folder has a file under a name of ours, beside which no reports are read; one of monthly totals as spreadsheets have them
  /// is a report.
  package var hasOwnFiles: Bool {
    let names = folder.names(in: path) ?? []
    return InputFile.allCases.contains { file in
      guard FolderFile(file, among: names) != nil else { return false }
      if file == .monthly, let name = ReportFolder.nameOfTotals(among: names) {
        let others = files.reports.filter { $0 != name }
        return others.isEmpty && wideTotals(name, Settings()).isEmpty
      }
      if file == .agency, !names.contains(where: isOwnAgency) { return false }
      return !(ReportFolder.standBesideReports(file) && !files.reports.isEmpty)
    }
  }

  /// The file of monthly totals of the folder that has a row for each, which is read as it is; nil where there is none.
  package var rowsOfTotals: String? {
    guard let name = ReportFolder.nameOfTotals(among: folder.names(in: path) ?? []) else { return nil }
    return wideTotals(name, Settings()).isEmpty ? name : nil
  }

  /// The one file of monthly totals among a folder's.
  static func nameOfTotals(among names: [String]) -> String? {
    switch FolderFile(.monthly, among: names) {
    case .text(let name), .workbook(let name): name
    case .several, nil: nil
    }
  }
}
