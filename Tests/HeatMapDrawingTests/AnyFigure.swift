import HeatMapDrawing
import TestSupport

extension SampleFigures {
  /// A figure of any shape that Publishing might ask for.
  static func any(using random: inout Seeded) -> Figure {
    var figure = districts
    let words = ["Burnley", "North", "and", "East", "of", "Kingston", "Tŷ", "Looked", "After", "Children", "W", "St."]
    func text(_ most: Int) -> String {
      (0..<Int.random(in: 1...most, using: &random)).map { _ in words.randomElement(using: &random) ?? "" }
        .joined(separator: " ")
    }
    let columns = Int.random(in: 1...26, using: &random)
    let byYear = Bool.random(using: &random)
    if byYear {
      figure.columnGroups = [
        ColumnGroup(label: "", columns: (0..<columns).map { "\(2000 + $0)" }, kind: .valuesToLatest)
      ]
    } else {
      let first = Int.random(in: 0...min(columns, 12), using: &random)
      let second = min(columns - first, 12)
      figure.columnGroups = [
        ColumnGroup(label: "2024/25", columns: Array(months.suffix(first))),
        ColumnGroup(label: "2025/26", columns: Array(months.prefix(second))),
        ColumnGroup(label: "2026/27", columns: Array(months.prefix(columns - first - second))),
      ].filter { !$0.columns.isEmpty }
      if Bool.random(using: &random) { figure.columnGroups[figure.columnGroups.count - 1].kind = .valuesToLatest }
    }
    let large = Int.random(in: 0...5, using: &random) == 0
    let byTeam = Bool.random(using: &random)
    let rows = Int.random(in: 1...70, using: &random)
    figure.rows = (0..<rows).map { index in
      let kind: Row.Kind =
        index == 0 ? .total : byTeam ? (index % 6 == 1 ? .header : .indented) : .item
      let cells = (0..<columns).map { _ -> Cell in
        switch Int.random(in: 0...11, using: &random) {
        case 0: return cell("[x]")
        case 1: return cell("[c]")
        case 2: return Cell(text: "", fill: .blank)
        default:
          let value = Double.random(in: 0...(large ? 2000 : 99), using: &random)
          let digits = large ? "\(Int(value) / 1000),\(String(Int(value) % 1000 + 1000).dropFirst())" : decimal(value)
          return Cell(
            text: digits, fill: .class(Int.random(in: 0...6, using: &random)),
            sudden: Int.random(in: 0...9, using: &random) == 0 ? .up : nil,
            emphasis: [.none, .oneLine, .twoLines].randomElement(using: &random) ?? .none)
        }
      }
      var side = sideCell(
        Double.random(in: 0...60, using: &random),
        posts: Bool.random(using: &random) ? 55.5 : large ? 98_765.4 : 118.5,
        change: Double.random(in: -30...30, using: &random))
      if Int.random(in: 0...5, using: &random) == 0 { side.gap = nil }
      if Int.random(in: 0...5, using: &random) == 0 { side.change = nil }
      return Row(
        kind: kind, label: text(7), suffix: Int.random(in: 0...3, using: &random) == 0 ? "[u]" : nil, cells: cells,
        side: side)
    }
    if Int.random(in: 0...2, using: &random) == 0, var reference = figure.rows.last {
      reference.kind = .reference
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        reference.label = text(4)
        figure.rows.insert(reference, at: 1)
      }
    }
    figure.headline = text(25)
    figure.statistic = text(40)
    if Bool.random(using: &random) { figure.side?.madeOf = nil }
    if Int.random(in: 0...3, using: &random) == 0 { figure.side?.change = nil }
    if Int.random(in: 0...3, using: &random) == 0 { figure.side?.axis = nil }
    if Int.random(in: 0...3, using: &random) == 0 { figure.side?.change?.upper = "" }
    figure.deck = (0..<Int.random(in: 0...2, using: &random)).map { _ in text(25) }
    if Int.random(in: 0...3, using: &random) == 0 { figure.hiddenRows = HiddenRows(label: text(3), text: text(40)) }
    for row in figure.rows.indices where figure.rows[row].kind == .indented {
      figure.rows[row].isQuiet = Int.random(in: 0...3, using: &random) == 0
    }
    if Int.random(in: 0...4, using: &random) == 0 { figure.side = nil }
    if Bool.random(using: &random) { figure.stamp = "Internal: not for publication" }
    figure.symbols += (0..<Int.random(in: 0...3, using: &random)).map { _ in
      SymbolEntry(sample: .plain("[z]"), text: text(8))
    }
    figure.notes += [text(60)]
    if Bool.random(using: &random) {
      figure.key.ruleLabel = "benchmark: England 2025, 14.2 per cent"
      figure.key.meets = "below the benchmark of England"
    }
    if Bool.random(using: &random) {
      figure.key.ruleAfter = nil
      figure.key.ruleLabel = ""
      figure.key.swatches.reverse()
    }
    return figure
  }
}
