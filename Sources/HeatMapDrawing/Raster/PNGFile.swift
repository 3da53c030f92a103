internal import CPNG

/// The only file that calls the PNG library.
///
/// Why it is safe: every pointer handed over is to an array or a text of Swift's that outlives the call, with its true
/// count; the bytes that come back are copied within their count and given back once.
enum PNGFile {
  /// How hard to look for repetitions, 1 to 12. It hangs on the number of cells alone, so that the same figure gives the same
  /// bytes everywhere. Measured at 200 dpi: a county's 32 pictures are packed in 136 ms at 3, and in 167 at 5 for 3% less; each page of
  /// a nation's 3,700 cells in 6 ms at 2, and in 11 at 6 for 8% less.
  static func level(cells: Int) -> Int { cells <= 1_000 ? 3 : 2 }

  /// A whole file that says it has `dpi` dots an inch: with a palette where 256 colours do, otherwise RGB.
  static func encode(
    _ scene: Scene, with typesetter: Typesetter, dpi: Int, level: Int, document: Document
  ) throws(DrawingRefusal) -> [UInt8] {
    var page = Page(width: scene.width, height: scene.height, dpi: dpi, level: level, document: document)
    var small = Raster<UInt8>(scene, with: typesetter)
    if !small.isFull {
      page.palette = small.palette.flatMap { [$0.red, $0.green, $0.blue] }
      return try encode(page, lines: small.takeLines())
    }
    return try encode(page, lines: PNGFile.rgb(Raster<UInt16>(scene, with: typesetter)))
  }

  /// What a file says besides its pixels.
  struct Page {
    var width: Int
    var height: Int
    var dpi: Int
    var level: Int
    var document: Document
    /// Three bytes a colour; none where the pixels are RGB.
    var palette: [UInt8] = []
  }

  /// The lines of a raster with three bytes a pixel, each behind a spare byte.
  static func rgb(_ raster: Raster<UInt16>) -> [UInt8] {
    var lines: [UInt8] = []
    lines.reserveCapacity((raster.width * 3 + 1) * raster.height)
    for (place, number) in raster.lines.enumerated() {
      if place % (raster.width + 1) == 0 {
        lines.append(0)
      } else {
        let colour = raster.palette[Int(number)]
        lines += [colour.red, colour.green, colour.blue]
      }
    }
    return lines
  }

  /// A whole file from its lines: a byte a pixel, its number in the palette; or three, where there is none. Each line stands behind a
  /// spare byte.
  static func encode(_ page: Page, lines: consuming [UInt8]) throws(DrawingRefusal) -> [UInt8] {
    let format = cpng_format(
      width: UInt32(clamping: page.width), height: UInt32(clamping: page.height),
      pixels_per_metre: UInt32(clamping: (page.dpi * 10000 + 127) / 254), indexed: page.palette.isEmpty ? 0 : 1,
      level: Int32(clamping: page.level))
    let document = page.document
    var out = unsafe cpng_bytes()
    var message = [CChar](repeating: 0, count: 256)
    let failed = unsafe document.title.withCString { title in
      unsafe document.description.withCString { description in
        unsafe document.software.withCString { software in
          unsafe document.creationTime.withCString { creationTime in
            let texts = unsafe cpng_texts(
              title: title, description: description, software: software, creation_time: creationTime)
            return unsafe cpng_encode(
              format, &lines, lines.count, page.palette, page.palette.count / 3, texts, &out, &message, message.count)
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
