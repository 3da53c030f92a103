package import Extracts
package import Staffing
import Statistics

/// How fine the rows are.
public enum RowLevel: String, CaseIterable, Sendable {
  /// Districts alone.
  case district
  /// Districts, each with its teams under it.
  case team
  /// Groups of roles, in the place of districts.
  case role
}

extension Table {
  /// The table of a measure over an extract: every total the ratio of summed parts.
  ///
  /// - Parameters:
  ///   - level: by role it is of an extract whose districts are groups of roles.
  ///   - folding: how small rows are put together; nil where they are not.
  package init(
    _ measure: Measure, _ options: MeasureOptions, of extract: Extract, selection: Selection, by level: RowLevel,
    choice: Choice, folding: Folding? = nil
  ) {
    let declared = measure
    let subject: Subject = level == .role ? .roleGroups : .districts
    let measure = declared.on(options)
    let extract = extract.seen(through: measure.histories)
    let places = extract.staffing.places
    func count(_ selection: Selection) -> Counts {
      measure.count(
        MeasureInput(
          extract, selection: selection, period: extract.period, peoplePeriod: extract.peoplePeriod(of: measure),
          options: options))
    }
    var counts = count(selection)
    let asked = places.teams.indices.filter { selection.has(team: $0) }
    let folds = folding.map { $0.folds(of: measure, counts.people, extract) }
    let selected = folds?.whole(asked) ?? asked
    if selected.count < asked.count {
      let isSelected = Set(selected)
      counts = count(Selection(teams: places.teams.indices.map(isSelected.contains), roles: selection.roles))
    }
    let measurement = counts.measurement
    let months = extract.period.months
    let lookbacks = zip(months, measurement.lookbacks).map { month, lookback in
      lookback.flatMap { extract.coverage.has(month, lookback: $0, stock: measurement.stockLookback) ? $0 : nil }
    }

    let lives = places.lives
    func cells(_ teams: [Int], _ isThere: ((Month, Int) -> Bool)? = nil) -> [Cell] {
      months.indices.map { month in
        guard let lookback = lookbacks[month], isThere?(months[month], lookback) ?? true else { return .notAvailable }
        if let durations = measurement.durations {
          return measure.cell(median: durations.middle(teams, month: month))
        }
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

    // Allocations make rows of the measures that have children without a worker.
    let naming = measure.needs.filter { $0 != .allocations || measure.countsUnheld }
    let teamsOfDistrict = Dictionary(grouping: selected) { places.teams[$0].district }
    var rows = [
      Row(
        level: .total, district: Table.totalLabel(subject, choice), team: nil,
        cells: cells(selected) { month, lookback in
          // Of chosen places that are all not there it could not be told either.
          if case .all = choice { return true }
          return selected.isEmpty
            || selected.contains { lives.has(team: $0, in: places.teams[$0].district, month, lookback: lookback) }
        }, units: units { $0.total(month: $1) }, members: selected)
    ]
    var withoutValues: [String] = []
    func inOrder(_ districts: some Sequence<Int>) -> [Int] {
      districts.sorted { inNameOrder(places.districts[$0], places.districts[$1]) }
    }
    for group in folds?.districts ?? inOrder(teamsOfDistrict.keys).map({ [$0] }) {
      let isFold = group.count > 1
      let name = isFold ? subject.others : places.districts[group[0]]
      let teams = group.flatMap { teamsOfDistrict[$0] ?? [] }
      // A district that other files name is nothing to this measure.
      if !teams.contains(where: { places.teams[$0].isOf(naming) }) { continue }
      let own = cells(teams) { month, lookback in
        lives.has(group.map { (team: nil, district: $0) }, month, lookback: lookback)
      }
      guard own.contains(where: { $0.quotient != nil || measure.isNews($0) }) else {
        withoutValues += group.map { places.districts[$0] }
        continue
      }
      rows.append(
        Row(
          level: .district, district: name, team: nil, cells: own,
          units: isFold ? [] : units { $0.district(group[0], month: $1) }, members: teams, isFold: isFold))
      guard level == .team, !isFold else { continue }
      // Of an amount every team has a value: of one that counts children, a row is for those that its files name.
      let onlyOwn = !measure.unit.hasDenominator && !measure.isAboutStaff
      let chosen = Set(teams)
      let alone = teams.sorted { inNameOrder(places.teams[$0].name, places.teams[$1].name) }.map { [$0] }
      for row in folds?.teams[group[0]] ?? alone where row.allSatisfy(chosen.contains) {
        let isNamed = row.contains { team in
          let files = places.teams[team].files
          return onlyOwn ? !files.isDisjoint(with: naming) : places.teams[team].isOf(naming)
        }
        if !isNamed { continue }
        let own = cells(row) { month, lookback in
          lives.has(row.map { (team: $0, district: group[0]) }, month, lookback: lookback)
        }
        guard own.contains(where: { $0.quotient != nil || measure.isNews($0) || Table.hasNumerator($0) }) else {
          continue
        }
        rows.append(
          Row(
            level: .team, district: name, team: row.count > 1 ? Table.otherTeams : places.teams[row[0]].name,
            cells: own,
            units: row.count > 1 ? [] : units { $0.team(row[0], month: $1) }, members: row, isFold: row.count > 1))
      }
    }
    self.measure = measure
    var known = options
    if measure.countsHolders { known.holders = HoldersKnown(extract) }
    self.options = known
    self.subject = subject
    columns = months.map(Column.month)
    if case .teams = choice {
      let all = Array(places.teams.indices)
      let whole = Row(
        level: .whole, district: Table.totalLabel(subject), team: nil, cells: cells(all), members: all)
      rows = Table.compared(rows, with: whole)
    }
    self.rows = rows
    self.withoutValues = withoutValues
    span = nil
    designEffects = measurement.designEffects
    let isCovered = months.allSatisfy { extract.coverage.has($0, lookback: 0) }
    monthlyPeople = isCovered ? measurement.monthlyPeople : nil
    people = PeopleTable(
      counts.people, of: declared, options, extract, selection: selection, rows: folds?.members ?? [])
    if let folding { people?.keepHidden(folding.keptHidden(of: declared), places) }
    if let folding, folding.hidesSingleMonths(of: measure) {
      // Parts of figures are those of every team, whichever are chosen. What else is counted nobody asks for: of no team, and one month.
      let none = Selection(teams: places.teams.map { _ in false }, roles: selection.roles)
      let months = extract.peoplePeriod(of: measure)
      let input = MeasureInput(
        extract, selection: none, period: months, peoplePeriod: Period(1, monthsTo: months.last), options: options)
      let windows = measure.windows(input, people?.rows ?? [])
      people?.windows = windows
    }
    let dropped = Set(asked).subtracting(selected).sorted()
    folded = folds.map { folds in
      Folded(
        folds, districts: places.districts, teams: places.teams.map { $0.name },
        dropped: dropped.map { "\(places.teams[$0].name) (\(places.districtName(ofTeam: $0)))" })
    }
    if !extract.periodIsAsked { trimLeadingBlanks() }
    if !extract.endIsAsked { trimMonths(after: extract.coverage.lastComplete) }
  }

  /// A row whose only content is a numerator over nothing is kept, so that rows add up to the total.
  private static func hasNumerator(_ cell: Cell) -> Bool {
    if case .notApplicable(let numerator) = cell { return numerator != 0 }
    return false
  }
}

extension PlaceLives {
  /// Whether the figure of some places together can be told: of those that are there in the month all months that it needs.
  fileprivate func has(_ places: [(team: Int?, district: Int)], _ month: Month, lookback: Int) -> Bool {
    func has(_ place: (team: Int?, district: Int), _ lookback: Int) -> Bool {
      place.team.map { self.has(team: $0, in: place.district, month, lookback: lookback) }
        ?? self.has(district: place.district, month, lookback: lookback)
    }
    let there = places.filter { has($0, 0) }
    return !there.isEmpty && there.allSatisfy { has($0, lookback) }
  }
}

extension Measure {
  /// Its numerators by row of teams and month.
  fileprivate func windows(_ input: MeasureInput, _ rows: [[Int]]) -> [[Int64]] {
    let (measurement, months) = (count(input).measurement, input.period.count)
    return rows.map { teams in
      (0..<months).map { month in teams.reduce(0) { $0 + measurement.numerators[$1 * months + month] } }
    }
  }

  /// Whether a cell says something without a value: that there is nothing to count, where that is news.
  fileprivate func isNews(_ cell: Cell) -> Bool {
    guard showsNothing, case .notApplicable = cell else { return false }
    return true
  }
}
