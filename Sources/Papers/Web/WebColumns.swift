import HeatMapDrawing
import Publishing

/// What stands in the columns of the page's table, from left to right.
struct WebColumns {
  enum Kind {
    /// A column of values of the printed table, by its place there.
    case value(Int)
    /// What the latest value is made of.
    case madeOf
    /// The change in a year, by its place in the printed table.
    case change(Int)
    case bar(Side.Axis)
    /// A share of the total, by its place in the printed table.
    case share(Int)
  }

  let list: [Kind]
  let figure: Figure
  let columns: [PrintedColumn]
  /// The values that begin a band of columns, but the first.
  let starts: Set<Int>
  /// The values that are totals of the others.
  let totals: Set<Int>
  /// The latest month, which is larger.
  let latest: Int?

  init(_ figure: Figure, _ table: PrintedTable) {
    self.figure = figure
    columns = table.columns
    let places = columns.indices
    let values = places.filter { table.columns[$0].kind == .value }
    var list = values.map { Kind.value($0) }
    if figure.side?.madeOf != nil { list.append(.madeOf) }
    list += places.filter { table.columns[$0].isChange }.map { .change($0) }
    if let axis = figure.side?.axis { list.append(.bar(axis)) }
    list += places.filter { table.columns[$0].kind == .beside && !table.columns[$0].isChange }.map { .share($0) }
    self.list = list
    var (starts, totals): (Set<Int>, Set<Int>) = ([], [])
    var next = values.first ?? 0
    for (number, group) in figure.columnGroups.enumerated() {
      if number > 0 { starts.insert(next) }
      if group.kind == .total { totals.formUnion(next..<next + group.columns.count) }
      next += group.columns.count
    }
    (self.starts, self.totals) = (starts, totals)
    latest = figure.columnGroups.last?.kind == .valuesToLatest ? values.last : nil
  }

  /// The cells of a row after its name.
  func cells(_ row: PrintedRow) -> String {
    var out = ""
    for column in list {
      switch column {
      case .value(let place): out += value(row.cells[place], place, isRemark: row.kind == .remark)
      case .madeOf: out += "<td class=\"of\">\(escaped(row.side?.madeOf ?? ""))</td>"
      case .change(let place):
        let cell = row.cells[place]
        let text = cell.number == nil ? cell.text : row.side?.change?.text ?? cell.text
        out += "<td class=\"ch\">\(cell.trend.map { webArrow($0) } ?? "")\(escaped(text))\(words(cell))</td>"
      case .bar(let axis):
        out += "<td class=\"bar\">\(row.side?.gap.map { webBar($0, axis, figure.key.ramp) } ?? "")</td>"
      case .share(let place): out += "<td class=\"sh\">\(escaped(row.cells[place].text))</td>"
      }
    }
    return out
  }

  private func value(_ cell: PrintedCell, _ place: Int, isRemark: Bool) -> String {
    var styles: [String] = []
    switch cell.fill {
    case .class(let number): styles.append(webClass(cell.ramp, number))
    case .symbol: styles.append("x")
    case .blank: if isRemark { styles.append("words") }
    }
    if totals.contains(place) { styles.append("all") }
    if starts.contains(place) { styles.append("g") }
    if place == latest { styles.append("l") }
    let isNothing = figure.isOverview && cell.text.isEmpty
    let text = isNothing ? "–" : escaped(cell.text)
    var out = styles.isEmpty ? "<td>" : "<td class=\"\(styles.joined(separator: " "))\">"
    if let prefix = cell.prefix { out += "<span class=\"pre\">\(escaped(prefix))</span> " }
    out += cell.emphasis == .none ? text : "<span class=\"\(webUnderline(cell.emphasis))\">\(text)</span>"
    out += (cell.trend.map { webArrow($0) } ?? "") + (cell.sudden.map { webSudden($0) } ?? "") + words(cell)
    return out + "</td>"
  }

  private func words(_ cell: PrintedCell) -> String {
    let words = cell.marksInWords
    return words.isEmpty ? "" : webWords(", " + words.joined(separator: ", "))
  }

  /// How wide the table is at most, in the size of its type.
  func width(_ table: PrintedTable) -> Int {
    func longest(_ place: Int) -> Int { table.rows.reduce(0) { max($0, $1.cells[place].text.count) } }
    func tenths(_ characters: Int) -> Int { characters * 56 / 10 + 8 }
    let names = columns.indices.filter { columns[$0].kind == .name }
    let label = table.rows.reduce(0) { most, row in
      let shown =
        figure.isOverview
        ? row.cells[min(1, row.cells.count - 1)] : row.cells[names.last { !row.cells[$0].text.isEmpty } ?? 0]
      return max(most, shown.text.count + (row.suffix?.count ?? -1) + 1)
    }
    var sum = tenths(min(label, 30))
    for column in list {
      switch column {
      case .value(let place):
        let head = columns[place].heading.split(separator: " ").reduce(0) { max($0, $1.count) }
        // On paper the names of places stand upright.
        let isName = figure.isOverview && !totals.contains(place)
        let isInWords = table.rows.contains { $0.kind == .remark }
        sum += tenths(max(isInWords ? 6 : longest(place), isName ? 5 : min(head, 10))) + (place == latest ? 8 : 0)
      case .madeOf: sum += tenths(table.rows.reduce(6) { max($0, $1.side?.madeOf.count ?? 0) })
      case .change: sum += 45
      case .bar: sum += 86
      case .share: sum += 66
      }
    }
    return sum / 10 + 1
  }
}
