import Staffing
package import Statistics

/// Sums over units (workers who hold cases, vacant posts), for every row of a table, by month. They cannot be added up from
/// teams: one worker may hold cases in two, and counts once in the district, with what both hold together. So they are of the chosen
/// teams alone: what a unit has in another changes nothing.
package struct UnitSums: Sendable {
  private let places: Places
  private let period: Period
  private let isChosen: [Bool]
  private let months: Int
  private var total: [WorkerSums]
  private var districts: [WorkerSums]
  private var teams: [WorkerSums]

  /// What of one unit sits in one team: x is what is divided by, in millionths; y is what is counted, whole.
  struct Part {
    let team: Int
    let x: Int64
    let y: Int64
  }

  /// - Parameter teams: by the team's number, whether it is chosen.
  init(_ places: Places, _ period: Period, teams: [Bool]) {
    self.places = places
    self.period = period
    isChosen = teams
    months = period.count
    total = Array(repeating: WorkerSums(), count: months)
    districts = Array(repeating: WorkerSums(), count: places.districts.count * months)
    self.teams = Array(repeating: WorkerSums(), count: places.teams.count * months)
  }

  package func total(month: Int) -> WorkerSums { total[month] }
  package func district(_ district: Int, month: Int) -> WorkerSums { districts[district * months + month] }
  package func team(_ team: Int, month: Int) -> WorkerSums { teams[team * months + month] }

  /// Takes in one unit that sits in one team at one month end; outside the period it changes nothing.
  mutating func add(_ part: Part, at month: Month) {
    guard isChosen[part.team], let month = period.position(of: month) else { return }
    total[month].add(fte: part.x, cases: part.y)
    districts[places.teams[part.team].district * months + month].add(fte: part.x, cases: part.y)
    teams[part.team * months + month].add(fte: part.x, cases: part.y)
  }

  /// Takes in one unit that may sit in several teams; with no part it changes nothing.
  mutating func add(_ parts: [Part], at month: Month) {
    guard parts.count > 1 else {
      if let part = parts.first { add(part, at: month) }
      return
    }
    guard let month = period.position(of: month) else { return }
    let (places, isChosen, months) = (places, isChosen, months)
    /// Takes in what the unit has in each row. It has few parts: a row is looked at where the first of its own stands.
    func sum(into sums: inout [WorkerSums], _ row: (Part) -> Int) {
      for (number, part) in parts.enumerated() where isChosen[part.team] {
        let own = row(part)
        if parts[..<number].contains(where: { isChosen[$0.team] && row($0) == own }) { continue }
        var (x, y): (Int64, Int64) = (0, 0)
        for other in parts[number...] where isChosen[other.team] && row(other) == own {
          x += other.x
          y += other.y
        }
        sums[own * months + month].add(fte: x, cases: y)
      }
    }
    sum(into: &total) { _ in 0 }
    sum(into: &districts) { places.teams[$0.team].district }
    sum(into: &teams) { $0.team }
  }
}
