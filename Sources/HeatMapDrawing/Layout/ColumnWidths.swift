/// How wide each column of cells is, in millimetres, and the type that fits them.
struct ColumnWidths {
  var widths: [Double] = []
  /// The type of the cells; nil where they are too narrow for digits that can be read.
  var cells: CellType?
  var side: SideColumns?
  /// How many columns would do, where these are too many.
  var fit = 0
  private let isOverview: Bool

  /// The space after a group of columns that is not the last.
  func after(_ group: ColumnGroup) -> Double {
    switch group.kind {
    case .values, .valuesToLatest: Sizes.betweenGroups
    case .total, .names: 0
    case .reference: 1
    }
  }

  init(_ figure: Figure, sizes: Sizes, labelsEnd: Double, byTeam: Bool, typesetter: Typesetter) {
    isOverview = figure.isOverview
    let resolution = Resolution(dpi: typesetter.dpi)
    let groups = figure.columnGroups.filter { !$0.columns.isEmpty }
    let hairline = resolution.millimetres(Double(resolution.hairline))
    let texts = ColumnWidths.texts(figure)
    // Room between the edges of two cells for the widest text.
    let least = resolution.millimetres(CellType.least(texts, typesetter: typesetter)) + 2 * Sizes.clear + hairline
    let latestLeast = ColumnWidths.latest(figure).reduce(0) { most, text in
      max(most, CellType.least([text], typesetter: typesetter))
    }
    let usualLatest = max(
      sizes.latest - (byTeam ? 0.75 : 0), resolution.millimetres(latestLeast) + 2 * Sizes.clear + hairline)
    let gaps = groups.dropLast().reduce(0) { $0 + after($1) }
    let asked = figure.columnCount
    let fixed = groups.reduce(0) { sum, group in
      switch group.kind {
      case .values, .names: sum
      case .valuesToLatest: sum + usualLatest
      case .total: sum + OverviewSizes.total
      case .reference: sum + OverviewSizes.reference
      }
    }
    let shared = groups.reduce(0) { count, group in
      switch group.kind {
      case .values, .names: count + group.columns.count
      case .valuesToLatest: count + group.columns.count - 1
      case .total, .reference: count
      }
    }
    func room(_ side: SideColumns?) -> Double { (side?.start ?? sizes.width) - labelsEnd - gaps - fixed }
    func pitch(_ side: SideColumns?) -> Double { shared > 0 ? room(side) / Double(shared) : 0 }
    func columns(_ axis: Double?, isCompact: Bool = byTeam) -> SideColumns? {
      figure.side.map {
        SideColumns($0, rows: figure.rows, sizes: sizes, isCompact: isCompact, axisWidth: axis, typesetter: typesetter)
      }.flatMap { $0.isEmpty ? nil : $0 }
    }
    side = columns(nil)
    // Digits that are wider than most take room from the axis; where there is too much, it grows.
    if let axis = side?.axis, shared > 0 {
      let width = axis.high - axis.low
      let missing = (least - pitch(side)) * Double(shared)
      let spare = (pitch(side) - Sizes.cellMost) * Double(shared)
      if missing > 0 { side = columns(max(Sizes.axisLeast, width - missing)) }
      if pitch(side) < least { side = columns(Sizes.axisLeast, isCompact: true) }
      if spare > 0 { side = columns(min(max(width, Sizes.axisMost), width + spare)) }
    }
    var own = min(pitch(side), isOverview ? OverviewSizes.districtMost : Sizes.cellMost)
    var latest = usualLatest
    // The latest stays the widest.
    if own * Sizes.latestWider > latest, groups.contains(where: { $0.kind == .valuesToLatest }) {
      own = min((room(side) + latest) / (Double(shared) + Sizes.latestWider), Sizes.cellMost)
      latest = own * Sizes.latestWider
    }
    widths = groups.flatMap { group in
      group.columns.indices.map { column in
        switch group.kind {
        case .values, .names: own
        case .valuesToLatest: column == group.columns.count - 1 ? latest : own
        case .total: OverviewSizes.total
        case .reference: OverviewSizes.reference
        }
      }
    }
    fit = min(max(0, asked - shared + Int((room(side) / least).rounded(.down))), max(asked - 1, 0))
    guard shared == 0 || own >= least - 0.001 else { return }
    let free = resolution.exactly((shared == 0 ? latest : own) - 2 * Sizes.clear - hairline)
    cells = CellType(texts, free: free + 0.01, typesetter: typesetter)
  }

  /// The texts of the wide last column.
  private static func latest(_ figure: Figure) -> [CellType.Text] {
    guard figure.columnGroups.last(where: { !$0.columns.isEmpty })?.kind == .valuesToLatest else { return [] }
    return figure.rows.compactMap { row in
      row.cells.last.map { CellType.Text(text: $0.text, bold: row.kind == .total, isBare: $0.fill == .blank) }
    }
  }

  /// The texts of the cells that share the width.
  private static func texts(_ figure: Figure) -> Set<CellType.Text> {
    let kinds = figure.columnGroups.flatMap { group in
      group.columns.indices.map { group.kind == .valuesToLatest && $0 == group.columns.count - 1 ? .total : group.kind }
    }
    var texts: Set<CellType.Text> = []
    for row in figure.rows {
      for (cell, kind) in zip(row.cells, kinds)
      where !cell.text.isEmpty && (kind == .values || kind == .valuesToLatest || kind == .names) {
        texts.insert(
          CellType.Text(
            text: cell.text, bold: row.kind == .total, hasArrow: cell.trend != nil, isBare: cell.fill == .blank))
      }
    }
    return texts
  }
}
