package import Workforce

/// The finding in one sentence of fifteen words at most: the total against its target, then its change over twelve months.
/// It names no district: that takes judgement.
package func headline(_ matrix: PublishedMatrix, _ scale: Scale, _ paper: Paper) -> String {
  let name = matrix.measure.name.lowercased()
  let subject = "\(matrix.possessive(paper)) \(name)" + chosen(paper.filter)
  let short = "The \(name)" + chosen(paper.filter)
  guard let last = matrix.columns.last, let now = matrix.total(last)?.printed else {
    let when = matrix.columns.last?.longText ?? "this period"
    return shortEnough([subject, short].map { "\($0) is not available for \(when)" })
  }
  let isNow = " is \(matrix.withUnit(now))"
  let change = matrix.changeText
  let (dated, undated) = (
    matrix.standing(now, scale, paper, withYear: true), matrix.standing(now, scale, paper, withYear: false)
  )
  // The first that is short enough: the year of a benchmark goes first, then the change, then the standing, last the place,
  // which the subtitle names.
  return shortEnough(
    [
      [subject + isNow, dated, change], [subject + isNow, undated, change], [subject + isNow, dated], [subject + isNow],
      [short + isNow, dated, change], [short + isNow, dated], [short + isNow],
    ].map { $0.compactMap { $0 }.joined(separator: ", ") })
}

/// The first headline of fifteen words at most, else the last.
private func shortEnough(_ headlines: [String]) -> String {
  headlines.first { wordCount($0) <= 15 } ?? headlines.last ?? ""
}

/// What of a filter a headline must not pass over: one team or role by its name, several as such. The subtitle has the names.
private func chosen(_ filter: Filter) -> String {
  func text(_ names: [String], _ many: String) -> String? {
    guard let first = names.first else { return nil }
    let isName = names.count == 1 && !first.contains { $0 == "*" || $0 == "?" }
    return isName ? first : "the chosen \(many)"
  }
  let kinds = [text(filter.teams, "teams"), text(filter.roles, "roles")].compactMap { $0 }
  return kinds.isEmpty ? "" : " in \(listed(kinds))"
}

func wordCount(_ text: String) -> Int { text.split(separator: " ").count }

extension PublishedMatrix {
  /// `above the 10% target`, `below England’s 14.2% (2025)`; nil where there is nothing, or nothing but itself, to hold it
  /// against.
  fileprivate func standing(_ value: Tenths, _ scale: Scale, _ paper: Paper, withYear: Bool) -> String? {
    guard let reference = scale.reference.value else { return nil }
    let side = value == reference ? "at" : value > reference ? "above" : "below"
    switch scale.reference {
    case .target(let target): return "\(side) the \(shortened(target)) target"
    case .benchmark(let benchmark, let label):
      let words = label.split(separator: " ")
      let place = words.dropLast().joined(separator: " ")
      if place == subjectName(paper) { return nil }
      return "\(side) \(place)’s \(withUnit(benchmark))" + (withYear ? " (\(words.last ?? ""))" : "")
    case .none: return nil
    }
  }

  /// A target without a needless decimal: `10%`.
  private func shortened(_ value: Tenths) -> String {
    let text = value.text.hasSuffix(".0") ? String(value.text.dropLast(2)) : value.text
    return measure.unit == .percent ? text + "%" : text
  }

  /// `up 2.5 points in a year`, for years of published figures `up 2.5 points on 2024`.
  fileprivate var changeText: String? {
    guard let change = changeInYear, let last = columns.last else { return nil }
    let since =
      switch last {
      case .month: "in a year"
      case .year: "on \(last.yearBefore.longText)"
      }
    if change.count == 0 { return "unchanged \(since)" }
    let unit = measure.unit == .percent ? (change.magnitude == Tenths(10) ? " point" : " points") : ""
    return "\(change.count > 0 ? "up" : "down") \(change.magnitude.text)\(unit) \(since)"
  }
}
