import Disclosure
import Measures
import Staffing
import Statistics
import Tabular
package import Workforce

/// The text of the file beside a picture: its headline and deck, what exactly is counted, and all that limits the figures, a paragraph
/// each. It holds nothing of a person.
package func notesFile(_ sheet: Sheet) -> String {
  notesFile(sheet.table, sheet.scale, sheet.paper, order: sheet.order)
}

func notesFile(_ table: PublishedTable, _ scale: Scale, _ paper: Paper, order: RowOrder) -> String {
  let deck = deck(table, scale, paper)
  let answer = ([headline(table, scale, paper) + "."] + deck).joined(separator: " ")
  // All of it, where the deck had no room for that.
  let beside = comparisonSentences(table, paper).prefix(1).filter { sentence in !deck.contains { $0.holds(sentence) } }
  let notes = [answer, subtitle(table, paper) + "."] + beside + longNotes(table, scale, paper, order: order)
  return notes.joined(separator: "\n\n") + "\n"
}

/// What a table or picture shows in one line, with all that the line over the key has no room for: measure, place, months, roles and
/// filter.
package func subtitle(_ sheet: Sheet) -> String { subtitle(sheet.table, sheet.paper) }

func subtitle(_ table: PublishedTable, _ paper: Paper) -> String {
  var parts = ["\(table.name) (\(table.wording.statistic))"]
  if let span = table.span {
    parts += (paper.place.map { [$0] } ?? []) + [periodText([.month(span.months.first), .month(span.months.last)])]
  } else {
    parts += [paper.rowsText(table), periodText(table.columns) + stepText(table.step)]
  }
  if let roles = table.measure.isAboutStaff ? rolesText(paper) : nil { parts.append(roles) }
  return (parts + paper.filterDescription).joined(separator: ", ")
}

/// How far columns are apart, where they are not of every month.
private func stepText(_ step: Int) -> String {
  switch step {
  case 3: " by quarter"
  case 12: " by year"
  default: ""
  }
}

/// What stands beside the picture: order and colour, definition, what is missing and why, and the source.
func longNotes(_ table: PublishedTable, _ scale: Scale, _ paper: Paper, order: RowOrder) -> [String] {
  if let grid = table.measure.grid { return gridLongNotes(table, grid.shape, paper) }
  var notes = [orderNote(table, scale, order), table.wording.definition]
  if case .benchmark(let value, let label) = scale.reference, let source = table.measure.benchmark?.source {
    notes.append("\(label): \(table.withUnit(value)) (\(source)); it is not a target.")
  }
  notes += ownTargetsNote(table, scale)
  notes += comparisonNote(table, paper) + returnsVerdict(table, paper)
  notes += markNotes(table) + changeNote(table)
  notes += hiddenNote(table) + foldedNote(table)
  notes += missingNotes(table, paper)
  notes += roleGroupsNote(paper) + movesNote(paper)
  notes += assumedPostsNote(table, paper)
  notes += checkNotes(paper.checks, table.policy)
  notes += revisedNote(paper)
  notes += refusedNote(paper)
  if table.hasCoarseDays {
    notes.append("Days are given to the nearest five, and without a range, so that no single post’s can be worked out.")
  }
  if table.isWhole {
    let but = table.hasReferences ? ", but for those that others have published" : ""
    notes.append("Percentages, and the counts beside them, are rounded to whole numbers\(but).")
  }
  notes.append(
    sourceNote(paper, isAboutStaff: table.measure.isAboutStaff)
      + (table.measure.isAboutStaff ? " FTE: full-time equivalent." : "") + clearanceText(table.clearance))
  return notes
}

/// Which rows have a target of their own.
func ownTargetsNote(_ table: PublishedTable, _ scale: Scale) -> [String] {
  let rows = table.rows.compactMap { row in
    scale.ownTarget(row).map {
      "\(row.team.map { "\($0) in " } ?? "")\(row.district) (\(table.measure.unit.shortText($0)))"
    }
  }
  if rows.isEmpty { return [] }
  let one = rows.count == 1
  return [
    "\(listed(rows)) \(one ? "has a target of its own: its" : "have targets of their own: their") colours and \(one ? "gap" : "gaps") go by that."
  ]
}

/// Which roles are in which row.
private func roleGroupsNote(_ paper: Paper) -> [String] {
  let groups = paper.roleGroups.map { "\($0.group.name): \(listed($0.roles))." }
  if groups.isEmpty { return [] }
  return [
    (groups + ["Whoever is in the first assessed year is newly qualified, whatever the role, unless a manager."])
      .joined(separator: " ")
  ]
}

