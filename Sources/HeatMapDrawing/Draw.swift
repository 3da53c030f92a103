/// Draws a figure: lays it out, splits it into pages, and writes each as a PNG. Nothing is shared between calls, so
/// several figures may be drawn at once on threads of their own. The same figure and options give the same bytes.
package func draw(_ figure: Figure, options: DrawingOptions) throws(DrawingRefusal) -> DrawnFigure {
  try check(figure)
  let typesetter = try Typesetter(font: options.font, dpi: min(max(options.dpi, 72), 600))
  let (scenes, layoutWarnings) = try layOut(figure, preset: options.preset, typesetter: typesetter)
  var pages: [DrawnPage] = []
  for (index, scene) in scenes.enumerated() {
    let raster = Raster(scene, with: typesetter)
    let png = try PNGFile.encode(raster, dpi: typesetter.dpi, document: figure.document)
    pages.append(
      DrawnPage(
        png: png, width: scene.width, height: scene.height, scene: scene, page: index + 1, of: scenes.count))
  }
  var warnings: [DrawingWarning] = []
  for warning in layoutWarnings where !warnings.contains(warning) { warnings.append(warning) }
  if !typesetter.missing.isEmpty { warnings.append(.missingCharacters(typesetter.missing)) }
  return DrawnFigure(pages: pages, warnings: warnings)
}

private func check(_ figure: Figure) throws(DrawingRefusal) {
  guard !figure.rows.isEmpty else { throw .noRows }
  let columns = figure.columnCount
  guard columns > 0 else { throw .noColumns }
  for (index, row) in figure.rows.enumerated() {
    guard (row.kind == .total) == (index == 0) else { throw .misplacedTotal(row: index) }
    guard row.cells.count == columns else {
      throw .unevenRow(row: index, cells: row.cells.count, columns: columns)
    }
  }
}

/// The scene of each page, and what had to give way.
private func layOut(
  _ figure: Figure, preset: Preset, typesetter: Typesetter
) throws(DrawingRefusal) -> (scenes: [Scene], warnings: [DrawingWarning]) {
  let sizes = Sizes(preset)
  let resolution = Resolution(dpi: typesetter.dpi)
  let grid = try Grid(figure, sizes: sizes, typesetter: typesetter)
  func composer(_ heights: [Int]) -> PageComposer {
    PageComposer(figure, sizes: sizes, grid: grid, heights: heights, typesetter: typesetter)
  }
  /// The pages at a height for plain rows and one for members of a group.
  func split(_ item: Double, _ member: Double) -> (pages: [[Pagination.Line]], heights: [Int]) {
    let heights = figure.rows.map { row in
      switch row.kind {
      case .total: resolution.pixels(sizes.row)
      case .header, .item: resolution.pixels(item)
      case .indented: resolution.pixels(member)
      }
    }
    // The height of all that is on each page, the note of its number included.
    var empty = composer(heights)
    let fixed = empty.compose([], page: 1, of: 2).height
    let pagination = Pagination(heights: heights, beforeHeader: empty.beforeHeader, rows: figure.rows)
    return (pagination.pages(capacity: resolution.pixels(sizes.pageHeight) - fixed), heights)
  }
  var plan = split(sizes.row, sizes.rowCompact)
  if plan.pages.count > 1 {
    let compact = split(sizes.rowCompact, sizes.rowCompact)
    if compact.pages.count < plan.pages.count { plan = compact }
  }
  var scenes: [Scene] = []
  var warnings: [DrawingWarning] = []
  if grid.cells.smallest < sizes.digitsWanted {
    warnings.append(.smallCellText(points: grid.cells.smallest, wanted: sizes.digitsWanted))
  }
  for (index, lines) in plan.pages.enumerated() {
    var page = composer(plan.heights)
    scenes.append(page.compose(lines, page: index + 1, of: plan.pages.count))
    warnings += page.warnings
  }
  return (scenes, warnings)
}
