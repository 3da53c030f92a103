import Tabular

/// What a row under the headings is.
enum RowShape {
  case row
  /// The headings once more, as at the top of each printed page.
  case headings
  /// A sum of others: "Sub Total: North", "Grand Total".
  case sum
  /// "End of report" and other sentences.
  case remark

  init(_ record: borrowing Record, headings: [Int32], _ texts: inout ByteDictionary) {
    var (filled, first) = (0, -1)
    for index in 0..<record.fieldCount where !record.isBlank(index) {
      filled += 1
      if first < 0 { first = index }
    }
    if first < 0 {
      self = .remark
      return
    }
    if filled > 1, record.code(first, in: &texts) == headings.dropFirst(first).first,
      (0..<record.fieldCount).allSatisfy({
        record.isBlank($0) || record.find($0, in: texts) == RowShape.at($0, headings)
      })
    {
      self = .headings
      return
    }
    guard let byte = record.text(first).utf8.first, byte > 0x39 || byte < 0x30 else {
      self = .row
      return
    }
    let text = record.text(first).lowercased()
    if RowShape.isSum(text) || filled <= 3 && RowShape.isCount(text) {
      self = .sum
    } else if filled == 1, RowShape.isRemark(text) {
      self = .remark
    } else {
      self = .row
    }
  }

  private static func at(_ index: Int, _ headings: [Int32]) -> Int32 {
    headings.indices.contains(index) ? headings[index] : ByteDictionary.absent
  }

  /// Whether the first word of a row, the first two, or the last say that it is the sum of others.
  static func isSum(_ text: String) -> Bool {
    let words = text.split { !$0.isLetter }.prefix(3).map { String($0) }
    guard let first = words.first else { return false }
    if text.hasSuffix(" total") || text.hasSuffix(" total:") || text.hasSuffix(" totals") { return true }
    switch first {
    case "total", "totals", "subtotal", "subtotals", "sum": return true
    case "sub", "grand", "overall", "report", "page", "section":
      return words.count > 1 && (words[1] == "total" || words[1] == "totals")
    default: return false
    }
  }

  /// Whether a row of few cells counts the others.
  private static func isCount(_ text: String) -> Bool {
    ["headcount", "head count", "count", "row count", "record count", "number of records", "average", "fte", "wte"]
      .contains { text == $0 || text.hasPrefix($0 + ":") }
  }

  /// Whether the only text of a row is a sentence and no name or number of anything.
  private static func isRemark(_ text: String) -> Bool {
    if text.first == "*" || text.first == "-" || text.first == "=" { return true }
    return text.split(separator: " ").count >= 3 || isEnd(text)
  }

  /// Whether a text is what reports end with.
  static func isEnd(_ text: String) -> Bool { ["end of report", "end", "report ends", "confidential"].contains(text) }
}
