import Publishing
import Reports
import Staffing

extension CouncilFiles {
  /// What is read: reports, several of a name but for their days as one, then files under names of ours.
  package var listed: [String] {
    let called = names
    let own = files.keys.filter { made?.files[$0] == nil }.map { called.name($0) }.sorted()
    return (made.map { StartReports($0, Messages(.program)).names } ?? []) + own
  }
}