/// How many figures were otherwise in the last paper.
func revisedNote(_ paper: Paper) -> [String] {
  guard let count = paper.revised else { return [] }
  if count == 0 { return ["No figure of the last paper was revised."] }
  return ["\(counted(count, "figure")) of the last paper \(count == 1 ? "was" : "were") revised since."]
}

/// What an arrow means, and how many of them chance alone would make.
private func changeNote(_ table: PublishedTable) -> [String] {
  let changes = table.changesToLast
  if changes.isEmpty { return [] }
  let start = "Change in a year: the printed value less that of a year before."
  if !changes.contains(where: { $0.mark != nil }) { return ["\(start) None is marked as more than chance."] }
  let byChance = Double(changes.count) * 2 * ConfidenceLevel.strict.tail
  return [
    "\(start) An arrow: it is more than chance (99.8%). Of \(changes.count) rows, chance alone makes at most about "
      + "\(rareText(byChance)) arrows. An arrow says which way, not whether that is good."
  ]
}

private func orderNote(_ table: PublishedTable, _ scale: Scale, _ order: RowOrder) -> String {
  let hasTeams = table.rows.contains { $0.team != nil }
  let rows =
    hasTeams && !table.hasDistricts
    ? "Teams" : capitalised(table.subject.many) + (hasTeams ? ", and teams within them," : "")
  let unit = table.columnWord
  // Where no row shows its latest value there is nothing to order by.
  let isByName = !table.rows.dropFirst(table.headCount).contains { $0.cells.last?.cell.printed != nil }
  let how =
    switch order {
    case .latest where isByName: "by name"
    case .latest where table.subject == .roleGroups: "by the steps of a career"
    case .latest: "by the latest \(unit), \(table.measure.polarity == .higherIsBetter ? "lowest" : "highest") first"
    case .name: "by name"
    case .given: "as given"
    }
  var note = table.rows.count > table.headCount ? "\(rows) are ordered \(how). " : ""
  note += "Colour and number use the same rounded value"
  switch scale.reference {
  case .target(let value): note += "; exactly \(scale.unit.text(value)) meets the target."
  case .benchmark(let value, _): note += "; exactly \(scale.unit.text(value)) is as good as England’s figure."
  case .none: note += "."
  }
  if !scale.unit.hasDenominator && table.rows.count > 1 {
    // That of published figures is itself published, where it can be.
    note +=
      table.clearance == .asPublished ? " Totals have no colour." : " Totals are sums of their rows and have no colour."
  }
  return note
}

/// What the marks in the picture mean, and how many of each chance alone would give.
private func markNotes(_ table: PublishedTable) -> [String] {
  var notes: [String] = []
  let hasMarks = table.rows.contains { $0.cells.contains { !$0.marks.isEmpty } }
  if let expected = table.expectedSuddenChanges, hasMarks {
    notes.append(
      "Corner mark: a change from the month before of over 3.27 times the row’s usual one. \(expected.rows) of "
        + "\(table.rows.count) rows change often enough to be looked at; chance alone makes about \(expectedText(expected.marks)) such marks "
        + "in them.")
  }
  if case .nothing = table.measure.comparing, table.rows.contains(where: { $0.level == .district }) {
    notes.append(
      "\(capitalised(table.subject.many)) are not held against each other: a few that last for months make most of the figure, so that chance "
        + "alone would make some of them stand out.")
  }
  let verdicts = table.rows.compactMap { $0.verdict }
  var sentences: [String] = []
  if verdicts.contains(where: { $0.level > .none }) {
    let judged = verdicts.count { $0.pValue != nil }
    let (light, bold) = (
      DiffersFromRest.expectedMarks(.light, rows: judged), DiffersFromRest.expectedMarks(.bold, rows: judged)
    )
    sentences.append(
      "Latest value underlined: differs from the others together (at 95%; with two lines: at 99.8%), less those with two lines themselves. "
        + "Of \(judged) rows, chance alone underlines at most about \(expectedText(light)), and \(rareText(bold)) twice. Only those with two "
        + "lines are said to differ by more than chance.")
  }
  if let least = table.leastNamed { sentences.append(whatCouldBeSeen(least, table)) }
  if table.rows.contains(where: table.isTaggedTooSmall) {
    sentences.append(
      table.measure.polarity == .neither
        ? "[u]: so small a row that even the lowest value would not be clearly lower than the others; it can be clearly higher."
        : "[u]: so small a row that even the best value would not be clearly better than the others; it can be clearly worse."
    )
  }
  if !sentences.isEmpty { notes.append(sentences.joined(separator: " ")) }
  if let monthly = table.monthly, let events = table.wording.events,
    let note = monthlyNote(monthly, events, table.columns)
  {
    notes.append(note)
  }
  return notes
}

