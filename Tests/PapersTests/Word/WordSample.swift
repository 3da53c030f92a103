import Tabular
@testable import HeatMapDrawing
@testable import Papers
@testable import Publishing
@testable import Spreadsheet

/// A small paper of made-up figures, with names that markup would take for its own, and what is read of it.
enum WordSample {
  /// A total and two districts, in two months and by how much they changed.
  static let table = PrintedTable(
    columns: [.init(id: "District", heading: "District", kind: .name)] + PaperSample.months,
    rows: [
      .init(
        kind: .total,
        cells: [
          PaperSample.cell(.text("All districts")), PaperSample.cell(.number("21.5"), .class(6)),
          PaperSample.cell(.number("10.0"), .class(2)),
          PaperSample.cell(.number("-0.5"), trend: .down),
        ]),
      .init(
        kind: .item,
        cells: [
          PaperSample.cell(.text("Bell & <Sons> \"North\"")), PaperSample.cell(.text("[c]"), .symbol),
          PaperSample.cell(.number("7.25"), .class(0), .twoLines, sudden: .up), PaperSample.cell(.blank),
        ]),
      .init(
        kind: .item,
        cells: [
          PaperSample.cell(.text("Tŷ")), PaperSample.cell(.number("3.0"), .class(3)), PaperSample.cell(.blank),
          PaperSample.cell(.number("1.0")),
        ]),
    ])

  /// A table of as many columns of numbers as wide as `100.0`.
  static func wide(_ columns: Int, rows: Int = 2) -> PrintedTable {
    PrintedTable(
      columns: [.init(id: "District", heading: "District", kind: .name)]
        + (0..<columns).map { .init(id: "\($0)", heading: "Sep 17", kind: .value) },
      rows: (0..<rows).map { _ in
        .init(
          kind: .item,
          cells: [PaperSample.cell(.text("West Lancashire"))]
            + (0..<columns).map { _ in PaperSample.cell(.number("100.0"), .class(1)) })
      })
  }

  static let figure = Figure(
    headline: "The rate is 10% & falling", deck: ["First.", "Second."], statistic: "Vacant FTE as %",
    key: Key(
      label: "% vacant", swatches: [], meets: "meets target", ruleLabel: "target: 10 or less", worse: "darker = worse",
      ramp: .diverging),
    symbols: [
      SymbolEntry(sample: .underlined(.oneLine), text: "differs, perhaps by chance"),
      SymbolEntry(sample: .underlined(.twoLines), text: "by more than chance"),
      SymbolEntry(sample: .sudden(.up), text: "sudden rise"), SymbolEntry(sample: .sudden(.down), text: "sudden fall"),
      SymbolEntry(sample: .plain("[c]"), text: "hidden to protect people"),
      SymbolEntry(sample: .bare("[u]"), text: "too small to be clearly better"),
      SymbolEntry(sample: .trend(.down), text: "fell in a year"),
    ],
    columnGroups: [], rows: [],
    document: Document(
      title: "The rate is 10%", description: "The rate is 10% & \"falling\".", software: "", creationTime: ""))

  /// A page of a picture: dots at 200 an inch, of which an upright page's text has 1,253.
  static func page(_ width: Int = 1252, _ height: Int = 1000, _ number: Int = 1, of count: Int = 1) -> DrawnPage {
    DrawnPage(
      png: [0x89, 0x50, UInt8(number)], width: width, height: height,
      scene: Scene(width: width, height: height, dpi: 200), page: number, of: count)
  }

  static func section(
    _ title: String = "Vacancy <rate>", pages: [DrawnPage] = [page()], table: PrintedTable = WordSample.table
  ) -> PaperSection {
    PaperSection(stem: "vacancy", title: title, figure: figure, pages: pages, table: table, method: [])
  }

  static func content(
    _ sections: [PaperSection] = [section(), section("Turnover")], stamp: String? = nil, revised: PrintedTable? = nil
  ) -> PaperContent {
    PaperContent(
      title: "Heat maps: Lancashire & Cumbria", dataOf: "Data of 30 September 2017", stamp: stamp, sections: sections,
      method: [.init(title: "All figures", paragraphs: ["Less than < a tenth.", "More."])], revised: revised,
      software: "heatmaps 1", day: Day(year: 2017, month: 9, day: 30))
  }

  /// The text of each paragraph of markup, in order; tables among them, a paragraph a cell.
  static func paragraphs(_ markup: String) throws -> [String] {
    var elements = try MarkupElements(Array(markup.utf8))
    var found: [String] = []
    while let event = try elements.next() {
      switch event {
      case .begins("p"): found.append("")
      case .holds("p", _): found.append("")
      case .holds("t", let text): found[found.count - 1] += text
      case .begins, .holds, .ends: break
      }
    }
    return found
  }

  /// The document of a paper, its main part.
  static func document(_ content: PaperContent) throws -> String {
    try PaperSample.part("word/document.xml", of: wordDocument(content))
  }
}

extension String {
  /// How often a text stands in it.
  func count(of text: String) -> Int {
    var (count, rest) = (0, self[...])
    while let found = rest.firstRange(of: text) {
      count += 1
      rest = rest[found.upperBound...]
    }
    return count
  }
}
