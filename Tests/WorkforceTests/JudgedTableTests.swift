import Tabular
import Testing
@testable import Disclosure
@testable import Extracts
@testable import Measures
@testable import Staffing
@testable import Statistics
@testable import Workforce

struct JudgedTableTests {
  private func months(_ count: Int) -> [Column] {
    Period(count, monthsTo: Month(index: 2017 * 12 + 8)).months.map(Column.month)
  }

  private func table(_ rows: [(String, [(Double, Double)])]) -> PartsTable {
    PartsTable(
      columns: months(rows[0].1.count),
      rows: rows.map { name, parts in
        PartsTable.Row(
          district: name, team: nil,
          parts: parts.map { .parts(numerator: Int64($0.0 * 1e6), denominator: Int64($0.1 * 1e6)) })
      }, subject: .districts)
  }

  private func judged(_ measure: Measure, _ rows: [(String, [(Double, Double)])]) -> JudgedTable {
    JudgedTable(Table(measure, MeasureOptions(), of: table(rows), choice: .all, trims: false))
  }

  /// 65 of 100: the worked value of `wilson.csv`'s first row, in per cent.
  @Test func aShareHasWilsonsRange() throws {
    let interval = try #require(judged(.vacancy, [("A", [(65, 100)])]).rows[1].cells[0].interval)
    #expect(abs(interval.lower - 55.25444329688797) < 1e-9)
    #expect(abs(interval.upper - 73.63575175670247) < 1e-9)
  }

  /// No leaver among 60 FTE: from 0 to 3.6888794541139363 ÷ 60, in per cent.
  @Test func aFlowHasThePoissonRange() throws {
    let interval = try #require(judged(.turnover, [("A", [(0, 60)])]).rows[1].cells[0].interval)
    #expect(interval.lower == 0)
    #expect(abs(interval.upper - 100 * 3.6888794541139363 / 60) < 1e-9)
  }

  @Test func aCaseloadOfTotalsHasNoRange() {
    let rows = judged(.caseload, [("A", [(160, 10)]), ("B", [(300, 10)])]).rows
    #expect(rows.allSatisfy { $0.cells[0].interval == nil })
    #expect(rows.allSatisfy { $0.verdict?.pValue == nil })
  }

  /// The design's worked caseload: ten workers, R 17.5, 95 % from 15.7439 to 19.2561.
  @Test func aCaseloadOfWorkersHasTheRatioOfMeans() throws {
    let holdings = zip(
      [18, 14, 22, 9, 16, 12, 20, 15, 11, 17], ["1", "0.8", "1", "0.6", "1", "0.8", "1", "1", "0.6", "1"])
    var staff = "worker_id,district,team,role,contract,fte,start_date,end_date\n"
    var cases = "case_id,worker_id,start_date,end_date\n"
    for (worker, (held, fte)) in holdings.enumerated() {
      staff += "W\(worker),A,T,sw,permanent,\(fte),2015-01-01,\n"
      for number in 0..<held { cases += "C\(worker)-\(number),W\(worker),2016-01-01,\n" }
    }
    var settings = Settings()
    settings.extractDate = Day(number: 17_439)
    settings.coversFrom = Month(index: 2016 * 12)
    var reader = ExtractReader(
      files: [.staff: .bytes(Array(staff.utf8)), .allocations: .bytes(Array(cases.utf8))], settings: settings)
    reader.request.count = 1
    let extract = try reader.read()
    let selection = try Filter().selection(in: extract.staffing)
    let matrix = Table(
      .caseload, MeasureOptions(), of: extract, selection: selection, by: .team, choice: .all)
    for row in JudgedTable(matrix).rows {
      let interval = try #require(row.cells[0].interval)
      #expect(abs(interval.lower - 15.7439) < 5e-5)
      #expect(abs(interval.upper - 19.2561) < 5e-5)
    }
  }

  /// A worker of two teams is one worker in the district, with the cases of both.
  @Test func aWorkerOfTwoTeamsCountsOnceInTheDistrict() throws {
    var places = Places()
    places.districts = ["A"]
    places.teams = ["S", "T"].enumerated().map { Team(district: 0, name: $1, nameKey: $0, files: [.staff]) }
    let month = Month(index: 2017 * 12)
    var sums = UnitSums(places, Period(1, monthsTo: month), teams: [true, true])
    func spell(_ team: Int32) -> Spell {
      Spell(
        worker: 0, post: .none, team: team, role: 0, fte: 500_000, start: Day(number: 0), end: .never, isAgency: false,
        staysOn: false, line: 2)
    }
    sums.add(.several([(spell(0), Int64(3)), (spell(1), Int64(5))], open: [spell(0), spell(1)]), at: month)
    var whole = WorkerSums()
    whole.add(fte: 1_000_000, cases: 8)
    #expect(sums.total(month: 0) == whole)
    #expect(sums.district(0, month: 0) == whole)
    var part = WorkerSums()
    part.add(fte: 500_000, cases: 5)
    #expect(sums.team(1, month: 0) == part)
  }

