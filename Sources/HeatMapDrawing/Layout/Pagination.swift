/// Which rows stand on which page.
struct Pagination {
  struct Line: Equatable {
    /// The place of the row in the figure.
    var row: Int
    /// The head of a group, repeated because its rows go on here.
    var continued = false
  }

  /// How tall each row is, and how much space a header needs before it (not at the top of a page), in pixels.
  var heights: [Int]
  var beforeHeader: Int
  var rows: [Row]

  /// Splits the rows under the rule into as few pages of `capacity` pixels as they fill, about equally full. A page takes
  /// at least a row and the head of its group, however small the capacity. Without rows, one empty page.
  func pages(capacity: Int) -> [[Line]] {
    let fewest = fill(capacity)
    guard fewest.count > 1 else { return fewest }
    var (low, high) = (0, capacity)
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
      let isHeader = rows[row].kind == .header
      if isHeader { group = row }
      let before = isHeader && !page.isEmpty ? beforeHeader : 0
      // A header takes its first row with it.
      let next = row + 1
      let follower = isHeader && next < rows.count && rows[next].kind != .header ? heights[next] : 0
      if !page.isEmpty, used + before + heights[row] + follower > capacity, canEnd(page) {
        pages.append(page)
        page = []
        used = 0
        if !isHeader, let group {
          page.append(Line(row: group, continued: true))
          used = heights[group]
        }
      }
      used += (page.isEmpty ? 0 : before) + heights[row]
      page.append(Line(row: row))
    }
    pages.append(page)
    return pages
  }

  /// A page may not end in the head of a group that has rows.
  private func canEnd(_ page: [Line]) -> Bool {
    guard let last = page.last else { return false }
    let next = last.row + 1
    return !(rows[last.row].kind == .header && next < rows.count && rows[next].kind != .header)
  }
}
