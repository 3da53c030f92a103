import Disclosure
import Measures
import Staffing
package import Workforce

/// What is divided by what, of whom and when, in one quiet line: `Vacant FTE (full-time equivalent) as % of vacant and in-post FTE; all
/// roles; last day of each month`. It begins with what a headline leaves out: the filter, or the place.
package func statisticLine(_ sheet: Sheet) -> String {
  statisticLine(sheet.table, sheet.scale, sheet.paper)
}

func statisticLine(_ table: PublishedTable, _ scale: Scale, _ paper: Paper) -> String {
  statisticLine(table, paper, under: headline(table, scale, paper))
}

/// - Parameter headline: what stands over it.
func statisticLine(_ table: PublishedTable, _ paper: Paper, under headline: String) -> String {
  if let grid = table.measure.grid { return gridStatisticLine(table, grid.shape, paper, under: headline) }
  let statistic = table.wording.statistic
  let roles = table.measure.isAboutStaff && !table.measure.needsManagers ? rolesText(paper) : nil
  let days = table.daysText
  var parts = [[roles, days].compactMap { $0 }, [days].compactMap { $0 }, []]
  if case .census = paper.origin { parts[0].reverse() }
  let place = table.subject(paper).isWithoutPlace(headline) ? paper.place : nil
  // The first that fits: all of it, then without the roles, the days, the names of what was chosen, and last the place.
  var named = paper
  // By the name that the data have.
  if paper.filter.districts.count == 1, let district = table.subjectName(paper) { named.filter.districts = [district] }
  let starts: [[String]] =
    paper.filterStart.isEmpty ? (place.map { [[$0]] } ?? []) + [[]] : [named.filterStart, paper.filterSummary]
  return TextRoom.statistic.first(of: starts.flatMap { start in parts.map { line(start, spellingFTE(statistic), $0) } })
}

/// A line that begins with what it is of: `Team Duty: vacant FTE …`.
func line(_ start: [String], _ statistic: String, _ rest: [String]) -> String {
  let first = start.isEmpty ? capitalised(statistic) : "\(capitalised(start.joined(separator: ", "))): \(statistic)"
  return ([first] + rest).joined(separator: "; ")
}

/// A text with the abbreviation spelt out where it comes first.
func spellingFTE(_ text: String) -> String {
  let fte = "FTE"
  guard let place = text.place(of: fte) else { return text }
  let bytes = Array(text.utf8)
  let end = place + fte.utf8.count
  return String(decoding: bytes[..<end], as: UTF8.self) + " (full-time equivalent)"
    + String(decoding: bytes[end...], as: UTF8.self)
}

extension PublishedTable {
  /// The day of every column, where the statistic does not say it.
  fileprivate var daysText: String? {
    if span != nil { return nil }
    let isSaid = wording.statistic.holds(moment.each)
    if moment != .censusDay, wording.isDated { return nil }
    let the = "the "
    return isSaid ? nil : moment.each.hasPrefix(the) ? String(moment.each.dropFirst(the.count)) : moment.each
  }
}

/// Which roles count; nil where some were chosen, which the line names, and where the source does not say.
func rolesText(_ paper: Paper) -> String? {
  switch paper.origin {
  case .extract(_, let rule, _):
    if !paper.filter.roles.isEmpty { return nil }
    return switch rule {
    case .all: "all roles"
    case .settings: "roles that the settings name"
    case .censusCodes: "social workers only"
    }
  case .census, .returns: return "social workers only"
  case .totals: return nil
  }
}

/// `October 2015 to September 2017`.
func periodText(_ columns: [Column]) -> String {
  guard let first = columns.first, let last = columns.last else { return "" }
  return first == last ? first.longText : "\(first.longText) to \(last.longText)"
}
