package import Staffing
package import Tabular

/// What the totals of a measure may be.
package struct TotalledMeasure: Sendable {
  package let id: String
  /// Whether a numerator may lie under zero.
  package let isSigned: Bool
  package let hasDenominator: Bool
  /// Whether the numerator is a part of the denominator.
  package let isShare: Bool
  /// Whether the numerator is about people, so that there is somebody behind one that is not zero.
  package let countsPeople: Bool
  /// What it is called, and what its sides are called where the council says it itself.
  package let name: String
  package let numerator: String?
  package let denominator: String?
  /// Whether its numerator is of the twelve months to each month.
  package let isOfTwelveMonths: Bool
  /// Whether the numerator counts for people where the file does not say how many they are: no more than it, nor than `people`.
  package let standsForPeople: Bool

  package init(
    id: String, name: String = "", isSigned: Bool, hasDenominator: Bool, isShare: Bool, countsPeople: Bool,
    isOfTwelveMonths: Bool = false, numerator: String? = nil, denominator: String? = nil, standsForPeople: Bool = false
  ) {
    self.id = id
    self.name = name
    self.numerator = numerator
    self.denominator = denominator
    self.isOfTwelveMonths = isOfTwelveMonths
    self.standsForPeople = standsForPeople
    self.isSigned = isSigned
    self.hasDenominator = hasDenominator
    self.isShare = isShare
    self.countsPeople = countsPeople
  }
}

