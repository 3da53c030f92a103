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

package enum DrawingWarning: Sendable, Hashable {
  /// The smallest text in a cell, in points, and the least that reads well or that the preset promises.
  case smallCellText(points: Double, wanted: Double)
  /// A text that had to be cut short, and what is left of it.
  case shortened(text: String, to: String)
  /// Characters the font has no glyph for, in the order met; each is drawn as a box.
  case missingCharacters([String])
}

/// Why a figure cannot be drawn.
package enum DrawingRefusal: Error, Sendable, Hashable {
  /// The digits cannot be read at this many columns; `fit` columns would do.
  case tooManyColumns(asked: Int, fit: Int)
  case noColumns
  case noRows
  /// The first row is not the total row, or another one is.
  case misplacedTotal(row: Int)
  /// A reference stands among the rows under the rule.
  case misplacedReference(row: Int)
  /// A row (counted from 0) with another number of cells than the figure has columns.
  case unevenRow(row: Int, cells: Int, columns: Int)
  case badFont(reason: String)
  /// A library failed.
  case library(message: String)
}
