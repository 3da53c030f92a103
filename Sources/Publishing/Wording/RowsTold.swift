import Disclosure
import Measures
import Staffing
import Statistics
import Workforce

extension PublishedTable {
  /// The rows that sentences count: districts, or where there are none teams, each of them once.
  var countedRows: [Row] {
    let level: Table.Row.Level = hasDistricts ? .district : .team
    return rows.filter { $0.level == level }
  }

  func name(of row: Row) -> String { row.team ?? row.district }

  /// `district`, `districts`; `team`, `team rows`; several are `rows` where one of them is several small ones together.
  func noun(_ rows: [Row]) -> (one: String, many: String) {
    if rows.contains(where: { $0.level == .team }) { return ("team", "team rows") }
    return (subject.one, rows.contains { $0.isFold } ? "rows" : subject.many)
  }
}

extension PublishedTable.Row {
  /// Whether it was held against the others.
  var isJudged: Bool { verdict?.pValue != nil }

  /// Whether it differs from them by more than chance.
  var isNamed: Bool { verdict?.mayBeNamed ?? false }

  /// Whether it is too small ever to be clearly better.
  var isTooSmall: Bool { verdict?.lowReliability ?? false }
}

/// Rows as sentences tell of their latest values: how many are shown, and which are the worst.
struct RowsTold {
  /// A row with its latest value.
  struct Told {
    let row: PublishedTable.Row
    let name: String
    let value: Tenths
  }

  let table: PublishedTable
  /// How many rows there are.
  let count: Int
  /// Those with a value, worst first (highest, where neither is better), ties by name.
  let shown: [Told]
  /// Whether any is without a value because it is hidden.
  let hasHidden: Bool
  let one: String
  let many: String

  init(_ table: PublishedTable, _ rows: [PublishedTable.Row]) {
    self.table = table
    count = rows.count
    (one, many) = table.noun(rows)
    hasHidden = rows.contains { $0.cells.last?.cell == .confidential }
    shown = rows.compactMap { row in
      row.cells.last?.cell.printed.map { Told(row: row, name: table.name(of: row), value: $0) }
    }.sorted { a, b in
      if a.value == b.value { return inNameOrder(a.name, b.name) }
      switch table.measure.polarity {
      case .lowerIsBetter, .neither: return a.value > b.value
      case .higherIsBetter: return a.value < b.value
      }
    }
  }

  /// Those that are shown and were held against the others, and of these those that differ by more than chance.
  var judged: [Told] { shown.filter { $0.row.isJudged } }
  var marked: [Told] { judged.filter { $0.row.isNamed } }

  /// `Burnley (28.8%)`; of an amount `Burnley (−6.0)`; of money `Burnley (£412,000)`.
  func text(_ told: Told) -> String {
    let isAmount = !table.measure.unit.hasDenominator && !table.measure.unit.isMoney
    return "\(told.name) (\(isAmount ? table.text(told.value) : table.withUnit(told.value)))"
  }

  /// How many of those that are shown, as a sentence begins: `10 of 12 districts`, `All 12 districts`, `Both districts`; where some are
  /// not shown `Of the 8 districts shown, 6`.
  func start(_ some: Int) -> String {
    if shown.count < count {
      return "Of the \(shown.count) \(shown.count == 1 ? one : many) \(hasHidden ? "shown" : "with a value"), "
        + (some == shown.count ? "all" : String(some))
    }
    if some < count { return "\(some) of \(count) \(many)" }
    return count == 2 ? "Both \(many)" : "All \(count) \(many)"
  }

  /// Of rows in order the first two at most, none of which is picked from among equals; empty where three or more are first together.
  func first(_ rows: [Told]) -> [Told] {
    if rows.count <= 2 { return rows }
    if rows[1].value != rows[2].value { return Array(rows.prefix(2)) }
    return rows[0].value != rows[1].value ? [rows[0]] : []
  }

  /// Those that are first together, where three or more are.
  func together(_ rows: [Told]) -> Int { rows.count { $0.value == rows.first?.value } }

  /// Names with values; two of one value have it once: `Fylde and Wyre (9.8%)`.
  func named(_ rows: [Told]) -> String {
    if rows.count == 2, rows[0].value == rows[1].value { return "\(rows[0].name) and \(text(rows[1]))" }
    return listed(rows.map(text))
  }
}
