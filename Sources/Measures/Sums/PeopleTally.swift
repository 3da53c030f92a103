import Staffing

/// Counts distinct people by team, district and altogether, by month. All that is added of one person is added together.
struct PeopleTally {
  private let districtOfTeam: [Int]
  private let districtCount: Int
  private let months: Int
  private var total: MonthlySums
  private var districts: MonthlySums
  private var teams: MonthlySums
  /// Whose stays are not taken in yet.
  private var person: Int32 = -1
  private var stays: [Stay] = []

  /// A team that one person counts in, and the months of it.
  private struct Stay {
    let team: Int
    var months: Range<Int>
  }

  init(_ places: Places, months: Int) {
    districtCount = places.districts.count
    districtOfTeam = places.teams.map { $0.district }
    self.months = months
    total = MonthlySums(rows: 1, months: months)
    districts = MonthlySums(rows: places.districts.count, months: months)
    teams = MonthlySums(rows: places.teams.count, months: months)
  }

  /// Adds a stay of a person, who is known by a number from 0; one of no month changes nothing.
  mutating func add(_ person: Int32, in team: Int, over months: Range<Int>) {
    if months.isEmpty { return }
    if person != self.person {
      takeIn()
      self.person = person
    } else if let last = stays.last?.months, stays[stays.count - 1].team == team, last.lowerBound <= months.lowerBound,
      months.lowerBound <= last.upperBound
    {
      // They go on from each other, or hold together.
      stays[stays.count - 1].months = last.lowerBound..<max(last.upperBound, months.upperBound)
      return
    }
    stays.append(Stay(team: team, months: months))
  }

  /// Takes in all the stays of the person in hand. Most people's follow each other.
  private mutating func takeIn() {
    var reached = 0
    var isOneAfterAnother = true
    for stay in stays {
      if stay.months.lowerBound < reached { isOneAfterAnother = false }
      reached = max(reached, stay.months.upperBound)
    }
    if isOneAfterAnother {
      for stay in stays {
        teams.add(1, row: stay.team, over: stay.months)
        districts.add(1, row: districtOfTeam[stay.team], over: stay.months)
        total.add(1, row: 0, over: stay.months)
      }
    } else {
      PeopleTally.count(stays.map { ($0.team, $0.months) }, into: &teams)
      PeopleTally.count(stays.map { (districtOfTeam[$0.team], $0.months) }, into: &districts)
      PeopleTally.count(stays.map { (0, $0.months) }, into: &total)
    }
    // There is nearly always one.
    while stays.popLast() != nil {}
  }

  /// A person counts once in a row, however many of the stays in it hold at a month.
  private static func count(_ stays: [(row: Int, months: Range<Int>)], into sums: inout MonthlySums) {
    var reached: (row: Int, month: Int) = (-1, 0)
    for stay in stays.sorted(by: { ($0.row, $0.months.lowerBound) < ($1.row, $1.months.lowerBound) }) {
      if stay.row != reached.row { reached = (stay.row, 0) }
      let new = max(stay.months.lowerBound, reached.month)..<max(stay.months.upperBound, reached.month)
      if stay.months.upperBound > reached.month {
        sums.add(1, row: stay.row, over: new)
        reached.month = stay.months.upperBound
      }
    }
  }

  consuming func finished() -> PeopleCounts {
    takeIn()
    return PeopleCounts(
      districts: districtCount, teams: districtOfTeam.count, months: months,
      (total.finished(), districts.finished(), teams.finished()))
  }
}
