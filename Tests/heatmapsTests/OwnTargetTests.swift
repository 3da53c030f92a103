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

  /// The twelve months to September 2017 have 252 working days: 7 hours of each at £30 are £52,920, and the month's 21 are £4,410. Targets of
  /// money are in pounds, as all files and texts are; and what a year may cost says nothing of a month.
  @Test(arguments: [
    ([], "agency-cost", 50_000, "1 of 2 districts misses the target of £50,000: Northside"),
    ([], "agency-cost", 53_000, "Both districts meet the target of £53,000"),
    (["--basis", "agency-cost=month"], "agency-cost-month", 50_000, "No target is set"),
  ])
  func poundsOfItsOwnWindow(basis: [String], stem: String, target: Int, says: String) throws {
    let folder = try Self.agencyOfOne("[measures.agency-cost]\ntarget = \(target)\n")
    let outcome = try Program.run(Self.drawCost + basis, in: folder)
    #expect(outcome.status == 0, "\(outcome.error)")
    let alt = try folder.text("maps/\(stem)-2017-09.alt.txt")
    #expect(alt.contains(says), "\(alt)")
  }

  /// A target of this run is of what is asked for: of a year £4,500 are missed, by £4,410 of a month they are not.
  @Test(arguments: [
    ([], "agency-cost", "1 of 2 districts misses the target of £4,500"),
    (["--basis", "agency-cost=month"], "agency-cost-month", "Both districts meet the target of £4,500"),
  ])
  func aTargetOfThisRun(basis: [String], stem: String, says: String) throws {
    let folder = try Self.agencyOfOne("")
    let outcome = try Program.run(Self.drawCost + basis + ["--target", "agency-cost=4500"], in: folder)
    #expect(outcome.status == 0, "\(outcome.error)")
    let alt = try folder.text("maps/\(stem)-2017-09.alt.txt")
    #expect(alt.contains(says), "\(alt)")
  }

  private static let drawCost = [
    "draw", "data", "--profile", "internal", "--out", "maps", "--measure", "agency-cost",
  ]

  /// One worker of an agency, in Northside since October 2016.
  private static func agencyOfOne(_ settings: String) throws -> Folder {
    let folder = try Extract.folder { $0.settings += "[covers]\nagency = \"2015-01\"\n" + settings }
    _ = try folder.write(
      "worker_id,district,team,role,start_date,end_date,hours,rate\nA1,Northside,Duty,social worker,2016-10-01,,35,30\n",
      to: "data/agency.csv")
    return folder
  }
}
