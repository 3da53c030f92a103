/// Finds the type that a set of texts fits a width in.
struct TextFit {
  let typesetter: Typesetter

  /// How wide the ink of the widest text is at a style, in pixels.
  func widest(_ texts: some Sequence<String>, _ style: TextStyle) -> Double {
    texts.reduce(0) { widest, text in
      let ink = typesetter.ink(text, style)
      return max(widest, ink.right - ink.left)
    }
  }

  /// How far the pen moves over the widest text, in pixels.
  func widestAdvance(_ texts: some Sequence<String>, _ style: TextStyle) -> Double {
    texts.reduce(0) { max($0, typesetter.width($1, style)) }
  }

  /// The first of the styles in which the pen moves no farther than `width` over the widest text.
  func firstByAdvance(_ styles: [TextStyle], _ texts: [String], width: Double) -> TextStyle? {
    // Each text is looked up once for a face, and not for every size.
    var (face, shapes): (Face?, [ShapedText]) = (nil, [])
    return styles.first { style in
      if style.face != face {
        face = style.face
        shapes = texts.map { typesetter.shape($0, style.face) }
      }
      let size = typesetter.size(style)
      return shapes.allSatisfy { $0.advance(tracking: style.tracking) * size <= width }
    }
  }

  /// The first of the styles that all texts fit in.
  func first(_ styles: [TextStyle], _ texts: [String], width: Double) -> TextStyle? {
    styles.first { widest(texts, $0) <= width }
  }

  /// A style, its narrow face, then that smaller and smaller, by tenths of a point.
  func smaller(_ style: TextStyle, to least: Double) -> [TextStyle] {
    var styles = [style, style.narrow]
    var points = style.points - 0.1
    while points > least - 0.05 {
      styles.append(style.narrow.sized((points * 10).rounded() / 10))
      points -= 0.1
    }
    return styles
  }
}
