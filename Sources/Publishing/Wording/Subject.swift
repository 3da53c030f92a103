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
      case .cohorts: "cohorts"
      }
    switch table.subject {
    case .districts, .cohorts: return place.map { "\($0) \(noun)" } ?? noun
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

  /// The change of the total's printed value over the year to the last column; nil where either is missing.
  var changeInYear: Tenths? {
    guard let last = columns.last, let now = total(last)?.printed, let year = last.yearBefore,
      let before = total(year)?.printed
    else {
      return nil
    }
    return now - before
  }
}
