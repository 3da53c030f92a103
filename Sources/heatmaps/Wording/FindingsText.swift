import Extracts
import Measures
import Publishing
import Staffing
import Tabular

/// The sentences for findings.
enum FindingsText {
  /// How many findings a refusal lists.
  static let listed = 20
  /// How many of a kind are listed that are few by nature: districts, teams, words.
  private static let mostListedWhole = 20

  static func refusal(_ log: ReadingLog, showIDs: Bool, canAccept: Bool) -> String {
    let errors = log.findings.groups.filter { $0.severity == .error }
    var lines = ["The data were refused: \(counted(log.findings.errorCount, "error")). No picture was made."]
    let share = max(1, listed / max(1, errors.count))
    lines += list(errors, limit: share, rows: showIDs ? log.refused : [], howToSeeMore: nil).map { "  " + $0 }
    lines.append(
      canAccept
        ? "Put these right, or go on without the rows with --accept-rejects."
        : "Put these right and try again. `heatmaps check` lists everything.")
    return lines.joined(separator: "\n")
  }

  /// Groups of findings, the first `limit` of each. What all of a group have in common is said once: the file, the column, the
  /// sentence.
  ///
  /// - Parameter howToSeeMore: what lists the others.
  static func list(_ groups: [Findings.Group], limit: Int, rows: [RefusedRow] = [], howToSeeMore: String?) -> [String] {
    groups.flatMap { group -> [String] in
      guard let first = group.shown.first else { return [] }
      let severity = group.severity == .error ? "Error" : "Warning"
      if group.count == 1 { return ["\(severity): \(text(first))"] + original(of: first, rows) }
      let number = counted(group.count, first.rule.unit.one, first.rule.unit.many)
      let sentences = Set(group.shown.map { text($0.rule, in: $0.file) })
      let columns = Set(group.shown.map(\.column))
      let limit = first.rule.isListedWhole ? max(limit, mostListedWhole) : limit
      let left = group.count - min(limit, group.shown.count)
      let more = left > 0 ? ["\(grouped(left)) more" + (howToSeeMore.map { " (\($0))" } ?? "")] : []
      if sentences.count == 1, columns.count == 1, rows.isEmpty {
        let place = place(first.file, nil, first.column)
        let lines = group.shown.prefix(limit).compactMap { $0.line.map(String.init) }
        return ["\(severity): \((place + [number]).joined(separator: ", ")): \(text(first.rule, in: first.file))"]
          + (lines.isEmpty ? [] : ["  lines \(Publishing.listed(lines + more))"])
      }
      let head = sentences.count == 1 ? text(first.rule, in: first.file) : FindingHeadings.text(group)
      var all = ["\(severity): \((place(first.file, nil, nil) + [number]).joined(separator: ", ")): \(head)"]
      for finding in group.shown.prefix(limit) {
        let place = place(nil, finding.line, finding.column).joined(separator: ", ")
        let sentence =
          sentences.count == 1 ? "" : FindingHeadings.short(finding.rule) ?? text(finding.rule, in: finding.file)
        all.append("  \(place)\(place.isEmpty || sentence.isEmpty ? "" : ": ")\(sentence)")
        all += original(of: finding, rows)
      }
      return all + more.map { "  and \($0)" }
    }
  }

  /// How `check` ends.
  static func summary(_ findings: Findings) -> String {
    let kinds = findings.groups.count { $0.severity == .warning }
    let warnings = kinds == 0 ? "no warnings" : "warnings of \(counted(kinds, "kind"))"
    if findings.errorCount == 0 { return "No errors, and \(warnings)." }
    return
      "\(counted(findings.errorCount, "error")), and \(warnings). Put the errors right and check again: more may be found then."
  }

  /// The row itself, where it is to be shown.
  private static func original(of finding: Finding, _ rows: [RefusedRow]) -> [String] {
    rows.filter { $0.file == finding.file && $0.line == finding.line }.map { "    \($0.text)" }
  }

  private static func grouped(_ count: Int) -> String { String(counted(count, "").dropLast(count == 1 ? 1 : 2)) }