/// What could be seen, where most rows are too small to be shown better: `At this rate a district of 50 FTE must reach 21% to be named.`
private func whatCouldBeSeen(_ least: JudgedTable.LeastNamed, _ table: PublishedTable) -> String {
  let one = table.hasDistricts ? table.subject.one : "team"
  let many = table.hasDistricts ? capitalised(table.subject.many) : "Teams"
  let base = expectedText(least.base)
  let whole = base.hasSuffix(".0") ? String(base.dropLast(2)) : base
  let of = table.wording.denominator == .fte ? "of \(whole) FTE" : "with \(whole) in its denominator"
  let start = "\(many) are small: half of them or more could not be shown to be better at any value. "
  guard let value = least.value else { return start + "At this rate a \(one) \(of) could not stand out at all." }
  let isLower = table.measure.polarity == .higherIsBetter
  let percent = Int64(isLower ? value.rounded(.down) : value.rounded(.up))
  return start
    + "At this rate a \(one) \(of) must \(isLower ? "fall to" : "reach") \(percent)% to stand out by more than chance."
}

/// What the county's single months say, by limits of mean ± 2.66 mean moving ranges; or why nothing is said.
private func monthlyNote(_ outcome: ProcessLimits.Outcome, _ events: String, _ columns: [Column]) -> String? {
  switch outcome {
  case .limits(let limits):
    let odd = spans(zip(columns, limits.signals).map { ($0, $1.contains(.outside)) })
    let runs = spans(zip(columns, limits.signals).map { ($0, !$1.isEmpty && !$1.contains(.outside)) })
    var found: [String] = []
    if !odd.isEmpty { found.append("outside that: \(listed(odd))") }
    if !runs.isEmpty {
      found.append("runs of months on one side, or rising or falling, beyond chance: \(listed(runs))")
    }
    let range =
      "\(expectedText(limits.mean)) on average, between \(expectedText(max(0, limits.lower))) and \(expectedText(limits.upper))"
    return "\(capitalised(events)) in a single month, all together: \(range) as a rule; "
      + (found.isEmpty ? "no month stands out." : found.joined(separator: "; ") + ".")
  case .none(.meanTooSmall):
    return
      "Single months of \(events) are not judged: there are fewer than \(expectedText(ProcessLimits.smallestMean)) a month."
  case .none(.tooFewMonths), .none(.missingMonths), .none(.constant), .none(.notAFlow), .none(.notACount): return nil
  }
}

/// Columns that are meant, those that follow each other as one: `October 2015 to November 2016`.
private func spans(_ columns: [(column: Column, isMeant: Bool)]) -> [String] {
  var spans: [[Column]] = [[]]
  for (column, isMeant) in columns {
    if isMeant {
      spans[spans.count - 1].append(column)
    } else if spans.last?.isEmpty == false {
      spans.append([])
    }
  }
  return spans.compactMap { span in
    guard let first = span.first, let last = span.last else { return nil }
    return first == last ? first.longText : "\(first.longText) to \(last.longText)"
  }
}

func expectedText(_ expected: Double) -> String { Tenths(Int64((expected * 10).rounded())).text }

/// Rare things need two decimals: `0.02`.
func rareText(_ expected: Double) -> String {
  let hundredths = Int64((expected * 100).rounded())
  return "\(hundredths / 100)." + (hundredths % 100 < 10 ? "0" : "") + "\(hundredths % 100)"
}

private func hiddenNote(_ table: PublishedTable) -> [String] {
  guard table.hiddenCount > 0 else { return [] }
  var note =
    "[c]: \(counted(table.hiddenCount, "figure")) hidden: small numbers of people, and others from which they could be worked "
    + "out."
  if table.measure.privacy.counted?.window ?? 1 > 1 {
    note += " A row hidden in one \(table.columnWord) is hidden in all."
  }
  if table.rows.contains(where: { $0.level == .district && $0.cells.last?.cell == .confidential }),
    !table.rows.contains(where: { $0.verdict != nil })
  {
    note += " With some hidden, \(table.subject.many) are not held against each other."
  }
  return [note]
}

