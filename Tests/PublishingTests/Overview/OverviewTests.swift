import Disclosure
import HeatMapDrawing
import Testing
@testable import Measures
@testable import Publishing
@testable import Staffing
@testable import Workforce

/// One page over several measures, made of their published matrices.
struct OverviewTests {
  /// Vacancy (target 10): Burnley as it was, Wyre up from 5 to 40 of 100; stability (benchmark 80) of Wyre alone.
  private func overview() throws -> Overview {
    let vacancy = try Sample.matrix(
      columns: Sample.months(13),
      [
        Sample.row("Wyre", Array(repeating: Sample.parts(5, 100), count: 12) + [Sample.parts(40, 100)]),
        Sample.row("Burnley", Array(repeating: Sample.parts(9, 100), count: 13)),
      ])
    let stability = try Sample.matrix(
      Sample.stability, columns: Sample.months(13),
      [
        Sample.row("Wyre", Array(repeating: Sample.parts(90, 100), count: 13)),
        Sample.row("Fylde", Array(repeating: .missing(.confidential), count: 13)),
      ])
    return Overview([
      OverviewColumn(
        table: stability,
        scale: try Scale(Sample.stability, asked: nil, target: nil, breaks: nil), paper: Sample.extractPaper()),
      OverviewColumn(table: vacancy, scale: try Sample.scale(), paper: Sample.extractPaper()),
    ])
  }

  /// Recruitment comes before retention, districts are in order of name, and an arrow stands where a change survives.
  @Test func columnsRowsAndTrends() throws {
    let overview = try overview()
    #expect(overview.columns.map(\.table.measure.id) == ["vacancy", "stability"])
    #expect(overview.districts == ["Burnley", "Fylde", "Wyre"])
    #expect(
      overview.trends.map { $0.map { $0 == .up } } == [[true, false, false, true], [false, false, false, false]])
    #expect(overview.trends.flatMap { $0 }.count { $0 == .down } == 0)
  }

  /// Measures down in their groups, districts across, in the colours of their own kind; over them what can be counted.
  @Test func picture() throws {
    let drawn = figure(try overview())
    #expect(drawn.columnGroups.map(\.kind) == [.total, .reference, .names])
    #expect(
      drawn.columnGroups.map(\.columns) == [["All districts"], ["target, or England"], ["Burnley", "Fylde", "Wyre"]])
    #expect(drawn.rows.map(\.kind) == [.count, .count, .heading, .measure, .heading, .measure])
    #expect(
      drawn.rows.map(\.label) == [
        "worse by more than chance", "targets, benchmarks missed", "Recruitment", "Vacancy rate", "Retention",
        "Stability",
      ])
    #expect(drawn.rows.map(\.suffix) == [nil, nil, nil, "%", nil, "%"])
    #expect(
      drawn.rows.map { $0.cells.map(\.text) } == [
        ["", "", "0", "0", "1"], ["1 of 2", "", "0", "0", "1"], [], ["24.5", "10.0", "9.0", "–", "40.0"], [],
        ["90.0", "80.0", "–", "[c]", "90.0"],
      ])
    // 24.5 is over twice the target; 90 of a benchmark of 80 meets it.
    #expect([3, 5].map { drawn.rows[$0].cells[0].fill } == [.class(6), .class(1)])
    #expect([3, 5].map { drawn.rows[$0].cells[1].prefix } == [nil, "E"])
    #expect(drawn.rows[5].cells[3] == HeatMapDrawing.Cell(text: "[c]", fill: .symbol))
    #expect(drawn.rows[3].cells[4].trend == .up && drawn.rows[3].cells[2].trend == nil)
    #expect(drawn.rows[3].cells[4].emphasis == .twoLines)
    #expect(drawn.rows[3].ramp == .diverging && drawn.secondKey == nil)
    #expect(drawn.stamp == "internal: not for publication")
  }

  @Test func altTextIsShort() throws {
    let text = altText(try overview())
    #expect(wordCount(text) < 150)
    #expect(text.contains("Missed: vacancy rate 24.5%."))
    #expect(text.contains("Worse than the rest by more than chance: Wyre on 1."))
    #expect(text.contains(" The total of the stability is of 1 of 2 districts."))
  }

  /// A hidden figure has its symbol and nothing else; what is shown is what the measure's own table has.
  @Test func table() throws {
    let reading = try CSVReading(overviewTable(try overview()))
    #expect(reading.isEven)
    #expect(reading.header.count == 13)
    let rows = reading.rows.map { $0.joined(separator: ",") }
    #expect(rows.contains("Fylde,stability,2017-09,,,,c,,,80.0,,,"))
    #expect(rows.contains { $0.hasPrefix("Wyre,vacancy,2017-09,40.000,100.000,40.0,,") && $0.hasSuffix(",10.0,7,up,") })
    // Burnley has no such figure.
    #expect(rows.contains { $0.hasPrefix("All districts,stability,") && $0.hasSuffix(",1 of 2 districts") })
    #expect(rows.count == 6)
  }

  /// What is hidden was looked at too, and arrows allow for it. Both Wyre and the total change with a p of about 0.04: two of two pass
  /// `0.05 · 2/2`, but of four, two of them hidden, they do not pass `0.05 · 2/4`.
  @Test func whatIsHiddenCounts() throws {
    func trends(_ hidden: [String]) throws -> [Overview.Trend?] {
      let row = Sample.row("Wyre", Array(repeating: Sample.parts(10, 100), count: 12) + [Sample.parts(20.5, 100)])
      let others = hidden.map { Sample.row($0, Array(repeating: .missing(.confidential), count: 13)) }
      let table = try Sample.matrix(columns: Sample.months(13), [row] + others, isPublished: true)
      let column = OverviewColumn(table: table, scale: try Sample.scale(), paper: Sample.extractPaper())
      // A total of others than a year before is not compared; that of the sample is of Wyre alone in both.
      return Overview([column]).trends[0]
    }
    let alone = try trends([])
    #expect(alone == [.up, .up])
    let beside = try trends(["Ash", "Birch"])
    #expect(beside == [nil, nil, nil, nil])
  }
}
