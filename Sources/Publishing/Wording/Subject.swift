import Disclosure
import Measures
import Staffing
package import Workforce

extension PublishedTable {
  /// Whose figures they are, for the headline: `Lancashire's`, `The North West's`, `The`.
  func possessive(_ paper: Paper) -> String {
    guard let name = subjectName(paper) else { return "The" }
    let full = (takesArticle(name) && paper.region != nil ? "The " : "") + name
    return full.hasSuffix("s") ? full + "’" : full + "’s"
  }

  /// Regions that English gives an article: the North West, the East of England.
  private func takesArticle(_ region: String) -> Bool {
    ["north", "south", "east", "west"].contains { region.lowercased().hasPrefix($0) }
  }

  /// The place that the total is of: the council, a region, or the one district or authority that was chosen, by the name
  /// that the data have.
  func subjectName(_ paper: Paper) -> String? {
    if paper.filter.districts.isEmpty && paper.authorities.isEmpty { return paper.place }
    let chosen = rows.filter { $0.level == .district }
    return chosen.count == 1 && withoutValues.isEmpty && paper.filter.teams.isEmpty ? chosen.first?.district : nil
  }
}

extension Measure {
  /// Its name inside a sentence: in small letters, but for abbreviations.
  var nameInSentence: String {
    name.split(separator: " ").map { $0.count > 1 && $0 == $0.uppercased() ? String($0) : $0.lowercased() }
      .joined(separator: " ")
  }
}

extension Paper {

  /// What was asked for, as the subtitle names it; empty without a filter.
  package var filterDescription: [String] {
    var parts: [String] = []
    for (names, one, many) in filters where !names.isEmpty {
      parts.append("\(names.count == 1 ? one : many): \(names.joined(separator: ", "))")
    }
    return parts
  }

  /// The same without the names, for where they would be too long: `12 teams`.
  var filterSummary: [String] {
    filters.filter { !$0.names.isEmpty }.map { counted($0.names.count, $0.one, $0.many) + " chosen" }
  }

  private var filters: [(names: [String], one: String, many: String)] {
    [
      (authorities, "authority", "authorities"), (filter.teams, "team", "teams"),
      (filter.districts, "district", "districts"), (filter.roles, "role", "roles"),
    ]
  }

  /// What the rows are, in the place: `Lancashire districts`.
  func rowsText(_ table: PublishedTable) -> String {
    let noun =
      switch table.subject {
      case .districts: level == .team ? "districts and teams" : "districts"
      case .authorities: "local authorities"
      case .regions: "regions"
      case .roles: isOfAuthority || !table.hasDistricts ? "social workers" : "social workers by role"
      case .cohorts: "cohorts"
      }
    switch table.subject {
    case .districts, .cohorts, .roles: return place.map { "\($0) \(noun)" } ?? noun
    case .authorities:
      return place.map { "\($0) \(noun)" } ?? noun
    case .regions: return region == nil || place == "England" ? "regions of England" : "\(place ?? "") regions"
    }
  }
}

extension PublishedTable {
  /// The total's cell in a column.
  func total(_ column: Column) -> Cell? {
    guard let position = columns.firstIndex(of: column), let total = rows.first else { return nil }
    return total.cells[position].cell
  }

  /// How many districts, of how many: `4 of 5 districts`.
  struct SomeDistricts: Hashable {
    let counted: Int
    let all: Int
    let noun: String

    var text: String { "\(counted) of \(self.all) \(noun)" }
  }

  /// The districts that the total of a column is of; nil where it is of all that have a row, or where there are no such rows.
  func districtsInTotal(_ column: Column) -> SomeDistricts? {
    guard let position = columns.firstIndex(of: column) else { return nil }
    let missing = Set(leftOut.names(in: column))
    let districts = rows.filter { $0.level == .district }
    let counted = districts.count { !missing.contains($0.district) && $0.cells[position].cell != .notAvailable }
    let without = districts.count { missing.contains($0.district) }
    if without == 0 || counted == 0 { return nil }
    return SomeDistricts(counted: counted, all: counted + without, noun: subject.many)
  }

  /// The change of the total's printed value over the year to the last column, like with like: where the two are not of the same
  /// districts, over those that have both. Nil where either is missing, and where one of these districts is hidden.
  var changeInYear: (change: Tenths, of: SomeDistricts?)? {
    guard let last = columns.last, let now = total(last)?.printed, let year = last.yearBefore,
      let before = total(year)?.printed
    else {
      return nil
    }
    if leftOut.areAlike(.total, "", last, year) { return (now - before, districtsInTotal(last)) }
    // Whole numbers cannot be added up again.
    guard !isWhole, let latest = columns.indices.last, let earlier = columns.firstIndex(of: year) else { return nil }
    let missing = Set(leftOut.names(in: last) + leftOut.names(in: year))
    let districts = rows.filter { $0.level == .district }
    let both = districts.filter { row in
      !missing.contains(row.district)
        && ![last, year].contains { leftOut.isPartial(row.district, in: $0) }
    }
    let parts = both.compactMap { row -> (Quotient, Quotient)? in
      guard let now = row.cells[latest].cell.quotient, let before = row.cells[earlier].cell.quotient else { return nil }
      return (now, before)
    }
    guard !parts.isEmpty, parts.count == both.count, let now = measure.printed(parts.map { $0.0 }),
      let before = measure.printed(parts.map { $0.1 })
    else { return nil }
    return (now - before, SomeDistricts(counted: both.count, all: districts.count, noun: subject.many))
  }
}
