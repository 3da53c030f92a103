/// Why a file could not be read as delimited text. `path` is the name the reader was given.
package enum ReadFailure: Error, Hashable, Sendable {
  case cannotOpen(path: String, errno: Int32)
  case isDirectory(path: String)
  case cannotRead(path: String, errno: Int32)
  /// No bytes, or nothing but blank lines.
  case empty(path: String)
  case notText(path: String, kind: ForeignKind)
  /// `line` is where the quote was opened; no quote closes it.
  case unclosedQuote(path: String, line: Int)
  /// A quote was opened on the last line, nothing closes it, and the line has no end: the file was cut, or is still being written.
  case brokenOff(path: String, line: Int)
  /// Something other than spaces stands between a closing quote and the next separator or line end, as in `"abc"def`.
  /// `line` is where it stands; `field` is the field's number in the record, from 1.
  case strayQuote(path: String, line: Int, field: Int)
  /// The record that begins at `line` is longer than the reader holds (16 MiB).
  case recordTooLong(path: String, line: Int)
  /// A plain file became shorter while it was read.
  case changedWhileRead(path: String)
}

/// What a file is that is no delimited text.
package enum ForeignKind: Hashable, Sendable {
  /// A zero byte, which no text holds, on that line.
  case nulByte(line: Int)
  /// UTF-16 or UTF-32, with or without its byte-order mark.
  case utf16
  /// A zip archive: `.xlsx`, `.ods`.
  case spreadsheet
  /// The binary `.xls`.
  case oldSpreadsheet
  case webPage
  case pdf

  /// What the first bytes of a file give away.
  init?(start bytes: [UInt8]) {
    func begins(_ prefix: [UInt8]) -> Bool { bytes.starts(with: prefix) }
    if begins([0xFF, 0xFE]) || begins([0xFE, 0xFF]) || begins([0, 0, 0xFE, 0xFF]) {
      self = .utf16
    } else if begins([0x50, 0x4B, 3, 4]) {
      self = .spreadsheet
    } else if begins([0xD0, 0xCF, 0x11, 0xE0]) {
      self = .oldSpreadsheet
    } else if begins(Array("%PDF-".utf8)) {
      self = .pdf
    } else if ForeignKind.isWebPage(bytes) {
      self = .webPage
    } else if ForeignKind.isWide(bytes) {
      self = .utf16
    } else {
      return nil
    }
  }

  private static func isWebPage(_ bytes: [UInt8]) -> Bool {
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let text = bytes[start...].drop { $0 <= 0x20 }.prefix(16)
      .map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 }
    return ["<html", "<!doctype html", "<head", "<table"].contains { text.starts(with: Array($0.utf8)) }
  }

  /// Every other byte of the first two characters or more is zero: Latin text in UTF-16 without its mark.
  private static func isWide(_ bytes: [UInt8]) -> Bool {
    let pairs = min(bytes.count / 2, 16)
    guard pairs >= 2 else { return false }
    let low = (0..<pairs).allSatisfy { bytes[$0 * 2] != 0 && bytes[$0 * 2 + 1] == 0 }
    let high = (0..<pairs).allSatisfy { bytes[$0 * 2] == 0 && bytes[$0 * 2 + 1] != 0 }
    return low || high
  }
}
