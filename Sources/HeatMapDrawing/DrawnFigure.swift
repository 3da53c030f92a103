/// A figure as drawn: one page, or several where the rows do not fit on one.
package struct DrawnFigure: Sendable {
  package internal(set) var pages: [DrawnPage]
  /// What a reader should know of how the figure had to be drawn; each once, in order.
  package let warnings: [DrawingWarning]
}

package struct DrawnPage: Sendable {
  /// A whole PNG file.
  package let png: [UInt8]
  /// In pixels.
  package let width: Int
  package let height: Int
  package let scene: Scene
  /// Counted from 1.
  package let page: Int
  package let of: Int
}
