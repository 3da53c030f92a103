import Extracts
import Spreadsheet
import Tabular
import Testing
@testable import Reports
@testable import Staffing

/// Tables of totals as spreadsheets have them, and the rows that they make.
struct TotalsTableTests {
  private let vacant = (name: "Vacant FTE", text: "District,Aug-17,Sep-17\nAsh,2,3\nElm,1,0\n")
  private let posts = (name: "Vacant and in post FTE", text: "District,Aug-17,Sep-17\nAsh,20,21\nElm,30,31\n")
  private let rows = [
    "Ash,,2017-08,vacancy,2,20,,", "Ash,,2017-09,vacancy,3,21,,", "Elm,,2017-08,vacancy,1,30,,",
    "Elm,,2017-09,vacancy,0,31,,",
  ]

  @Test func districtsDownAndMonthsAcross() throws {
    let own = try made([vacant, posts])
    #expect(own.rows(.monthly) == rows)
    #expect(own.kinds == ["monthly totals", "monthly totals"])
    #expect(own.found == ["totals"])
  }

  @Test func denominatorsOfVacantAndFilledPosts() throws {
    let filled = (name: "Staff in post FTE", text: "District,Aug-17,Sep-17\nAsh,18,18\nElm,29,31\n")
    let own = try made([vacant, filled])
    #expect(own.rows(.monthly) == rows)
    // Established posts are not asked where staff in post are given.
    let established = (name: "Establishment FTE", text: "District,Aug-17,Sep-17\nAsh,19,19\nElm,28,28\n")
    let both = try made([vacant, filled, established])
    #expect(both.rows(.monthly) == rows)
    let alone = try made([vacant, established])
    #expect(alone.rows(.monthly).first == "Ash,,2017-08,vacancy,2,19,,")
    #expect(alone.found.contains("totals-establishment"))
  }

