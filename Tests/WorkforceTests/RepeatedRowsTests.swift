import Tabular
import Testing
@testable import Extracts
@testable import Measures
@testable import Staffing
@testable import Workforce

/// Rows that stand in their file before, word for word: each counts once, with a finding.
struct RepeatedRowsTests {
  private static let staff = [
    "W1,,A,T,sw,permanent,1,2015-01-01,,", "W2,,A,T,sw,permanent,0.5,2015-01-01,,",
    // Two spells at once: the place of the allocation decides.
    "W3,,A,T,sw,permanent,0.5,2015-01-01,,", "W3,,B,T,sw,permanent,0.5,2015-01-01,,",
  ]

  private func tiny(_ allocations: [String]) -> Tiny { Tiny(staff: RepeatedRowsTests.staff, allocations: allocations) }

  /// By who holds the case: known, in several places, unknown, nobody. Four rows, of which two are in a caseload of A and one in B's.
  private static let four = [
    "C1,W1,A,T,2017-01-01,", "C1,W3,B,T,2017-01-01,", "C1,W9,A,T,2017-01-01,", "C1,,A,T,2017-01-01,",
  ]

  @Test func theWholeFileTwice() throws {
    let (once, twice) = (tiny(Self.four), tiny(Self.four + Self.four))
    // 1 case of W1 over 1.0; of W3 1 over 0.5.
    for (district, expected) in [("A", "1000/1000 1.0"), ("B", "1000/500 2.0")] {
      let (before, after) = try (
        once.cell(.caseload, "2017-09", district: district), twice.cell(.caseload, "2017-09", district: district)
      )
      #expect(before == expected)
      #expect(after == expected)
    }
    let found = try twice.findings().places("same-row-twice")
    #expect(found == (6...9).map { "same-row-twice allocations.csv:\($0)" })
    let counted = try twice.read().cases
    #expect(counted?.unallocated.max() == 1)
    #expect(counted?.unknownWorker.max() == 1)
  }

  /// Rows that differ in anything are others: the day, the end, an unread column; and rows that do not say whose case it is.
  @Test func rowsThatAreNoRepeats() throws {
    let rows = [
      "C1,W1,A,T,2017-01-01,", "C1,W1,A,T,2017-01-02,", "C1,W1,A,T,2017-01-01,2017-12-31", "C2,W1,A,T,2017-01-01,",
      "C1,W1,A,U,2017-01-01,", ",W1,A,T,2017-01-01,", ",W1,A,T,2017-01-01,", "C1,W2,A,T,2017-01-01,",
    ]
    let cell = try tiny(rows).cell(.caseload, "2017-09")
    #expect(cell == "8000/1500 5.3")
    let found = try tiny(rows).findings().places("same-row-twice")
    #expect(found == [])
  }

  /// Rows that are over by the period are counted nowhere, and not looked for.
  @Test func over() throws {
    let rows = ["C1,W1,A,T,2017-01-01,", "C8,W1,A,T,2011-01-01,2011-02-01", "C8,W1,A,T,2011-01-01,2011-02-01"]
    let cell = try tiny(rows).cell(.caseload, "2017-09")
    #expect(cell == "1000/1000 1.0")
    let found = try tiny(rows).findings().places("same-row-twice")
    #expect(found == [])
  }

  /// Whatever the number of readers, and wherever the file is cut, the row further down is the repeat.
  @Test func anyNumberOfReaders() throws {
    let rows = (0..<300).map { "C\($0),W\(1 + $0 % 3),A,T,2017-0\(1 + $0 % 9)-01," }
    var tiny = tiny(rows + [rows[17], rows[250]] + rows.prefix(3))
    tiny.isThorough = true
    for (readers, chunk) in [(1, 60), (2, 60), (3, 500), (7, 5_000)] {
      for isThorough in [false, true] {
        var reader = ExtractReader(files: tiny.files, settings: tiny.settings)
        (reader.readers, reader.limits.chunk, reader.isThorough) = (readers, chunk, isThorough)
        let found = try reader.log().findings
        #expect(found.places("same-row-twice") == (302...306).map { "same-row-twice allocations.csv:\($0)" })
        // What is left out counts no second time.
        #expect(found.places("same-case-twice") == [])
      }
    }
  }

