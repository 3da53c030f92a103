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
      let names = group.names
      if group.count == 1 { return ["\(severity): \(text(first, names))"] + original(of: first, rows) }
      let entry = first.rule.entry(in: first.file)
      let number = counted(group.count, entry.unit.one, entry.unit.many)
      let sentences = Set(group.shown.map { $0.rule.entry(in: $0.file).sentence })
      let columns = Set(group.shown.map { $0.column })
      let limit = entry.unit.isFew ? max(limit, mostListedWhole) : limit
      let left = group.count - min(limit, group.shown.count)
      let more = left > 0 ? ["\(grouped(String(left))) more" + (howToSeeMore.map { " (\($0))" } ?? "")] : []
      if sentences.count == 1, columns.count == 1, rows.isEmpty {
        let place = fileName(first.file, names) + column(first.column)
        let places = group.shown.prefix(limit).compactMap { placeOfSeveral($0, names) }
        return ["\(severity): \((place + [number]).joined(separator: ", ")): \(names.said(entry.sentence))"]
          + (places.isEmpty ? [] : ["  \(kindOfPlaces(first, names)) \(listed(places + more))"])
      }
      let head =
        sentences.count == 1 ? entry.sentence : entry.heading(over: group.shown.map { $0.rule.entry(in: $0.file) })
      var all = [
        "\(severity): \((fileName(first.file, names) + [number]).joined(separator: ", ")): \(names.said(head))"
      ]
      for finding in group.shown.prefix(limit) {
        let place = place(finding, names).joined(separator: ", ")
        let own = finding.rule.entry(in: finding.file)
        let sentence = sentences.count == 1 ? "" : names.said(own.item ?? own.sentence)
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
  package static func text(_ finding: Finding, _ names: SourceNames) -> String {
    let place = fileName(finding.file, names) + place(finding, names)
    let sentence = names.said(finding.rule.entry(in: finding.file).sentence)
    return place.isEmpty ? sentence : "\(place.joined(separator: ", ")): \(sentence)"
  }

  /// The row itself, where it is to be shown.
  private static func original(of finding: Finding, _ rows: [RefusedRow]) -> [String] {
    rows.filter { $0.file == finding.file && $0.line == finding.line }.map { "    \($0.text)" }
  }

  // MARK: Places

  /// `posts.csv`; `posts.xlsx` and `sheet "Posts"` of a workbook.
  private static func fileName(_ file: String?, _ names: SourceNames) -> [String] {
    guard let file else { return [] }
    return [names.name(of: file)] + (names.sheet(of: file).map { ["sheet \"\($0)\""] } ?? [])
  }

  /// Where in its file a finding is: `line 7` and `column fte`; of a workbook `cell E7`, or `row 7` where the column is not known.
  private static func place(_ finding: Finding, _ names: SourceNames) -> [String] {
    if let cell = names.cell(in: finding.file, line: finding.line, column: finding.column) { return ["cell \(cell)"] }
    let line = finding.line.map { ["\(names.isWorkbook(finding.file) ? "row" : "line") \($0)"] }
    return (line ?? []) + column(finding.column)
  }

  private static func column(_ column: String?) -> [String] {
    column.flatMap { mayBePersonal($0) ? nil : ["column \($0)"] } ?? []
  }

  /// One of several places of a kind: the number of a line or row, or a cell.
  private static func placeOfSeveral(_ finding: Finding, _ names: SourceNames) -> String? {
    names.cell(in: finding.file, line: finding.line, column: finding.column) ?? finding.line.map { "\($0)" }
  }

  /// What such places are.
  private static func kindOfPlaces(_ first: Finding, _ names: SourceNames) -> String {
    if names.cell(in: first.file, line: first.line, column: first.column) != nil { return "cells" }
    return names.isWorkbook(first.file) ? "rows" : "lines"
  }
}
