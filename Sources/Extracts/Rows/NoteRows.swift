import Staffing
import Tabular

/// Rows of reports that are no data: the headings once more, subtotals and totals, notes at the end.
extension ColumnMap {
  /// Whether a row that cannot be read as data is such a row: headings again, or a row of which half the fields are empty at
  /// least and that says that it is a total or a note, or holds nothing but one text of several words.
  func isNote(_ record: borrowing Record) -> Bool {
    var filled: [Int] = []
    for position in 0..<record.fieldCount where !record.isBlank(position) { filled.append(position) }
    guard let first = filled.first else { return false }
    if filled.count > 1, isHeading(record.text(first), at: first) {
      return filled.dropFirst().allSatisfy { isHeading(record.text($0), at: $0) }
    }
    if filled.count * 2 > max(fieldCount, 2) { return false }
    for position in filled where NoteWords.areSaid(in: foldedName(record.text(position))) { return true }
    // One that the file breaks off in may be the start of a row of data.
    return filled.count == 1 && fieldCount > 2 && !record.isUnended && NoteWords.isSentence(record.text(first))
  }

  private func isHeading(_ text: String, at position: Int) -> Bool {
    heading(at: position).map { ColumnMap.key($0) == ColumnMap.key(text) } ?? false
  }
}

/// What reports write into rows that are no data. Lower case.
enum NoteWords {
  private static let beginnings = [
    "total", "totals", "sub total", "sub totals", "subtotal", "subtotals", "sub-total", "sub-totals", "grand total",
    "overall total", "report total", "end of report", "end of file", "end of extract", "end of data", "end of list",
    "report run", "report date", "report generated", "report produced", "report created", "report printed",
    "report ends",
    "report by", "run date", "run on", "run by", "run at", "run time", "generated", "produced", "printed", "extracted",
    "created on", "page", "source", "note", "notes", "nb", "n.b.", "count", "record count", "row count",
    "number of rows", "number of records", "records:", "rows:", "official", "confidential", "restricted", "copyright",
    "©", "filters applied", "applied filters", "filter:", "selection criteria", "parameters",
  ]
  private static let endings = [
    "total", "totals", "subtotal", "sub-total", "rows", "records", "rows selected", "row(s", "record(s",
    "rows affected",
    "row(s) affected", "end of report",
  ]

  /// Whether a folded text begins or ends with one of them, as words of their own.
  static func areSaid(in text: String) -> Bool {
    var text = text.drop { "*-=#( ".contains($0) }
    while let last = text.last, "*-=#): .".contains(last) { text.removeLast() }
    if beginnings.contains(where: { text.hasPrefix($0) && endsWord(text.dropFirst($0.count)) }) { return true }
    return endings.contains { text.hasSuffix($0) && text.dropLast($0.count).last.map { !$0.isLetter } ?? true }
  }

  /// No letter or digit comes next.
  private static func endsWord(_ rest: Substring) -> Bool { rest.first.map { !$0.isLetter && !$0.isNumber } ?? true }

  /// Three words or more.
  static func isSentence(_ text: String) -> Bool {
    text.split(separator: " ").filter { $0.contains { $0.isLetter } }.count >= 3
  }
}
