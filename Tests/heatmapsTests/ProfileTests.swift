import Foundation
import Testing

/// For whom a picture is made, as the program has it.
struct ProfileTests {
  private func draw(_ arguments: [String], into folder: Folder) throws -> Program.Outcome {
    try Program.run(
      ["draw", Samples.lancashire, "--out", "maps", "--measure", "vacancy"] + arguments, in: folder)
  }

  /// The board's pictures bear no stamp, hide small teams, and say how many figures are hidden.
  @Test func board() throws {
    let folder = try Folder()
    let drawn = try draw(["--profile", "board", "--by", "team"], into: folder)
    #expect(drawn.status == 0)
    let alt = try folder.text("maps/vacancy-by-team.alt.txt")
    #expect(alt.contains("figures hidden to protect people."))
    #expect(!alt.contains("Internal"))
    let lines = try folder.text("maps/vacancy-by-team.csv").split(separator: "\r\n")
    let hidden = lines.filter { $0.contains(",c,") }
    #expect(!hidden.isEmpty)
    #expect(hidden.allSatisfy { $0.hasSuffix(",,,,c,,,") })
  }

  @Test func internalIsStamped() throws {
    let folder = try Folder()
    let drawn = try draw(["--profile", "internal", "--by", "team"], into: folder)
    #expect(drawn.status == 0)
    let internalAlt = try folder.text("maps/vacancy-by-team.alt.txt")
    #expect(internalAlt.contains("Internal: not checked for disclosure"))
    let cells = try folder.text("maps/vacancy-by-team.csv")
    #expect(!cells.contains(",c,"))
  }

