import Disclosure
import Measures
import Staffing
import Workforce

/// Where published figures come from, what they count, and who the neighbours are.
func comparisonNote(_ table: PublishedTable, _ paper: Paper) -> [String] {
  guard let comparison = table.comparison, !table.references.isEmpty else { return [] }
  let years = table.referenceYears
  var wholes: [String] = []
  var neighbours = ""
  for row in comparison.rows {
    switch row.place {
    case .england, .region: wholes.append(row.place.label)
    case .neighbours(let all):
      neighbours =
        " Neighbours: the middle rate (median) of the \(all == 10 ? "ten" : String(all)) authorities most like "
        + "\(comparison.authority) in the Department’s statistical model"
      let withRate = years.map { (year: $0, count: row.count(in: $0)) }
      if withRate.contains(where: { $0.count < all }) {
        neighbours += ", of those with one (\(listed(withRate.map { "\($0.count) in \($0.year)" })))"
      }
      neighbours += "."
    }
  }
  var note =
    "\(listed(wholes)): Department for Education, census of registered social workers at 30 September "
    + "\(listed(years.map(String.init))), as published." + neighbours
  if case .extract(_, .all, _) = paper.origin { note += " The other rows count all roles." }
  return [note]
}

extension Comparison.Row {
  /// How many places' rates a median is the middle of.
  fileprivate func count(in year: Int) -> Int {
    switch figures[year] {
    case .median(_, let count): count
    case .missing, .rate, nil: 0
    }
  }
}

/// What the latest census says of others, for those who do not see the picture.
func comparisonAltText(_ table: PublishedTable) -> String {
  let references = table.references
  guard let year = references.first?.year else { return "" }
  let parts = references.map { reference in
    switch reference.place {
    case .england, .region: "\(reference.place.label) \(reference.latest.sentenceText(table))"
    case .neighbours: "the median of similar authorities \(reference.latest.sentenceText(table))"
    }
  }
  return " Published for September \(year): \(listed(parts))."
}
