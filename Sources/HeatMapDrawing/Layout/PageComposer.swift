/// A page in the making: what is known before it is begun, and what stands on it so far. Its parts are in files of their own.
struct PageComposer {
  let figure: Figure
  let sizes: Sizes
  let grid: Grid
  let typesetter: Typesetter
  let resolution: Resolution
  var canvas: Canvas
  /// The baseline, or the lower edge, that the next part hangs from, in millimetres from the top.
  var y = 0.0
  /// Texts that had to be cut short.
  var warnings: [DrawingWarning] = []

  init(_ figure: Figure, sizes: Sizes, grid: Grid, typesetter: Typesetter) {
    self.figure = figure
    self.sizes = sizes
    self.grid = grid
    self.typesetter = typesetter
    resolution = Resolution(dpi: typesetter.dpi)
    canvas = Canvas(width: grid.pageWidth, typesetter: typesetter)
  }

  /// The pixel at a place.
  func at(_ millimetres: Double) -> Int { resolution.place(millimetres) }

  /// Remembers a text that does not stand as it was given.
  mutating func noteShortened(_ text: String, to shown: String) {
    if shown != text { warnings.append(.shortened(text: text, to: shown)) }
  }

  /// A rule from left to right, its upper edge at a place.
  mutating func addLine(from left: Int, to right: Int, y: Double, thick: Double, _ colour: Colour) {
    canvas.rule(left, at(y), right - left, resolution.pixels(thick), colour)
  }
}