/// Totals by district, month and measure, from a council that has only a spreadsheet of them.
package struct CouncilTotals: Sendable {
  package struct Key: Hashable {
    package let measure: String
    package let district: Int32
    /// −1 for the district's own total.
    package let team: Int32
    package let month: Month

    package init(measure: String, district: Int32, team: Int32, month: Month) {
      self.measure = measure
      self.district = district
      self.team = team
      self.month = month
    }
  }

  package struct Total: Hashable {
    package let numerator: Int64
    package let denominator: Int64
    /// How many people the denominator and the numerator are; nil where the file does not say.
    package var people: Int?
    package var numeratorPeople: Int?
  }

  package private(set) var totals: [Key: Total] = [:]
  package private(set) var districts: [String] = []
  package private(set) var teams: [String] = []
  /// Spellings of districts and teams that stand for others, folded (``foldedSpelling(_:)``), and the names they stand for.
  package let aliases: (districts: [String: String], teams: [String: String])
  package private(set) var log: ReadingLog
  /// The first and last month of any total; nil where there is none.
  package private(set) var months: Period?

  /// The districts, and the teams of each.
  package var places: [(district: String, team: String?)] {
    let own = Set(totals.keys.map { Place(district: $0.district, team: $0.team) })
    return own.map { (districts[Int($0.district)], $0.team < 0 ? nil : teams[Int($0.team)]) }
  }

  private struct Place: Hashable {
    let district: Int32
    let team: Int32
  }

  /// The measures that there are totals of.
  package var measures: Set<String> { Set(totals.keys.map { $0.measure }) }

  /// - Parameter measures: those that totals may be of; a row of another is refused.
  package init(
    _ source: FileBytes, settings: Settings, measures: [TotalledMeasure], acceptsRejects: Bool
  ) throws(ReadFailure) {
    var log = ReadingLog(keepsRefused: acceptsRejects)
    var districts = NameTable(aliases: settings.moves.aliases(settings.districtAliases))
    var teams = NameTable(aliases: settings.moves.aliases(settings.teamAliases))
    let movedTeams = MovedTeams(settings.moves)
    var totals: [Key: Total] = [:]
    let example = foldedSpelling(CouncilTotals.exampleDistrict)
    try log.read(.monthly, source, name: InputFile.monthly.fileName, settings: settings) { record, check in
      let columns = check.columns
      if foldedSpelling(record.text(columns["district"])) == example {
        check.warn(.totals(.example), at: ColumnMap.absent)
        return
      }
      guard let measure = CouncilTotals.measure(record, at: columns["measure"], measures, &check),
        let month = CouncilTotals.month(record, at: columns["month"], &check),
        CouncilTotals.isKnown(month, at: columns["month"], settings, &check),
        let numerator = CouncilTotals.number(record, at: columns["numerator"], isSigned: measure.isSigned, &check),
        let denominator = measure.hasDenominator
          ? CouncilTotals.number(record, at: columns["denominator"], isSigned: false, &check) : 0
      else { return }
      var district = districts.name(record, at: columns["district"])
      if district < 0 {
        check.warn(.place(.blankDistrict), at: columns["district"])
        district = districts.name(fixed: Places.noDistrict)
      }
      var team = teams.name(record, at: columns["team"])
      if team >= 0, let target = movedTeams.target(districts.keys[Int(district)], teams.keys[Int(team)]) {
        (district, team) = (districts.name(fixed: target.district), teams.name(fixed: target.team))
      }
      let key = Key(measure: measure.id, district: district, team: team, month: month)
      if let rule = CouncilTotals.oddity(districts.odd[district], .totalAsDistrict) {
        check.refuse(rule, at: columns["district"])
        return
      }
      if let rule = CouncilTotals.oddity(teams.odd[key.team], .totalAsTeam) {
        check.refuse(rule, at: columns["team"])
        return
      }
      if measure.isShare, numerator > denominator {
        check.refuse(.totals(.numeratorOverDenominator), at: columns["numerator"])
        return
      }
      let counted = CouncilTotals.people(record, at: columns["numerator_people"], &check)
      if counted == 0, numerator != 0, measure.countsPeople {
        check.refuse(.totals(.peopleContradict), at: columns["numerator_people"])
        return
      }
      let people = CouncilTotals.people(record, at: columns["people"], &check)
      let stands = measure.standsForPeople ? people.map { min($0, CouncilTotals.whole(numerator)) } : nil
      let total = Total(
        numerator: numerator, denominator: denominator, people: people, numeratorPeople: counted ?? stands)
      if let before = totals[key] {
        if before == total {
          check.warn(.file(.sameRowTwice), at: ColumnMap.absent)
        } else {
          check.refuse(.totals(.duplicate), at: columns["month"])
        }
        return
      }
      totals[key] = total
    }
    for (kept, other) in districts.merged() + teams.merged() {
      log.findings.add(Finding(.place(.spellingsMerged(kept, other))))
    }
    self.log = log
    self.totals = totals
    aliases = (districts.aliases, teams.aliases)
    self.districts = districts.texts()
    self.teams = teams.texts()
    let all = totals.keys.map { $0.month }
    months = all.min().flatMap { first in all.max().flatMap { Period(first, $0) } }
    checkThatTeamsAddUp()
    for rule in SumRows(self, place: settings.place).rules {
      self.log.findings.add(Finding(.totals(rule), file: InputFile.monthly.fileName))
    }
    checkThatDistrictsAreThere()
  }

  /// Whether any total of a measure is a team's.
  package func hasTeams(_ measure: String) -> Bool { totals.keys.contains { $0.team >= 0 && $0.measure == measure } }

  /// Names under which spreadsheets add up their rows: taken for districts or teams they would count everything twice.
  private static func oddity(_ oddity: NameOddity?, _ total: TotalsRule) -> Rule? {
    switch oddity {
    case .errorValue: .value(.errorValue)
    case .total: .totals(total)
    case .perhapsTotal, nil: nil
    }
  }

  /// The district of the rows that show how totals are written.
  package static let exampleDistrict = "Example district"

  private static func measure(
    _ record: borrowing Record, at position: Int, _ measures: [TotalledMeasure], _ check: inout RowCheck
  ) -> TotalledMeasure? {
    let word = record.text(position)
    if let measure = measures.first(where: { $0.id == word.lowercased() }) { return measure }
    let near = SpellingDistance.nearest(to: word, among: measures.map { $0.id }, limit: 1)
    check.refuse(.totals(.unknownMeasure(word: word, near: near)), at: position)
    return nil
  }

  /// `2017-09`, or any date of the month.
  /// Whether a month is one that totals may be of: not one that systems write where they know none, and over by the extract date.
  private static func isKnown(_ month: Month, at position: Int, _ settings: Settings, _ check: inout RowCheck) -> Bool {
    if month.year < 1990 || month.year >= 2099 {
      check.refuse(.totals(.unknownMonth), at: position)
      return false
    }
    if let day = settings.extractDate, month > Month.lastComplete(by: day) {
      check.warn(.value(.afterExtractDate), at: position)
      return false
    }
    return true
  }

  private static func month(_ record: borrowing Record, at position: Int, _ check: inout RowCheck) -> Month? {
    if let month = Month(record.text(position)) { return month }
    switch record.date(position) {
    case .day(let day): return Month(day)
    case .serial(let day):
      check.warn(.value(.serialDate), at: position)
      return Month(day)
    case .blank, .openEnded, .lastOfNinetyNine, .unset, .wrong: break
    }
    check.refuse(.totals(.unknownMonth), at: position)
    return nil
  }

  /// Ten million: more than any council has of anything, and far from where sums of hundreds of thousands of rows would overflow.
  package static let largest = 10_000_000 * Millionths.one

  /// A million: so many people that nobody is hidden for being one of few, and so few that sums of two thousand rows have 32 bits.
  private static let mostPeople = 1_000_000 * Millionths.one

  /// What rounding to six decimals may set a sum of so many parts apart from the whole, both as read: half a millionth each.
  static func rounding(of parts: Int) -> Int64 { Int64(parts + 1) / 2 }

  private static func people(_ record: borrowing Record, at position: Int, _ check: inout RowCheck) -> Int? {
    switch record.decimal(position) {
    case .blank: return nil
    case .wrong(let fault): check.refuse(.value(.numberWrong(fault)), at: position)
    case .millionths(let value) where value < 0: check.refuse(.totals(.negative), at: position)
    // A share of a person is rounded down: fewer people hide more.
    case .millionths(let value): return Int(min(value, CouncilTotals.mostPeople) / Millionths.one)
    }
    return nil
  }

  /// A number that is not under zero, rounded up.
  private static func whole(_ millionths: Int64) -> Int {
    Int((max(0, millionths) + Millionths.one - 1) / Millionths.one)
  }

  /// Millionths; under zero only where the measure's values may be.
  private static func number(_ record: borrowing Record, at position: Int, isSigned: Bool, _ check: inout RowCheck)
    -> Int64?
  {
    switch record.decimal(position) {
    case .blank: check.refuse(.value(.numberMissing), at: position)
    case .wrong(let fault): check.refuse(.value(.numberWrong(fault)), at: position)
    case .millionths(let value) where value < 0 && !isSigned: check.refuse(.totals(.negative), at: position)
    case .millionths(let value) where abs(value) > CouncilTotals.largest:
      check.refuse(.value(.numberWrong(.tooLarge)), at: position)
    case .millionths(let value): return value
    }
    return nil
  }

  /// Months of a measure that some of its districts have, and others have not.
  private mutating func checkThatDistrictsAreThere() {
    var found: [String: (districts: Set<Int32>, months: [Month: Set<Int32>])] = [:]
    for key in totals.keys {
      found[key.measure, default: ([], [:])].districts.insert(key.district)
      found[key.measure, default: ([], [:])].months[key.month, default: []].insert(key.district)
    }
    for (measure, own) in found.sorted(by: { $0.key < $1.key }) {
      for (month, there) in own.months.sorted(by: { $0.key < $1.key }) where there.count < own.districts.count {
        let names = own.districts.subtracting(there).map { districts[Int($0)] }.sorted(by: inNameOrder)
        let rule = TotalsRule.districtsMissing(measure: measure, month: month, counted: there.count, names: names)
        log.findings.add(Finding(.totals(rule), file: InputFile.monthly.fileName))
      }
    }
  }

  /// Where a district has a total of its own and teams, the teams must make it up, on both sides.
  private mutating func checkThatTeamsAddUp() {
    var sums: [Key: (total: Total, teams: Int)] = [:]
    for (key, total) in totals where key.team >= 0 {
      let own = Key(measure: key.measure, district: key.district, team: -1, month: key.month)
      let (sum, teams) = sums[own] ?? (Total(numerator: 0, denominator: 0), 0)
      let all = Total(numerator: sum.numerator + total.numerator, denominator: sum.denominator + total.denominator)
      sums[own] = (all, teams + 1)
    }
    for (key, sum) in sums.sorted(by: { ($0.key.month, $0.key.measure) < ($1.key.month, $1.key.measure) }) {
      guard let own = totals[key] else { continue }
      let apart = max(abs(own.numerator - sum.total.numerator), abs(own.denominator - sum.total.denominator))
      if apart <= CouncilTotals.rounding(of: sum.teams) { continue }
      let district = districts[Int(key.district)]
      log.findings.add(
        Finding(
          .totals(.teamsDoNotAddUp(district: district, month: key.month, measure: key.measure)),
          file: InputFile.monthly.fileName))
    }
  }
}
