/// Finds the fields and records in a stretch of bytes that begins with a record, sixty-four bytes at a time.
///
/// It keeps no state between stretches: whoever calls it begins the next one where the last complete record ended. So
/// it may be run by several threads, each on a stretch of its own.
///
/// Quoting is RFC 4180's, as strict as real files allow: a field is quoted when its first byte is a quote; inside, two
/// quotes are one and separators and line ends are text. A quote anywhere else in a field is text. Between a closing
/// quote and the separator only spaces may stand; anything else is a fault, since either way of reading it loses text.
struct RecordScanner: ~Copyable {
  /// Where each field ends: the offset of the separator or line end behind it.
  private(set) var fieldEnds: OffsetList
  /// For each record, the index in `fieldEnds` behind its last field.
  private(set) var recordEnds: OffsetList
  let separator: UInt8
  /// LF; CR in a file that has no other line ends.
  let lineEnd: UInt8

  struct Outcome {
    /// Complete records found.
    var records = 0
    /// Fields found, those of the record that is not complete among them.
    var fields = 0
    /// Where the record begins that is not complete.
    var end = 0
    /// What stopped the scan before the end of the bytes, in the record that begins at `end`.
    var fault: Fault?
    /// The lists were full before the bytes were at an end.
    var full = false
    /// Some record holds a line end inside quotes.
    var hasInnerLineEnds = false
    /// The bytes ended inside a quoted field.
    var endsInQuotes = false
    /// The first byte of a complete record that is no UTF-8.
    var invalid: Int?
  }

  enum Fault: Equatable {
    case nul(at: Int)
    case stray(at: Int)

    var place: Int {
      switch self {
      case .nul(let place), .stray(let place): place
      }
    }
  }

  init(separator: UInt8, lineEnd: UInt8, fields: Int) {
    self.separator = separator
    self.lineEnd = lineEnd
    fieldEnds = OffsetList(capacity: fields)
    recordEnds = OffsetList(capacity: fields)
  }

  /// Doubles the lists, for a record of more fields than they hold.
  mutating func enlarge() {
    let wanted = fieldEnds.capacity * 2
    fieldEnds = OffsetList(capacity: wanted)
    recordEnds = OffsetList(capacity: wanted)
  }

  /// Scans `start ..< end`; `end` must be followed by spaces for as long as a block.
  func scan(_ bytes: Bytes, from start: Int, to end: Int) -> Outcome {
    let fields = fieldEnds.view
    let records = recordEnds.view
    let capacity = fieldEnds.capacity
    let separators = SIMD16<Int8>(repeating: Int8(bitPattern: separator))
    let lineEnds = SIMD16<Int8>(repeating: Int8(bitPattern: lineEnd))
    let quotes = SIMD16<Int8>(repeating: 0x22)
    var outcome = Outcome()
    var mode = QuoteMode.fieldStart
    var fieldCount = 0
    var recordCount = 0
    var at = start
    var checked = start

    while at < end && fieldCount <= capacity {
      let block = Block(bytes, at: at)
      var structure = block.equal(to: separators, or: lineEnds)
      var lines = block.equal(to: lineEnds)
      if block.isOdd {
        let fault = inspect(block.odd(), bytes, at: at, end: end, checked: &checked, invalid: &outcome.invalid)
        if let fault {
          outcome.fault = fault
          // What stands before the zero byte in this block still counts.
          if case .nul(let place) = fault {
            let before: UInt64 = (1 << UInt64(place &- at)) &- 1
            structure &= before
            lines &= before
          }
        }
      }
      if mode.rawValue > 1 || block.contains(quotes) {
        let stray = unquote(
          block, .max, bytes, at: at, end: end, mode: &mode, &structure, &lines, &outcome.hasInnerLineEnds)
        if let stray, outcome.fault.map({ stray < $0.place }) ?? true { outcome.fault = .stray(at: stray) }
      } else {
        mode = structure >> 63 == 1 ? .fieldStart : .text
      }
      // Eight at a time, whether there are as many or not: a branch for each would be guessed wrong too often. What is
      // written beyond is written over by the next block.
      let behind = fieldCount &+ structure.nonzeroBitCount
      var rest = structure
      var index = fieldCount
      repeat {
        for step in 0..<8 {
          fields.put(at &+ rest.trailingZeroBitCount, at: index &+ step)
          rest &= rest &- 1
        }
        index &+= 8
      } while index < behind
      while lines != 0 {
        let below = (lines & (0 &- lines)) &- 1
        records.put(fieldCount &+ (structure & below).nonzeroBitCount &+ 1, at: recordCount)
        recordCount &+= 1
        lines &= lines &- 1
      }
      fieldCount = behind
      at &+= 64
      if outcome.fault != nil { break }
    }

    outcome.records = recordCount
    outcome.fields = fieldCount
    outcome.end = recordCount > 0 ? fields[records[recordCount - 1] - 1] + 1 : start
    outcome.full = at < end && outcome.fault == nil
    outcome.endsInQuotes = mode == .quoted
    if let invalid = outcome.invalid, invalid >= outcome.end { outcome.invalid = nil }
    return outcome
  }

