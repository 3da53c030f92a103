/// The columns of a figure, the same on all its pages: labels, cells and side, from left to right.
struct Grid {
  var pageWidth: Int
  var labels: LabelType
  /// Where labels end, beside the cells.
  var labelEnd: Int
  /// Of each column, from one cell to the next, the gap included.
  var pitch: Int
  /// The left edges of the cells.
  var columns: [Int] = []
  /// The left and right edge of each group.
  var groups: [Range<Int>] = []
  var cells: CellType
  var side: SideColumns?

  /// The right edge of the cells.
  var cellsEnd: Int { groups.last?.upperBound ?? labelEnd }
  /// The right edge of the cells and the side columns.
  var end: Int { side.map { $0.gap.x + $0.gap.width } ?? cellsEnd }

  init(_ figure: Figure, sizes: Sizes, typesetter: Typesetter) throws(DrawingRefusal) {
    let resolution = Resolution(dpi: typesetter.dpi)
    let hairline = resolution.hairline
    let asked = figure.columnCount
    let pageWidth = resolution.pixels(sizes.pageWidth)
    self.pageWidth = pageWidth
    let groupGap = resolution.pixels(sizes.betweenGroups)
    let groupCount = figure.columnGroups.count { !$0.columns.isEmpty }
    let gaps = groupGap * max(groupCount - 1, 0)
    let labelGap = resolution.pixels(1)

    var texts: Set<CellType.Key> = []
    for row in figure.rows {
      for cell in row.cells where !cell.text.isEmpty {
        texts.insert(CellType.Key(text: cell.text, bold: row.kind.isBold || cell.fill.isSymbol))
      }
    }
    // Clear of the cell's edge on both sides, so that digits never come near their neighbours.
    let clear = 2 * max(1, resolution.exactly(0.1)) + Double(hairline)
    func cell(at points: Double) -> Int {
      Int((CellType.leastWidth(texts, points: points, typesetter: typesetter) + clear).rounded(.up))
    }
    let good = max(cell(at: sizes.digits), resolution.pixels(sizes.cellLeast))

    // Labels: on one line where cells of a good size leave room for it.
    var labels = LabelType(sizes: sizes, typesetter: typesetter)
    labels.fromLeft = figure.rows.contains { $0.kind == .indented }
    func sideRoom(_ label: Double) -> Double { Double(pageWidth - labelGap - gaps - asked * good) - label }
    var usual = resolution.exactly(sizes.labelWidth)
    func widest() -> Double { figure.rows.reduce(0) { max($0, labels.oneLine($1)) } }
    let room = sideRoom(min(widest(), usual))
    var side = figure.side.map { SideColumns($0, rows: figure.rows, sizes: sizes, room: room, typesetter: typesetter) }
    // Rather labels on two lines than the texts at the side, as long as no label is cut short.
    if side?.madeOfOnTwoLines ?? false, let headings = figure.side {
      for narrower in stride(from: usual, through: resolution.exactly(19), by: -resolution.exactly(0.5)) {
        labels.condensed = true
        labels.width = narrower
        if figure.rows.contains(where: { labels.label($0, continued: false).shortened }) { break }
        let tried = SideColumns(
          headings, rows: figure.rows, sizes: sizes, room: sideRoom(narrower), typesetter: typesetter)
        guard !tried.madeOfOnTwoLines else { continue }
        side = tried
        usual = narrower
        break
      }
      labels.condensed = false
    }
    let spare = sideRoom(0) - Double(side?.good ?? 0)
    let labelMost = max(usual, min(spare, resolution.exactly(sizes.labelWidthMost)))
    if widest() > labelMost { labels.condensed = true }
    labels.setWidth(min(widest(), labelMost), for: figure.rows)
    self.labels = labels
    labelEnd = Int(labels.width.rounded(.up))
    let start = labelEnd + labelGap

    // Cells: what the label and the side leave, up to the most that looks well.
    let most = resolution.pixels(sizes.cellMost)
    func share(beside side: Int?) -> Int { min((pageWidth - start - gaps - (side ?? 0)) / max(asked, 1), most) }
    let readable = max(1, cell(at: sizes.digitsLeast))
    let (roomy, tight) = (share(beside: side?.good), share(beside: side?.least))
    let pitch = roomy >= good ? roomy : min(good, tight)
    self.pitch = pitch
    guard pitch >= readable,
      let cells = CellType(texts, width: Double(pitch) - clear, sizes: sizes, typesetter: typesetter)
    else {
      let room = pageWidth - start - gaps - (side?.least ?? 0)
      throw .tooManyColumns(asked: asked, fit: min(max(0, room / readable), asked - 1))
    }
    self.cells = cells

    var x = start
    for group in figure.columnGroups where !group.columns.isEmpty {
      let left = x
      for _ in group.columns {
        columns.append(x)
        x += pitch
      }
      groups.append(left..<(x - hairline))
      x += groupGap
    }
    side?.place(from: x - groupGap, to: pageWidth, farther: resolution.pixels(1))
    self.side = side
  }
}

extension CellFill {
  /// A symbol stands in the cell in place of a value.
  var isSymbol: Bool {
    switch self {
    case .symbol, .hatched: true
    case .class, .blank: false
    }
  }
}
