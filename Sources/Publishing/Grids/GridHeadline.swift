package import Disclosure
import Measures
import Staffing

/// One sentence of fifteen words at most, which says nothing but what the grid shows.
package func headline(_ grid: PublishedGrid, _ paper: Paper) -> String {
  let sentences =
    switch grid.measure.shape {
    case .cohorts: cohortHeadlines(grid, paper)
    case .districtsByWord: wordHeadlines(grid, paper)
    case .districtsByDistrict: moveHeadlines(grid, paper)
    }
  return sentences.first { wordCount($0) <= 15 } ?? sentences.last ?? grid.wording.name
}

extension PublishedGrid {
  /// Whose figures they are: `Lancashire’s`, or `the council’s`.
  func possessive(_ paper: Paper) -> String {
    guard let place = paper.place else { return "the council’s" }
    return place + (place.hasSuffix("s") ? "’" : "’s")
  }

  /// The total row's value in a column by its label; nil where there is none to show.
  func total(_ label: String) -> Grid.Value? {
    columns.firstIndex { $0.label == label }.flatMap { rows.first?.cells[$0].value }
  }

  /// The sum of everything; nil where it is hidden.
  var grandTotal: Grid.Value? {
    columns.firstIndex { $0.kind == .total }.flatMap { rows.first?.cells[$0].value }
  }

  /// `24 months`, `1 month`.
  var span: String { counted(months.count, "month") }
}

/// `At the rates seen, 95.9% of Lancashire’s starters stay a year, 78.5% three years`.
private func cohortHeadlines(_ grid: PublishedGrid, _ paper: Paper) -> [String] {
  func share(_ months: Int) -> String? { grid.total(String(months)).map { grid.measure.unit.sentenceText($0.printed) } }
  func sentence(_ share: String) -> String { "At the rates seen, \(share) of \(grid.possessive(paper)) starters stay" }
  var sentences: [String] = []
  if let one = share(12) {
    let start = sentence(one) + " a year"
    if let three = share(36) { sentences.append(start + ", \(three) three years") }
    if let two = share(24) { sentences.append(start + ", \(two) two years") }
    sentences.append(start)
  }
  let values = zip(grid.columns, grid.rows.first?.cells ?? []).filter { $0.0.kind == .value }
  if let (column, cell) = values.first(where: { $0.1.value != nil }), let value = cell.value {
    sentences.append(sentence(grid.measure.unit.sentenceText(value.printed)) + " \(column.label) months")
  }
  return sentences + ["Too few have started to say how many stay"]
}

/// `Resignation: 37 of Lancashire’s 56 leavers in 24 months`.
private func wordHeadlines(_ grid: PublishedGrid, _ paper: Paper) -> [String] {
  guard let all = grid.grandTotal else {
    return ["Why \(grid.possessive(paper)) staff left is hidden: too few people"]
  }
  let shown = zip(grid.columns, grid.rows.first?.cells ?? []).compactMap { column, cell in
    column.kind == .value && column.label.first != "("
      ? cell.value.map { (word: column.label, people: $0.people) } : nil
  }
  let whole = "\(counted(all.people, "person", "people")) left \(paper.place ?? "the council") in \(grid.span)"
  guard let most = shown.max(by: { ($0.people, $1.word) < ($1.people, $0.word) }), most.people > 0 else {
    return [whole]
  }
  let (start, sum) = ("\(capitalised(most.word)): \(grouped(String(most.people))) of", grouped(String(all.people)))
  return [
    "\(start) \(grid.possessive(paper)) \(sum) leavers in \(grid.span)", "\(start) \(sum) leavers in \(grid.span)",
    whole,
  ]
}

/// `12.4 FTE moved between Lancashire’s districts in 12 months; Preston gained most`.
private func moveHeadlines(_ grid: PublishedGrid, _ paper: Paper) -> [String] {
  guard let all = grid.grandTotal else {
    return ["Moves between \(grid.possessive(paper)) districts are hidden: too few people"]
  }
  let amount = "\(grid.measure.unit.text(all.printed)) FTE"
  let start = "\(amount) moved between \(grid.possessive(paper)) districts in \(grid.span)"
  // What a district gained is known where both its sums are shown.
  let gains = grid.rows.dropFirst().map { row -> (name: String, gain: Tenths)? in
    guard let out = row.cells.first?.value, let arrived = grid.total(row.label) else { return nil }
    return (row.label, arrived.printed - out.printed)
  }
  let known = gains.compactMap { $0 }
  guard known.count == gains.count, let most = known.max(by: { $0.gain < $1.gain }), most.gain > Tenths(0),
    known.count(where: { $0.gain == most.gain }) == 1
  else { return [start] }
  return ["\(start); \(most.name) gained most", start]
}
