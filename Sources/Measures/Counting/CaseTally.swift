import Staffing
import Tabular

/// Counts cases by team and month, as `Tally` does people: amounts in the months of the run, and as many people in all that the source
/// covers. A case is taken for a person, as everywhere: a child whom two workers hold is two.
struct CaseTally {
  private let period: Period
  private let peoplePeriod: Period
  private var amounts: MonthlySums
  private var people: PeopleCounts
  private let districtOfTeam: [Int]

  init(_ input: MeasureInput) {
    let places = input.staffing.places
    (period, peoplePeriod) = (input.period, input.peoplePeriod)
    amounts = MonthlySums(input)
    people = PeopleCounts(
      districts: places.districts.count, teams: places.teams.count, months: input.peoplePeriod.count)
    districtOfTeam = places.teams.map { $0.district }
  }

  mutating func add(_ cases: Int64, in team: Int32, at month: Month) {
    if let month = period.position(of: month) { amounts.add(cases * Millionths.one, row: Int(team), month: month) }
    guard let month = peoplePeriod.position(of: month) else { return }
    people.total[month] += Int(cases)
    people.districts[districtOfTeam[Int(team)]][month] += Int(cases)
    people.teams[Int(team)][month] += Int(cases)
  }

  consuming func finished() -> Tally.Totals { Tally.Totals(amounts: amounts.finished(), people: people) }
}
