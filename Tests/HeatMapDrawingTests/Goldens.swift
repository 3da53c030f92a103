import Foundation
import Testing

/// Texts that were looked at and accepted. A text that differs is written beside the golden as `name-changed.txt`, and
/// the test fails; whoever agrees with the change renames the file.
enum Goldens {
  static func expect(
    _ text: String, matches name: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Goldens")
    let golden = folder.appending(path: "\(name).txt")
    let changed = folder.appending(path: "\(name)-changed.txt")
    let accepted = try? String(contentsOf: golden, encoding: .utf8)
    if accepted == text {
      try? FileManager.default.removeItem(at: changed)
      return
    }
    if ProcessInfo.processInfo.environment["CI"] == nil {
      try text.write(to: changed, atomically: true, encoding: .utf8)
    }
    let old = (accepted ?? "").split(separator: "\n", omittingEmptySubsequences: false)
    let new = text.split(separator: "\n", omittingEmptySubsequences: false)
    let line = zip(old, new).prefix { $0 == $1 }.count
    Issue.record(
      """
      \(name) differs from line \(line + 1)
      accepted: \(line < old.count ? String(old[line]) : "(no more)")
      now:      \(line < new.count ? String(new[line]) : "(no more)")
      """, sourceLocation: sourceLocation)
  }
}
