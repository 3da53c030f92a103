package import Workforce

/// The finding in one sentence of fifteen words at most: the total against its target, then its change over twelve months.
/// It names no district: that takes judgement.
package func headline(_ matrix: PublishedMatrix, _ scale: Scale, _ paper: Paper) -> String {
  let name = matrix.measure.name.lowercased()
  let subject = "\(paper.possessive) \(name)" + (paper.filter.teams.isEmpty ? "" : " in the chosen teams")
  guard let last = matrix.columns.last, let now = matrix.total(last)?.printed else {
    return "\(subject) is not available for \(matrix.columns.last?.longText ?? "this period")"
  }
  let value = "\(subject) is \(matrix.withUnit(now))"
  let standing = matrix.standing(now, scale)
  let change = matrix.changeText
  let full = [value, standing, change].compactMap { $0 }.joined(separator: ", ")
  if wordCount(full) <= 15 { return full }
  let short = [value, standing].compactMap { $0 }.joined(separator: ", ")
  return wordCount(short) <= 15 ? short : value
}

func wordCount(_ text: String) -> Int { text.split(separator: " ").count }

extension PublishedMatrix {
  /// `above the 10% target`, `better than England’s 14.2% (2025)`; nil where there is nothing to hold it against.
  fileprivate func standing(_ value: Tenths, _ scale: Scale) -> String? {
    guard let reference = scale.reference.value else { return nil }
    let side = value == reference ? "at" : value > reference ? "above" : "below"
    switch scale.reference {
    case .target(let target): return "\(side) the \(shortened(target)) target"
    case .benchmark(let benchmark, let label):
      let words = label.split(separator: " ")
      return "\(side) \(words.dropLast().joined(separator: " "))’s \(withUnit(benchmark)) in \(words.last ?? "")"
    case .none: return nil
    }
  }

  /// A target without a needless decimal: `10%`.
  fileprivate func shortened(_ value: Tenths) -> String {
    let text = value.text.hasSuffix(".0") ? String(value.text.dropLast(2)) : value.text
    return measure.unit == .percent ? text + "%" : text
  }

  fileprivate var changeText: String? {
    guard let change = changeInYear else { return nil }
    if change.count == 0 { return "unchanged over the year" }
    let unit = measure.unit == .percent ? (change.magnitude == Tenths(10) ? " point" : " points") : ""
    return "\(change.count > 0 ? "up" : "down") \(change.magnitude.text)\(unit) in a year"
  }
}
