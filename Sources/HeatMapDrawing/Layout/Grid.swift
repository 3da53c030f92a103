/// The columns of a figure, the same on all its pages: labels, cells and side, from left to right.
struct Grid {
  var pageWidth: Int
  var labels: LabelType
  /// The left edge of the first cell.
  var cellsStart: Int
  /// The left and right edge of each cell, the white gap after it left out.
  var columns: [Range<Int>] = []
  /// The left and right edge of each group.
  var groups: [Range<Int>] = []
  /// The wide last column.
  var latest: Int?
  var cells: CellType
  var side: SideColumns?
  /// The height of each row, in millimetres.
  var heights: [Double]
  /// Rows stand in groups under heads of their own, all lower.
  var byTeam: Bool

  /// A latest value is underlined: all of them stand a little higher.
  var hasUnderlines: Bool

  /// The right edge of the cells.
  var cellsEnd: Int { columns.last?.upperBound ?? cellsStart }

  init(_ figure: Figure, sizes: Sizes, typesetter: Typesetter) throws(DrawingRefusal) {
    let resolution = Resolution(dpi: typesetter.dpi)
    pageWidth = resolution.pixels(sizes.width)
    let byTeam = figure.rows.contains { $0.kind == .indented }
    self.byTeam = byTeam
    hasUnderlines = figure.rows.contains { row in row.cells.last.map { $0.emphasis.rawValue > 0 } ?? false }
    var labels = LabelType(typesetter: typesetter)
    let usual = figure.isOverview ? OverviewSizes.labels : byTeam ? sizes.labelsByTeam : sizes.labels
    let rows = figure.hiddenRows.map { figure.rows + [Row(kind: .item, label: $0.label, cells: [])] } ?? figure.rows
    let gap = resolution.exactly(Sizes.labelGap)
    let most = resolution.exactly(max(usual, sizes.labelsMost)) - gap
    labels.fit(rows, usual: resolution.exactly(usual) - gap, most: most)
    func widths() -> ColumnWidths {
      let end = resolution.millimetres(labels.width + gap)
      return ColumnWidths(figure, sizes: sizes, labelsEnd: end, byTeam: byTeam, typesetter: typesetter)
    }
    var found = widths()
    if found.cells == nil, !figure.isOverview {
      // Rather narrow labels than no picture.
      labels.fit(rows, usual: resolution.exactly(Sizes.labelsLeast) - gap, most: most)
      found = widths()
    }
    guard let cells = found.cells else {
      // Of an overview the places can be chosen, and its other columns cannot.
      let others = figure.columnGroups.reduce(0) {
        $0 + (figure.isOverview && $1.kind != .names ? $1.columns.count : 0)
      }
      throw .tooManyColumns(asked: figure.columnCount - others, fit: max(0, found.fit - others))
    }
    self.labels = labels
    let labelsEnd = resolution.millimetres(labels.width + gap)
    cellsStart = resolution.place(labelsEnd)
    heights = figure.rows.map { row in
      let usual = Sizes.rowHeight(row.kind, byTeam: byTeam)
      let label = labels.label(row, continued: false)
      return max(usual, label.lines.count < 2 ? 0 : LabelType.pitch(label.style) * Double(label.lines.count) + 0.3)
    }
    self.cells = cells
    side = found.side

    var x = labelsEnd
    var column = 0
    for group in figure.columnGroups where !group.columns.isEmpty {
      let first = resolution.place(x)
      for _ in group.columns {
        let left = resolution.place(x)
        x += found.widths[column]
        columns.append(left..<max(left + 1, resolution.place(x) - resolution.hairline))
        column += 1
      }
      groups.append(first..<(columns.last?.upperBound ?? first))
      if group.kind == .valuesToLatest { latest = column - 1 }
      x += found.after(group)
    }
  }
}
