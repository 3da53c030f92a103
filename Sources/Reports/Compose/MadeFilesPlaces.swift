package import Extracts
import Staffing

extension MadeFiles {
  /// Puts what was found in files that were made where it stands in the reports, and adds what was found in those themselves.
  package func locate(_ log: inout ReadingLog) {
    var all = findings
    all.add(log.findings.moved(located))
    log.findings = all
    log.refused = log.refused.map { row in
      guard let origin = origin(row.file, row.line) else { return row }
      return RefusedRow(file: pages[Int(origin.report)].text, line: Int(origin.line), rules: row.rules, text: row.text)
    }
  }

  private func located(_ finding: Finding) -> Finding {
    guard let file = finding.file, let line = finding.line, let origin = origin(file, line) else { return finding }
    return Finding(
      finding.rule, file: pages[Int(origin.report)].text, line: Int(origin.line), column: finding.column)
  }

  /// Where a line of a made file comes from; nil for its headings, and for other files.
  private func origin(_ file: String, _ line: Int) -> MadeFile.Origin? {
    for (own, made) in files where own.fileName == file {
      return made.origins.indices.contains(line - 2) ? made.origins[line - 2] : nil
    }
    return nil
  }
}
