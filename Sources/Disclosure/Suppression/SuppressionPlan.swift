import Measures

/// Which figures of districts and teams are hidden, for every month that is covered.
///
/// Counts added up over months hang together: two of them that follow each other differ by one month's coming and going. So a
/// row's are hidden in all months or in none. Then whoever left in one hidden row may as well have left in any other hidden row
/// of the same district, in every month, and nothing that is shown would be different. Counts on a day are hidden month by month.
/// Districts are settled first, within the council; then teams, within each district. Each level is audited; where a choice is
/// not safe, all rows of the level are hidden, and where that is not safe either, there is no plan.
struct SuppressionPlan {
  /// By district, then month.
  private(set) var districts: [[Bool]]
  /// By team, then month.
  private(set) var teams: [[Bool]]
  /// By month.
  private(set) var total: [Bool]
  /// Whether the audit passed at every level.
  let isSafe: Bool

  init(_ table: PeopleTable, _ policy: SuppressionPolicy) {
    let people = table.people
    let none = [Bool](repeating: false, count: people.bases[0].months)
    let council = SuppressionGroup.council(table, policy)
    let total = council.sensitive()[0]
    // Nothing stands above the council: where it is hidden throughout, it may be as large as one likes.
    let councilReach = council.series.map { series in
      zip(series.above, total).map { count, isHidden in
        isHidden && !(series.hangsTogether && total.contains(false)) ? Int.max : count
      }
    }
    let (own, districtReach, districtsAreSafe) = SuppressionPlan.settle(
      .districts(table, policy), parentIsHidden: total, parentReach: councilReach)
    var isSafe = districtsAreSafe
    districts = Array(repeating: none, count: people.bases[0].districts.count)
    teams = Array(repeating: none, count: people.bases[0].teams.count)
    for (position, district) in table.districts.enumerated() {
      districts[district] = own[position]
      if table.teams[district].isEmpty { continue }
      let (chosen, _, isSafeHere) = SuppressionPlan.settle(
        .teams(of: district, table, policy), parentIsHidden: own[position],
        parentReach: districtReach.map { $0[position] })
      isSafe = isSafe && isSafeHere
      for (place, team) in table.teams[district].enumerated() { teams[team] = chosen[place] }
    }
    self.total = people.baseLookback > 0 ? SuppressionPlan.spread(total, over: people.baseLookback) : total
    if people.baseLookback > 0 {
      districts = districts.map { SuppressionPlan.spread($0, over: people.baseLookback) }
      teams = teams.map { SuppressionPlan.spread($0, over: people.baseLookback) }
    }
    self.isSafe = isSafe
  }

  private static func settle(
    _ group: SuppressionGroup, parentIsHidden: [Bool], parentReach: [[Int]]
  ) -> (hidden: [[Bool]], reach: [[[Int]]], isSafe: Bool) {
    let chosen = group.chosen(parentIsHidden: parentIsHidden)
    let audit = SuppressionAudit(
      group, hidden: chosen, parentIsHidden: parentIsHidden, parentReach: parentReach)
    if audit.isSafe { return (chosen, audit.reach, true) }
    let all = Array(repeating: [Bool](repeating: true, count: group.months), count: group.rows)
    let second = SuppressionAudit(group, hidden: all, parentIsHidden: parentIsHidden, parentReach: parentReach)
    return (all, second.reach, second.isSafe)
  }

  /// When a sum over some teams is hidden, by month, by any of the plans of a table and its companions.
  static func hides(_ members: [Int], _ plans: [(plan: SuppressionPlan, table: PeopleTable)]) -> [Bool] {
    plans.map { $0.plan.hides(members, $0.table) }.reduce([]) { hidden, own in
      hidden.isEmpty ? own : zip(hidden, own).map { $0 || $1 }
    }
  }

  /// When a sum over some teams is hidden, by month: the council's or a district's own status where it is all of one, else
  /// wherever a part of it is. So whatever filter is used, nothing is shown that does not follow from what is shown without.
  func hides(_ members: [Int], _ table: PeopleTable) -> [Bool] {
    if Set(members).count == teams.count { return total }
    var isChosen = [Bool](repeating: false, count: teams.count)
    for team in members { isChosen[team] = true }
    var hidden = [Bool](repeating: false, count: total.count)
    for district in table.districts {
      let own = table.teams[district].filter { isChosen[$0] }
      if own.isEmpty { continue }
      let parts = own.count == table.teams[district].count ? [districts[district]] : own.map { teams[$0] }
      for part in parts {
        for month in hidden.indices where part[month] { hidden[month] = true }
      }
    }
    return hidden
  }

  /// A value that rests on earlier months' bases is hidden where any of them is.
  private static func spread(_ hidden: [Bool], over lookback: Int) -> [Bool] {
    hidden.indices.map { month in hidden[max(0, month - lookback)...month].contains(true) }
  }
}
