import Disclosure
import Measures
import Staffing
import Workforce

/// One sentence of twelve words at most, which says nothing but what the grid shows.
func gridHeadline(_ grid: PublishedTable, _ shape: GridCounting.Shape, _ paper: Paper) -> String {
  let sentences =
    switch shape {
    case .cohorts: cohortHeadlines(grid, paper)
    case .districtsByWord: wordHeadlines(grid, paper)
    case .districtsByDistrict: moveHeadlines(grid, paper)
    }
  return firstHeadline(sentences.isEmpty ? [grid.name] : sentences)
}

extension PublishedTable {
  /// Whose figures they are: `Lancashire’s`, or `the council’s`.
  func gridPossessive(_ paper: Paper) -> String {
    paper.place.map(Publishing.possessive) ?? "the council’s"
  }

  /// The total row's value in a column by its label; nil where there is none to show.
  func total(in label: String) -> Grid.Value? {
    columns.firstIndex { $0.description == label }.flatMap { rows.first?.cells[$0].cell.counted }
  }

  /// The sum of everything; nil where it is hidden.
  var grandTotal: Grid.Value? {
    columns.firstIndex { $0.kind == .total }.flatMap { rows.first?.cells[$0].cell.counted }
  }

  /// `24 months`, `1 month`.
  var spanText: String { counted(span?.months.count ?? 0, "month") }
}

/// `An estimated 63% of Lancashire’s starters are still employed after two years`: most have not been there so long, and those who were
/// there before count too.
private func cohortHeadlines(_ grid: PublishedTable, _ paper: Paper) -> [String] {
  func sentences(_ share: Tenths, _ time: String) -> [String] {
    let share = grid.measure.unit.shortText(share)
    return ["\(grid.gridPossessive(paper)) starters", "starters"].map {
      "An estimated \(share) of \($0) are still employed after \(time)"
    }
  }
  for (months, time) in [(24, "two years"), (12, "a year")] {
    if let share = grid.total(in: String(months)) { return sentences(share.printed, time) }
  }
  let values = zip(grid.columns, grid.rows.first?.cells ?? []).filter { $0.0.kind == .value }
  if let (column, cell) = values.first(where: { $0.1.cell.counted != nil }), let value = cell.cell.counted {
    return sentences(value.printed, "\(column) months")
  }
  return ["Too few have started to say how many stay"]
}

/// `Resignation: 18 of Lancashire’s 25 leavers in 12 months`.
private func wordHeadlines(_ grid: PublishedTable, _ paper: Paper) -> [String] {
  guard let words = grid.wording.people else { return [] }
  guard let all = grid.grandTotal else {
    return [
      "\(words.asked.before) \(grid.gridPossessive(paper)) \(words.asked.after) is hidden: too few people"
    ]
  }
  let shown = zip(grid.columns, grid.rows.first?.cells ?? []).compactMap { column, cell in
    column.kind == .value && column.description.first != "("
      ? cell.cell.counted.map { (word: column.description, people: $0.people) } : nil
  }
  let whole =
    "\(counted(all.people, "person", "people")) \(words.did) \(paper.place ?? "the council") in \(grid.spanText)"
  guard let most = shown.max(by: { ($0.people, $1.word) < ($1.people, $0.word) }), most.people > 0 else {
    return [whole]
  }
  let (start, sum) = ("\(capitalised(most.word)): \(grouped(String(most.people))) of", grouped(String(all.people)))
  return [
    "\(start) \(grid.gridPossessive(paper)) \(sum) \(words.many) in \(grid.spanText)",
    "\(start) \(sum) \(words.many) in \(grid.spanText)",
    whole,
  ]
}

/// `13.7 FTE moved between Lancashire’s districts; Burnley gained most`.
private func moveHeadlines(_ grid: PublishedTable, _ paper: Paper) -> [String] {
  guard let all = grid.grandTotal else {
    return ["Moves between \(grid.gridPossessive(paper)) districts are hidden: too few people"]
  }
  let amount = "\(grid.measure.unit.text(all.printed)) FTE"
  let starts = ["\(grid.gridPossessive(paper)) districts", "districts"].map { "\(amount) moved between \($0)" }
  // What a district gained is known where both its sums are shown.
  let gains = grid.rows.dropFirst().map { row -> (name: String, gain: Tenths)? in
    guard let out = row.cells.first?.cell.counted, let arrived = grid.total(in: row.district) else { return nil }
    return (row.district, arrived.printed - out.printed)
  }
  let known = gains.compactMap { $0 }
  guard known.count == gains.count, let most = known.max(by: { $0.gain < $1.gain }), most.gain > Tenths(0),
    known.count(where: { $0.gain == most.gain }) == 1
  else { return starts }
  return starts.map { "\($0); \(most.name) gained most" } + starts
}
