import HeatMapDrawing
import Testing
@testable import Papers
@testable import Publishing

struct SectionSheetTests {
  private func sheet(classes: Int = 3, stamp: String? = nil) -> ExcelSheet {
    let section = ExcelSample.section("Vacancy rate", classes: classes)
    return ExcelSheet(
      section, ExcelSample.content([section], stamp: stamp), name: "Vacancy rate", table: "Figures", notes: "Notes")
  }

  private func text(_ cell: ExcelCell) -> String {
    switch cell.content {
    case .text(let text), .number(let text): text
    case .empty: ""
    }
  }

  @Test func wordsStandOverAndUnderTheTable() {
    let first = sheet().rows.compactMap { $0.first.map(text) }
    #expect(
      first == [
        "Vacancy rate is 10%", "First. Second.", "Vacant FTE as %", "Colours: % vacant",
        "Signs: one line under a figure: differs from the others, perhaps by chance (95%); [c] hidden to protect people.",
        "One table, in rows 7 to 11. Its last column says in words what lines and arrows mark. An empty cell: there is no such figure. "
          + "Notes stand under it; how the figures are worked out stands on the sheet “Notes”.",
        "District", "All districts", "=cmd|' /C calc'!A0", "Bell & <Sons> \"North\"", "Tŷ", "A note.",
      ])
  }

  /// A cell for each class, over the columns of figures.
  @Test func keyHasTheColours() {
    let key = sheet().rows[3]
    let expected = ["Colours: % vacant", "class 0", "class 1", "class 2", "target: 10 or less; darker = worse"]
    #expect(key.map(text) == expected)
    let fills = key.map { $0.look.fill }
    #expect(fills == [nil, Colour(0xF1F8FD), Colour(0xD8EFFF), Colour(0xBEE4FF), nil])
  }

  /// Four classes do not stand over three columns.
  @Test func keyIsInWordsWhereThereIsNoRoom() {
    let key = sheet(classes: 4).rows[3].map(text)
    #expect(
      key == ["Colours: % vacant; class 0, class 1, class 2, class 3; target: 10 or less; darker = worse"])
  }

  @Test func cellsLookAsInThePicture() {
    let rows = sheet().rows
    let total = rows[7].map { $0.look }
    #expect(total.map { $0.isBold } == [true, true, true, true, false])
    #expect(total[1].fill == Colour(0x823513))
    #expect(total[1].format == "#,##0.0;\"−\"#,##0.0")
    #expect(total[3].format == "\"↓ \"#,##0.0;\"↓ −\"#,##0.0")
    let second = rows[8].map { $0.look }
    #expect(second[0].isQuoted && !second[1].isQuoted)
    #expect(second[1].fill == Colour(0xF0F0F0))
    #expect(second[2].lines == .twoLines)
    #expect(second[2].format == "\"▲ \"#,##0;\"▲ −\"#,##0")
    let third = rows[9].map { $0.look }
    #expect(third[1].lines == .oneLine)
    #expect(third[1].format == "#,##0.00;\"−\"#,##0.00")
    #expect(third[2].fill == nil)
  }

  /// What stays in sight ends under the headings and after the names.
  @Test func headingsAndNamesStayInSight() {
    var (texts, styles) = (SharedTexts(), StyleBook())
    let markup = sheet().markup(isFirst: false, header: nil, footer: "A & B", &texts, &styles)
    #expect(
      markup.contains(
        "<pane xSplit=\"1\" ySplit=\"7\" topLeftCell=\"B8\" activePane=\"bottomRight\" state=\"frozen\"/>"))
    #expect(markup.contains("<oddFooter>&amp;LA &amp;&amp; B&amp;RPage &amp;P of &amp;N</oddFooter>"))
    #expect(!markup.contains("merge") && !markup.contains("hidden"))
  }

  /// The standard gives the order, and Excel repairs what has another.
  @Test func elementsStandInTheirOrder() throws {
    let file = excelWorkbook(ExcelSample.content())
    let order = [
      "<sheetPr>", "<dimension", "<sheetViews>", "<sheetFormatPr", "<cols>", "<sheetData>", "<hyperlinks>",
      "<pageMargins",
      "<pageSetup ", "<headerFooter>", "<ignoredErrors>", "<tableParts",
    ]
    let list = try PaperSample.part("xl/worksheets/sheet1.xml", of: file)
    let places = order.map { list.split(separator: $0, maxSplits: 1).first?.utf8.count ?? 0 }
    #expect(places == places.sorted() && Set(places).count == order.count)
  }
}
