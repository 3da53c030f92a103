import Testing
import Workforce
@testable import Measures
@testable import Publishing
@testable import Staffing

struct CellTableTests {
  @Test func theWholeFile() throws {
    let matrix = try Sample.matrix(
      columns: Sample.months(2),
      [
        Sample.row("Wyre", [Sample.parts(1.25, 10.005), .missing(.confidential)]),
        Sample.row("Burnley", [Sample.parts(0, 0), .missing(.lowReliability)]),
        Sample.row("Fylde", [.missing(.notAvailable), Sample.parts(3, 20)]),
      ])
    let lines = [
      "measure,district,team,month,numerator,denominator,value,symbol,lower95,upper95,marks,change,change_mark",
      "vacancy,All districts,,2017-08,1.250,10.005,12.5,,,,2 of 3 districts,,",
      "vacancy,All districts,,2017-09,3.000,20.000,15.0,,,,1 of 3 districts,,",
      "vacancy,Burnley,,2017-08,0.000,0.000,,z,,,,,", "vacancy,Burnley,,2017-09,,,,u,,,,,",
      "vacancy,Fylde,,2017-08,,,,x,,,,,", "vacancy,Fylde,,2017-09,3.000,20.000,15.0,,,,,,",
      "vacancy,Wyre,,2017-08,1.250,10.005,12.5,,,,,,", "vacancy,Wyre,,2017-09,,,,c,,,,,",
    ]
    let file = try CSVReading(cellTable(matrix, order: .name))
    // The ranges are looked at below.
    let rest = file.rows.map { row in (Array(row[..<8]) + ["", ""] + row[10...]).joined(separator: ",") }
    #expect(rest == Array(lines.dropFirst()))
    let ranges = file.rows.map { [$0[8], $0[9]] }
    #expect(ranges[2] == ["", ""] && ranges[4] == ["", ""] && ranges[7] == ["", ""])
    // Wilson's interval of 3 of 20, in per cent, worked out with exact fractions and a 30-digit square root: 5.2368745896 to
    // 36.0418864741, to one decimal outwards.
    let (lower, upper) = (try #require(Double(ranges[5][0])), try #require(Double(ranges[5][1])))
    #expect(lower == 5.2)
    #expect(upper == 36.1)
    #expect(ranges[1] == ranges[5])
  }

  /// Value, numerator and denominator agree in every row, for every measure and basis.
  @Test func valueIsNumeratorOverDenominator() throws {
    var average = MeasureOptions()
    average[TurnoverBasis.self] = .average
    for (measure, options) in [
      (Measure.vacancy, MeasureOptions()), (.turnover, MeasureOptions()), (.turnover, average),
      (.caseload, MeasureOptions()),
    ] {
      let parts = (1...13).map { Sample.parts(Double($0), Double($0 * 7) + 0.125) }
      let matrix = try Sample.matrix(
        measure, options, columns: Sample.months(13), [Sample.row("Wyre", parts), Sample.row("Pendle", parts)])
      let file = try CSVReading(cellTable(matrix, order: .latest))
      #expect(file.isEven)
      #expect(file.rows.count == 3 * 13)
      for row in file.rows {
        let (numerator, denominator) = (try #require(Double(row[4])), try #require(Double(row[5])))
        let value = try #require(Double(row[6]))
        let exact = numerator / denominator * (measure.unit == .percent ? 100 : 1)
        #expect(abs(value - exact) <= 0.050001, "\(row)")
        #expect(row[0] == measure.id && (row[7] == "" || row[7] == "u"))
      }
    }
  }

  @Test func wholeCountsHaveNoDecimals() throws {
    let matrix = try Sample.matrix(
      .caseload, columns: Sample.months(1), [Sample.row("Wyre", [Sample.parts(5072, 326.5)])])
    let file = try CSVReading(cellTable(matrix, order: .latest))
    #expect(file.rows[1] == ["caseload", "Wyre", "", "2017-09", "5072", "326.500", "15.5", "", "", "", "", "", ""])
  }

  /// Names that a spreadsheet would run are text, and names that hold commas, quotes or line ends come back whole.
  @Test func namesAreSafe() throws {
    for name in ["=HYPERLINK(\"http://x\",\"y\")", "+1", "-1", "@SUM(A1)"] {
      let matrix = try Sample.matrix(
        columns: Sample.months(1),
        [Sample.row("Wyre", [Sample.parts(1, 10)]), Sample.row("Wyre", name, [Sample.parts(1, 10)])])
      let cells = try CSVReading(cellTable(matrix, order: .latest))
      #expect(cells.rows[2][2] == "'" + name)
      let printed = try CSVReading(printedTable(matrix, order: .latest))
      #expect(printed.rows[2][1] == "'" + name)
    }
    for name in ["Hull, City of", "the \"old\" team", "Tŷ Gwyn", "a;b"] {
      let matrix = try Sample.matrix(columns: Sample.months(1), [Sample.row(name, [Sample.parts(1, 10)])])
      let cells = try CSVReading(cellTable(matrix, order: .latest))
      #expect(cells.rows[1][1] == name)
      let printed = try CSVReading(printedTable(matrix, order: .latest))
      #expect(printed.rows[1][0] == name)
    }
  }

  @Test func yearsStandInTheMonthColumn() throws {
    let matrix = try Sample.matrix(
      columns: [.year(2025)], [Sample.row("Kent", [Sample.parts(1, 10)])], subject: .authorities, isPublished: true)
    let cells = try CSVReading(cellTable(matrix, order: .latest))
    #expect(cells.rows[0][1...3] == ["All authorities", "", "2025"])
  }

  /// Which way and how surely a row differs is in its latest month; `u` stands beside the value that it is about.
  @Test func marksAndSymbols() throws {
    func latest(_ parts: [(String, Part)]) throws -> [[String]] {
      let table = try Sample.matrix(columns: Sample.months(1), parts.map { Sample.row($0.0, [$0.1]) })
      return try CSVReading(cellTable(table, order: .name)).rows.dropFirst().map { [$0[1], $0[6], $0[7], $0[10]] }
    }
    // z = 0.175 / √(0.175 · 0.825 · (1/100 + 1/250)) = 3.89, beyond 3.09.
    let bold = try latest([("Burnley", Sample.parts(31.25, 250)), ("Wyre", Sample.parts(30, 100))])
    #expect(bold == [["Burnley", "12.5", "", "better-99.8"], ["Wyre", "30.0", "", "worse-99.8"]])
    // z = 0.1 / √(0.125 · 0.875 · (1/100 + 1/300)) = 2.62, beyond 1.96 alone.
    let light = try latest([("Burnley", Sample.parts(30, 300)), ("Wyre", Sample.parts(20, 100))])
    #expect(light.map { $0[3] } == ["better-95", "worse-95"])
    // Of 10 against a tenth even none would not be clearly less: 10 · 0.1 < 1.96² · 0.9.
    let small = try latest([("Burnley", Sample.parts(20, 200)), ("Wyre", Sample.parts(1, 10))])
    #expect(small == [["Burnley", "10.0", "", ""], ["Wyre", "10.0", "u", ""]])
  }

  /// What changed over the year to each month that has a year before, and what of it is more than chance. From 10 to 40 of a hundred is; from
  /// 10 to 25 is not (p = 0.006). What is hidden on either side is no change.
  @Test func changes() throws {
    func row(_ name: String, _ before: Part, _ now: Part) -> PartsTable.Row {
      Sample.row(name, [before] + Array(repeating: Sample.parts(10, 100), count: 11) + [now])
    }
    let table = try Sample.matrix(
      columns: Sample.months(13),
      [
        row("Ash", Sample.parts(10, 100), Sample.parts(40, 100)),
        row("Beech", Sample.parts(40, 100), Sample.parts(10, 100)),
        row("Cedar", Sample.parts(10, 100), Sample.parts(25, 100)),
        row("Dale", .missing(.confidential), Sample.parts(20, 100)),
        row("Elm", Sample.parts(20, 100), .missing(.confidential)),
        row("Fir", Sample.parts(20, 100), Sample.parts(20, 100)),
      ])
    let file = try CSVReading(cellTable(table, order: .name))
    #expect(Array(file.header.suffix(2)) == ["change", "change_mark"])
    let latest = file.rows.filter { $0[3] == "2017-09" && $0[1] != "All districts" }
    #expect(
      latest.map { Array($0.suffix(2)) } == [
        ["30.0", "rose"], ["-30.0", "fell"], ["15.0", ""], ["", ""], ["", ""], ["0.0", ""],
      ])
    #expect(file.rows.filter { $0[3] != "2017-09" }.allSatisfy { $0.suffix(2) == ["", ""] })
    let printed = try CSVReading(printedTable(table, order: .name))
    #expect(printed.header.last == "change in a year")
    #expect(printed.rows.dropFirst(2).map(\.last) == ["30.0", "-30.0", "15.0", "", "", "0.0"])
  }

  /// A published figure of a month that no column has stands first, in its own month.
  @Test func publishedEarlier() throws {
    var table = try Sample.matrix(
      columns: [.month(Month(index: 2018 * 12 + 1))], [Sample.row("Wyre", [Sample.parts(1, 10)])])
    table.comparison = Sample.comparison()
    let rows = try CSVReading(cellTable(table, order: .name)).rows.filter { $0[10] == "published" }
    #expect(rows.map { $0[3] } == ["2017-09", "2017-09", "2017-09"])
    #expect(rows.map { $0[6] } == ["17.0", "", "10.8"])
  }
}
