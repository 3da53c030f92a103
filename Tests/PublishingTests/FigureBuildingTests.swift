import HeatMapDrawing
import Testing
@testable import Disclosure
@testable import Measures
@testable import Publishing
@testable import Workforce

struct FigureBuildingTests {
  private func figure(
    _ matrix: PublishedTable, _ scale: Scale, _ paper: Paper = Sample.extractPaper(),
    yearStart: YearStart = .financial
  ) -> Figure {
    Publishing.figure(matrix, scale, paper, order: .latest, yearStart: yearStart)
  }

  @Test func kindsOfRows() throws {
    let rows = [
      Sample.row("Wyre", [Sample.parts(1, 10)]), Sample.row("Wyre", "Duty", [Sample.parts(1, 10)]),
      Sample.row("Pendle", [Sample.parts(1, 20)]),
    ]
    let matrix = try Sample.matrix(columns: Sample.months(1), rows)
    var paper = Sample.extractPaper()
    paper.level = .team
    let drawn = figure(matrix, try Sample.scale(), paper)
    #expect(drawn.rows.map(\.kind) == [.total, .header, .indented, .header])
    #expect(drawn.rows.map(\.label) == ["All districts", "Wyre", "Duty", "Pendle"])
    let flat = try Sample.matrix(columns: Sample.months(1), [rows[0], rows[2]])
    let flatFigure = try figure(flat, Sample.scale())
    #expect(flatFigure.rows.map(\.kind) == [.total, .item, .item])
  }

  /// 10.04 prints as 10.0 and is coloured as 10.0, on the better side of the target; 10.05 is over it.
  @Test func colourIsOfThePrintedValue() throws {
    for (percent, text, fill) in [
      (10.04, "10.0", 2), (10.05, "10.1", 3), (20.04, "20.0", 5), (20.05, "20.1", 6), (0, "0.0", 0),
    ] {
      let matrix = try Sample.matrix(columns: Sample.months(1), [Sample.row("Wyre", [Sample.parts(percent, 100)])])
      let scale = try Sample.scale()
      #expect(figure(matrix, scale).rows[1].cells == [Cell(text: text, fill: .class(fill))])
    }
  }

  @Test func symbolsOnlyWherePresent() throws {
    let all: [(Part, String, CellFill)] = [
      (.missing(.confidential), "[c]", .symbol), (.missing(.notAvailable), "[x]", .symbol),
      (Sample.parts(0, 0), "[z]", .symbol), (.missing(.lowReliability), "[u]", .symbol),
    ]
    for subset in 0..<16 {
      let chosen = all.indices.filter { subset & (1 << $0) != 0 }.map { all[$0] }
      let matrix = try Sample.matrix(
        columns: Sample.months(chosen.count + 1),
        [
          Sample.row("Wyre", [Sample.parts(1, 10)] + chosen.map(\.0)),
          Sample.row("Pendle", Array(repeating: Sample.parts(1, 10), count: chosen.count + 1)),
        ])
      let drawn = figure(matrix, try Sample.scale())
      let shown = drawn.symbols.map { entry in
        switch entry.sample {
        case .plain(let text), .bare(let text): text
        case .trend, .sudden, .underlined, .offAxis: "mark"
        }
      }
      #expect(Set(shown) == Set(chosen.map(\.1)) && shown.count == chosen.count)
      let wyre = try #require(drawn.rows.first { $0.label == "Wyre" })
      #expect(wyre.cells.dropFirst().map(\.text) == chosen.map(\.1))
      #expect(wyre.cells.dropFirst().map(\.fill) == chosen.map(\.2))
    }
  }

  /// The head of an arrow at the end of a bar is in the key where a bar goes past the axis, 0 to 20, and nowhere else.
  @Test func barsPastTheAxis() throws {
    let entry = SymbolEntry(sample: .offAxis(worse: true), text: "bar goes on past the axis")
    let past = figure(try Sample.year(), try Sample.scale())
    #expect(past.rows.map { $0.side?.gap?.value } == [17.5, 30, 12.5])
    #expect(past.symbols.last == entry)
    let within = figure(try Sample.year(), try Sample.scale(target: "15"))
    #expect(!within.symbols.contains { $0.text == entry.text })
  }

