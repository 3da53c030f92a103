package import Extracts
package import Staffing
import Tabular

extension TotalledMeasure {
  /// What the totals of a measure may be, by its definition.
  package init(_ measure: Measure) {
    self.init(
      id: measure.id, isSigned: measure.unit.isSigned, hasDenominator: measure.unit.hasDenominator,
      isShare: measure.precision == .proportion,
      countsPeople: measure.privacy.counted != nil && !measure.privacy.countsPosts)
  }
}

extension CouncilTotals {
  /// The parts of a measure over a period, districts and teams in order of name.
  package func table(_ measure: Measure, period: Period, filter: Filter, by level: RowLevel) throws(UnknownName)
    -> PartsTable
  {
    let chosenDistricts = try chosenDistricts(filter.districts)
    let chosenTeams = try chosenTeams(filter.teams)
    let own = totals.keys.filter { $0.measure == measure.id && chosenDistricts.contains(Int($0.district)) }
    let units = PeopleUnits(self, measure)
    var table = PartsTable(columns: period.months.map(Column.month), rows: [], subject: .districts)
    table.people = units.table
    let present = Set(own.map(\.district))
    for district in present.sorted(by: { inNameOrder(districts[Int($0)], districts[Int($1)]) }) {
      let name = districts[Int(district)]
      func row(_ team: Int32, _ label: String?) -> PartsTable.Row {
        let parts = period.months.map { month -> Part in
          let total = totals[Key(measure: measure.id, district: district, team: team, month: month)]
          return total.map { .parts(numerator: $0.numerator, denominator: $0.denominator) } ?? .missing(.notAvailable)
        }
        return PartsTable.Row(
          district: name, team: label, parts: parts, members: units.members(district: district, team: team))
      }
      let teamNumbers = Set(own.filter { $0.district == district && $0.team >= 0 }.map(\.team))
        .filter { filter.teams.isEmpty || chosenTeams.contains(Place(district: district, team: $0)) }
        .sorted { inNameOrder(teams[Int($0)], teams[Int($1)]) }
      let teamRows = teamNumbers.map { row($0, teams[Int($0)]) }
      let ownTotal = row(-1, nil)
      let hasOwn = filter.teams.isEmpty && ownTotal.parts.contains { $0 != .missing(.notAvailable) }
      if hasOwn {
        table.rows.append(ownTotal)
      } else if !teamRows.isEmpty {
        let (parts, leftOut) = table.sums(teamRows)
        table.rows.append(
          PartsTable.Row(district: name, team: nil, parts: parts, members: teamRows.flatMap(\.members)))
        table.leftOut += leftOut
      }
      if level == .team { table.rows += teamRows }
    }
    return table
  }

  struct Place: Hashable {
    let district: Int32
    let team: Int32
  }

  private func chosenDistricts(_ asked: [String]) throws(UnknownName) -> Set<Int> {
    if asked.isEmpty { return Set(districts.indices) }
    var chosen: Set<Int> = []
    for name in asked {
      let pattern = NamePattern(name)
      let found = districts.indices.filter { pattern.matches(districts[$0]) }
      if found.isEmpty {
        throw .district(name, near: SpellingDistance.nearest(to: name, among: districts, limit: 3))
      }
      chosen.formUnion(found)
    }
    return chosen
  }

  /// Teams by name or pattern, in all districts; where a name has a slash, `District/Team` is tried first.
  private func chosenTeams(_ asked: [String]) throws(UnknownName) -> Set<Place> {
    let places = Set(totals.keys.filter { $0.team >= 0 }.map { Place(district: $0.district, team: $0.team) })
    func matching(_ district: String, _ team: String) -> Set<Place> {
      let (district, team) = (NamePattern(district), NamePattern(team))
      return places.filter {
        district.matches(districts[Int($0.district)]) && team.matches(teams[Int($0.team)])
      }
    }
    var chosen: Set<Place> = []
    for name in asked {
      var found: Set<Place> = []
      if let slash = name.firstIndex(of: "/") {
        found = matching(String(name[..<slash]), String(name[name.index(after: slash)...]))
      }
      if found.isEmpty { found = matching("*", name) }
      guard !found.isEmpty else {
        let names =
          name.contains("/") ? places.map { "\(districts[Int($0.district)])/\(teams[Int($0.team)])" } : teams
        throw .team(name, near: SpellingDistance.nearest(to: name, among: names.sorted(by: inNameOrder), limit: 3))
      }
      chosen.formUnion(found)
    }
    return chosen
  }
}
