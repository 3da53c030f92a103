extension ExcelSheet {
  /// How high a row is in points, so that nothing of its wrapped texts is cut off; nil where it is a line of ordinary text.
  ///
  /// Excel would find that out when it opens the file; other programs do not.
  func height(_ row: [ExcelCell]) -> String? {
    if row.contains(where: { $0.look.style == .heading }) { return "21" }
    var lines = 1
    for (column, cell) in row.enumerated() where cell.look.wraps && column < widths.count {
      guard case .text(let text) = cell.content else { continue }
      // Letters are narrower than the digits by which columns are measured.
      lines = max(lines, lineCount(text, width: (widths[column] - 1) * 11 / 10))
    }
    return lines == 1 ? nil : quarters(lines * ExcelSheet.lineHeight)
  }

  /// A line of the workbook's font in quarters of a point.
  static let lineHeight = 63
}

/// `15.75`.
func quarters(_ count: Int) -> String {
  "\(count / 4)" + ["", ".25", ".5", ".75"][count % 4]
}

/// How many lines a text takes in so many letters, broken between words.
private func lineCount(_ text: String, width: Int) -> Int {
  let width = max(width, 1)
  var (lines, used) = (1, 0)
  for word in text.split(separator: " ") {
    let length = word.count
    if used > 0, used + 1 + length > width {
      lines += 1
      used = 0
    }
    used += (used > 0 ? 1 : 0) + length
    // A word that is longer than a line is broken anywhere.
    lines += (used - 1) / width
    used = (used - 1) % width + 1
  }
  return lines
}
