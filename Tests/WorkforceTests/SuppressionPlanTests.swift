import Testing
@testable import Disclosure
@testable import Measures
@testable import Staffing

/// Which figures are hidden, on tables small enough to see why.
struct SuppressionPlanTests {
  /// A table of districts with their teams: a series of counts for each team.
  private func table(
    _ districts: [[(numerators: [Int], bases: [Int])]], isFiner: Bool = false
  ) -> PeopleTable {
    let months = districts[0][0].bases.count
    let teams = districts.reduce(0) { $0 + $1.count }
    var numbers: [[Int]] = []
    var (numerator, base) = (
      PeopleCounts(districts: districts.count, teams: teams, months: months),
      PeopleCounts(districts: districts.count, teams: teams, months: months)
    )
    var team = 0
    for (district, own) in districts.enumerated() {
      numbers.append(Array(team..<team + own.count))
      for series in own {
        numerator.teams[team] = series.numerators
        base.teams[team] = series.bases
        for month in 0..<months {
          numerator.districts[district][month] += series.numerators[month]
          numerator.total[month] += series.numerators[month]
          base.districts[district][month] += series.bases[month]
          base.total[month] += series.bases[month]
        }
        team += 1
      }
    }
    return PeopleTable(
      people: PeopleBehind(counted: [numerator], base: base), counted: Measure.turnover.privacy.counted,
      period: Period(months, monthsTo: Month(index: 2017 * 12 + 8)), teams: numbers,
      districts: Array(districts.indices), isFiner: isFiner)
  }

  private func plan(_ table: PeopleTable) -> SuppressionPlan { SuppressionPlan(table, .board(isFiner: table.isFiner)) }

  /// Worked: 14, 3, 22, 9 under a published 48. One more is enough, and the smallest, 9, loses least.
  @Test func oneSmallCountTakesTheSmallestThatSuffices() {
    let plan = plan(table([[14, 3, 22, 9].map { ([$0], [30]) }]))
    #expect(plan.teams.map { $0[0] } == [false, true, false, true])
    #expect(plan.districts == [[false]])
    #expect(plan.isSafe)
  }

  /// Worked: 1, 1, 15, 20 under 37. Two hidden that add up to 2 give both away: a third has to go.
  @Test func twoSmallCountsAreNotEnough() {
    let plan = plan(table([[1, 1, 15, 20].map { ([$0], [30]) }]))
    #expect(plan.teams.map { $0[0] } == [true, true, true, false])
  }

  /// The district shows three leavers by its own rule; no team of it can reach five, so all of them are hidden.
  @Test func aSmallDistrictHidesAllItsTeams() {
    let plan = plan(table([[2, 1, 0].map { ([$0], [12]) }]))
    #expect(plan.districts == [[false]])
    #expect(plan.teams.allSatisfy { $0 == [true] })
    #expect(plan.isSafe)
  }

  @Test func zeroAndFiveAreShown() {
    let plan = plan(table([[0, 5, 6].map { ([$0], [12]) }]))
    #expect(plan.teams.allSatisfy { $0 == [false] })
  }

  /// One small month hides the row and its partner in all months, those in which the district has nobody too: who is in post then would
  /// be told beside it.
  @Test func rowsAreHiddenInAllMonths() {
    let plan = plan(table([[([0, 2, 6], [20, 20, 20]), ([0, 7, 7], [20, 20, 20]), ([0, 9, 9], [20, 20, 20])]]))
    #expect(plan.teams == [[true, true, true], [true, true, true], [false, false, false]])
  }

  /// Leavers of a district under ten people are small too, and another district has to go with it.
  @Test func aSmallDistrictIsHidden() {
    let plan = plan(table([[([1], [8])], [([6], [40])], [([9], [40])]]))
    #expect(plan.districts == [[true], [true], [false]])
    #expect(plan.total == [false])
    // What a hidden district hides its teams hide as well.
    #expect(plan.teams == [[true], [true], [false]])
  }

  /// A base of three is hidden with the smallest other that brings the two to five.
  @Test func fewPeopleInABase() {
    let plan = plan(table([[3, 9, 7, 0].map { ([0], [$0]) }]))
    #expect(plan.teams.map { $0[0] } == [true, false, true, false])
    let pair = self.plan(table([[1, 2, 9].map { ([0], [$0]) }]))
    #expect(pair.teams.map { $0[0] } == [true, true, true])
  }