  @Test func posts() throws {
    let post = "P1,A,T,sw,2,2015-01-01,,live"
    var tiny = Tiny(
      posts: [post, post, "P2,A,T,sw,2,2015-01-01,,live"], staff: ["W1,P1,A,T,sw,permanent,1,2015-01-01,,"])
    // 4 FTE of posts, 1 of them filled.
    let once = try tiny.cell(.vacancy, "2017-09")
    #expect(once == "3000/4000 75.0")
    let found = try tiny.findings().places
    #expect(found == ["post-row-twice posts.csv:3 post_id"])
    tiny.posts = tiny.posts.map { $0.replacing("P2,A,T,sw,2", with: "P1,A,T,sw,3") }
    let refused = try tiny.findings().places("post-id-twice")
    #expect(refused == ["post-id-twice posts.csv:4 post_id"])
  }

  @Test func teamsAndTotals() throws {
    let tiny = Tiny(staff: ["W1,,,T,sw,permanent,1,2015-01-01,,"], teams: ["T,A", "T,A"])
    let found = try tiny.findings().places
    #expect(found == ["same-row-twice teams.csv:3"])
    let text = "district,month,measure,numerator,denominator\nA,2017-09,vacancy,1,4\nA,2017-09,vacancy,1,4\n"
    let totals = try CouncilTotals(
      .bytes(Array(text.utf8)), settings: Settings(), measures: Measure.all.map { TotalledMeasure($0) },
      acceptsRejects: false)
    #expect(totals.log.findings.places == ["same-row-twice monthly.csv:3"])
    #expect(totals.totals.values.map { $0.numerator } == [1_000_000])
  }

  /// Rows that are counted for what is settled on all months, and shown in none, are looked for where one that is shown stands twice.
  @Test func shownMonthsTellOfTheOthers() throws {
    let (old, new) = ("C8,W1,A,T,2015-02-01,2015-05-01", "C9,W1,A,T,2017-01-01,")
    for (rows, expected) in [([old, old, new], [0]), ([old, old, new, new], [3, 5])] {
      for readers in [1, 3] {
        let tiny = tiny(rows)
        var reader = ExtractReader(files: tiny.files, settings: tiny.settings)
        (reader.readers, reader.limits.chunk, reader.countsAllMonths) = (readers, 40, true)
        (reader.request.from, reader.request.to) = (Month("2017-01"), Month("2017-03"))
        let extract = try reader.read()
        let found = extract.log.findings.places("same-row-twice")
        #expect(found == expected.filter { $0 > 0 }.map { "same-row-twice allocations.csv:\($0)" })
        let cases = extract.cases
        let shown = cases.map { $0.cases(slot: 0, month: $0.ends.count - 1) }
        #expect(shown == 1)
      }
    }
  }

  @Test func linesOfRowsThatStandTwice() {
    func rows(_ prints: [UInt64], from line: Int) -> RepeatedRows.Rows {
      var rows = RepeatedRows.Rows()
      for (number, print) in prints.enumerated() { rows.add(print, line: line + number) }
      return rows
    }
    let many = (0..<UInt64(1000)).map { $0 &* 0x9E37_79B9_7F4A_7C15 }
    #expect(RepeatedRows.lines([rows(many, from: 2)]) == [])
    // The later of two is the repeat, whoever read it first.
    #expect(RepeatedRows.lines([rows(many, from: 2), rows([many[7], many[900]], from: 2000)]) == [2000, 2001])
    #expect(RepeatedRows.lines([rows([many[7], many[900]], from: 2000), rows(many, from: 2)]) == [2000, 2001])
    #expect(RepeatedRows.lines([rows([5], from: 9), rows([5], from: 30), rows([5], from: 20)]) == [20, 30])
    #expect(RepeatedRows.lines([rows([5, 5], from: 2)]) == [3])
    #expect(RepeatedRows.lines([rows([5], from: 2), rows([], from: 3)]) == [])
  }
}
