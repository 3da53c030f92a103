@testable import Tabular

/// Delimited text read in the plainest way, to judge the scanner by: from left to right, a field at a time, nothing shared
/// with it. Comma and LF only; no header.
struct SlowReader {
  private var rest: ArraySlice<UInt8>
  private var line: Int
  private(set) var rows: [Reading.Row] = []
  private(set) var blank = 0
  private(set) var failure: ReadFailure?

  init(_ bytes: [UInt8], line: Int) {
    rest = bytes[...]
    self.line = line
    while !rest.isEmpty && failure == nil { readRecord() }
  }

  private mutating func readRecord() {
    let (whole, first) = (rest, line)
    var fields: [[UInt8]] = []
    while true {
      let isLast: Bool
      if rest.first == 0x22 {
        guard let (field, last) = readQuoted(number: fields.count + 1) else { return }
        fields.append(field)
        isLast = last
      } else {
        let field = rest.prefix { $0 != 0x2C && $0 != 0x0A }
        rest = rest[field.endIndex...]
        isLast = rest.first != 0x2C
        fields.append(SlowReader.trimmed(Array(isLast && field.last == 0x0D ? field.dropLast() : field)))
      }
      if isLast { break }
      rest = rest.dropFirst()
    }
    var text = whole[..<rest.startIndex]
    if text.last == 0x0D { text = text.dropLast() }
    let isUnended = rest.isEmpty
    if rest.first == 0x0A { line += 1 }
    rest = rest.dropFirst()
    if fields.allSatisfy(\.isEmpty) {
      blank += 1
    } else {
      rows.append(
        Reading.Row(
          line: first, fields: fields, original: Encoding.decode(Array(text)), isUnended: isUnended))
    }
  }

  /// The field, and whether the record ends with it; `rest` is left at the comma or line end.
  private mutating func readQuoted(number: Int) -> ([UInt8], Bool)? {
    let opened = line
    var field: [UInt8] = []
    rest = rest.dropFirst()
    while true {
      guard let quote = rest.firstIndex(of: 0x22) else {
        let isLastLine = line == opened && !rest.contains(0x0A)
        failure =
          isLastLine ? .brokenOff(path: "f.csv", line: opened) : .unclosedQuote(path: "f.csv", line: opened)
        return nil
      }
      field += rest[..<quote]
      line += rest[..<quote].count { $0 == 0x0A }
      rest = rest[(quote + 1)...]
      guard rest.first == 0x22 else { break }
      field.append(0x22)
      rest = rest.dropFirst()
    }
    rest = rest.drop { $0 == 0x20 }
    let result = SlowReader.trimmed(field)
    if rest.first == 0x2C { return (result, false) }
    if rest.first == 0x0D { rest = rest.dropFirst() }
    if rest.isEmpty || rest.first == 0x0A { return (result, true) }
    failure = .strayQuote(path: "f.csv", line: line, field: number)
    return nil
  }

  static func trimmed(_ bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    while let last = bytes.last, last <= 0x20 { bytes.removeLast() }
    return Array(bytes.drop { $0 <= 0x20 })
  }
}
