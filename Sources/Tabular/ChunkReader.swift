/// The bytes of a source, a chunk at a time: what is not used up yet stands in the buffer from `start` to `end`.
struct ChunkReader: ~Copyable {
  /// How much is read and held at once. Tests make these small.
  struct Limits {
    /// Bytes read at a time: about what the processor's cache holds.
    var chunk = 1 << 20
    /// The longest record.
    var record = 64 << 20
    /// Fields found at a time.
    var fields = 1 << 13
    /// Bytes looked at before the header is read, to tell what the file is.
    var sniff = 1 << 12
  }

  private(set) var source: ByteSource
  private var buffer: ByteBuffer
  private(set) var start = 0
  private(set) var end = 0
  let limits: Limits
  /// The last line had no line end and was given one.
  private var terminated = false

  init(_ source: consuming ByteSource, _ limits: Limits) {
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
