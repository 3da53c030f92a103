package import Measures
import Staffing

extension Table {
  /// What rare reasons are put together as.
  package static let other = "(other)"

  /// The same with those columns as one that few people are behind altogether, and as many of the next smallest as make that one not small
  /// itself: so nothing tells that there was anybody of such a reason.
  func foldingRare(_ policy: SuppressionPolicy) -> Table {
    guard let total = rows.first else { return self }
    func people(_ column: Int) -> Int { total.cells[column].people ?? 0 }
    let bySize = columns.indices.filter { columns[$0].kind == .value }.sorted { (people($0), $0) < (people($1), $1) }
    var folded = bySize.filter { policy.isSmall(people($0)) }
    if folded.isEmpty { return self }
    for next in bySize where !folded.contains(next) {
      if folded.count > 1 && folded.reduce(0, { $0 + people($1) }) >= policy.threshold { break }
      folded.append(next)
    }
    let kept = columns.indices.filter { !folded.contains($0) }
    return with(
      columns: kept.map { columns[$0] } + [.item(Grid.Column(label: Table.other, kind: .value))],
      rows: rows.map { row in
        let people = folded.reduce(0) { $0 + (row.cells[$1].people ?? 0) }
        return row.with(kept.map { row.cells[$0] } + [.counted(.people(people))])
      })
  }

  /// The same without small counts of people, and without those from which they could be worked out; nil where no choice is safe.
  ///
  /// The first row and the first column are the sums of the others. What readers may know besides, from a district's turnover, are the
  /// sums of rows: no figure rests on them. A row of few people is hidden from end to end, with its zeros: where two left, a single figure
  /// that is not 0 would tell the reason of both. So is a row of fewer than twenty who all have one reason, since whoever knows that
  /// somebody left knows why; and with it every row of no more people, so that its being hidden does not tell of it. Such rows together
  /// are no fewer than a district that is shown, and have more than one reason: what is over when all others are taken off the total must
  /// not tell either. Rows are added to them until the rest is safe; where that leaves none, the total stands alone.
  func hidingSmall(_ policy: SuppressionPolicy) -> Table? {
    let few = max(policy.threshold, policy.smallestBase)
    let inner = rows.dropFirst().map { row in row.cells.dropFirst().map { $0.people ?? 0 } }
    let sums = inner.map { $0.reduce(0, +) }
    guard let all = rows.first, sums.reduce(0, +) >= few else { return nil }
    let alike = inner.indices.filter { isAllOfOne(inner[$0]) }.map { sums[$0] }.max() ?? 0
    var covered = Set(inner.indices.filter { (1..<max(few, alike + 1)).contains(sums[$0]) })
    /// Covers the smallest row that is shown and has anybody; false where there is none.
    func coverOneMore() -> Bool {
      let rest = inner.indices.filter { !covered.contains($0) && sums[$0] > 0 }
      guard let next = rest.min(by: { (sums[$0], $0) < (sums[$1], $1) }) else { return false }
      covered.insert(next)
      return true
    }
    /// Whether rows together are too few people, or all of one reason.
    func isTelling(_ covered: Set<Int>) -> Bool {
      let rest = (inner.first ?? []).indices.map { column in covered.reduce(0) { $0 + inner[$1][column] } }
      return rest.reduce(0, +) < few || isAllOfOne(rest)
    }
    while true {
      while !covered.isEmpty, isTelling(covered), coverOneMore() {}
      if inner.indices.allSatisfy({ covered.contains($0) || sums[$0] == 0 }) { break }
      let plan = GridPlan(inner, covered: covered, few: few, policy)
      if plan.isSafe { return masked(plan, covered, few) }
      if plan.unsafeRows.isEmpty { _ = coverOneMore() } else { for row in plan.unsafeRows { covered.insert(row) } }
    }
    // Nothing can be shown of districts; of everybody, what is not small.
    if all.cells.contains(where: { policy.isSmall($0.people ?? 0) }) { return nil }
    return totalAlone
  }

