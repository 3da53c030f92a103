import Disclosure
import Measures
import Staffing
import Statistics
import Tabular
package import Workforce

/// What stands under the picture, a line each and three at most: the order with what readers get wrong, what matters most of all that
/// limits the figures, and the source. All else stands beside the picture: `longNotes`.
package func notes(_ sheet: Sheet) -> [String] { notes(sheet.table, sheet.scale, sheet.paper, order: sheet.order) }

func notes(_ table: PublishedTable, _ scale: Scale, _ paper: Paper, order: RowOrder) -> [String] {
  if let grid = table.measure.grid { return gridNotes(table, grid.shape, paper) }
  return [orderLine(table, order), limitLine(table, scale, paper)].compactMap { $0 }
    + [shortSourceNote(paper, table.clearance)]
}

// MARK: The first line

/// `Districts: highest latest value first. Agency cover does not fill a vacancy; frozen posts count as vacant.`
private func orderLine(_ table: PublishedTable, _ order: RowOrder) -> String? {
  let caveat = table.wording.caveat.map { [$0] } ?? hiddenInAll(table)
  if table.rows.count <= table.headCount + 1 { return caveat.first }
  let isByTeam = table.hasDistricts && table.rows.contains { $0.level == .team }
  let orders = isByTeam ? teamOrders(table, order) : [rowOrder(table, order)]
  // What rows are goes before what readers get wrong: that stands beside the picture too.
  return TextRoom.note.first(of: orders.flatMap { start in caveat.map { "\(start) \($0)" } + [start] })
}

/// Of a count that is hidden in all windows of twelve months at once.
private func hiddenInAll(_ table: PublishedTable) -> [String] {
  guard table.hiddenCount > 0, table.measure.privacy.counted?.window ?? 1 > 1 else { return [] }
  return ["A row that is hidden in one \(table.columnWord) is hidden in all."]
}

private func rowOrder(_ table: PublishedTable, _ order: RowOrder) -> String {
  let rows = table.hasDistricts ? capitalised(table.subject.many) : "Teams"
  let hasHidden = table.countedRows.contains { $0.cells.last?.cell == .confidential }
  switch how(table, order) {
  case .latest(let end):
    let hidden = hasHidden ? "; those hidden in \(table.columns.last?.longText ?? "the end") by name" : ""
    return "\(rows): \(end) latest value first\(hidden)."
  case .name: return "\(rows) in order of name."
  case .career: return "\(rows) in the order of a career."
  case .given: return "\(rows) in the order given."
  }
}

private func teamOrders(_ table: PublishedTable, _ order: RowOrder) -> [String] {
  let start: String
  switch how(table, order) {
  case .latest(let end): start = "\(capitalised(end)) first."
  case .name, .career: start = "In order of name."
  case .given: start = "In the order given."
  }
  guard let folded = table.folded, let policy = table.policy,
    table.rows.contains(where: { $0.level == .team && $0.isFold })
  else { return [start] }
  let others = "\(start) Teams of under \(numberWord(policy.folding.team)) people are added up as ‘other teams’"
  let without = folded.withoutRows.map { $0.district }
  if without.isEmpty { return ["\(others).", start] }
  return ["\(others); \(listed(without)) \(without.count == 1 ? "has" : "have") only such.", "\(others).", start]
}

private enum How {
  /// `highest` or `lowest`.
  case latest(String)
  case name, given
  /// By the steps of a career.
  case career
}

private func how(_ table: PublishedTable, _ order: RowOrder) -> How {
  switch order {
  // Where no row shows its latest value there is nothing to order by.
  case .latest where !table.countedRows.contains { $0.cells.last?.cell.printed != nil }: .name
  case .latest where table.subject == .roleGroups: .career
  case .latest: .latest(table.measure.polarity == .higherIsBetter ? "lowest" : "highest")
  case .name: .name
  case .given: .given
  }
}

// MARK: The second line

