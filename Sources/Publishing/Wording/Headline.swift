package import Disclosure
import Measures
import Staffing
import Statistics
package import Workforce

/// The finding in one sentence of fifteen words at most: the total against its target, its change over twelve months, and the
/// rows that differ from the rest by more than chance. None is named on less.
package func headline(_ sheet: Sheet) -> String { headline(sheet.table, sheet.scale, sheet.paper) }

package func headline(_ table: PublishedTable, _ scale: Scale, _ paper: Paper) -> String {
  if let grid = table.measure.grid { return gridHeadline(table, grid.shape, paper) }
  let name = table.measure.nameInSentence
  let subject = "\(table.possessive(paper)) \(name)" + chosen(paper.filter)
  let short = "The \(name)" + chosen(paper.filter)
  guard let last = table.columns.last, let now = table.total(last)?.printed else {
    let when = table.columns.last?.longText ?? "this period"
    guard table.rows.first?.cells.last?.cell == .confidential else {
      return shortEnough([subject, short].map { "\($0) is not available for \(when)" })
    }
    let shown = table.rangeShown
    let ranges = [subject, short].compactMap { name in shown.map { "\(name): \($0)" } }
    return shortEnough(
      ranges.map { $0 + "; the total is hidden" } + ranges + [subject, short].map { "\($0) is hidden for \(when)" })
  }
  // Where the total is not of all districts no headline is without saying so.
  let some = table.districtsInTotal(last)
  let isNow = (some.map { " in \($0.text)" } ?? "") + " is \(table.withUnit(now))"
  let change = table.changeText
  let (dated, undated) = (
    table.standing(now, scale, paper, withYear: true), table.standing(now, scale, paper, withYear: false)
  )
  let standOuts = table.standOuts
  let (full, brief) = (standOuts.map { "; " + $0 } ?? "", standOuts.map { "; " + $0.withoutComparison } ?? "")
  func line(_ start: String, _ parts: String?...) -> String {
    ([start + isNow] + parts.compactMap { $0 }).joined(separator: ", ")
  }
  // The first that is short enough: the year of a benchmark goes first, then the change, what stands out, the standing, and
  // last the place, which the subtitle names.
  return shortEnough([
    line(subject, dated, change) + full, line(subject, dated, change) + brief, line(subject, undated, change) + brief,
    line(subject, dated) + full, line(subject, undated) + full, line(subject, dated) + brief,
    line(subject, undated) + brief, line(subject, dated, change), line(subject, undated, change), line(subject, dated),
    line(subject), line(short, dated, change), line(short, dated), line(short),
  ])
}

/// What a row is held against; left off where a headline would be too long.
private let thanTheRest = " than the rest"
private let byMoreThanChance = " by more than chance"
private let reliably = " reliably"

extension String {
  /// The text without its thanTheRest, and with the shorter word for byMoreThanChance.
  fileprivate var withoutComparison: String {
    if self.hasSuffix(thanTheRest) { return String(self.dropLast(thanTheRest.count)) }
    return self.hasSuffix(byMoreThanChance) ? self.dropLast(byMoreThanChance.count) + reliably : self
  }
}

/// The first headline of fifteen words at most, else the last.
private func shortEnough(_ headlines: [String]) -> String {
  headlines.first { wordCount($0) <= 15 } ?? headlines.last ?? ""
}

/// What of a filter a headline must not pass over: one team or role by its name, several as such. The subtitle has the names.
/// ` in Duty`, ` (social worker)`, ` in the chosen teams (Manager)`.
private func chosen(_ filter: Filter) -> String {
  func text(_ names: [String], _ many: String) -> String? {
    guard let first = names.first else { return nil }
    let isName = names.count == 1 && !first.contains { $0 == "*" || $0 == "?" }
    return isName ? first : "the chosen \(many)"
  }
  let teams = text(filter.teams, "teams").map { " in \($0)" } ?? ""
  return teams + (text(filter.roles, "roles").map { " (\($0))" } ?? "")
}

func wordCount(_ text: String) -> Int { text.split(separator: " ").count }

extension PublishedTable {
  /// The rows whose latest value differs from the rest by more than chance: two by name at most, else how many; nil where nothing was
  /// judged.
  ///
  /// `Burnley and Hyndburn are worse than the rest`, `4 districts are worse than the rest`, `no district differs by more than chance`,
  /// `too few to tell districts apart`; where words are short, the last of them go.
  fileprivate var standOuts: String? {
    let judged = rows.filter { $0.level == .district && $0.verdict?.pValue != nil }
    guard judged.count > 1 else { return nil }
    let named = judged.filter { $0.verdict?.mayBeNamed ?? false }
    let worse = named.filter { $0.verdict?.direction?.isWorse ?? false }.map { $0.district }
    if named.isEmpty {
      if judged.allSatisfy({ $0.verdict?.lowReliability ?? false }) { return "too few to tell \(subject.many) apart" }
      return "no \(subject.one) differs" + byMoreThanChance
    }
    let isNeither = measure.polarity == .neither
    let (some, word) =
      worse.isEmpty
      ? (named.map { $0.district }, isNeither ? "lower" : "better") : (worse, isNeither ? "higher" : "worse")
    if some.count > 2 { return "\(some.count) \(subject.many) are \(word)" + thanTheRest }
    return "\(listed(some)) \(some.count == 1 ? "is" : "are") \(word)" + thanTheRest
  }

  /// What can be said where the total is hidden: `districts shown range from 0.0% to 17.9%`; nil where there is no range of
  /// latest values.
  fileprivate var rangeShown: String? {
    let values = rows.filter { $0.level == .district }.compactMap { $0.cells.last?.cell.printed }
    guard let low = values.min(), let high = values.max(), low < high else { return nil }
    return "\(subject.many) shown range from \(withUnit(low)) to \(withUnit(high))"
  }

  /// `above the 10% target`, `below England’s 14.2% (2025)`; nil where there is nothing, or nothing but itself, to hold it
  /// against.
  fileprivate func standing(_ value: Tenths, _ scale: Scale, _ paper: Paper, withYear: Bool) -> String? {
    guard let reference = scale.reference.value else { return nil }
    let side = value == reference ? "at" : value > reference ? "above" : "below"
    switch scale.reference {
    case .target(let target): return "\(side) the \(measure.unit.shortText(target)) target"
    case .benchmark(let benchmark, let label):
      let words = label.split(separator: " ")
      let place = words.dropLast().joined(separator: " ")
      if place == subjectName(paper) { return nil }
      return "\(side) \(place)’s \(withUnit(benchmark))" + (withYear ? " (\(words.last ?? ""))" : "")
    case .none: return nil
    }
  }

  /// `up 2.5 points in a year`, for years of published figures `up 2.5 points on 2024`.
  fileprivate var changeText: String? {
    guard let (change, some) = changeInYear, let last = columns.last else { return nil }
    // The districts that a change is of are said where the value's are others.
    let of = some == districtsInTotal(last) ? "" : some.map { " in \($0.text)" } ?? ""
    let since =
      switch last {
      case .month: "in a year" + of
      case .year, .item: "on \(last.yearBefore?.longText ?? "")" + of
      }
    if change.count == 0 { return "unchanged \(since)" }
    return "\(change.count > 0 ? "up" : "down") \(measure.unit.changeText(change, isWhole: isWhole)) \(since)"
  }
}
