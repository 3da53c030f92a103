/// A cell to be written.
package enum CSVCell: Hashable, Sendable {
  /// Text, made safe: what a spreadsheet would take for a formula gets an apostrophe before it.
  case text(String)
  /// A number as it is to stand, with an ASCII minus.
  case number(String)
  case blank
}

/// Writes CSV by RFC 4180: commas, CRLF, and a byte-order mark first, so that Excel shows "Tŷ" right.
package struct CSVWriter: Sendable {
  /// What has been written so far.
  package private(set) var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]

  package init() {}

  package mutating func row(_ cells: [CSVCell]) {
    for (index, cell) in cells.enumerated() {
      if index > 0 { bytes.append(0x2C) }
      switch cell {
      case .text(let text): append(CSVWriter.inert(text))
      case .number(let digits): append(digits)
      // A line with nothing in it would be passed over by readers.
      case .blank: if cells.count == 1 { append("\"\"", isQuoted: true) }
      }
    }
    bytes.append(0x0D)
    bytes.append(0x0A)
  }

  /// Ends a table: what follows is another, with headings of its own.
  package mutating func blankLine() { bytes += [0x0D, 0x0A] }

  /// The text with an apostrophe before it where its first character is one with which a spreadsheet begins a formula.
  static func inert(_ text: String) -> String {
    switch text.unicodeScalars.first {
    case "=", "+", "-", "@", "\t", "\r": "'" + text
    default: text
    }
  }

  private mutating func append(_ text: String, isQuoted: Bool = false) {
    let needsQuotes = text.utf8.contains { $0 == 0x2C || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D }
    if isQuoted || !needsQuotes {
      bytes.append(contentsOf: text.utf8)
      return
    }
    bytes.append(0x22)
    for byte in text.utf8 {
      if byte == 0x22 { bytes.append(0x22) }
      bytes.append(byte)
    }
    bytes.append(0x22)
  }
}
