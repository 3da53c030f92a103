import Testing

/// Options of earlier days: what to write now.
struct OldOptionsTests {
  @Test(arguments: [
    (["--vacancy-basis", "establishment"], "--vacancy-basis", "vacancy=establishment."),
    (["--turnover-basis=average"], "--turnover-basis", "turnover=average."),
    (["--turnover-count", "headcount", "--turnover-basis", "end"], "--turnover-count", "turnover=headcount."),
    (
      ["--without-frozen"], "--without-frozen",
      "vacancy=without-frozen. The measures uncovered, vacancy-age and managers take it too."
    ),
  ])
  func bases(options: [String], named: String, choice: String) throws {
    for command in ["draw", "table", "overview", "census"] {
      let outcome = try Program.run([command, "data"] + options, in: Extract.folder())
      #expect(outcome.error == "error: \(named) is no option any more: write --basis \(choice)\n")
      #expect(outcome.output == "" && outcome.status == 64)
    }
  }

  @Test(arguments: [
    (["--region", "North West"], "--region", "--region \"North West\""),
    (["--authority", "Camden", "--authority", "Kent"], "--authority", "--authority Lancashire"),
    (["--by", "region"], "--by region", "--by region"),
  ])
  func publishedFigures(options: [String], named: String, instead: String) throws {
    for command in ["draw", "table", "overview"] {
      let outcome = try Program.run([command, "data"] + options, in: Extract.folder())
      #expect(
        outcome.error
          == "error: \(named) is about published figures, which have a command of their own: heatmaps census FILE \(instead)\n"
      )
      #expect(outcome.output == "" && outcome.status == 64)
    }
  }

  /// What the sentences say to write is taken.
  @Test(arguments: [
    "vacancy=establishment", "turnover=average", "turnover=headcount", "vacancy=without-frozen",
    "uncovered=without-frozen", "vacancy-age=without-frozen", "managers=without-frozen",
  ])
  func whatToWriteNow(basis: String) throws {
    let measure = try #require(basis.split(separator: "=").first)
    let folder = try Extract.folder {
      $0.staff = $0.staff.replacing("leaving_reason\n", with: "leaving_reason,covers_vacancy\n").replacing(
        ",\n", with: ",,\n"
      )
      .replacing("resignation\n", with: "resignation,\n")
    }
    let outcome = try Program.run(["table", "data", "--measure", String(measure), "--basis", basis], in: folder)
    #expect(outcome.status == 0, "\(outcome.error)")
  }

  /// Where they always were they still are, and other unknown options are still unknown.
  @Test func otherOptions() throws {
    let census = try Program.run(
      ["census", "census.csv", "--region", "North West", "--format", "text"], in: Published.folder())
    #expect(census.status == 0, "\(census.error)")
    let other = try Program.run(["draw", "data", "--by", "street"], in: Extract.folder())
    #expect(other.error.hasPrefix("error: The value \"street\" is invalid for \"--by <level>\"."))
    #expect(other.status == 64)
  }
}
