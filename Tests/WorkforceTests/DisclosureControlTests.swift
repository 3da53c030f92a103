import Testing
@testable import Disclosure
@testable import Extracts
@testable import Measures
@testable import Staffing
@testable import Statistics

/// Rules of disclosure at their edges, each of which could be undone without any picture looking different.
struct DisclosureControlTests {
  // MARK: Ranges

  /// A range tells what each of so few holds: it is shown from twenty workers on.
  @Test(arguments: [(19, false), (20, true)]) func rangesOfFewWorkers(workers: Int, isShown: Bool) throws {
    let names = (1...workers).map { "W\($0)" }
    let staff = names.map { "\($0),,A,T,sw,permanent,1.0,2015-01-01,," }
    let cases = names.enumerated().flatMap { number, name in
      (0...number % 4).map { "C\(number)-\($0),\(name),A,T,2017-01-01," }
    }
    var tiny = Tiny(staff: staff, allocations: cases)
    (tiny.from, tiny.to) = ("2017-09", "2017-09")
    let table = try tiny.matrix(.caseload)
    let board = try DisclosureControl.clear(table, profile: .board)
    #expect((board.rows[0].cells[0].interval != nil) == isShown)
    #expect(board.rows[0].cells[0].cell.quotient != nil)
    let own = try DisclosureControl.clear(table, profile: .internal)
    #expect(own.rows[0].cells[0].interval != nil)
  }

  // MARK: Posts alone

  /// In thousandths.
  private func vacancies(_ vacant: Int64, _ whole: Int64) -> Table {
    let table = PartsTable(
      columns: [.month(Month(index: 2017 * 12 + 8))],
      rows: [
        .init(district: "Ash", team: nil, parts: [.parts(numerator: 1000 * vacant, denominator: 1000 * whole)]),
        .init(district: "Elm", team: nil, parts: [.parts(numerator: 9_000_000, denominator: 90_000_000)]),
      ], subject: .districts)
    return Table(.vacancy, MeasureOptions(), of: table, choice: .all, trims: false)
  }

  /// Without a word of people, five FTE beside the vacant ones are as good as five people; a thousandth less is not, and none is nobody.
  @Test func postsAlone() throws {
    for table in [vacancies(2000, 7000), vacancies(2000, 2000)] {
      let shown = try DisclosureControl.clear(table, profile: .board)
      #expect(shown.rows.count == 3)
    }
    for (vacant, whole) in [(2001, 7000), (2000, 2001)] as [(Int64, Int64)] {
      #expect(throws: DisclosureRefusal.peopleUnknown) {
        try DisclosureControl.clear(vacancies(vacant, whole), profile: .board)
      }
    }
    #expect(throws: DisclosureRefusal.peopleUnknown) {
      try DisclosureControl.clear(vacancies(2000, 7000), profile: .public)
    }
  }

  // MARK: Rows and months

  /// Two months of one district with its teams, a person to an FTE; or of some of the teams.
  private func table(counted: [[Int]], bases: [[Int]], of chosen: [Int]? = nil) -> Table {
    let all = Array(counted.indices)
    let teams = chosen ?? all
    func counts(_ own: [[Int]]) -> PeopleCounts {
      var counts = PeopleCounts(districts: 1, teams: own.count, months: 2)
      counts.teams = own
      counts.total = [0, 1].map { month in own.reduce(0) { $0 + $1[month] } }
      counts.districts = [counts.total]
      return counts
    }
    func parts(_ teams: [Int]) -> [Part] {
      [0, 1].map { month in
        .parts(
          numerator: Int64(1_000_000 * teams.reduce(0) { $0 + counted[$1][month] }),
          denominator: Int64(1_000_000 * teams.reduce(0) { $0 + bases[$1][month] }))
      }
    }
    let period = Period(2, monthsTo: Month(index: 2017 * 12 + 8))
    var table = PartsTable(
      columns: period.months.map(Column.month),
      rows: [.init(district: "Ash", team: nil, parts: parts(teams), members: teams)]
        + teams.map { .init(district: "Ash", team: "T\($0)", parts: parts([$0]), members: [$0]) },
      subject: .districts)
    table.people = PeopleTable(
      people: PeopleBehind(counted: [counts(counted)], base: counts(bases)),
      counted: Privacy.Counted("started", isOpenInDistricts: true), period: period, teams: [all], districts: [0],
      isFiner: false)
    return Table(
      .turnover, MeasureOptions(), of: table, choice: chosen == nil ? .all : .teams, trims: false)
  }

  /// A team with a numerator over nobody: hidden where it has one, and with no row, since a row of `z` alone would tell that there was
  /// something to hide.
  @Test func aNumeratorOverNobody() throws {
    let all = table(counted: [[1, 0], [6, 6], [7, 7]], bases: [[0, 0], [30, 30], [30, 30]])
    let own = try DisclosureControl.clear(all, profile: .internal)
    #expect(own.rows.compactMap { $0.team } == ["T0", "T1", "T2"])
    let board = try DisclosureControl.clear(all, profile: .board)
    #expect(board.rows.compactMap { $0.team } == ["T1", "T2"])
  }

  /// How many left in single months is told of whole districts and of nothing smaller; to the service itself of everything.
  @Test func singleMonthsOfTeams() throws {
    for (chosen, isTold) in [(nil, true), ([0, 1, 2], true), ([0, 1], false)] as [([Int]?, Bool)] {
      var some = table(counted: [[6, 6], [7, 7], [8, 8]], bases: [[30, 30], [30, 30], [30, 30]], of: chosen)
      some.monthlyPeople = [6, 7]
      let board = try DisclosureControl.clear(some, profile: .board)
      #expect(!board.rows[0].cells.contains { $0.cell == .confidential })
      #expect((board.monthly != nil) == isTold)
      let own = try DisclosureControl.clear(some, profile: .internal)
      #expect(own.monthly != nil)
    }
  }

  /// What single months say of the total is not said where the total of a month is hidden, here for its four people.
  @Test func singleMonthsOfAHiddenTotal() throws {
    for (base, isTold) in [(4, false), (5, true)] {
      var all = table(counted: [[0, 0]], bases: [[base, 12]])
      all.monthlyPeople = [0, 0]
      let board = try DisclosureControl.clear(all, profile: .board)
      #expect((board.rows[0].cells[0].cell == .confidential) == !isTold)
      #expect((board.monthly != nil) == isTold)
    }
  }
}
