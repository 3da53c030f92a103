/// Reads what comes before the records: tells what the file is, which separator and line end it has, and its header.
struct FileStart: ~Copyable {
  var chunks: ChunkReader

  struct Header {
    var fields: [String] = []
    var line = 1
    var nextLine = 1
    var blankLines = 0
    var separator: UInt8 = 0x2C
    var lineEnd: UInt8 = 0x0A
    var windows1252: Int?
    /// Rows above the headings.
    var titles = 0
  }

  init(_ source: consuming ByteSource, _ limits: ReadLimits) {
    chunks = ChunkReader(source, limits)
  }

  /// - Parameter separator: the one that the file has, where that is known.
  mutating func read(_ search: HeadingSearch? = nil, separator: UInt8? = nil) throws(ReadFailure) -> Header {
    while chunks.count < chunks.limits.sniff, try chunks.refill() {}
    if let kind = ForeignKind(start: chunks.bytes.copy(from: 0, to: min(chunks.end, chunks.limits.sniff))) {
      throw .notText(path: chunks.source.name, kind: kind)
    }
    if chunks.end >= 3, chunks.bytes[0] == 0xEF, chunks.bytes[1] == 0xBB, chunks.bytes[2] == 0xBF {
      chunks.discard(to: 3)
    }
    var header = Header()
    try skipBlankLines(&header)
    let named: UInt8?
    if let separator { named = separator } else { named = try separatorLine(&header) }
    header.line = header.nextLine
    try readHeader(&header, named.map { [$0] } ?? [0x2C, 0x3B, 0x09], search)
    return header
  }

  /// Passes over lines that hold nothing but spaces and separators of any kind.
  private mutating func skipBlankLines(_ header: inout Header) throws(ReadFailure) {
    var known: UInt8?
    // Counted from the start of the line, since the bytes move when more are read.
    var offset = 0
    while true {
      if offset == chunks.count {
        if offset > chunks.limits.record { throw .recordTooLong(path: chunks.source.name, line: header.nextLine) }
        guard try chunks.refill() else { throw .empty(path: chunks.source.name) }
        continue
      }
      let byte = chunks.bytes[chunks.start + offset]
      if byte == 0 { throw .notText(path: chunks.source.name, kind: .nulByte(line: header.nextLine)) }
      let isHeader = byte > 0x20 && byte != 0x2C && byte != 0x3B
      if known == nil && (isHeader || byte == 0x0A || byte == 0x0D) {
        header.lineEnd = try lineEnd()
        known = header.lineEnd
      }
      if isHeader { return }
      if byte == known {
        header.blankLines += 1
        header.nextLine += 1
        chunks.discard(to: chunks.start + offset + 1)
        offset = 0
      } else {
        offset += 1
      }
    }
  }

  /// CR where what is at hand has a CR and no LF, otherwise LF.
  private mutating func lineEnd() throws(ReadFailure) -> UInt8 {
    while true {
      let (bytes, start, end) = (chunks.bytes, chunks.start, chunks.end)
      if bytes.count(of: 0x0A, from: start, to: end) > 0 || bytes.count(of: 0x0D, from: start, to: end) == 0 {
        return 0x0A
      }
      if bytes[end - 1] != 0x0D { return 0x0D }
      guard try chunks.refill() else { return 0x0D }
    }
  }

  /// Passes over a line `sep=;` and returns the separator it names.
  private mutating func separatorLine(_ header: inout Header) throws(ReadFailure) -> UInt8? {
    while chunks.count < 7, try chunks.refill() {}
    let line = chunks.bytes.copy(from: chunks.start, to: min(chunks.end, chunks.start + 7))
    guard line.count >= 6, line.starts(with: Array("sep=".utf8)) else { return nil }
    var length = 5
    if line[5] == 0x0D && header.lineEnd == 0x0A { length = 6 }
    guard line.count > length, line[length] == header.lineEnd, [0x2C, 0x3B, 0x09].contains(line[4]) else { return nil }
    chunks.discard(to: chunks.start + length + 1)
    header.nextLine += 1
    return line[4]
  }

  /// Reads the first record with each of the separators and keeps what has most fields.
  private mutating func readHeader(_ header: inout Header, _ candidates: [UInt8], _ search: HeadingSearch?)
    throws(ReadFailure)
  {
    var fields = 64
    while true {
      var best: Header?
      var fault: ReadFailure?
      var full = false
      var next = 0
      for separator in candidates {
        let scanner = RecordScanner(separator: separator, lineEnd: header.lineEnd, fields: fields)
        let outcome = scanner.scan(chunks.bytes, from: chunks.start, to: chunks.end)
        if outcome.records > 0 {
          let count = scanner.recordEnds.view[0]
          if count <= best?.fields.count ?? 0 { continue }
          let found = self.header(header, scanner, from: 0, behind: count, invalid: outcome.invalid)
          (best, next) = (found.header, found.next)
        } else if let found = outcome.fault {
          let line = header.line + lines(header, to: found.place)
          switch found {
          case .nul: fault = fault ?? .notText(path: chunks.source.name, kind: .nulByte(line: line))
          case .stray: fault = fault ?? .strayQuote(path: chunks.source.name, line: line, field: outcome.fields + 1)
          }
        } else {
          full = full || outcome.full
        }
      }
      if let best {
        if let search, let below = try headingsBelow(best, header, candidates, search) {
          (header, next) = below
        } else {
          header = best
        }
        chunks.discard(to: next)
        return
      }
      if full { fields *= 2 } else if let fault { throw fault } else { try readMore(header) }
    }
  }

  /// A record as headings, and where the next begins. `start` is what was known at the start of the records that were scanned, `from`
  /// and `behind` the numbers of the record's first field and of that behind its last.
  func header(_ start: Header, _ scanner: borrowing RecordScanner, from: Int, behind: Int, invalid: Int?)
    -> (header: Header, next: Int)
  {
    let begin = from == 0 ? chunks.start : scanner.fieldEnds.view[from - 1] + 1
    let next = scanner.fieldEnds.view[behind - 1] + 1
    let line = start.line + lines(start, to: begin)
    let record = Record(
      bytes: chunks.bytes, ends: scanner.fieldEnds.view, first: from, behind: behind, start: begin,
      separator: scanner.separator, lines: .known(line))
    var found = start
    found.line = line
    found.separator = scanner.separator
    found.fields = (0..<record.fieldCount).map { record.text($0) }
    found.nextLine = start.line + lines(start, to: next)
    if let invalid, invalid < next { found.windows1252 = start.line + lines(start, to: invalid) }
    return (found, next)
  }

  private func lines(_ header: Header, to offset: Int) -> Int {
    chunks.bytes.count(of: header.lineEnd, from: chunks.start, to: offset)
  }

  /// Reads on because the header is not complete.
  private mutating func readMore(_ header: Header) throws(ReadFailure) {
    let name = chunks.source.name
    if chunks.count <= chunks.limits.record {
      if try chunks.refill() { return }
      if chunks.terminate(with: header.lineEnd) { return }
      if chunks.source.grew { throw .empty(path: name) }
    }
    let scanner = RecordScanner(separator: 0x2C, lineEnd: header.lineEnd, fields: 1)
    let quote = scanner.openQuote(chunks.bytes, from: chunks.start, to: chunks.end)
    if quote == chunks.end { throw .recordTooLong(path: name, line: header.line) }
    throw .unclosedQuote(path: name, line: header.line + lines(header, to: quote))
  }
}
