import Testing
@testable import Disclosure
@testable import Extracts
@testable import Measures
@testable import Staffing
@testable import Statistics
@testable import Workforce

/// Rows and columns of a matrix: what is absent, and why.
struct TableTests {
  private let staff = ["W1,,A,T,sw,permanent,1,2017-03-01,,", "W2,,B,T,sw,permanent,1,2017-03-01,,"]

  @Test func whatIsOutsideTheExtractIsXBeforeItIsZ() throws {
    var tiny = Tiny(staff: staff)
    tiny.settings.coversFrom = try month("2017-02")
    (tiny.from, tiny.to) = ("2017-01", "2017-10")
    tiny.posts = Tiny.postsHeader + "\nP1,A,T,sw,2,2017-03-15,,live"
    let matrix = try tiny.matrix(.vacancy)
    #expect(matrix.columns.count == 10)
    // January is not covered, in February nobody is there, October had not ended.
    #expect(
      matrix.rows[0].cells.map(\.summary)
        == ["x", "z"] + [String](repeating: "1000/3000 33.3", count: 7) + ["x"])
  }

  @Test func leadingMonthsWithoutAnythingAreLeftOutUnlessAskedFor() throws {
    var tiny = Tiny(staff: staff)
    tiny.settings.coversFrom = try month("2016-10")
    // Turnover is known from September 2017 on: one of 24 months.
    let matrix = try tiny.matrix(.turnover)
    #expect(matrix.columns.map(\.description) == ["2017-09"])
    #expect(matrix.rows.allSatisfy { $0.cells.count == 1 })
    tiny.from = "2017-07"
    let asked = try tiny.matrix(.turnover)
    #expect(asked.rows[0].cells.map(\.summary) == ["x", "x", "0/2000 0.0"])
    // Never all of them.
    tiny.from = nil
    tiny.settings.coversFrom = try month("2017-09")
    let empty = try tiny.matrix(.turnover)
    #expect(empty.columns.count == 24)
    #expect(!empty.hasValues)
  }

  @Test func districtsWithoutAnyValueAreNamed() throws {
    let tiny = Tiny(staff: staff + ["W3,,C,T,sw,permanent,1,2010-01-01,2011-01-01,"])
    let matrix = try tiny.matrix(.turnover)
    #expect(matrix.rows.map(\.district) == ["All districts", "A", "B"])
    #expect(matrix.withoutValues == ["C"])
    #expect(matrix.subject == .districts)
  }

  @Test func aTeamWhoseNumeratorCountsStays() throws {
    // U's only worker left in May 2017: its cells are all z, and the leaver is in the district's row.
    var tiny = Tiny(staff: staff + ["W3,,A,U,sw,permanent,1,2010-01-01,2017-05-30,"])
    (tiny.from, tiny.to) = ("2017-06", "2017-09")
    let matrix = try tiny.matrix(.turnover, by: .team)
    #expect(matrix.rows.map { $0.team ?? $0.district } == ["All districts", "A", "T", "U", "B", "T"])
    #expect(matrix.rows[3].cells[0].summary == "z 1000")
    #expect(matrix.rows[1].cells[0].summary == "1000/1000 100.0")
  }

  @Test func rowsAreInTheOrderOfNames() throws {
    let names = ["b", "Ab", "aa", "É", "B2", "(x)"]
    let matrix = try Tiny(staff: names.enumerated().map { "W\($0),,\($1),T,sw,permanent,1,2015-01-01,," }).matrix(
      .turnover)
    #expect(matrix.rows.dropFirst().map(\.district) == ["(x)", "aa", "Ab", "b", "B2", "É"])
  }

  @Test func aTotalOfPartsLeavesOutBothSidesOfWhatIsMissing() {
    let columns = [Column.year(2024), .year(2025)]
    let table = PartsTable(
      columns: columns,
      rows: [
        .init(
          district: "A", team: nil,
          parts: [.parts(numerator: 1_000_000, denominator: 4_000_000), .missing(.confidential)]),
        .init(
          district: "B", team: nil,
          parts: [.parts(numerator: 2_000_000, denominator: 4_000_000), .parts(numerator: 1_000_000, denominator: 0)]),
        .init(district: "C", team: nil, parts: [.absent, .parts(numerator: 500_000, denominator: 1_000_000)]),
        .init(district: "D", team: nil, parts: [.absent, .missing(.notAvailable)]),
      ], subject: .authorities)
    let matrix = Table(.turnover, MeasureOptions(), of: table, choice: .districts, trims: true)
    #expect(matrix.rows[0].district == "Selected authorities")
    #expect(
      matrix.rows.map { $0.cells.map(\.summary) } == [
        ["3000/8000 37.5", "1500/1000 150.0"], ["1000/4000 25.0", "c"], ["2000/4000 50.0", "z 1000"],
        ["x", "500/1000 50.0"],
      ])
    #expect(matrix.leftOut == [.init(column: .year(2025), names: ["A", "D"])])
    #expect(matrix.withoutValues == ["D"])
  }

  @Test func whatRowsThemselvesLeaveOutIsNamedTogetherWithThat() {
    var table = PartsTable(
      columns: [.year(2025)],
      rows: [
        .init(district: "North", team: nil, parts: [.parts(numerator: 1, denominator: 2)]),
        .init(district: "South", team: nil, parts: [.missing(.notAvailable)]),
      ], subject: .regions)
    table.leftOut = [.init(column: .year(2025), names: ["Northtown"])]
    let matrix = Table(.turnover, MeasureOptions(), of: table, choice: .all, trims: true)
    #expect(matrix.leftOut == [.init(column: .year(2025), names: ["Northtown", "South"])])
  }
}
