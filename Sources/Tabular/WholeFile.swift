/// The bytes of a small file, such as settings.
package func bytes(ofFile path: String) throws(ReadFailure) -> [UInt8] {
  var source = try ByteSource(path: path)
  var buffer = ByteBuffer(capacity: 1 << 16)
  var all: [UInt8] = []
  while !source.ended {
    let count = try source.fill(&buffer, from: 0, to: buffer.capacity)
    buffer.bytes.append(from: 0, to: count, onto: &all)
  }
  return all
}
