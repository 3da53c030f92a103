import Staffing
package import Statistics

/// Sums over units (workers who hold cases, vacant posts), for every row of a matrix, by month. They cannot be added up from
/// teams: one worker may hold cases in two, and counts once in the district, with what both hold together.
package struct UnitSums: Sendable {
  private let places: Places
  private let months: Int
  private var total: [WorkerSums]
  private var districts: [WorkerSums]
  private var teams: [WorkerSums]

  /// What of one unit sits in one team: x is what is divided by, in thousandths; y is what is counted, whole.
  struct Part {
    let team: Int
    let x: Int64
    let y: Int64
  }

  init(_ places: Places, months: Int) {
    self.places = places
    self.months = months
    total = Array(repeating: WorkerSums(), count: months)
    districts = Array(repeating: WorkerSums(), count: places.districts.count * months)
    teams = Array(repeating: WorkerSums(), count: places.teams.count * months)
  }

  package func total(month: Int) -> WorkerSums { total[month] }
  package func district(_ district: Int, month: Int) -> WorkerSums { districts[district * months + month] }
  package func team(_ team: Int, month: Int) -> WorkerSums { teams[team * months + month] }

  /// Takes in one unit that sits in one team at one month end.
  mutating func add(_ part: Part, month: Int) {
    total[month].add(fte: part.x, cases: part.y)
    districts[places.teams[part.team].district * months + month].add(fte: part.x, cases: part.y)
    teams[part.team * months + month].add(fte: part.x, cases: part.y)
  }

  /// Takes in one unit that may sit in several teams; with no part it changes nothing.
  mutating func add(_ parts: [Part], month: Int) {
    guard parts.count > 1 else {
      if let part = parts.first { add(part, month: month) }
      return
    }
    func sum(_ some: [Part]) -> (x: Int64, y: Int64) { some.reduce((0, 0)) { ($0.0 + $1.x, $0.1 + $1.y) } }
    let all = sum(parts)
    total[month].add(fte: all.x, cases: all.y)
    for (district, own) in Dictionary(grouping: parts, by: { places.teams[$0.team].district }) {
      let own = sum(own)
      districts[district * months + month].add(fte: own.x, cases: own.y)
    }
    for (team, own) in Dictionary(grouping: parts, by: \.team) {
      let own = sum(own)
      teams[team * months + month].add(fte: own.x, cases: own.y)
    }
  }
}
