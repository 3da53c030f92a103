package import Extracts
package import Staffing
import Tabular

extension TotalledMeasure {
  /// What the totals of a measure may be, by its definition.
  package init(_ measure: Measure) {
    self.init(
      id: measure.id, name: measure.name, isSigned: measure.unit.isSigned, hasDenominator: measure.unit.hasDenominator,
      isShare: measure.precision == .proportion,
      countsPeople: measure.privacy.counted != nil && measure.privacy.about != .vacantTime,
      isOfTwelveMonths: measure.privacy.counted?.window == 12, numerator: measure.own?.numerator,
      denominator: measure.own?.denominator, standsForPeople: measure.own?.about == .staff)
  }

  /// All that monthly totals may be of: the measures by month, and the council's own.
  package static func all(_ settings: Settings) -> [TotalledMeasure] {
    (Measure.monthly + Measure.own(settings)).map { TotalledMeasure($0) }
  }
}

extension CouncilTotals {
  /// The parts of a measure over a period, districts and teams in order of name.
  ///
  /// - Parameter rule: from how many people on a row is shown by itself; nil where nothing is to be hidden; `kept` is what an earlier paper had put
  ///   together.
  package func table(
    _ measure: Measure, period: Period, choice: Choice, by level: RowLevel, folding rule: FoldRule? = nil,
    kept: KeptFolds = KeptFolds()
  ) -> PartsTable {
    let own = totals.keys.filter { $0.measure == measure.id }
    let units = PeopleUnits(self, measure, rule, kept: kept)
    var table = PartsTable(columns: period.months.map(Column.month), rows: [], subject: .districts)
    table.people = units.table
    func row(_ district: Int, _ team: Int32, _ label: String?) -> PartsTable.Row {
      let parts = period.months.map { month -> Part in
        let total = totals[Key(measure: measure.id, district: Int32(district), team: team, month: month)]
        return total.map { .parts(numerator: $0.numerator, denominator: $0.denominator) } ?? .missing(.notAvailable)
      }
      return PartsTable.Row(
        district: districts[district], team: label, parts: parts,
        members: units.members(district: Int32(district), team: team))
    }
    var dropped: [String] = []
    /// The rows of a district's teams, as far as they are chosen.
    func teamRows(of district: Int, areWhole: Bool) -> [PartsTable.Row] {
      let named = Set(own.filter { Int($0.district) == district && $0.team >= 0 }.map { $0.team })
        .sorted { inNameOrder(teams[Int($0)], teams[Int($1)]) }
      return units.rows(of: district, named, areWhole: areWhole).compactMap { together in
        let chosen = together.filter { team in
          choice.teams.map { $0.contains(Place(district: Int32(district), team: team)) } ?? true
        }
        if chosen.isEmpty { return nil }
        guard chosen.count == together.count else {
          dropped += chosen.map { "\(teams[Int($0)]) (\(districts[district]))" }
          return nil
        }
        let rows = together.map { row(district, $0, teams[Int($0)]) }
        return rows.count == 1 ? rows[0] : table.together(rows, district: districts[district], team: Table.otherTeams)
      }
    }
    /// A district's row, and those of its teams; nil where it has none.
    func rows(of district: Int, areWhole: Bool) -> (own: PartsTable.Row, teams: [PartsTable.Row])? {
      let ofTeams = teamRows(of: district, areWhole: areWhole)
      let ownTotal = row(district, -1, nil)
      if choice.teams == nil, ownTotal.parts.contains(where: { $0 != .missing(.notAvailable) }) {
        return (ownTotal, ofTeams)
      }
      // What a team lacks the sum of a district lacks: with the other teams alone it would be compared with what it is not.
      return ofTeams.isEmpty ? nil : (table.together(ofTeams, district: districts[district], team: nil), ofTeams)
    }
    let present = Set(own.map { Int($0.district) })
    let alone = present.sorted { inNameOrder(districts[$0], districts[$1]) }.map { [$0] }
    for group in units.folds?.districts ?? alone {
      let here = group.filter(present.contains)
      let chosen = here.filter(choice.districts.contains)
      guard chosen.count == here.count else {
        dropped += chosen.map { districts[$0] }
        continue
      }
      let found = here.compactMap { rows(of: $0, areWhole: here.count > 1) }
      guard let first = found.first else { continue }
      if here.count > 1 {
        table.rows.append(table.together(found.map { $0.own }, district: Table.otherDistricts, team: nil))
        continue
      }
      table.rows.append(first.own)
      if level == .team, units.folds?.teams[here[0]].isEmpty != true { table.rows += first.teams }
    }
    if units.folds?.districts.isEmpty ?? false {
      // Of each by itself too few to be seen: all together or none, and no month that any of them lacks.
      let chosen = present.sorted().filter(choice.districts.contains)
      if choice.teams == nil, chosen.count == present.count {
        let all = chosen.compactMap { rows(of: $0, areWhole: true)?.own }
        table.inTotalAlone = [table.together(all, district: Table.otherDistricts, team: nil)]
      } else {
        dropped += chosen.map { districts[$0] }
      }
    }
    if choice.teams != nil {
      let all = Choice(districts: Set(districts.indices), teams: nil)
      let whole = self.table(measure, period: period, choice: all, by: .district, folding: rule, kept: kept)
      table.whole = whole.rows + whole.inTotalAlone
    }
    table.folded = units.folds.map { folds in
      Folded(folds, districts: districts, teams: units.names(in: self), dropped: dropped)
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
