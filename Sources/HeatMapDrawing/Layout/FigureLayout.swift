/// The scene of each page, and what had to give way.
func layOut(
  _ figure: Figure, size: PictureSize, typesetter: Typesetter
) throws(DrawingRefusal) -> (scenes: [Scene], warnings: [DrawingWarning]) {
  let parts = try FigurePart.all(of: figure, sizes: Sizes(size), typesetter: typesetter)
  if parts.count == 1, let single = parts.first?.onOnePage() { return ([single.scene], single.warnings) }
  let pages = parts.flatMap { part in part.pages().map { (part: part, lines: $0) } }
  var scenes: [Scene] = []
  var warnings: [DrawingWarning] = []
  for (index, page) in pages.enumerated() {
    var composer = page.part.composer()
    let number = PageNumber(page: index + 1, of: pages.count, places: parts.count > 1 ? page.part.places : nil)
    scenes.append(composer.compose(page.lines, number))
    warnings += composer.warnings
  }
  return (scenes, warnings)
}

/// A figure whose columns stand side by side on a page: the whole of one as a rule; of an overview some of its places, where all of them
/// are too many to be read.
private struct FigurePart {
  let figure: Figure
  let sizes: Sizes
  let grid: Grid
  let typesetter: Typesetter

  init(_ figure: Figure, sizes: Sizes, typesetter: Typesetter) throws(DrawingRefusal) {
    self.figure = figure
    self.sizes = sizes
    self.typesetter = typesetter
    grid = try Grid(figure, sizes: sizes, typesetter: typesetter)
  }

  /// As few as can be read, with as many places each, but for one.
  static func all(
    of figure: Figure, sizes: Sizes, typesetter: Typesetter
  ) throws(DrawingRefusal) -> [FigurePart] {
    do throws(DrawingRefusal) {
      return [try FigurePart(figure, sizes: sizes, typesetter: typesetter)]
    } catch {
      guard case .tooManyColumns(let places, let fit, _) = error else { throw error }
      guard figure.isOverview, fit > 0 else {
        let isWider = (try? Grid(figure, sizes: Sizes(.landscape), typesetter: typesetter)) != nil
        throw .tooManyColumns(asked: places, fit: fit, wider: isWider ? .landscape : nil)
      }
      let count = (places + fit - 1) / fit
      var parts: [FigurePart] = []
      for part in 0..<count {
        let range = places * part / count..<places * (part + 1) / count
        parts.append(try FigurePart(figure.withPlaces(range), sizes: sizes, typesetter: typesetter))
      }
      return parts
    }
  }

  func composer() -> PageComposer { PageComposer(figure, sizes: sizes, grid: grid, typesetter: typesetter) }

  /// The first and the last place across.
  var places: (first: String, last: String)? {
    guard let names = figure.columnGroups.last?.columns, let first = names.first, let last = names.last else {
      return nil
    }
    return (first, last)
  }

  private var resolution: Resolution { Resolution(dpi: typesetter.dpi) }
  private var capacity: Int { resolution.pixels(sizes.height) }
  private var heights: [Int] { figure.rows.indices.map { resolution.pixels(grid.heights[$0]) } }

  /// As a rule all rows fit on one page; that page then is its own measure. Nil where they do not; where the rows alone are taller, it is
  /// not tried.
  func onOnePage() -> (scene: Scene, warnings: [DrawingWarning])? {
    guard heights.reduce(0, +) <= capacity else { return nil }
    var single = composer()
    let scene = single.compose(figure.rows.body.map { Pagination.Line(row: $0) }, PageNumber(page: 1, of: 1))
    return scene.height <= capacity ? (scene, single.warnings) : nil
  }

  /// The rows of each page. An overview's groups of measures are not parted, where one fits on a page.
  func pages() -> [[Pagination.Line]] {
    // The height of all that is on each page, the line of its number included.
    var empty = composer()
    let room = capacity - empty.compose([], PageNumber(page: 2, of: 2)).height
    let pagination = Pagination(
      heights: heights, beforeHeader: resolution.pixels(Sizes.beforeHeader), rows: figure.rows,
      wholeGroups: figure.isOverview ? room : 0)
    return pagination.pages(capacity: room)
  }
}

extension Figure {
  /// An overview of some of its places alone, counted from 0; all else stays.
  fileprivate func withPlaces(_ range: Range<Int>) -> Figure {
    var some = self
    var kept: [Int] = []
    var first = 0
    for (number, group) in columnGroups.enumerated() {
      let columns = group.kind == .names ? range : group.columns.indices
      some.columnGroups[number].columns = Array(group.columns[columns])
      kept += columns.map { first + $0 }
      first += group.columns.count
    }
    for row in rows.indices where rows[row].kind != .heading { some.rows[row].cells = kept.map { rows[row].cells[$0] } }
    return some
  }
}
