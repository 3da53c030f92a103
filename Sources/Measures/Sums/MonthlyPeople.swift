import Staffing

/// People of single months, all chosen teams together: the one count of people that leaves the other teams out.
struct MonthlyPeople {
  private let period: Period
  private let isChosen: [Bool]
  private(set) var counts: [Int]

  /// - Parameter teams: by the team's number, whether it is chosen.
  init(_ period: Period, teams: [Bool]) {
    self.period = period
    isChosen = teams
    counts = [Int](repeating: 0, count: period.count)
  }

  /// Adds somebody who counts in a team; outside the period, and in teams that are not chosen, it changes nothing.
  mutating func add(in team: Int32, at month: Month) {
    if isChosen[Int(team)], let position = period.position(of: month) { counts[position] += 1 }
  }
}

extension Period {
  /// A month's place among the period's; nil where it has none.
  func position(of month: Month) -> Int? {
    month.index >= first.index && month.index <= last.index ? month.index - first.index : nil
  }
}