/// What shares a row since few people are in it, and what is left out of a choice for that.
private func foldedNote(_ table: PublishedTable) -> [String] {
  guard let folded = table.folded, let policy = table.policy else { return [] }
  var notes: [String] = []
  let base = table.measure.privacy.base
  if table.rows.contains(where: { $0.level == .district && $0.isFold }) {
    notes.append(
      "\(table.subject.others): \(listed(shortList(folded.districts))), each with fewer than \(policy.folding.district) people in post, or "
        + "too few beside them, in some \(table.columnWord).")
  }
  if table.rows.contains(where: { $0.level == .team && $0.isFold }) {
    notes.append(
      "\(Table.otherTeams): those of a district with fewer than \(policy.folding.team) \(base) in some month, and any that they need "
        + "beside them.")
  }
  if table.rows.contains(where: { $0.level == .team }), !folded.withoutRows.isEmpty {
    notes.append("Too small for rows of teams: \(listed(shortList(folded.withoutRows.map { $0.district }))).")
  }
  if !folded.dropped.isEmpty {
    notes.append(
      "Left out of the choice, since too few people are in them to be seen by themselves: "
        + "\(listed(shortList(folded.dropped))).")
  }
  return notes.isEmpty ? [] : [notes.joined(separator: " ")]
}

private func missingNotes(_ table: PublishedTable, _ paper: Paper) -> [String] {
  var notes: [String] = []
  let total = table.rows.first?.district ?? ""
  if !table.leftOut.isEmpty {
    let items = table.leftOut.map { one in
      let some = table.districtsInTotal(one.column).map { "\($0.text), without " } ?? ""
      return "\(one.column.longText): \(some)\(listed(shortList(one.names)))"
    }
    notes.append(
      "\(total) leaves out rows with a missing part (\(items.joined(separator: "; "))). A change is of those that have both."
    )
  }
  if !table.withoutValues.isEmpty {
    notes.append("Without a value in this period, and so without a row: \(listed(shortList(table.withoutValues))).")
  }
  return notes
}

/// Seven names at most, then how many more.
private func shortList(_ names: [String]) -> [String] {
  names.count <= 8 ? names : names.prefix(7) + ["\(names.count - 7) more"]
}

/// Rows that the run went on without, in full.
func refusedNote(_ paper: Paper) -> [String] {
  if paper.refusedRows == 0 { return [] }
  return [
    "\(grouped(String(paper.refusedRows))) of \(counted(paper.allRows, "row")) of the input were refused and are not "
      + "counted, so that figures may be too high or too low."
  ]
}

/// When an extract was taken and what it covers, each thing once: `taken on 30 September 2017, covering months from October 2013`.
///
/// - Parameter taken: what stands before the day.
package func coverageText(
  _ coverage: Coverage, verb: String, _ names: SourceNames, taken word: String = "taken on"
) -> String {
  let date = coverage.knownOn.longText + (coverage.extractDateIsAssumed ? " (assumed)" : "")
  let taken = coverage.endsWith.map { "known up to \(date), where \(names.name($0)) ends" } ?? "\(word) \(date)"
  let months = "\(verb) months from \(coverage.from.longText)"
  switch coverage.beginning {
  case .set: return "\(taken), \(months)"
  case .assumed: return "\(taken), \(months) (assumed)"
  case .later(.agency): return "\(taken), \(months): \(names.name(.staff)) has no agency worker who left earlier"
  case .later(let source): return "\(taken), \(months): \(names.name(source.file)) does not hold everything before"
  }
}

/// Where the figures come from, and what they cover.
func sourceNote(_ paper: Paper, isAboutStaff: Bool) -> String {
  switch paper.origin {
  case .extract(let coverage, _, let gap):
    var note = "Source: \(extractName(paper))"
    note +=
      ", \(coverageText(coverage, verb: "covering", paper.names, taken: paper.handedInAs == .ssda903 ? "to" : "taken on"))."
    if gap > 0, isAboutStaff {
      note += " A gap of up to \(counted(gap, "day")) does not end an employment."
    }
    return note
  case .totals(let day):
    let date = day.map { ", as at \($0.longText)" } ?? ""
    return "Source: \(paper.source ?? "the council’s own monthly totals")\(date)."
  case .returns(let returns): return returnsNote(returns, paper)
  case .census:
    return "Source: \(paper.source ?? "Department for Education, children’s social work workforce census"). Rates are "
      + "worked out from the published components, and may differ by 0.1 from the published rates. Nothing more is hidden."
  }
}
