import Staffing
import Tabular

/// How many days each of some things took, by team, with the months that it counts in: what a median is taken of. A median is no ratio of
/// sums, so that rows of several teams take theirs of all that these have, and never of the teams' own medians.
package struct Durations: Sendable {
  private struct One {
    let days: Int32
    let months: Range<Int>
  }

  private var ofTeam: [[One]]

  init(teams: Int) { ofTeam = Array(repeating: [], count: teams) }

  mutating func add(_ days: Int32, in team: Int32, over months: Range<Int>) {
    if !months.isEmpty { ofTeam[Int(team)].append(One(days: days, months: months)) }
  }

  /// The one in the middle, or what lies half-way between the two that are.
  struct Middle {
    /// Millionths.
    let days: Int64
    /// How many it is the middle of.
    let count: Int64
  }

  /// Of what some teams have together at a month; nil where that is nothing.
  func middle(_ teams: [Int], month: Int) -> Middle? {
    var all: [Int32] = []
    for team in teams { for one in ofTeam[team] where one.months.contains(month) { all.append(one.days) } }
    if all.isEmpty { return nil }
    all.sort()
    let twice = Int64(all[(all.count - 1) / 2]) + Int64(all[all.count / 2])
    return Middle(days: twice * (Millionths.one / 2), count: Int64(all.count))
  }
}
