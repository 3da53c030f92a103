import Disclosure
import Measures
import Staffing
import Statistics
import Workforce

extension Overview {
  /// What the row of all districts is called, under a total of chosen teams; nil where there is none.
  var wholeLabel: String? { columns.lazy.compactMap { $0.whole?.district }.first }

  var totalLabel: String { columns.first?.table.rows.first?.district ?? "All districts" }
}

/// How many of the measures meet their target or benchmark, and who stands out: fifteen words at most.
package func headline(_ overview: Overview) -> String {
  let (judged, met) = overview.standing
  let paper = overview.columns.first?.paper
  let place = paper.flatMap { overview.columns.first?.table.subjectName($0) }
  let start = "\(place ?? "The council") meets \(met == 0 ? "none" : String(met)) of \(judged) targets and benchmarks"
  let standOuts = overview.standOuts
  func on(_ count: Int) -> String { "\(count) \(count == 1 ? "measure" : "measures")" }
  var ends: [String] = []
  if let first = standOuts.first {
    ends = [
      "; \(first.district) is worse than the rest on \(on(first.count))",
      "; \(first.district) is worse on \(on(first.count))",
    ]
  } else {
    ends = ["; no district is worse by more than chance"]
  }
  let candidates = ends.map { start + $0 } + [start]
  return candidates.first { wordCount($0) <= 15 } ?? start
}

func subtitle(_ overview: Overview) -> String {
  guard let first = overview.columns.first else { return "" }
  let months = Set(overview.columns.compactMap { $0.table.columns.last?.longText })
  let when = months.count == 1 ? months.first ?? "" : "each at its latest month"
  var parts = ["\(counted(overview.columns.count, "measure")) on one page", first.paper.rowsText(first.table), when]
  parts += first.paper.filterDescription
  return parts.joined(separator: ", ")
}

package func notes(_ overview: Overview) -> [String] {
  var notes = [
    "Each column is coloured by its own target (or, without one, its benchmark, which is not a target), as in the measure’s own "
      + "picture. Without either, and for totals of amounts, there is no colour. Districts are in order of name."
  ]
  let tried = overview.columns.count * (overview.districts.count + 1)
  if overview.trends.contains(where: { $0.contains { $0 != nil } }) {
    notes.append(
      "Arrows: changed over twelve months by more than chance explains, allowing for all \(tried) figures looked at; about one arrow in "
        + "twenty still comes by chance. An arrow says which way, not whether that is good.")
  } else {
    notes.append("No figure changed over twelve months by more than chance explains, all \(tried) looked at together.")
  }
  let compared = overview.compared
  if compared > 0 {
    let byChance = DiffersFromRest.expectedMarks(.bold, rows: compared)
    notes.append(
      "Districts that are worse than the rest differ from the others by more than chance, as in the measures’ own pictures. Of the "
        + "\(compared) figures compared, chance alone makes about \(Tenths(Int64((byChance * 10).rounded())).text) stand out so, better or worse."
    )
  }
  let hidden = overview.columns.contains { $0.table.rows.contains { $0.cells.last?.cell == .confidential } }
  if hidden { notes.append("[c]: hidden: small numbers of people, and others from which they could be worked out.") }
  notes += ofSomeDistricts(overview)
  if let first = overview.columns.first {
    notes.append(sourceNote(first.paper, isAboutStaff: first.table.measure.isAboutStaff))
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

/// Under 150 words.
package func altText(_ overview: Overview) -> String {
  let (judged, met) = overview.standing
  var text =
    "Overview: \(subtitle(overview)). The total meets "
    + "\(met) of \(judged) targets and benchmarks."
  let missed = overview.columns.filter { column in
    guard let row = column.table.rows.first, let value = row.cells.last?.cell.printed else { return false }
    return column.hasClass(row) && column.scale.isWorse(value)
  }
  if !missed.isEmpty {
    let names = missed.prefix(6).map { column in
      let value = column.table.rows.first?.cells.last?.cell.printed
      return "\(column.table.measure.nameInSentence) \(value.map(column.table.withUnit) ?? "")"
    }
    let more = missed.count > 6 ? ["\(missed.count - 6) more"] : []
    text += " Missed: \(listed(names + more))."
  }
  let standOuts = overview.standOuts.prefix(3).map { "\($0.district) on \($0.count)" }
  text +=
    standOuts.isEmpty
    ? " No district is worse than the rest by more than chance."
    : " Worse than the rest by more than chance: \(listed(standOuts))."
  let some = ofSomeDistricts(overview)
  for sentence in some.prefix(3) { text += " " + sentence }
  if some.count > 3 { text += " So are those of \(counted(some.count - 3, "other measure"))." }
  if overview.columns.first?.table.clearance == .notChecked {
    text += " Internal: not checked for disclosure, and not for publication."
  }
  return text
}
