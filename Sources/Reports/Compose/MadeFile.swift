import Tabular

/// A file of the council that was made of reports, as delimited text, and where each of its lines comes from.
package struct MadeFile: Sendable {
  package private(set) var bytes: [UInt8]
  /// Of the line *n* + 2: the report and its line.
  private(set) var origins: [RowPlace] = []

  /// How many columns it has.
  private let width: Int

  init(_ columns: [String]) {
    width = columns.count
    bytes = Array((columns.joined(separator: ",") + "\n").utf8)
  }

  var rowCount: Int { origins.count }

  /// How many rows of reports its own were made of, where those of one stand together.
  var originCount: Int { zip(origins, origins.dropFirst()).count { $0 != $1 } + (origins.isEmpty ? 0 : 1) }

  /// - Parameter cells: the first of its columns; the others are empty.
  mutating func add(_ cells: [String], from place: RowPlace) {
    for (index, cell) in cells.enumerated() {
      if index > 0 { bytes.append(0x2C) }
      append(cell)
    }
    for _ in cells.count..<max(cells.count, width) { bytes.append(0x2C) }
    bytes.append(0x0A)
    origins.append(place)
  }

  private mutating func append(_ text: String) {
    let needsQuotes = text.utf8.contains { $0 == 0x2C || $0 == 0x22 || $0 < 0x20 }
    if !needsQuotes {
      bytes += text.utf8
      return
    }
    bytes.append(0x22)
    for byte in text.utf8 {
      if byte == 0x22 { bytes.append(byte) }
      bytes.append(byte < 0x20 ? 0x20 : byte)
    }
    bytes.append(0x22)
  }
}
