import Staffing

/// Something that is wrong or odd with the data, at a place. It holds no worker's or child's id.
public struct Problem: Hashable, Sendable {
  /// The short name of the rule that is broken: `end-before-start`.
  public let rule: String
  /// Whether the row, or the file, is refused for it; else it is a warning.
  public let isError: Bool
  /// The file's name; nil where it is about the data as a whole.
  public let file: String?
  /// The sheet, where the file is a workbook.
  public let sheet: String?
  /// From 1, in a sheet the row; nil where it is about the file as a whole.
  public let line: Int?
  /// The heading as the file has it.
  public let column: String?
  /// How often the rule is broken in the file.
  public let count: Int
  /// What is wrong or odd, what comes of it, and what to do.
  public let sentence: String

  /// The first of each rule and file, errors first.
  static func list(_ findings: Findings) -> [Problem] {
    findings.groups.compactMap { group in
      group.shown.first.map { first in
        Problem(
          rule: first.rule.id, isError: group.severity == .error, file: first.file.map { group.names.name(of: $0) },
          sheet: group.names.sheet(of: first.file), line: first.line, column: first.column, count: group.count,
          sentence: group.names.said(first.rule.entry(in: first.file).sentence))
      }
    }
  }
}