  /// Whether counts are of fewer than twenty people who all have one reason, of several that there are.
  private func isAllOfOne(_ counts: [Int]) -> Bool {
    let sum = counts.reduce(0, +)
    return counts.count > 1 && (1..<SuppressionPolicy.smallestBaseForAll).contains(sum) && counts.contains(sum)
  }

  /// The same, or the total alone where of the districts' figures fewer than one in four are shown: such rows are no picture.
  ///
  /// Nothing is told by it. It hangs on which figures are hidden and on nothing else, so that whoever had the grid with its hidden figures
  /// could leave out the rows themselves: what is left says less than that grid, which is safe.
  var worthShowing: Table {
    let figures = rows.dropFirst().flatMap { $0.cells.dropFirst() }
    let shown = figures.count { $0 != .confidential }
    return 4 * shown < figures.count ? totalAlone : self
  }

  private var totalAlone: Table {
    with(columns: columns, rows: Array(rows.prefix(1)), withoutRow: rows.count - 1)
  }

  /// Whether of its rows there is the total alone, the others having been left out.
  var isTotalAlone: Bool { rows.count == 1 && subject != .cohorts && span?.withoutRow ?? 0 > 0 }

  private func masked(_ plan: GridPlan, _ covered: Set<Int>, _ few: Int) -> Table {
    let last = plan.hidden.count - 1
    let masked = rows.enumerated().map { place, row in
      let hidden = plan.hidden[place == 0 ? last : place - 1]
      let isSmall = place > 0 && covered.contains(place - 1) && row.cells[0].people ?? 0 < few
      return row.with(
        row.cells.enumerated().map { position, cell in
          (position == 0 ? isSmall : hidden[position - 1]) ? .confidential : cell
        })
    }
    return with(columns: columns, rows: masked)
  }
}

/// Which figures of districts by reasons are hidden, once it is settled whose rows are hidden from end to end.
private struct GridPlan {
  /// As the counts, the sums last.
  let hidden: [[Bool]]
  let isSafe: Bool
  /// Districts that are shown and cannot be made safe, where that is what is wrong.
  let unsafeRows: Set<Int>

  /// - Parameters:
  ///   - covered: rows that are hidden from end to end.
  ///   - few: sums under this are of too few people.
  init(_ inner: [[Int]], covered: Set<Int>, few: Int, _ policy: SuppressionPolicy) {
    func withSums(_ inner: [[Int]]) -> [[Int]] {
      let rows = inner.map { $0 + [$0.reduce(0, +)] }
      return rows + [(rows.first ?? []).indices.map { column in rows.reduce(0) { $0 + $1[column] } }]
    }
    let shown = inner.indices.filter { !covered.contains($0) }
    let width = inner.first?.count ?? 0
    // First the covered rows as one: what is over when those shown are taken off the total.
    let rest = (0..<width).map { column in covered.reduce(0) { $0 + inner[$1][column] } }
    let merged = TwoWaySuppression(
      withSums(shown.map { inner[$0] } + (covered.isEmpty ? [] : [rest])), threshold: policy.threshold, showsNone: true,
      sparesTotals: true
    ) { row, column in
      if column == width { return .known }
      return row == shown.count && !covered.isEmpty ? .covered : .usual
    }
    guard merged.isSafe else {
      hidden = []
      isSafe = false
      unsafeRows = Set(merged.unsafeRows.filter { $0 < shown.count }.map { shown[$0] })
      return
    }
    // Then each of them by itself.
    var start = inner.map { _ in Array(repeating: false, count: width + 1) }
    for (place, row) in shown.enumerated() { start[row] = merged.hidden[place] }
    let counts = withSums(inner)
    let whole = TwoWaySuppression(
      counts, threshold: policy.threshold, showsNone: true, sparesTotals: true,
      hidden: start + [merged.hidden[merged.hidden.count - 1]]
    ) { row, column in
      if column == width { return .known }
      guard covered.contains(row) else { return .usual }
      return counts[row][width] < few ? .few : .covered
    }
    hidden = whole.hidden
    isSafe = whole.isSafe
    unsafeRows = whole.unsafeRows.intersection(shown)
  }
}
