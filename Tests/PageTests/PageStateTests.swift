import Foundation
import Testing

@testable import Page

@Suite struct PageStateTests {
  @Test func theCountyFromItsFilesToItsPictures() throws {
    var page = AskedPage()
    try page.putCounty()
    let begun = try page.ask("begin")
    let canDraw = try #require(begun.words["canDraw"] as? Bool)
    let districts = try #require(begun.words["districts"] as? [String])
    #expect(canDraw)
    #expect(begun.words["failure"] is NSNull)
    #expect(districts.count == 12)
    #expect(districts == districts.sorted())
    #expect(begun.words["lastMonth"] as? String == "2017-09")
    #expect(begun.list("teams").allSatisfy { districts.contains($0["district"] as? String ?? "") })
    #expect(begun.list("files").contains { $0["name"] as? String == "staff.csv" })
    let vacancy = try #require(begun.list("measures").first { $0["id"] as? String == "vacancy" })
    #expect(vacancy["lack"] is NSNull)
    #expect(vacancy["isUsual"] as? Bool == true)

    let shown = try page.ask("show")
    let pictures = shown.list("pictures")
    #expect(pictures.map { $0["id"] as? String } == ["vacancy", "turnover", "caseload"])
    for picture in pictures {
      let first = try #require((picture["pages"] as? [[String: Any]])?.first)
      let png = try shown.file(first["png"])
      #expect(png.prefix(8) == [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
      #expect((picture["table"] as? String)?.contains("<caption") == true)
    }
  }

  @Test func theSameFilesGiveTheSameAnswerHoweverOftenTheyAreAsked() throws {
    var page = AskedPage()
    try page.putCounty()
    _ = try page.ask("begin")
    // What was read for the first is kept for the second, and read anew for the third.
    let first = try page.ask("show", ["by": "team", "district": "Burnley"])
    let second = try page.ask("show", ["by": "team", "district": "Burnley", "order": "name"])
    _ = try page.ask("begin")
    let third = try page.ask("show", ["by": "team", "district": "Burnley", "order": "name"])
    let headlines = [first, second, third].map { $0.list("pictures").map { $0["headline"] as? String } }
    #expect(headlines[0] == headlines[1])
    for (a, b) in zip(second.list("pictures"), third.list("pictures")) {
      let (one, other) = (a["cells"] as? [String: Any], b["cells"] as? [String: Any])
      let (cells, again) = (try second.file(one?["bytes"]), try third.file(other?["bytes"]))
      #expect(cells == again)
    }
  }

  @Test func anOverviewIsOfDistricts() throws {
    var page = AskedPage()
    try page.putCounty()
    _ = try page.ask("begin")
    let overview = try page.ask("show")
    let picture = try #require(overview.words["overview"] as? [String: Any])
    #expect((picture["headline"] as? String)?.isEmpty == false)
    let ofTeams = try page.ask("show", ["by": "team"])
    #expect(ofTeams.words["overview"] is NSNull)
  }

  @Test func papersAndAllOfItInAnArchive() throws {
    var page = AskedPage()
    try page.putCounty()
    _ = try page.ask("begin")
    for format in ["docx", "xlsx", "html", "zip"] {
      let paper = try page.ask("paper", ["measure": "vacancy", "format": format])
      let name = try #require(paper.words["name"] as? String)
      let bytes = try paper.file(paper.words["bytes"])
      #expect(name.hasSuffix("." + format))
      #expect(bytes.count > 10_000)
    }
    let unknown = try page.ask("paper", ["format": "png"])
    #expect(unknown.error == "\"png\" cannot be chosen. Reload the page and try again.")
  }

  @Test func whatCannotBeDoneIsSaid() throws {
    var page = AskedPage()
    let early = try page.ask("show")
    #expect(early.error == "There is nothing to draw yet: choose your files first.")
    try page.putCounty()
    _ = try page.ask("begin")
    let typo = try page.ask("show", ["team": "Buntley*"])
    #expect(typo.error?.contains("Buntley*") == true)
    let month = try page.ask("show", ["from": "autumn"])
    #expect(month.error == "\"autumn\" is not a month. Write months as 2017-09.")
    let months = try page.ask("show", ["months": "0"])
    #expect(months.error?.contains("between 1 and 600") == true)
    let nothing = try page.ask("nonsense")
    #expect(nothing.error == "\"nonsense\" cannot be chosen. Reload the page and try again.")
    // No sentence speaks of what a page has not.
    for error in [typo.error, month.error, months.error] {
      #expect(error?.contains("--") == false)
      #expect(error?.contains("`heatmaps") == false)
    }
  }

  @Test func filesAreForgotten() throws {
    var page = AskedPage()
    try page.putCounty()
    _ = try page.ask("begin")
    _ = try page.ask("clear")
    let begun = try page.ask("begin")
    #expect(begun.words["canDraw"] as? Bool == false)
    let shown = try page.ask("show")
    #expect(shown.error != nil)
  }
}