  /// Looks at the bytes of a block that are zero or no ASCII.
  @inline(never)
  private func inspect(
    _ odd: UInt64, _ bytes: Bytes, at: Int, end: Int, checked: inout Int, invalid: inout Int?
  ) -> Fault? {
    var rest = odd
    while rest != 0 {
      let place = at + rest.trailingZeroBitCount
      rest &= rest &- 1
      if bytes[place] == 0 { return .nul(at: place) }
      if place < checked || invalid != nil { continue }
      let length = UTF8Check.length(place, end) { bytes[$0] }
      if length == 0 { invalid = place } else { checked = place + length }
    }
    return nil
  }

  /// Takes out of a block's `structure` and `lines` what stands inside quotes; of the quotes those that are `there` count.
  /// Returns where a fault is, if there is one.
  @inline(__always)
  func unquote(
    _ block: Block, _ there: UInt64, _ bytes: Bytes, at: Int, end: Int, mode: inout QuoteMode,
    _ structure: inout UInt64,
    _ lines: inout UInt64, _ hasInnerLineEnds: inout Bool
  ) -> Int? {
    let quotes = block.equal(to: SIMD16<Int8>(repeating: 0x22)) & there
    let inner = QuoteMask(quotes, structure: structure, lines: lines, after: mode)
    if let inner, inner.isPlain(block) {
      hasInnerLineEnds = hasInnerLineEnds || lines & inner.inside != 0
      structure = inner.structure
      lines &= structure
      mode = inner.mode
      return nil
    }
    return walk(bytes, at: at, end: end, mode: &mode, &structure, &lines, &hasInnerLineEnds)
  }

  /// The same, a byte at a time.
  @inline(never)
  private func walk(
    _ bytes: Bytes, at: Int, end: Int, mode: inout QuoteMode, _ structure: inout UInt64, _ lines: inout UInt64,
    _ hasInnerLineEnds: inout Bool
  ) -> Int? {
    var kept: UInt64 = 0
    defer {
      structure &= kept
      lines &= kept
    }
    for offset in 0..<min(64, end &- at) {
      let byte = bytes[at &+ offset]
      let isEnd = byte == separator || byte == lineEnd
      switch mode {
      case .fieldStart, .text:
        if isEnd {
          kept |= 1 << UInt64(offset)
          mode = .fieldStart
        } else {
          mode = byte == 0x22 && mode == .fieldStart ? .quoted : .text
        }
      case .quoted:
        if byte == 0x22 { mode = .closed }
        if byte == lineEnd { hasInnerLineEnds = true }
      case .closed, .padded, .returned:
        if isEnd && (mode != .returned || byte == lineEnd) {
          kept |= 1 << UInt64(offset)
          mode = .fieldStart
        } else if byte == 0x22 && mode == .closed {
          mode = .quoted
        } else if byte == 0x20 && mode != .returned {
          mode = .padded
        } else if byte == 0x0D && mode != .returned {
          mode = .returned
        } else {
          return at + offset
        }
      }
    }
    return nil
  }
}

extension RecordScanner {
  /// Where the quoted field begins that is still open at `end`, or `end` where none is. Slow: for messages.
  func openQuote(_ bytes: Bytes, from start: Int, to end: Int) -> Int {
    var at = start
    while at < end {
      // At the start of a field.
      if bytes[at] != 0x22 {
        while at < end && bytes[at] != separator && bytes[at] != lineEnd { at += 1 }
      } else {
        let quote = at
        at += 1
        while at < end && (bytes[at] != 0x22 || (at + 1 < end && bytes[at + 1] == 0x22)) {
          at += bytes[at] == 0x22 ? 2 : 1
        }
        if at >= end { return quote }
        while at < end && bytes[at] != separator && bytes[at] != lineEnd { at += 1 }
      }
      at += 1
    }
    return end
  }
}
