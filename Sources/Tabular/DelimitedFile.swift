/// What a reading came to.
package struct ReadSummary: Hashable, Sendable {
  /// Records handed out: the header and blank lines are not among them.
  package var records = 0
  /// Records passed over because every field was blank; an empty line is one. Those before the header count as well.
  package var blankLines = 0
  /// Bytes read.
  package var bytes = 0
  /// The line of the first field that is no UTF-8, and was taken for Windows-1252.
  package var windows1252: Int?
  /// The file grew while it was read, and an unfinished last line was left out.
  package var leftUnfinishedLine = false
}

/// A file of delimited text, read once from its start to its end.
///
/// Line ends are LF or CRLF, or CR in a file whose first megabyte has no LF. The separator is the comma, semicolon or
/// tab that splits the header into most fields; a first line `sep=;`, as Excel knows it, decides it instead.
package struct DelimitedFile: ~Copyable {
  /// The fields of the first line that is not blank, as `Record.text` has them.
  package let header: [String]
  package let headerLine: Int
  package var separator: UInt8 { scanner.separator }

  var chunks: ChunkReader
  var scanner: RecordScanner
  /// The line that the next record begins on.
  var line: Int
  @usableFromInline var summary = ReadSummary()

  /// Opens a file or pipe and reads its header.
  package init(path: String) throws(ReadFailure) {
    try self.init(ByteSource(path: path), ChunkReader.Limits())
  }

  /// Reads bytes in memory as if they were a file of that name.
  package init(bytes: [UInt8], name: String) throws(ReadFailure) {
    try self.init(ByteSource(bytes: bytes, name: name), ChunkReader.Limits())
  }

  init(_ source: consuming ByteSource, _ limits: ChunkReader.Limits) throws(ReadFailure) {
    var start = FileStart(source, limits)
    let header = try start.read()
    self.header = header.fields
    headerLine = header.line
    line = header.nextLine
    summary.blankLines = header.blankLines
    summary.windows1252 = header.windows1252
    scanner = RecordScanner(separator: header.separator, lineEnd: header.lineEnd, fields: max(limits.fields, 1))
    chunks = start.chunks
  }

  /// Calls `body` with every record that is not blank. A record is valid during its call only; nothing is allocated for
  /// it. After a failure the records before the faulty one have been handed out. A second call finds nothing left.
  @inlinable
  package mutating func forEachRecord(_ body: (borrowing Record) -> Void) throws(ReadFailure) -> ReadSummary {
    while let batch = try nextBatch() {
      var first = 0
      var start = batch.start
      var line = batch.line
      var blank = 0
      for index in 0..<batch.count {
        let behind = batch.recordEnds[index]
        let record = Record(
          bytes: batch.bytes, ends: batch.fieldEnds, first: first, behind: behind, start: start,
          separator: batch.separator, line: line)
        if record.isBlank { blank &+= 1 } else { body(record) }
        let next = batch.fieldEnds[behind &- 1] &+ 1
        line = batch.hasInnerLineEnds ? line &+ batch.lineEnds(from: start, to: next) : line &+ 1
        start = next
        first = behind
      }
      summary.records += batch.count - blank
      summary.blankLines += blank
    }
    return summary
  }

  /// Complete records that were found together.
  @usableFromInline
  struct Batch {
    @usableFromInline let bytes: Bytes
    @usableFromInline let fieldEnds: Offsets
    @usableFromInline let recordEnds: Offsets
    @usableFromInline let count: Int
    @usableFromInline let start: Int
    @usableFromInline let line: Int
    @usableFromInline let separator: UInt8
    let lineEnd: UInt8
    @usableFromInline let hasInnerLineEnds: Bool

    @usableFromInline @inline(never)
    func lineEnds(from start: Int, to end: Int) -> Int { bytes.count(of: lineEnd, from: start, to: end) }
  }

  /// Finds the next records, reading on where need be; nothing at the end.
  @usableFromInline
  mutating func nextBatch() throws(ReadFailure) -> Batch? {
    while true {
      let start = chunks.start
      let outcome = scanner.scan(chunks.bytes, from: start, to: chunks.end)
      if let invalid = outcome.invalid, summary.windows1252 == nil {
        summary.windows1252 = lineNumber(of: invalid)
      }
      if outcome.records > 0 {
        let batch = Batch(
          bytes: chunks.bytes, fieldEnds: scanner.fieldEnds.view, recordEnds: scanner.recordEnds.view,
          count: outcome.records, start: start, line: line, separator: scanner.separator, lineEnd: scanner.lineEnd,
          hasInnerLineEnds: outcome.hasInnerLineEnds)
        line = outcome.hasInnerLineEnds ? lineNumber(of: outcome.end) : line + outcome.records
        chunks.discard(to: outcome.end)
        return batch
      }
      if let fault = outcome.fault { throw failure(fault, outcome) }
      if outcome.full {
        scanner.enlarge()
        continue
      }
      if chunks.count > chunks.limits.record {
        if outcome.endsInQuotes { throw unclosed() }
        throw .recordTooLong(path: chunks.source.name, line: line)
      }
      if try chunks.refill() { continue }
      if chunks.terminate(with: scanner.lineEnd) { continue }
      if chunks.count > 0 && !chunks.source.grew { throw unclosed() }
      summary.leftUnfinishedLine = summary.leftUnfinishedLine || chunks.count > 0
      summary.bytes = chunks.source.count
      chunks.discard(to: chunks.end)
      return nil
    }
  }

  private func lineNumber(of offset: Int) -> Int {
    line + chunks.bytes.count(of: scanner.lineEnd, from: chunks.start, to: offset)
  }

  private func failure(_ fault: RecordScanner.Fault, _ outcome: RecordScanner.Outcome) -> ReadFailure {
    let line = lineNumber(of: fault.place)
    switch fault {
    case .nul: return .notText(path: chunks.source.name, kind: .nulByte(line: line))
    case .stray: return .strayQuote(path: chunks.source.name, line: line, field: outcome.fields + 1)
    }
  }

  private func unclosed() -> ReadFailure {
    let quote = scanner.openQuote(chunks.bytes, from: chunks.start, to: chunks.end)
    return .unclosedQuote(path: chunks.source.name, line: lineNumber(of: quote))
  }
}
