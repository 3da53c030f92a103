/// The scene of each page, and what had to give way.
func layOut(
  _ figure: Figure, size: PictureSize, typesetter: Typesetter
) throws(DrawingRefusal) -> (scenes: [Scene], warnings: [DrawingWarning]) {
  let sizes = Sizes(size)
  let resolution = Resolution(dpi: typesetter.dpi)
  let grid = try Grid(figure, sizes: sizes, typesetter: typesetter)
  func composer() -> PageComposer { PageComposer(figure, sizes: sizes, grid: grid, typesetter: typesetter) }
  let heights = figure.rows.indices.map { resolution.pixels(grid.heights[$0]) }
  let capacity = resolution.pixels(sizes.height)
  // As a rule all rows fit on one page; that page then is its own measure. Where the rows alone are taller, it is not tried.
  if heights.reduce(0, +) <= capacity {
    var single = composer()
    let scene = single.compose(figure.rows.body.map { Pagination.Line(row: $0) }, page: 1, of: 1)
    if scene.height <= capacity { return ([scene], single.warnings) }
  }
  // The height of all that is on each page, the line of its number included.
  var empty = composer()
  let fixed = empty.compose([], page: 2, of: 2).height
  let pagination = Pagination(
    heights: heights, beforeHeader: resolution.pixels(Sizes.beforeHeader), rows: figure.rows)
  let pages = pagination.pages(capacity: capacity - fixed)
  var scenes: [Scene] = []
  var warnings: [DrawingWarning] = []
  for (index, lines) in pages.enumerated() {
    var page = composer()
    scenes.append(page.compose(lines, page: index + 1, of: pages.count))
    warnings += page.warnings
  }
  return (scenes, warnings)
}
