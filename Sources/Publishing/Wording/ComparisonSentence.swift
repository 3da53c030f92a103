import Disclosure
import Measures
import Staffing
import Workforce

/// How the council's latest figure stands to what is published of others for the same month, the fullest sentence first: `Lancashire is
/// above England’s 14.2%, like its neighbours’ 15.0%.`
///
/// Like: what rounding alone may make of equal figures. Nothing where the council's own figure is hidden, is an amount, is of some of its districts or of what
/// was chosen of it, or where the last column has no census: like is held against like. Where the council's figure counts other roles, the
/// sentence says so of the published ones.
func comparisonSentences(_ table: PublishedTable, _ paper: Paper) -> [String] {
  guard paper.filterStart.isEmpty, table.measure.unit.hasDenominator, let last = table.columns.last,
    let year = Comparison.censusYear(of: last), table.districtsInTotal(last) == nil,
    let total = table.rows.first, total.level == .total, let own = total.cells.last?.cell.printed
  else { return [] }
  let isAll = if case .extract(_, .all, _) = paper.origin { true } else { false }
  // Returns have a verdict of their own.
  if case .returns = paper.origin { return [] }
  var parts: [(place: Comparison.Place, side: String, whose: String)] = []
  for reference in table.references where reference.year == year {
    guard let value = reference.latest.printed else { continue }
    // A council may stand beside the region and the neighbours of another.
    let areItsOwn = paper.place.map { foldedName($0) == foldedName(table.comparison?.authority ?? "") } ?? true
    if !areItsOwn, reference.place != .england { continue }
    let text = reference.latest.sentenceText(table)
    let whose =
      switch reference.place {
      case .england: "England’s \(text)"
      case .region: "its region’s \(text)"
      case .neighbours: "its neighbours’ \(text)"
      }
    // A tenth is what two roundings make; a figure of whole numbers may be half of one away besides.
    let isLike = abs((own - value).count) <= (table.isWhole ? 6 : 1)
    parts.append((reference.place, isLike ? "like" : own > value ? "above" : "below", whose))
  }
  func sentence(_ some: [(place: Comparison.Place, side: String, whose: String)]) -> String {
    var sides: [(side: String, whose: [String])] = []
    for part in some {
      if sides.last?.side == part.side {
        sides[sides.count - 1].whose.append(part.whose)
      } else {
        sides.append((part.side, [part.whose]))
      }
    }
    let start = paper.place ?? "The council"
    let texts = sides.map { "\($0.side) \(listed($0.whose))" }.joined(separator: ", ")
    return "\(start) is \(texts)\(isAll ? " (social workers)" : "")."
  }
  let withoutRegion = parts.filter { if case .region = $0.place { false } else { true } }
  var sentences: [String] = []
  for some in [parts, withoutRegion, Array(withoutRegion.prefix(1))] where !some.isEmpty {
    let one = sentence(some)
    if !sentences.contains(one) { sentences.append(one) }
  }
  return sentences
}

/// The lines of a deck with the sentence where there is room for it: after the second, else after the first, else on a second of its own.
/// What the deck says without it stands as it is.
func besideOthers(_ deck: [String], _ table: PublishedTable, _ paper: Paper) -> [String] {
  let sentences = comparisonSentences(table, paper)
  if sentences.isEmpty || deck.isEmpty { return deck }
  if deck.count == 1, let sentence = sentences.first(where: TextRoom.deck.fits) { return deck + [sentence] }
  for sentence in sentences {
    for place in deck.indices.reversed() {
      let line = "\(deck[place]) \(sentence)"
      guard TextRoom.deck.fits(line) else { continue }
      var lines = deck
      lines[place] = line
      return lines
    }
  }
  return deck
}
