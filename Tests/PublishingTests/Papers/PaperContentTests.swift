import HeatMapDrawing
import Publishing
import Testing
import Workforce

struct PaperContentTests {
  private static let samples =
    #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(4).joined(separator: "/") + "/samples/"

  private func sheets(_ measures: [String]) throws -> [Sheet] {
    var request = Request()
    (request.measures, request.monthCount) = (measures, 13)
    return try Session(folder: Self.samples + "lancashire").answer(request).sheets
  }

  private func content(_ measures: [String]) throws -> (sheets: [Sheet], paper: PaperContent) {
    let sheets = try sheets(measures)
    let sections = try sheets.map { sheet in
      let figure = figure(sheet, yearStart: .financial)
      return PaperSection(sheet, figure, try draw(figure, options: DrawingOptions()).pages)
    }
    return (sheets, PaperContent(sheets, sections: sections))
  }

  @Test func saysWhatItIs() throws {
    let paper = try content(["vacancy", "turnover"]).paper
    #expect(paper.title == "Heat maps: Lancashire, September 2017")
    #expect(paper.dataOf == "Data of 30 September 2017")
    #expect(paper.stamp == nil)
    #expect(paper.sections.map(\.title) == ["Vacancy rate", "Turnover rate"])
    #expect(paper.sections.map(\.stem) == ["vacancy", "turnover"])
  }

  /// Every paragraph of the files beside the pictures, but for the answer that they begin with, stands once.
  @Test func howFiguresAreWorkedOutIsSaidOnce() throws {
    let (sheets, paper) = try content(["vacancy", "turnover", "caseload"])
    let said = paper.method.flatMap(\.paragraphs)
    #expect(Set(said).count == said.count)
    let own = sheets.flatMap { $0.notes.split(separator: "\n\n").dropFirst().map { $0.trimming("\n") } }
    #expect(Set(own) == Set(said))
    #expect(paper.method.map(\.title).suffix(3) == ["Vacancy rate", "Turnover rate", "Average caseload"])
  }

  /// The table is the file's, cell by cell.
  @Test func theTableIsThatOfTheFile() throws {
    let (sheets, paper) = try content(["vacancy"])
    let table = try #require(paper.sections.first?.table)
    let file = try CSVReading(try #require(sheets.first).tableCSV)
    #expect(table.columns.map(\.id) == file.header)
    #expect(table.rows.map { $0.cells.map { $0.number ?? $0.text } } == file.rows)
    #expect(table.columns.map(\.heading).dropFirst().first == "Sep 16")
  }

  /// By the key of the picture: 5 or less is the first class, over 20 the last.
  @Test func theColoursAreThoseOfThePicture() throws {
    let table = try #require(try content(["vacancy"]).paper.sections.first?.table)
    let burnley = try #require(table.rows.first { $0.cells.first?.text == "Burnley" })
    let latest = burnley.cells[13]
    #expect(latest.number == "28.8" && latest.fill == .class(6) && latest.ramp == .diverging)
    #expect(latest.emphasis == .twoLines)
    let valley = try #require(table.rows.first { $0.cells.first?.text == "Ribble Valley" })
    #expect(valley.cells[13].number == "0.0" && valley.cells[13].fill == .class(0))
    #expect(valley.cells[14].text == "−6.4" && valley.cells[14].fill == .blank)
  }

  @Test func anOverviewNeedsTwoMeasures() throws {
    #expect(try Overview(ofPaper: sheets(["vacancy"])) == nil)
    #expect(try Overview(ofPaper: sheets(["vacancy", "turnover"])) != nil)
  }
}

extension StringProtocol {
  fileprivate func trimming(_ character: Character) -> String {
    String(self[...(lastIndex { $0 != character } ?? startIndex)])
  }
}
