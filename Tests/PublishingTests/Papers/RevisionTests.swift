import Testing
import Workforce
@testable import Disclosure
@testable import Measures
@testable import Publishing
@testable import Staffing

struct RevisionTests {
  private func sheet(_ wyre: [(Double, Double)]) throws -> Sheet {
    var rows = [Sample.row("Wyre", wyre.map { Sample.parts($0.0, $0.1) })]
    rows.append(Sample.row("Burnley", Array(repeating: Sample.parts(3, 20), count: wyre.count)))
    return Sheet(
      table: try Sample.matrix(columns: Sample.months(wyre.count), rows), scale: try Sample.scale(),
      paper: Sample.extractPaper(), order: .latest)
  }

  /// August's 10% is 20% now; September's was not there before; the total of August was (1 + 3) of 30, 13.3, and is 5 of 30, 16.7.
  @Test func whatBothHaveAndIsOtherwise() throws {
    let before = try Sheet(
      table: Sample.matrix(
        columns: Sample.months(2),
        [
          Sample.row("Wyre", [Sample.parts(1, 10), Sample.parts(1, 10)]),
          Sample.row("Burnley", [Sample.parts(3, 20), Sample.parts(3, 20)]),
        ]), scale: Sample.scale(), paper: Sample.extractPaper(), order: .latest)
    let now = try sheet([(2, 10), (1, 10)])
    let found = try #require(revisions(of: now, since: cellTable(before)))
    #expect(found.map(\.district) == ["All districts", "Wyre"])
    #expect(found.map(\.month) == ["2017-08", "2017-08"])
    #expect(found.map { "\($0.was) \($0.now)" } == ["13.3 16.7", "10.0 20.0"])
    #expect(found.map(\.measure) == ["vacancy", "vacancy"])
  }

  /// What Wyre was in August is not said again, now that it is hidden; and then nor is anything of the total.
  @Test func nothingOfWhatIsHidden() throws {
    func sheet(_ wyre: Measures.Part) throws -> Sheet {
      try Sheet(
        table: Sample.matrix(columns: Sample.months(1), [Sample.row("Wyre", [wyre])]), scale: Sample.scale(),
        paper: Sample.extractPaper(), order: .latest)
    }
    let before = try cellTable(sheet(Sample.parts(1, 10)))
    let hidden = try #require(try revisions(of: sheet(.missing(.confidential)), since: before))
    #expect(hidden.filter { $0.now == "[c]" || $0.district == "Wyre" }.isEmpty)
    let shown = try #require(try revisions(of: sheet(Sample.parts(2, 10)), since: before))
    #expect(shown.map(\.district) == ["All districts", "Wyre"])
  }

  /// Two teams are put together with others in August’s paper, three in September’s: the row is another, and nothing of it was revised.
  @Test func nothingOfSmallOnesTogether() throws {
    func sheet(_ parts: Measures.Part) throws -> Sheet {
      var together = Sample.row("Wyre", Table.otherTeams, [parts])
      together.isFold = true
      return try Sheet(
        table: Sample.matrix(
          columns: Sample.months(1),
          [
            Sample.row("Wyre", [Sample.parts(4, 20)]), Sample.row("Wyre", "Duty", [Sample.parts(2, 10)]),
            together,
          ]), scale: Sample.scale(), paper: Sample.extractPaper(), order: .latest)
    }
    let before = try cellTable(sheet(Sample.parts(1, 10)))
    #expect(String(decoding: before, as: UTF8.self).contains(Table.otherTeams))
    let found = try #require(try revisions(of: sheet(Sample.parts(3, 10)), since: before))
    #expect(found.isEmpty)
  }

  @Test func nothingOfTheSame() throws {
    let now = try sheet([(2, 10), (1, 10)])
    #expect(revisions(of: now, since: cellTable(now)) == [])
    #expect(PrintedTable([Revision]()) == nil)
  }

  @Test(arguments: ["", "a,b\r\n1,2\r\n", "measure,district,team,month\r\n"]) func noFileOfCells(text: String) throws {
    let found = try revisions(of: sheet([(2, 10)]), since: Array(text.utf8))
    #expect(found == nil)
  }

  @Test func asATable() throws {
    let one = Revision(
      measure: "vacancy", district: "Wyre", team: "", month: "2017-08", was: "10.0", now: "[c]")
    let table = try #require(PrintedTable([one]))
    #expect(
      String(decoding: table.csv.dropFirst(3), as: UTF8.self)
        == "Measure,District,Month,Was,Is\r\nvacancy,Wyre,2017-08,10.0,[c]\r\n")
  }
}
