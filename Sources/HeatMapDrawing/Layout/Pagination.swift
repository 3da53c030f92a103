/// Which rows stand on which page.
struct Pagination {
  struct Line: Equatable {
    /// The place of the row in the figure.
    var row: Int
    /// The head of a group, repeated because its rows go on here.
    var continued = false
  }

  /// How tall each row is, and how much space a header needs before it, in pixels.
  var heights: [Int]
  var beforeHeader: Int
  var rows: [Row]
  /// Up to what height a group is never parted from its head, its own height included, in pixels.
  var wholeGroups = 0

  /// Splits the rows under the rule into as few pages of `capacity` pixels as they fill, about equally full. A page takes
  /// at least a row and the head of its group, however small the capacity. Without rows, one empty page.
  func pages(capacity: Int) -> [[Line]] {
    let fewest = fill(capacity)
    guard fewest.count > 1 else { return fewest }
    // No lower than what may not be parted, as far as that fits at all.
    let tallest = rows.body.map { (mayBegin($0) ? before($0) + block(from: $0) : 0) + repeatedHead(of: $0) }.max() ?? 0
    var (low, high) = (tallest <= capacity ? max(0, tallest - 1) : 0, capacity)
    while high - low > 1 {
      let middle = (low + high) / 2
      if fill(middle).count <= fewest.count { high = middle } else { low = middle }
    }
    return fill(high)
  }

  private func fill(_ capacity: Int) -> [[Line]] {
    var pages: [[Line]] = []
    var page: [Line] = []
    var used = 0
    var group: Int?
    for row in rows.body {
      let isHeader = rows[row].kind.isHead
      if isHeader { group = row }
      let space = before(row)
      let wanted = mayBegin(row) ? block(from: row) : heights[row]
      if !page.isEmpty, used + space + wanted > capacity, canEnd(page) {
        pages.append(page)
        page = []
        used = 0
        if !isHeader, let group {
          page.append(Line(row: group, continued: true))
          used = before(group) + heights[group]
        }
      }
      used += space + heights[row]
      page.append(Line(row: row))
    }
    pages.append(page)
    return pages
  }

  /// The rows of the group that a row is in: those after a header, up to the next; nil for a header, and for rows without one.
  private func group(of row: Int) -> Range<Int>? {
    guard !rows[row].kind.isHead,
      let head = rows.body.prefix(while: { $0 < row }).last(where: { rows[$0].kind.isHead })
    else { return nil }
    let end = rows.body.first { $0 > row && rows[$0].kind.isHead } ?? rows.body.upperBound
    return head + 1..<end
  }

  /// Whether a page may begin with a row: two rows of a group at least stay with its head, and two go on together;
  /// a group that is to stay whole goes on nowhere.
  private func mayBegin(_ row: Int) -> Bool {
    guard let group = group(of: row) else { return true }
    if heights[group.lowerBound - 1] + heights[group].reduce(0, +) <= wholeGroups { return false }
    return row - group.lowerBound >= 2 && group.upperBound - row >= 2
  }

  /// The height of a row with those after it that may not be parted from it.
  private func block(from row: Int) -> Int {
    heights[row]
      + rows.body.drop { $0 <= row }.prefix { !rows[$0].kind.isHead && !mayBegin($0) }.reduce(0) { $0 + heights[$1] }
  }

  /// The height of the head that is repeated where a page begins within a group.
  private func repeatedHead(of row: Int) -> Int {
    group(of: row).map { before($0.lowerBound - 1) + heights[$0.lowerBound - 1] } ?? 0
  }

  /// The space before a row.
  private func before(_ row: Int) -> Int { rows[row].kind == .header ? beforeHeader : 0 }

  /// A page may not end in the head of a group that has rows.
  private func canEnd(_ page: [Line]) -> Bool {
    guard let last = page.last else { return false }
    let next = last.row + 1
    return !(rows[last.row].kind.isHead && next < rows.count && !rows[next].kind.isHead)
  }
}
