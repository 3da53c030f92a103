import Spreadsheet
import Tabular
import Testing
@testable import Papers
@testable import Publishing

struct ExcelWorkbookTests {
  private let file = excelWorkbook(ExcelSample.content())

  @Test func sheetsAreTheListTheSectionsAndTheNotes() throws {
    let names = try ExcelSample.sheets(file).map { $0.name }
    #expect(names == ["Contents", "Vacancy rate", "Cases open FTE & more than", "Notes"])
  }

  /// Read back, each cell is what the table has: numbers as numbers, and names that look like formulas or markup as they are.
  @Test func cellsAreThoseOfTheTable() throws {
    let cells = try ExcelSample.sheets(file)[1].cells
    let first = try #require(cells.first { $0.value == .text("District") }?.key)
    let head = try #require(Int(first.dropFirst()))
    var found: [[Cell]] = []
    for row in 0...ExcelSample.table.rows.count {
      found.append("ABCDE".map { cells["\($0)\(head + row)"] ?? .empty })
    }
    #expect(
      found == [
        ["District", "Aug 17", "Sep 17", "change in a year", "Marks in words"].map { .text($0) },
        [
          .text("All districts"), .number(1234.5), .number(10), .number(-0.5),
          .text("fell in a year by more than chance"),
        ],
        [
          .text("=cmd|' /C calc'!A0"), .text("[c]"), .number(7), .empty,
          .text("differs from the others by more than chance: Sep 17; sudden rise: Sep 17"),
        ],
        [
          .text("Bell & <Sons> \"North\""), .number(0), .empty, .empty,
          .text("differs from the others, perhaps by chance: Aug 17"),
        ],
        [.text("Tŷ"), .number(3), .number(4), .empty, .text("[u] too small to be clearly better")],
      ])
  }

  @Test func digitsStandAsInCSV() throws {
    let sheet = try PaperSample.part("xl/worksheets/sheet2.xml", of: file)
    for digits in ["1234.5", "10.0", "-0.5", "7", "0.00"] { #expect(sheet.contains("><v>\(digits)</v></c>")) }
    #expect(!sheet.contains("<f"))
  }

  /// The stamp is under the title of each sheet, and on each printed page.
  @Test func everySheetHasTheStamp() throws {
    let stamp = "Internal: not for publication"
    for (number, sheet) in try ExcelSample.sheets(file).enumerated() {
      #expect(sheet.cells["A2"] == .text(stamp))
      let part = try PaperSample.part("xl/worksheets/sheet\(number + 1).xml", of: file)
      #expect(part.contains("<oddHeader>&amp;L\(stamp)</oddHeader>"))
    }
    let without = try ExcelSample.sheets(excelWorkbook(ExcelSample.content(stamp: nil)))
    #expect(without.allSatisfy { !$0.cells.values.contains(.text(stamp)) })
  }

  @Test func isTheSameEachTime() {
    let again = excelWorkbook(ExcelSample.content())
    #expect(again == file)
  }

  /// Of the day of the data, not of the clock.
  @Test func saysWhatItIs() throws {
    let core = try PaperSample.part("docProps/core.xml", of: file)
    #expect(core.contains("<dc:title>Heat maps: Lancashire &amp; Cumbria, September 2017</dc:title>"))
    #expect(core.contains("W3CDTF\">2017-09-30T00:00:00Z<"))
    #expect(core.contains("<dc:language>en-GB</dc:language>"))
  }

  /// 4 rows under the headings; names of tables come from those of the files, each once.
  @Test func tablesAreMarked() throws {
    var names: [String] = []
    for number in 1...4 {
      let table = try PaperSample.part("xl/tables/table\(number).xml", of: file)
      let name = try #require(table.split(separator: "displayName=\"").dropFirst().first?.split(separator: "\"").first)
      names.append(String(name))
      if number == 2 { #expect(table.contains("ref=\"A8:E12\"")) }
    }
    #expect(names == ["List_of_sheets", "Figures_vacancy", "Figures_vacancy_2", "Method"])
  }

  @Test func headingsArePrintedOnEachPage() throws {
    let workbook = try PaperSample.part("xl/workbook.xml", of: file)
    #expect(
      workbook.contains("name=\"_xlnm.Print_Titles\" localSheetId=\"1\">'Vacancy rate'!$8:$8</definedName>"))
    #expect(workbook.contains("'Cases open FTE &amp; more than'!$8:$8"))
  }

  /// The archive says how many cells share texts, and how many texts there are.
  @Test func sharedTextsAreCounted() throws {
    let texts = try PaperSample.part("xl/sharedStrings.xml", of: file)
    let sheets = try ExcelSample.sheets(file)
    let uses = sheets.flatMap { $0.cells.values }.count { if case .text = $0 { true } else { false } }
    let unique = texts.split(separator: "<si>").count - 1
    #expect(texts.contains(" count=\"\(uses)\" uniqueCount=\"\(unique)\">"))
  }
}