  /// Each district is held against the others together: 30 of 60 is not 40 of 400. And those not against it, since it stands out.
  @Test func districtsAreHeldAgainstTheOthers() throws {
    let rows = judged(.vacancy, [("A", [(30, 60)]), ("B", [(20, 200)]), ("C", [(20, 200)])]).rows
    #expect(rows[0].verdict == nil)
    let verdict = try #require(rows[1].verdict)
    #expect(verdict.rest == 0.1)
    #expect(verdict.level == .bold && verdict.direction == .worse && verdict.mayBeNamed)
    let other = try #require(rows[2].verdict)
    #expect(other.rest == 0.1 && other.direction == nil)
  }

  /// Under 23.3 FTE against 14.2 % (the design's figure) nothing could show better, at any value.
  @Test(arguments: [(23.0, true), (23.4, false)])
  func aSmallBaseIsUnreliableWhateverItsValue(base: Double, isSmall: Bool) {
    for vacant in [0, 5] {
      let rows = judged(.vacancy, [("A", [(Double(vacant), base)]), ("B", [(142, 1000)])]).rows
      #expect(rows[1].cells[0].isLowReliability == isSmall)
      #expect(rows[1].verdict?.lowReliability == isSmall)
    }
  }

  @Test func suddenChangesAreLookedForInStocksAlone() {
    let parts = (0..<24).map { ($0 == 23 ? 60.0 : 10 + Double($0 % 2), 100.0) }
    let stock = judged(.vacancy, [("A", parts)])
    #expect(stock.rows[1].cells.indices.filter { !stock.rows[1].cells[$0].marks.isEmpty } == [23])
    #expect((stock.expectedSuddenChanges?.marks ?? 0) > 0)
    let flow = judged(.turnover, [("A", parts)])
    #expect(flow.rows.allSatisfy { $0.cells.allSatisfy(\.marks.isEmpty) })
    #expect(flow.expectedSuddenChanges == nil)
    // The total moves as A does: both are looked at.
    #expect(stock.expectedSuddenChanges?.rows == 2)
    // Of agency workers chance makes many.
    let agency = judged(.agency, [("A", parts)])
    #expect(agency.rows.allSatisfy { $0.cells.allSatisfy(\.marks.isEmpty) } && agency.expectedSuddenChanges == nil)
  }

  /// Where half are too small, what could be seen is said of one of the middle size, against the others.
  @Test func whatCouldBeSeen() throws {
    let most = judged(.vacancy, [("A", [(2, 18)]), ("B", [(125, 1000)]), ("C", [(2, 20)])])
    let least = try #require(most.leastNamed)
    #expect(least.base == 20)
    let value = try #require(least.value)
    let own = try DiffersFromRest.leastNamed(
      base: 20, against: .proportion(x: 127, n: 1018), polarity: .lowerIsBetter)
    let expected = try #require(own)
    #expect(abs(value - 100 * expected) < 1e-9)
    let some = judged(.vacancy, [("A", [(2, 18)]), ("B", [(125, 1000)]), ("C", [(125, 1000)])])
    #expect(some.leastNamed == nil)
  }

  /// What comes in clusters is judged as so much less, 30 of 60 with an effect of four as 7.5 of 15; and not at all where nothing is
  /// known of them.
  @Test func clustersSayLess() throws {
    var matrix = Table(
      .reReferrals, MeasureOptions(), of: table([("A", [(30, 60)]), ("B", [(20, 200)]), ("C", [(20, 200)])]),
      choice: .all,
      trims: false)
    let unknown = JudgedTable(matrix)
    #expect(unknown.rows.allSatisfy { $0.verdict == nil })
    matrix.designEffects = [4]
    let known = JudgedTable(matrix)
    #expect(known.rows[1].verdict?.rest == 0.1)
    let interval = try #require(known.rows[1].cells[0].interval)
    let fewer = try #require(try WilsonInterval.of(7.5, outOf: 15, level: .ordinary))
    #expect(interval.lower == 100 * fewer.lower && interval.upper == 100 * fewer.upper)
  }

  @Test func sicknessIsNotCompared() {
    let rows = judged(.absence, [("A", [(300, 60)]), ("B", [(20, 200)])]).rows
    #expect(rows.allSatisfy { $0.verdict == nil })
  }

  /// Whether a hidden district stands out must not be told by what is said of the others.
  @Test func nothingIsSaidBesideHiddenRows() {
    var matrix = Table(
      .vacancy, MeasureOptions(), of: table([("A", [(30, 60)]), ("B", [(20, 200)]), ("C", [(20, 200)])]), choice: .all,
      trims: false)
    matrix.rows[2].cells[0] = .confidential
    #expect(JudgedTable(matrix).rows.allSatisfy { $0.verdict == nil })
  }
}
