/// What stands behind a file's header, handed out in chunks of whole records: to one reader, or to several in turn.
///
/// Whoever takes a chunk brings the buffer that it is read into. Where its last record ends is settled before the next is
/// handed out, quotes and all, and so is the line it begins on: nothing about a chunk hangs on who reads the one before it.
struct RecordChunks: ~Copyable {
  /// Whole records without a fault, at the start of a buffer.
  struct Chunk {
    /// From 0, in the order of the file.
    let number: Int
    let end: Int
    /// The line that the first record begins on.
    let line: Int
    /// The file ends behind it without a line end. Such a record is a chunk of its own: its end was not known before.
    let isUnended: Bool
  }

  private var chunks: ChunkReader
  private let scanner: RecordScanner
  private var line: Int
  private var number = 0
  private var failure: ReadFailure?
  private var isOver = false
  /// The unfinished last line that was left out because the file grew while it was read.
  private(set) var leftOutLine: Int?

  init(_ chunks: consuming ChunkReader, _ header: FileStart.Header) {
    self.chunks = chunks
    scanner = RecordScanner(separator: header.separator, lineEnd: header.lineEnd, fields: 64)
    line = header.nextLine
  }

  var limits: ReadLimits { chunks.limits }
  var separator: UInt8 { scanner.separator }
  var lineEnd: UInt8 { scanner.lineEnd }
  /// What is left is known to be no longer than two chunks.
  var isShort: Bool { chunks.source.left.map { $0 + chunks.count <= 2 * limits.chunk } ?? false }
  /// The file grew while it was read; known at its end.
  var grew: Bool { chunks.source.grew }
  /// Bytes read so far.
  var bytesRead: Int { chunks.source.count }

  /// Reads the next chunk into the buffer; nothing at the end. A failure comes up once all records before it are handed out,
  /// and once only.
  mutating func next(into buffer: inout ByteBuffer) throws(ReadFailure) -> Chunk? {
    if isOver { return nil }
    do throws(ReadFailure) {
      if let chunk = try read(into: &buffer) { return chunk }
      isOver = true
      return nil
    } catch {
      isOver = true
      throw error
    }
  }

  private mutating func read(into buffer: inout ByteBuffer) throws(ReadFailure) -> Chunk? {
    var end = chunks.handOver(to: &buffer)
    var wanted = max(limits.chunk, 1)
    var isUnended = false
    while true {
      end = try chunks.fill(&buffer, from: end, to: wanted)
      let found = scanner.boundary(buffer.bytes, from: 0, to: end)
      if found.end > 0 {
        let chunk = Chunk(number: number, end: found.end, line: line, isUnended: isUnended)
        number += 1
        line += found.lineEnds
        chunks.takeBack(buffer, from: found.end, to: end)
        buffer.pad(after: found.end)
        return chunk
      }
      if found.isFaulty { throw fault(buffer.bytes, to: end) }
      if end > limits.record { throw unfinished(buffer.bytes, to: end, isLast: false) }
      if chunks.source.ended {
        if chunks.terminate(&buffer, at: end, with: lineEnd) {
          end += 1
          wanted = end
          isUnended = true
          continue
        }
        if end > 0 && !grew { throw unfinished(buffer.bytes, to: end, isLast: true) }
        if end > 0 { leftOutLine = line }
        return nil
      }
      // A record that is longer than the chunk.
      wanted = min(max(2 * end, wanted), limits.record + 1)
    }
  }
}

// MARK: What is wrong with the record that begins at 0

extension RecordChunks {
  private func fault(_ bytes: Bytes, to end: Int) -> ReadFailure {
    var fields = limits.fields
    while true {
      let outcome = RecordScanner(separator: separator, lineEnd: lineEnd, fields: fields).scan(bytes, from: 0, to: end)
      switch outcome.fault {
      case .nul(let place): return .notText(path: name, kind: .nulByte(line: lineNumber(of: place, bytes)))
      case .stray(let place):
        return .strayQuote(path: name, line: lineNumber(of: place, bytes), field: outcome.fields + 1)
      case nil: fields *= 2
      }
    }
  }

  /// A quote that is never closed is the likelier reason why a record does not end. `isLast`: the file is at its end, and its last
  /// line has been given a line end.
  private func unfinished(_ bytes: Bytes, to end: Int, isLast: Bool) -> ReadFailure {
    let quote = scanner.openQuote(bytes, from: 0, to: end)
    if quote == end { return .recordTooLong(path: name, line: line) }
    if isLast && bytes.count(of: lineEnd, from: quote, to: end - 1) == 0 {
      return .brokenOff(path: name, line: lineNumber(of: quote, bytes))
    }
    return .unclosedQuote(path: name, line: lineNumber(of: quote, bytes))
  }

  private func lineNumber(of offset: Int, _ bytes: Bytes) -> Int {
    line + bytes.count(of: lineEnd, from: 0, to: offset)
  }

  private var name: String { chunks.source.name }
}
