import Extracts
import Measures
import Publishing
import Staffing
import Tabular
import Workforce

/// What `heatmaps check --json` prints. No row of the data is in it, nor a person's number.
struct CheckJSON {
  /// The files that were read.
  var files: [String]
  var log: ReadingLog
  var coverages: [Coverage] = []
  /// What else the check says, in sentences.
  var notes: [String] = []
  /// Measures that cannot be drawn, and why.
  var lacking: [(measure: String, why: String)] = []

  var json: JSON {
    [
      "files": .array(files.map { .text($0) }), "rows": .number(log.rowCount),
      "errors": .number(log.findings.errorCount), "warnings": .number(log.findings.warningCount),
      "coverage": .array(coverages.map(CheckJSON.json)), "notes": .array(notes.map { .text($0) }),
      "findings": .array(log.findings.groups.flatMap { group in group.shown.map { CheckJSON.json($0, of: group) } }),
      "cannot_be_drawn": .array(lacking.map { ["measure": .text($0.measure), "why": .text($0.why)] }),
    ]
  }

  private static func json(_ coverage: Coverage) -> JSON {
    [
      "extract_date": .text(coverage.knownOn.description),
      "extract_date_is_assumed": .bool(coverage.extractDateIsAssumed),
      "covers_from": .text(coverage.from.description), "covers_from_is_assumed": .bool(coverage.fromIsAssumed),
    ]
  }

  private static func json(_ finding: Finding, of group: Findings.Group) -> JSON {
    [
      "rule": .text(finding.rule.id), "severity": .text(group.severity == .error ? "error" : "warning"),
      "file": .text(orNull: finding.file.map { group.names.name(of: $0) }),
      "sheet": .text(orNull: group.names.sheet(of: finding.file)), "line": finding.line.map { .number($0) } ?? .null,
      // Where the headings are missing, the first row is taken for them.
      "column": .text(orNull: finding.column.flatMap { mayBePersonal($0) ? nil : $0 }),
      "cell": .text(orNull: group.names.cell(in: finding.file, line: finding.line, column: finding.column)),
      "sentence": .text(group.names.said(finding.rule.entry(in: finding.file).sentence)), "count": .number(group.count),
    ]
  }
}
