import Staffing

/// Distinct people by team, district and altogether, by month. They are not sums of one another: somebody with spells in two
/// teams of a district is one person in it.
package struct PeopleCounts: Sendable {
  package let months: Int
  /// By month.
  package var total: [Int]
  /// By district, then month.
  package var districts: [[Int]]
  /// By team, then month.
  package var teams: [[Int]]

  init(districts: Int, teams: Int, months: Int) {
    self.months = months
    total = Array(repeating: 0, count: months)
    self.districts = Array(repeating: total, count: districts)
    self.teams = Array(repeating: total, count: teams)
  }
}

/// Counts people: each person's stays in teams are given at once.
struct PeopleTally {
  private let districtOfTeam: [Int]
  private let months: Int
  private var total: MonthlySums
  private var districts: MonthlySums
  private var teams: MonthlySums
  private let districtCount: Int

  /// A team that one person counts in, and the months of it.
  struct Stay {
    let team: Int
    let months: Range<Int>
  }

  init(_ places: Places, months: Int) {
    districtCount = places.districts.count
    districtOfTeam = places.teams.map(\.district)
    self.months = months
    total = MonthlySums(rows: 1, months: months)
    districts = MonthlySums(rows: places.districts.count, months: months)
    teams = MonthlySums(rows: places.teams.count, months: months)
  }

  /// Takes in the only stay of one person.
  mutating func add(_ stay: Stay) {
    teams.add(1, row: stay.team, over: stay.months)
    districts.add(1, row: districtOfTeam[stay.team], over: stay.months)
    total.add(1, row: 0, over: stay.months)
  }

  /// Takes in all the stays of one person; stays of no month change nothing. Most people's follow each other.
  mutating func add(_ stays: [Stay]) {
    var reached = 0
    let isOneAfterAnother = stays.allSatisfy { stay in
      defer { reached = max(reached, stay.months.upperBound) }
      return stay.months.lowerBound >= reached
    }
    if isOneAfterAnother {
      for stay in stays { add(stay) }
      return
    }
    PeopleTally.count(stays.map { ($0.team, $0.months) }, into: &teams)
    PeopleTally.count(stays.map { (districtOfTeam[$0.team], $0.months) }, into: &districts)
    PeopleTally.count(stays.map { (0, $0.months) }, into: &total)
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
    var counts = PeopleCounts(districts: districtCount, teams: districtOfTeam.count, months: months)
    let (total, districts, teams) = (total.finished(), districts.finished(), teams.finished())
    for month in 0..<counts.months {
      counts.total[month] = Int(total[0, month])
      for district in counts.districts.indices { counts.districts[district][month] = Int(districts[district, month]) }
      for team in counts.teams.indices { counts.teams[team][month] = Int(teams[team, month]) }
    }
    return counts
  }
}

/// The people behind a measure's figures, as its `Privacy` declares them.
package struct PeopleBehind: Sendable {
  /// The people that the numerator is about, one count or several (starters and leavers of a net change); none where it is not
  /// about people, or about the base's alone.
  package let counted: [PeopleCounts]
  /// The people in the base, one count or several: whoever has a spell in a row, and those whom a headcount puts there.
  package let bases: [PeopleCounts]
  /// Earlier months whose base a value rests on: 12 where it is the mean of thirteen month ends.
  package let baseLookback: Int

  package init(counted: [PeopleCounts] = [], base: PeopleCounts, also: [PeopleCounts] = [], baseLookback: Int = 0) {
    self.counted = counted
    bases = [base] + also
    self.baseLookback = baseLookback
  }
}

extension PeopleCounts {
  /// Counts of people each of whom is in one team at most at a time, in thousandths by team and month: a district's is their sum.
  init(_ headcounts: MonthlyTotals, _ places: Places, months: Int) {
    self.init(districts: places.districts.count, teams: places.teams.count, months: months)
    for (number, team) in places.teams.enumerated() {
      for month in 0..<months {
        let count = Int(headcounts[number, month] / 1000)
        teams[number][month] = count
        districts[team.district][month] += count
        total[month] += count
      }
    }
  }

  /// Those who are here and not in a part of them.
  package func without(_ part: PeopleCounts) -> PeopleCounts {
    var rest = self
    for month in 0..<months { rest.total[month] -= part.total[month] }
    for (row, counts) in part.districts.enumerated() {
      for month in 0..<months { rest.districts[row][month] -= counts[month] }
    }
    for (row, counts) in part.teams.enumerated() {
      for month in 0..<months { rest.teams[row][month] -= counts[month] }
    }
    return rest
  }
}

extension PeopleCounts {
  /// People with a selected spell of a kind open at a month's end.
  ///
  /// - Parameter places: the team and role that a spell counts in, where they are not its own.
  static func open(
    _ input: MeasureInput, places: (Spell) -> (team: Int32, role: Int32) = { ($0.team, $0.role) },
    _ isOfKind: (Spell) -> Bool
  ) -> PeopleCounts {
    let ends = MonthEnds(input.period)
    let staffing = input.staffing
    var tally = PeopleTally(staffing.places, months: ends.count)
    // One array for all workers: a nation has two hundred thousand.
    var stays: [PeopleTally.Stay] = []
    for worker in 0..<staffing.workerCount {
      stays.removeAll(keepingCapacity: true)
      for number in staffing.spellRange(ofWorker: worker) where isOfKind(staffing.spells[number]) {
        let spell = staffing.spells[number]
        let place = places(spell)
        guard input.selection.has(team: place.team, role: place.role) else { continue }
        stays.append(PeopleTally.Stay(team: Int(place.team), months: ends.open(from: spell.start, to: spell.end)))
      }
      if !stays.isEmpty { tally.add(stays) }
    }
    return tally.finished()
  }
}

extension InPost {
  /// People in post, by month.
  static func people(_ input: MeasureInput) -> PeopleCounts { PeopleCounts.open(input) { !$0.isAgency } }
}
