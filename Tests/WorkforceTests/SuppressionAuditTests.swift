import Testing
@testable import Disclosure
@testable import Measures
@testable import Staffing

/// The audit, held against counting out everything that might be: small groups, all of them.
struct SuppressionAuditTests {
  private static let least = 3

  /// A group of one count that is made up of single months, none of them open, and a base that is large throughout.
  private func group(_ values: [[Int]], hangsTogether: Bool) -> SuppressionGroup {
    let months = values[0].count
    let above = (0..<months).map { month in values.reduce(0) { $0 + $1[month] } }
    return SuppressionGroup(
      months: months, rows: values.count,
      series: [
        SuppressionGroup.Series(
          values: values, above: above,
          isSensitive: values.map { $0.map { (1..<SuppressionAuditTests.least).contains($0) } },
          least: SuppressionAuditTests.least, hangsTogether: hangsTogether)
      ])
  }

  private func isSafe(_ group: SuppressionGroup, _ hidden: [[Bool]]) -> Bool {
    SuppressionAudit(
      group, hidden: hidden, parentIsHidden: Array(repeating: false, count: group.months),
      parentReach: group.series.map(\.above)
    ).isSafe
  }

  /// Whether somebody who sees the row above and what is not hidden, and knows that counts are whole and not below zero, can
  /// tell that a hidden small count is under the least: by trying every way to fill in what is hidden.
  private func isFoundOut(_ values: [Int], _ hidden: [Bool]) -> Bool {
    let rows = values.indices.filter { hidden[$0] }
    let sum = rows.reduce(0) { $0 + values[$1] }
    func ways(_ left: ArraySlice<Int>, _ rest: Int) -> [[Int]] {
      if left.isEmpty { return rest == 0 ? [[]] : [] }
      return (0...rest).flatMap { count in ways(left.dropFirst(), rest - count).map { [count] + $0 } }
    }
    let all = ways(rows[...], sum)
    return rows.enumerated().contains { place, row in
      let counts = Set(all.map { $0[place] })
      guard (1..<SuppressionAuditTests.least).contains(values[row]) else { return false }
      return counts.count == 1 || (counts.max() ?? 0) < SuppressionAuditTests.least
    }
  }

  /// Every table of three rows with counts up to four, with every choice of hidden rows: what the audit lets pass is never found
  /// out, unless the row above shows by its own rule that there are fewer.
  @Test func whatPassesIsNeverFoundOut() {
    var passed = 0
    for code in 0..<125 {
      let values = [code % 5, code / 5 % 5, code / 25]
      for pattern in 0..<8 {
        let hidden = (0..<3).map { pattern >> $0 & 1 == 1 }
        let group = group(values.map { [$0] }, hangsTogether: false)
        guard isSafe(group, hidden.map { [$0] }) else { continue }
        let shown = values.indices.filter { !hidden[$0] }
        #expect(!shown.contains { (1..<SuppressionAuditTests.least).contains(values[$0]) })
        if hidden.contains(true) { passed += 1 }
        if values.reduce(0, +) >= SuppressionAuditTests.least {
          #expect(!isFoundOut(values, hidden), "\(values) \(hidden)")
        }
      }
    }
    #expect(passed > 100)
  }

  /// Of those tables the choice always passes, and hides no more rows than the fewest that do, but where no row can reach the
  /// least: then it hides all.
  @Test func theChoiceIsSafeAndSmall() {
    for code in 0..<125 {
      let values = [code % 5, code / 5 % 5, code / 25]
      let group = group(values.map { [$0] }, hangsTogether: false)
      let chosen = group.chosen(parentIsHidden: [false]).map { $0[0] }
      #expect(isSafe(group, chosen.map { [$0] }), "\(values) \(chosen)")
      let fewest = (0..<8).filter { pattern in isSafe(group, (0..<3).map { [pattern >> $0 & 1 == 1] }) }
        .map(\.nonzeroBitCount).min()
      if values.reduce(0, +) >= SuppressionAuditTests.least {
        #expect(chosen.count { $0 } == fewest, "\(values) \(chosen)")
      }
    }
  }

  /// Counts that hang together may only be thought in rows that are hidden throughout.
  @Test func aRowHiddenNowAndThenIsNoHelp() {
    let group = group([[1, 1], [5, 5], [9, 9]], hangsTogether: true)
    #expect(isSafe(group, [[true, true], [true, true], [false, false]]))
    #expect(!isSafe(group, [[true, true], [true, false], [false, true]]))
    #expect(!isSafe(group, [[true, false], [true, true], [false, false]]))
  }

  @Test func whatIsShownIsNotSafe() {
    let group = group([[1], [5], [9]], hangsTogether: false)
    #expect(!isSafe(group, [[false], [true], [true]]))
    #expect(!isSafe(group, [[true], [false], [false]]))
  }
}
