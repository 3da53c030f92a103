import Disclosure
import Measures
import Staffing
import Statistics
import Workforce

extension Overview {
  /// What the row of all districts is called, under a total of chosen teams; nil where there is none.
  var wholeLabel: String? { columns.lazy.compactMap { $0.whole?.district }.first }

  var totalLabel: String { columns.first?.table.rows.first?.district ?? "All districts" }

  fileprivate var one: String { columns.first?.table.subject.one ?? "district" }
  fileprivate var many: String { columns.first?.table.subject.many ?? "districts" }

  /// What there is to meet: targets, what England achieves, or both.
  fileprivate var aims: (hasTargets: Bool, hasEngland: Bool) {
    var aims = (hasTargets: false, hasEngland: false)
    for column in columns where column.isJudged(nil) {
      switch column.scale.reference {
      case .target: aims.hasTargets = true
      case .benchmark: aims.hasEngland = true
      case .none: break
      }
    }
    return aims
  }
}

/// How many of the measures meet their target or England's figure, and how many did a year ago: twelve words at most.
package func headline(_ overview: Overview) -> String {
  guard let first = overview.columns.first else { return "" }
  let subject = first.table.subject(first.paper)
  let (doers, areMany) = (subject.doers, subject.doersAreMany)
  let (judged, met) = overview.standing
  if judged == 0 {
    let count = counted(overview.columns.count, "measure")
    return firstHeadline(doers.map { "\(possessive($0)) \(count) on one page; no target is set" })
  }
  let aims = overview.aims
  let how = met == 0 ? "none of \(judged)" : met == judged ? "all \(judged)" : "\(met) of \(judged)"
  let meet = areMany ? "meet" : "meets"
  let did: String
  switch (aims.hasTargets, aims.hasEngland) {
  case (_, false) where judged == 1:
    did = "\(met == 1 ? "meet" : "miss")\(areMany ? "" : met == 1 ? "s" : "es") \(areMany ? "their" : "its") one target"
  case (_, false): did = "\(meet) \(how) targets"
  case (true, true): did = "\(meet) \(how) targets and benchmarks"
  case (false, true):
    let measures = judged == 1 ? "measure" : "measures"
    did =
      "\(areMany ? "are" : "is") \(met == 0 ? "worse than" : "as good as") England on \(met == 0 ? "all \(judged)" : how) \(measures)"
  }
  let end = overview.metBefore.map { before in
    met == before
      ? ", as a year ago" : ", \(met > before ? "up" : "down") from \(before == 0 ? "none" : String(before))"
  }
  return firstHeadline(([end].compactMap { $0 } + [""]).flatMap { end in doers.map { "\($0) \(did)\(end)" } })
}

/// Who is worse than the others by more than chance, and what most districts miss. All of it can be counted on the page.
package func deck(_ overview: Overview) -> [String] {
  [worseSentences(overview), missedSentences(overview)].filter { !$0.isEmpty }.map { TextRoom.deck.first(of: $0) }
}

private func worseSentences(_ overview: Overview) -> [String] {
  if overview.compared == 0 { return [] }
  let worse = overview.standOuts
  guard let first = worse.first else {
    return ["No \(overview.one) is worse than the others by more than chance on any measure."]
  }
  let measures = counted(first.count, "measure")
  let start = "\(first.district) is worse than the others by more than chance on \(measures)"
  let lines = " (two lines under the value)"
  let others = worse.dropFirst().map { "\($0.district) on \($0.count)" }
  if others.isEmpty { return ["\(start)\(lines).", "\(start)."] }
  var sentences = [lines, ""].map { "\(start)\($0), \(listed(others))." }
  for end in [lines, ""] {
    for some in (1..<others.count).reversed() {
      let rest = others.count - some
      let more = "\(rest) \(rest == 1 ? "other" : "others") on fewer"
      sentences.append("\(start)\(end), \(listed(others.prefix(some) + [more])).")
    }
  }
  return sentences + ["\(worse.count) \(overview.many) are worse than the others by more than chance on some measures."]
}

private func missedSentences(_ overview: Overview) -> [String] {
  let mostly = overview.columns.map { (column: $0, count: $0.districtsMissing) }.filter {
    $0.count.of > 1 && 2 * $0.count.missing > $0.count.of
  }
  if mostly.isEmpty { return [] }
  let items = mostly.sorted { $0.count.missing * $1.count.of > $1.count.missing * $0.count.of }.map {
    "\($0.column.aim) (\($0.count.missing) of \($0.count.of))"
  }
  let start = "Most \(overview.many) miss"
  var sentences = ["\(start) \(listed(items))."]
  for some in (1..<items.count).reversed() {
    let rest = items.count - some
    sentences.append("\(start) \(listed(items.prefix(some) + ["\(rest) \(rest == 1 ? "other" : "others")"])).")
  }
  return sentences
}

/// How many measures there are, of whom and when: one quiet line.
func statisticLine(_ overview: Overview) -> String {
  guard let first = overview.columns.first else { return "" }
  let months = Set(overview.columns.compactMap { $0.table.columns.last?.longText })
  let when = months.count == 1 ? "\(months.first ?? ""), or the 12 months to its end" : "each at its latest month"
  let measures = "\(counted(overview.columns.count, "measure")) by \(overview.one)"
  let roles = overview.columns.contains { $0.table.measure.isAboutStaff } ? rolesText(first.paper) : nil
  let rest = [[roles, when].compactMap { $0 }, [when]]
  let isWithoutPlace = first.table.subject(first.paper).isWithoutPlace(headline(overview))
  let lines = [first.paper.filterStart, first.paper.filterSummary].flatMap { filter in
    rest.map { rest in
      let start = filter.isEmpty && isWithoutPlace ? [first.paper.place].compactMap { $0 } : filter
      return line(start, measures, rest)
    }
  }
  return TextRoom.statistic.first(of: lines)
}

