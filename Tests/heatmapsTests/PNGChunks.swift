/// The chunks of a PNG file, in order.
struct PNGChunks {
  let chunks: [(type: String, data: [UInt8])]

  struct NotPNG: Error {}

  init(_ bytes: [UInt8]) throws {
    guard bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) else { throw NotPNG() }
    var chunks: [(String, [UInt8])] = []
    var at = 8
    while at < bytes.count {
      guard at + 12 <= bytes.count else { throw NotPNG() }
      let length = PNGChunks.number(bytes[at..<at + 4])
      guard at + 12 + length <= bytes.count else { throw NotPNG() }
      chunks.append((String(decoding: bytes[at + 4..<at + 8], as: UTF8.self), Array(bytes[at + 8..<at + 8 + length])))
      at += 12 + length
    }
    self.chunks = chunks
  }

  var types: [String] { chunks.map(\.type) }

  func data(_ type: String) -> [UInt8]? { chunks.first { $0.type == type }?.data }

  /// Uncompressed international texts: keyword and text.
  var texts: [(keyword: String, text: String)] {
    chunks.filter { $0.type == "iTXt" }.compactMap { chunk in
      // keyword 0, compression flag, method, language 0, translated keyword 0, text
      let parts = chunk.data.split(separator: 0, maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2, parts[1].first == 0 else { return nil }
      let rest = parts[1].dropFirst(2).split(separator: 0, maxSplits: 2, omittingEmptySubsequences: false)
      guard rest.count == 3 else { return nil }
      return (String(decoding: parts[0], as: UTF8.self), String(decoding: rest[2], as: UTF8.self))
    }
  }

  /// Width and height in pixels.
  var size: (width: Int, height: Int)? {
    data("IHDR").map { (PNGChunks.number($0[0..<4]), PNGChunks.number($0[4..<8])) }
  }

  /// Pixels for each metre, across.
  var pixelsPerMetre: Int? { data("pHYs").map { PNGChunks.number($0[0..<4]) } }

  private static func number(_ bytes: ArraySlice<UInt8>) -> Int { bytes.reduce(0) { $0 << 8 | Int($1) } }
}
