import HeatMapDrawing
import Tabular
@testable import Publishing

/// A small paper of made-up figures for tests of the page, with names that markup would take for something else.
enum WebSample {
  /// Two months with the change between them: the total, a district and its team.
  static let table = PrintedTable(
    columns: ["District", "Team"].map { .init(id: $0, heading: $0, kind: .name) } + PaperSample.months
      + [.init(id: "share of the change in %", heading: "share of the change in %", kind: .beside)],
    rows: [
      .init(
        kind: .total,
        cells: [
          PaperSample.cell(.text("All districts")), PaperSample.cell(.blank),
          PaperSample.cell(.number("1234.5"), .class(6)),
          PaperSample.cell(.number("10.0"), .class(2)),
          PaperSample.cell(.number("-0.5"), trend: .down), PaperSample.cell(.blank),
        ],
        side: SideCell(
          madeOf: "1.0 of 10.0", change: .init(text: "−0.5", arrow: .down),
          gap: .init(text: "0.0", value: 10, worse: false))),
      .init(
        kind: .item,
        cells: [
          PaperSample.cell(.text("Bell & <Sons> \"North\"")), PaperSample.cell(.blank),
          PaperSample.cell(.text("[c]"), .symbol),
          PaperSample.cell(.number("15.0"), .class(4), .twoLines, sudden: .up), PaperSample.cell(.number("2.5")),
          PaperSample.cell(.number("49.3")),
        ], suffix: "[u]",
        side: SideCell(
          madeOf: "1.5 of 10.0", change: .init(text: "+2.5"), gap: .init(text: "+5.0", value: 15, worse: true))),
      .init(
        kind: .indented,
        cells: [
          PaperSample.cell(.text("Bell & <Sons> \"North\"")), PaperSample.cell(.text("Duty")),
          PaperSample.cell(.number("-3.0"), .class(0), .oneLine),
          PaperSample.cell(.blank), PaperSample.cell(.blank), PaperSample.cell(.number("-1.3")),
        ]),
    ])

  static func figure(_ headline: String = "Vacancy is 10%") -> Figure {
    Figure(
      headline: headline, deck: ["First <b>.", "Second."], statistic: "Vacant FTE as %",
      key: Key(
        label: "% vacant", swatches: (0..<7).map { Swatch(text: "class \($0)", fill: $0) }, ruleAfter: 2,
        meets: "meets target", ruleLabel: "target: 10 or less", worse: "darker = worse", ramp: .diverging),
      symbols: [
        SymbolEntry(sample: .underlined(.oneLine), text: "differs from the others, perhaps by chance (95%)"),
        SymbolEntry(sample: .plain("[c]"), text: "hidden to protect people"),
      ],
      columnGroups: [ColumnGroup(label: "2017/18", columns: ["Aug", "Sep 17"], kind: .valuesToLatest)], rows: [],
      side: Side(
        madeOf: .init(upper: "vacant", lower: "of all FTE"), change: .init(upper: "In a year", lower: "points"),
        bars: "Gap to target",
        axis: .init(
          low: .init(value: 0, text: "0"), middle: .init(value: 10, text: "10"), high: .init(value: 20, text: "20"))),
      notes: ["A note."], document: Document(title: headline, description: "", software: "", creationTime: ""))
  }

  static func section(
    _ title: String = "Vacancy rate", stem: String = "vacancy", _ figure: Figure = figure(),
    _ table: PrintedTable = table
  ) -> PaperSection {
    PaperSection(stem: stem, title: title, figure: figure, pages: [], table: table, method: [])
  }

  static func content(
    _ sections: [PaperSection] = [section()], title: String = "Heat maps: Bell & <Sons>, September 2017",
    stamp: String? = nil, revised: PrintedTable? = nil
  ) -> PaperContent {
    PaperContent(
      title: title, dataOf: "Data of 30 September 2017", stamp: stamp, sections: sections,
      method: [.init(title: "All figures", paragraphs: ["Of 5 < 6 & more."])], revised: revised, software: "heatmaps 1",
      day: nil)
  }

  /// Two measures of two groups across a total, a target and two districts.
  static let overview = section(
    "Overview", stem: "overview",
    Figure(
      headline: "Meets one of two", statistic: "2 measures",
      key: Key(label: "no target", swatches: [], meets: "", ruleLabel: "", worse: "", ramp: .sequential),
      columnGroups: [
        ColumnGroup(label: "", columns: ["All districts"], kind: .total),
        ColumnGroup(label: "", columns: ["target"], kind: .reference),
        ColumnGroup(label: "", columns: ["Wyre", "Fylde"], kind: .names),
      ],
      rows: [
        HeatMapDrawing.Row(
          kind: .count, label: "targets missed", cells: ["1 of 2", "", "1", "0"].map { Cell(text: $0, fill: .blank) })
      ], document: Document(title: "", description: "", software: "", creationTime: "")),
    PrintedTable(
      columns: [
        .init(id: "Group", heading: "Group", kind: .name), .init(id: "Measure", heading: "Measure", kind: .name),
        .init(id: "Unit", heading: "Unit", kind: .name),
        .init(id: "All districts", heading: "All districts", kind: .value),
        .init(id: "held against", heading: "Held against", kind: .value),
        .init(id: "Wyre", heading: "Wyre", kind: .value), .init(id: "Fylde", heading: "Fylde", kind: .value),
      ],
      rows: [
        .init(
          kind: .item,
          cells: [
            PaperSample.cell(.text("Recruitment")), PaperSample.cell(.text("Vacancy rate")),
            PaperSample.cell(.text("percent")),
            PaperSample.cell(.number("14.9"), .class(4)), benchmark, PaperSample.cell(.number("8.0"), .class(2)),
            PaperSample.cell(.blank),
          ], suffix: "%"),
        .init(
          kind: .item,
          cells: [
            PaperSample.cell(.text("Practice")), PaperSample.cell(.text("Cases")), PaperSample.cell(.text("number")),
            PaperSample.cell(.number("177")), PaperSample.cell(.blank),
            PaperSample.cell(.number("5"), .class(1), trend: .up), PaperSample.cell(.text("[c]"), .symbol),
          ]),
      ]))

  private static var benchmark: PrintedCell {
    var cell = PrintedCell(.number("10.0"))
    cell.prefix = "E"
    return cell
  }

  private typealias Cell = HeatMapDrawing.Cell
}
