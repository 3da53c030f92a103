import Testing

/// Settings that leave out everybody: it is not the months that are to be changed.
struct OmissionMessagesTests {
  private func run(_ roles: String, _ arguments: String...) throws -> Program.Outcome {
    let folder = try Extract.folder { $0.settings += "[roles]\n\(roles)\n" }
    return try Program.run(["table", "data", "--measure"] + arguments, in: folder)
  }

  @Test(arguments: ["vacancy", "turnover", "caseload", "agency", "net-change", "stability", "reasons", "managers"])
  func noRoleCounts(measure: String) throws {
    let outcome = try run("social_work = [\"Nobody\", \"1\"]", measure)
    #expect(
      outcome.error
        == "error: There is nothing to show of \(measure): no role in the data is among those that the settings name as social_work "
        + "under [roles]. Name there what the data have, or take the line out.\n")
    #expect(outcome.output == "" && outcome.status == 2)
  }

  @Test func noRoleIsAManagers() throws {
    for options in [["managers"], ["managers", "--basis", "managers=per-manager"]] {
      let folder = try Extract.folder { $0.settings += "[roles]\nmanagers = [\"Nobody\"]\n" }
      let outcome = try Program.run(["table", "data", "--measure"] + options, in: folder)
      #expect(
        outcome.error
          == "error: There is nothing to show of managers: no role in the data is among those that the settings name as managers "
          + "under [roles]. Name there what the data have, or take the line out.\n")
      #expect(outcome.output == "" && outcome.status == 2)
    }
    // Others are shown, and where it came with a group it is left out with a note.
    let group = try run("managers = [\"Nobody\"]", "recruitment")
    #expect(
      group.error.contains("note: managers was left out. There is nothing to show of managers: no role in the data"))
    #expect(group.output.contains("Vacancy rate") && group.status == 0)
  }

  @Test func managersDoNotCount() throws {
    let outcome = try run("social_work = [\"Social worker\"]", "managers")
    #expect(
      outcome.error
        == "error: There is nothing to show of managers: no role of a first-line manager is among those that the settings name as "
        + "social_work under [roles]. Name theirs there too.\n")
    #expect(outcome.output == "" && outcome.status == 2)
    let others = try run("social_work = [\"Social worker\"]", "vacancy")
    #expect(others.status == 0)
  }

  @Test func chosenRolesDoNotCount() throws {
    let outcome = try run("social_work = [\"Social worker\"]", "net-change", "--role", "team manager")
    #expect(
      outcome.error
        == "error: There is nothing to show of net-change: none of the roles that --role chooses is among those that the settings "
        + "name as social_work under [roles]. Choose others, or name these there too.\n")
    #expect(outcome.output == "" && outcome.status == 2)
  }

  /// Who named no months is not told to choose others.
  @Test func monthsThatNobodyNamed() throws {
    let folder = try Extract.folder { $0.settings = $0.settings.replacing("2015-04", with: "2017-09") }
    let outcome = try Program.run(["table", "data", "--measure", "turnover"], in: folder)
    #expect(
      outcome.error
        == "error: There is nothing to show of turnover in these data: the extract covers September 2017 alone, and leavers are counted over twelve "
        + "months. If the files go further back, set covers_from in heatmaps.toml.\n")
  }

  /// A role that is not there is told before what is refused of roles that are.
  @Test(arguments: [
    ("Socail worker", "Did you mean \"social worker\"?"), ("Zzz", "Roles are \"social worker\" and \"team manager\"."),
  ])
  func rolesThatAreNotThere(role: String, hint: String) throws {
    let outcome = try Program.run(
      ["table", "data", "--measure", "vacancy", "--profile", "board", "--role", role], in: try Extract.folder())
    #expect(outcome.error == "error: There is no role \"\(role)\" in the data. \(hint)\n")
    #expect(outcome.status == 64)
    let there = try Program.run(
      ["table", "data", "--measure", "vacancy", "--profile", "board", "--role", "team manager"],
      in: try Extract.folder())
    #expect(there.error.contains("vacancy is shown of all roles together"))
  }

  /// What the settings are not to blame for is told as before.
  @Test func otherwise() throws {
    let months = try run("social_work = [\"Social worker\"]", "turnover", "--to", "2015-06")
    #expect(months.error.contains("Choose other months, or set covers_from") && months.status == 2)
    let folder = try Extract.folder {
      $0.posts = $0.posts.replacing("team manager", with: "manager")
      $0.staff = $0.staff.replacing("team manager", with: "manager")
    }
    let unknown = try Program.run(["table", "data", "--measure", "managers"], in: folder)
    #expect(unknown.error.contains("none of the roles in the data is known as one.") && unknown.status == 2)
  }
}
