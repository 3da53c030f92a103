import Disclosure
import Measures
import Staffing
import Statistics
import Workforce

/// What a council's own returns are, and what they do not hold.
func returnsNote(_ returns: Paper.Returns, _ paper: Paper) -> String {
  let years = returns.years
  let which = years.count > 2 ? "\(years[0]) to \(years[years.count - 1])" : listed(years.map(String.init))
  var note =
    "Source: \(paper.source ?? "the council’s own returns of the children’s social work workforce census"), \(which). They hold no "
    + "districts and no teams"
  if !returns.hasRoles { note += ", and this measure not by role" }
  note += "."
  if !returns.joinedYears.isEmpty {
    note +=
      " Where the return of \(listed(returns.joinedYears.map(String.init))) has no FTE of a leaver it is that of the return before."
  }
  return note
}

/// How the council's latest figure stands to what is published of others, in words: higher or lower, and whether its range tells them apart.
///
/// That is said where its 95 % range does not hold the published one, of England's and the region's, which rest on so many that chance
/// moves them little. Of a middle of ten authorities, and where there is no range, it is not said.
func returnsVerdict(_ table: PublishedTable, _ paper: Paper) -> [String] {
  // An amount of a council is none to be held against those of larger places.
  guard case .returns = paper.origin, table.measure.unit.hasDenominator, let cell = table.rows.first?.cells.last,
    let own = cell.cell.printed,
    let last = table.columns.last, let year = Comparison.censusYear(of: last)
  else { return [] }
  var parts: [String] = []
  for reference in table.references where reference.year == year {
    guard let theirs = reference.latest.printed else { continue }
    let value = reference.latest.sentenceText(table)
    let place =
      switch reference.place {
      case .england: "England’s \(value)"
      case .region: "its region’s \(value)"
      case .neighbours: "the \(value) in the middle of similar authorities"
      }
    // Of a whole number it is not known on which side of it the figure lies.
    if theirs == own || (table.isWhole && abs((theirs - own).count) <= 5) {
      parts.append("\(theirs == own && !table.isWhole ? "the same as" : "about") \(place)")
      continue
    }
    let isSure: Bool
    switch reference.place {
    case .neighbours: isSure = false
    case .england, .region:
      let value = theirs.double
      isSure = cell.interval.map { value < $0.lower || value > $0.upper } ?? false
    }
    parts.append(
      "\(own > theirs ? "higher" : "lower") than \(place)" + (isSure ? ", which its 95% range does not hold" : ""))
  }
  if parts.isEmpty { return [] }
  return ["In \(last.longText) the council’s \(table.withUnit(own)) is \(listedApart(parts))."]
}

/// Parts that may have commas in them: `a; b; and c`.
private func listedApart(_ parts: [String]) -> String {
  parts.count < 2 ? parts.joined() : parts.dropLast().joined(separator: "; ") + "; and " + parts[parts.count - 1]
}
