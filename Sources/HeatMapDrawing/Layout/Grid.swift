/// The columns of a figure, the same on all its pages: labels, cells and side, from left to right.
struct Grid {
  var pageWidth: Int
  /// What stands between the margins: from `left`, up to and without `right`.
  var left: Int
  var right: Int
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
    let left = resolution.pixels(sizes.marginLeft)
    let right = pageWidth - resolution.pixels(sizes.marginRight)
    (self.left, self.right) = (left, right)
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
    // Bold digits, which are darker, need more; a pixel is lost where texts are placed on whole ones.
    let clearOfBold = max(clear, resolution.exactly(CellType.betweenBold) + 1)
    func cell(at points: Double) -> Int {
      Int((CellType.leastWidth(texts, points: points, typesetter: typesetter) + clear).rounded(.up))
    }
    let bold = texts.filter { $0.bold }
    let airy = Int(
      (CellType.leastWidth(bold, points: sizes.digitsTight, typesetter: typesetter) + clearOfBold).rounded(.up))
    let good = max(cell(at: sizes.digits), airy, resolution.pixels(sizes.cellLeast))

    // Labels: on one line where cells of a good size leave room for it.
    var labels = LabelType(sizes: sizes, typesetter: typesetter)
    labels.fromLeft = figure.rows.contains { $0.kind == .indented }
    func sideRoom(_ label: Double) -> Double { Double(right - left - labelGap - gaps - asked * good) - label }
    var usual = resolution.exactly(sizes.labelWidth)
    func widest() -> Double { figure.rows.reduce(0) { max($0, labels.oneLine($1)) } }
    let room = sideRoom(min(widest(), usual))
    var side = figure.side.map { SideColumns($0, rows: figure.rows, sizes: sizes, room: room, typesetter: typesetter) }
    // Rather labels on two lines than the texts at the side, as long as no label is cut short.
    if side?.madeOfOnTwoLines ?? false, let headings = figure.side {
      for narrower in stride(from: usual, through: resolution.exactly(19), by: -resolution.exactly(0.5)) {
        labels.condensed = true
        labels.width = narrower
        if labels.cut(figure.rows) > 0 { break }
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

    // Cells: what the label and the side leave, up to the most that looks well.
    let most = resolution.pixels(sizes.cellMost)
    func start(_ labels: LabelType) -> Int { left + Int(labels.width.rounded(.up)) + labelGap }
    func share(_ labels: LabelType, beside side: Int?) -> Int {
      min((right - start(labels) - gaps - (side ?? 0)) / max(asked, 1), most)
    }
    // Rather labels on two lines than cells too narrow, and rather cells a little narrower than a label cut short.
    let tightest = max(cell(at: sizes.digitsTight), airy, resolution.pixels(sizes.cellTight))
    var cut = labels.cut(figure.rows)
    var narrower = labels
    while share(labels, beside: side?.least) < tightest, narrower.width > resolution.exactly(19) {
      narrower.setWidth(narrower.width - resolution.exactly(0.5), for: figure.rows)
      guard narrower.cut(figure.rows) <= cut else { break }
      labels = narrower
    }
    cut = labels.cut(figure.rows)
    var wider = labels
    while cut > 0, wider.width < resolution.exactly(sizes.labelWidthTight) {
      wider.setWidth(wider.width + resolution.exactly(0.5), for: figure.rows)
      guard share(wider, beside: side?.least) >= tightest else { break }
      let still = wider.cut(figure.rows)
      if still < cut { (labels, cut) = (wider, still) }
    }
    labels.keepApart(figure.rows)
    self.labels = labels
    let start = start(labels)
    labelEnd = start - labelGap
    let readable = max(1, cell(at: sizes.digitsLeast))
    let (roomy, tight) = (share(labels, beside: side?.good), share(labels, beside: side?.least))
    let pitch = roomy >= good ? roomy : min(good, tight)
    self.pitch = pitch
    guard pitch >= readable,
      let cells = CellType(
        texts, width: Double(pitch) - clear, boldWidth: Double(pitch) - clearOfBold, sizes: sizes,
        typesetter: typesetter)
    else {
      let room = right - start - gaps - (side?.least ?? 0)
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
    side?.place(from: x - groupGap, to: right, farther: resolution.pixels(1))
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
