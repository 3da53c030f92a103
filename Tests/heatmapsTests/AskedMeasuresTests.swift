import Testing

/// Groups of measures, as the program takes them.
struct AskedMeasuresTests {
  /// A folder without cases: what comes with a group is left out with a note, what is named is refused.
  @Test func aGroupDrawsWhatItCan() throws {
    let extract = Extract()
    let folder = try Folder()
    try folder.write(extract.posts, to: "data/posts.csv").write(extract.staff, to: "data/staff.csv")
      .write(extract.settings, to: "data/heatmaps.toml")
    let group = try Program.run(["draw", "data", "--measure", "retention,vacancy", "--out", "maps"], in: folder)
    #expect(group.status == 0)
    #expect(group.error.contains("caseload was left out: it needs allocations.csv, or its totals in monthly.csv."))
    let names = folder.names("maps")
    #expect(
      names.contains("turnover-2017-09.png") && names.contains("vacancy-2017-09.png")
        && !names.contains("caseload-2017-09.png"))
    let named = try Program.run(["draw", "data", "--measure", "all,caseload", "--out", "maps"], in: folder)
    #expect(named.status == 2)
  }

  @Test func aMistypedGroup() throws {
    let outcome = try Program.run(["table", "data", "--measure", "retentoin"], in: try Folder())
    #expect(outcome.status == 64)
    #expect(outcome.error.contains("There is no measure \"retentoin\". Did you mean \"retention\"?"))
  }
}
