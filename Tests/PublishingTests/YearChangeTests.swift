import HeatMapDrawing
import Testing
import Workforce
@testable import Disclosure
@testable import Measures
@testable import Publishing
@testable import Staffing

/// The change of a row in a year, and when it is more than chance.
struct YearChangeTests {
  private func change(
    _ before: Part, _ now: Part, of measure: Measure = .vacancy
  ) throws -> YearChange? {
    let table = try Sample.matrix(
      measure, columns: Sample.months(13),
      [Sample.row("Ash", [before] + Array(repeating: Sample.parts(10, 100), count: 11) + [now])])
    return table.yearChange(table.rows[1], 12)
  }

  /// By Wilson's ranges to a tenth outwards and Zou and Donner's method, worked out by a program of its own: from 10 of 100 to 27 the chance is
  /// 0.00208, to 28 it is 0.00120.
  @Test func moreThanChance() throws {
    let below = try change(Sample.parts(10, 100), Sample.parts(27, 100))
    #expect(below == YearChange(difference: Tenths(170)))
    let above = try change(Sample.parts(10, 100), Sample.parts(28, 100))
    #expect(above == YearChange(difference: Tenths(180), mark: .rose))
    let back = try change(Sample.parts(28, 100), Sample.parts(10, 100))
    #expect(back == YearChange(difference: Tenths(-180), mark: .fell))
    let none = try change(Sample.parts(10, 100), Sample.parts(10, 100))
    #expect(none == YearChange(difference: Tenths(0)))
  }

  /// The printed value less the printed value: 12.46 less 10.04 is 12.5 − 10.0.
  @Test func asPrinted() throws {
    let change = try change(Sample.parts(10.04, 100), Sample.parts(12.46, 100))
    #expect(change?.difference == Tenths(25))
  }

  /// An amount is tested by nothing; what is hidden, missing or has nothing to divide by is no change, on either side.
  @Test func whatHasNone() throws {
    let amount = try change(Sample.parts(-20, 0), Sample.parts(40, 0), of: .netChange)
    #expect(amount == YearChange(difference: Tenths(600)))
    for part in [Part.missing(.confidential), .missing(.notAvailable), Sample.parts(0, 0)] {
      let (before, after) = (try change(part, Sample.parts(1, 10)), try change(Sample.parts(1, 10), part))
      #expect(before == nil && after == nil)
    }
    let short = try Sample.matrix(
      columns: Sample.months(12), [Sample.row("Ash", Array(repeating: Sample.parts(1, 10), count: 12))])
    #expect(short.yearChange(short.rows[1], 11) == nil)
  }

  /// The picture has the arrow that the table of cells has, and the alternative text says the same.
  @Test func oneSignEverywhere() throws {
    let table = try Sample.matrix(
      columns: Sample.months(13),
      [
        Sample.row("Ash", Array(repeating: Sample.parts(10, 100), count: 12) + [Sample.parts(28, 100)]),
        Sample.row("Elm", Array(repeating: Sample.parts(10, 100), count: 12) + [Sample.parts(27, 100)]),
      ])
    let scale = try Sample.scale()
    let drawn = figure(table, scale, Sample.extractPaper(), order: .name, yearStart: .financial)
    #expect(drawn.rows.dropFirst().map { $0.side?.change?.arrow } == [.up, nil])
    #expect(drawn.rows.dropFirst().map { $0.side?.change?.text } == ["+18.0", "+17.0"])
    let cells = try CSVReading(cellTable(table, order: .name)).rows.filter {
      $0[3] == "2017-09" && $0[1] != "All districts"
    }
    #expect(cells.map { Array($0.suffix(2)) } == [["18.0", "rose"], ["17.0", ""]])
    let overview = Overview([OverviewColumn(table: table, scale: scale, paper: Sample.extractPaper())])
    #expect(overview.trends[0].dropFirst() == [.rose, nil])
    #expect(altText(table, scale, Sample.extractPaper()).contains("Ash 28.0% (rose in a year) and Elm 27.0%."))
  }
}
