import Publishing
import Staffing
import Workforce

/// The folder of the last paper's pictures, whose figures this one's are held against.
package struct LastPaper: Sendable {
  private let files: Folder
  private let folder: String
  private let names: [String]

  package init(_ path: String, in files: Folder) {
    self.files = files
    folder = withSlash(path)
    names = files.names(in: path) ?? []
  }

  /// What of the figures of some sheets was otherwise in the last paper that ends with an earlier month, a list a sheet; of each the latest
  /// that there is. A run may so be repeated in the last paper's own folder. Nil where there is no such paper.
  func revisions(of sheets: [Sheet]) throws(RunFailure) -> [[Revision]?] {
    var all: [[Revision]?] = []
    for sheet in sheets {
      guard let name = cells(before: FileStem(sheet)) else {
        all.append(nil)
        continue
      }
      all.append(Publishing.revisions(of: sheet, since: try files.named(folder + name)))
    }
    return all
  }

  /// The file of the cells of the same picture that ends latest, of those that end before this.
  private func cells(before stem: FileStem) -> String? {
    let last = LastPaper.end(of: stem.months)
    let earlier = names.compactMap { name -> (name: String, end: String)? in
      guard name.hasPrefix(stem.base + "-"), name.hasSuffix(".csv") else { return nil }
      let months = name.dropFirst(stem.base.count + 1).dropLast(4)
      guard LastPaper.areMonths(months), isForPublication(name.dropLast(4)) else { return nil }
      let end = LastPaper.end(of: String(months))
      return end < last ? (name, end) : nil
    }
    return earlier.max { $0.end == $1.end ? $0.name < $1.name : $0.end < $1.end }?.name
  }

  /// What was drawn for the service's own eyes is none of the paper's.
  private func isForPublication(_ stem: Substring) -> Bool {
    guard let notes = try? files.bytes("\(folder)\(stem).notes.txt") else { return false }
    return !isInternal(notesFile: String(decoding: notes, as: UTF8.self))
  }

  /// `2017-09`, `2016-09-to-2017-08`, `2025` or `2017-to-2025`.
  private static func areMonths(_ text: Substring) -> Bool {
    let parts = String(text).parted(at: "-to-").map { [$0, $1] } ?? [String(text)]
    return parts.allSatisfy { part in Month(part) != nil || isYear(part) }
  }

  private static func isYear(_ text: String) -> Bool {
    text.utf8.count == 4 && text.utf8.allSatisfy { $0 &- 0x30 <= 9 }
  }

  private static func end(of months: String) -> String { months.parted(at: "-to-")?.after ?? months }
}