/// What limits the figures most: the first of these that is true, with what chance alone does where there is room.
private func limitLine(_ table: PublishedTable, _ scale: Scale, _ paper: Paper) -> String? {
  let limits =
    shortRefusedNote(paper) + leftOutNote(table) + assumedNote(table, paper) + basisNote(table)
    + ownTargetsNote(table, scale) + benchmarkNote(table, scale) + publishedNote(table) + foldNote(table)
    + smallNote(table) + uncomparedNote(table)
    + wholeNote(table)
  let chance = chanceNotes(table)
  guard let limit = limits.first(where: TextRoom.note.fits) ?? limits.first else { return chance.first }
  let both = chance.map { "\(limit) \($0)" }.filter(TextRoom.note.fits)
  return both.first ?? limit
}

/// Rows that the run went on without.
func shortRefusedNote(_ paper: Paper) -> [String] {
  if paper.refusedRows == 0 { return [] }
  return [
    "\(grouped(String(paper.refusedRows))) of \(counted(paper.allRows, "row")) of the input were refused: figures may be too high or too low."
  ]
}

/// Districts that the latest total leaves out.
private func leftOutNote(_ table: PublishedTable) -> [String] {
  guard let last = table.columns.last, let total = table.rows.first else { return [] }
  let names = table.leftOut.filter { $0.column == last }.flatMap { $0.names }
  if names.isEmpty { return [] }
  let some = counted(names.count, table.subject.one, table.subject.many)
  return [listed(names), some].map {
    "\(total.district) in \(last.longText): without \($0), of which a part is missing."
  }
}

/// Of posts of which one list says all.
func assumedPostsNote(_ table: PublishedTable, _ paper: Paper) -> [String] {
  guard let day = paper.assumedPosts, table.measure.needs.contains(.posts) else { return [] }
  return ["Posts are assumed: those on the list of \(day.longText) are taken to have been there in every month."]
}

private func assumedNote(_ table: PublishedTable, _ paper: Paper) -> [String] {
  let posts = assumedPostsNote(table, paper)
  if !posts.isEmpty { return posts }
  guard let coverage = paper.coverage else { return [] }
  var parts: [String] = []
  if coverage.extractDateIsAssumed { parts.append("the day of the extract") }
  if case .assumed = coverage.beginning { parts.append("that it is complete from \(coverage.from.longText)") }
  return parts.isEmpty ? [] : ["Assumed from the data, since no settings say: \(listed(parts))."]
}

/// What is counted in another way than by default.
private func basisNote(_ table: PublishedTable) -> [String] {
  let chosen = table.measure.options.filter(table.options.isChosen).compactMap { option in
    table.options.words(of: option)
  }
  if chosen.isEmpty { return [] }
  return [
    "Counted in another way than usual: \(listed(chosen)).",
    "Counted in another way than usual; the notes beside the picture say how.",
  ]
}

private func benchmarkNote(_ table: PublishedTable, _ scale: Scale) -> [String] {
  guard case .benchmark(let value, let label) = scale.reference, let source = table.measure.benchmark?.source else {
    return []
  }
  let start = "\(label): \(table.withUnit(value))"
  return ["\(start) (\(source)); it is not a target.", "\(start) (\(source)).", "\(start); it is not a target."]
}

/// Whose figures stand beside the council’s own.
private func publishedNote(_ table: PublishedTable) -> [String] {
  let references = table.references
  if references.isEmpty { return [] }
  let years = listed(table.referenceYears.map(String.init))
  return [
    "\(listed(references.map { $0.place.label })): Department for Education, workforce census at 30 September \(years).",
    "Published figures: Department for Education, workforce census at 30 September \(years).",
  ]
}

private func foldNote(_ table: PublishedTable) -> [String] {
  guard let folded = table.folded, let policy = table.policy,
    table.rows.contains(where: { $0.level == .district && $0.isFold })
  else { return [] }
  let end = ", together so that no row has fewer than \(policy.folding.district) people in post."
  return [
    "\(table.subject.others): \(listed(folded.districts))\(end)",
    "\(table.subject.others): \(counted(folded.districts.count, table.subject.one, table.subject.many))\(end)",
  ]
}

