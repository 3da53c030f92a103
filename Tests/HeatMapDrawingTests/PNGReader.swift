import CPNG

/// Just enough of a PNG file for tests: its chunks, and its pixels as libpng reads them.
struct PNGReader {
  struct Chunk {
    var name: String
    var bytes: [UInt8]
  }

  var chunks: [Chunk] = []

  /// Nil where the signature or a length is wrong.
  init?(_ file: [UInt8]) {
    guard file.starts(with: [137, 80, 78, 71, 13, 10, 26, 10]) else { return nil }
    var place = 8
    while place < file.count {
      guard place + 12 <= file.count else { return nil }
      let length = file[place..<place + 4].reduce(0) { $0 << 8 | Int($1) }
      guard place + 12 + length <= file.count else { return nil }
      let name = String(decoding: file[place + 4..<place + 8], as: UTF8.self)
      chunks.append(Chunk(name: name, bytes: Array(file[place + 8..<place + 8 + length])))
      place += 12 + length
    }
  }

  func number(_ name: String, at offset: Int) -> Int? {
    guard let chunk = chunks.first(where: { $0.name == name }), chunk.bytes.count >= offset + 4 else { return nil }
    return chunk.bytes[offset..<offset + 4].reduce(0) { $0 << 8 | Int($1) }
  }

  /// The keyword and text of each international text, none of them compressed.
  var texts: [[String]] {
    chunks.filter { $0.name == "iTXt" }.map { chunk in
      let parts = chunk.bytes.split(separator: 0, omittingEmptySubsequences: false)
      return [String(decoding: parts.first ?? [], as: UTF8.self), String(decoding: parts.last ?? [], as: UTF8.self)]
    }
  }

  /// Three bytes a pixel.
  static func pixels(_ file: [UInt8]) -> (width: Int, height: Int, rgb: [UInt8])? {
    var width: UInt32 = 0
    var height: UInt32 = 0
    var out = unsafe cpng_bytes()
    var message = [CChar](repeating: 0, count: 100)
    guard unsafe cpng_decode(file, file.count, &width, &height, &out, &message, message.count) == 0 else { return nil }
    defer { unsafe cpng_free(out) }
    return unsafe (Int(width), Int(height), Array(UnsafeBufferPointer(start: out.bytes, count: out.count)))
  }
}
