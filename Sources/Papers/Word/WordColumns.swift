import HeatMapDrawing
import Publishing

/// How wide the columns of a table are, how large its type is, and how its page lies: upright in type as large as can be, and lying
/// where even small type does not fit.
struct WordColumns {
  let page: WordPage
  let style: WordStyle
  /// In twips.
  let widths: [Int]

  /// At the left and right of each cell, and above and below, in twips.
  static let margin = (side: 45, end: 14)

  /// - Parameter lies: the picture's page lies, and the table follows it.
  init(_ table: PrintedTable, lies: Bool) {
    let styles = [WordStyle.cells, .smallCells, .condensedCells]
    for page in lies ? [WordPage.lying] : [.upright, .lying] {
      // Smaller type rather than columns of several widths, and those rather than names on two lines.
      for (isWhole, isEven) in [(true, true), (true, false), (false, true), (false, false)] {
        for style in styles {
          let needs = table.columns.indices.map { WordColumns.need(table, $0, style) }
          let least = WordColumns.least(table, needs, isWhole: isWhole, isEven: isEven)
          guard least.reduce(0, +) <= page.textWidth else { continue }
          self.page = page
          self.style = style
          widths = WordColumns.spread(table, least, needs, over: page.textWidth)
          return
        }
      }
    }
    // Too many columns for any page: each as much narrower as need be, its words broken.
    page = .lying
    style = .condensedCells
    let needs = table.columns.indices.map { WordColumns.need(table, $0, .condensedCells).least }
    let all = max(needs.reduce(0, +), 1)
    widths = needs.map { WordColumns.part(WordPage.lying.textWidth, $0, of: all) }
  }

  /// A name that is longer than this may be wrapped.
  private static let longName = 2000

  /// What a column needs that no word of it is broken, and what it would have, each text on one line.
  private struct Need {
    var least = 0
    var most = 0
  }

  private static func need(_ table: PrintedTable, _ column: Int, _ style: WordStyle) -> Need {
    var need = Need()
    let head = table.columns[column]
    func take(_ text: String, signs: String = "", isBold: Bool, wraps: Bool) {
      let size = (size: style.size, percent: style.percent)
      let whole = WordType.width(text, size: size.size, percent: size.percent, isBold: isBold)
      let word = WordType.widestWord(text, size: size.size, percent: size.percent, isBold: isBold)
      // Signs are small.
      let beside = WordType.width(signs, size: size.size * 4 / 5) + 2 * margin.side + 10
      need.least = max(need.least, (wraps ? word : whole) + beside)
      need.most = max(need.most, whole + beside)
    }
    for row in table.rows {
      let cell = row.cells[column]
      // Sentences of columns, such as of how many districts a total is, are wrapped, and ask for no more room than words.
      if row.kind == .remark && head.kind != .name {
        take(widest(cell.text), isBold: false, wraps: true)
      } else {
        take(cell.text, signs: cell.signs, isBold: row.kind == .total, wraps: head.kind == .name)
      }
    }
    take(head.kind == .name ? head.heading : widest(head.heading), isBold: true, wraps: true)
    return need
  }

  /// The part of some room that falls to one of those who share it; of long texts the product has over 32 bits.
  private static func part(_ room: Int, _ one: Int, of all: Int) -> Int { Int(Int64(room) * Int64(one) / Int64(all)) }

  private static func widest(_ text: String) -> String {
    let words = text.split(separator: " ")
    let widest = words.max { WordType.width($0, size: 100) < WordType.width($1, size: 100) }
    return widest.map { String($0) } ?? ""
  }

  /// Headings of two words, such as months, of which one does not fit on a line: all stand on two, so that they look alike.
  func breaksHeadings(_ table: PrintedTable) -> Bool {
    let values = zip(table.columns, widths).filter { $0.0.kind == .value }
    let areOfTwoWords = values.allSatisfy { $0.0.heading.split(separator: " ").count == 2 }
    return areOfTwoWords
      && values.contains { column, width in
        WordType.width(column.heading, size: style.size, percent: style.percent, isBold: true)
          > width - 2 * WordColumns.margin.side - 10
      }
  }

  /// - Parameters:
  ///   - isWhole: names that are not long stand on one line.
  ///   - isEven: columns of values are of one width.
  private static func least(_ table: PrintedTable, _ needs: [Need], isWhole: Bool, isEven: Bool) -> [Int] {
    let value = zip(table.columns, needs).filter { $0.0.kind == .value }.map { $0.1.least }.max() ?? 0
    return zip(table.columns, needs).map { column, need in
      switch column.kind {
      case .name: isWhole ? max(min(need.most, longName), need.least) : need.least
      case .value: isEven ? value : need.least
      case .beside: need.least
      }
    }
  }

  /// What room is left goes to names, up to a line each; then to values, up to half as much again.
  private static func spread(_ table: PrintedTable, _ least: [Int], _ needs: [Need], over room: Int) -> [Int] {
    var widths = least
    var left = room - least.reduce(0, +)
    func give(_ kind: PrintedTable.ColumnKind, upTo most: (Int) -> Int) {
      let places = table.columns.indices.filter { table.columns[$0].kind == kind }
      let wanted = places.map { max(most($0) - widths[$0], 0) }
      let sum = wanted.reduce(0, +)
      if sum == 0 { return }
      let given = min(left, sum)
      for (place, want) in zip(places, wanted) { widths[place] += part(given, want, of: sum) }
      left -= given
    }
    give(.name) { needs[$0].most }
    give(.beside) { max(least[$0] * 5 / 4, needs[$0].least) }
    give(.value) { least[$0] * 3 / 2 }
    return widths
  }
}
