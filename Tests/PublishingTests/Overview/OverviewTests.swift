@testable import Disclosure
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

  /// Recruitment comes before retention, who misses most comes first, and an arrow stands where a change is more than chance.
  @Test func columnsRowsAndTrends() throws {
    let overview = try overview()
    #expect(overview.columns.map(\.table.measure.id) == ["vacancy", "stability"])
    #expect(overview.districts == ["Wyre", "Burnley", "Fylde"])
    #expect(overview.trends == [[.rose, .rose, nil, nil], [nil, nil, nil, nil]])
    #expect(overview.districts.map(overview.worseCount) == [1, 0, 0])
    #expect(overview.districts.map(overview.missedCount) == [1, 0, 0] && overview.missedCount(nil) == 1)
  }

  /// Measures down in their groups, districts across, in the colours of their own kind; over them what can be counted.
  @Test func picture() throws {
    let drawn = figure(try overview())
    #expect(drawn.columnGroups.map(\.kind) == [.total, .reference, .names])
    #expect(
      drawn.columnGroups.map(\.columns) == [["All districts"], ["target, or England"], ["Wyre", "Burnley", "Fylde"]])
    #expect(drawn.rows.map(\.kind) == [.count, .count, .heading, .measure, .heading, .measure])
    #expect(
      drawn.rows.map(\.label) == [
        "worse by more than chance", "targets, benchmarks missed", "Hiring", "Vacancy rate", "Keeping",
        "Stability",
      ])
    #expect(drawn.rows.map(\.suffix) == [nil, nil, nil, "%", nil, "%"])
    #expect(
      drawn.rows.map { $0.cells.map(\.text) } == [
        ["", "", "1", "0", "0"], ["1 of 2", "", "1", "0", "0"], [], ["24.5", "10.0", "40.0", "9.0", "[x]"], [],
        ["90.0", "80.0", "90.0", "[x]", "[c]"],
      ])
    // 24.5 is over twice the target; 90 of a benchmark of 80 meets it.
    #expect([3, 5].map { drawn.rows[$0].cells[0].fill } == [.class(6), .class(1)])
    #expect([3, 5].map { drawn.rows[$0].cells[1].prefix } == [nil, "E"])
    #expect(drawn.rows[5].cells[4] == HeatMapDrawing.Cell(text: "[c]", fill: .symbol))
    #expect(
      drawn.symbols.map(\.text) == [
        "differs from the others by more than chance (99.8%)", "rose in a year by more than chance",
        "hidden to protect people", "not available", "England’s figure, not a target",
      ])
    #expect(drawn.rows[3].cells[2].trend == .up && drawn.rows[3].cells[3].trend == nil)
    #expect(drawn.rows[3].cells[2].emphasis == .twoLines)
    #expect(drawn.rows[3].ramp == .diverging && drawn.secondKey == nil)
    #expect(drawn.stamp == "internal: not for publication")
  }

  /// The dash of a measure without a target is in the key: beside England’s figures, and without them.
  @Test func theDashIsExplained() throws {
    func dash(_ columns: [OverviewColumn]) -> [String] {
      figure(Overview(columns)).symbols.filter { $0.sample == .bare("–") }.map(\.text)
    }
    let judged = try column(.vacancy, target: "10", [("Ash", 8), ("Elm", 9)])
    let england = try column(.agency, target: nil, [("Ash", 8), ("Elm", 9)])
    let free = try column(.stability, target: nil, [("Ash", 8), ("Elm", 9)])
    #expect(dash([judged]) == [] && dash([judged, england]) == [])
    #expect(dash([judged, free]) == ["no target set"])
    #expect(dash([judged, england, free]) == ["has neither"])
  }

  @Test func words() throws {
    let overview = try overview()
    #expect(
      deck(overview) == ["Wyre is worse than the others by more than chance on 1 measure (two lines under the value)."])
    #expect(statisticLine(overview) == "2 measures by district; all roles; September 2017, or the 12 months to its end")
    #expect(
      notes(overview) == [
        "Coloured by its own target or England’s figure, else by how low or high.",
        "The total of the stability is of 1 of 2 districts.",
        "Source: HR and case-management extracts, taken on 30 September 2017. Internal: not for publication.",
      ])
    #expect(
      altText(overview)
        == "Lancashire meets 1 of 2 targets and benchmarks, down from 2. Wyre is worse than the others by more than chance on 1 "
        + "measure (two lines under the value). 2 measures by district; all roles; September 2017, or the 12 months to its end. "
        + "Missed by the total: vacancy rate 24.5%. Missed by district: Wyre 1. The total of the stability is of 1 of 2 districts. "
        + "Internal: not checked for disclosure, and not for publication.")
    let file = notesFile(overview)
    #expect(file.hasPrefix("Lancashire meets 1 of 2 targets and benchmarks, down from 2. Wyre is worse than "))
    // Four districts' figures of two measures and their totals have a year before: 5 · 0.002.
    #expect(file.contains("Of the 5 figures that have a year before, chance alone makes at most about 0.0 arrows."))
  }

  /// One measure of districts with the same rates in both years, but for the one that is given.
  private func column(
    _ measure: Measure, target: String?, _ rates: [(String, Double)], before: Double? = nil
  ) throws -> OverviewColumn {
    let rows = rates.map { name, rate in
      Sample.row(
        name, Array(repeating: Sample.parts(before ?? rate, 100), count: 12) + [Sample.parts(rate, 100)])
    }
    return OverviewColumn(
      table: try Sample.matrix(measure, columns: Sample.months(13), rows),
      scale: try Sample.scale(measure, target: target),
      paper: Sample.extractPaper())
  }

  @Test func headlines() throws {
    let met = try column(.vacancy, target: "10", [("Ash", 8), ("Elm", 9)])
    let missed = try column(.managers, target: "10", [("Ash", 18), ("Elm", 9)])
    let england = try column(.agency, target: nil, [("Ash", 8), ("Elm", 9)])
    let missedEngland = try column(.uncovered, target: nil, [("Ash", 8), ("Elm", 9)])
    let none = try column(.stability, target: nil, [("Ash", 8), ("Elm", 9)])
    let got = try column(.turnover, target: "10", [("Ash", 8), ("Elm", 9)], before: 20)
    func line(_ columns: [OverviewColumn]) -> String { headline(Overview(columns)) }
    #expect(line([met, missed, england, none]) == "Lancashire meets 2 of 3 targets and benchmarks, as a year ago")
    #expect(line([met, missed, england, got]) == "Lancashire meets 3 of 4 targets and benchmarks, up from 2")
    #expect(line([met, england]) == "Lancashire meets all 2 targets and benchmarks, as a year ago")
    #expect(line([missed, missedEngland]) == "Lancashire meets none of 2 targets and benchmarks, as a year ago")
    #expect(line([met, missed]) == "Lancashire meets 1 of 2 targets, as a year ago")
    #expect(line([met]) == "Lancashire meets its one target, as a year ago")
    #expect(line([got]) == "Lancashire meets its one target, up from none")
    #expect(line([england, missedEngland]) == "Lancashire is as good as England on 1 of 2 measures")
    #expect(line([none]) == "Lancashire’s 1 measure on one page; no target is set")
  }

  @Test func whatMostMiss() throws {
    let vacancy = try column(.vacancy, target: "10", [("Ash", 18), ("Beech", 18), ("Elm", 18)])
    let england = try column(.uncovered, target: nil, [("Ash", 8), ("Beech", 9), ("Elm", 1)])
    let few = try column(.agency, target: nil, [("Ash", 18), ("Beech", 9), ("Elm", 1)])
    let lines = deck(Overview([england, few, vacancy]))
    #expect(
      lines[1]
        == "Most districts miss the vacancy target (3 of 3) and England’s figure for uncovered vacancy (2 of 3).")
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

  /// Whether anything else is hidden changes no arrow. Wyre's change from 10 to 20.5 of a hundred has a p of about 0.04, and none; that from
  /// 10 to 40 one of under 0.002.
  @Test func arrowsAreOfTheirOwnFigure() throws {
    func trends(_ last: Double, _ hidden: [String]) throws -> [YearChange.Mark?] {
      let row = Sample.row("Wyre", Array(repeating: Sample.parts(10, 100), count: 12) + [Sample.parts(last, 100)])
      let others = hidden.map { Sample.row($0, Array(repeating: .missing(.confidential), count: 13)) }
      let table = try Sample.matrix(columns: Sample.months(13), [row] + others, isPublished: true)
      let column = OverviewColumn(table: table, scale: try Sample.scale(), paper: Sample.extractPaper())
      // A total of others than a year before is not compared; that of the sample is of Wyre alone in both.
      return Overview([column]).trends[0]
    }
    let chance = try trends(20.5, [])
    #expect(chance == [nil, nil])
    let alone = try trends(40, [])
    #expect(alone == [.rose, .rose])
    let beside = try trends(40, ["Ash", "Birch"])
    #expect(beside == [.rose, .rose, nil, nil])
  }
}
