package import Disclosure
import Measures
import Staffing
import Statistics
import Tabular
package import Workforce

/// What stands under the headline: who misses the target, and what of it is more than chance. Two sentences at most, each on a line of its
/// own.
package func deck(_ sheet: Sheet) -> [String] { deck(sheet.table, sheet.scale, sheet.paper) }

package func deck(_ table: PublishedTable, _ scale: Scale, _ paper: Paper) -> [String] {
  let own = besideOthers(deckAlone(table, scale, paper), table, paper)
  guard own.count < 2, paper.revised ?? 0 > 0 else { return own }
  return own + revisedNote(paper)
}

/// The same without how it all stands to what others have published, and to the last paper.
func deckAlone(_ table: PublishedTable, _ scale: Scale, _ paper: Paper) -> [String] {
  if table.span != nil { return [] }
  if table.hasDistricts, table.rows.contains(where: { $0.level == .team }), paper.level == .team {
    return teamDeck(table, scale)
  }
  let told = RowsTold(table, table.countedRows)
  if told.count == 0 { return aloneSentence(table, scale).map { [$0] } ?? [] }
  if told.count == 1 { return told.hasHidden ? [] : aloneSentence(table, scale).map { [$0] } ?? [] }
  let line = TextRoom.deck.first(of: standing(told, scale))
  return [line] + [chanceSentence(told, scale, after: line)].compactMap { $0 }
}

// MARK: Who misses

/// Who misses what the figures are held against; the fullest sentence first.
private func standing(_ told: RowsTold, _ scale: Scale) -> [String] {
  let table = told.table
  let isTotalHidden = table.rows.first?.cells.last?.cell == .confidential
  let target = scale.reference == .none && !table.isBalance ? "No target is set. " : ""
  if let few = fewShown(told) { return [target + few] }
  if isTotalHidden, let low = told.shown.min(by: { $0.value < $1.value }),
    let high = told.shown.max(by: { $0.value < $1.value }), low.value < high.value
  {
    let (one, other) = (table.withUnit(low.value), table.withUnit(high.value))
    let start = "\(capitalised(told.many)) shown range from \(one)"
    return ["\(start) (\(low.name)) to \(other) (\(high.name)).", "\(start) to \(other)."]
  }
  if let object = table.object(scale) { return missed(told, scale, object) }
  if table.isBalance { return balance(told) }
  return extremes(told).map { target + $0 }
}

/// What there is to say where next to nothing is shown; nil where there is more.
private func fewShown(_ told: RowsTold) -> String? {
  if told.shown.count > 1 { return nil }
  let why = told.hasHidden ? "hidden to protect people" : "without a value"
  let missing = told.count - told.shown.count
  if missing == told.count { return "All \(told.count) \(told.many) are \(why)." }
  return "\(missing) of \(told.count) \(told.many) \(missing == 1 ? "is" : "are") \(why), so they cannot be compared."
}

/// What a row misses or is above, with the verb that it has.
private struct Object {
  let one: String
  let many: String
  let noneMissed: String
  let closest: String
}

extension PublishedTable {
  /// Whether it is a sum of what came and went, which has a side of its own.
  fileprivate var isBalance: Bool {
    if case .balance = wording.amount { return true }
    return false
  }

  fileprivate func object(_ scale: Scale) -> Object? {
    let isMore = scale.polarity == .higherIsBetter
    switch scale.reference {
    case .none: return nil
    case .target where rows.contains { scale.ownTarget($0) != nil }:
      let (one, many) =
        switch wording.miss {
        case .misses: isMore ? ("falls short of", "fall short of") : ("misses", "miss")
        case .exceeds: ("exceeds", "exceed")
        }
      return Object(
        one: "\(one) its target", many: "\(many) their targets", noneMissed: "meet their targets", closest: "missing it"
      )
    case .target(let value):
      let text = targetText(value)
      let (one, many) =
        switch wording.miss {
        case .misses: isMore ? ("falls short of", "fall short of") : ("misses", "miss")
        case .exceeds: ("exceeds", "exceed")
        }
      return Object(one: "\(one) \(text)", many: "\(many) \(text)", noneMissed: "meet \(text)", closest: "missing it")
    case .benchmark(let value, let label):
      let (side, text) = (isMore ? "below" : "above", englandText(value, label))
      return Object(
        one: "is \(side) \(text)", many: "are \(side) \(text)",
        noneMissed: "are at or \(isMore ? "above" : "below") \(text)", closest: "it")
    }
  }
}

