import Extracts
import Testing
@testable import Reports
@testable import Staffing

/// What figures are taken for: sides of measures, single months and twelve, and what lacks something.
struct TotalsMakerTests {
  /// A table of one district, of so many months up to September 2017.
  private func table(_ name: String, _ values: [Double], district: String = "Ash") -> (name: String, text: String) {
    let last = 2017 * 12 + 8
    let months = values.indices.map { Month(index: last - values.count + 1 + $0).description }
    return (
      name, "District,\(months.joined(separator: ","))\n\(district),\(values.map { "\($0)" }.joined(separator: ","))\n"
    )
  }

  /// 13 months of 1, 2, 3 …: the twelve to August 2017 come to 78, those to September 2017 to 90.
  @Test func singleMonthsAreAddedUp() throws {
    let own = try made([
      table("Leavers FTE in month", (1...13).map { Double($0) }),
      table("Staff in post FTE", Array(repeating: 200, count: 13)),
    ])
    #expect(own.rows(.monthly) == ["Ash,,2017-08,turnover,78,200,,", "Ash,,2017-09,turnover,90,200,,"])
    #expect(own.found.contains("totals-added-up"))
  }

  @Test func nothingIsAddedUpOverAGap() throws {
    let months = (0..<14).filter { $0 != 12 }.map { Month(index: 2017 * 12 + 8 - 13 + $0).description }
    func text(_ value: String) -> String {
      "District,\(months.joined(separator: ","))\nAsh,\(months.map { _ in value }.joined(separator: ","))\n"
    }
    let own = try made([("Leavers FTE in month", text("1")), ("Staff in post FTE", text("100"))])
    // The twelve to July 2017 are there; August is not.
    #expect(own.rows(.monthly) == ["Ash,,2017-07,turnover,12,100,,"])
    #expect(own.found.contains("totals-months-missing"))
  }

  @Test func figuresOfWhichNothingSaysTheTime() throws {
    let staff = table("Staff in post FTE", Array(repeating: 100, count: 8))
    // About one in ten left: as in twelve months.
    let year = try made([table("Leavers FTE", [10, 10, 11, 10, 9, 9, 10, 11]), staff])
    #expect(year.rows(.monthly).count == 8)
    #expect(year.found.contains("totals-twelve-months"))
    // One in a hundred: as in one month.
    let month = try made([table("Leavers FTE", [1, 1, 1, 1, 0, 2, 1, 1]), staff])
    #expect(month.found.contains("totals-one-month"))
    #expect(month.files.findings.errorCount == 1)
    // Up and down.
    let jumps = try made([table("Leavers FTE", [3, 9, 2, 8, 3, 10, 2, 9]), staff])
    #expect(jumps.found.contains("totals-one-month"))
    for name in ["Leavers FTE, rolling 12 months", "Turnover numerator"] {
      let said = try made([table(name, [1, 1, 1, 1, 0, 2, 1, 1]), staff])
      #expect(said.rows(.monthly).count == 8 && said.found == ["totals"], "\(name)")
    }
    // How far a table goes back is not what its figures are of.
    let span = try made([table("Leavers FTE - 12 months to Sep 2017", [10, 10, 11, 10, 9, 9, 10, 11]), staff])
    #expect(span.found.contains("totals-twelve-months"))
  }

  @Test func theSettingsSayWhatFiguresAre() throws {
    var settings = Settings()
    settings.totals = [
      foldedSpelling("Leavers"): [TotalsPart("turnover", .numerator, .year)],
      foldedSpelling("Staff"): [TotalsPart("turnover", .denominator)], foldedSpelling("Costs"): [],
    ]
    let own = try made([table("Leavers", [5, 6]), table("Staff", [100, 100]), table("Costs", [9, 9])], settings)
    #expect(own.rows(.monthly).count == 2)
    #expect(own.found == ["totals"])
    let unsaid = try made([table("Leavers", [5, 5]), table("Staff", [100, 100])])
    #expect(unsaid.found == ["totals-unknown-alone", "totals-unknown-alone"])
    #expect(unsaid.files.findings.errorCount == 2)
  }

