import Measures

/// Which figures of districts are hidden, for every month that is covered, where small counts of people have to be.
///
/// Counts added up over months hang together: two of them that follow each other differ by one month's coming and going. So a
/// row's are hidden in all months or in none. Then whoever left in one hidden row may as well have left in any other hidden row,
/// in every month, and nothing that is shown would be different. Counts on a day are hidden month by month. The choice is audited;
/// where it is not safe, all rows are hidden, and where that is not safe either, there is no plan.
struct SuppressionPlan {
  /// By row of districts, then month.
  private(set) var districts: [[Bool]]
  /// By month.
  private(set) var total: [Bool]
  /// Whether the audit passed.
  let isSafe: Bool

  init(_ table: PeopleTable, _ about: Privacy.Subject, _ policy: SuppressionPolicy) {
    let people = table.people
    let council = SuppressionGroup.council(table, about, policy)
    total = council.sensitive()[0]
    // Nothing stands above the council: where it is hidden throughout, it may be as large as one likes.
    let reach = council.series.map { [total] series in
      zip(series.above, total).map { count, isHidden in
        isHidden && !(series.hangsTogether && total.contains(false)) ? Int.max : count
      }
    }
    (districts, isSafe) = SuppressionPlan.settle(
      .districts(table, about, policy), parentIsHidden: total, parentReach: reach)
    if people.baseLookback > 0 {
      total = SuppressionPlan.spread(total, over: people.baseLookback)
      districts = districts.map { SuppressionPlan.spread($0, over: people.baseLookback) }
    }
  }

  private static func settle(
    _ group: SuppressionGroup, parentIsHidden: [Bool], parentReach: [[Int]]
  ) -> (hidden: [[Bool]], isSafe: Bool) {
    let chosen = group.chosen(parentIsHidden: parentIsHidden)
    func isSafe(_ hidden: [[Bool]]) -> Bool {
      SuppressionAudit(group, hidden: hidden, parentIsHidden: parentIsHidden, parentReach: parentReach).isSafe
    }
    if isSafe(chosen) { return (chosen, true) }
    let all = Array(repeating: [Bool](repeating: true, count: group.months), count: group.rows)
    return (all, isSafe(all))
  }

  /// When a sum over some teams is hidden, by month, by any of the plans of a table and its companions.
  static func hides(_ members: [Int], _ plans: [(plan: SuppressionPlan, table: PeopleTable)]) -> [Bool] {
    plans.map { $0.plan.hides(members, $0.table) }.reduce([]) { hidden, own in
      hidden.isEmpty ? own : zip(hidden, own).map { $0 || $1 }
    }
  }

  /// When a sum over some teams is hidden, by month: the council's own status where it is all of it, else wherever a row that any of
  /// them is in is hidden. So whatever filter is used, nothing is shown that does not follow from what is shown without.
  func hides(_ members: [Int], _ table: PeopleTable) -> [Bool] {
    let chosen = Set(members)
    if chosen.count == table.rows.reduce(0, { $0 + $1.count }) { return total }
    var hidden = [Bool](repeating: false, count: total.count)
    for (row, teams) in table.rows.enumerated() where teams.contains(where: chosen.contains) {
      for month in hidden.indices where districts[row][month] { hidden[month] = true }
    }
    return hidden
  }

  /// A value that rests on earlier months' bases is hidden where any of them is.
  private static func spread(_ hidden: [Bool], over lookback: Int) -> [Bool] {
    hidden.indices.map { month in hidden[max(0, month - lookback)...month].contains(true) }
  }
}
