internal import CPNG

/// The only file that calls the PNG library.
///
/// Why it is safe: every pointer handed over is to an array or a text of Swift's that outlives the call, with its true
/// count; the bytes that come back are copied within their count and given back once.
enum PNGFile {
  /// How hard to look for repetitions, 1 to 12. It hangs on the number of cells alone, so that the same figure gives the same
  /// bytes everywhere. Measured at 200 dpi: a county's 312 cells take 7 ms and 68 kB at 6, 10 ms and 67 kB at 7; each page of
  /// a nation's 3,700 takes 11 ms and 120 kB at 6, 6 ms and 126 kB at 3.
  static func level(cells: Int) -> Int { cells <= 1_000 ? 7 : 3 }

  /// A whole file: with a palette where 256 colours do, otherwise RGB.
  static func encode(_ raster: Raster, dpi: Int, level: Int, document: Document) throws(DrawingRefusal) -> [UInt8] {
    try encode(
      width: raster.width, height: raster.height, dpi: dpi, level: level, pixels: raster.pixels,
      palette: raster.palette.flatMap { [$0.red, $0.green, $0.blue] }, document: document)
  }

  /// A whole file from its pixels, numbers into `palette` (three bytes a colour).
  static func encode(
    width: Int, height: Int, dpi: Int, level: Int, pixels: [UInt16], palette: [UInt8], document: Document
  ) throws(DrawingRefusal) -> [UInt8] {
    let indexed = palette.count <= 256 * 3
    let format = cpng_format(
      width: UInt32(clamping: width), height: UInt32(clamping: height),
      pixels_per_metre: UInt32(clamping: (dpi * 10000 + 127) / 254), indexed: indexed ? 1 : 0,
      level: Int32(clamping: level))
    var out = unsafe cpng_bytes()
    var message = [CChar](repeating: 0, count: 256)
    let failed = unsafe document.title.withCString { title in
      unsafe document.description.withCString { description in
        unsafe document.software.withCString { software in
          unsafe document.creationTime.withCString { creationTime in
            let texts = unsafe cpng_texts(
              title: title, description: description, software: software, creation_time: creationTime)
            return unsafe cpng_encode(
              format, pixels, pixels.count, palette, palette.count / 3, texts, &out, &message, message.count)
          }
        }
      }
    }
    defer { unsafe cpng_free(out) }
    guard failed == 0 else {
      let bytes = message.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
      throw .library(message: String(decoding: bytes, as: UTF8.self))
    }
    return unsafe Array(UnsafeBufferPointer(start: out.bytes, count: out.count))
  }
}
