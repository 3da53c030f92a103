import HeatMapDrawing
import Tabular
@testable import Publishing
@testable import Spreadsheet

/// A small paper of made-up figures, with all that a cell may have, and names that markup and Excel would take for something else.
enum ExcelSample {
  /// Two months of a rate; its rows are a total, two districts and one that is tagged as too small.
  static let table = PrintedTable(
    columns: [.init(id: "District", heading: "District", kind: .name)] + PaperSample.months,
    rows: [
      .init(
        kind: .total,
        cells: [
          PaperSample.cell(.text("All districts")), PaperSample.cell(.number("1234.5"), .class(6)),
          PaperSample.cell(.number("10.0"), .class(2)),
          PaperSample.cell(.number("-0.5"), trend: .down),
        ]),
      .init(
        kind: .item,
        cells: [
          PaperSample.cell(.text("=cmd|' /C calc'!A0")), PaperSample.cell(.text("[c]"), .symbol),
          PaperSample.cell(.number("7"), .class(0), .twoLines, sudden: .up), PaperSample.cell(.blank),
        ]),
      .init(
        kind: .item,
        cells: [
          PaperSample.cell(.text("Bell & <Sons> \"North\"")), PaperSample.cell(.number("0.00"), .class(1), .oneLine),
          PaperSample.cell(.blank),
          PaperSample.cell(.blank),
        ]),
      .init(
        kind: .item,
        cells: [
          PaperSample.cell(.text("Tŷ")), PaperSample.cell(.number("3.0"), .class(3)),
          PaperSample.cell(.number("4.0"), .class(4)), PaperSample.cell(.blank),
        ], suffix: "[u]"),
    ])

  /// - Parameter classes: how many colours the key has.
  static func figure(_ headline: String, classes: Int = 3) -> Figure {
    Figure(
      headline: headline, deck: ["First.", "Second."], statistic: "Vacant FTE as %",
      key: Key(
        label: "% vacant", swatches: (0..<classes).map { Swatch(text: "class \($0)", fill: $0) }, meets: "meets target",
        ruleLabel: "target: 10 or less", worse: "darker = worse", ramp: .diverging),
      symbols: [
        SymbolEntry(sample: .underlined(.oneLine), text: "differs from the others, perhaps by chance (95%)"),
        SymbolEntry(sample: .plain("[c]"), text: "hidden to protect people"),
        SymbolEntry(sample: .bare("E"), text: "England’s figure, not a target"),
      ],
      columnGroups: [ColumnGroup(label: "", columns: ["Aug 17", "Sep 17"])],
      rows: [HeatMapDrawing.Row(kind: .item, label: "Tŷ", suffix: "[u]", cells: [])], notes: ["A note."],
      document: Document(title: headline, description: "", software: "", creationTime: ""))
  }

  static func section(_ title: String, stem: String = "vacancy", classes: Int = 3) -> PaperSection {
    PaperSection(
      stem: stem, title: title, figure: figure("\(title) is 10%", classes: classes), pages: [], table: table, method: []
    )
  }

  static func content(
    _ sections: [PaperSection] = [
      section("Vacancy rate"), section("Cases: [open]/FTE & more than thirty-one letters"),
    ],
    stamp: String? = "internal: not for publication", revised: PrintedTable? = nil
  ) -> PaperContent {
    PaperContent(
      title: "Heat maps: Lancashire & Cumbria, September 2017", dataOf: "Data of 30 September 2017", stamp: stamp,
      sections: sections, method: [.init(title: "All figures", paragraphs: ["Shared.", "Also _x0041_ shared."])],
      revised: revised, software: "heatmaps 1", day: Day(year: 2017, month: 9, day: 30))
  }

  /// What each sheet holds, by the reader of workbooks.
  static func sheets(_ file: [UInt8]) throws -> [(name: String, cells: [String: Spreadsheet.Cell])] {
    var workbook = try Workbook(file)
    return try workbook.sheets.indices.map { number in
      var rows = try workbook.rows(of: number)
      var cells: [String: Spreadsheet.Cell] = [:]
      while try rows.next() {
        for index in 0..<rows.count {
          cells[CellPlace(row: rows.row, column: rows.column(index)).description] = rows.cell(index)
        }
      }
      return (workbook.sheets[number].name, cells)
    }
  }

}
