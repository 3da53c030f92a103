/// The columns at the side: the latest value, what it is made of, and the gap as a number and a bar.
struct SideColumns {
  package struct Column {
    var x = 0
    var width = 0
  }

  var latest = Column()
  var madeOf = Column()
  var gap = Column()
  /// The widest entry of each column, so that entries stand flush right as a block in the middle of the column.
  var latestBlock = 0.0
  var madeOfBlock = 0.0
  var madeOfStyle: TextStyle
  /// Each part of "a of b" on a line of its own.
  var madeOfOnTwoLines = false
  var gapStyle: TextStyle
  /// The widest number at the left of zero (beside bars to the right), and at the right.
  var numbersLeft = 0.0
  var numbersRight = 0.0
  var longestLeft = 0.0
  var longestRight = 0.0
  /// Before the first column, after it, and before the last one.
  var lead = 0
  var between = 0
  var beforeGap = 0
  /// The narrowest the bars' column can be, how wide it should be, and the widest it is worth.
  var gapLeast = 0
  var gapGood = 0
  var gapMost = 0

  /// The least width of all together, in pixels.
  var least: Int { lead + latest.width + (madeOf.width > 0 ? between + madeOf.width : 0) + beforeGap + gapLeast }

  /// The width of all together with bars of a good length, in pixels.
  var good: Int { least + gapGood - gapLeast }

  /// Measures the texts; `room` is what may be taken before the cells have to suffer, in pixels.
  init(_ side: Side, rows: [Row], sizes: Sizes, room: Double, typesetter: Typesetter) {
    let resolution = Resolution(dpi: typesetter.dpi)
    let fit = TextFit(typesetter: typesetter)
    lead = resolution.pixels(1.2)
    between = resolution.pixels(1.4)
    beforeGap = resolution.pixels(1.6)
    madeOfStyle = TextStyle(.condensed, sizes.madeOf)
    gapStyle = TextStyle(.regular, sizes.gap)
    let cells = rows.compactMap { $0.side }

    latestBlock = fit.widestAdvance(cells.map { $0.latest }, TextStyle(.bold, sizes.side))
    let latestHeads = max(
      fit.widestAdvance([side.latestHeading], TextStyle(.condensedBold, sizes.band)),
      fit.widestAdvance([side.latestUnit], TextStyle(.condensed, sizes.month)))
    latest.width = Int(max(latestBlock, latestHeads).rounded(.up))

    for row in rows {
      guard let gap = row.side?.gap else { continue }
      let width = typesetter.width(gap.text, row.kind.isBold ? gapStyle.heavy : gapStyle)
      let length = gap.value.isFinite ? abs(gap.value) : 0
      if gap.value > 0 {
        numbersLeft = max(numbersLeft, width)
        longestRight = max(longestRight, length)
      } else {
        numbersRight = max(numbersRight, width)
        longestLeft = max(longestLeft, length)
      }
    }
    let pad = resolution.exactly(0.9)
    if numbersLeft > 0 { numbersLeft += pad }
    if numbersRight > 0 { numbersRight += pad }
    let gapHeads = max(
      fit.widestAdvance([side.gapHeading], TextStyle(.condensedBold, sizes.band - 0.5)),
      fit.widestAdvance([side.gapUnit], TextStyle(.condensed, sizes.month - 1)))
    gapLeast = Int(max(numbersLeft + numbersRight + resolution.exactly(1.5), gapHeads).rounded(.up))
    gapGood = max(gapLeast, resolution.pixels(sizes.barGood))
    gapMost = max(gapLeast, resolution.pixels(sizes.barMost))

    guard let heading = side.madeOfHeading else { return }
    let head = SideColumns.twoLineWidth(heading) { typesetter.width($0, TextStyle(.condensed, sizes.month)) }
    let texts = cells.map { $0.madeOf }
    let left = room - Double(lead + latest.width + between + beforeGap + gapLeast)
    let styles = fit.smaller(madeOfStyle, to: sizes.madeOf - 0.8)
    if let style = fit.firstByAdvance(styles, texts, width: max(left, head)) {
      madeOfStyle = style
      madeOfBlock = fit.widestAdvance(texts, style)
    } else {
      madeOfOnTwoLines = true
      let lines = texts.flatMap(SideColumns.twoLines)
      let styles = fit.smaller(madeOfStyle.sized(sizes.madeOf - 0.8), to: 5.5)
      madeOfStyle = fit.firstByAdvance(styles, lines, width: max(left, head)) ?? madeOfStyle.sized(5.5)
      madeOfBlock = fit.widestAdvance(lines, madeOfStyle)
    }
    madeOf.width = Int(max(madeOfBlock, head).rounded(.up))
  }

  /// The least width that a heading takes on two lines.
  private static func twoLineWidth(_ text: String, _ width: (String) -> Double) -> Double {
    let words = text.split(whereSeparator: { $0.isWhitespace })
    let splits = words.indices.map { index in
      max(width(words[..<index].joined(separator: " ")), width(words[index...].joined(separator: " ")))
    }
    return splits.min() ?? 0
  }

  /// Breaks "8.2 of 55.5" before its second word; a text of one word stays whole.
  static func twoLines(_ text: String) -> [String] {
    guard let space = text.firstIndex(of: " ") else { return [text] }
    return [String(text[..<space]), String(text[text.index(after: space)...])]
  }

  /// Sets the columns out from `x`, a little further apart where there is room, the bars' column as wide as is left.
  mutating func place(from x: Int, to end: Int, farther most: Int) {
    let farther = min(max(end - x - least, 0) / 5, most)
    lead += farther
    between += farther
    beforeGap += farther
    latest.x = x + lead
    gap.x = latest.x + latest.width + beforeGap
    if madeOf.width > 0 {
      madeOf.x = latest.x + latest.width + between
      gap.x += between + madeOf.width
    }
    gap.width = max(gapLeast, min(end - gap.x, gapMost))
  }

  /// Where zero stands, from the left of the bars' column, and how many pixels a unit takes: the most at which bars and
  /// numbers stay inside.
  var scale: (zero: Double, unit: Double) {
    let width = Double(gap.width)
    func need(_ unit: Double) -> Double {
      max(numbersLeft, longestLeft * unit) + max(numbersRight, longestRight * unit)
    }
    let longest = max(longestLeft, longestRight)
    guard longest > 0 else { return (numbersLeft, 0) }
    var (low, high) = (0.0, width / longest)
    for _ in 0..<40 {
      let middle = (low + high) / 2
      if need(middle) <= width { low = middle } else { high = middle }
    }
    return (max(numbersLeft, longestLeft * low), low)
  }
}
