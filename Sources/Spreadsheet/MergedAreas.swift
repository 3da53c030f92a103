/// The merged areas of a sheet: every cell that one covers takes the value of its first.
///
/// Areas do not overlap; where two do, that which begins first counts.
struct MergedAreas {
  struct Area {
    let top: Int
    let left: Int
    let bottom: Int
    let right: Int
    /// What its first cell holds; known once its first row is read.
    var value: RawCell?
  }

  /// More than that no sheet has.
  static let most = 1 << 20

  /// By their first row and column.
  private var areas: [Area] = []
  private var nextArea = 0
  /// Those that the last row was in, by their columns.
  private var open: [Area] = []
  /// Cells that have been given a value, and areas that have been looked at for a row.
  private var work = 0
  private let limit: Int
  private var scratch: [RawCell] = []

  init(limit: Int) { self.limit = limit }

  /// Reads those that are told behind the rows, up to the end of the part.
  mutating func read(_ bytes: Bytes, from start: Int) throws(PartFault) {
    var markup = Markup(bytes, from: start, to: bytes.count)
    // The tag that ends the rows.
    guard try markup.nextTag() else { throw .markup }
    while true {
      guard try markup.nextTag() else { throw .markup }
      if markup.isEnd {
        if markup.isNamed("mergeCells") { continue }
        guard markup.isNamed("worksheet") else { throw .markup }
        break
      }
      if markup.isNamed("mergeCells") {
        try markup.skipAttributes()
      } else if markup.isNamed("mergeCell") {
        while try markup.nextAttribute() {
          if markup.isAttribute("ref") { try add(markup) }
        }
        if !markup.isEmpty { try markup.skipContent() }
      } else {
        try markup.skipElement()
      }
    }
    areas.sort { ($0.top, $0.left) < ($1.top, $1.left) }
  }

  private mutating func add(_ markup: Markup) throws(PartFault) {
    var at = markup.valueStart
    guard let first = CellPlace(markup.bytes, at: &at) else { throw .merges }
    if at == markup.valueEnd { return }
    guard markup.bytes[at] == 0x3A else { throw .merges }
    at += 1
    guard let last = CellPlace(markup.bytes, at: &at), at == markup.valueEnd, first.row <= last.row,
      first.column <= last.column, areas.count < MergedAreas.most
    else { throw .merges }
    areas.append(Area(top: first.row, left: first.column, bottom: last.row, right: last.column))
  }

  /// Gives the cells of a row the values of the areas that it is in. Rows come in rising order. A row that has nothing of its own is
  /// left with nothing.
  @inline(__always)
  mutating func cover(_ cells: inout [RawCell], row: Int) throws(PartFault) {
    if open.isEmpty && (nextArea == areas.count || areas[nextArea].top > row) { return }
    try coverSome(&cells, row)
  }

  @inline(never)
  private mutating func coverSome(_ cells: inout [RawCell], _ row: Int) throws(PartFault) {
    open.removeAll { $0.bottom < row }
    let hasOwn = hasOwn(cells)
    try begin(cells, row)
    work += open.count
    guard work <= limit else { throw .merges }
    guard hasOwn else {
      cells.removeAll(keepingCapacity: true)
      return
    }
    scratch.removeAll(keepingCapacity: true)
    var next = 0
    for area in open {
      while next < cells.count, Int(cells[next].column) < area.left {
        scratch.append(cells[next])
        next += 1
      }
      while next < cells.count, Int(cells[next].column) <= area.right { next += 1 }
      guard var value = area.value else { continue }
      work += area.right - area.left + 1
      guard work <= limit else { throw .merges }
      for column in area.left...area.right {
        value.column = UInt16(truncatingIfNeeded: column)
        scratch.append(value)
      }
    }
    scratch.append(contentsOf: cells[next...])
    swap(&scratch, &cells)
  }

  /// Whether some cell stands in none of the areas that begin above.
  private func hasOwn(_ cells: [RawCell]) -> Bool {
    var next = 0
    for cell in cells {
      while next < open.count, open[next].right < Int(cell.column) { next += 1 }
      if next == open.count || Int(cell.column) < open[next].left { return true }
    }
    return false
  }

  /// Adds the areas that begin with a row, or began with rows that are not there.
  private mutating func begin(_ cells: [RawCell], _ row: Int) throws(PartFault) {
    var new: [Area] = []
    while nextArea < areas.count, areas[nextArea].top <= row {
      let area = areas[nextArea]
      if area.bottom >= row { new.append(area) }
      nextArea += 1
    }
    if new.isEmpty { return }
    new.sort { ($0.left, $0.top) < ($1.left, $1.top) }
    let old = open
    open.removeAll(keepingCapacity: true)
    var (nextOld, nextCell) = (0, 0)
    for var area in new {
      while nextOld < old.count, old[nextOld].left <= area.left {
        open.append(old[nextOld])
        nextOld += 1
      }
      if let last = open.last, last.right >= area.left { continue }
      if nextOld < old.count, old[nextOld].left <= area.right { continue }
      if area.top == row {
        while nextCell < cells.count, Int(cells[nextCell].column) < area.left { nextCell += 1 }
        if nextCell < cells.count, Int(cells[nextCell].column) == area.left { area.value = cells[nextCell] }
      }
      open.append(area)
    }
    open.append(contentsOf: old[nextOld...])
  }
}
