import Disclosure
import Measures
import Publishing
import Staffing

/// What is said of the districts that a total comes from: of those shown by name, the two with the largest shares.
enum DrivenBy {
  static func lines(_ table: PublishedTable) -> [String] {
    let rows = table.rows.filter { $0.level == .district && !$0.isFold }.map { ($0.district, table.shares($0)) }
    if rows.count < 3 { return [] }
    return numerator(table, largest(rows.compactMap { name, shares in shares.ofNumerator.map { (name, $0) } }))
      + change(table, largest(rows.compactMap { name, shares in shares.ofChange.map { (name, $0) } }))
  }

  private typealias Part = (name: String, share: Tenths)

  /// The two largest over zero; of equals those that come first in the table.
  private static func largest(_ parts: [Part]) -> [Part] {
    let order = parts.indices.sorted { a, b in
      parts[a].share == parts[b].share ? a < b : parts[a].share > parts[b].share
    }
    return order.prefix(2).map { parts[$0] }.filter { $0.share > Tenths(0) }
  }

  private static func numerator(_ table: PublishedTable, _ parts: [Part]) -> [String] {
    guard let first = parts.first, let counted = counted(table.wording.statistic) else { return [] }
    let others = parts.dropFirst().map { ", and \($0.name) \($0.share.text)%" }.joined()
    return ["Of the \(counted), \(first.name) has \(first.share.text)%\(others)."]
  }

  /// Of a change that one district exceeds by itself, only that is said.
  private static func change(_ table: PublishedTable, _ parts: [Part]) -> [String] {
    guard let first = parts.first, let total = table.rows.first, let last = table.columns.indices.last,
      let year = table.columns[last].yearBefore, let before = table.columns.firstIndex(of: year),
      let now = total.cells[last].cell.printed, let then = total.cells[before].cell.printed
    else { return [] }
    let start =
      "Of the \(now > then ? "rise" : "fall") from \(table.withUnit(then)) to \(table.withUnit(now)) in a year, "
      + "\(first.name) accounts for "
    if first.share > Tenths(1000) { return [start + "more than the whole: others went the other way."] }
    let others = parts.dropFirst().map { ", and \($0.name) for \($0.share.text)%" }.joined()
    return [start + first.share.text + "%" + others + "."]
  }

  /// What the numerator counts, as a statistic begins: `vacant FTE` of `vacant FTE as % of vacant and in-post FTE`. Nil where it does not
  /// begin so, as a mean does not.
  private static func counted(_ statistic: String) -> String? {
    for mark in [", as %", " as %", " for each ", " ÷ "] {
      guard let counted = statistic.before(mark) else { continue }
      return counted.before(" over the 12 months") ?? counted
    }
    return nil
  }
}
