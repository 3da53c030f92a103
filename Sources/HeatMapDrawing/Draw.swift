internal import Parallel

/// Draws a figure: lays it out, splits it into pages, and writes each as a PNG. The same figure and options give the same
/// bytes, drawn alone or with others.
package func draw(_ figure: Figure, options: DrawingOptions) throws(DrawingRefusal) -> DrawnFigure {
  guard let drawn = try draw([figure], options: options, threads: 1).first else { throw .noRows }
  return drawn
}

/// Draws several figures at once: each is laid out, and each of its pages drawn and encoded, by whichever thread is free.
/// Where figures cannot be drawn, the first of them is the one refused.
package func draw(_ figures: [Figure], options: DrawingOptions, threads: Int) throws(DrawingRefusal) -> [DrawnFigure] {
  let typesetters = TypesetterPool(options)
  let work = DrawingWork(figures: figures.count)
  @Sendable func layOut(_ figure: Int) {
    let result = typesetters.lend { typesetter throws(DrawingRefusal) in
      try FigureScenes(figures[figure], size: options.size, typesetter: typesetter)
    }
    work.laidOut(figure, result)
  }
  @Sendable func drawPage(_ page: DrawingWork.Page) {
    let result = typesetters.lend { typesetter throws(DrawingRefusal) in
      let figure = figures[page.figure]
      let png = try PNGFile.encode(
        page.scene, with: typesetter, dpi: options.dpi, level: PNGFile.level(cells: figure.cellCount),
        document: figure.document)
      return DrawnPage(
        png: png, width: page.scene.width, height: page.scene.height, scene: page.scene, page: page.number + 1,
        of: page.count)
    }
    work.drawn(page, result)
  }
  // As long as figures are left to be laid out, a thread that finds none draws pages of those that are.
  let threads = max(threads, 1)
  _ = atOnce(threads, threads: threads) { _ in
    while let task = work.next() {
      switch task {
      case .layout(let figure): layOut(figure)
      case .page(let page): drawPage(page)
      }
    }
  }
  return try work.outcome()
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
    do throws(BadFont) {
      return try Typesetter(font: options.font, dpi: options.layoutDPI)
    } catch {
      throw .badFont(reason: error.reason)
    }
  }
}
