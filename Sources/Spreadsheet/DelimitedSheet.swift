/// A sheet as delimited text, so that whatever reads such text reads sheets as well.
///
/// It is RFC 4180's, with commas and LF: line *n* is row *n* of the sheet, and field *m* column *m*. Every line that is not empty has
/// as many fields as the widest row has columns. What is a control character in a text, a line end among them, is a space.
package struct DelimitedSheet: Sendable {
  package private(set) var bytes: [UInt8] = []
  /// Hidden rows that hold something; they are among the others.
  package private(set) var hiddenRows = 0
  /// Formulas without a value, and where the first stands.
  package private(set) var uncalculated = 0
  package private(set) var firstUncalculated: CellPlace?
  /// Where they stand.
  package private(set) var uncalculatedCells: [CellPlace] = []
  /// Numbers that are shown as percentages.
  package private(set) var percentages: [CellPlace] = []
  /// Whether any style of the workbook shows numbers so.
  private let hasPercentages: Bool
  /// The widest row's columns, up to the last that holds anything.
  private var width = 0

  package init(_ rows: consuming SheetRows, _ limits: WorkbookLimits = WorkbookLimits()) throws(WorkbookRefusal) {
    hasPercentages = rows.formats.contains { $0 == .percent }
    var line = TextBuffer()
    var at = 0
    // Where lines end that are not empty, and how many fields each has: those of the widest row up to there.
    var ends: [(end: Int, fields: Int)] = []
    // About what is left of a sheet without its markup.
    bytes.reserveCapacity(rows.bytes.count / 4)
    while try rows.next() {
      line.removeAll()
      while at < rows.row {
        line.append(0x0A)
        at += 1
      }
      if rows.isHidden { hiddenRows += 1 }
      var column = 0
      for cell in rows.cells {
        while column < Int(cell.column) {
          line.append(0x2C)
          column &+= 1
        }
        append(cell, rows, &line)
      }
      if column >= width { width = column &+ 1 }
      while column < width - 1 {
        line.append(0x2C)
        column &+= 1
      }
      line.append(0x0A)
      at += 1
      line.append(onto: &bytes)
      ends.append((bytes.count - 1, width))
      if bytes.count > limits.part { throw .part(rows.name, .tooLarge) }
    }
    if ends.contains(where: { $0.fields < width }) {
      let missing = ends.reduce(Int64(0)) { $0 + Int64(width - $1.fields) }
      if Int64(bytes.count) + missing > Int64(limits.part) { throw .part(rows.name, .tooLarge) }
      fillUp(ends, Int(missing))
    }
  }

  /// Gives the lines of rows that came before the widest the fields that they lack.
  private mutating func fillUp(_ ends: [(end: Int, fields: Int)], _ missing: Int) {
    var filled: [UInt8] = []
    filled.reserveCapacity(bytes.count + missing)
    var start = 0
    for (end, fields) in ends where fields < width {
      filled += bytes[start..<end]
      filled += repeatElement(0x2C, count: width - fields)
      start = end
    }
    filled += bytes[start...]
    bytes = filled
  }

  @inline(__always)
  private mutating func append(_ cell: RawCell, _ rows: borrowing SheetRows, _ line: inout TextBuffer) {
    let source: Bytes
    switch cell.kind {
    case .text, .error: source = rows.bytes
    case .shared: source = rows.strings.bytes
    case .uncalculated:
      uncalculated += 1
      let place = CellPlace(row: rows.row, column: Int(cell.column))
      if firstUncalculated == nil { firstUncalculated = place }
      uncalculatedCells.append(place)
      fallthrough
    default:
      if hasPercentages { note(cell, rows) }
      rows.append(cell, &line)
      return
    }
    let (start, end) = (Int(cell.start), Int(cell.end))
    // The first of all is quoted, lest the file be taken for what its text begins like.
    if bytes.isEmpty || source.needsQuotes(from: start, to: end) {
      DelimitedSheet.appendQuoted(source, start, end, &line)
    } else {
      source.append(from: start, to: end, onto: &line)
    }
  }

  @inline(never)
  private mutating func note(_ cell: RawCell, _ rows: borrowing SheetRows) {
    switch cell.kind {
    case .whole, .decimal, .number:
      if rows.format(of: cell) == .percent { percentages.append(CellPlace(row: rows.row, column: Int(cell.column))) }
    default: break
    }
  }

  @inline(never)
  private static func appendQuoted(_ bytes: Bytes, _ start: Int, _ end: Int, _ line: inout TextBuffer) {
    line.append(0x22)
    for at in start..<end {
      let byte = bytes[at]
      if byte == 0x22 { line.append(byte) }
      line.append(byte < 0x20 ? 0x20 : byte)
    }
    line.append(0x22)
  }
}
