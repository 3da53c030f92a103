import Foundation
import Publishing
import Testing
import Workforce

/// What a sheet gives to whoever uses the engine as a library.
struct SheetPicturesTests {
  private static let samples =
    #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(4).joined(
      separator: "/") + "/samples/"

  private func sheet(_ measure: String, months: Int = 24) throws -> Sheet {
    var request = Request()
    request.monthCount = months
    request.measures = [measure]
    return try #require(try Session(folder: Self.samples + "lancashire").answer(request).sheets.first)
  }

  /// The gallery has the texts of the same pictures, as the program wrote them.
  @Test(arguments: ["vacancy", "turnover", "worker-changes"])
  func theAltTextIsTheGallerys(measure: String) throws {
    let gallery = try String(contentsOfFile: Self.samples + "gallery/README.md", encoding: .utf8)
    let text = try sheet(measure, months: 13).altText
    #expect(gallery.contains("![\(text)](\(measure).png)"))
  }

  /// A PNG says its size in the bytes after its first chunk's name; 246 mm, for 24 months, are 1,937 dots at 200 an inch, and 930 at
  /// 96.
  @Test(arguments: [(200, 1937), (96, 930)])
  func aPictureIsAsWideAsAPage(dotsPerInch: Int, pixels: Int) throws {
    let pages = try sheet("vacancy").pictures(dotsPerInch: dotsPerInch)
    #expect(pages.count == 1)
    let page = try #require(pages.first)
    let width = page[16..<20].reduce(0) { $0 << 8 | Int($1) }
    #expect(abs(width - pixels) <= 1)
  }

  /// Under a picture of teams it is said first that small ones are put together.
  @Test func notesOfTeams() throws {
    var request = Request()
    (request.measures, request.level, request.monthCount) = (["vacancy"], .team, 13)
    let sheet = try #require(try Session(folder: Self.samples + "lancashire").answer(request).sheets.first)
    let first = try #require(Publishing.notes(sheet).first)
    #expect(
      first == "Highest first. Teams of under five people are added up as ‘other teams’; Ribble Valley has only such.")
  }

  @Test func tooManyColumnsAreAnError() throws {
    var request = Request()
    request.measures = ["vacancy"]
    request.from = try Month(parsing: "2013-10")
    let long = try #require(try Session(folder: Self.samples + "lancashire").answer(request).sheets.first)
    let error = #expect(throws: PictureError.self) { try long.pictures() }
    guard case .tooManyColumns(let asked, let fit)? = error else {
      Issue.record("There is no error of that kind.")
      return
    }
    // October 2013 to September 2017.
    #expect(asked == 48)
    #expect((24..<48).contains(fit))
  }

  @Test func theTablesHaveTheFigures() throws {
    let sheet = try sheet("vacancy")
    let cells = String(decoding: sheet.cellsCSV, as: UTF8.self).split(whereSeparator: \.isNewline)
    // A heading, and thirteen rows of twenty-four months.
    #expect(cells.count == 1 + 13 * 24)
    #expect(
      cells.first?.hasSuffix(
        "measure,district,team,month,numerator,denominator,value,symbol,lower95,upper95,marks,change,change_mark")
        == true)
    let printed = String(decoding: sheet.tableCSV, as: UTF8.self).split(whereSeparator: \.isNewline)
    #expect(printed.count == 1 + 13)
    #expect(printed.dropFirst().first?.hasSuffix(",14.9,2.5,,") == true)
  }

  @Test func theHeadlineHasTheTotalAndItsYearBefore() throws {
    let headline = try sheet("vacancy").headline
    #expect(headline == "Lancashire’s vacancy rate is 14.9%, up from 12.4% a year ago")
  }
}
