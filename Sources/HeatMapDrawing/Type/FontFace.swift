internal import CFreeType
internal import CHarfBuzz
internal import CRoboto

/// One face of a font: HarfBuzz shapes its texts, FreeType draws its glyphs. This is the only file that calls either.
///
/// Why it is safe:
/// - `bytes` lives longer than whatever reads it: a face that is built in lives as long as the program, and a copy is
///   freed at the very end of `deinit`, after the FreeType face, the HarfBuzz font and the library.
/// - Every handle is made in `init`, used only through this object, and given back once, in `deinit`. None escapes.
/// - An object belongs to one typesetter, which one thread uses at a time; it is not `Sendable`, and each face has its own
///   FreeType library, since one library may not be shared between threads.
/// - Arrays from HarfBuzz are read before the buffer is given back, within the count returned with them. FreeType
///   writes coverage into an array of exactly `pitch × rows` bytes that outlives the call.
@safe final class FontFace {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let isCopy: Bool
  private let library: FT_Library
  private let face: FT_Face
  private let font: OpaquePointer
  private let unitsPerEm: Double
  private static let points: [UInt8] = [UInt8(ascii: "."), UInt8(ascii: ",")]

  /// A face that is part of the program.
  convenience init(builtIn face: Face) throws(BadFont) {
    var count = 0
    let name =
      switch face {
      case .regular: roboto_regular
      case .bold: roboto_bold
      case .condensed: roboto_condensed
      case .condensedBold: roboto_condensed_bold
      }
    let start = unsafe roboto_bytes(name, &count)
    try unsafe self.init(bytes: UnsafeBufferPointer(start: start, count: count), isCopy: false)
  }

