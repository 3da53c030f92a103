import Tabular
import Testing
@testable import Reports
@testable import Staffing

/// The table inside a page.
struct ReportTableTests {
  private func table(_ text: String, known: [String: ReportField] = [:]) throws -> (ReportTable?, ReportTexts) {
    var texts = ReportTexts()
    let page = ReportPage(ReportPage.Place(file: "a.csv", sheet: nil), bytes: Array(text.utf8))
    return (try ReportTable(page, &texts, known: known), texts)
  }

  @Test func titlesStandAboveTheHeadings() throws {
    let (found, texts) = try table(
      "Anyshire County Council,,\n,,\nStaff in post,as at,30/09/2017\nEmployee Number,Team,Employee Name\n7,Duty,Ann\n8,Duty,\n"
    )
    let table = try #require(found)
    #expect(table.titles == ["Anyshire County Council", "Staff in post as at 30/09/2017"])
    #expect(table.headings == ["Employee Number", "Team", "Employee Name"])
    #expect(table.lines == [5, 6])
    #expect(texts.text(table.code(0, 0)) == "7")
    // Of names it is kept that there are some, and not which.
    #expect(table.isNamed == [true, false])
    #expect(table.code(0, 2) == ByteDictionary.blank)
  }

  @Test func aPageWithoutKnownHeadingsIsNone() throws {
    let (none, _) = try table("Fruit,Weight\napple,3\n")
    #expect(none == nil)
    // One heading is too few; the settings may name another.
    let (one, _) = try table("Fruit,Team\napple,Duty\n")
    #expect(one == nil)
    let (told, _) = try table("Fruit,Team\napple,Duty\n", known: ["fruit": .worker])
    #expect(told?.rowCount == 1)
  }

  @Test func placesThatAreNamedOnceAreFilledDown() throws {
    let text = "District,Team,Employee Number\nNorth,Duty,1\n,,2\n,Court,3\n,,4\nSouth,Care,5\n,,6\n,,7\n"
    let (found, texts) = try table(text)
    let table = try #require(found)
    #expect(
      (0..<7).map { texts.text(table.code($0, 0)) } == ["North", "North", "North", "North", "South", "South", "South"])
    #expect(
      (0..<7).map { texts.text(table.code($0, 1)) } == ["Duty", "Duty", "Court", "Court", "Care", "Care", "Care"])
    #expect(table.filledDown == 5 + 4)
  }

  @Test func aPlaceThatIsMissingIsNotFilled() throws {
    // Each row has its own; one has none.
    let (found, _) = try table("District,Team,Employee Number\nNorth,Duty,1\nNorth,,2\nNorth,Duty,3\nSouth,Care,4\n")
    let table = try #require(found)
    #expect(table.code(1, 1) == ByteDictionary.blank)
    #expect(table.filledDown == 0)
  }

  /// The texts of pages before it are kept.
  @Test func aPageThatBreaksOffLeavesOthersAlone() throws {
    let lists = lists([("2017-01-31", ["1,Duty,2015-02-01"]), ("2017-02-28", ["1,Duty,2015-02-01"])])
    let broken = (name: "Staff in post 2017-01-31b.csv", text: "Employee Number,Team,FTE\n2,\"Duty,1\n")
    let made = try Made(lists + [broken])
    #expect(made.spells == ["1 Duty 2015-02-01  "])
    #expect(made.found.contains("not-readable"))
  }
}
