/// What is read of a sheet before its rows: where they begin and end, and the areas that are merged, which stand behind them.
struct SheetStart {
  /// At the first row.
  private(set) var markup: Markup
  private(set) var merges: MergedAreas
  /// Where the tag stands that ends the rows.
  let end: Int
  private(set) var isEmpty: Bool

  init(_ bytes: Bytes, _ limits: WorkbookLimits) throws(PartFault) {
    markup = try Markup(bytes)
    merges = MergedAreas(limit: limits.covered)
    let end = SheetStart.end(bytes)
    self.end = end ?? bytes.count
    guard try markup.nextTag(), !markup.isEnd, markup.isNamed("worksheet") else { throw .markup }
    try markup.skipAttributes()
    isEmpty = markup.isEmpty
    while !isEmpty {
      guard try markup.nextTag() else { throw .markup }
      if markup.isEnd {
        isEmpty = true
      } else if markup.isNamed("sheetData") {
        try markup.skipAttributes()
        isEmpty = markup.isEmpty
        break
      } else {
        try markup.skipElement()
      }
    }
    if let end { try merges.read(bytes, from: end) }
  }

  /// The last tag that ends rows.
  private static func end(_ bytes: Bytes) -> Int? {
    var at = bytes.count - 1
    while at >= 0 {
      if bytes[at] == 0x3C, bytes[at + 1] == 0x2F {
        var markup = Markup(bytes, from: at, to: bytes.count)
        let isTag = (try? markup.nextTag()) ?? false
        if isTag && markup.isNamed("sheetData") { return at }
      }
      at -= 1
    }
    return nil
  }
}