  @Test func explained() throws {
    let folder = try Folder()
    let districts = try draw(["--profile", "board", "--explain"], into: folder)
    #expect(
      districts.output == """
        Lancashire’s vacancy rate is 14.9%, above the 10% target; Burnley is worse than the rest
          maps/vacancy.png
          Burnley: worse than all others of its kind together, at 99.8%. Allowing for so many comparisons it still is, and so it may \
        be named.
          Hyndburn: worse than all others of its kind together, at 95%. Chance among so many rows may explain it.
          Preston, 2016-10: from 17.0 to 13.7, over 3.27 times the row's usual change from month to month.
          [u], too small to be shown better than the others even at the best: Ribble Valley.

        """)
    let teams = try draw(["--profile", "board", "--explain", "--by", "team"], into: folder)
    #expect(
      teams.output.contains(
        "\n  71 figures hidden: rows with 1 to 4 people in post, and others from which those could be worked out. Which is which is not "
          + "said, since that would give them away.\n  2 teams left out: all of the row would be hidden.\n"))
  }

  /// A choice of roles that leaves out a few people hides what would tell of them, held against everything.
  @Test func fewLeftOut() throws {
    let folder = try Folder()
    try #require(Program.other(["cp", "-r", Samples.lancashire, folder.path + "/data"]) == 0)
    let staff = try folder.text("data/staff.csv")
    let header = try #require(staff.split(separator: "\n").first).split(separator: ",").map(String.init)
    let values = [
      "worker_id": "NEW1", "district": "Burnley", "team": "Child in Need", "role": "driver", "contract": "permanent",
      "fte": "1", "start_date": "2016-01-01",
    ]
    let row = header.map { values[$0.trimmingCharacters(in: .whitespacesAndNewlines)] ?? "" }.joined(separator: ",")
    try folder.write(staff + row + "\n", to: "data/staff.csv")
    let roles = [
      "assistant team manager", "newly qualified social worker", "senior social worker", "social worker",
      "team manager",
    ]
    func run(_ roles: [String]) throws -> (error: String, hidden: Set<String>) {
      let outcome = try Program.run(
        ["table", "data", "--measure", "vacancy", "--format", "cells", "--profile", "board"]
          + roles.flatMap { ["--role", $0] }, in: folder)
      #expect(outcome.status == 0)
      let lines = outcome.output.split(separator: "\r\n").map {
        $0.split(separator: ",", omittingEmptySubsequences: false)
      }
      return (outcome.error, Set(lines.filter { $0.count == 11 && $0[7] == "c" }.map { String($0[1]) }))
    }
    let few = try run(roles)
    #expect(few.error.contains("Publish one choice of --role for the same months, not several"))
    // The one driver of Burnley is the difference to a picture of all roles, in the county's figures as in Burnley's.
    #expect(few.hidden.contains("Burnley") && few.hidden.contains("All districts"))
    let all = try run([])
    #expect(!all.error.contains("--role") && all.hidden.isEmpty)
  }

  /// What another period or a filter by team shows is what the whole shows: no run hides what another gives away.
  @Test func everyRunHidesTheSame() throws {
    let folder = try Folder()
    func cells(_ arguments: [String], _ file: String) throws -> [Substring: Substring] {
      let drawn = try draw(arguments + ["--profile", "board", "--by", "team"], into: folder)
      #expect(drawn.status == 0)
      var cells: [Substring: Substring] = [:]
      for line in try folder.text("maps/" + file).split(separator: "\r\n").dropFirst() {
        let fields = line.split(separator: ",", omittingEmptySubsequences: false)
        if !fields[2].isEmpty { cells[fields[1...3].joined(separator: "|")[...]] = fields[7] }
      }
      return cells
    }
    let whole = try cells([], "vacancy-by-team.csv")
    let few = try cells(["--from", "2017-06", "--to", "2017-09"], "vacancy-by-team-2017-06-to-2017-09.csv")
    let district = try cells(["--district", "Hyndburn"], "vacancy-by-team-district-hyndburn.csv")
    #expect(few.count > 100 && district.count > 100)
    for (cell, symbol) in few { #expect((whole[cell] ?? "c" == "c") == (symbol == "c"), "\(cell)") }
    for (cell, symbol) in district { #expect((whole[cell] ?? "c" == "c") == (symbol == "c"), "\(cell)") }
  }

  /// A map of which only the total is left is no map: a sentence says so, and of a group the others are drawn.
  @Test func nothingButTheTotal() throws {
    let folder = try Folder()
    let sentence =
      "Only the total (5% for September 2017) of managers can be shown, since so few people are behind the figures of the "
      + "districts. `heatmaps table` prints it; --profile internal draws a map that is not for publication."
    let arguments = ["draw", Samples.lancashire, "--out", "maps", "--profile", "public", "--measure"]
    let named = try Program.run(arguments + ["managers"], in: folder)
    #expect(named.error == "error: \(sentence) Nothing was written.\n")
    #expect(named.output == "" && named.status == 2 && folder.names() == [])
    let group = try Program.run(arguments + ["recruitment"], in: folder)
    #expect(group.status == 0)
    #expect(group.error.contains("note: \(sentence)\n"))
    #expect(folder.names("maps").contains("vacancy.png") && !folder.names("maps").contains("managers.png"))
    let table = try Program.run(
      ["table", Samples.lancashire, "--profile", "public", "--measure", "managers", "--from", "2017-09"], in: folder)
    #expect(table.status == 0 && table.output.contains("All districts         5\n"))
  }

  /// Where the total is hidden, the headline tells of the rows that are not.
  @Test func theTotalHidden() throws {
    let outcome = try Program.run(
      [
        "draw", Samples.lancashire, "--out", "maps", "--measure", "worker-changes", "--team", "Duty*", "--profile",
        "board",
      ],
      in: Folder())
    #expect(
      outcome.output.hasPrefix(
        "Lancashire’s worker-change rate in the chosen teams: districts shown range from 0.0% to 17.9%\n"))
  }

  /// Over twelve months most districts' assessments can be shown; beside the single months they would tell of the few.
  @Test func assessmentsOverTwelveMonths() throws {
    func table(_ arguments: [String]) throws -> Program.Outcome {
      try Program.run(
        ["table", Samples.lancashire, "--measure", "assessments-45", "--from", "2017-09", "--profile", "board"]
          + arguments, in: Folder())
    }
    let twelve = try table(["--basis", "assessments-45=twelve-months"])
    #expect(
      twelve.error
        == "note: Publish assessments-45 by the month or over twelve months, not both: whoever compares them may recognise the "
        + "few people of a single month.\n")
    let month = try table([])
    #expect(month.error == "")
    func hidden(_ outcome: Program.Outcome) -> Int {
      outcome.output.split(separator: "\n").count { $0.hasSuffix("[c]") }
    }
    #expect(hidden(twelve) == 2 && hidden(month) == 8)
  }

  /// What is few for whom is said as it is: one less than what is not.
  @Test func howManyAreFew() throws {
    let folder = try Folder()
    func explained(_ profile: String, _ measure: String) throws -> String {
      let outcome = try Program.run(
        [
          "draw", Samples.lancashire, "--out", "maps", "--measure", measure, "--by", "team", "--explain", "--profile",
          profile,
        ], in: folder)
      #expect(outcome.status == 0)
      return outcome.output
    }
    let board = try explained("board", "turnover")
    #expect(
      board.contains(
        " hidden: rows of which 1 to 4 people left in twelve months, in any month, or with 1 to 4 people in post, and ")
    )
    let everybody = try explained("public", "vacancy")
    #expect(everybody.contains(" hidden: rows with 1 to 22 people in post, and others"))
  }

  /// Who publishes nothing is not warned of what to publish.
  @Test func rolesAreWarnedOfWhereItMatters() throws {
    func warning(_ profile: String) throws -> Bool {
      let outcome = try Program.run(
        ["table", Samples.lancashire, "--measure", "vacancy", "--role", "social worker", "--profile", profile],
        in: Folder())
      #expect(outcome.status == 0)
      return outcome.error.contains("Publish one choice of --role")
    }
    let board = try warning("board")
    #expect(board)
    let own = try warning("internal")
    #expect(!own)
  }
}
