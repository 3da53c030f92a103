/// A page in the making: what is known before it is begun, and what stands on it so far. Its parts are in files of their own.
struct PageComposer {
  let figure: Figure
  let sizes: Sizes
  let grid: Grid
  let typesetter: Typesetter
  let resolution: Resolution
  /// The heights of all rows of the figure, in pixels.
  let heights: [Int]
  var canvas: Canvas
  /// Where the next part begins.
  var y = 0
  /// Texts that had to be cut short.
  var warnings: [DrawingWarning] = []
  /// The stamp did not fit beside the column heads and stands under the rows.
  var stampBelow = false

  init(_ figure: Figure, sizes: Sizes, grid: Grid, heights: [Int], typesetter: Typesetter) {
    self.figure = figure
    self.sizes = sizes
    self.grid = grid
    self.heights = heights
    self.typesetter = typesetter
    resolution = Resolution(dpi: typesetter.dpi)
    canvas = Canvas(width: grid.pageWidth, typesetter: typesetter)
  }
}
