/// A text laid out as a field, so that a setting is read by the rules that fields are read by.
struct Scratch: ~Copyable {
  private var buffer: ByteBuffer
  private let count: Int

  init(_ text: String) {
    let bytes = Array(text.utf8)
    count = bytes.count
    buffer = ByteBuffer(capacity: count)
    buffer.copy(bytes, from: 0, count: count, into: 0)
  }

  /// Valid while the scratch is.
  var field: FieldBytes { FieldBytes(bytes: buffer.bytes, start: 0, end: count) }
}