private func missed(_ told: RowsTold, _ scale: Scale, _ object: Object) -> [String] {
  let missed = told.shown.filter { scale.of($0.row).isWorse($0.value) }
  if missed.isEmpty {
    let start = "\(told.start(told.shown.count)) \(object.noneMissed)"
    let together = told.together(told.shown)
    if together == told.shown.count, let value = told.shown.first?.value {
      return ["\(start), each with \(told.table.withUnit(value)).", "\(start)."]
    }
    if together > 2 { return ["\(start)."] }
    let closest = Array(told.shown.prefix(together))
    return [
      "\(start); \(told.named(closest)) \(together == 1 ? "comes" : "come") closest to \(object.closest).", "\(start).",
    ]
  }
  let start = "\(told.start(missed.count)) \(missed.count == 1 ? object.one : object.many)"
  if missed.count <= 2 { return ["\(start): \(told.named(missed)).", "\(start)."] }
  let first = told.first(missed)
  return [first, Array(first.prefix(1))].filter { !$0.isEmpty }.map { "\(start), \(told.named($0)) most." } + [
    "\(start)."
  ]
}

/// Which rows are at the far end, where nothing says what is good.
private func extremes(_ told: RowsTold) -> [String] {
  let isLow = told.table.measure.polarity == .higherIsBetter
  let word = isLow ? "lowest" : "highest"
  let isSome = told.shown.count < told.count
  let start = isSome ? "Of the \(told.shown.count) \(told.many) \(told.hasHidden ? "shown" : "with a value"), " : ""
  let together = told.together(told.shown)
  guard let value = told.shown.first?.value else { return [] }
  if together == told.shown.count {
    return ["\(told.start(told.shown.count)) have \(told.table.withUnit(value))."]
  }
  if together > 2 {
    let count = numberWord(together)
    return [
      "\(start)\(isSome ? count : capitalised(count) + " " + told.many) (\(told.table.withUnit(value))) are \(word)."
    ]
  }
  // Of two rows the other is the lowest.
  let first = told.shown.count == 2 ? Array(told.shown.prefix(1)) : told.first(told.shown)
  let texts = [first, Array(first.prefix(1))].map {
    "\(start)\(told.named($0)) \($0.count == 1 ? "is" : "are") \(word)."
  }
  return texts
}

/// Who gained and who lost.
private func balance(_ told: RowsTold) -> [String] {
  let lost = told.shown.filter { $0.value.count < 0 }
  let noun =
    switch told.table.wording.amount {
    case .balance(let noun): noun
    case .events, .spending, nil: ""
    }
  let rest = told.shown.count - lost.count
  if lost.isEmpty { return ["\(told.start(rest)) gained \(noun) or held steady."] }
  let first = told.first(lost)
  let most = first.isEmpty ? "" : ", \(told.named(first)) most"
  if rest == 0 { return ["\(told.start(lost.count)) lost \(noun)\(most).", "\(told.start(lost.count)) lost \(noun)."] }
  let start = "\(told.start(rest)) gained \(noun) or held steady"
  let short = "\(start); \(lost.count) lost"
  return (lost.count <= 3 ? ["\(start); \(listed(lost.map(told.text))) lost."] : []) + [
    "\(short)\(most).", "\(short).",
  ]
}

