/// A text laid out as a field, so that a setting is read by the rules that fields are read by.
struct Scratch: ~Copyable {
  private var buffer: ByteBuffer
  private let count: Int

  init(_ bytes: [UInt8]) {
    count = bytes.count
    buffer = ByteBuffer(capacity: count)
    buffer.copy(bytes, from: 0, count: count, into: 0)
  }

  /// Lends the field for the length of a call, during which the bytes are sure to be there.
  borrowing func lend<Result>(_ body: (FieldBytes) -> Result) -> Result {
    body(FieldBytes(bytes: buffer.bytes, start: 0, end: count))
  }
}
