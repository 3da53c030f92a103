import Staffing
import Tabular

/// How often something happened, by team, district and altogether, in the months that have it: each time it counts, whoever it was.
struct Occurrences {
  private let places: Places
  private let ends: MonthEnds
  private var total: MonthlySums
  private var districts: MonthlySums
  private var teams: MonthlySums

  /// Over all months that the source covers.
  init(_ input: MeasureInput) { self.init(input.staffing.places, input.peopleEnds) }

  private init(_ places: Places, _ ends: MonthEnds) {
    (self.places, self.ends) = (places, ends)
    total = MonthlySums(rows: 1, months: ends.count)
    districts = MonthlySums(rows: places.districts.count, months: ends.count)
    teams = MonthlySums(rows: places.teams.count, months: ends.count)
  }

  /// Adds what happened on a day, in the months whose twelve have it and that end from another day on.
  mutating func add(in team: Int32, on day: Day, from other: Day? = nil) {
    let months = other.map { ends.window(of: day, from: $0) } ?? ends.window(of: day)
    total.add(1, row: 0, over: months)
    districts.add(1, row: places.teams[Int(team)].district, over: months)
    teams.add(1, row: Int(team), over: months)
  }

  consuming func finished() -> PeopleCounts {
    PeopleCounts(
      districts: places.districts.count, teams: places.teams.count, months: ends.count,
      (total.finished(), districts.finished(), teams.finished()))
  }
}
