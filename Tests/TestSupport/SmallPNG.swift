/// Small PNG files, good and bad, for tests of what reads them.
package enum SmallPNG {
  /// One dot that can be seen through, as a program of others' wrote it.
  package static let dot: [UInt8] = [
    0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0x00, 0x00, 0x00, 0x0D, 0x49, 0x48, 0x44, 0x52, 0x00, 0x00, 0x00,
    0x01, 0x00, 0x00, 0x00, 0x01, 0x08, 0x06, 0x00, 0x00, 0x00, 0x1F, 0x15, 0xC4, 0x89, 0x00, 0x00, 0x00, 0x0D, 0x49,
    0x44, 0x41, 0x54, 0x78, 0xDA, 0x63, 0x64, 0x60, 0xF8, 0x5F, 0x0F, 0x00, 0x02, 0x87, 0x01, 0x80, 0xEB, 0x47, 0xBA,
    0x92, 0x00, 0x00, 0x00, 0x00, 0x49, 0x45, 0x4E, 0x44, 0xAE, 0x42, 0x60, 0x82,
  ]

  package static let signature = Array(dot.prefix(8))

  /// The first chunk's content: eight bits for each of red, green and blue, unless others are named.
  package static func header(_ width: UInt32, _ height: UInt32, _ rest: [UInt8] = [8, 2, 0, 0, 0]) -> [UInt8] {
    number(width) + number(height) + rest
  }

  /// A file of chunks, each with its checksum.
  package static func file(_ chunks: [(type: String, content: [UInt8])]) -> [UInt8] {
    chunks.reduce(into: signature) { file, chunk in
      let body = Array(chunk.type.utf8) + chunk.content
      file += number(UInt32(chunk.content.count)) + body + number(StoredZip.checksum(body))
    }
  }

  /// A file whole by its frame, of a size; of that many bytes more than it needs.
  package static func file(_ width: UInt32, _ height: UInt32, filling: Int = 0) -> [UInt8] {
    file([
      ("IHDR", header(width, height)), ("tEXt", Array(repeating: 0x41, count: filling)), ("IDAT", [1, 2, 3]),
      ("IEND", []),
    ])
  }

  private static func number(_ value: UInt32) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) }
  }
}
