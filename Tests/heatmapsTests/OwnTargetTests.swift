import Testing

/// Targets of single districts and teams, as pictures and tables have them.
struct OwnTargetTests {
  private func draw(_ settings: String, _ more: String...) throws -> (Program.Outcome, Folder) {
    let folder = try Extract.folder { $0.settings += settings }
    let outcome = try Program.run(
      ["draw", "data", "--profile", "internal", "--out", "maps", "--measure", "vacancy"] + more, in: folder)
    return (outcome, folder)
  }

  /// Northside has 1.0 of 3.0 FTE vacant (33.3%), and a target of 35 of its own; Southside 1.0 of 1.8.
  @Test func aDistrictIsHeldAgainstItsOwn() throws {
    let (outcome, folder) = try draw("[measures.vacancy]\ntarget = 10\n[measures.vacancy.targets]\nnorthside = 35\n")
    #expect(outcome.status == 0, "\(outcome.error)")
    let alt = try folder.text("maps/vacancy-2017-09.alt.txt")
    #expect(alt.contains("1 of 2 districts misses its target: Southside"))
    let notes = try folder.text("maps/vacancy-2017-09.notes.txt")
    #expect(notes.contains("Northside (35%) has a target of its own: its colours and gap go by that."))
    let both = try draw("[measures.vacancy]\ntarget = 10\n").1.text("maps/vacancy-2017-09.alt.txt")
    #expect(both.contains("Both districts miss the 10% target"))
  }

  @Test func theOverviewCountsByIt() throws {
    let settings = "[measures.vacancy]\ntarget = 10\n[measures.vacancy.targets]\nNorthside = 35\n"
    let folder = try Extract.folder { $0.settings += settings }
    let outcome = try Program.run(
      ["overview", "data", "--profile", "internal", "--measure", "vacancy,caseload", "--out", "maps"], in: folder)
    #expect(outcome.status == 0, "\(outcome.error)")
    let lines = try folder.text("maps/overview-vacancy-caseload-2017-09.csv").split(separator: "\r\n")
    #expect(lines.contains { $0.hasPrefix("Northside,vacancy,") && $0.contains(",35.0,") })
    #expect(lines.contains { $0.hasPrefix("Southside,vacancy,") && $0.contains(",10.0,") })
  }

  /// A team's own goes before its district's.
  @Test func aTeam() throws {
    let (outcome, folder) = try draw(
      "[measures.vacancy]\ntarget = 10\n[measures.vacancy.targets]\nNorthside = 20\n\"Northside/Duty\" = 60\n", "--by",
      "team")
    #expect(outcome.status == 0, "\(outcome.error)")
    let notes = try folder.text("maps/vacancy-by-team-2017-09.notes.txt")
    #expect(
      notes.contains("Northside (20%), Court in Northside (20%) and Duty in Northside (60%) have targets of their own"))
  }

  @Test func whatIsRefused() throws {
    let (slip, folder) = try draw("[measures.vacancy]\ntarget = 10\n[measures.vacancy.targets]\nNorthsde = 35\n")
    #expect(slip.status == 2 && folder.names("maps").isEmpty)
    #expect(
      slip.error.contains("\"Northsde\" under [measures.vacancy.targets]")
        && slip.error.contains("Did you mean \"Northside\""))
    let (alone, _) = try draw(
      "[measures.turnover]\ntarget = 10\n[measures.caseload.targets]\nNorthside = 35\n", "--measure", "caseload")
    #expect(
      alone.status == 2 && alone.error.contains("[measures.caseload.targets] gives single places a target"),
      "\(alone.error)")
    let (neither, _) = try draw("[measures.starters.targets]\nNorthside = 35\n", "--measure", "starters")
    #expect(neither.status == 64 && neither.error.contains("starters"))
    let (text, _) = try draw("[measures.vacancy.targets]\nNorthside = \"35\"\n")
    #expect(text.status == 2 && text.error.contains("measures.vacancy.targets.Northside"))
  }
}