/// How the one row that there is stands: `It misses the 10% target by 18.8 points.`; nil where it has no value.
private func aloneSentence(_ table: PublishedTable, _ scale: Scale) -> String? {
  guard let value = table.rows.first?.cells.last?.cell.printed else { return nil }
  guard let reference = scale.reference.value else { return table.isBalance ? nil : "No target is set." }
  let gap = value - reference
  let by = table.measure.unit.changeText(gap, isWhole: table.isWhole)
  switch scale.reference {
  case .benchmark(_, let label):
    let england = table.englandText(reference, label)
    return gap.count == 0 ? "It is at \(england)." : "It is \(by) \(gap.count > 0 ? "above" : "below") \(england)."
  case .target, .none:
    if gap.count == 0 { return "It meets \(table.targetText(reference)) exactly." }
    guard let object = table.object(scale) else { return nil }
    return "It \(scale.isWorse(value) ? object.one : "meets \(table.targetText(reference))") by \(by)."
  }
}

// MARK: What is more than chance

/// What survives of the differences between rows; nil where they were not held against each other.
private func chanceSentence(_ told: RowsTold, _ scale: Scale, after line: String) -> String? {
  let (judged, marked) = (told.judged, told.marked)
  if judged.count < 2 { return nil }
  if let name = onlyMissing(marked, scale) { return "\(name) differs from the others by more than chance." }
  if !marked.isEmpty { return TextRoom.deck.first(of: differing(told, marked, than: " than the others")) }
  if let small = smallSentence(told, judged, after: line) { return small }
  return "No \(told.one) differs from the others by more than chance."
}

/// The rows with two lines, worse and better.
private func differing(_ told: RowsTold, _ marked: [RowsTold.Told], than others: String) -> [String] {
  let chance = " by more than chance"
  func side(_ rows: [RowsTold.Told], _ word: String, names: Int) -> String {
    let who = rows.count <= names ? listed(rows.map { $0.name }) : "\(rows.count) \(told.many)"
    return "\(who) \(rows.count == 1 ? "is" : "are") \(word)"
  }
  let (worse, better) = (
    marked.filter { $0.row.verdict?.direction?.isWorse ?? false },
    marked.filter { !($0.row.verdict?.direction?.isWorse ?? false) }
  )
  let (bad, good) = told.table.measure.polarity == .neither ? ("higher", "lower") : ("worse", "better")
  guard !worse.isEmpty else { return [2, 0].map { side(better, good, names: $0) + others + chance + "." } }
  guard better.isEmpty else {
    return [2, 0].map { side(worse, bad, names: $0) + " and " + side(better, good, names: $0) + others + chance + "." }
  }
  if worse.count <= 2 { return [2, 0].map { side(worse, bad, names: $0) + others + chance + "." } }
  let all = side(worse, bad, names: 0) + others + chance
  let first = told.first(worse).prefix(1).map { "\(all), \(told.text($0)) most." }
  return first + [all + "."]
}

/// How far one person moves a row, where half of the rows or more are too small ever to show better; nil where they are not.
private func smallSentence(_ told: RowsTold, _ judged: [RowsTold.Told], after line: String) -> String? {
  let table = told.table
  guard table.measure.unit == .percent,
    2 * judged.count(where: { $0.row.isTooSmall }) >= judged.count
  else { return nil }
  let points = judged.compactMap { pointsOfOne($0.row) }
  guard let least = points.min(), let most = points.max(), most > 0 else { return nil }
  let range = least == most ? "\(most)" : least == 0 ? "up to \(most)" : "\(least) to \(most)"
  let start =
    "Numbers are small: \(table.wording.leastStep) moves a \(told.one) by \(range) \(most == 1 ? "point" : "points"), so "
  let underlined = judged.filter { $0.row.verdict?.level == .light }
  let which: [String]
  switch underlined.count {
  case 0: return start + "no difference is more than chance."
  case 1: which = [underlined[0].name, "the one underlined"]
  case 2: which = [underlined.allSatisfy { line.holds($0.name) } ? "either" : "both of those underlined"]
  default: which = ["any of those underlined"]
  }
  return TextRoom.deck.first(of: which.map { "\(start)\($0) may differ by chance." })
}

