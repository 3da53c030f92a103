import Testing
@testable import Disclosure
@testable import Measures
@testable import Staffing

/// Which figures are hidden, on tables small enough to see why.
struct SuppressionPlanTests {
  /// A table of districts: a series of counts for each.
  private func table(_ districts: [(numerators: [Int], bases: [Int])], window: Int = 12) -> PeopleTable {
    let months = districts[0].bases.count
    func counts(_ own: [[Int]]) -> PeopleCounts {
      var counts = PeopleCounts(districts: own.count, teams: 0, months: months)
      counts.districts = own
      counts.total = (0..<months).map { month in own.reduce(0) { $0 + $1[month] } }
      return counts
    }
    return PeopleTable(
      people: PeopleBehind(
        counted: [counts(districts.map { $0.numerators })], base: counts(districts.map { $0.bases })),
      counted: Privacy.Counted("were referred again", window: window),
      period: Period(months, monthsTo: Month(index: 2017 * 12 + 8)), rows: districts.indices.map { [$0] })
  }

  private func plan(_ table: PeopleTable) -> SuppressionPlan { SuppressionPlan(table, .children, .board) }

  private func counted(_ counts: Int..., of base: Int = 30) -> PeopleTable { table(counts.map { ([$0], [base]) }) }

  /// Worked: 14, 3, 22, 9 under a published 48. One more is enough, and the smallest, 9, loses least.
  @Test func oneSmallCountTakesTheSmallestThatSuffices() {
    let plan = plan(counted(14, 3, 22, 9))
    #expect(plan.districts.map { $0[0] } == [false, true, false, true])
    #expect(plan.total == [false])
    #expect(plan.isSafe)
  }

  /// What an earlier paper hid stays hidden, with the smallest other beside it, though no count is small any more.
  @Test func aRowThatWasHiddenStaysSo() {
    var table = counted(14, 13, 22, 9)
    #expect(plan(table).districts == [[false], [false], [false], [false]])
    table.keptHidden = [1]
    #expect(plan(table).districts == [[false], [true], [false], [true]])
    #expect(plan(table).total == [false])
  }

  /// Worked: 1, 1, 15, 20 under 37. Two hidden that add up to 2 give both away: a third has to go.
  @Test func twoSmallCountsAreNotEnough() {
    let plan = plan(counted(1, 1, 15, 20))
    #expect(plan.districts.map { $0[0] } == [true, true, true, false])
  }

  /// A council of three shows nothing: its own count is small, and so is that of every district.
  @Test func aSmallTotal() {
    let plan = plan(counted(2, 1, 0))
    #expect(plan.total == [true])
    #expect(plan.districts == [[true], [true], [true]])
    #expect(plan.isSafe)
  }

  @Test func zeroAndFiveAreShown() {
    let plan = plan(counted(0, 5, 6))
    #expect(plan.districts.allSatisfy { $0 == [false] })
  }

  /// None of twelve children tells of all twelve, and so does twelve of twelve; another row goes with them.
  @Test func noneOrAllOfFew() {
    let none = plan(table([([0], [12]), ([6], [40]), ([9], [40])]))
    #expect(none.districts == [[true], [true], [false]])
    let all = plan(table([([12], [12]), ([6], [40]), ([9], [40])]))
    #expect(all.districts == [[true], [true], [false]])
  }

  /// One small month hides the row and its partner in all months, those in which there is nobody too: who is counted then would be told
  /// beside it.
  @Test func rowsAreHiddenInAllMonths() {
    let plan = plan(table([([0, 2, 6], [20, 20, 20]), ([0, 7, 7], [20, 20, 20]), ([0, 9, 9], [20, 20, 20])]))
    #expect(plan.districts == [[true, true, true], [true, true, true], [false, false, false]])
  }

  /// A base of three is hidden with the smallest other that brings the two to five.
  @Test func fewPeopleInABase() {
    func hidden(_ bases: Int...) -> [Bool] {
      var table = table(bases.map { ([0], [$0]) })
      table = PeopleTable(people: table.people, counted: nil, period: table.period, rows: table.rows)
      return plan(table).districts.map { $0[0] }
    }
    #expect(hidden(3, 9, 7, 0) == [true, false, true, false])
    #expect(hidden(1, 2, 9) == [true, true, true])
  }

