package import Extracts
package import Staffing
import Statistics

/// How fine the rows are.
public enum RowLevel: String, CaseIterable, Sendable {
  /// Districts alone.
  case district
  /// Districts, each with its teams under it.
  case team
}

extension Table {
  /// The table of a measure over an extract: every total the ratio of summed parts.
  package init(
    _ measure: Measure, _ options: MeasureOptions, of extract: Extract, selection: Selection, by level: RowLevel,
    choice: Choice, rolesAreFiltered: Bool
  ) {
    let declared = measure
    let measure = declared.on(options)
    let extract = extract.seen(through: measure.histories)
    let staffing = extract.staffing
    let counts = measure.count(
      MeasureInput(
        extract, selection: selection, period: extract.period, peoplePeriod: extract.peoplePeriod(of: measure),
        options: options))
    let measurement = counts.measurement
    let months = extract.period.months
    let isKnown = zip(months, measurement.lookbacks).map { extract.coverage.has($0, lookback: $1) }

    let lives = staffing.places.lives
    func cells(_ teams: [Int], _ isThere: ((Month, Int) -> Bool)? = nil) -> [Cell] {
      months.indices.map { month in
        if !isKnown[month] || !(isThere?(months[month], measurement.lookbacks[month]) ?? true) { return .notAvailable }
        var (numerator, denominator): (Int64, Int64) = (0, 0)
        for team in teams {
          numerator += measurement.numerators[team * months.count + month]
          denominator += measurement.denominators[team * months.count + month]
        }
        return measure.cell(numerator: numerator, denominator: denominator, scale: measurement.denominatorScale)
      }
    }

    func units(_ sums: (UnitSums, Int) -> WorkerSums) -> [WorkerSums] {
      guard let units = measurement.units else { return [] }
      return months.indices.map { sums(units, $0) }
    }

    let places = staffing.places
    // Allocations make rows of the one measure that has children without a worker.
    let naming = measure.needs.filter { $0 != .allocations || measure.needsEveryCase }
    let selected = places.teams.indices.filter { selection.has(team: $0) }
    let teamsOfDistrict = Dictionary(grouping: selected) { places.teams[$0].district }
    var rows = [
      Row(
        level: .total, district: Table.totalLabel(.districts, choice), team: nil,
        cells: cells(selected) { month, lookback in
          // Of chosen places that are all not there it could not be told either.
          if case .all = choice { return true }
          return selected.isEmpty
            || selected.contains {
              lives.has(team: $0, in: staffing.places.teams[$0].district, month, lookback: lookback)
            }
        }, units: units { $0.total(month: $1) }, members: selected)
    ]
    var withoutValues: [String] = []
    for district in teamsOfDistrict.keys.sorted(by: { inNameOrder(places.districts[$0], places.districts[$1]) }) {
      let name = places.districts[district]
      let teams = teamsOfDistrict[district] ?? []
      // A district that other files name is nothing to this measure.
      if !teams.contains(where: { places.teams[$0].isOf(naming) }) { continue }
      let own = cells(teams) { lives.has(district: district, $0, lookback: $1) }
      guard own.contains(where: { $0.quotient != nil || measure.isNews($0) }) else {
        withoutValues.append(name)
        continue
      }
      rows.append(
        Row(
          level: .district, district: name, team: nil, cells: own,
          units: units { $0.district(district, month: $1) }, members: teams))
      guard level == .team else { continue }
      // Of an amount every team has a value: of one that counts children, a row is for those that its files name.
      let onlyOwn = !measure.unit.hasDenominator && !measure.isAboutStaff
      let named = teams.filter { team in
        let files = places.teams[team].files
        return onlyOwn ? !files.isDisjoint(with: naming) : places.teams[team].isOf(naming)
      }
      for team in named.sorted(by: { inNameOrder(places.teams[$0].name, places.teams[$1].name) }) {
        let own = cells([team]) { lives.has(team: team, in: district, $0, lookback: $1) }
        if own.contains(where: { $0.quotient != nil || measure.isNews($0) || Table.hasNumerator($0) }) {
          rows.append(
            Row(
              level: .team, district: name, team: places.teams[team].name, cells: own,
              units: units { $0.team(team, month: $1) }, members: [team]))
        }
      }
    }
    self.measure = measure
    self.options = options
    subject = .districts
    columns = months.map(Column.month)
    if case .teams = choice {
      let all = Array(places.teams.indices)
      let whole = Row(
        level: .whole, district: Table.totalLabel(.districts), team: nil, cells: cells(all), members: all)
      rows = Table.compared(rows, with: whole)
    }
    self.rows = rows
    self.withoutValues = withoutValues
    span = nil
    let isCovered = months.allSatisfy { extract.coverage.has($0, lookback: 0) }
    monthlyPeople = isCovered ? measurement.monthlyPeople : nil
    people = PeopleTable(
      counts.people, of: declared, options, extract, selection: selection, rolesAreFiltered: rolesAreFiltered)
    if !extract.periodIsAsked { trimLeadingBlanks() }
  }

  /// A row whose only content is a numerator over nothing is kept, so that rows add up to the total.
  private static func hasNumerator(_ cell: Cell) -> Bool {
    if case .notApplicable(let numerator) = cell { return numerator != 0 }
    return false
  }
}

extension Measure {
  /// Whether a cell says something without a value: that there is nothing to count, where that is news.
  fileprivate func isNews(_ cell: Cell) -> Bool {
    guard showsNothing, case .notApplicable = cell else { return false }
    return true
  }
}