/// By how many whole points one unit of its base moves a row.
private func pointsOfOne(_ row: PublishedTable.Row) -> Int? {
  guard let quotient = row.cells.last?.cell.quotient, let denominator = quotient.denominator else { return nil }
  let size = Double(denominator) / Double(Millionths.one * quotient.denominatorScale)
  return size > 0 ? min(100, Int((100 / size).rounded())) : nil
}

// MARK: By team

private func teamDeck(_ table: PublishedTable, _ scale: Scale) -> [String] {
  let districts = RowsTold(table, table.countedRows)
  let teams = RowsTold(table, table.rows.filter { $0.level == .team })
  let chance = districtChance(districts, scale)
  var first: [String]
  if let object = table.object(scale) {
    first = [teamCounts(districts, teams, scale, object)]
  } else {
    first = standing(districts, scale)
  }
  first = first.flatMap { line in chance.map { "\(line) \($0)" } } + first
  return [TextRoom.deck.first(of: first)] + [teamChance(teams)].compactMap { $0 }
}

/// What survives between districts, where the second line is of teams; the fullest sentence first, and none where nothing does.
private func districtChance(_ told: RowsTold, _ scale: Scale) -> [String] {
  let marked = told.marked
  if marked.isEmpty { return [] }
  if let name = onlyMissing(marked, scale) { return ["\(name) differs by more than chance."] }
  return differing(told, marked, than: "")
}

/// The name of the one row that differs, where it misses what it is held against: it need not be said again which way.
private func onlyMissing(_ marked: [RowsTold.Told], _ scale: Scale) -> String? {
  guard marked.count == 1, scale.of(marked[0].row).isWorse(marked[0].value),
    marked[0].row.verdict?.direction?.isWorse ?? false
  else {
    return nil
  }
  return marked[0].name
}

/// `10 of 12 districts and 21 of 32 team rows miss the 10% target.`
private func teamCounts(_ districts: RowsTold, _ teams: RowsTold, _ scale: Scale, _ object: Object) -> String {
  func missed(_ told: RowsTold) -> Int { told.shown.count { scale.of($0.row).isWorse($0.value) } }
  func part(_ told: RowsTold, isFirst: Bool) -> String {
    // What has no value misses nothing, and is a row all the same.
    let (some, all) = (missed(told), told.hasHidden ? told.shown.count : told.count)
    let which = told.many + (told.hasHidden ? " shown" : "")
    let none = isFirst ? "None" : "none"
    return some == 0
      ? "\(none) of \(all) \(which)"
      : some == all ? "\(isFirst ? "All" : "all") \(all) \(which)" : "\(some) of \(all) \(which)"
  }
  if missed(districts) + missed(teams) == 0 {
    return
      "All \(districts.shown.count) \(districts.many) and all \(teams.shown.count) \(teams.many) \(object.noneMissed)."
  }
  return "\(part(districts, isFirst: true)) and \(part(teams, isFirst: false)) \(object.many)."
}

/// What survives between teams.
private func teamChance(_ teams: RowsTold) -> String? {
  let (judged, marked) = (teams.judged, teams.marked)
  if judged.count < 2 { return nil }
  let isSmall = 2 * judged.count { $0.row.isTooSmall } >= judged.count
  let small =
    isSmall && teams.table.measure.unit == .percent
    ? "Teams are small: \(teams.table.wording.leastStep) moves a team of ten by 10 points. " : ""
  switch marked.count {
  case 0: return small + "No team differs by more than chance."
  case 1:
    let name = "\(marked[0].name) in \(marked[0].row.district)"
    return TextRoom.deck.first(
      of: [small, ""].map { "\($0)\(name) differs from the other teams by more than chance." })
  default: return small + "\(capitalised(numberWord(marked.count))) teams differ by more than chance."
  }
}
