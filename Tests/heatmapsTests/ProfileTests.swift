import Foundation
import Testing

/// For whom a picture is made, as the program has it.
struct ProfileTests {
  private func draw(_ arguments: [String], into folder: Folder) throws -> Program.Outcome {
    try Program.run(
      ["draw", Samples.lancashire, "--out", "maps", "--measure", "vacancy"] + arguments, in: folder)
  }

  /// The board's pictures bear no stamp, put small teams together, and say which.
  @Test func board() throws {
    let folder = try Folder()
    let drawn = try draw(["--profile", "board", "--by", "team"], into: folder)
    #expect(drawn.status == 0)
    let alt = try folder.text("maps/vacancy-by-team-2017-09.alt.txt")
    #expect(!alt.contains("hidden to protect people") && !alt.contains("Internal"))
    let lines = try folder.text("maps/vacancy-by-team-2017-09.csv").split(separator: "\r\n")
    #expect(!lines.contains { $0.contains(",c,") })
    #expect(lines.count { $0.contains(",Other teams,") } == 26)
    #expect(!lines.contains { $0.contains("Wyre,Leaving Care,") })
    let register = try folder.text("maps/heatmaps.register")
    #expect(
      register == """
        measure\tdistrict\tteam
        vacancy\tHyndburn\tChild in Need
        vacancy\tHyndburn\tLeaving Care
        vacancy\tRibble Valley\tChild in Need
        vacancy\tRibble Valley\tChildren Looked After
        vacancy\tRibble Valley\tCourt and Permanence
        vacancy\tRibble Valley\tDuty and Assessment
        vacancy\tWyre\tChildren Looked After
        vacancy\tWyre\tLeaving Care

        """)
  }

  /// What the last paper put together the next one keeps so; a folder without its register is refused.
  @Test func since() throws {
    let folder = try Folder()
    try folder.write(
      "measure\tdistrict\tteam\nvacancy\tFylde\t\nvacancy\tBurnley\tChild in Need\n", to: "last/heatmaps.register")
    let drawn = try draw(["--profile", "board", "--by", "team", "--since", "last"], into: folder)
    #expect(drawn.status == 0)
    let lines = try folder.text("maps/vacancy-by-team-2017-09.csv").split(separator: "\r\n")
    #expect(
      lines.contains { $0.hasPrefix("vacancy,Other districts,,") } && !lines.contains { $0.contains("vacancy,Fylde,") })
    #expect(lines.contains { $0.contains("vacancy,Burnley,Other teams,") })
    let register = try folder.text("maps/heatmaps.register")
    #expect(register.contains("\nvacancy\tFylde\t\n") && register.contains("\nvacancy\tBurnley\tChild in Need\n"))
    for (place, says) in [
      ("nowhere", "There is no heatmaps.register in nowhere: give --since the folder that `heatmaps draw` wrote"),
      ("odd", "odd/heatmaps.register is not as `heatmaps draw` writes it"),
    ] {
      try folder.write("something else\n", to: "odd/heatmaps.register")
      let refused = try draw(["--since", place], into: folder)
      #expect(refused.error.hasPrefix("error: \(says)"))
      #expect(refused.status == (place == "odd" ? 2 : 64))
    }
  }

  /// A paper in which nothing was put together says so to the next; pictures that hide nothing leave a paper's register as it is.
  @Test func nothingToKeep() throws {
    let folder = try Folder()
    func draw(_ arguments: [String]) throws -> Int32 {
      try Program.run(
        ["draw", Samples.lancashire, "--measure", "cohort-retention", "--replace", "--out", "maps"] + arguments,
        in: folder
      ).status
    }
    let first = try draw(["--profile", "board"])
    let register = try folder.text("maps/heatmaps.register")
    #expect(first == 0 && register == "measure\tdistrict\tteam\n")
    let next = try draw(["--profile", "board", "--since", "maps"])
    #expect(next == 0)
    let kept = "measure\tdistrict\tteam\ncohort-retention\tFylde\t[c]\n"
    try folder.write(kept, to: "maps/heatmaps.register")
    let whole = try draw(["--profile", "internal"])
    let after = try folder.text("maps/heatmaps.register")
    #expect(whole == 0 && after == kept)
  }

  /// What the last paper hid of children the next one hides in every month, and says so to the one after.
  @Test func hiddenSince() throws {
    let folder = try Folder()
    func fylde(_ arguments: [String]) throws -> [Substring] {
      let drawn = try Program.run(
        ["draw", Samples.lancashire, "--measure", "re-referrals", "--profile", "board", "--replace", "--out", "maps"]
          + arguments,
        in: folder)
      #expect(drawn.status == 0)
      return try folder.text("maps/re-referrals-2017-09.csv").split(separator: "\r\n").filter { $0.contains(",Fylde,") }
    }
    let before = try fylde([])
    #expect(before.count == 13 && before.allSatisfy { !$0.contains(",c,") })
    try folder.write("measure\tdistrict\tteam\nre-referrals\tFylde\t[c]\n", to: "last/heatmaps.register")
    let after = try fylde(["--since", "last"])
    #expect(after.count == 13 && after.allSatisfy { $0.contains(",c,") })
    let register = try folder.text("maps/heatmaps.register")
    #expect(register.contains("\nre-referrals\tFylde\t[c]\n"))
  }

  /// What is not shown of teams, chosen teams or roles is refused by name, with what may be shown; beside others it is left out.
  @Test(arguments: [
    (
      ["turnover", "--by", "team"],
      "turnover is shown by district, not by team: in a team everybody knows who came and who left."
    ),
    (
      ["vacancy-age", "--by", "team"],
      "vacancy-age is shown by district, not by team: how long a team's posts have stood vacant tells"
    ),
    (
      ["absence", "--team", "CIN*"],
      "absence is shown of districts, not of chosen teams: in a team everybody knows who was ill."
    ),
    (
      ["worker-changes", "--by", "team"],
      "worker-changes is shown by district, not by team: a team's children could be recognised."
    ),
    (
      ["vacancy", "--role", "social worker"],
      "vacancy is shown of all roles together: a figure of some roles could be taken off"
    ),
  ])
  func whatIsNotShownOfParts(arguments: [String], says: String) throws {
    for profile in ["board", "public"] {
      let refused = try Program.run(
        ["draw", Samples.lancashire, "--out", "maps", "--profile", profile, "--measure"] + arguments, in: Folder())
      #expect(refused.error.hasPrefix("error: \(says)") && refused.error.contains("--profile internal"))
      #expect(refused.status == 2)
    }
    let own = try Program.run(
      ["table", Samples.lancashire, "--profile", "internal", "--from", "2017-09", "--measure"]
        + arguments.map { $0 == "CIN*" ? "Child in*" : $0 }, in: Folder())
    #expect(own.status == 0)
  }

  /// A board sees cohorts by the year of starting; the service by the quarter too.
  @Test func cohortsByYear() throws {
    func table(_ profile: String) throws -> Program.Outcome {
      try Program.run(
        [
          "table", Samples.lancashire, "--measure", "cohort-retention", "--basis", "cohort-retention=quarter",
          "--profile", profile,
        ],
        in: Folder())
    }
    let board = try table("board")
    #expect(
      board.error.hasPrefix("error: cohort-retention is shown by the year of starting: so few start in a quarter"))
    #expect(board.status == 2)
    let own = try table("internal")
    #expect(own.output.contains("Oct–Dec 2013"))
  }

  @Test func leftOutBesideOthers() throws {
    let folder = try Folder()
    let drawn = try Program.run(
      ["draw", Samples.lancashire, "--out", "maps", "--by", "team", "--profile", "board"], in: folder)
    #expect(drawn.status == 0)
    #expect(drawn.error.contains("note: turnover was left out. turnover is shown by district, not by team"))
    #expect(!folder.names("maps").contains { $0.hasPrefix("turnover") })
  }

  @Test func internalIsStamped() throws {
    let folder = try Folder()
    let drawn = try draw(["--profile", "internal", "--by", "team"], into: folder)
    #expect(drawn.status == 0)
    let internalAlt = try folder.text("maps/vacancy-by-team-2017-09.alt.txt")
    #expect(internalAlt.contains("Internal: not checked for disclosure"))
    let cells = try folder.text("maps/vacancy-by-team-2017-09.csv")
    #expect(!cells.contains(",c,"))
  }

  @Test func explained() throws {
    let folder = try Folder()
    let districts = try draw(["--profile", "board", "--explain"], into: folder)
    #expect(
      districts.output == """
        Lancashire’s vacancy rate is 14.9%, up from 12.4% a year ago
          maps/vacancy-2017-09.png
          Burnley: worse than the others of its kind together, at 99.8%. That is more than chance, and so it may be named.
          Hyndburn: worse than the others of its kind together, at 95%. Chance among so many rows may explain it.
          Preston, 2016-10: from 17.0 to 13.7, over 3.27 times the row's usual change from month to month.
          [u], too small to be shown better than the others even at the best: Ribble Valley.
          Of the vacant FTE, Burnley has 21.8%, and Hyndburn 14.9%.
          Of the rise from 12.4% to 14.9% in a year, Burnley accounts for 49.3%, and Hyndburn for 23.9%.

        """)
    let teams = try draw(["--profile", "board", "--explain", "--by", "team"], into: folder)
    #expect(
      teams.output.contains(
        """

          Hyndburn, other teams: Child in Need and Leaving Care.
          Wyre, other teams: Children Looked After and Leaving Care.
          Rows of teams show how many FTE are in post from month to month, and so that somebody came, left or changed hours. Who it was \
        they do not say; whoever knows the team may.

        """))
  }

  /// What another period or a filter shows is what the whole shows: the same rows, whatever is asked.
  @Test func everyRunFoldsTheSame() throws {
    let folder = try Folder()
    func teams(_ arguments: [String], _ file: String) throws -> Set<String> {
      let drawn = try draw(arguments + ["--profile", "board", "--by", "team"], into: folder)
      #expect(drawn.status == 0)
      let lines = try folder.text("maps/" + file).split(separator: "\r\n").dropFirst()
      let fields = lines.map { $0.split(separator: ",", omittingEmptySubsequences: false) }
      return Set(fields.filter { !$0[2].isEmpty }.map { "\($0[1])/\($0[2])" })
    }
    let whole = try teams([], "vacancy-by-team-2017-09.csv")
    let few = try teams(["--from", "2017-06", "--to", "2017-09"], "vacancy-by-team-2017-06-to-2017-09.csv")
    let district = try teams(["--district", "Hyndburn"], "vacancy-by-team-district-hyndburn-2017-09.csv")
    let together = { (rows: Set<String>) in rows.filter { $0.hasSuffix("/Other teams") } }
    #expect(few.isSubset(of: whole) && few.count > 40)
    #expect(together(few) == together(whole))
    #expect(district == whole.filter { $0.hasPrefix("Hyndburn/") } && district.contains("Hyndburn/Other teams"))
    // Of the two small teams of Hyndburn one alone is not shown, and the picture says so.
    let drawn = try draw(
      ["--team", "Leaving Care", "--team", "Duty*", "--profile", "board", "--by", "team"], into: folder)
    #expect(drawn.status == 0)
    #expect(
      drawn.error.contains(
        "note: vacancy leaves out Leaving Care (Hyndburn), Duty and Assessment (Ribble Valley) and Leaving Care (Wyre): so few people"
      ))
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
    #expect(
      folder.names("maps").contains("vacancy-2017-09.png") && !folder.names("maps").contains("managers-2017-09.png"))
    let table = try Program.run(
      ["table", Samples.lancashire, "--profile", "public", "--measure", "managers", "--from", "2017-09"], in: folder)
    #expect(table.status == 0 && table.output.contains(/All districts +5\n/))
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
    #expect(hidden(twelve) == 2 && hidden(month) == 9)
  }

  /// What is few for whom is said as it is: one less than what is not.
  @Test func howManyAreFew() throws {
    let folder = try Folder()
    func explained(_ profile: String, _ measure: String) throws -> String {
      let outcome = try Program.run(
        [
          "draw", Samples.lancashire, "--out", "maps", "--measure", measure, "--explain", "--profile", profile,
        ], in: folder)
      #expect(outcome.status == 0)
      return outcome.output
    }
    let board = try explained("board", "worker-changes")
    #expect(
      board.contains(
        " hidden: rows of which 1 to 4, or none or all of fewer than 20, people had so many workers, or have none there, or with 1 to 4 "
          + "children, and "
      )
    )
    let everybody = try explained("public", "discharges")
    #expect(
      everybody.contains(
        " hidden: rows of which 1 to 5, or none or all of fewer than 20, people had a care order that ended, in any month, or with "
          + "1 to 9 children on a care order in the twelve months, and "))
  }
}
