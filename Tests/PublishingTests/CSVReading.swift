import Tabular

/// A CSV file read back with the reader that the program reads its input with.
struct CSVReading {
  let header: [String]
  let rows: [[String]]

  init(_ bytes: [UInt8]) throws {
    var file = try DelimitedFile(bytes: bytes, name: "written.csv")
    header = file.header
    let width = header.count
    var rows: [[String]] = []
    _ = try file.forEachRecord { record in
      rows.append((0..<record.fieldCount).map { record.text($0) })
    }
    self.rows = rows
    isEven = rows.allSatisfy { $0.count == width }
  }

  /// Every row has as many fields as the header.
  let isEven: Bool

  /// What a file of these lines must be, byte for byte.
  static func file(_ lines: [String]) -> [UInt8] {
    Array(("\u{FEFF}" + lines.map { $0 + "\r\n" }.joined()).utf8)
  }
}
