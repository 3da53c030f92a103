/// The scene of each page, and what had to give way.
func layOut(
  _ figure: Figure, preset: Preset, typesetter: Typesetter
) throws(DrawingRefusal) -> (scenes: [Scene], warnings: [DrawingWarning]) {
  let sizes = Sizes(preset)
  let resolution = Resolution(dpi: typesetter.dpi)
  let grid = try Grid(figure, sizes: sizes, typesetter: typesetter)
  let tooSmall: [DrawingWarning] =
    grid.cells.smallest < sizes.digitsWanted
    ? [.smallCellText(points: grid.cells.smallest, wanted: sizes.digitsWanted)] : []
  func composer(_ heights: [Int]) -> PageComposer {
    PageComposer(figure, sizes: sizes, grid: grid, heights: heights, typesetter: typesetter)
  }
  /// At a height for plain rows and one for members of a group.
  func rowHeights(_ item: Double, _ member: Double) -> [Int] {
    figure.rows.map { row in
      switch row.kind {
      case .total: resolution.pixels(sizes.row)
      case .reference: resolution.pixels(sizes.rowCompact)
      case .header, .item: resolution.pixels(item)
      case .indented: resolution.pixels(member)
      }
    }
  }
  func split(_ item: Double, _ member: Double) -> (pages: [[Pagination.Line]], heights: [Int]) {
    let heights = rowHeights(item, member)
    // The height of all that is on each page, the note of its number included.
    var empty = composer(heights)
    let fixed = empty.compose([], page: 1, of: 2).height
    let pagination = Pagination(heights: heights, beforeHeader: empty.beforeHeader, rows: figure.rows)
    return (pagination.pages(capacity: resolution.pixels(sizes.pageHeight) - fixed), heights)
  }
  // As a rule all rows fit on one page; that page then is its own measure. Where the rows alone are taller, it is not tried.
  let usual = rowHeights(sizes.row, sizes.rowCompact)
  if usual.reduce(0, +) <= resolution.pixels(sizes.pageHeight) {
    var single = composer(usual)
    let scene = single.compose(figure.rows.body.map { Pagination.Line(row: $0) }, page: 1, of: 1)
    if scene.height <= resolution.pixels(sizes.pageHeight) { return ([scene], tooSmall + single.warnings) }
  }
  var plan = split(sizes.row, sizes.rowCompact)
  if plan.pages.count > 1 {
    let compact = split(sizes.rowCompact, sizes.rowCompact)
    if compact.pages.count < plan.pages.count { plan = compact }
  }
  var scenes: [Scene] = []
  var warnings = tooSmall
  for (index, lines) in plan.pages.enumerated() {
    var page = composer(plan.heights)
    scenes.append(page.compose(lines, page: index + 1, of: plan.pages.count))
    warnings += page.warnings
  }
  return (scenes, warnings)
}
