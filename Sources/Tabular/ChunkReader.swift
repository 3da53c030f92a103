/// The bytes of a source, as many at a time as are wanted: what is not used up yet stands in the buffer from `start` to `end`.
struct ChunkReader: ~Copyable {
  private(set) var source: ByteSource
  private var buffer: ByteBuffer
  private(set) var start = 0
  private(set) var end = 0
  let limits: ReadLimits
  /// The last line had no line end and was given one.
  private var terminated = false

  init(_ source: consuming ByteSource, _ limits: ReadLimits) {
    self.source = source
    self.limits = limits
    // One byte more, for the line end that the last line may want.
    buffer = ByteBuffer(capacity: max(limits.chunk, 1) + 1)
  }

  var bytes: Bytes { buffer.bytes }
  var count: Int { end - start }

  mutating func discard(to offset: Int) { start = offset }

  /// Reads more behind what is there, making room. False at the end of the source.
  mutating func refill() throws(ReadFailure) -> Bool {
    if source.ended { return false }
    let capacity = count >= buffer.capacity / 2 ? buffer.capacity * 2 : buffer.capacity
    buffer.keep(from: start, to: end, capacity: capacity)
    end -= start
    start = 0
    end += try source.fill(&buffer, from: end, to: buffer.capacity - 1)
    buffer.pad(after: end)
    return true
  }

  /// After the end of the source: gives an unfinished last line its line end, or, where the file has grown since, leaves
  /// the line out. Returns whether there is more to scan.
  mutating func terminate(with lineEnd: UInt8) -> Bool {
    if terminated || source.grew || count == 0 { return false }
    terminated = true
    buffer.put(lineEnd, at: end)
    end += 1
    buffer.pad(after: end)
    return true
  }
}

// MARK: Into another buffer

extension ChunkReader {
  /// Copies what is not used up to the start of another buffer, and says how many bytes it is.
  mutating func handOver(to other: inout ByteBuffer) -> Int {
    defer { (start, end) = (0, 0) }
    other.copy(buffer, from: start, to: end)
    return end - start
  }

  /// Takes bytes back that are not used up.
  mutating func takeBack(_ other: borrowing ByteBuffer, from start: Int, to end: Int) {
    buffer.copy(other, from: start, to: end)
    (self.start, self.end) = (0, end - start)
  }

  /// Reads on into another buffer, from `end` as far as `wanted` or the end of the source, and says how far it is filled.
  mutating func fill(_ other: inout ByteBuffer, from end: Int, to wanted: Int) throws(ReadFailure) -> Int {
    var end = end
    other.keep(from: 0, to: end, capacity: max(wanted, end) + 1)
    if end < wanted { end += try source.fill(&other, from: end, to: wanted) }
    other.pad(after: end)
    return end
  }

  /// The same as `terminate(with:)` for another buffer, filled as far as `end`.
  mutating func terminate(_ other: inout ByteBuffer, at end: Int, with lineEnd: UInt8) -> Bool {
    if terminated || source.grew || end == 0 { return false }
    terminated = true
    other.put(lineEnd, at: end)
    other.pad(after: end + 1)
    return true
  }
}
