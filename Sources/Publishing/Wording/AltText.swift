package import Disclosure
import Measures
import Staffing
import Statistics
package import Workforce

/// What is read out to someone who does not see the picture, in under 120 words: the headline and the deck, then what the rows show, worst
/// first. It says nothing that is not printed in the picture.
package func altText(_ sheet: Sheet) -> String { altText(sheet.table, sheet.scale, sheet.paper) }

package func altText(_ table: PublishedTable, _ scale: Scale, _ paper: Paper) -> String {
  altText(table, scale, paper, headline: headline(table, scale, paper))
}

/// - Parameter headline: what it begins with.
func altText(_ table: PublishedTable, _ scale: Scale, _ paper: Paper, headline: String) -> String {
  if let grid = table.measure.grid { return gridAltText(table, grid.shape, paper, headline: headline) }
  let start = ([headline + "."] + deckAlone(table, scale, paper)).joined(separator: " ")
  let about = " Heat map, \(periodText(table.columns)): \(statisticLine(table, paper, under: headline))."
  let verdict = returnsVerdict(table, paper).map { " " + $0 }.joined()
  var end = verdict.isEmpty ? comparisonAltText(table) : verdict
  let hidden = table.hiddenCount
  if hidden > 0 { end += " \(counted(hidden, "figure")) hidden to protect people." }
  end += clearanceText(table.clearance)
  let room = mostWords - 1 - wordCount(start) - wordCount(end)
  let aboutFits = wordCount(about) <= room
  let left = room - (aboutFits ? wordCount(about) : 0)
  let rest = (aboutFits ? about : "") + rowsAltText(table, words: left) + end
  // After the deck, where it takes no room from anything.
  let free = mostWords - 1 - wordCount(start) - wordCount(rest)
  let beside = comparisonSentences(table, paper).first { wordCount($0) <= free }
  return start + (beside.map { " " + $0 } ?? "") + rest
}

/// How many words no alt text reaches.
let mostWords = 120

/// The latest values of the rows, worst first, as many as there is room for.
private func rowsAltText(_ table: PublishedTable, words: Int) -> String {
  let told = RowsTold(table, table.countedRows)
  guard told.shown.count > 1, let last = table.columns.last else { return "" }
  let items = told.shown.map { told in
    let change = table.changeOfRow(told.row)?.mark
    let arrow = change.map { " (\($0.rawValue) in a year)" } ?? ""
    return "\(told.name) \(table.withUnit(told.value))\(arrow)"
  }
  let start = " \(last.longText):"
  func text(_ some: Int) -> String {
    let rest = items.count - some
    return "\(start) \(listed(items.prefix(some) + (rest > 0 ? ["\(rest) more"] : [])))."
  }
  // The most that there is room for; each has a name and a value, two words at least.
  guard let some = (1...min(items.count, max(1, words / 2))).last(where: { wordCount(text($0)) <= words }) else {
    return ""
  }
  return text(some)
}
