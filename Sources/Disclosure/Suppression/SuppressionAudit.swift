import Measures

/// Holds what is hidden in a group against what it has to be, without looking at how it was chosen.
///
/// A hidden row is safe in a month if its people might as well be in other hidden rows, so that its count can be as large as the
/// least that is asked for, and nothing that is shown would be different. For counts added up over months, people may only be
/// thought in rows that are hidden in every month: elsewhere a month before or after would show the difference. This asks for
/// more than an exact solution of all equations would, never for less.
struct SuppressionAudit {
  /// How large a row's hidden counts can be, by series, row and month; its own count where it is shown.
  let reach: [[[Int]]]
  /// Whether every sensitive value is hidden and safe.
  let isSafe: Bool

  /// - Parameters:
  ///   - hidden: by row and month.
  ///   - parentReach: how large the row above can be, by series and month, where it is hidden.
  init(_ group: SuppressionGroup, hidden: [[Bool]], parentIsHidden: [Bool], parentReach: [[Int]]) {
    var isSafe = hidden.allSatisfy { row in zip(row, parentIsHidden).allSatisfy { $0 || !$1 } }
    let rows = 0..<group.rows
    reach = zip(group.series, parentReach).map { series, parentReach in
      let throughout = rows.filter { !hidden[$0].contains(false) }
      var reach = series.values
      for month in 0..<group.months {
        let free = series.hangsTogether ? throughout : rows.filter { hidden[$0][month] }
        let pool = series.pool(free, month)
        let isAll = free.count == group.rows
        // Where the row above is hidden too, people may be thought in as many as that can hold.
        let most = parentIsHidden[month] && isAll ? max(pool, parentReach[month]) : pool
        if free.count > 1 || parentIsHidden[month] {
          for row in free { reach[row][month] = most }
        }
        // A small count that the row above shows by its own rule is known to be small wherever it lies; in which row stays open.
        let isKnownToBeSmall = isAll && parentReach[month] < series.least
        // A sum of which one person has most is that person's, whoever else is in it.
        if let shares = series.shares, !free.isEmpty, !isAll || !parentIsHidden[month],
          rows.contains(where: { series.isSensitive[$0][month] }), shares.isOfFew(free, month: month)
        {
          isSafe = false
        }
        for row in rows where series.isSensitive[row][month] {
          if !hidden[row][month] || !(isKnownToBeSmall || reach[row][month] >= series.least) { isSafe = false }
        }
      }
      return reach
    }
    self.isSafe = isSafe
  }
}
