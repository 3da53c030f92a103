internal import Parallel

/// Takes in the records that one reader is handed, of several that share a file.
package protocol RecordTaker: Sendable {
  /// Takes in those records of a group that are not blank.
  mutating func take(_ group: borrowing RecordGroup)

  /// All records of a chunk have been taken. Chunks are numbered from 0 in the order of the file; a taker gets some of
  /// them, in rising order.
  mutating func endChunk(_ number: Int)
}

extension DelimitedFile {
  /// Reads the file with several readers at once, each with a taker of its own; whichever is free takes the next chunk.
  ///
  /// Which taker gets a record is a matter of chance. The records that are handed out, their lines, the summary and the
  /// failure are the same for any number of readers. `takers` are all of them, after a failure too.
  package consuming func forEachRecord<Taker: RecordTaker>(
    readers: Int, _ newTaker: @Sendable () -> Taker, takers: inout [Taker]
  ) throws(ReadFailure) -> ReadSummary {
    let shared = SharedChunks(self)
    let readers = shared.hasFewChunks ? 1 : max(readers, 1)
    takers = atOnce(readers, threads: readers) { _ in
      var records = shared.newReader()
      var taker = newTaker()
      while let chunk = shared.read(&records) {
        records.forEachGroup { taker.take($0) }
        taker.endChunk(chunk)
      }
      shared.finish(records)
      return taker
    }
    return try shared.summary()
  }
}

/// What several readers share: the chunks that are left, and what has come of the others.
private final class SharedChunks: Sendable {
  private struct State: ~Copyable {
    var file: DelimitedFile
    var failure: ReadFailure?
  }

  private let state: Locked<State>
  private let limits: ReadLimits
  private let separator: UInt8
  private let lineEnd: UInt8
  /// The file is no longer than a chunk or two: more readers than one would not pay.
  let hasFewChunks: Bool

  init(_ file: consuming DelimitedFile) {
    hasFewChunks = file.chunks.isShort
    limits = file.chunks.limits
    separator = file.chunks.separator
    lineEnd = file.chunks.lineEnd
    state = Locked(State(file: file))
  }

  func newReader() -> ChunkRecords { ChunkRecords(limits, separator: separator, lineEnd: lineEnd) }

  /// Reads the next chunk and says its number; nothing at the end, or after a failure.
  func read(_ records: inout ChunkRecords) -> Int? {
    let chunk = state.withLock { state -> RecordChunks.Chunk? in
      do throws(ReadFailure) {
        return try state.file.chunks.next(into: &records.buffer)
      } catch {
        state.failure = error
        return nil
      }
    }
    if let chunk { records.begin(chunk) }
    return chunk?.number
  }

  func finish(_ records: borrowing ChunkRecords) {
    let summary = records.summary
    state.withLock { $0.file.summary.add(summary) }
  }

  func summary() throws(ReadFailure) -> ReadSummary {
    let (summary, failure) = state.withLock { ($0.file.wholeSummary, $0.failure) }
    if let failure { throw failure }
    return summary
  }
}
