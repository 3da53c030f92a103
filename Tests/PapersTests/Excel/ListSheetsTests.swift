import Spreadsheet
import Tabular
import Testing
@testable import Papers
@testable import Publishing

struct ListSheetsTests {
  @Test func firstSheetLeadsToTheOthers() throws {
    let file = excelWorkbook(ExcelSample.content([ExcelSample.section("Children's cases & more")]))
    let part = try PaperSample.part("xl/worksheets/sheet1.xml", of: file)
    #expect(part.contains("<hyperlink ref=\"A6\" location=\"'Children''s cases &amp; more'!A1\""))
    #expect(part.contains("<hyperlink ref=\"A7\" location=\"'Notes'!A1\""))
    let cells = try ExcelSample.sheets(file)[0].cells
    #expect(cells["A1"] == .text("Heat maps: Lancashire & Cumbria, September 2017"))
    #expect(cells["A3"] == .text("Data of 30 September 2017"))
    #expect(cells["A6"] == .text("Children's cases & more") && cells["B6"] == .text("Children's cases & more is 10%"))
    #expect(cells.values.contains(.text("[c] hidden to protect people.")))
    #expect(cells.values.contains(.text("Made with heatmaps 1.")))
  }

  /// Before the last sheet, and in the list.
  @Test func revisedFiguresHaveASheet() throws {
    let revised = PrintedTable(
      columns: [
        .init(id: "Measure", heading: "Measure", kind: .name), .init(id: "Was", heading: "Was", kind: .value),
        .init(id: "Is", heading: "Is", kind: .value),
      ],
      rows: [
        .init(
          kind: .item,
          cells: [
            PaperSample.cell(.text("vacancy")), PaperSample.cell(.text("[x]")), PaperSample.cell(.number("12.5")),
          ])
      ])
    let sheets = try ExcelSample.sheets(excelWorkbook(ExcelSample.content(revised: revised)))
    let names = sheets.map { $0.name }
    #expect(names.suffix(2) == ["Revised since the last paper", "Notes"])
    let cells = sheets[3].cells
    let rows = ["A4", "B4", "C4", "A5", "B5", "C5"].map { cells[$0] }
    #expect(
      rows == [.text("Measure"), .text("Was"), .text("Is"), .text("vacancy"), .text("[x]"), .number(12.5)])
    #expect(cells["A2"] == .text("Internal: not for publication"))
    #expect(sheets[0].cells["A8"] == .text("Revised since the last paper"))
  }

  @Test func lastSheetHasAllOfTheMethod() throws {
    let cells = try #require(try ExcelSample.sheets(excelWorkbook(ExcelSample.content())).last).cells
    let rows = (4...6).map { [cells["A\($0)"], cells["B\($0)"]] }
    #expect(
      rows == [
        [.text("Figures"), .text("Note")], [.text("All figures"), .text("Shared.")],
        [.text("All figures"), .text("Also _x0041_ shared.")],
      ])
  }
}
