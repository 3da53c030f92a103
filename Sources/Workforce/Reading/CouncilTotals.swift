package import Tabular

/// Totals by district, month and measure, from a council that has only a spreadsheet of them.
package struct CouncilTotals: Sendable {
  struct Key: Hashable {
    let measure: String
    let district: Int32
    /// −1 for the district's own total.
    let team: Int32
    let month: Month
  }

  struct Total: Hashable {
    let numerator: Int64
    let denominator: Int64
    /// How many people the denominator and the numerator are; nil where the file does not say.
    var people: Int?
    var numeratorPeople: Int?
  }

  private(set) var totals: [Key: Total] = [:]
  private(set) var districts: [String] = []
  private(set) var teams: [String] = []
  package private(set) var log: ReadingLog
  /// The first and last month of any total; nil where there is none.
  package private(set) var months: Period?

  /// The measures that there are totals of.
  package var measures: Set<String> { Set(totals.keys.map(\.measure)) }

  package init(_ source: FileBytes, settings: Settings, acceptsRejects: Bool) throws(ReadFailure) {
    var log = ReadingLog(keepsRefused: acceptsRejects)
    var districts = NameTable(aliases: settings.districtAliases)
    var teams = NameTable(aliases: settings.teamAliases)
    var totals: [Key: Total] = [:]
    try log.read(.monthly, source, name: InputFile.monthly.fileName, settings: settings) { record, check in
      let columns = check.columns
      guard let measure = CouncilTotals.measure(record, at: columns["measure"], &check),
        let month = CouncilTotals.month(record, at: columns["month"], &check),
        let numerator = CouncilTotals.number(record, at: columns["numerator"], isSigned: measure.unit.isSigned, &check),
        let denominator = measure.unit.hasDenominator
          ? CouncilTotals.number(record, at: columns["denominator"], isSigned: false, &check) : 0
      else { return }
      var district = districts.name(record, at: columns["district"])
      if district < 0 {
        check.warn(.blankDistrict, at: columns["district"])
        district = districts.name(fixed: Places.noDistrict)
      }
      let key = Key(
        measure: measure.id, district: district, team: teams.name(record, at: columns["team"]), month: month)
      if CouncilTotals.isTotal(record.text(columns["district"])) {
        check.refuse(.totalAsDistrict, at: columns["district"])
        return
      }
      if measure.precision == .proportion, numerator > denominator {
        check.refuse(.numeratorOverDenominator, at: columns["numerator"])
        return
      }
      if totals[key] != nil {
        check.refuse(.duplicateTotal, at: columns["month"])
        return
      }
      let counted = CouncilTotals.people(record, at: columns["numerator_people"], &check)
      if counted == 0, numerator != 0, measure.privacy.counted != nil, !measure.privacy.countsPosts {
        check.refuse(.peopleContradict, at: columns["numerator_people"])
        return
      }
      totals[key] = Total(
        numerator: numerator, denominator: denominator,
        people: CouncilTotals.people(record, at: columns["people"], &check), numeratorPeople: counted)
    }
    for (kept, other) in districts.merged() + teams.merged() {
      log.findings.add(Finding(.spellingsMerged(kept, other)))
    }
    self.log = log
    self.totals = totals
    self.districts = districts.texts()
    self.teams = teams.texts()
    let all = totals.keys.map(\.month)
    months = all.min().flatMap { first in all.max().flatMap { Period(first, $0) } }
    checkThatTeamsAddUp()
  }

  /// Names under which spreadsheets add up their rows: taken for districts they would count everything twice.
  private static func isTotal(_ district: String) -> Bool {
    ["total", "totals", "grand total", "all", "all districts", "county", "sum"].contains(foldedName(district))
  }

  private static func measure(_ record: borrowing Record, at position: Int, _ check: inout RowCheck) -> Measure? {
    let word = record.text(position)
    if let measure = Measure.named(word) { return measure }
    let near = SpellingDistance.nearest(to: word, among: Measure.all.map(\.id), limit: 1)
    check.refuse(.unknownMeasure(word: word, near: near), at: position)
    return nil
  }

  /// `2017-09`, or any date of the month.
  private static func month(_ record: borrowing Record, at position: Int, _ check: inout RowCheck) -> Month? {
    if let month = Month(record.text(position)) { return month }
    if case .day(let day) = record.date(position) { return Month(day) }
    check.refuse(.unknownMonth, at: position)
    return nil
  }

  /// Ten million, in thousandths: more than any council has of anything, and far from where sums would overflow.
  static let largest: Int64 = 10_000_000_000

  private static func people(_ record: borrowing Record, at position: Int, _ check: inout RowCheck) -> Int? {
    switch record.decimal(position) {
    case .blank: return nil
    case .wrong(let fault): check.refuse(.numberWrong(fault), at: position)
    case .thousandths(let value) where value < 0: check.refuse(.negativeTotal, at: position)
    // A share of a person is rounded down: fewer people hide more.
    case .thousandths(let value): return Int(min(value, CouncilTotals.largest) / 1000)
    }
    return nil
  }

  /// Thousandths; under zero only where the measure's values may be.
  private static func number(_ record: borrowing Record, at position: Int, isSigned: Bool, _ check: inout RowCheck)
    -> Int64?
  {
    switch record.decimal(position) {
    case .blank: check.refuse(.numberMissing, at: position)
    case .wrong(let fault): check.refuse(.numberWrong(fault), at: position)
    case .thousandths(let value) where value < 0 && !isSigned: check.refuse(.negativeTotal, at: position)
    case .thousandths(let value) where abs(value) > CouncilTotals.largest:
      check.refuse(.numberWrong(.tooLarge), at: position)
    case .thousandths(let value): return value
    }
    return nil
  }

  /// Where a district has a total of its own and teams, the teams must make it up, on both sides.
  private mutating func checkThatTeamsAddUp() {
    var sums: [Key: Total] = [:]
    for (key, total) in totals where key.team >= 0 {
      let own = Key(measure: key.measure, district: key.district, team: -1, month: key.month)
      let sum = sums[own] ?? Total(numerator: 0, denominator: 0)
      sums[own] = Total(
        numerator: sum.numerator + total.numerator, denominator: sum.denominator + total.denominator)
    }
    for (key, sum) in sums.sorted(by: { ($0.key.month, $0.key.measure) < ($1.key.month, $1.key.measure) }) {
      guard let own = totals[key], own.numerator != sum.numerator || own.denominator != sum.denominator else {
        continue
      }
      let district = districts[Int(key.district)]
      log.findings.add(
        Finding(
          .teamsDoNotAddUp(district: district, month: key.month, measure: key.measure),
          file: InputFile.monthly.fileName))
    }
  }

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
