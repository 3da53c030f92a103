internal import Parallel

/// Draws a figure: lays it out, splits it into pages, and writes each as a PNG. The same figure and options give the same
/// bytes, drawn alone or with others.
package func draw(_ figure: Figure, options: DrawingOptions) throws(DrawingRefusal) -> DrawnFigure {
  guard let drawn = try draw([figure], options: options, threads: 1).first else { throw .noRows }
  return drawn
}

/// Draws several figures at once: first each is laid out, then each page drawn and encoded, by whichever thread is free.
/// Where figures cannot be drawn, the first of them is the one refused.
package func draw(_ figures: [Figure], options: DrawingOptions, threads: Int) throws(DrawingRefusal) -> [DrawnFigure] {
  let typesetters = TypesetterPool(options)
  var layouts: [FigureScenes] = []
  for result in atOnce(
    figures.count, threads: threads,
    { number in
      typesetters.lend { typesetter throws(DrawingRefusal) in
        try FigureScenes(figures[number], preset: options.preset, typesetter: typesetter)
      }
    })
  {
    layouts.append(try result.get())
  }
  let pages = layouts.indices.flatMap { figure in layouts[figure].scenes.indices.map { (figure: figure, page: $0) } }
  let scenes = layouts.map(\.scenes)
  let files = atOnce(pages.count, threads: threads) { number in
    typesetters.lend { typesetter throws(DrawingRefusal) in
      let (figure, page) = pages[number]
      let raster = Raster(scenes[figure][page], with: typesetter)
      return try PNGFile.encode(
        raster, dpi: typesetter.dpi, level: PNGFile.level(cells: figures[figure].cellCount),
        document: figures[figure].document)
    }
  }
  var drawn = layouts.map { DrawnFigure(pages: [], warnings: $0.warnings) }
  for ((figure, page), file) in zip(pages, files) {
    let scene = scenes[figure][page]
    drawn[figure].pages.append(
      DrawnPage(
        png: try file.get(), width: scene.width, height: scene.height, scene: scene, page: page + 1,
        of: scenes[figure].count))
  }
  return drawn
}

/// A figure laid out: the scene of each page, and what a reader should know.
private struct FigureScenes: Sendable {
  let scenes: [Scene]
  var warnings: [DrawingWarning] = []

  init(_ figure: Figure, preset: Preset, typesetter: Typesetter) throws(DrawingRefusal) {
    try check(figure)
    let (scenes, warnings) = try layOut(figure, preset: preset, typesetter: typesetter)
    self.scenes = scenes
    for warning in warnings where !self.warnings.contains(warning) { self.warnings.append(warning) }
    let missing = typesetter.missing(in: scenes)
    if !missing.isEmpty { self.warnings.append(.missingCharacters(missing)) }
  }
}

private func check(_ figure: Figure) throws(DrawingRefusal) {
  guard !figure.rows.isEmpty else { throw .noRows }
  let columns = figure.columnCount
  guard columns > 0 else { throw .noColumns }
  for (index, row) in figure.rows.enumerated() {
    guard (row.kind == .total) == (index == 0) else { throw .misplacedTotal(row: index) }
    guard row.kind != .reference || !figure.rows.body.contains(index) else { throw .misplacedReference(row: index) }
    guard row.cells.count == columns else {
      throw .unevenRow(row: index, cells: row.cells.count, columns: columns)
    }
  }
}

/// Typesetters to be lent: each to one thread at a time, and made when all are out. They remember glyphs, so that as few
/// as there are threads serve all pages.
private final class TypesetterPool: Sendable {
  /// A typesetter on its way from one thread to another. That is safe because only its borrower touches it.
  private struct Idle: @unchecked Sendable {
    let typesetter: Typesetter
  }

  private let options: DrawingOptions
  private let idle = Locked<[Idle]>([])

  init(_ options: DrawingOptions) { self.options = options }

  func lend<Value>(
    _ body: (Typesetter) throws(DrawingRefusal) -> Value
  ) -> Result<Value, DrawingRefusal> {
    do throws(DrawingRefusal) {
      let free = idle.withLock { $0.popLast() }
      let one = if let free { free } else { Idle(typesetter: try newTypesetter()) }
      defer { idle.withLock { $0.append(one) } }
      return .success(try body(one.typesetter))
    } catch {
      return .failure(error)
    }
  }

  private func newTypesetter() throws(DrawingRefusal) -> Typesetter {
    try Typesetter(font: options.font, dpi: min(max(options.dpi, 72), 600))
  }
}
