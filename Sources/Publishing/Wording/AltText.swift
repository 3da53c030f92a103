package import Disclosure
import Measures
import Staffing
import Statistics

/// What is read out to someone who does not see the picture: under 150 words. It names rows that survive judgement alone,
/// three each way at most.
package func altText(_ matrix: PublishedMatrix, _ scale: Scale, _ paper: Paper) -> String {
  let name = matrix.measure.nameInSentence
  var text = "Heat map of the \(name) (\(matrix.wording.statistic)): \(paper.rowsText(matrix)), "
  text += periodText(matrix.columns)
  if !paper.filterDescription.isEmpty {
    let named = paper.filterDescription.joined(separator: "; ")
    text += "; " + (wordCount(named) <= 40 ? named : paper.filterSummary.joined(separator: "; "))
  }
  text += "."
  if let last = matrix.columns.last, let row = matrix.rows.first {
    if let now = matrix.total(last)?.printed {
      text += " \(row.district): \(matrix.withUnit(now)) in \(last.longText)"
      if let change = matrix.changeInYear {
        text +=
          change.count == 0
          ? ", the same as a year before"
          : ", \(change.count > 0 ? "up" : "down") "
            + "\(matrix.measure.unit.longChangeText(change, isWhole: matrix.isWhole)) on a year before"
      }
      text += referenceText(matrix, scale) + "."
    } else {
      let isHidden = row.cells.last?.cell == .confidential
      text += " \(row.district): \(isHidden ? "hidden" : "not available") in \(last.longText)."
    }
    text += comparisonAltText(matrix) + rangeText(matrix) + standOutText(matrix)
  }
  let hidden = matrix.hiddenCount
  if hidden > 0 { text += " \(counted(hidden, "figure")) hidden to protect people." }
  switch matrix.clearance {
  case .notChecked: text += " Internal: not checked for disclosure, and not for publication."
  case .checked, .asPublished: break
  }
  return text
}

private func referenceText(_ matrix: PublishedMatrix, _ scale: Scale) -> String {
  switch scale.reference {
  case .target(let value): "; the target is \(matrix.withUnit(value))"
  case .benchmark(let value, let label): "; the benchmark (\(label)) is \(matrix.withUnit(value))"
  case .none: ""
  }
}

/// The rows that differ from the rest beyond chance.
private func standOutText(_ matrix: PublishedMatrix) -> String {
  let named = matrix.rows.filter { $0.level == .district && $0.verdict?.mayBeNamed ?? false }
  let small = matrix.rows.filter { $0.level == .district && $0.verdict?.isSmallAndWorse ?? false }
  func text(_ direction: DiffersFromRest.Direction) -> String? {
    let names = named.filter { $0.verdict?.direction == direction }.map(\.district)
    var parts = names.count <= 3 ? names : Array(names.prefix(2)) + ["\(names.count - 2) more"]
    let count = small.count { $0.verdict?.direction == direction }
    if count > 0 { parts.append(counted(count, "small \(matrix.subject.one)", "small \(matrix.subject.many)")) }
    return parts.isEmpty ? nil : "\(direction.rawValue): \(listed(parts))"
  }
  let parts = [DiffersFromRest.Direction.worse, .better, .higher, .lower].compactMap(text)
  return parts.isEmpty ? "" : " Reliably different from the rest, \(parts.joined(separator: "; "))."
}

/// The lowest and highest of the districts in the last column.
private func rangeText(_ matrix: PublishedMatrix) -> String {
  let values = matrix.rows.filter { $0.level == .district }.compactMap { $0.cells.last?.cell.printed }
  guard let low = values.min(), let high = values.max(), values.count > 1 else { return "" }
  return
    " The \(values.count) \(matrix.subject.many) with a value then range from \(matrix.withUnit(low)) to \(matrix.withUnit(high))."
}