  @Test func peopleStandBesideFTE() throws {
    let own = try made([
      table("Leavers FTE (12 months)", [5.5, 6]), table("Leavers headcount (12 months)", [7, 8]),
      table("Staff in post FTE", [50, 51.5]), table("Staff in post headcount", [58, 59]),
    ])
    #expect(
      own.rows(.monthly) == ["Ash,,2017-08,turnover,5.5,50,58,7", "Ash,,2017-09,turnover,6,51.5,59,8"])
  }

  @Test func measuresOfTheCouncilsOwn() throws {
    let own = try made([
      table("Supervisions held in time", [18, 19]), table("Supervisions due", [20, 20]),
      table("Supervision people", [10, 11]),
      table("Visits made", [3, 4]),
    ])
    #expect(
      own.rows(.monthly) == [
        "Ash,,2017-08,supervision,18,20,10,", "Ash,,2017-09,supervision,19,20,11,", "Ash,,2017-08,visits,3,,,",
        "Ash,,2017-09,visits,4,,,",
      ])
  }

  /// A table that is called as a measure may be its rates or its numerator: only percentages, or a word, say which.
  @Test func figuresCalledAsAMeasureAreAskedOf() throws {
    let alone = try made([table("Vacancies", [4, 5])])
    #expect(alone.found == ["totals-rates-or-numbers-alone"])
    #expect(alone.rows(.monthly).isEmpty)
    let percentages = try made([("Vacancies", "District,Aug-17,Sep-17\nAsh,10.5%,11%\n")])
    #expect(percentages.found == ["totals-rates"])
    let tables = [
      table("Vacancies", [4, 5]), table("Vacant FTE", [4, 5]), table("Staff in post FTE", [16, 15]),
    ]
    let beside = try made(tables)
    #expect(Set(beside.found) == ["totals", "totals-rates-or-numbers"])
    #expect(beside.rows(.monthly).contains("Ash,,2017-09,vacancy,5,20,,"))
    var settings = Settings()
    settings.totals = [foldedSpelling("Vacancies"): [TotalsPart("vacancy", .numerator)]]
    let told = try made([tables[0], tables[2]], settings)
    #expect(told.rows(.monthly) == ["Ash,,2017-08,vacancy,4,20,,", "Ash,,2017-09,vacancy,5,20,,"])
  }

  @Test func ratesSayNothingOfTotals() throws {
    let alone = try made([table("Turnover rate", [12.1, 12.3])])
    #expect(alone.found == ["totals-rates"])
    #expect(alone.files.findings.errorCount == 1 && alone.rows(.monthly).isEmpty)
    let beside = try made([
      table("Turnover rate", [12.1, 12.3]), table("Turnover numerator", [5, 5]),
      table("Turnover denominator", [50, 50]),
    ])
    #expect(beside.rows(.monthly).count == 2)
    #expect(Set(beside.found) == ["totals", "totals-rates-left-out"])
  }

  @Test func aNumeratorAlone() throws {
    let own = try made([table("Vacant FTE", [5, 5])])
    #expect(own.found == ["totals-numerator-alone"])
    #expect(own.files.findings.errorCount == 1)
  }

  @Test func spellingsOfOnePlace() throws {
    var settings = Settings()
    settings.districtAliases = [foldedSpelling("W Lancs"): "West Lancashire"]
    let own = try made(
      [
        table("Vacant FTE", [1, 2], district: "WEST LANCASHIRE"),
        table("Vacant and in post FTE", [10, 20], district: "W Lancs"),
      ],
      settings)
    #expect(own.rows(.monthly).count == 2)
    #expect(own.found == ["totals"])
  }

  /// A fault that is found in the file that was made stands in the numerator's, denominator's or people's own cell.
  @Test func linesOfTheMadeFileHavePlaces() throws {
    let own = try made([table("Vacant FTE", [5, 6]), table("Vacant and in post FTE", [10, 12])])
    #expect(own.files.totals.place(line: 3, column: "denominator") == TotalsPlace(page: 1, line: 2, column: "2017-09"))
    #expect(own.files.totals.place(line: 3, column: "month") == TotalsPlace(page: 0, line: 2, column: "2017-09"))
    #expect(own.files.totals.place(line: 4, column: nil) == nil)
  }
}
