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
    let window = ends.window(of: day)
    let first = other.map { min(window.upperBound, max(window.lowerBound, ends.position(of: $0))) }
    let months = (first ?? window.lowerBound)..<window.upperBound
    total.add(1, row: 0, over: months)
    districts.add(1, row: places.teams[Int(team)].district, over: months)
    teams.add(1, row: Int(team), over: months)
  }

  consuming func finished() -> PeopleCounts {
    var counts = PeopleCounts(districts: places.districts.count, teams: places.teams.count, months: ends.count)
    let (total, districts, teams) = (total.finished(), districts.finished(), teams.finished())
    for month in 0..<counts.months {
      counts.total[month] = Int(total[0, month])
      for district in counts.districts.indices { counts.districts[district][month] = Int(districts[district, month]) }
      for team in counts.teams.indices { counts.teams[team][month] = Int(teams[team, month]) }
    }
    return counts
  }
}