  /// Three people with spells in both of two teams are three, not six: the two teams together hide nobody.
  @Test func whoIsInTwoTeamsCountsOnce() {
    var base = PeopleCounts(districts: 1, teams: 3, months: 1)
    base.teams = [[3], [3], [9]]
    base.districts = [[12]]
    base.total = [12]
    let table = PeopleTable(
      people: PeopleBehind(base: base), counted: nil, period: Period(1, monthsTo: Month(index: 2017 * 12 + 8)),
      teams: [[0, 1, 2]], districts: [0], isFiner: false)
    let plan = plan(table)
    #expect(plan.teams == [[true], [true], [true]])
    #expect(plan.isSafe)
  }

  /// Counts that are not complete yet, since the source begins later, hide nothing.
  @Test func beforeCountsAreComplete() {
    var early = table([[([2, 9], [30, 30]), ([8, 9], [30, 30])]])
    #expect(plan(early).teams == [[true, true], [true, true]])
    early.isComplete = false
    // Twelve months look back eleven: neither month is complete.
    #expect(plan(early).teams == [[false, false], [false, false]])
  }

  /// Under a choice of roles not even the county's counts are open.
  @Test func rolesAreFinerThanADistrict() {
    let districts: [[(numerators: [Int], bases: [Int])]] = [[([1], [80])], [([2], [80])]]
    #expect(plan(table(districts)).total == [false])
    #expect(plan(table(districts, isFiner: true)).total == [true])
    #expect(plan(table(districts, isFiner: true)).teams == [[true], [true]])
  }

  /// A sum of some teams is shown where each of them is; all of a district's are the district.
  @Test func sumsOfTeams() {
    let table = table([[14, 3, 22, 9].map { ([$0], [30]) }, [([8], [30]), ([7], [30])]])
    let plan = plan(table)
    #expect(plan.hides([0, 1, 2, 3], table) == [false])
    #expect(plan.hides([0, 1], table) == [true])
    #expect(plan.hides([0, 2], table) == [false])
    #expect(plan.hides([0, 4], table) == [false])
    #expect(plan.hides([1, 4], table) == [true])
    #expect(plan.hides(Array(0..<6), table) == [false])
  }

  /// A mean over some month ends is hidden as long as one of them is: of three, the second month's four people hide it until the fourth.
  @Test func aMeanLooksBack() {
    var base = PeopleCounts(districts: 1, teams: 1, months: 5)
    base.total = [9, 4, 9, 9, 9]
    (base.districts, base.teams) = ([base.total], [base.total])
    let table = PeopleTable(
      people: PeopleBehind(base: base, baseLookback: 2), counted: nil,
      period: Period(5, monthsTo: Month(index: 2017 * 12 + 8)), teams: [[0]], districts: [0], isFiner: false)
    let plan = plan(table)
    let expected = [false, true, true, true, false]
    #expect(plan.total == expected)
    #expect(plan.districts == [expected])
    #expect(plan.teams == [expected])
  }

  /// Twelve months look back eleven: of a source that begins with the first of thirteen, the eleventh is not complete and the twelfth is.
  @Test func theFirstWholeWindow() {
    func hidden(_ small: Int) -> Bool {
      let counts = (0..<13).map { $0 == small ? 2 : 0 }
      let thirteen = Array(repeating: 30, count: 13)
      var table = table([[(counts, thirteen), (Array(repeating: 9, count: 13), thirteen)]])
      table.isComplete = false
      return plan(table).teams[0].contains(true)
    }
    let found = [9, 10, 11, 12].map(hidden)
    #expect(found == [false, false, true, true])
  }

  /// Staff of a district of ten and more are told however few they are; children never.
  @Test(arguments: [(true, false), (false, true)]) func whoseCountsAreOpen(isOpen: Bool, isHidden: Bool) {
    let own = table([[([3], [40])], [([9], [40])], [([8], [40])]])
    let table = PeopleTable(
      people: own.people, counted: Privacy.Counted("were counted", isOpenInDistricts: isOpen), period: own.period,
      teams: own.teams, districts: own.districts, isFiner: false)
    let plan = plan(table)
    #expect(plan.districts[0] == [isHidden])
    #expect(plan.total == [false])
  }
}
