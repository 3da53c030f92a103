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
}
