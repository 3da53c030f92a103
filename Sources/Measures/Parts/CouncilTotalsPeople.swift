import Extracts
import Staffing

/// The people behind a council's monthly totals of one measure. Its units are the teams that have totals, and the districts that
/// have no team's.
///
/// Rows fold as those of extracts do: by whom the measure's own figures rest on, and by the people in post. Those are the people of the
/// vacancies of the same place and month; where the totals have none, the measure's own people stand for them, who are no more than that
/// (where they are children, nobody does).
struct PeopleUnits {
  /// Nil where any total of the measure lacks the people that it needs, or nothing is to be hidden.
  let table: PeopleTable?
  /// What shares a row; nil likewise.
  let folds: Folds?
  private let units: [CouncilTotals.Place]
  private let numbers: [CouncilTotals.Place: Int]

  /// - Parameter rule: from how many people on a row is shown by itself; nil where nothing is to be hidden.
  init(_ totals: CouncilTotals, _ measure: Measure, _ rule: FoldRule?, kept: KeptFolds = KeptFolds()) {
    let own = totals.totals.filter { $0.key.measure == measure.id }
    let places = Set(own.keys.map { CouncilTotals.Place(district: $0.district, team: $0.team) })
    let withTeams = Set(places.filter { $0.team >= 0 }.map { $0.district })
    let units = places.filter { $0.team >= 0 || !withTeams.contains($0.district) }.sorted {
      let (a, b) = ($0.team < 0 ? "" : totals.teams[Int($0.team)], $1.team < 0 ? "" : totals.teams[Int($1.team)])
      return $0.district != $1.district
        ? inNameOrder(totals.districts[Int($0.district)], totals.districts[Int($1.district)]) : inNameOrder(a, b)
    }
    let numbers = Dictionary(uniqueKeysWithValues: zip(units, units.indices))
    self.numbers = numbers
    self.units = units

    let isCounted = measure.privacy.counted != nil
    let isKnown = own.values.allSatisfy { $0.people != nil && (!isCounted || $0.numeratorPeople != nil) }
    guard isKnown, let rule, let period = totals.months else {
      (table, folds) = (nil, nil)
      return
    }
    func counts(_ own: [CouncilTotals.Key: CouncilTotals.Total], _ people: (CouncilTotals.Total) -> Int) -> PeopleCounts
    {
      var counts = PeopleCounts(districts: totals.districts.count, teams: units.count, months: period.count)
      for (key, total) in own {
        let month = key.month.index - period.first.index
        let unit = numbers[CouncilTotals.Place(district: key.district, team: key.team)]
        if let unit { counts.teams[unit][month] = people(total) }
        let stands = totals.totals[
          CouncilTotals.Key(measure: key.measure, district: key.district, team: -1, month: key.month)]
        // A district's own total says what its people are; where it has none, its teams are added up.
        if key.team < 0 || stands == nil {
          counts.districts[Int(key.district)][month] += people(total)
          counts.total[month] += people(total)
        }
      }
      return counts
    }
    let people = PeopleBehind(
      counted: isCounted ? [counts(own) { $0.numeratorPeople ?? 0 }] : [], base: counts(own) { $0.people ?? 0 })
    let least = rule.own(of: measure.privacy.about)
    let vacancies = totals.totals.filter { $0.key.measure == Measure.vacancy.id }
    let inPost = counts(vacancies) { $0.people ?? 0 }.filled(from: least == nil ? nil : people.bases[0])
    let folds = Folds(
      districts: totals.districts,
      teams: totals.districts.indices.map { district in
        units.indices.filter { Int(units[$0].district) == district }
      },
      [Folds.Base(people: inPost, first: period.first, least: rule)]
        + (least.map { [Folds.Base(people: people.bases[0], first: period.first, least: $0)] } ?? []),
      keptDistricts: totals.districts.indices.filter { kept.districts.contains(totals.districts[$0]) },
      keptTeams: units.indices.filter { unit in
        let place = units[unit]
        return place.team >= 0 && kept.has(totals.teams[Int(place.team)], of: totals.districts[Int(place.district)])
      })
    self.folds = folds
    table = PeopleTable(
      people: people.grouped(folds.districts), counted: measure.privacy.counted, period: period, rows: folds.members)
  }

  /// The units that a row of a district (team −1) or a team adds up.
  func members(district: Int32, team: Int32) -> [Int] {
    if let unit = numbers[CouncilTotals.Place(district: district, team: team)] { return [unit] }
    return numbers.filter { $0.key.district == district }.map { $0.value }.sorted()
  }

  /// The teams of a district by row, as their numbers in the totals.
  ///
  /// - Parameter areWhole: whether the district shares its row with others, so that all of its teams are in it.
  func rows(of district: Int, _ named: [Int32], areWhole: Bool) -> [[Int32]] {
    guard let folds else { return named.map { [$0] } }
    let own = folds.teams[district]
    if areWhole || own.isEmpty { return named.isEmpty ? [] : [named] }
    return own.map { row in named.filter { team in row.contains { units[$0].team == team } } }.filter { !$0.isEmpty }
  }

  /// The names of the units, by number.
  func names(in totals: CouncilTotals) -> [String] {
    units.map { $0.team < 0 ? totals.districts[Int($0.district)] : totals.teams[Int($0.team)] }
  }
}

extension PeopleCounts {
  /// The same with others' counts where it has nobody.
  fileprivate func filled(from others: PeopleCounts?) -> PeopleCounts {
    guard let others else { return self }
    func each(_ own: [[Int]], _ others: [[Int]]) -> [[Int]] {
      zip(own, others).map { own, others in zip(own, others).map { $0 == 0 ? $1 : $0 } }
    }
    var filled = self
    filled.teams = each(teams, others.teams)
    filled.districts = each(districts, others.districts)
    filled.total = total.indices.map { month in filled.districts.reduce(0) { $0 + $1[month] } }
    return filled
  }
}
