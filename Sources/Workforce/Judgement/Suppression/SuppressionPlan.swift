/// Which figures of districts and teams are hidden, for every month that is covered.
///
/// Twelve months' counts hang together: two of them that follow each other differ by one month's coming and going. So a row's
/// counts are hidden in all months or in none. Then whoever left in one hidden row may as well have left in any other hidden row
/// of the same district, in every month, and nothing that is shown would be different. Bases are counted on a day, and hidden
/// month by month. Districts are settled first, within the council; then teams, within each district that is shown.
struct SuppressionPlan {
  /// By district, then month.
  private(set) var districts: [[Bool]]
  /// By team, then month.
  private(set) var teams: [[Bool]]
  /// By month.
  private(set) var total: [Bool]
  /// Whether every hidden count can be as large as the threshold for all that is shown, or is a part of a small count that
  /// may itself be shown.
  let isSafe: Bool

  init(_ table: PeopleTable, _ policy: SuppressionPolicy) {
    let people = table.people
    let months = people.base.months
    var level = Level(policy: policy, months: months, isSafe: true)
    let none = [Bool](repeating: false, count: months)

    // The council: its own figures have no others beside them.
    let whole = Level.Counts(
      numerators: people.numerator.map { [$0.total] }, bases: [people.base.total], mayBeOpen: true)
    total = level.small(whole)[0]
    let own = Level.Counts(
      numerators: people.numerator.map { counts in table.districts.map { counts.districts[$0] } },
      bases: table.districts.map { people.base.districts[$0] }, mayBeOpen: true)
    let chosen = level.hidden(own, parentIsHidden: total, parent: whole)
    districts = Array(repeating: none, count: people.base.districts.count)
    for (position, district) in table.districts.enumerated() { districts[district] = chosen[position] }

    teams = Array(repeating: none, count: people.base.teams.count)
    for district in table.districts where !table.teams[district].isEmpty {
      let members = table.teams[district]
      let above = Level.Counts(
        numerators: people.numerator.map { [$0.districts[district]] }, bases: [people.base.districts[district]],
        mayBeOpen: true)
      let own = Level.Counts(
        numerators: people.numerator.map { counts in members.map { counts.teams[$0] } },
        bases: members.map { people.base.teams[$0] }, mayBeOpen: false)
      let chosen = level.hidden(own, parentIsHidden: districts[district], parent: above)
      for (position, team) in members.enumerated() { teams[team] = chosen[position] }
    }
    if people.baseLookback > 0 {
      total = SuppressionPlan.spread(total, over: people.baseLookback)
      districts = districts.map { SuppressionPlan.spread($0, over: people.baseLookback) }
      teams = teams.map { SuppressionPlan.spread($0, over: people.baseLookback) }
    }
    isSafe = level.isSafe
  }