  private static func place(_ file: String?, _ line: Int?, _ column: String?) -> [String] {
    var place: [String] = []
    if let file { place.append(file) }
    if let line { place.append("line \(line)") }
    if let column, !mayBePersonal(column) { place.append("column \(column)") }
    return place
  }

  /// One finding, with its place.
  static func text(_ finding: Finding) -> String {
    let place = place(finding.file, finding.line, finding.column)
    let sentence = text(finding.rule, in: finding.file)
    return place.isEmpty ? sentence : "\(place.joined(separator: ", ")): \(sentence)"
  }

  /// Where the headings are missing the first row is taken for them, and a contract may stand in the wrong column: what
  /// has digits in it may be a person's number.
  static func mayBePersonal(_ text: String) -> Bool { text.contains(where: \.isNumber) }

  /// A word of a row that is not known, unless it may be a person's number.
  static func quoted(_ word: String) -> String {
    word.isEmpty || mayBePersonal(word) ? "this" : "\"\(word)\""
  }

  static func unreadable(_ failure: ReadFailure) -> String {
    switch failure {
    case .empty: return "the file is empty. Export it again, with its headings."
    case .unclosedQuote:
      return "a quotation mark opens here and is never closed. Close it, or take it out."
    case .strayQuote:
      return "something stands between a closing quotation mark and the next comma. Double the marks inside a text."
    case .recordTooLong: return "the row that begins here is longer than 16 MB: is a quotation mark missing?"
    case .notText(_, let kind): return text(kind)
    case .cannotOpen, .isDirectory, .cannotRead, .changedWhileRead: return Messages.text(failure)
    }
  }

  private static func text(_ kind: ForeignKind) -> String {
    let how = "Open it in Excel and save it as \"CSV UTF-8 (comma delimited)\"."
    return switch kind {
    case .nulByte: "a zero byte stands here, which no text has: the file is damaged, or no CSV. \(how)"
    case .utf16: "the file is \"Unicode text\" (UTF-16), not CSV. \(how)"
    case .spreadsheet: "the file is an Excel workbook, not CSV. \(how)"
    case .oldSpreadsheet: "the file is an old Excel workbook (.xls), not CSV. \(how)"
    case .webPage: "the file is a web page, not CSV. Export it again as CSV."
    case .pdf: "the file is a PDF, not CSV. Export it again as CSV."
    }
  }

  static func noEndDatesText(_ near: [String], _ unused: [String], table: String) -> String {
    let shown = unused.filter { !mayBePersonal($0) }
    let among = shown.isEmpty ? "" : " (not used so far: \(shown.joined(separator: ", ")))"
    return
      "there is no column \"end_date\", and without it nothing in the file would ever end."
      + "\(Messages.suggestion(near.filter { !mayBePersonal($0) })) If yours has another heading\(among), put two lines into heatmaps.toml: "
      + "[columns.\(table)] and end_date = \"your heading\". If your system has no such dates, add an empty column of that name."
  }

  /// How the council's staff of twelve months add up: a line for a reader who holds it against her own figures.
  static func account(_ year: StockAndFlow) -> String {
    let council = year.council
    let hours = "\(council.hours < 0 ? "−" : "+") \(fteText(abs(council.hours)))"
    let end = council.gap == 0 ? "" : "\(fteText(council.expected)), but "
    return
      "FTE in post, \(year.period.first.longText) to \(year.period.last.longText): \(fteText(council.opening)) at the start + "
      + "\(fteText(council.starters)) started − \(fteText(council.leavers)) left + \(fteText(council.movedIn)) moved in − "
      + "\(fteText(council.movedOut)) moved out \(hours) by changes of hours = \(end)\(fteText(council.closing)) at the end, "
      + "without those whose last day it was."
  }

  /// Thousandths of an FTE with as many decimals as they need: `1`, `0.6`, `0.333`.
  static func fteText(_ thousandths: Int64) -> String {
    var digits = "\(thousandths / 1000).\(String(1000 + thousandths % 1000).dropFirst())"
    while digits.hasSuffix("0") { digits.removeLast() }
    if digits.hasSuffix(".") { digits.removeLast() }
    return digits
  }
}
