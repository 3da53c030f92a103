/// Why a figure cannot be drawn.
package enum DrawingRefusal: Error, Sendable, Hashable {
  /// The digits cannot be read at this many columns; `fit` columns would do. Of an overview they are those of places,
  /// and none of them fits.
  /// `wider` is a size for paper at which all of them can be read, where there is one.
  case tooManyColumns(asked: Int, fit: Int, wider: PictureSize? = nil)
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