  @Test func aColumnSaysWhatEachRowIs() throws {
    let words = try made([
      (
        "figures",
        "District,Measure,Sep-17\nAsh,Vacant FTE,3\nAsh,Vacant and in post FTE,21\nElm,Vacant FTE,0\nElm,Vacant and in post FTE,31\n"
      )
    ])
    let sides = try made([
      ("vacancy", "District,,Sep-17\nAsh,Numerator,3\nAsh,Denominator,21\nElm,Numerator,0\nElm,Denominator,31\n")
    ])
    for own in [words, sides] { #expect(own.rows(.monthly) == [rows[1], rows[3]]) }
  }

  @Test func headingsSayWhatEachColumnIs() throws {
    let long = try made([
      (
        "figures",
        "District,Month,Vacant FTE,Vacant and in post FTE\nAsh,Aug-17,2,20\nAsh,Sep-17,3,21\nElm,Aug-17,1,30\nElm,Sep-17,0,31\n"
      )
    ])
    let twoRows = try made([
      (
        "figures",
        "District,Aug-17,,Sep-17,\n,Vacant FTE,Vacant and in post FTE,Vacant FTE,Vacant and in post FTE\nAsh,2,20,3,21\nElm,1,30,0,31\n"
      )
    ])
    let plain = try made([
      (
        "list",
        "Area,Period,Measure,Numerator,Denominator\n"
          + rows.map { row in
            let cells = row.split(separator: ",", omittingEmptySubsequences: false)
            return "\(cells[0]),\(cells[2]),vacancy,\(cells[4]),\(cells[5])\n"
          }.joined()
      )
    ])
    for own in [long, twoRows, plain] { #expect(own.rows(.monthly) == rows) }
  }

  @Test func yearsStandAboveMonths() throws {
    func table(_ name: String, _ values: String) -> (name: String, text: String) {
      (name, "\(name)\n,2016/17,,2017/18\nDistrict,Feb,Mar,Apr\nAsh,\(values)\n")
    }
    let own = try made([table("Vacant FTE", "1,2,3"), table("Vacant and in post FTE", "20,21,22")])
    #expect(
      own.rows(.monthly) == [
        "Ash,,2017-02,vacancy,1,20,,", "Ash,,2017-03,vacancy,2,21,,", "Ash,,2017-04,vacancy,3,22,,",
      ])
  }

  @Test func severalTablesOfOneSheet() throws {
    let stacked = [vacant, posts].map { "\($0.name)\n\($0.text)Total,9,9\n\n" }.joined()
    let sections =
      "District,Aug-17,Sep-17\n"
      + [vacant, posts].map { table in
        "\(table.name),,\n" + table.text.split(separator: "\n").dropFirst().map { "\($0)\n" }.joined()
      }.joined()
    for text in [stacked, sections] {
      let own = try made([("figures", text)])
      #expect(own.rows(.monthly) == rows)
    }
  }

  @Test func sumsAreLeftOutAndCounted() throws {
    let own = try made([
      (vacant.name, "District,Aug-17,Sep-17,Q2 2017/18,Total\nAsh,2,3,9,5\nElm,1,0,9,1\nGrand total,3,3,18,6\n"),
      // The sum has no name here.
      (posts.name, "District,Aug-17,Sep-17,YTD\nAsh,20,21,1\nElm,30,31,1\n,50,52,2\n"),
    ])
    #expect(own.rows(.monthly) == rows)
    let rules = own.files.findings.groups.flatMap { $0.shown }.map { $0.rule }
    #expect(rules.contains(.wideTotals(.columnsLeftOut(["YTD"]))))
    #expect(rules.contains(.wideTotals(.columnsLeftOut(["Q2 2017/18", "Total"]))))
    #expect(rules.contains(.report(.rowsLeftOut(headings: 0, sums: 2, remarks: 0))))
  }

  @Test func aSumThatTheRowsDoNotComeToIsTold() throws {
    let own = try made([(vacant.name, vacant.text + "Total,3,4\n"), posts])
    #expect(own.rows(.monthly) == rows)
    let found = own.files.findings.groups.flatMap { $0.shown }.filter { $0.rule.id == "report-totals-sum-differs" }
    #expect(
      found == [
        Finding(
          .wideTotals(.sumDiffers(cells: 1, cell: "Sep-17")), file: "Vacant FTE.csv", line: 4, column: "Sep-17")
      ])
  }

  @Test(arguments: ["", "[c]", "*", "-", "..", "x", "n/a", "[x]", "c"])
  func signsAreNoFigures(_ sign: String) throws {
    let own = try made([(vacant.name, "District,Aug-17,Sep-17\nAsh,2,\(sign)\nElm,1,0\n"), posts])
    #expect(own.rows(.monthly) == [rows[0], rows[2], rows[3]])
    #expect(own.found.contains("totals-absent") && own.found.contains("totals-half"))
  }

  @Test func thousandsHaveCommas() throws {
    let own = try made([
      (vacant.name, "District,Sep-17\nAsh,\"1,234.5\"\n"), (posts.name, "District,Sep-17\nAsh,\"12,345\"\n"),
    ])
    #expect(own.rows(.monthly) == ["Ash,,2017-09,vacancy,1234.5,12345,,"])
  }

