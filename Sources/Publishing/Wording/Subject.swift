import Disclosure
import Measures
import Staffing
package import Workforce

extension PublishedTable {
  /// The place that the total is of: the council, a region, or the one district or authority that was chosen, by the name
  /// that the data have.
  func subjectName(_ paper: Paper) -> String? {
    if paper.filter.districts.isEmpty && paper.authorities.isEmpty { return paper.place }
    let chosen = rows.filter { $0.level == .district }
    return chosen.count == 1 && withoutValues.isEmpty && paper.filter.teams.isEmpty ? chosen.first?.district : nil
  }

  /// Whose figures they are, as headlines have it.
  func subject(_ paper: Paper) -> Subject {
    let filter = paper.filter
    let places: Subject.Chosen?
    if !filter.teams.isEmpty {
      places = Subject.Chosen(filter.teams, one: "team", many: "teams")
    } else if !filter.districts.isEmpty || !paper.authorities.isEmpty, subjectName(paper) == nil {
      let names = filter.districts.isEmpty ? paper.authorities : filter.districts
      places = Subject.Chosen(names, one: subject.one, many: subject.many)
    } else {
      places = nil
    }
    let region = paper.region == nil ? nil : subjectName(paper)
    return Subject(
      place: region.map { (takesArticle($0) ? "The " : "") + $0 } ?? subjectName(paper), chosen: places,
      roles: filter.roles.isEmpty ? nil : Subject.Chosen(filter.roles, one: "role", many: "roles"))
  }

  /// Regions that English gives an article: the North West, the East of England.
  private func takesArticle(_ region: String) -> Bool {
    ["north", "south", "east", "west"].contains { region.lowercased().hasPrefix($0) }
  }
}

/// Whose figures a picture has.
struct Subject {
  /// What was chosen of teams, districts or roles.
  struct Chosen {
    /// By name where it is one; else how many: `3 chosen teams`.
    let text: String
    /// Without the name: `1 chosen team`.
    let summary: String
    /// Whether the text is a name.
    let isName: Bool

    init(_ names: [String], one: String, many: String) {
      let isPattern = names.contains { $0.contains { $0 == "*" || $0 == "?" } }
      summary = isPattern ? "the chosen \(many)" : counted(names.count, "chosen \(one)", "chosen \(many)")
      isName = names.count == 1 && !isPattern
      text = isName ? names[0] : summary
    }

    /// A role as several people have it: `Social workers`.
    var plural: String { text.hasSuffix("s") ? text : text + "s" }
  }

  /// The council, the region or the one district; nil where none is named.
  let place: String?
  /// Teams, or several districts.
  let chosen: Chosen?
  let roles: Chosen?

  /// Whether headlines name the place.
  private var namesPlace: Bool { chosen == nil && roles == nil && place != nil }

  /// How a sentence may begin about a figure of this name: `Lancashire’s vacancy rate`, `The vacancy rate`, `Vacancy rate`. A filter is in
  /// all of them, by name in those of the first group.
  func starts(_ name: String) -> [[String]] {
    let bare = capitalised(name)
    let starts: [String]
    switch roles {
    case nil where chosen == nil: starts = (place.map { ["\(possessive($0)) \(name)"] } ?? []) + ["The \(name)", bare]
    case nil: starts = [bare]
    case let roles? where roles.isName: starts = ["\(possessive(capitalised(roles.plural))) \(name)"]
    case let roles?: starts = ["\(bare) of \(roles.text)"]
    }
    let short = roles.map { ["\(bare) of \($0.summary)"] } ?? starts
    guard let chosen else { return roles?.isName ?? false ? [starts, short] : [starts] }
    let named = starts.map { "\($0) in \(chosen.text)" }
    return chosen.isName || roles != nil ? [named, short.map { "\($0) in \(chosen.summary)" }] : [named]
  }

  /// Who did something, as a sentence begins: `Lancashire`, `The council`, `Three chosen teams`.
  var doers: [String] {
    guard let chosen else { return place.map { [$0, "The council"] } ?? ["The council"] }
    let texts = chosen.isName ? [chosen.text, chosen.summary] : [chosen.text]
    return texts.map { text in
      let words = text.split(separator: " ")
      guard let count = words.first.flatMap({ Int($0) }) else { return capitalised(text) }
      return capitalised(numberWord(count)) + " " + words.dropFirst().joined(separator: " ")
    }
  }

  /// Whether they are several.
  var doersAreMany: Bool { chosen.map { !$0.isName } ?? false }

  /// Whether the text does not name the place, where it should.
  func isWithoutPlace(_ headline: String) -> Bool {
    guard namesPlace, let place else { return false }
    return !headline.holds(place)
  }
}

/// `Lancashire’s`, `Wales’`.
func possessive(_ name: String) -> String { name.hasSuffix("s") ? name + "’" : name + "’s" }

extension Measure {
  /// Its name inside a sentence.
  var nameInSentence: String { inSentence(name) }
}

/// A name in small letters, but for abbreviations.
func inSentence(_ name: String) -> String {
  name.split(separator: " ").map { $0.count > 1 && $0 == $0.uppercased() ? String($0) : $0.lowercased() }
    .joined(separator: " ")
}

extension Paper {

  /// What was asked for, by name; empty without a filter: `team: Duty and Assessment`.
  package var filterDescription: [String] { filterNames(separator: ": ") { $0.joined(separator: ", ") } }

  /// The same as the beginning of a line has it: `team Duty and Assessment`.
  var filterStart: [String] { filterNames(separator: " ") { listed($0) } }

  private func filterNames(separator: String, _ join: ([String]) -> String) -> [String] {
    filters.filter { !$0.names.isEmpty }.map {
      "\($0.names.count == 1 ? $0.one : $0.many)\(separator)\(join($0.names))"
    }
  }

  /// The same without the names, for where they would be too long: `12 teams chosen`.
  var filterSummary: [String] {
    filters.filter { !$0.names.isEmpty }.map { counted($0.names.count, $0.one, $0.many) + " chosen" }
  }

  /// Whether all of the council is shown.
  private var choosesNothing: Bool { filters.allSatisfy { $0.names.isEmpty } }

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
      case .districts where table.rows.count == 1 && choosesNothing: "whole service"
      case .districts: level == .team ? "districts and teams" : "districts"
      case .authorities: "local authorities"
      case .regions: "regions"
      case .roleGroups: "staff by role"
      case .roles: isOfAuthority || !table.hasDistricts ? "social workers" : "social workers by role"
      case .cohorts: "cohorts"
      }
    switch table.subject {
    case .districts, .cohorts, .roles, .roleGroups: return place.map { "\($0) \(noun)" } ?? noun
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

  /// The change of a row over the year to the last column; of a total that is not of the same districts in both, over those that have both.
  func changeOfRow(_ row: Row) -> YearChange? {
    guard span == nil, let last = columns.indices.last else { return nil }
    if let change = yearChange(row, last) { return change }
    switch row.level {
    case .total: return changeInYear.map { YearChange(difference: $0.change) }
    case .whole, .district, .team: return nil
    }
  }

  /// The changes to the last column that were tested, or could have been.
  var changesToLast: [YearChange] {
    guard let last = columns.indices.last else { return [] }
    return rows.filter { $0.level != .whole }.compactMap { yearChange($0, last) }
  }

  /// Whether any row has a year before.
  var hasChanges: Bool { rows.contains { changeOfRow($0) != nil } }
}
