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

  /// Nor where what is left of the council beside a district is of so few: thirty workers, of whom 19 or 20 are in one of two.
  @Test(arguments: [(19, false), (20, true)]) func rangesBesideFewWorkers(others: Int, isShown: Bool) throws {
    let names = (1...(25 + others)).map { "W\($0)" }
    let place = { (number: Int) in number < 25 ? "A" : "B" }
    let staff = names.enumerated().map { "\($1),,\(place($0)),T,sw,permanent,1.0,2016-12-01,," }
    let cases = names.enumerated().flatMap { number, name in
      (0...number % 4).map { "C\(number)-\($0),\(name),\(place(number)),T,2017-01-01," }
    }
    var tiny = Tiny(staff: staff, allocations: cases)
    (tiny.from, tiny.to) = ("2017-09", "2017-09")
    let board = try DisclosureControl.clear(try tiny.matrix(.caseload), profile: .board)
    #expect(board.rows[0].cells[0].interval != nil)
    #expect((board.rows[1].cells[0].interval != nil) == isShown)
  }

  /// With the sum a range of sickness gives the sum of squares: a board has none.
  @Test func noRangesOfSickness() throws {
    let names = (1...40).map { "W\($0)" }
    var tiny = Tiny(staff: names.map { "\($0),,A,T,sw,permanent,1.0,2016-12-01,," })
    let days = names.map { "\($0),2017-02-06,2017-02-10,5" }
    tiny.absence = (["worker_id,start_date,end_date,days_lost"] + days).joined(separator: "\n")
    (tiny.from, tiny.to) = ("2017-09", "2017-09")
    let table = try tiny.matrix(.absence)
    let board = try DisclosureControl.clear(table, profile: .board)
    #expect(board.rows[0].cells[0].cell.quotient != nil && board.rows[0].cells[0].interval == nil)
    let own = try DisclosureControl.clear(table, profile: .internal)
    #expect(own.rows[0].cells[0].interval != nil)
  }

  /// A vacancy age is told in whole days, and made of no more than it says: six posts that fell vacant one a day.
  @Test func vacancyAges() throws {
    let numbers = 1...6
    var tiny = Tiny(
      posts: (1...20).map { "P\($0),A,T,sw,1.0,2015-01-01,,live" },
      staff: (7...20).map { "W\($0),P\($0),A,T,sw,permanent,1.0,2015-01-01,," }
        + numbers.map { "L\($0),P\($0),A,T,sw,permanent,1.0,2015-01-01,2017-08-0\($0)," })
    (tiny.from, tiny.to) = ("2017-09", "2017-09")
    let table = try tiny.matrix(.vacancyAge)
    // The days are 60, 59, 58, 57, 56 and 55: 57.5 on average.
    let own = try DisclosureControl.clear(table, profile: .internal).rows[0].cells[0].cell.quotient
    #expect(own?.numerator == 345 * (own?.denominator ?? 0) / 6)
    let board = try DisclosureControl.clear(table, profile: .board).rows[0].cells[0].cell.quotient
    #expect(board?.numerator == 58 * (board?.denominator ?? 0))
    #expect(board?.printed == Tenths(580))
  }

  /// Of a council that has four managers itself nothing is shown of them; of five the total.
  @Test(arguments: [(4, false), (5, true)]) func aCouncilOfFew(people: Int, isShown: Bool) throws {
    let period = Period(1, monthsTo: Month(index: 2017 * 12 + 8))
    var base = PeopleCounts(districts: 1, teams: 0, months: 1)
    (base.total, base.districts) = ([people], [[people]])
    var table = PartsTable(
      columns: period.months.map(Column.month),
      rows: [.init(district: "Ash", team: nil, parts: [.parts(numerator: 0, denominator: 5_000_000)], members: [0])],
      subject: .districts)
    table.people = PeopleTable(people: PeopleBehind(base: base), counted: nil, period: period, rows: [[0]])
    let all = Table(.managers, MeasureOptions(), of: table, choice: .all, trims: false)
    let cleared = Result { () throws(DisclosureRefusal) in try DisclosureControl.clear(all, profile: .board) }
    if isShown {
      let shown = try cleared.get().rows[0].cells[0].cell
      #expect(shown.quotient != nil)
    } else {
      #expect(throws: DisclosureRefusal.nothingLeft) { try cleared.get() }
    }
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

  /// Without a word of people, ten FTE beside the vacant ones are as good as ten people; a thousandth less is not, and none is nobody.
  @Test func postsAlone() throws {
    for table in [vacancies(2000, 12_000), vacancies(2000, 2000)] {
      let shown = try DisclosureControl.clear(table, profile: .board)
      #expect(shown.rows.count == 3)
    }
    for (vacant, whole) in [(2001, 12_000), (2000, 2001)] as [(Int64, Int64)] {
      #expect(throws: DisclosureRefusal.peopleUnknown) {
        try DisclosureControl.clear(vacancies(vacant, whole), profile: .board)
      }
    }
    #expect(throws: DisclosureRefusal.peopleUnknown) {
      try DisclosureControl.clear(vacancies(2000, 12_000), profile: .public)
    }
  }

  // MARK: Single months

  /// What single months say of the total is told to a board, not to everybody.
  @Test func singleMonths() throws {
    let period = Period(2, monthsTo: Month(index: 2017 * 12 + 8))
    func counts(_ own: Int) -> PeopleCounts {
      var counts = PeopleCounts(districts: 2, teams: 0, months: 2)
      (counts.total, counts.districts) = ([2 * own, 2 * own], [[own, own], [own, own]])
      return counts
    }
    var table = PartsTable(
      columns: period.months.map(Column.month),
      rows: ["Ash", "Elm"].enumerated().map { number, name in
        .init(
          district: name, team: nil, parts: [0, 1].map { _ in .parts(numerator: 6000, denominator: 60_000) },
          members: [number])
      }, subject: .districts)
    table.people = PeopleTable(
      people: PeopleBehind(counted: [counts(6)], base: counts(60)), counted: Measure.turnover.privacy.counted,
      period: period, rows: [[0], [1]])
    var all = Table(.turnover, MeasureOptions(), of: table, choice: .all, trims: false)
    all.monthlyPeople = [6, 7]
    for (profile, isTold) in [(.internal, true), (.board, true), (.public, false)] as [(Profile, Bool)] {
      let cleared = try DisclosureControl.clear(all, profile: profile)
      #expect((cleared.monthly != nil) == isTold)
    }
  }
}
