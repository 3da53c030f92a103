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
