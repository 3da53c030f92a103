/// What a reader should know of how a figure had to be drawn.
package enum DrawingWarning: Sendable, Hashable {
  /// A text that had to be cut short, and what is left of it.
  case shortened(text: String, to: String)
  /// Characters the font has no glyph for, in the order met; each is drawn as a box.
  case missingCharacters([String])
}
