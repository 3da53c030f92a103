/// How the row of headings is told where titles stand above it.
package struct HeadingSearch {
  /// How many of the columns that are wanted a row names.
  let columnsNamed: ([String]) -> Int
  /// How many it must name to be the headings without a second look.
  let needed: Int

  /// How many rows are looked at.
  static let rows = 30
  /// How many bytes they may take.
  static let bytes = 1 << 16

  package init(needed: Int, columnsNamed: @escaping ([String]) -> Int) {
    self.needed = needed
    self.columnsNamed = columnsNamed
  }
}

extension FileStart {
  /// The headings below the first row, where that names too few columns: of the first thirty rows that which names most, two at
  /// least and more than the first, and of several the first. Nil where there is none such.
  mutating func headingsBelow(_ first: Header, _ start: Header, _ candidates: [UInt8], _ search: HeadingSearch)
    throws(ReadFailure) -> (header: Header, next: Int)?
  {
    let named = search.columnsNamed(first.fields)
    if named >= search.needed { return nil }
    while chunks.count < HeadingSearch.bytes, try chunks.refill() {}
    var best: (header: Header, next: Int)?
    var most = max(named, 1)
    for separator in candidates {
      let scanner = RecordScanner(separator: separator, lineEnd: start.lineEnd, fields: 1 << 12)
      let outcome = scanner.scan(
        chunks.bytes, from: chunks.start, to: min(chunks.end, chunks.start + HeadingSearch.bytes))
      var titles = 0
      for row in 0..<min(outcome.records, HeadingSearch.rows) {
        let from = row == 0 ? 0 : scanner.recordEnds.view[row - 1]
        var found = header(start, scanner, from: from, behind: scanner.recordEnds.view[row], invalid: outcome.invalid)
        let named = search.columnsNamed(found.header.fields)
        if named > most {
          most = named
          found.header.titles = titles
          best = found
        }
        if found.header.fields.contains(where: { !$0.isEmpty }) { titles += 1 }
      }
    }
    return best
  }
}
