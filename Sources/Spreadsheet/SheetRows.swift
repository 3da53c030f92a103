/// The rows of a sheet, one after the other: `next` goes on to the next that holds anything, and the rest tells of that row until
/// `next` is called again. Rows without anything are passed over.
///
/// A cell that a merged area covers has the value of the area's first cell. A row that has nothing of its own but cells of areas
/// that begin above it is empty all the same.
package struct SheetRows: ~Copyable {
  /// The name of the sheet's part in the archive.
  let name: String
  private let part: Part
  let strings: SharedStrings
  let formats: [NumberFormat]
  let dates: DateSystem

  let bytes: Bytes
  var markup: Markup
  private var merges: MergedAreas
  /// Where the rows end.
  private let tail: Int
  private var isOver: Bool
  var lastColumn = -1

  /// The row's number, from 0.
  package private(set) var row = -1
  /// The row is hidden, by hand or by a filter. It is read all the same.
  package private(set) var isHidden = false
  /// Those that hold anything, in the order of their columns.
  private(set) var cells: [RawCell] = []

  init(
    _ part: Part, named name: String, _ strings: SharedStrings, _ formats: [NumberFormat], _ dates: DateSystem,
    _ start: SheetStart
  ) {
    self.name = name
    self.part = part
    self.strings = strings
    self.formats = formats
    self.dates = dates
    bytes = part.bytes
    markup = start.markup
    merges = start.merges
    tail = start.end
    isOver = start.isEmpty
  }

  /// Goes on to the next row that holds anything; false behind the last. After a refusal there is none.
  package mutating func next() throws(WorkbookRefusal) -> Bool {
    do throws(PartFault) {
      while !isOver {
        if try advance() { return true }
      }
      cells.removeAll()
      return false
    } catch {
      isOver = true
      cells.removeAll()
      throw .part(name, error)
    }
  }

  /// Reads the next row; whether it holds anything.
  @inline(__always)
  private mutating func advance() throws(PartFault) -> Bool {
    guard try markup.nextTag() else { throw .markup }
    if markup.isEnd {
      guard markup.nameStart - 2 == tail else { throw .markup }
      isOver = true
      return false
    }
    guard markup.isNamed("row") else {
      try markup.skipElement()
      return false
    }
    return try readRow()
  }

  private mutating func readRow() throws(PartFault) -> Bool {
    var number = row + 1
    isHidden = false
    while try markup.nextAttribute() {
      if markup.attributeEnd &- markup.attributeStart == 1 && bytes[markup.attributeStart] == 0x72 {
        number = try markup.number() - 1
      } else if markup.isAttribute("hidden") {
        isHidden = markup.isTrue
      }
    }
    guard number > row, number < CellPlace.rows else { throw .cell(CellPlace(row: max(number, 0), column: 0), .place) }
    row = number
    cells.removeAll(keepingCapacity: true)
    if markup.isEmpty { return false }
    lastColumn = -1
    while true {
      readPlainCells()
      guard try markup.nextTag() else { throw .markup }
      if markup.isEnd { break }
      if markup.nameEnd &- markup.localStart == 1 && bytes[markup.localStart] == 0x63 {
        try readCell()
      } else {
        try markup.skipElement()
      }
    }
    guard markup.isNamed("row") else { throw .markup }
    try merges.cover(&cells, row: row)
    return !cells.isEmpty
  }

  // MARK: Cells

  /// What a cell says that its value is.
  private enum Kind {
    case number, shared, text, inline, boolean, error, isoDate
  }

  private func fault(_ fault: CellFault) -> PartFault {
    .cell(CellPlace(row: row, column: max(lastColumn, 0)), fault)
  }

  @inline(never)
  private mutating func readCell() throws(PartFault) {
    var column = lastColumn &+ 1
    var style = 0
    var kind = Kind.number
    while try markup.nextAttribute() {
      if markup.attributeEnd &- markup.attributeStart != 1 { continue }
      switch bytes[markup.attributeStart] {
      case UInt8(ascii: "r"):
        var at = markup.valueStart
        guard let place = CellPlace(bytes, at: &at), at == markup.valueEnd else { throw fault(.place) }
        guard place.row == row else { throw .cell(place, .place) }
        column = place.column
      case UInt8(ascii: "s"): style = try markup.number()
      case UInt8(ascii: "t"): kind = try typeOfCell()
      default: break
      }
    }
    guard column > lastColumn, column < CellPlace.columns else {
      throw .cell(CellPlace(row: row, column: column), .place)
    }
    lastColumn = column
    if markup.isEmpty { return }
    guard style < formats.count || style == 0 else { throw fault(.reference) }
    try readContent(kind, style)
  }

  private func typeOfCell() throws(PartFault) -> Kind {
    let start = markup.valueStart
    switch markup.valueEnd - start {
    case 1:
      switch bytes[start] {
      case UInt8(ascii: "s"): return .shared
      case UInt8(ascii: "n"): return .number
      case UInt8(ascii: "b"): return .boolean
      case UInt8(ascii: "e"): return .error
      case UInt8(ascii: "d"): return .isoDate
      default: break
      }
    case 3 where bytes.has("str", at: start): return .text
    case 9 where bytes.has("inlineStr", at: start): return .inline
    default: break
    }
    throw fault(.value)
  }

  @inline(__always)
  mutating func add(_ kind: RawCell.Kind, _ style: Int, _ start: Int, _ end: Int, column: Int) {
    cells.append(
      RawCell(
        column: UInt16(truncatingIfNeeded: column), kind: kind, format: UInt32(truncatingIfNeeded: style),
        start: UInt32(truncatingIfNeeded: start), end: UInt32(truncatingIfNeeded: end)))
  }

  @inline(__always)
  mutating func addShared(_ number: Int, _ style: Int, column: Int) {
    let place = strings.places[number]
    let (start, end) = (Int(place >> 32), Int(place & 0xFFFF_FFFF))
    if start < end { add(.shared, style, start, end, column: column) }
  }

  /// Reads whatever a cell may hold.
  @inline(never)
  private mutating func readContent(_ kind: Kind, _ style: Int) throws(PartFault) {
    var hasFormula = false
    var hasValue = false
    var value = 0..<0
    while true {
      guard try markup.nextTag() else { throw .markup }
      if markup.isEnd { break }
      if markup.isNamed("v") {
        try markup.skipAttributes()
        hasValue = true
        value = markup.isEmpty ? 0..<0 : try markup.text()
      } else if markup.isNamed("is") {
        try markup.skipAttributes()
        value = markup.isEmpty ? 0..<0 : try markup.runs()
      } else {
        hasFormula = hasFormula || markup.isNamed("f")
        try markup.skipElement()
      }
    }
    switch kind {
    case .text, .inline:
      if !value.isEmpty {
        add(.text, style, value.lowerBound, value.upperBound, column: lastColumn)
      } else if hasFormula && !hasValue {
        add(.uncalculated, style, 0, 0, column: lastColumn)
      }
      return
    default: break
    }
    var (start, end) = (value.lowerBound, value.upperBound)
    while start < end, Markup.isSpace(bytes[start]) { start += 1 }
    while start < end, Markup.isSpace(bytes[end - 1]) { end -= 1 }
    if start == end {
      if hasFormula { add(.uncalculated, style, 0, 0, column: lastColumn) }
      return
    }
    switch kind {
    case .number:
      guard let number = NumberText.kind(bytes, start, end) else { throw fault(.value) }
      add(number, style, start, end, column: lastColumn)
    case .shared:
      var number = 0
      for at in start..<end {
        let digit = bytes[at] &- 0x30
        if digit > 9 || end - start > 9 { throw fault(.reference) }
        number = number * 10 + Int(digit)
      }
      guard number < strings.places.count else { throw fault(.reference) }
      addShared(number, style, column: lastColumn)
    case .boolean:
      let isTrue = end - start == 1 ? bytes[start] == 0x31 : bytes.has("true", at: start) && end - start == 4
      let isFalse = end - start == 1 ? bytes[start] == 0x30 : bytes.has("false", at: start) && end - start == 5
      guard isTrue || isFalse else { throw fault(.value) }
      add(.boolean, style, isTrue ? 1 : 0, 0, column: lastColumn)
    case .isoDate:
      guard ISOMoment(bytes, start, end) != nil else { throw fault(.value) }
      add(.isoDate, style, start, end, column: lastColumn)
    case .error, .text, .inline:
      add(.error, style, start, end, column: lastColumn)
    }
  }
}
