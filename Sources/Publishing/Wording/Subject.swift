import Workforce

extension Paper {
  /// Whose figures they are, for the headline: `Lancashire's`, `The North West's`, `The`.
  var possessive: String {
    guard let name = subjectName else { return "The" }
    let full = (Paper.takesArticle(name) && region != nil ? "The " : "") + name
    return full.hasSuffix("s") ? full + "’" : full + "’s"
  }

  /// Regions that English gives an article: the North West, the East of England.
  private static func takesArticle(_ region: String) -> Bool {
    ["north", "south", "east", "west"].contains { region.lowercased().hasPrefix($0) }
  }

  /// The place that the total is of: the council, one chosen district, a region.
  var subjectName: String? {
    if filter.districts.count == 1, filter.teams.isEmpty, let district = filter.districts.first {
      return district.contains("*") || district.contains("?") ? nil : district
    }
    if !filter.districts.isEmpty || !authorities.isEmpty { return nil }
    return place
  }

  /// What was asked for, as the subtitle names it; empty without a filter.
  package var filterDescription: [String] {
    var parts: [String] = []
    func add(_ names: [String], _ one: String) {
      if !names.isEmpty { parts.append("\(one)\(names.count == 1 ? "" : "s"): \(names.joined(separator: ", "))") }
    }
    add(filter.teams, "team")
    add(filter.districts, "district")
    add(filter.roles, "role")
    return parts
  }

  /// What the rows are, in the place: `Lancashire districts`.
  func rowsText(_ matrix: PublishedMatrix) -> String {
    let noun =
      switch matrix.subject {
      case .districts: level == .team ? "districts and teams" : "districts"
      case .authorities: "local authorities"
      case .regions: "regions"
      }
    switch matrix.subject {
    case .districts: return place.map { "\($0) \(noun)" } ?? noun
    case .authorities:
      if !authorities.isEmpty { return "selected \(noun)" }
      return place.map { "\($0) \(noun)" } ?? noun
    case .regions: return "regions of England"
    }
  }
}

extension PublishedMatrix {
  var wording: Measure.Wording {
    if case .year = columns.last { return measure.wording(options, .censusDay) }
    return measure.wording(options, .monthEnd)
  }

  /// The total's cell in a column.
  func total(_ column: Column) -> Cell? {
    guard let position = columns.firstIndex(of: column), let total = rows.first else { return nil }
    return total.cells[position].cell
  }

  /// The change of the total's printed value over the year to the last column; nil where either is missing.
  var changeInYear: Tenths? {
    guard let last = columns.last, let now = total(last)?.printed, let before = total(last.yearBefore)?.printed else {
      return nil
    }
    return now - before
  }

  /// A value with its unit: `14.9%`, `15.5`.
  func withUnit(_ value: Tenths) -> String { measure.unit == .percent ? value.text + "%" : value.text }
}
