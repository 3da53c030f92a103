import Disclosure
import Measures
import Staffing
import Workforce

/// What is counted, in what months, and of whom: one quiet line.
func gridStatisticLine(
  _ grid: PublishedTable, _ shape: GridCounting.Shape, _ paper: Paper, under headline: String
) -> String {
  let when = grid.spanPeriodText
  // The longest first.
  let months: [String]
  switch shape {
  case .cohorts:
    let last = paper.coverage?.lastComplete
    let seen = last.map { [", as seen to \($0.lastDay.longText)", ", seen to \($0.longText)"] } ?? [""]
    months = seen.map { "started \(when)\($0)" } + ["started \(when)"]
  case .districtsByWord, .districtsByDistrict: months = [when]
  }
  let isNamed = paper.place.map { headline.holds($0) } ?? true
  var lines: [String] = []
  for filter in [paper.filterStart, paper.filterSummary] {
    let start = (isNamed ? [] : paper.place.map { [$0] } ?? []) + filter
    let statistic = spellingFTE(grid.wording.statistic)
    for months in months {
      lines.append(line(start, statistic, [months] + [rolesText(paper)].compactMap { $0 }))
      lines.append(line(start, statistic, [months]))
    }
  }
  return TextRoom.statistic.first(of: lines)
}

/// Under the picture: order, what readers get wrong, and the source.
func gridNotes(_ grid: PublishedTable, _ shape: GridCounting.Shape, _ paper: Paper) -> [String] {
  var notes = [shortOrderNote(grid, shape)]
  if paper.refusedRows > 0 {
    notes += shortRefusedNote(paper)
  } else if let count = grid.span?.withoutRow, count > 0 {
    switch shape {
    case .cohorts:
      notes.append(
        "\(capitalised(numberWord(count))) \(count == 1 ? "cohort has" : "cohorts have") no row: fewer than ten people to judge by."
      )
    case .districtsByWord, .districtsByDistrict:
      notes.append(
        "\(capitalised(numberWord(count))) \(count == 1 ? "district has" : "districts have") no row, to protect people."
      )
    }
  } else if grid.columns.contains(where: { $0.description == Table.other }) {
    notes.append("\(Table.other): counted together, since too few people gave some of them.")
  }
  return notes + [shortSourceNote(paper, grid.clearance)]
}

private func shortOrderNote(_ grid: PublishedTable, _ shape: GridCounting.Shape) -> String {
  switch shape {
  case .cohorts:
    "An estimate at the rates of leaving seen. A row ends where fewer than ten people can be followed that far."
  case .districtsByWord where grid.isTotalAlone: "Columns in order of name.\(movesSentence(grid))"
  case .districtsByWord:
    "Districts and columns in order of name; totals have no colour.\(movesSentence(grid))"
  case .districtsByDistrict:
    "Rows: where people left. Columns: where they went. In order of name; totals have no colour."
  }
}

private func movesSentence(_ grid: PublishedTable) -> String {
  grid.wording.people.map { " Moves inside the council are not \($0.event)." } ?? ""
}

/// Beside the picture: order and colour, definition, what is hidden or missing and why, and the source.
func gridLongNotes(_ grid: PublishedTable, _ shape: GridCounting.Shape, _ paper: Paper) -> [String] {
  var notes = [orderNote(grid, shape), grid.wording.definition]
  if grid.hiddenCount > 0 {
    notes.append(
      "[c]: \(counted(grid.hiddenCount, "figure")) hidden: small numbers of people, and others from which they could be worked out."
    )
  }
  if grid.columns.contains(where: { $0.description == Table.other }) {
    notes.append("\(Table.other): counted together, since too few people gave some of them.")
  }
  if let count = grid.span?.withoutRow, count > 0 {
    let verb = count == 1 ? "has" : "have"
    switch shape {
    case .cohorts: notes.append("\(counted(count, "cohort")) \(verb) no row: fewer than ten people to judge by.")
    case .districtsByWord, .districtsByDistrict:
      notes.append(
        "The \(counted(count, "district")) \(verb) no row: so little of them could be shown without people being recognised."
      )
    }
  }
  notes += movesNote(paper)
  notes += refusedNote(paper)
  notes.append(sourceNote(paper, isAboutStaff: true) + (grid.measure.unit == .fte ? " FTE: full-time equivalent." : ""))
  return notes
}

private func orderNote(_ grid: PublishedTable, _ shape: GridCounting.Shape) -> String {
  switch shape {
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

/// What is read out to someone who does not see the picture: under 120 words.
func gridAltText(
  _ grid: PublishedTable, _ shape: GridCounting.Shape, _ paper: Paper, headline: String
) -> String {
  var text = "\(headline). Heat map: \(gridStatisticLine(grid, shape, paper, under: headline)). It has "
  text += grid.isTotalAlone ? "the total alone" : "\(counted(grid.rows.count - 1, "row")) under the total"
  text += " and \(counted(grid.columns.count { $0.kind == .value }, "column"))."
  if grid.hiddenCount > 0 { text += " \(counted(grid.hiddenCount, "figure")) hidden to protect people." }
  return text + clearanceText(grid.clearance)
}

extension PublishedTable {
  /// `October 2015 to September 2017`: the months that it is about.
  fileprivate var spanPeriodText: String {
    span.map { periodText([.month($0.months.first), .month($0.months.last)]) } ?? ""
  }
}
