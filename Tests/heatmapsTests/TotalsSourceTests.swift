import Testing

/// Monthly totals, from a council that has only those.
struct TotalsSourceTests {
  private static let good = """
    district,team,month,measure,numerator,denominator
    Burnley,,2017-08,vacancy,5,50
    Burnley,,2017-09,vacancy,6,50
    Wyre,,2017-08,vacancy,1,20
    Wyre,,2017-09,vacancy,2,20

    """

  private func folder(_ change: (String) -> String = { $0 }) throws -> Folder {
    try Folder().write(change(Self.good), to: "data/monthly.csv")
  }

  @Test func theyAreDrawn() throws {
    let folder = try folder()
    let outcome = try Program.run(["draw", "data", "--out", "maps"], in: folder)
    #expect(
      outcome.output
        == "The vacancy rate is 11.4%, below England’s 14.2% (2025)\n  maps/vacancy-2017-09.png\n"
    )
    #expect(
      outcome.error
        == "note: turnover was left out: it needs staff.csv, or its totals in monthly.csv.\nnote: caseload was left out: it needs "
        + "staff.csv and allocations.csv, or its totals in monthly.csv.\n")
    #expect(outcome.status == 0)
    let table = try folder.text("maps/vacancy-2017-09-table.csv")
    #expect(table.contains("Wyre,5.0,10.0"))
  }

  /// A month that a district lacks is said in the headline, the alt text, both tables and the check.
  @Test func aDistrictIsMissing() throws {
    let folder = try folder { $0.replacing("Wyre,,2017-09,vacancy,2,20\n", with: "") }
    let outcome = try Program.run(["draw", "data", "--out", "maps"], in: folder)
    #expect(outcome.status == 0)
    #expect(outcome.output.hasPrefix("The vacancy rate in 1 of 2 districts is 12.0%\n"))
    let texts = try ["vacancy-2017-09.alt.txt", "vacancy-2017-09.csv", "vacancy-2017-09-table.csv"].map {
      try folder.text("maps/\($0)")
    }
    #expect(texts.allSatisfy { $0.contains("1 of 2 districts") })
    let check = try Program.run(["check", "data"], in: folder)
    #expect(
      check.output.contains(
        "Warning: monthly.csv: vacancy of 2017-09 is there for 1 of 2 districts, without Wyre. The total of that month is of those "
          + "alone, and is held against no month that has others. Add the rows that are missing."))
  }

  @Test(arguments: [
    (
      "2017-09,vacancy,6", "2017-09,vacansy,6",
      "monthly.csv, line 3, column measure: there is no measure \"vacansy\". Did you mean \"vacancy\"? `heatmaps measures` "
        + "lists them, and one of your own is defined in heatmaps.toml under [measures.NAME].", true
    ),
    (
      "2017-09,vacancy,6", "Sep,vacancy,6",
      "monthly.csv, line 3, column month: this is not a month. Write months as 2017-09.", true
    ),
    (
      "2017-09,vacancy,6", "2017-09,vacancy,-6",
      "monthly.csv, line 3, column numerator: a total cannot be under zero. Put it right.", true
    ),
    (
      "2017-09,vacancy,6", "2017-08,vacancy,6",
      "monthly.csv, line 3, column month: these figures are given twice. Remove one of the rows.", true
    ),
    (
      "Wyre,,2017-08,vacancy,1,20", "Burnley,Duty,2017-09,vacancy,5,50",
      "monthly.csv: the teams of Burnley do not add up to its own vacancy of 2017-09. Put the rows of the teams or of the district right.",
      false
    ),
  ])
  func faults(old: String, new: String, finding: String, canAccept: Bool) throws {
    let folder = try folder { $0.replacing(old, with: new) }
    let outcome = try Program.run(["draw", "data"], in: folder)
    let way =
      canAccept
      ? "Put these right, or go on without the rows with --accept-rejects."
      : "Put these right and try again. `heatmaps check` lists everything."
    #expect(
      outcome.error
        == "error: The data were refused: 1 error. No picture was made.\n  Error: \(finding)\n\(way)\n")
    #expect(outcome.status == 2)
    #expect(folder.names() == ["data"])
    let checked = try Program.run(["check", "data"], in: folder)
    #expect(checked.status == 2)
  }

  @Test(
    arguments: [
      (
        ["--role", "Manager"], 64,
        "--role needs posts.csv and staff.csv: totals and published figures cannot be split that way."
      ),
      (
        ["--measure", "vacancy", "--basis", "vacancy=establishment"], 64,
        "--basis vacancy=establishment needs posts.csv and staff.csv: totals and published figures cannot be split that way."
      ),
      (
        ["--from", "2018-01"], 64,
        "The data go up to September 2017, the last month that they cover in full, and --from 2018-01 lies after it. Leave --from out, or give an earlier month."
      ),
      (
        ["--to", "2018-01"], 64,
        "The data go up to September 2017, the last month that they cover in full, and --to 2018-01 lies after it. Leave --to out, or give an earlier month."
      ),
      (
        ["--to", "2010-01"], 2,
        "There is nothing to show of vacancy in these months. Choose others."
      ),
      (["--district", "Burnly"], 64, "There is no district \"Burnly\" in the data. Did you mean \"Burnley\"?"),
      (["--team", "Duty"], 64, "There is no team \"Duty\" in the data."),
      (
        ["--measure", "turnover"], 2,
        "turnover needs staff.csv, which the data folder does not have. Add it, or leave the measure out with --measure."
      ),
    ] as [([String], Int32, String)])
  func whatTotalsCannotGive(options: [String], status: Int32, message: String) throws {
    let folder = try folder()
    let outcome = try Program.run(["draw", "data"] + options, in: folder)
    #expect(outcome.error == "error: \(message)\n")
    #expect(outcome.status == status)
    #expect(folder.names() == ["data"])
  }

  /// The sample of totals was added up from the sample extract: the same rates.
  @Test func theSampleAgreesWithTheExtract() throws {
    for measure in ["vacancy", "turnover", "caseload"] {
      let arguments = ["--measure", measure, "--format", "csv", "--order", "name", "--quiet"]
      let totals = try Program.run(["table", Samples.totals] + arguments, in: Folder())
      let extract = try Program.run(["table", Samples.lancashire] + arguments, in: Folder())
      #expect(totals.output == extract.output && totals.output.contains("Burnley"))
    }
  }

  // MARK: Few people

  /// Totals of September 2017, each row as its district, team, measure, numerator, denominator, people and those of the numerator.
  private func totals(_ rows: [String]) throws -> Folder {
    let head = "district,team,month,measure,numerator,denominator,people,numerator_people"
    let lines = rows.map { row in
      var fields = row.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      fields.insert("2017-09", at: 2)
      return fields.joined(separator: ",")
    }
    return try Folder().write(([head] + lines).joined(separator: "\n") + "\n", to: "data/monthly.csv")
  }

  private func table(_ rows: [String], _ options: [String] = ["-m", "vacancy"]) throws -> Program.Outcome {
    let profile = options.contains("--profile") ? [] : ["--profile", "board"]
    return try Program.run(
      ["table", "data", "--format", "csv", "--order", "name"] + options + profile, in: try totals(rows))
  }

  private func lines(_ outcome: Program.Outcome) -> [String] {
    outcome.output.split(whereSeparator: \.isNewline).map(String.init).filter {
      $0.contains(",") && !$0.contains("District,")
    }
  }

  /// Nine people in post share a row with the next smallest, as in extracts: 1 + 4 vacant of 10 + 25 FTE, so 14.3; ten stand alone.
  @Test(arguments: [
    (9, ["All districts,12.3", "Elm,10.0", "Other districts,14.3"]),
    (10, ["All districts,12.3", "Ash,16.0", "Birch,10.0", "Elm,10.0"]),
  ])
  func aDistrictOfNinePeopleIsPutTogether(people: Int, rows: [String]) throws {
    let outcome = try table(["Ash,,vacancy,4,25,21,", "Birch,,vacancy,1,10,\(people),", "Elm,,vacancy,3,30,27,"])
    #expect(lines(outcome) == rows)
    #expect(outcome.status == 0)
  }

  /// Whoever holds cases is in post: seven holders of twelve people in post are shown, by themselves as seven people they are not.
  @Test func holdersAreInPost() throws {
    let cases = ["Ash,,caseload,300,20,20,", "Birch,,caseload,84,7,7,", "Elm,,caseload,330,30,30,"]
    let posts = ["Ash,,vacancy,4,25,21,", "Birch,,vacancy,1,13,12,", "Elm,,vacancy,3,33,30,"]
    let withPosts = try table(cases + posts, ["-m", "caseload"])
    #expect(lines(withPosts) == ["All districts,12.5", "Ash,15.0", "Birch,12.0", "Elm,11.0"])
    let alone = try table(cases, ["-m", "caseload"])
    #expect(lines(alone) == ["All districts,12.5", "Elm,11.0", "Other districts,14.2"])
  }

  /// Six and seven people are of one council: its total is shown, and a picture of it would be none.
  @Test func whereAllArePutTogetherTheTotalIsLeft() throws {
    let rows = ["Ash,,vacancy,1,8,7,", "Birch,,vacancy,2,8,6,"]
    let outcome = try table(rows)
    #expect(lines(outcome) == ["All districts,18.8"])
    let drawn = try Program.run(["draw", "data", "-m", "vacancy", "--profile", "board"], in: try totals(rows))
    #expect(
      drawn.error
        == "error: Only the total (18.8% for September 2017) of vacancy can be shown, since so few people are behind the figures "
        + "of the districts. `heatmaps table` prints it; --profile internal draws a map that is not for publication. Nothing was written.\n"
    )
    #expect(drawn.status == 2)
    let chosen = try table(rows, ["-m", "vacancy", "--district", "Ash"])
    #expect(
      chosen.error
        == "error: Every figure of vacancy would be hidden, since so few people are behind them. Where teams or a filter were "
        + "asked for, more may be shown without; else use --profile internal for a picture that is not for publication.\n"
    )
    #expect(chosen.status == 2)
    let own = try table(rows, ["-m", "vacancy", "--profile", "internal"])
    #expect(lines(own) == ["All districts,18.8", "Ash,12.5", "Birch,25.0"])
  }

  /// A month that one of them lacks would show the other alone.
  @Test func theTotalThatIsLeftLacksWhatOneLacks() throws {
    let folder = try totals(["Ash,,vacancy,1,8,7,", "Birch,,vacancy,2,8,6,"])
    let september = try folder.text("data/monthly.csv")
    try folder.write(september + "Ash,,2017-08,vacancy,1,8,7,\n", to: "data/monthly.csv")
    let outcome = try Program.run(
      ["table", "data", "-m", "vacancy", "--format", "csv", "--from", "2017-08", "--profile", "board"], in: folder)
    #expect(outcome.output.contains("All districts,[x],18.8"))
  }

  /// Without a word of people a chosen team could be taken off its district: 10 of 12 FTE.
  @Test func chosenTeamsWithoutPeople() throws {
    let rows = ["Ash,T,vacancy,1,11,,", "Ash,U,vacancy,1,3,,", "Birch,V,vacancy,2,19,,"]
    let all = try table(rows)
    #expect(lines(all) == ["All districts,12.1", "Ash,14.3", "Birch,10.5"])
    let chosen = try table(rows, ["-m", "vacancy", "--team", "T"])
    #expect(chosen.error.contains("monthly.csv does not say how many people its figures are"))
    #expect(chosen.status == 2)
  }
}
