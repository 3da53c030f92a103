import Desk
import Extracts
import Staffing
import Workforce

/// What was dropped on the page, as a folder: without the folders that all reports lie in, and with what the page itself gave earlier at the
/// top, wherever it was dropped from: the settings, and the register of the last paper.
struct DroppedFiles {
  let folder: Folder
  /// The paths of all, in the order of names.
  let paths: [String]

  init(_ files: [(path: String, bytes: [UInt8])]) {
    let reports = files.filter { DroppedFiles.given($0.path) == nil }
    let common = DroppedFiles.common(reports.map { $0.path })
    var own = reports.map { (path: String($0.path.dropFirst(common)), bytes: $0.bytes) }
    // Of several the last that was dropped.
    for name in DroppedFiles.givenEarlier {
      if let last = files.last(where: { DroppedFiles.given($0.path) == name }) { own.append((name, last.bytes)) }
    }
    folder = Folder.inMemory(own)
    paths = own.map { $0.path }.sorted()
  }

  static func isSettings(_ path: String) -> Bool { given(path) == settingsName }

  private static let givenEarlier = [settingsName, FoldRegister.fileName]

  /// Which of the files a path is that the page gave earlier; nil where it is none.
  private static func given(_ path: String) -> String? {
    let name = (path.split(separator: "/").last.map { String($0) } ?? path).lowercased()
    return givenEarlier.first { $0 == name }
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
