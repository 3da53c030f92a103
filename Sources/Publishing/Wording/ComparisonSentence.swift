import Disclosure
import Measures
import Workforce

/// How the council stands beside England and its neighbours, the fullest sentence first: `Lancashire is below England’s 13.4% and its
/// neighbours’ 13.4% (social workers).`, where the council's own figure is of all roles. Nothing where the census is not of the latest column, where something was
/// chosen of the council, or where either has no value: like is held against like.
func comparisonSentences(_ table: PublishedTable, _ paper: Paper) -> [String] {
  guard paper.filterStart.isEmpty, let total = table.rows.first?.cells.last?.cell.printed, let last = table.columns.last
  else { return [] }
  let others = table.references.filter { $0.year == Comparison.censusYear(of: last) }
  var parts: [(word: String, whose: String)] = []
  for other in others {
    guard let value = other.latest.printed else { continue }
    let whose: String
    switch other.place {
    case .england: whose = "England’s \(table.withUnit(value))"
    case .neighbours: whose = "its neighbours’ \(table.withUnit(value))"
    case .region: continue
    }
    parts.append((total == value ? "like" : total > value ? "above" : "below", whose))
  }
  guard let first = parts.first else { return [] }
  var isAll = false
  if case .extract(_, .all, _) = paper.origin { isAll = true }
  let start = paper.place ?? "The council"
  func sentence(_ parts: [(word: String, whose: String)]) -> String {
    let both = parts.count == 2 && parts[0].word == parts[1].word
    let words =
      both
      ? "\(parts[0].word) \(parts[0].whose) and \(parts[1].whose)"
      : parts.map { "\($0.word) \($0.whose)" }.joined(separator: ", ")
    return "\(start) is \(words)\(isAll ? " (social workers)" : "")."
  }
  return parts.count > 1 ? [sentence(parts), sentence([first])] : [sentence([first])]
}
