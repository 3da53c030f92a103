import Testing

/// `--basis`: another way to count the one measure that it names.
struct BasesTests {
  /// The small extract with two frozen posts that nobody holds, a social worker's and a manager's.
  private func folder() throws -> Folder {
    try Extract.folder {
      $0.posts = $0.posts.replacing(
        "P2,Northside,Duty,social worker,1.0,2015-04-01,,live",
        with: "P2,Northside,Duty,social worker,1.0,2015-04-01,,frozen")
      $0.posts += "P6,Northside,Court,team manager,1.0,2015-04-01,,frozen\n"
    }
  }

  /// Frozen posts left out of managers' vacancies alone stay in every other measure of vacancies.
  @Test func itChangesTheMeasureItNamesAlone() throws {
    let folder = try folder()
    let measures = ["vacancy", "uncovered", "vacancy-age", "managers"]
    let plain = ["draw", "data", "--measure", measures.joined(separator: ",")]
    let drawn = try Program.run(plain + ["--out", "a"], in: folder)
    #expect(drawn.status == 0)
    let outcome = try Program.run(plain + ["--out", "b", "--basis", "managers=without-frozen"], in: folder)
    #expect(outcome.error == "" && outcome.status == 0)
    #expect(folder.names("b").count == 20)
    for measure in measures.dropLast() {
      for file in [".png", ".csv", "-table.csv", ".alt.txt"].map({ "\(measure)-2017-09" + $0 }) {
        let before = try folder.bytes("a/" + file)
        let after = try folder.bytes("b/" + file)
        #expect(after == before, "\(file)")
      }
    }
    // Three of 5.8 FTE are vacant; of two managers' posts one, or of one none.
    let printed = try folder.text("b/vacancy-2017-09-table.csv")
    #expect(printed.contains("All districts,"))
    let vacancy = try folder.text("b/vacancy-2017-09.csv")
    #expect(vacancy.contains("2017-09,3.000,5.800,51.7"))
    let managers = try folder.text("a/managers-2017-09.csv")
    #expect(managers.contains("managers,All districts,,2017-09,1.000,2.000,50.0,"))
    let withoutFrozen = try folder.text("b/managers-no-frozen-2017-09.csv")
    #expect(withoutFrozen.contains("managers,All districts,,2017-09,0.000,1.000,0.0,"))
  }

  /// The same choice twice is one; two choices of one thing cannot both be, whichever is the default.
  @Test(arguments: [
    ["turnover=average", "turnover=end"], ["turnover=end", "turnover=average"], ["Turnover=FTE", "turnover=headcount"],
  ])
  func twoThatContradictEachOther(bases: [String]) throws {
    for command in ["draw", "table", "overview"] {
      let outcome = try Program.run(
        [command, "data", "--measure", "turnover"] + bases.flatMap { ["--basis", $0] }, in: folder())
      #expect(
        outcome.error
          == "error: --basis \(bases[0]) and --basis \(bases[1]) cannot both be. Leave one of them out.\n")
      #expect(outcome.output == "" && outcome.status == 64)
    }
    let twice = try Program.run(
      ["table", "data", "--measure", "turnover", "--basis", bases[0], "--basis", bases[0]], in: folder())
    #expect(twice.status == 0)
  }

  /// Choices of different things, or of different measures, go together.
  @Test func several() throws {
    let outcome = try Program.run(
      ["draw", "data", "--measure", "turnover,vacancy", "--out", "maps"]
        + ["turnover=average", "turnover=headcount", "vacancy=establishment"].flatMap { ["--basis", $0] }, in: folder())
    #expect(outcome.status == 0, "\(outcome.error)")
    #expect(outcome.output.contains("maps/turnover-average-headcount-2017-09.png"))
    #expect(outcome.output.contains("maps/vacancy-of-establishment-2017-09.png"))
  }

  /// A target of the settings is in the measure's usual unit, here days: it says nothing of a share.
  @Test func aTargetInDaysIsNoneOfAShare() throws {
    let folder = try Extract.folder { $0.settings += "[measures.vacancy-age]\ntarget = 90\n" }
    let draw = ["draw", "data", "--measure", "vacancy-age", "--out", "maps"]
    let usual = try Program.run(draw, in: folder)
    #expect(usual.status == 0)
    let days = try folder.text("maps/vacancy-age-2017-09.alt.txt")
    #expect(days.contains("Both districts miss the target of 90 days: "))
    let other = try Program.run(draw + ["--basis", "vacancy-age=over-90"], in: folder)
    #expect(other.status == 0)
    let share = try folder.text("maps/vacancy-age-over-90-2017-09.alt.txt")
    #expect(share.contains("No target is set."))
  }
}
