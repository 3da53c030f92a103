/// The columns at the side, in millimetres from the left of the page: what the latest value is made of, its change in a year, and the bar
/// of its gap or change on a fixed scale. They are placed from the right.
struct SideColumns {
  /// The right end of what a value is made of; nil where there is no such column.
  var madeOfEnd: Double?
  var madeOfStyle: TextStyle
  /// The middle of the arrows and the right end of the changes; nil where there is no such column.
  var change: (arrow: Double, end: Double)?
  var changeStyle: TextStyle
  /// The ends of the axis; nil where there are no bars.
  var axis: (low: Double, high: Double)?
  /// Where the first of them begins: cells end here at the latest.
  var start: Double
  /// Whether anything stands in them at all.
  var isEmpty: Bool { madeOfEnd == nil && change == nil && axis == nil }

  /// - Parameters:
  ///   - isCompact: what stands in them is narrow, since rows are low or cells need the room.
  ///   - axisWidth: how wide the axis is to be, in place of the usual.
  init(_ side: Side, rows: [Row], sizes: Sizes, isCompact: Bool, axisWidth: Double? = nil, typesetter: Typesetter) {
    let resolution = Resolution(dpi: typesetter.dpi)
    let cells = rows.map { ($0.side, $0.kind) }
    func widest(_ texts: [String], _ style: TextStyle) -> Double {
      resolution.millimetres(texts.reduce(0) { max($0, typesetter.width($1, style)) })
    }
    madeOfStyle = TextStyle(.condensed, isCompact ? 7.5 : 8)
    changeStyle = TextStyle(isCompact ? .condensed : .regular, 8.5)
    var end = sizes.width
    if side.axis != nil {
      let high = end - sizes.arrowHead
      let usual = sizes.axis - (isCompact ? 1.6 : 0) + (side.madeOf == nil ? 2.5 : 0)
      let low = high - (axisWidth ?? usual)
      axis = (low, high)
      end = low - sizes.beforeAxis
    }
    start = end
    if let heading = side.change {
      let texts = cells.compactMap { $0.0?.change?.text }
      let bold = cells.compactMap { $0.1 == .total ? $0.0?.change?.text : nil }
      let heads = max(
        widest([heading.upper], TextStyle(.condensedBold, 8.5)), widest([heading.lower], TextStyle(.condensed, 8)))
      let numbers = max(widest(texts, changeStyle), widest(bold, changeStyle.heavy), isCompact ? 6.4 : 7.6)
      let afterArrow = isCompact ? 0.9 : 1.35
      let arrow = end - numbers - afterArrow - CellType.arrow.width / 2
      change = (arrow, end)
      // The heading may stand over the arrow too, clear of what is beside it.
      end -= max(
        sizes.change - (isCompact ? 1.2 : 0), numbers + afterArrow + CellType.arrow.width + 2.15,
        heads + 0.9)
      start = end
    }
    if let heading = side.madeOf {
      madeOfEnd = end
      let texts = cells.compactMap { $0.0?.madeOf }
      let heads = widest([heading.upper, heading.lower], TextStyle(.condensed, 8))
      if widest(texts, madeOfStyle) > sizes.madeOf { madeOfStyle = madeOfStyle.sized(7.5) }
      start -= max(sizes.madeOf - (isCompact ? 1.4 : 0), max(widest(texts, madeOfStyle), heads) + 1.4)
    }
  }

  /// Where a value stands on the axis, in millimetres, and which way it leaves it, if it does.
  static func place(_ value: Double, on scale: Side.Axis, from low: Double, to high: Double)
    -> (x: Double, off: Scene.Direction?)
  {
    let middle = (low + high) / 2
    let reach = max(scale.high.value - scale.middle.value, scale.middle.value - scale.low.value)
    guard reach > 0, value.isFinite else { return (middle, nil) }
    if value < scale.low.value { return (place(scale.low.value, on: scale, from: low, to: high).x, .left) }
    if value > scale.high.value { return (place(scale.high.value, on: scale, from: low, to: high).x, .right) }
    return (middle + (value - scale.middle.value) / reach * (high - low) / 2, nil)
  }
}
