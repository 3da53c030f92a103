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
  package func table(_ measure: Measure, period: Period, choice: Choice, by level: RowLevel) -> PartsTable {
    let own = totals.keys.filter { $0.measure == measure.id && choice.districts.contains(Int($0.district)) }
    let units = PeopleUnits(self, measure)
    var table = PartsTable(columns: period.months.map(Column.month), rows: [], subject: .districts)
    table.people = units.table
    let present = Set(own.map { $0.district })
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
      let teamNumbers = Set(own.filter { $0.district == district && $0.team >= 0 }.map { $0.team })
        .filter { team in choice.teams.map { $0.contains(Place(district: district, team: team)) } ?? true }
        .sorted { inNameOrder(teams[Int($0)], teams[Int($1)]) }
      let teamRows = teamNumbers.map { row($0, teams[Int($0)]) }
      let ownTotal = row(-1, nil)
      let hasOwn = choice.teams == nil && ownTotal.parts.contains { $0 != .missing(.notAvailable) }
      if hasOwn {
        table.rows.append(ownTotal)
      } else if !teamRows.isEmpty {
        // What a team lacks the sum of a district lacks: with the other teams alone it would be compared with what it is not.
        let (sums, leftOut) = table.sums(teamRows)
        let parts = zip(table.columns, sums).map { column, sum in
          leftOut.contains { $0.column == column } ? .missing(.notAvailable) : sum
        }
        table.rows.append(
          PartsTable.Row(district: name, team: nil, parts: parts, members: teamRows.flatMap { $0.members }))
      }
      if level == .team { table.rows += teamRows }
    }
    if choice.teams != nil {
      let all = Choice(districts: Set(districts.indices), teams: nil)
      table.whole = self.table(measure, period: period, choice: all, by: .district).rows
    }
    return table
  }

  package struct Place: Hashable, Sendable {
    let district: Int32
    let team: Int32
  }

  /// The districts and teams of a filter.
  package struct Choice: Sendable {
    fileprivate let districts: Set<Int>
    /// Nil for all, and the districts' own totals with them.
    fileprivate let teams: Set<Place>?
  }

  /// The districts and teams that a filter chooses, by names, patterns and the settings' aliases, as of extracts.
  package func choice(of filter: Filter) throws(UnknownName) -> Choice {
    let order = Set(totals.keys.filter { $0.team >= 0 }.map { Place(district: $0.district, team: $0.team) })
      .sorted { ($0.district, $0.team) < ($1.district, $1.team) }
    var places = Places()
    places.districts = districts
    (places.districtAliases, places.teamAliases) = aliases
    places.teams = order.map {
      Team(district: Int($0.district), name: teams[Int($0.team)], nameKey: Int($0.team), files: [.monthly])
    }
    let chosen = try filter.districts(in: places).map { Set($0) } ?? Set(districts.indices)
    return Choice(
      districts: chosen, teams: try filter.teams(in: places).map { Set($0.map { order[$0] }) })
  }
}