  /// Three people who count in both of two rows are three, not six: the two rows together hide nobody.
  @Test func whoIsInTwoRowsCountsOnce() {
    var base = PeopleCounts(districts: 3, teams: 0, months: 1)
    base.districts = [[3], [3], [9]]
    base.total = [12]
    let table = PeopleTable(
      people: PeopleBehind(base: base), counted: nil, period: Period(1, monthsTo: Month(index: 2017 * 12 + 8)),
      rows: [[0], [1], [2]])
    let plan = plan(table)
    #expect(plan.districts == [[true], [true], [true]])
    #expect(plan.isSafe)
  }

  /// Counts that are not complete yet, since the source begins later, hide nothing.
  @Test func beforeCountsAreComplete() {
    var early = table([([2, 9], [30, 30]), ([8, 9], [30, 30])])
    #expect(plan(early).districts == [[true, true], [true, true]])
    early.isComplete = false
    // Twelve months look back eleven: neither month is complete.
    #expect(plan(early).districts == [[false, false], [false, false]])
  }

  /// A sum of some districts is shown where each of them is; of all it is the council's own.
  @Test func sumsOfDistricts() {
    let table = counted(14, 3, 22, 9, 8)
    let plan = plan(table)
    #expect(plan.districts.map { $0[0] } == [false, true, false, false, true])
    #expect(
      [[0, 1], [0, 2], [0, 4], [1, 4], [0, 1, 2, 3, 4]].map { plan.hides($0, table)[0] } == [
        true, false, true, true, false,
      ])
  }

  /// A mean over some month ends is hidden as long as one of them is: of three, the second month's four people hide it until the fourth.
  @Test func aMeanLooksBack() {
    var base = PeopleCounts(districts: 1, teams: 0, months: 5)
    base.total = [9, 4, 9, 9, 9]
    base.districts = [base.total]
    let table = PeopleTable(
      people: PeopleBehind(base: base, baseLookback: 2), counted: nil,
      period: Period(5, monthsTo: Month(index: 2017 * 12 + 8)), rows: [[0]])
    let plan = plan(table)
    let expected = [false, true, true, true, false]
    #expect(plan.total == expected)
    #expect(plan.districts == [expected])
  }

  /// Twelve months look back eleven: of a source that begins with the first of thirteen, the eleventh is not complete and the twelfth is.
  @Test func theFirstWholeWindow() {
    func hidden(_ small: Int) -> Bool {
      let counts = (0..<13).map { $0 == small ? 2 : 0 }
      let thirteen = Array(repeating: 30, count: 13)
      var table = table([(counts, thirteen), (Array(repeating: 9, count: 13), thirteen)])
      table.isComplete = false
      return plan(table).districts[0].contains(true)
    }
    let found = [9, 10, 11, 12].map(hidden)
    #expect(found == [false, false, true, true])
  }

  /// Of 100 days lost one person has 60: that is told by the sum, whoever else is in it, and by the sum with the second row, of which
  /// the person has most. So the third goes with it.
  @Test(arguments: [([60, 20, 20], true), ([50, 20, 30], false)] as [([Int64], Bool)])
  func daysThatAreOnePersons(days: [Int64], isHidden: Bool) {
    var table = table([([6], [40]), ([6], [40]), ([6], [40])])
    var shares = LargestShares(rows: 3, months: 1)
    for (row, own) in [days, [1, 1, 1, 1, 1, 1], [50, 50, 50, 50]].enumerated() {
      for part in own { shares.add(part, row: row, month: 0) }
    }
    var people = table.people
    people.shares = shares
    table = PeopleTable(people: people, counted: table.counted, period: table.period, rows: table.rows)
    let plan = SuppressionPlan(table, .sickness, .board)
    #expect(plan.districts.map { $0[0] } == (isHidden ? [true, false, true] : [false, false, false]))
    #expect(plan.isSafe)
  }
}
