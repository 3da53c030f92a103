@testable import Spreadsheet
import Testing
@testable import Papers
@testable import Publishing

struct ExcelLetterheadTests {
  /// Under the title of the first sheet, by which a workbook is known; the logo is in none.
  @Test func standsInTheContents() throws {
    let file = excelWorkbook(ExcelSample.content().with(try OwnLook.letterhead()))
    let sheets = try ExcelSample.sheets(file)
    #expect(sheets[0].cells["A1"] == .text("Heat maps: Lancashire & Cumbria, September 2017"))
    #expect(sheets[0].cells["A2"] == .text(OwnLook.line))
    #expect(sheets[0].cells["A3"] == .text("Internal: not for publication"))
    // The table and its links are a row further down.
    let part = try PaperSample.part("xl/worksheets/sheet1.xml", of: file)
    #expect(part.contains("<hyperlink ref=\"A7\" location=\"'Vacancy rate'!A1\""))
    #expect(sheets[0].cells["A7"] == .text("Vacancy rate"))
    for sheet in sheets.dropFirst() { #expect(!sheet.cells.values.contains(.text(OwnLook.line))) }
    let names = try ZipArchive(file, WorkbookLimits()).entries.map { String(decoding: $0.name, as: UTF8.self) }
    #expect(!names.contains { $0.hasSuffix("png") })
  }

  /// Nothing in it is a formula.
  @Test func isText() throws {
    let file = excelWorkbook(ExcelSample.content().with(try OwnLook.letterhead(number: "=1+1", organisation: nil)))
    let sheets = try ExcelSample.sheets(file)
    #expect(sheets[0].cells["A2"] == .text("=1+1"))
    let part = try PaperSample.part("xl/worksheets/sheet1.xml", of: file)
    #expect(!part.contains("<f>"))
  }

  @Test func nothingWhereThereIsNone() throws {
    let sheets = try ExcelSample.sheets(excelWorkbook(ExcelSample.content(stamp: nil)))
    #expect(sheets[0].cells["A2"] == .text("Data of 30 September 2017"))
  }

  @Test func isTheSameEachTime() throws {
    let first = excelWorkbook(ExcelSample.content().with(try OwnLook.letterhead()))
    let second = excelWorkbook(ExcelSample.content().with(try OwnLook.letterhead()))
    #expect(first == second)
  }
}
