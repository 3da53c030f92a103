/// A figure laid out: the scene of each page, and what a reader should know.
struct FigureScenes: Sendable {
  let scenes: [Scene]
  var warnings: [DrawingWarning] = []

  init(_ figure: Figure, size: PictureSize, typesetter: Typesetter) throws(DrawingRefusal) {
    try check(figure)
    let (scenes, warnings) = try layOut(figure, size: size, typesetter: typesetter)
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
    guard figure.isOverview || (row.kind == .total) == (index == 0) else { throw .misplacedTotal(row: index) }
    guard !row.kind.isOverRule || !figure.rows.body.contains(index) else { throw .misplacedReference(row: index) }
    guard row.kind == .heading || row.cells.count == columns else {
      throw .unevenRow(row: index, cells: row.cells.count, columns: columns)
    }
  }
}

extension Typesetter {
  /// The characters of some pages that have no glyph, each once, in the order met.
  fileprivate func missing(in scenes: [Scene]) -> [String] {
    var missing: [String] = []
    for scene in scenes {
      for case .text(let text) in scene.items {
        for character in shape(text.string, text.style.face).missing where !missing.contains(character) {
          missing.append(character)
        }
      }
    }
    return missing
  }
}
