import Publishing
import Workforce

/// What is worth telling after a run that went well.
enum RunNotes {
  static func say(_ result: JobResult, data: DataOptions) {
    for (measure, files) in result.withoutFile {
      Terminal.shared.warn("\(measure.id) was left out: it needs \(listed(files.map(\.fileName))).")
    }
    let warnings = result.findings.warningCount
    if warnings > 0 {
      Terminal.shared.warn(
        "\(counted(warnings, "warning")) about the data: `heatmaps check \(data.data)` lists them.")
    }
    for extract in result.extracts where extract.coverage.extractDateIsAssumed || extract.coverage.fromIsAssumed {
      Terminal.shared.warn("\(coverage(extract.coverage)) Set extract_date and covers_from in heatmaps.toml.")
    }
  }

  /// What an extract covers, and whether that is assumed.
  static func coverage(_ coverage: Coverage) -> String {
    let date = "taken on \(coverage.extractDate.longText)\(coverage.extractDateIsAssumed ? " (assumed)" : "")"
    return "The extract is \(date) and covers months from \(coverage.from.longText)"
      + "\(coverage.fromIsAssumed ? " (assumed)" : "")."
  }
}