/// Which rows are too small ever to show better, where half of them or more are: else each has a tag.
private func smallNote(_ table: PublishedTable) -> [String] {
  let rows = table.countedRows.filter { $0.isJudged }
  let small = rows.filter { $0.isTooSmall }
  guard !rows.isEmpty, 2 * small.count >= rows.count else { return [] }
  let many = table.noun(rows).many
  let isLow = table.measure.polarity != .higherIsBetter
  let best = table.withUnit(isLow ? Tenths(0) : Tenths(1000))
  let end = "too small for even \(best) to be clearly \(table.measure.polarity == .neither ? "lower" : "better")."
  let others = rows.filter { !$0.isTooSmall }.map(table.name)
  let all = "All \(many)"
  if others.isEmpty { return ["\(all) are \(end)"] }
  if others.count <= 2 { return ["\(all) but \(listed(others)) are \(end)"] }
  return ["\(small.count) of \(rows.count) \(many) are \(end)"]
}

/// Why rows are not held against each other.
private func uncomparedNote(_ table: PublishedTable) -> [String] {
  if !table.measure.unit.hasDenominator {
    if table.rows.count == 1 { return [] }
    let total =
      table.clearance == .asPublished ? "Totals have no colour." : "The total is the sum of its rows and has no colour."
    return ["\(total) Amounts are not tested for chance."]
  }
  let rows = table.countedRows
  if rows.count < 2 { return [] }
  let many = capitalised(table.noun(rows).many)
  if case .nothing = table.measure.comparing {
    return ["\(many) are not held against each other: chance makes them differ by more than can be said."]
  }
  if rows.contains(where: { $0.cells.last?.cell == .confidential }), !rows.contains(where: { $0.verdict != nil }) {
    return ["With some hidden, \(table.noun(rows).many) are not held against each other."]
  }
  return []
}

private func wholeNote(_ table: PublishedTable) -> [String] {
  table.isWhole ? ["Percentages, and the counts beside them, are rounded to whole numbers."] : []
}

/// How many signs chance alone makes of those that stand in the picture; the fullest first.
private func chanceNotes(_ table: PublishedTable) -> [String] {
  let judged = table.countedRows.filter { $0.isJudged }
  let hasLines = judged.contains { $0.verdict.map { $0.level > .none } ?? false }
  let sudden = table.rows.contains { $0.cells.contains { !$0.marks.isEmpty } } ? table.expectedSuddenChanges : nil
  let lines = hasLines ? expectedText(DiffersFromRest.expectedMarks(.light, rows: judged.count)) : nil
  let rows = "\(judged.count) \(table.noun(judged).many)"
  switch (lines, sudden) {
  case (let lines?, let sudden?):
    return [
      "Chance alone would underline about \(lines) of \(rows), and make about \(expectedText(sudden.marks)) sudden changes in this table.",
      "Chance alone would underline about \(lines) of \(rows).",
    ]
  case (let lines?, nil):
    return [
      "Chance alone would underline about \(lines) of \(rows).", "Chance underlines about \(lines) of \(judged.count).",
    ]
  case (nil, let sudden?):
    return ["Chance alone would make about \(expectedText(sudden.marks)) sudden changes in this table."]
  case (nil, nil): return []
  }
}

// MARK: The last line

/// Where the figures come from, and of what day; of what is not to be published, that too.
func shortSourceNote(_ paper: Paper, _ clearance: PublishedTable.Clearance) -> String {
  let source: String
  switch paper.origin {
  case .extract(let coverage, _, _):
    let taken = coverage.endsWith != nil ? "known up to" : paper.handedInAs == .ssda903 ? "to" : "taken on"
    source = "\(extractName(paper)), \(taken) \(coverage.knownOn.longText)"
  case .totals(let day):
    source = (paper.source ?? "the council’s own monthly totals") + (day.map { ", as at \($0.longText)" } ?? "")
  case .returns: source = paper.source ?? "the council’s own returns of the children’s social work workforce census"
  case .census: source = paper.source ?? "Department for Education, children’s social work workforce census"
  }
  return "Source: \(source)." + (stamp(clearance).map { " " + capitalised($0) + "." } ?? "")
}

/// What figures of an extract come from.
func extractName(_ paper: Paper) -> String {
  if let source = paper.source { return source }
  return switch paper.handedInAs {
  case .ssda903: "children looked after return (SSDA903)"
  case .annexA: "Annex A (lists for inspection)"
  case nil: "HR and case-management extracts"
  }
}
