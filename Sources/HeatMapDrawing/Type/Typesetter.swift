/// Measures and draws texts at one resolution, and remembers both. One thread uses it at a time.
final class Typesetter {
  let dpi: Int
  private let faces: [Face: FontFace]
  /// By face.
  private var shapes: [[String: ShapedText]]
  private var glyphs: [GlyphKey: Coverage?] = [:]
  private var runs: [RunKey: Coverage?] = [:]

  init(font: FontChoice, dpi: Int) throws(BadFont) {
    var faces: [Face: FontFace] = [:]
    switch font {
    case .builtIn:
      for face in Face.allCases { faces[face] = try FontFace(builtIn: face) }
    case .file(let bytes):
      let only = try FontFace(file: bytes)
      for face in Face.allCases { faces[face] = only }
    }
    self.faces = faces
    shapes = Face.allCases.map { _ in [:] }
    self.dpi = dpi
  }

  /// Characters start on a whole pixel where pixels are fine, on a quarter of one where they are not. At 200 dpi the
  /// whole pixel cannot be seen, a digit looks the same wherever it stands, and the file is a tenth smaller.
  private var step: Double { dpi >= 180 ? 4 : 1 }

  /// A place in quarters of a pixel, where a character may start.
  func snap(_ quarters: Double) -> Int { Int((quarters / step).rounded() * step) }

  /// Pixels to the em of a style.
  func size(_ style: TextStyle) -> Double { style.points * Double(dpi) / 72 }

  func shape(_ text: String, _ face: Face) -> ShapedText {
    if let known = shapes[face.number][text] { return known }
    let shaped = faces[face]?.shape(text) ?? ShapedText()
    shapes[face.number][text] = shaped
    return shaped
  }

  /// How far the pen moves over a text, in pixels.
  func width(_ text: String, _ style: TextStyle) -> Double {
    shape(text, style.face).advance(tracking: style.tracking) * size(style)
  }

  /// The bounds of a text's ink around its origin, in pixels; down is positive.
  func ink(_ text: String, _ style: TextStyle) -> (left: Double, right: Double, top: Double, bottom: Double) {
    let shaped = shape(text, style.face)
    let size = size(style)
    let tracked = style.tracking * shaped.gaps
    return (shaped.left * size, (shaped.right + tracked) * size, -shaped.top * size, -shaped.bottom * size)
  }

  /// The height of capitals and digits, in pixels.
  func capHeight(_ style: TextStyle) -> Double { shape("H", style.face).top * size(style) }

  /// The coverage of a whole text that starts `shift` quarters of a pixel after its origin; nil where there is no ink.
  func coverage(_ text: String, _ style: TextStyle, shift: Int) -> Coverage? {
    let key = RunKey(text: text, style: style, shift: shift)
    if let known = runs[key] { return known }
    let drawn = draw(text, style, shift: shift)
    runs[key] = .some(drawn)
    return drawn
  }

  /// Puts the glyphs of a text together.
  ///
  /// Their heights are stretched a little so that capitals and digits, and with them
  /// most of a line, end exactly between two pixels: crisper, and fewer shades to store.
  private func draw(_ text: String, _ style: TextStyle, shift: Int) -> Coverage? {
    let size = size(style)
    var parts: [Coverage] = []
    for glyph in shape(text, style.face).glyphs {
      let x = (glyph.x + style.tracking * glyph.gaps) * size * 4 + Double(shift)
      let quarters = snap(x)
      let key = GlyphKey(face: style.face, points: style.points, number: glyph.number, shift: quarters & 3)
      guard var part = self.glyph(key, size: size) else { continue }
      part.left += quarters >> 2
      part.top -= Int((glyph.y * size).rounded())
      parts.append(part)
    }
    guard let first = parts.first else { return nil }
    var (left, right, top, bottom) = (first.left, first.left, first.top, first.top)
    for part in parts {
      left = min(left, part.left)
      right = max(right, part.left + part.width)
      top = min(top, part.top)
      bottom = max(bottom, part.top + part.height)
    }
    var whole = Coverage(left: left, top: top, width: right - left, height: bottom - top)
    for part in parts { whole.add(part) }
    return whole
  }

  private func glyph(_ key: GlyphKey, size: Double) -> Coverage? {
    if let known = glyphs[key] { return known }
    let capitals = shape("H", key.face).top * size
    let stretch = capitals > 0 ? max(capitals.rounded(), 1) / capitals : 1
    let drawn = faces[key.face]?.coverage(
      glyph: key.number, size: size, stretch: stretch, shift: Double(key.shift) / 4)
    glyphs[key] = .some(drawn)
    return drawn
  }

  private struct GlyphKey: Hashable {
    var face: Face
    var points: Double
    var number: UInt32
    /// Quarters of a pixel.
    var shift: Int
  }

  private struct RunKey: Hashable {
    var text: String
    var style: TextStyle
    var shift: Int
  }
}
