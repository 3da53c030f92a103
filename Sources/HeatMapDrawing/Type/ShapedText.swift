/// A text turned into glyphs. Lengths are in parts of the size of the type, so one shaping serves every size.
struct ShapedText {
  struct Glyph {
    var number: UInt32
    /// Where the glyph's origin stands, from the start of the text to the right and from the baseline up.
    var x: Double
    var y: Double
    /// How many gaps between characters lie before it; those beside a point or comma count three times, for type that
    /// is set closer takes most where there is most room.
    var gaps: Double
  }

  var glyphs: [Glyph] = []
  /// How far the pen moves.
  var advance = 0.0
  /// The gaps between all characters, counted as for a glyph.
  var gaps = 0.0
  /// The bounds of the ink; all zero where there is none.
  var left = 0.0
  var right = 0.0
  var top = 0.0
  var bottom = 0.0
  /// Characters that the font lacks.
  var missing: [String] = []

  /// How far the pen moves where characters are set closer or wider.
  func advance(tracking: Double) -> Double { advance + tracking * gaps }
}