  @Test func yearBands() throws {
    let matrix = try Sample.matrix(
      columns: Sample.months(8), [Sample.row("Wyre", Array(repeating: Sample.parts(1, 10), count: 8))])
    let scale = try Sample.scale()
    #expect(
      figure(matrix, scale).columnGroups == [
        ColumnGroup(label: "2016/17", columns: ["Feb", "Mar"]),
        ColumnGroup(
          label: "2017/18", columns: ["Apr", "May", "Jun", "Jul", "Aug", "Sep 17"], kind: .valuesToLatest),
      ])
    #expect(figure(matrix, scale, yearStart: .september).columnGroups.map(\.label) == ["2016/17", "2017/18"])
    #expect(figure(matrix, scale, yearStart: .calendar).columnGroups.map(\.label) == ["2017"])
  }

  private func ticks(_ figure: Figure) -> [String]? {
    figure.side?.axis.map { [$0.low, $0.middle, $0.high] }.map { $0.map { "\($0.value) \($0.text)" } }
  }

  /// The gap to the target on the scale from as far under it as the darkest class begins over it.
  @Test func sideColumns() throws {
    let drawn = figure(try Sample.yearOfMany(), try Sample.scale())
    #expect(drawn.side?.madeOf == Side.Heading(upper: "vacant", lower: "of all FTE"))
    #expect(drawn.side?.change == Side.Heading(upper: "In a year", lower: "points"))
    #expect(drawn.side?.bars == "Gap to target")
    #expect(ticks(drawn) == ["0.0 0", "10.0 10", "20.0 20"])
    func cell(_ madeOf: String, _ change: String, _ gap: String, _ value: Double) -> SideCell {
      SideCell(
        madeOf: madeOf, change: SideCell.Change(text: change),
        gap: SideCell.Gap(text: gap, value: value, worse: true))
    }
    let expected: [SideCell?] = [
      cell("61.3 of 350.0", "+4.6", "+7.5", 17.5), cell("30.0 of 100.0", "+10.0", "+20.0", 30),
      cell("31.3 of 250.0", "+2.5", "+2.5", 12.5),
    ]
    #expect(drawn.rows.map(\.side) == expected)
    #expect(drawn.rows.map { $0.cells.last?.emphasis } == [Emphasis.none, .twoLines, .twoLines])
    #expect(drawn.rows[1].cells.dropLast().allSatisfy { $0.emphasis == .none })
    let better = figure(try Sample.year(), try Sample.scale(target: "40"))
    #expect(better.rows[1].side?.gap == .init(text: "−10.0", value: 30, worse: false))
    // Where more is better the bad side is under the target, by as much as the darkest class.
    let shares = try Sample.matrix(
      Sample.stability, columns: Sample.months(1), [Sample.row("Wyre", [Sample.parts(80, 100)])])
    let scale = try Sample.scale(Sample.stability, target: "80")
    let held = figure(shares, scale)
    let reach = 80 - Double(scale.breaks[0].count) / 10
    #expect(reach == 40)
    // No share is over 100%, and none under nothing.
    #expect(ticks(held) == ["40.0 40", "80.0 80", "100.0 100"])
    let low = try Sample.scale(breaks: ["4", "6", "10", "15", "20", "25"])
    let around = figure(try Sample.year(), low)
    #expect(ticks(around) == ["0.0 0", "10.0 10", "25.0 25"])
    #expect(held.side?.change == nil && held.rows[1].side?.gap?.worse == false)
    let England = figure(try Sample.year(), try Sample.scale(target: nil))
    #expect(England.side?.bars == "Gap to England")
  }

  /// Without a target the bars are changes, of two of the usual classes at most; the number stands beside them.
  @Test func withoutAReferenceTheChangeInAYear() throws {
    let scale = try Sample.scale(target: nil, breaks: ["10", "12", "15", "20", "25", "40"])
    let drawn = figure(try Sample.year(), scale)
    #expect(drawn.side?.bars == "Change in a year" && drawn.side?.change?.upper == "")
    // The distances are 2, 3, 5, 5 and 15.
    #expect(ticks(drawn) == ["-10.0 −10", "0.0 0", "10.0 +10"])
    #expect(drawn.rows.map { $0.side?.change?.text } == ["+4.6", "+10.0", "+2.5"])
    #expect(drawn.rows.map { $0.side?.gap?.text } == ["", "", ""])
    #expect(drawn.rows.map { $0.side?.gap?.value } == [4.6, 10, 2.5])
    #expect(drawn.key.ramp == .sequential && drawn.key.ruleAfter == nil && drawn.key.ruleLabel == "")
    let alone = figure(
      try Sample.matrix(
        columns: Sample.months(3),
        [
          Sample.row("Wyre", Array(repeating: Sample.parts(1, 10), count: 3))
        ]), scale)
    #expect(alone.side?.axis == nil && alone.side?.change == nil && alone.rows[1].side?.gap == nil)
  }

  /// Rows that are hidden in every month share a line, by name; one of them alone keeps its row.
  @Test func rowsHiddenFromEndToEnd() throws {
    func drawn(_ hidden: [String]) throws -> Figure {
      let rows = hidden.map { Sample.row($0, [.missing(.confidential), .missing(.confidential)]) }
      let shown = Sample.row("Wyre", [.missing(.confidential), Sample.parts(1, 10)])
      return figure(try Sample.matrix(columns: Sample.months(2), rows + [shown]), try Sample.scale())
    }
    let three = try drawn(["South Ribble", "Chorley", "Fylde"])
    #expect(three.rows.map(\.label) == ["All districts", "Wyre"])
    #expect(
      three.hiddenRows == HiddenRows(label: "3 districts", text: "[c]\u{A0}Chorley, Fylde and South\u{A0}Ribble"))
    let one = try drawn(["Chorley"])
    #expect(one.rows.map(\.label) == ["All districts", "Wyre", "Chorley"] && one.hiddenRows == nil)
  }

  /// A district that was chosen alone is not drawn twice; one that happens to be alone is, since the total is of the council.
  @Test func oneDistrictAlone() throws {
    let matrix = try Sample.matrix(
      columns: Sample.months(2),
      [
        Sample.row("Wyre", [Sample.parts(1, 10), Sample.parts(2, 10)])
      ])
    let scale = try Sample.scale()
    let chosen = figure(matrix, scale, Sample.extractPaper(filter: Sample.filter(districts: ["Wyre"])))
    #expect(chosen.rows.map(\.label) == ["Wyre"] && chosen.rows.map(\.kind) == [.total])
    let all = figure(matrix, scale)
    #expect(all.rows.map(\.label) == ["All districts", "Wyre"])
  }

  /// The head of an arrow points the way the value went from the month before; the key has what is there.
  @Test func signsOfThePicture() throws {
    let steady = Array(repeating: Sample.parts(10, 100), count: 11)
    let table = try Sample.matrix(
      columns: Sample.months(13),
      [
        Sample.row("Wyre", steady + [Sample.parts(10.1, 100), Sample.parts(60, 100)]),
        Sample.row("Fylde", steady + [Sample.parts(10.1, 100), Sample.parts(10, 100)]),
      ])
    let drawn = figure(table, try Sample.scale())
    let sudden = drawn.rows.flatMap { $0.cells.compactMap { $0.sudden } }
    #expect(
      Set(
        drawn.symbols.compactMap { entry in
          if case .sudden(let way) = entry.sample { way == .up ? "up" : "down" } else { nil }
        }) == Set(sudden.map { $0 == .up ? "up" : "down" }))
    let entries = underlinings([HeatMapDrawing.Cell(text: "1", fill: .blank, emphasis: .twoLines)])
    #expect(entries.map(\.text) == ["differs from the others by more than chance (99.8%)"])
    #expect(arrows([.down]).map(\.text) == ["fell in a year by more than chance"])
    #expect(arrows([.down, .up]).map(\.text) == ["rose in a year by more than chance", "fell"])
  }

  @Test func keys() throws {
    let target = figure(try Sample.year(), try Sample.scale()).key
    #expect(target.meets == "meets target" && target.ruleLabel == "target: 10% or less" && target.ruleAfter == 2)
    #expect(target.worse == "darker = worse" && target.ramp == .diverging && target.label == "% vacant")
    let benchmark = figure(try Sample.year(), try Sample.scale(target: nil)).key
    #expect(benchmark.meets == "at or better than England" && benchmark.ruleLabel == "England 2025: 14.2% or less")
    #expect(!benchmark.meets.contains("target"))
    let more = try Sample.matrix(
      Sample.stability, columns: Sample.months(1), [Sample.row("Wyre", [Sample.parts(80, 100)])])
    let shares = try figure(more, Sample.scale(Sample.stability, target: "80"))
    #expect(shares.key.ruleLabel == "target: 80% or more")
  }

  /// An amount is its own value: it is made of nothing, and its total, which is of another size, has no colour.
  @Test func amounts() throws {
    let rows = [
      Sample.row("Wyre", Array(repeating: Sample.parts(1, 0), count: 12) + [Sample.parts(-2.5, 0)]),
      Sample.row("Pendle", Array(repeating: Sample.parts(2, 0), count: 13)),
    ]
    let matrix = try Sample.matrix(Sample.change, columns: Sample.months(13), rows)
    let scale = try Sample.scale(Sample.change, target: nil)
    let drawn = figure(matrix, scale)
    #expect(drawn.rows.map { $0.cells[12].text } == ["−0.5", "2.0", "−2.5"])
    #expect(drawn.rows.map { $0.cells[12].fill } == [.blank, .class(4), .class(1)])
    // Bars are of the value itself, on the scale of the outermost class; a sum has none.
    #expect(drawn.side?.madeOf == nil && drawn.side?.bars == "Lost or gained")
    #expect(drawn.side?.change == Side.Heading(upper: "In a year", lower: "FTE"))
    #expect(ticks(drawn) == ["-4.0 −4", "0.0 0", "4.0 +4"])
    #expect(drawn.rows.map { $0.side?.madeOf } == ["", "", ""])
    #expect(drawn.rows.map { $0.side?.change?.text } == ["−3.5", "0.0", "−3.5"])
    #expect(drawn.rows.map { $0.side?.gap?.value } == [nil, 2, -2.5])
    #expect(drawn.rows.map { $0.side?.gap?.worse } == [nil, true, false], "darker is more")
    #expect(drawn.headline == "Change of staff is −0.5 FTE, down from 3.0 a year ago")
    #expect(drawn.notes[1] == "The total is the sum of its rows and has no colour. Amounts are not tested for chance.")
    let published = figure(try Sample.matrix(Sample.change, columns: Sample.months(13), rows, isPublished: true), scale)
    #expect(published.notes[1] == "Totals have no colour. Amounts are not tested for chance.")
    #expect(
      altText(matrix, scale, Sample.extractPaper()).hasPrefix(
        "Change of staff is −0.5 FTE, down from 3.0 a year ago. No target is set. Pendle (2.0) is highest."
      ))
    let cells = String(decoding: cellTable(matrix, order: .latest), as: UTF8.self).split(whereSeparator: \.isNewline)
    #expect(cells.last == "change,Wyre,,2017-09,-2.500,,-2.5,,,,,-3.5,")
  }

  @Test func stampAndDocument() throws {
    let matrix = try Sample.year()
    let own = figure(matrix, try Sample.scale())
    #expect(own.stamp == "internal: not for publication")
    #expect(own.document.title == own.headline)
    let scale = try Sample.scale()
    #expect(own.document.description == altText(matrix, scale, Sample.extractPaper()))
    #expect(own.document.software == "heatmaps \(programVersion)")
    #expect(own.document.creationTime == "Sat, 30 Sep 2017 00:00:00 +0000")
    let published = try Sample.matrix(
      columns: [.year(2025)], [Sample.row("Kent", [Sample.parts(1, 10)])], subject: .authorities, isPublished: true)
    let census = figure(published, try Sample.scale(target: nil), Paper(origin: .census))
    #expect(census.stamp == nil && census.document.creationTime == "")
    #expect(census.columnGroups == [ColumnGroup(label: "", columns: ["2025"], kind: .valuesToLatest)])
  }
}