/// Under the page, a line each and three at most.
package func notes(_ overview: Overview) -> [String] {
  guard let first = overview.columns.first else { return [] }
  let colours = "Coloured by its own target or England’s figure, else by how low or high."
  let neither = overview.columns.filter { $0.scale.polarity == .neither }.map { $0.table.nameInSentence }
  let more =
    neither.isEmpty ? [] : ["\(capitalised(listed(neither))): darker = more.", "Neither good nor bad: darker = more."]
  let order = "\(capitalised(overview.many)): most values worse by more than chance first, then most targets missed."
  let amounts = overview.columns.contains { !$0.table.measure.unit.hasDenominator }
  let limits = shortRefusedNote(first.paper) + ofSomeDistricts(overview)
  let orders = [
    limits.first, amounts ? "\(order) Totals of amounts have no colour." : nil, order,
  ].compactMap { $0 }
  return [
    TextRoom.note.first(of: more.map { "\(colours) \($0)" } + [colours]), TextRoom.note.first(of: orders),
    shortSourceNote(first.paper, first.table.clearance),
  ]
}

/// The text of the file beside the page.
package func notesFile(_ overview: Overview) -> String {
  let answer = ([headline(overview) + "."] + deck(overview)).joined(separator: " ")
  return ([answer] + longNotes(overview)).joined(separator: "\n\n") + "\n"
}

func longNotes(_ overview: Overview) -> [String] {
  var notes = [
    "Each measure is coloured by its own target (or, without one, by England’s figure, which is not a target), as in its own picture; "
      + "without either by how low or high its values are. Totals of amounts have no colour."
  ]
  let changes = overview.columns.reduce(0) { $0 + $1.table.changesToLast.count }
  if overview.trends.contains(where: { $0.contains { $0 != nil } }) {
    let byChance = Double(changes) * 2 * ConfidenceLevel.strict.tail
    notes.append(
      "Arrows: changed in a year by more than chance (99.8%). Of the \(changes) figures that have a year before, chance alone makes at most "
        + "about \(expectedText(byChance)) arrows. An arrow says which way, not whether that is good.")
  } else if changes > 0 {
    notes.append("No figure changed in a year by more than chance, of the \(changes) that have a year before.")
  }
  let compared = overview.compared
  if compared > 0 {
    let byChance = DiffersFromRest.expectedMarks(.bold, rows: compared)
    notes.append(
      "Two lines: the value differs from the others by more than chance (99.8%), as in the measure’s own picture; one: at 95%. Of the "
        + "\(compared) figures compared, chance alone gives about \(expectedText(byChance)) two lines, better or worse."
    )
  }
  notes.append(
    "\(capitalised(overview.many)) stand in the order of how many of their values are worse by more than chance, then of how many targets "
      + "and figures of England’s they miss, then of their names. Of measures that are neither good nor bad nothing is worse."
  )
  for column in overview.columns {
    notes += ownTargetsNote(column.table, column.scale).map { "\(column.table.name): \($0)" }
  }
  let hidden = overview.columns.contains { column in
    column.table.rows.contains { $0.cells.last?.cell == .confidential }
      || column.table.policy != nil && !column.table.rows.contains { $0.level == .district }
  }
  if hidden { notes.append("[c]: hidden: small numbers of people, and others from which they could be worked out.") }
  notes += ofSomeDistricts(overview)
  if let first = overview.columns.first {
    notes += refusedNote(first.paper)
    notes.append(
      sourceNote(first.paper, isAboutStaff: first.table.measure.isAboutStaff) + " FTE: full-time equivalent."
        + clearanceText(first.table.clearance))
  }
  return notes
}

/// For each measure whose total lacks districts, of how many it is.
private func ofSomeDistricts(_ overview: Overview) -> [String] {
  overview.columns.compactMap { column in
    guard let last = column.table.columns.last, let some = column.table.districtsInTotal(last) else { return nil }
    return "The total of the \(column.table.measure.nameInSentence) is of \(some.text)."
  }
}

/// What is read out, in under 120 words: the headline and the deck, what the total misses, and how many each district misses.
package func altText(_ overview: Overview) -> String {
  var text = ([headline(overview) + "."] + deck(overview)).joined(separator: " ")
  text += " \(statisticLine(overview))."
  var ends: [String] = []
  let some = ofSomeDistricts(overview)
  for sentence in some.prefix(2) { ends.append(sentence) }
  if some.count > 2 { ends.append("So are those of \(counted(some.count - 2, "other measure")).") }
  let clearance = overview.columns.first.map { clearanceText($0.table.clearance) } ?? ""
  let missed = overview.columns.filter { $0.misses(nil) }.map { column in
    let value = column.table.rows.first?.cells.last?.cell.printed
    return "\(column.table.nameInSentence) \(value.map(column.table.withUnit) ?? "")"
  }
  let districts = overview.districts.map { ($0, overview.missedCount($0)) }.filter { $0.1 > 0 }.map {
    "\($0.0) \($0.1)"
  }
  func words() -> Int { wordCount(text) + wordCount(ends.joined(separator: " ")) + wordCount(clearance) }
  for (start, items) in [("Missed by the total", missed), ("Missed by \(overview.one)", districts)] {
    let room = mostWords - 1 - words() - wordCount(start)
    let texts = (0...items.count).map { some in
      let rest = items.count - some
      return listed(items.prefix(some) + (rest > 0 && some > 0 ? ["\(rest) more"] : []))
    }
    if let fits = texts.last(where: { !$0.isEmpty && wordCount($0) <= room }) { text += " \(start): \(fits)." }
  }
  return ([text] + ends).joined(separator: " ") + clearance
}
