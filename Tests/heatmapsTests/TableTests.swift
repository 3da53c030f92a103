import Testing

struct TableTests {
  @Test func text() throws {
    let outcome = try Program.run(
      ["table", "data", "--measure", "vacancy", "--from", "2017-08", "--by", "team"], in: Extract.folder())
    #expect(
      outcome.output == """
        Vacancy rate (vacant FTE as % of vacant and in-post FTE), Nowhere districts and teams, August 2017 to September \
        2017. All roles are included.
                       Aug 17  Sep 17
        All districts    41.7    41.7
        Southside        55.6    55.6
          Duty           55.6    55.6
        Northside        33.3    33.3
          Duty           50.0    50.0
          Court           0.0     0.0


        """)
    #expect(outcome.error == "" && outcome.status == 0)
  }

  @Test func threeMeasuresAndThirteenMonths() throws {
    let outcome = try Program.run(["table", Samples.lancashire], in: Folder())
    let lines = outcome.output.split(separator: "\n")
    #expect(lines.count == 3 * 15)
    #expect(lines.filter { $0.hasPrefix("All districts") }.map { $0.suffix(6) } == ["  14.9", "   4.9", "  15.5"])
    #expect(lines[1].split(separator: "  ").count == 13)
    #expect(outcome.status == 0)
  }

  /// What is printed is what `draw` writes.
  @Test(arguments: [("csv", "vacancy-table.csv"), ("cells", "vacancy.csv")])
  func theSameAsDrawWrites(format: String, file: String) throws {
    let folder = try Extract.folder()
    #expect(try Program.run(["draw", "data", "--out", "maps"], in: folder).status == 0)
    let outcome = try Program.run(["table", "data", "--measure", "vacancy", "--format", format], in: folder)
    #expect(Array(outcome.output.utf8) == (try folder.bytes("maps/" + file)))
    #expect(outcome.error == "" && outcome.status == 0)
  }
}
