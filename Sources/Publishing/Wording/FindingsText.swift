package import Staffing

/// Findings as lists for a reader: what all of a group have in common is said once. The sentences are the rules' own.
package enum FindingsText {
  /// How many of a kind are listed that are few by nature: districts, teams, words.
  private static let mostListedWhole = 20

  /// Groups of findings, the first `limit` of each. What all of a group have in common is said once: the file, the column, the
  /// sentence.
  ///
  /// - Parameters:
  ///   - rows: refused rows, which are shown as they stood under their findings.
  ///   - howToSeeMore: what lists the others.
  package static func list(
    _ groups: [Findings.Group], limit: Int, rows: [RefusedRow] = [], howToSeeMore: String?
  ) -> [String] {
    groups.flatMap { group -> [String] in
      guard let first = group.shown.first else { return [] }
      let severity = group.severity == .error ? "Error" : "Warning"
      if group.count == 1 { return ["\(severity): \(text(first))"] + original(of: first, rows) }
      let entry = first.rule.entry(in: first.file)
      let number = counted(group.count, entry.unit.one, entry.unit.many)
      let sentences = Set(group.shown.map { $0.rule.entry(in: $0.file).sentence })
      let columns = Set(group.shown.map { $0.column })
      let limit = entry.unit.isFew ? max(limit, mostListedWhole) : limit
      let left = group.count - min(limit, group.shown.count)
      let more = left > 0 ? ["\(grouped(String(left))) more" + (howToSeeMore.map { " (\($0))" } ?? "")] : []
      if sentences.count == 1, columns.count == 1, rows.isEmpty {
        let place = place(first.file, nil, first.column)
        let lines = group.shown.prefix(limit).compactMap { $0.line.map { "\($0)" } }
        return ["\(severity): \((place + [number]).joined(separator: ", ")): \(entry.sentence)"]
          + (lines.isEmpty ? [] : ["  lines \(listed(lines + more))"])
      }
      let head =
        sentences.count == 1 ? entry.sentence : entry.heading(over: group.shown.map { $0.rule.entry(in: $0.file) })
      var all = ["\(severity): \((place(first.file, nil, nil) + [number]).joined(separator: ", ")): \(head)"]
      for finding in group.shown.prefix(limit) {
        let place = place(nil, finding.line, finding.column).joined(separator: ", ")
        let own = finding.rule.entry(in: finding.file)
        let sentence = sentences.count == 1 ? "" : own.item ?? own.sentence
        all.append("  \(place)\(place.isEmpty || sentence.isEmpty ? "" : ": ")\(sentence)")
        all += original(of: finding, rows)
      }
      return all + more.map { "  and \($0)" }
    }
  }

  /// What a check comes to, in a line.
  package static func summary(_ findings: Findings) -> String {
    let kinds = findings.groups.count { $0.severity == .warning }
    let warnings = kinds == 0 ? "no warnings" : "warnings of \(counted(kinds, "kind"))"
    if findings.errorCount == 0 { return "No errors, and \(warnings)." }
    return
      "\(counted(findings.errorCount, "error")), and \(warnings). Put the errors right and check again: more may be found then."
  }

  /// One finding, with its place.
  package static func text(_ finding: Finding) -> String {
    let place = place(finding.file, finding.line, finding.column)
    let sentence = finding.rule.entry(in: finding.file).sentence
    return place.isEmpty ? sentence : "\(place.joined(separator: ", ")): \(sentence)"
  }

  /// The row itself, where it is to be shown.
  private static func original(of finding: Finding, _ rows: [RefusedRow]) -> [String] {
    rows.filter { $0.file == finding.file && $0.line == finding.line }.map { "    \($0.text)" }
  }

  private static func place(_ file: String?, _ line: Int?, _ column: String?) -> [String] {
    var place: [String] = []
    if let file { place.append(file) }
    if let line { place.append("line \(line)") }
    if let column, !mayBePersonal(column) { place.append("column \(column)") }
    return place
  }
}
