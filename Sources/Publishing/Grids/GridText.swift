package import Disclosure
import Measures
import Staffing

/// What the picture shows: the grid, its place, its months and the filter; and which roles count.
package func subtitle(_ grid: PublishedGrid, _ paper: Paper) -> String {
  let when = periodText([.month(grid.months.first), .month(grid.months.last)])
  let months: String
  switch grid.measure.shape {
  case .cohorts:
    let seen = paper.coverage.map { ", as seen to \($0.lastComplete.lastDay.longText)" } ?? ""
    months = "started \(when)" + seen
  case .districtsByWord, .districtsByDistrict: months = when
  }
  var parts = ["\(grid.wording.name) (\(grid.wording.statistic))"]
  if let place = paper.place { parts.append(place) }
  parts += [months] + paper.filterDescription
  return parts.joined(separator: ", ") + rolesText(paper)
}

/// Under the picture: order and colour, definition, what is hidden or missing and why, and the source.
package func notes(_ grid: PublishedGrid, _ scale: Scale, _ paper: Paper) -> [String] {
  var notes = [orderNote(grid), grid.wording.definition]
  if grid.hiddenCount > 0 {
    notes.append(
      "[c]: \(counted(grid.hiddenCount, "figure")) hidden: small numbers of people, and others from which they could be worked out."
    )
  }
  if grid.columns.contains(where: { $0.label == Grid.other }) {
    notes.append("\(Grid.other): counted together, since too few people gave some of them.")
  }
  if grid.withoutRow > 0 {
    let (count, verb) = (grid.withoutRow, grid.withoutRow == 1 ? "has" : "have")
    switch grid.measure.shape {
    case .cohorts: notes.append("\(counted(count, "cohort")) \(verb) no row: fewer than ten people to judge by.")
    case .districtsByWord, .districtsByDistrict:
      notes.append(
        "The \(counted(count, "district")) \(verb) no row: so little of them could be shown without people being recognised."
      )
    }
  }
  notes += refusedNote(paper)
  notes.append(sourceNote(paper, isAboutStaff: true) + (grid.measure.unit == .fte ? " FTE: full-time equivalent." : ""))
  return notes
}

private func orderNote(_ grid: PublishedGrid) -> String {
  switch grid.measure.shape {
  case .cohorts:
    "Cohorts are in order of time. A row ends where fewer than ten people, those who left included, can be followed that far. Colour "
      + "and number use the same rounded value. “people”: how many started then."
  case .districtsByWord where grid.isTotalAlone:
    "Columns are in order of name."
  case .districtsByWord:
    "Districts and columns are in order of name. Totals are sums of their rows and columns, and have no colour."
  case .districtsByDistrict:
    "Rows: where people left. Columns: where they went. Both are in order of name. Totals have no colour."
  }
}

/// What is read out to someone who does not see the picture: under 150 words.
package func altText(_ grid: PublishedGrid, _ paper: Paper) -> String {
  let when = periodText([.month(grid.months.first), .month(grid.months.last)])
  var text = "Heat map of \(grid.wording.name.lowercased()) (\(grid.wording.statistic))"
  if let place = paper.place { text += ", \(place)" }
  text += grid.measure.shape == .cohorts ? ", started \(when)" : ", \(when)"
  let named = paper.filterDescription.joined(separator: "; ")
  if !named.isEmpty { text += "; " + (wordCount(named) <= 40 ? named : paper.filterSummary.joined(separator: "; ")) }
  text += ". \(headline(grid, paper)). It has "
  text += grid.isTotalAlone ? "the total alone" : "\(counted(grid.rows.count - 1, "row")) under the total"
  text += " and \(counted(grid.columns.count { $0.kind == .value }, "column"))."
  if grid.hiddenCount > 0 { text += " \(counted(grid.hiddenCount, "figure")) hidden to protect people." }
  switch grid.clearance {
  case .notChecked: text += " Internal: not checked for disclosure, and not for publication."
  case .checked, .asPublished: break
  }
  return text
}
