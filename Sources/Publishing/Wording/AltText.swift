package import Disclosure
import Measures
import Staffing
import Statistics
package import Workforce

/// What is read out to someone who does not see the picture: under 150 words. It names rows alone that differ by more than
/// chance, three each way at most.
package func altText(_ sheet: Sheet) -> String { altText(sheet.table, sheet.scale, sheet.paper) }

package func altText(_ table: PublishedTable, _ scale: Scale, _ paper: Paper) -> String {
  if let grid = table.measure.grid { return gridAltText(table, grid.shape, scale, paper) }
  let name = table.measure.nameInSentence
  var text = "Heat map of the \(name) (\(table.wording.statistic)): \(paper.rowsText(table)), "
  text += periodText(table.columns)
  if !paper.filterDescription.isEmpty {
    let named = paper.filterDescription.joined(separator: "; ")
    text += "; " + (wordCount(named) <= 40 ? named : paper.filterSummary.joined(separator: "; "))
  }
  text += "."
  if let last = table.columns.last, let row = table.rows.first {
    if let now = table.total(last)?.printed {
      let some = table.districtsInTotal(last)
      text += " \(row.district)\(some.map { " (\($0.text))" } ?? ""): \(table.withUnit(now)) in \(last.longText)"
      if let (change, own) = table.changeInYear {
        text +=
          change.count == 0
          ? ", the same as a year before"
          : ", \(change.count > 0 ? "up" : "down") "
            + "\(table.measure.unit.longChangeText(change, isWhole: table.isWhole)) on a year before"
        if own != some, let own { text += " in \(own.text)" }
      }
      text += referenceText(table, scale) + "."
    } else {
      let isHidden = row.cells.last?.cell == .confidential
      text += " \(row.district): \(isHidden ? "hidden" : "not available") in \(last.longText)."
    }
    let verdict = returnsVerdict(table, paper).map { " " + $0 }.joined()
    text += (verdict.isEmpty ? comparisonAltText(table) : verdict) + rangeText(table) + standOutText(table)
  }
  let hidden = table.hiddenCount
  if hidden > 0 { text += " \(counted(hidden, "figure")) hidden to protect people." }
  switch table.clearance {
  case .notChecked: text += " Internal: not checked for disclosure, and not for publication."
  case .checked, .asPublished: break
  }
  return text
}

private func referenceText(_ table: PublishedTable, _ scale: Scale) -> String {
  switch scale.reference {
  case .target(let value): "; the target is \(table.withUnit(value))"
  case .benchmark(let value, let label): "; the benchmark (\(label)) is \(table.withUnit(value))"
  case .none: ""
  }
}

/// The rows that differ from the rest by more than chance.
private func standOutText(_ table: PublishedTable) -> String {
  let named = table.rows.filter { $0.level == .district && $0.verdict?.mayBeNamed ?? false }
  func text(_ direction: DiffersFromRest.Direction) -> String? {
    let names = named.filter { $0.verdict?.direction == direction }.map { $0.district }
    let parts = names.count <= 3 ? names : Array(names.prefix(2)) + ["\(names.count - 2) more"]
    return parts.isEmpty ? nil : "\(direction.rawValue): \(listed(parts))"
  }
  let parts = [DiffersFromRest.Direction.worse, .better, .higher, .lower].compactMap(text)
  return parts.isEmpty ? "" : " Different from the rest by more than chance, \(parts.joined(separator: "; "))."
}

/// The lowest and highest of the districts in the last column.
private func rangeText(_ table: PublishedTable) -> String {
  let values = table.rows.filter { $0.level == .district }.compactMap { $0.cells.last?.cell.printed }
  guard let low = values.min(), let high = values.max(), values.count > 1 else { return "" }
  return
    " The \(values.count) \(table.subject.many) with a value then range from \(table.withUnit(low)) to \(table.withUnit(high))."
}