  @Test func placesOfTeams() throws {
    let own = try made([
      (vacant.name, "District,Team,Sep-17\nNorth,Duty,1\n,CIN,2\nNorth total,,3\nSouth,CIN,4\nGrand total,,7\n"),
      (posts.name, "District,Team,Sep-17\nNorth,Duty,10\nNorth,CIN,20\nSouth,CIN,40\n"),
    ])
    #expect(
      own.rows(.monthly) == [
        "North,CIN,2017-09,vacancy,2,20,,", "North,Duty,2017-09,vacancy,1,10,,", "South,CIN,2017-09,vacancy,4,40,,",
      ])
  }

  @Test func whatIsHeldAgainstIsNoDistrict() throws {
    let own = try made([(vacant.name, vacant.text + "England,9,9\n"), posts])
    #expect(own.rows(.monthly) == rows)
    #expect(own.found.contains("totals-others"))
  }

  @Test func aFindingNamesTheCell() throws {
    var reader = ReportReader(settings: Settings(), measures: totalled)
    for (name, text) in [("Vacant FTE", "District,Aug-17,Sep-17\nAsh,2,about 3\n"), (posts.name, posts.text)] {
      try reader.add(ReportPage(ReportPage.Place(file: "t.xlsx", sheet: name), bytes: Array(text.utf8)))
    }
    let files = reader.finish()
    let found = try #require(files.findings.groups.flatMap { $0.shown }.first { $0.rule.severity == .error })
    #expect(found.rule == .value(.numberWrong(.notANumber)))
    let cell = files.names.cell(in: found.file, line: found.line, column: found.column)
    #expect(cell == "C2")
    #expect(files.names.sheet(of: found.file) == "Vacant FTE")
  }

  @Test func percentagesAreNoNumerators() throws {
    var page = ReportPage(
      ReportPage.Place(file: "t.xlsx", sheet: "Vacant FTE"), bytes: Array("District,Sep-17\nAsh,0.149\n".utf8))
    page.percentages = [CellPlace(row: 1, column: 1)]
    var reader = ReportReader(settings: Settings(), measures: totalled)
    try reader.add(page)
    let ids = reader.finish().findings.groups.flatMap { $0.shown }.map { $0.rule.id }
    #expect(ids.contains("report-totals-percentage"))
  }

  /// Each is refused, or an error: nothing of it can be drawn.
  @Test(arguments: [
    ("District,Q1 2017/18,Q2 2017/18\nAsh,1,2\n", "totals-quarters"),
    ("District,2015/16,2016/17\nAsh,1,2\n", "totals-quarters"),
    ("District,Apr,May\nAsh,1,2\n", "totals-no-year"),
    ("District,08/31/2017,09/30/2017\nAsh,1,2\n", "totals-month-first"),
    ("District,08/01/2017,09/01/2017\nAsh,1,2\n", "totals-days"),
    ("Month,Ash,Elm\nAug-17,1,2\nSep-17,1,2\n", "totals-turned"),
    ("District,Aug-17,Sep-17\nAsh,1,2\n,5,5\n", "totals-row-without-place"),
    ("District,Aug-17,Aug-17\nAsh,1,2\n", "totals-twice"),
    ("District,Aug-17,Sep-17\nAsh,1,2\nAsh,1,3\n", "totals-twice"),
    ("District,Aug-17,Sep-17\nAsh,1,#N/A\n", "error-value"),
    ("District,Aug-17,Sep-17\nAsh,1,########\n", "hidden-by-width"),
    ("District,Aug-17,Sep-17\nAsh,10%,12%\n", "totals-percentage"),
    ("District,Aug-17,Sep-17\nAsh,1,2\nOak,1,2\n", "totals-one-sided"),
    ("District,Aug-17,Sep-17\nAsh,\"1,5\",2\n", "decimal-comma"),
    ("Turnover numerator\nDistrict,Aug-17,Sep-17\nAsh,1,2\n", "totals-contradiction"),
  ])
  func whatCannotBeDrawn(_ text: String, _ rule: String) throws {
    let own = try made([(vacant.name, text), (posts.name, "District,Aug-17,Sep-17\nAsh,20,21\n")])
    let errors = own.files.findings.groups.filter { $0.severity == .error }.flatMap { $0.shown }.map { $0.rule.id }
    #expect(errors.contains(rule) || errors.contains("report-\(rule)"), "\(errors)")
  }

  @Test func listsOfPeopleAreNoTotals() throws {
    let own = try made([
      (
        "Staff in post 2017-09-30",
        "Employee Number,District,Team,FTE,Position Start Date,Aug-17,Sep-17\nW1,Ash,Duty,1,2015-01-01,1,2\n"
      ),
      ("Teams", "Team,District\nDuty,Ash\n"),
    ])
    #expect(own.kinds == ["staff in post", "places"])
  }
}