  /// When a sum over some teams is hidden, by month: the council's or a district's own status where it is all of one, else
  /// wherever a part of it is. So whatever filter is used, nothing is shown that does not follow from what is shown without.
  func hides(_ members: [Int], _ table: PeopleTable) -> [Bool] {
    let chosen = Set(members)
    if chosen.count == teams.count { return total }
    var hidden = [Bool](repeating: false, count: total.count)
    for district in table.districts {
      let own = table.teams[district].filter(chosen.contains)
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

/// Rows that add up to one that stands above them.
private struct Level {
  struct Counts {
    /// By row, then month; nil where numerators are not about people.
    let numerators: [[Int]]?
    let bases: [[Int]]
    /// Whether the rows are districts, or the council, whose counts may be open.
    let mayBeOpen: Bool
  }

  let policy: SuppressionPolicy
  let months: Int
  var isSafe: Bool

  /// What is hidden for its own smallness, by row and month.
  func small(_ counts: Counts) -> [[Bool]] {
    counts.bases.indices.map { row in
      let isHiddenWhole = (0..<months).contains { isSensitive(counts, row, $0) }
      return (0..<months).map { isHiddenWhole || policy.isTooFew(counts.bases[row][$0]) }
    }
  }

  private func isSensitive(_ counts: Counts, _ row: Int, _ month: Int) -> Bool {
    guard let numerators = counts.numerators, policy.isSmall(numerators[row][month]) else { return false }
    return !(counts.mayBeOpen && policy.isOpen(base: counts.bases[row][month]))
  }

  /// What is hidden in all, by row and month.
  mutating func hidden(_ counts: Counts, parentIsHidden: [Bool], parent: Counts) -> [[Bool]] {
    var hidden = Array(repeating: parentIsHidden, count: counts.bases.count)
    for row in hiddenRows(counts, parentIsHidden: parentIsHidden, parent: parent) {
      for month in 0..<months where !isPlainlyNone(parent, month, parentIsHidden) { hidden[row][month] = true }
    }
    for month in 0..<months where !parentIsHidden[month] {
      let bases = counts.bases.map { $0[month] }
      for row in hiddenBases(bases, parent: parent.bases[0][month]) { hidden[row][month] = true }
    }
    return hidden
  }

  /// Whether the row above shows that nobody is counted: then everybody knows it of each row, and there is nothing to hide.
  private func isPlainlyNone(_ parent: Counts, _ month: Int, _ parentIsHidden: [Bool]) -> Bool {
    !parentIsHidden[month] && parent.numerators?[0][month] == 0
  }

  /// Rows whose numerators are hidden in all months: those with a small count in any, and as many others as it takes for each
  /// small count to lie among hidden people enough. The next one taken helps most months; of equals, the one with the fewest
  /// people, then the first by name.
  private mutating func hiddenRows(_ counts: Counts, parentIsHidden: [Bool], parent: Counts) -> [Int] {
    guard let numerators = counts.numerators, let above = parent.numerators?[0] else { return [] }
    let rows = Array(counts.bases.indices)
    var chosen = rows.filter { row in (0..<months).contains { isSensitive(counts, row, $0) } }
    if chosen.isEmpty { return [] }
    func unprotected(_ chosen: [Int]) -> [Int] {
      (0..<months).filter { month in
        !parentIsHidden[month] && chosen.contains { isSensitive(counts, $0, month) }
          && (chosen.reduce(0) { $0 + numerators[$1][month] } < policy.threshold || chosen.count < 2)
      }
    }
    var wanting = unprotected(chosen)
    while !wanting.isEmpty, chosen.count < rows.count {
      let others = rows.filter { !chosen.contains($0) }
      func help(_ row: Int) -> (mended: Int, people: Int) {
        (wanting.count - unprotected(chosen + [row]).count, wanting.reduce(0) { $0 + numerators[row][$1] })
      }
      let ranked = others.map { (row: $0, help: help($0), all: numerators[$0].reduce(0, +)) }
      let best = ranked.max { a, b in
        if a.help.mended != b.help.mended { return a.help.mended < b.help.mended }
        if a.help.mended == 0, a.help.people != b.help.people { return a.help.people < b.help.people }
        return a.all > b.all || (a.all == b.all && a.row > b.row)
      }
      guard let best else { break }
      chosen.append(best.row)
      wanting = unprotected(chosen)
    }
    // With all rows hidden, what is left to see is the row above, which is shown by its own rule.
    let isExplained = wanting.allSatisfy { month in
      above[month] < policy.threshold || rows.count == 1
    }
    isSafe = isSafe && isExplained
    return chosen
  }

  /// Rows whose base is hidden at one month: those with too few people, and others until they are two at least, with people
  /// enough. The smallest that suffices is taken, else the largest.
  private mutating func hiddenBases(_ bases: [Int], parent: Int) -> [Int] {
    var chosen = bases.indices.filter { policy.isTooFew(bases[$0]) }
    if chosen.isEmpty { return [] }
    func isEnough(_ chosen: [Int]) -> Bool {
      chosen.count > 1 && chosen.reduce(0) { $0 + bases[$1] } >= policy.smallestBase
    }
    while !isEnough(chosen) {
      let others = bases.indices.filter { bases[$0] > 0 && !chosen.contains($0) }
      let enough = others.filter { isEnough(chosen + [$0]) }
      guard
        let next = enough.min(by: { (bases[$0], $0) < (bases[$1], $1) })
          ?? others.max(by: { (bases[$0], -$0) < (bases[$1], -$1) })
      else {
        // All who are there are hidden: what is left is the row above.
        return chosen
      }
      chosen.append(next)
    }
    return chosen
  }
}
