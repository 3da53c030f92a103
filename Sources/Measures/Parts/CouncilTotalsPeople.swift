import Extracts
import Staffing

/// The people behind a council's monthly totals of one measure. Its units are the teams that have totals, and the districts that
/// have no team's.
struct PeopleUnits {
  /// Nil where any total of the measure lacks the people that it needs.
  let table: PeopleTable?
  private let numbers: [CouncilTotals.Place: Int]

  init(_ totals: CouncilTotals, _ measure: Measure) {
    let own = totals.totals.filter { $0.key.measure == measure.id }
    let places = Set(own.keys.map { CouncilTotals.Place(district: $0.district, team: $0.team) })
    let withTeams = Set(places.filter { $0.team >= 0 }.map { $0.district })
    let districts = Set(places.map { $0.district }).map(Int.init).sorted {
      inNameOrder(totals.districts[$0], totals.districts[$1])
    }
    let units = places.filter { $0.team >= 0 || !withTeams.contains($0.district) }.sorted {
      let (a, b) = ($0.team < 0 ? "" : totals.teams[Int($0.team)], $1.team < 0 ? "" : totals.teams[Int($1.team)])
      return $0.district != $1.district
        ? inNameOrder(totals.districts[Int($0.district)], totals.districts[Int($1.district)]) : inNameOrder(a, b)
    }
    let numbers = Dictionary(uniqueKeysWithValues: zip(units, units.indices))
    self.numbers = numbers

    let isCounted = measure.privacy.counted != nil
    let isKnown = own.values.allSatisfy { $0.people != nil && (!isCounted || $0.numeratorPeople != nil) }
    guard isKnown, let period = totals.months else {
      table = nil
      return
    }
    func counts(_ people: (CouncilTotals.Total) -> Int) -> PeopleCounts {
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
    table = PeopleTable(
      people: PeopleBehind(
        counted: isCounted ? [counts { $0.numeratorPeople ?? 0 }] : [], base: counts { $0.people ?? 0 }),
      counted: measure.privacy.counted,
      period: period,
      teams: totals.districts.indices.map { district in
        units.indices.filter { Int(units[$0].district) == district }
      }, districts: districts, isFiner: false)
  }

  /// The units that a row of a district (team −1) or a team adds up.
  func members(district: Int32, team: Int32) -> [Int] {
    if let unit = numbers[CouncilTotals.Place(district: district, team: team)] { return [unit] }
    return numbers.filter { $0.key.district == district }.map { $0.value }.sorted()
  }
}
