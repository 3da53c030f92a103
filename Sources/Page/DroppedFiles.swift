import Desk
import Extracts
import Staffing
import Workforce

/// What was dropped on the page, as a folder: without the folders that all of it lies in, and its settings at the top.
struct DroppedFiles {
  let folder: Folder
  /// The paths of all, in the order of names.
  let paths: [String]

  init(_ files: [(path: String, bytes: [UInt8])]) {
    let common = DroppedFiles.common(files.map { $0.path })
    var own = files.filter { !DroppedFiles.isSettings($0.path) }.map {
      (path: String($0.path.dropFirst(common)), bytes: $0.bytes)
    }
    // Of several settings the last that was dropped.
    if let settings = files.last(where: { DroppedFiles.isSettings($0.path) }) {
      own.append((settingsName, settings.bytes))
    }
    folder = Folder.inMemory(own)
    paths = own.map { $0.path }.sorted()
  }

  static func isSettings(_ path: String) -> Bool {
    (path.split(separator: "/").last.map { String($0) } ?? path).lowercased() == settingsName
  }

  /// How many characters the paths of all share with the slash at their end: `my reports/` of `my reports/staff.csv` and
  /// `my reports/old/staff.csv`.
  private static func common(_ paths: [String]) -> Int {
    guard let first = paths.first else { return 0 }
    var length = 0
    for (number, character) in first.enumerated() where character == "/" {
      let start = first.prefix(number + 1)
      if !paths.allSatisfy({ $0.hasPrefix(start) }) { break }
      length = number + 1
    }
    return length
  }
}
