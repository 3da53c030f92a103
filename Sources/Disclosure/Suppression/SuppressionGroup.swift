import Measures

/// Rows that add up to one that stands above them, with all that is counted of people in them: the districts of the council, or the
/// council as the one row of a group that nothing stands above.
struct SuppressionGroup {
  /// One count of people, by row and month.
  struct Series {
    let values: [[Int]]
    /// The count of the row above, by month.
    let above: [Int]
    /// Whether a value is too small to be shown, by row and month.
    let isSensitive: [[Bool]]
    /// How many people each sensitive value has to lie among.
    let least: Int
    /// The first month whose counts are complete; earlier ones are never shown.
    var start = 0
    /// How the amount behind the counts is shared out among people; nil where that tells nothing.
    var shares: LargestShares?
    /// Whether each value is added up over several months, so that consecutive ones tell the difference: then a row is hidden in
    /// all months or in none.
    let hangsTogether: Bool
  }

  let months: Int
  let rows: Int
  /// What is counted, and last the base.
  let series: [Series]

  static func council(_ table: PeopleTable, _ about: Privacy.Subject, _ policy: SuppressionPolicy) -> SuppressionGroup {
    SuppressionGroup(table, about, policy, rows: 1) { counts, _ in counts.total }
  }

  static func districts(_ table: PeopleTable, _ about: Privacy.Subject, _ policy: SuppressionPolicy) -> SuppressionGroup
  {
    SuppressionGroup(table, about, policy, rows: table.rows.count) { counts, row in
      row.map { counts.districts[$0] } ?? counts.total
    }
  }
}

extension SuppressionGroup {
  /// - Parameter counts: of a row by its position, and of the row above where it is nil.
  init(
    _ table: PeopleTable, _ about: Privacy.Subject, _ policy: SuppressionPolicy, rows: Int,
    counts: (PeopleCounts, Int?) -> [Int]
  ) {
    let people = table.people
    let bases = people.bases.map { base in (0..<rows).map { counts(base, $0) } }
    let months = people.bases[0].months
    // Of the council as a whole they are those of all rows, which are not asked of here.
    let shares = rows == table.rows.count ? people.shares : nil
    let kept = rows == table.rows.count ? table.keptHidden : []
    var series: [Series] = []
    if let rule = table.counted {
      let start = table.isComplete ? 0 : min(rule.lookback, months)
      let others = rule.tellsOfOthers ? people.counted.map { people.bases[0].without($0) } : []
      for one in people.counted + others {
        let values = (0..<rows).map { counts(one, $0) }
        let sensitive = values.enumerated().map { row, own in
          own.enumerated().map { month, count in
            month >= start
              && (kept.contains(row) || policy.tells(count, of: bases[0][row][month], about)
                || count > 0 && shares?.isOfFew([row], month: month) ?? false)
          }
        }
        series.append(
          Series(
            values: values, above: counts(one, nil), isSensitive: sensitive, least: policy.threshold, start: start,
            shares: shares, hangsTogether: rule.window > 1))
      }
    }
    for (base, values) in zip(people.bases, bases) {
      series.append(
        Series(
          values: values, above: counts(base, nil), isSensitive: values.map { $0.map(policy.isTooFew) },
          least: policy.smallestBase, hangsTogether: false))
    }
    self.init(months: months, rows: rows, series: series)
  }
}

extension SuppressionGroup.Series {
  /// Whether some rows together are enough to lie among at a month: with people enough, none of whom has most of it.
  func isEnough(_ rows: [Int], _ month: Int) -> Bool {
    rows.count > 1 && pool(rows, month) >= least && !(shares?.isOfFew(rows, month: month) ?? false)
  }

  /// How many people some rows are known to have between them. Somebody who counts in two of them counts once; so it is never more
  /// than what the row above has besides the other rows.
  func pool(_ rows: [Int], _ month: Int) -> Int {
    let own = rows.reduce(0) { $0 + values[$1][month] }
    let all = values.reduce(0) { $0 + $1[month] }
    return min(own, max(0, above[month] - (all - own)))
  }
}