  /// The first face of a font file.
  convenience init(file: [UInt8]) throws(BadFont) {
    guard !file.isEmpty else { throw BadFont(reason: "the file is empty") }
    let copy = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: file.count)
    _ = unsafe copy.initialize(from: file)
    try unsafe self.init(bytes: UnsafeBufferPointer(copy), isCopy: true)
  }

  private init(bytes: UnsafeBufferPointer<UInt8>, isCopy: Bool) throws(BadFont) {
    var library: FT_Library?
    var face: FT_Face?
    func giveUp(_ reason: String) -> BadFont {
      if let face = unsafe face { unsafe FT_Done_Face(face) }
      if let library = unsafe library { unsafe FT_Done_FreeType(library) }
      if isCopy { unsafe bytes.deallocate() }
      return BadFont(reason: reason)
    }
    guard unsafe FT_Init_FreeType(&library) == 0, let library = unsafe library else {
      throw giveUp("FreeType could not be started")
    }
    guard unsafe FT_New_Memory_Face(library, bytes.baseAddress, bytes.count, 0, &face) == 0, let face = unsafe face
    else { throw giveUp("this is not a font that FreeType can read") }
    let scalable = FT_Long(1)
    guard unsafe face.pointee.face_flags & scalable != 0, unsafe face.pointee.units_per_EM > 0 else {
      throw giveUp("the font has no outlines")
    }
    // HarfBuzz counts its references, so the blob and the face may be let go as soon as the font holds them.
    let blob = unsafe hb_blob_create(
      UnsafeRawPointer(bytes.baseAddress)?.assumingMemoryBound(to: CChar.self), UInt32(clamping: bytes.count),
      HB_MEMORY_MODE_READONLY, nil, nil)
    let shapes = unsafe hb_face_create(blob, 0)
    defer {
      unsafe hb_face_destroy(shapes)
      unsafe hb_blob_destroy(blob)
    }
    guard let font = unsafe hb_font_create(shapes) else { throw giveUp("HarfBuzz could not read the font") }
    unsafe self.bytes = unsafe bytes
    self.isCopy = isCopy
    unsafe self.library = unsafe library
    unsafe self.face = unsafe face
    unsafe self.font = unsafe font
    unitsPerEm = unsafe Double(face.pointee.units_per_EM)
  }

  deinit {
    unsafe hb_font_destroy(font)
    unsafe FT_Done_Face(face)
    unsafe FT_Done_FreeType(library)
    if isCopy { unsafe bytes.deallocate() }
  }

  /// Shapes one line of text, with the font's own kerning.
  func shape(_ text: String) -> ShapedText {
    var shaped = ShapedText()
    let utf8 = Array(text.utf8)
    guard !utf8.isEmpty, let buffer = unsafe hb_buffer_create() else { return shaped }
    defer { unsafe hb_buffer_destroy(buffer) }
    unsafe utf8.withUnsafeBufferPointer { bytes in
      let characters = unsafe UnsafeRawPointer(bytes.baseAddress)?.assumingMemoryBound(to: CChar.self)
      unsafe hb_buffer_add_utf8(buffer, characters, Int32(clamping: bytes.count), 0, Int32(clamping: bytes.count))
    }
    unsafe hb_buffer_guess_segment_properties(buffer)
    unsafe hb_shape(font, buffer, nil, 0)
    var count: UInt32 = 0
    guard let infos = unsafe hb_buffer_get_glyph_infos(buffer, &count),
      let positions = unsafe hb_buffer_get_glyph_positions(buffer, &count)
    else { return shaped }
    var pen = 0.0
    var wasPoint = false
    for index in 0..<Int(count) {
      let (info, position) = unsafe (infos[index], positions[index])
      let x = pen + Double(position.x_offset) / unitsPerEm
      let y = Double(position.y_offset) / unitsPerEm
      let isPoint = Int(info.cluster) < utf8.count && FontFace.points.contains(utf8[Int(info.cluster)])
      if index > 0 { shaped.gaps += isPoint || wasPoint ? 3 : 1 }
      wasPoint = isPoint
      shaped.glyphs.append(ShapedText.Glyph(number: info.codepoint, x: x, y: y, gaps: shaped.gaps))
      pen += Double(position.x_advance) / unitsPerEm
      if info.codepoint == 0 { shaped.missing.append(character(at: Int(info.cluster), of: text)) }
      var extents = hb_glyph_extents_t()
      guard unsafe hb_font_get_glyph_extents(font, info.codepoint, &extents) != 0, extents.width != 0 else { continue }
      let left = x + Double(extents.x_bearing) / unitsPerEm
      let right = left + Double(extents.width) / unitsPerEm
      let top = y + Double(extents.y_bearing) / unitsPerEm
      let bottom = top + Double(extents.height) / unitsPerEm
      let first = shaped.left == shaped.right
      shaped.left = first ? left : min(shaped.left, left)
      shaped.right = first ? right : max(shaped.right, right)
      shaped.top = first ? top : max(shaped.top, top)
      shaped.bottom = first ? bottom : min(shaped.bottom, bottom)
    }
    shaped.advance = pen
    return shaped
  }

  /// The coverage of a glyph, `size` pixels to the em, `stretch` times as tall as it would be, moved right by `shift`
  /// pixels; nil where it has no ink.
  func coverage(glyph: UInt32, size: Double, stretch: Double, shift: Double) -> Coverage? {
    // Unscaled: a font that asks for whole sizes (as Roboto does) would otherwise be rounded to them.
    guard unsafe FT_Load_Glyph(face, glyph, FT_Int32(FT_LOAD_NO_SCALE)) == 0, let slot = unsafe face.pointee.glyph,
      unsafe slot.pointee.format == FT_GLYPH_FORMAT_OUTLINE
    else { return nil }
    let scale = FT_Fixed((size * 64 / unitsPerEm * 65536).rounded())
    let upright = FT_Fixed((size * stretch * 64 / unitsPerEm * 65536).rounded())
    var matrix = FT_Matrix(xx: scale, xy: 0, yx: 0, yy: upright)
    unsafe FT_Outline_Transform(&slot.pointee.outline, &matrix)
    unsafe FT_Outline_Translate(&slot.pointee.outline, FT_Pos((shift * 64).rounded()), 0)
    var box = FT_BBox()
    unsafe FT_Outline_Get_CBox(&slot.pointee.outline, &box)
    let (left, bottom) = (box.xMin >> 6, box.yMin >> 6)
    let (right, top) = ((box.xMax + 63) >> 6, (box.yMax + 63) >> 6)
    let (width, height) = (Int(right - left), Int(top - bottom))
    guard width > 0, height > 0, width < 4096, height < 4096 else { return nil }
    unsafe FT_Outline_Translate(&slot.pointee.outline, -left * 64, -bottom * 64)
    var values = [UInt8](repeating: 0, count: width * height)
    let failed = unsafe values.withUnsafeMutableBufferPointer { pixels in
      var bitmap = unsafe FT_Bitmap()
      unsafe bitmap.rows = UInt32(height)
      unsafe bitmap.width = UInt32(width)
      unsafe bitmap.pitch = Int32(width)
      unsafe bitmap.buffer = pixels.baseAddress
      unsafe bitmap.num_grays = 256
      unsafe bitmap.pixel_mode = UInt8(FT_PIXEL_MODE_GRAY.rawValue)
      return unsafe FT_Outline_Get_Bitmap(library, &slot.pointee.outline, &bitmap)
    }
    guard failed == 0 else { return nil }
    return Coverage(left: Int(left), top: -Int(top), width: width, height: height, values: values)
  }

  /// The character that stands at a place in the UTF-8 of a text.
  private func character(at offset: Int, of text: String) -> String {
    let index = text.utf8.index(text.startIndex, offsetBy: offset, limitedBy: text.endIndex) ?? text.endIndex
    return index < text.endIndex ? String(text.unicodeScalars[index]) : ""
  }
}
