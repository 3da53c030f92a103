/// One reader's place for chunks: the bytes of the one at hand, and where its fields and records end.
package struct ChunkRecords: ~Copyable {
  @usableFromInline var buffer: ByteBuffer
  private var scanner: RecordScanner
  private var start = 0
  private var end = 0
  private var line = 0
  private var isUnended = false
  package var summary = ReadSummary()

  init(_ limits: ReadLimits, separator: UInt8, lineEnd: UInt8) {
    buffer = ByteBuffer(capacity: max(limits.chunk, 1) + 1)
    scanner = RecordScanner(separator: separator, lineEnd: lineEnd, fields: max(limits.fields, 1))
  }

  /// Begins with a chunk that has been read into the buffer.
  mutating func begin(_ chunk: RecordChunks.Chunk) {
    start = 0
    end = chunk.end
    line = chunk.line
    isUnended = chunk.isUnended
  }

  /// Calls `body` with every record of the chunk that is not blank.
  @inlinable @inline(__always)
  package mutating func forEach(_ body: (borrowing Record) -> Void) {
    forEachGroup { group in
      var rest = group.present
      while rest != 0 {
        body(group.record(rest.trailingZeroBitCount))
        rest &= rest &- 1
      }
    }
  }

  /// Calls `body` with all records of the chunk, some at a time.
  @inlinable @inline(__always)
  package mutating func forEachGroup(_ body: (borrowing RecordGroup) -> Void) {
    while let batch = nextBatch() {
      var first = 0
      var start = batch.start
      var line = batch.line
      while first < batch.count {
        let group = RecordGroup(batch, first: first, start: start, line: line)
        body(group)
        let present = group.present.nonzeroBitCount
        summary.records += present
        summary.blankLines += group.count &- present
        line = batch.hasInnerLineEnds ? line &+ batch.lineEnds(from: start, to: group.end) : line &+ group.count
        start = group.end
        first &+= group.count
      }
    }
  }

  /// Finds the next records of the chunk; nothing at its end.
  @usableFromInline
  mutating func nextBatch() -> RecordBatch? {
    while start < end {
      let outcome = scanner.scan(buffer.bytes, from: start, to: end)
      if let invalid = outcome.invalid, summary.windows1252 == nil {
        summary.windows1252 = line + buffer.bytes.count(of: scanner.lineEnd, from: start, to: invalid)
      }
      if outcome.records > 0 {
        let batch = RecordBatch(
          bytes: buffer.bytes, fieldEnds: scanner.fieldEnds.view, recordEnds: scanner.recordEnds.view,
          count: outcome.records, start: start, line: line, separator: scanner.separator, lineEnd: scanner.lineEnd,
          hasInnerLineEnds: outcome.hasInnerLineEnds, isUnended: isUnended)
        line +=
          outcome.hasInnerLineEnds
          ? buffer.bytes.count(of: scanner.lineEnd, from: start, to: outcome.end) : outcome.records
        start = outcome.end
        return batch
      }
      // A chunk holds whole records without a fault, so that the lists were full.
      precondition(outcome.full, "a chunk that is not made of records")
      scanner.enlarge()
    }
    return nil
  }
}
