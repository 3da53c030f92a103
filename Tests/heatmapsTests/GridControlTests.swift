import Testing

/// The grids, as the program has them.
struct GridControlTests {
  private func draw(_ arguments: [String], _ folder: Folder) throws -> Program.Outcome {
    try Program.run(["draw", Samples.lancashire, "--out", "maps"] + arguments, in: folder)
  }

  @Test func drawn() throws {
    let folder = try Folder()
    let outcome = try draw(
      ["--measure", "cohort-retention,reasons", "--basis", "reasons=destination", "--profile", "board"], folder)
    #expect(outcome.status == 0)
    #expect(
      outcome.output == """
        An estimated 85.4% of Lancashire’s starters are still employed after two years
          maps/cohort-retention-2017-03.png
        Agency: 8 of Lancashire’s 25 leavers in 12 months
          maps/reasons-destination-2017-09.png

        """)
    #expect(
      folder.names("maps") == [
        "cohort-retention-2017-03-table.csv", "cohort-retention-2017-03.alt.txt", "cohort-retention-2017-03.csv",
        "cohort-retention-2017-03.notes.txt", "cohort-retention-2017-03.png",
        "heatmaps.register", "reasons-destination-2017-09-table.csv", "reasons-destination-2017-09.alt.txt",
        "reasons-destination-2017-09.csv",
        "reasons-destination-2017-09.notes.txt", "reasons-destination-2017-09.png",
      ])
  }

  /// Whatever is shown to a board of leavers is nobody, or five and more.
  @Test func nobodyIsTold() throws {
    let folder = try Folder()
    for basis in ["reason", "destination"] {
      let outcome = try Program.run(
        [
          "table", Samples.lancashire, "--measure", "reasons", "--basis", "reasons=\(basis)", "--format", "cells",
          "--profile", "board",
        ], in: folder)
      let people = outcome.output.split(separator: "\r\n").dropFirst().map {
        $0.split(separator: ",", omittingEmptySubsequences: false)[5]
      }
      #expect(people.contains("25"))
      #expect(people.compactMap { Int($0) }.allSatisfy { $0 == 0 || $0 >= 5 })
    }
  }

  /// What cannot be shown is refused where it was named, and left out with a sentence where it came with a group.
  @Test(arguments: [
    (
      ["--measure", "transfers", "--profile", "board"], Int32(2),
      "transfers cannot be shown: some of its figures are of so few people that they could be recognised"
    ),
    (
      ["--measure", "reasons,transfers", "--profile", "board"], 2,
      "Nothing else was made either: leave transfers out of --measure to have the others."
    ),
    (
      ["--measure", "reasons", "--covers-from", "2017-02", "--profile", "board"], 2,
      "reasons is shown for a whole year to 30 September, here from October 2016 to September 2017, and the extract covers months from February 2017 on."
    ),
    (
      ["--measure", "transfers", "--covers-from", "2017-10", "--profile", "board"], 2,
      "transfers is shown for a whole year to 30 September, here from October 2016 to September 2017, and the extract covers months from October 2017 on."
    ),
    (["--measure", "reasons", "--team", "Duty*", "--profile", "board"], 2, "reasons is shown for everybody only"),
    (
      ["--measure", "reasons", "--from", "2016-10", "--profile", "board"], 2,
      "reasons is shown for the same months in every picture"
    ),
    (
      ["--measure", "cohort-retention", "--district", "Burnley", "--profile", "board"], 2,
      "cohort-retention is shown for everybody only"
    ),
    (["--measure", "cohort-retention", "--profile", "public"], 2, "cohort-retention cannot be shown to everybody"),
    (
      ["--measure", "reasons", "--by", "team"], 64, "reasons is made for districts alone: leave --by out."
    ),
    (["--measure", "reasons", "--target", "reasons=3"], 64, "reasons takes no target. Leave --target reasons out."),
    (["--measure", "resons"], 64, "There is no measure \"resons\". Did you mean \"reasons\"?"),
  ])
  func refused(arguments: [String], status: Int32, sentence: String) throws {
    let folder = try Folder()
    let outcome = try draw(arguments, folder)
    #expect(outcome.status == status)
    #expect(outcome.error.contains(sentence))
    #expect(folder.names("maps").isEmpty)
  }

  @Test func leftOutOfAGroup() throws {
    let folder = try Folder()
    let outcome = try draw(["--measure", "retention", "--profile", "board", "--by", "team"], folder)
    #expect(outcome.status == 0)
    #expect(
      outcome.error.contains("reasons was left out. reasons is made for districts alone: leave --by out.")
    )
    let months = try draw(["--measure", "retention", "--profile", "board", "--from", "2016-10"], folder)
    #expect(months.status == 0)
    #expect(months.error.contains("reasons was left out. reasons is shown for the same months in every picture"))
    #expect(
      months.error.contains("cohort-retention was left out. cohort-retention is of everybody from the first month"))
  }

  /// Of the sample's districts next to no figure could be shown: the county stands alone, with what would help.
  @Test func theTotalAlone() throws {
    let folder = try Folder()
    let outcome = try draw(["--measure", "reasons", "--profile", "board"], folder)
    #expect(outcome.status == 0)
    #expect(
      outcome.error.contains(
        "reasons shows the total alone: next to nothing of the districts could be shown without people being recognised. Fewer and broader "
          + "reasons may help: give several of them one name under [aliases.reasons] in heatmaps.toml."))
    let lines = try folder.text("maps/reasons-2017-09.csv").split(separator: "\r\n")
    #expect(lines.count == 4 && lines.dropFirst().allSatisfy { $0.hasPrefix("reasons,All districts,") })
  }

  /// The district's rows are those of the whole, for whoever looks.
  @Test func aDistrict() throws {
    let folder = try Folder()
    let drawn = try draw(["--measure", "reasons", "--profile", "board"], folder)
    #expect(drawn.status == 0)
    let drawnOfOne = try draw(["--measure", "reasons", "--district", "Burnley", "--profile", "board"], folder)
    #expect(drawnOfOne.status == 0)
    let whole = try folder.text("maps/reasons-2017-09.csv").split(separator: "\r\n")
    let one = try folder.text("maps/reasons-district-burnley-2017-09.csv").split(separator: "\r\n")
    #expect(
      one == whole.filter { $0.contains("measure") || $0.contains(",All districts,") || $0.contains(",Burnley,") })
  }

  // MARK: Districts of few people

  /// Thirty people are in post in Ash, seven in Birch and forty in Cob; of each some have resigned, and six moved from Ash to Cob in the year.
  private func councilOfThree() throws -> Folder {
    var staff = ["worker_id,district,team,role,contract,fte,start_date,end_date,leaving_reason"]
    func add(_ count: Int, _ district: String, _ end: String, start: String = "2014-02-03", from first: Int? = nil) {
      for own in 0..<count {
        let worker = first.map { $0 + own } ?? staff.count
        staff.append("W\(worker),\(district),T,social worker,permanent,1.0,\(start),\(end)")
      }
    }
    add(30, "Ash", ",")
    add(7, "Birch", ",")
    add(40, "Cob", ",")
    for (count, district) in [(10, "Ash"), (6, "Birch"), (12, "Cob")] { add(count, district, "2016-11-30,resignation") }
    add(6, "Ash", "2017-01-31,internal move", from: 901)
    add(6, "Cob", ",", start: "2017-02-01", from: 901)
    return try Folder().write(staff.joined(separator: "\n") + "\n", to: "data/staff.csv")
      .write("extract_date = 2017-09-30\ncovers_from = \"2015-01\"\n", to: "data/heatmaps.toml")
  }

  private func table(_ measure: String, _ profile: String, _ more: [String] = []) throws -> Program.Outcome {
    try Program.run(
      ["table", "data", "-m", measure, "--format", "csv", "--order", "name", "--profile", profile] + more,
      in: try councilOfThree())
  }

  /// Seven people share a row with the thirty in every table, in this one as well: 10 + 6 of 28 leavers.
  @Test func aDistrictOfFewPeopleHasNoRow() throws {
    func rows(_ outcome: Program.Outcome) -> [String] {
      outcome.output.split(whereSeparator: \.isNewline).map(String.init).dropFirst().map { $0 }
    }
    let board = try table("reasons", "board")
    #expect(rows(board) == ["All districts,28,28", "Cob,12,12", "Other districts,16,16"])
    let both = try table("reasons", "board", ["--district", "Ash", "--district", "Birch"])
    #expect(rows(both) == ["All districts,28,28", "Other districts,16,16"])
    let one = try table("reasons", "board", ["--district", "Birch"])
    #expect(!one.output.contains("Other districts") && !one.output.contains("Birch"))
    let own = try table("reasons", "internal")
    #expect(rows(own) == ["All districts,28,28", "Ash,10,10", "Birch,6,6", "Cob,12,12"])
  }

  /// That nobody moved to or from seven people is told of them too, though six who moved elsewhere are enough.
  @Test func movesBesideADistrictOfFewPeople() throws {
    let own = try table("transfers", "internal")
    #expect(own.output.contains("Ash,6.0,") && own.status == 0)
    let board = try table("transfers", "board")
    #expect(board.error.contains("transfers cannot be shown"))
    #expect(board.status == 2)
  }

  /// For the service's own eyes any teams and months will do.
  @Test func internally() throws {
    let folder = try Folder()
    let drawn = try draw(
      ["--measure", "reasons,transfers", "--role", "social worker", "--from", "2016-10", "--to", "2017-03"], folder
    )
    #expect(drawn.status == 0)
    #expect(
      folder.names("maps").filter { $0.hasSuffix(".png") } == [
        "reasons-role-social-worker-2016-10-to-2017-03.png", "transfers-role-social-worker-2016-10-to-2017-03.png",
      ])
  }

  /// Of many districts the moves between them are a table, and no picture.
  @Test func tooWide() throws {
    let folder = try Folder()
    var staff = ["worker_id,district,team,role,contract,fte,start_date,end_date"]
    for number in 1...26 {
      staff.append("W\(number),D\(number),T,sw,permanent,1,2012-01-01,")
      staff.append("M\(number),D\(number),T,sw,permanent,1,2012-01-01,2017-03-31")
      staff.append("M\(number),D\(number % 26 + 1),T,sw,permanent,1,2017-04-01,")
    }
    try folder.write(staff.joined(separator: "\n"), to: "data/staff.csv")
      .write("extract_date = 2017-09-30\ncovers_from = \"2013-10\"\n", to: "data/heatmaps.toml")
    let named = try Program.run(["draw", "data", "--measure", "transfers", "--out", "maps"], in: folder)
    #expect(named.status == 2)
    #expect(
      named.error == """
        error: transfers has 27 columns, and no more than 25 can be read side by side: print it with `heatmaps table --measure \
        transfers`, or leave it out.

        """)
    let group = try Program.run(["draw", "data", "--measure", "retention", "--out", "maps"], in: folder)
    #expect(group.status == 0)
    #expect(group.error.contains("Left out: transfers has 27 columns"))
    let table = try Program.run(["table", "data", "--measure", "transfers", "--format", "csv"], in: folder)
    #expect(table.status == 0)
    #expect(table.output.split(separator: "\r\n").count == 28)
  }

  /// Each basis needs its own column.
  @Test func neededColumns() throws {
    let folder = try Folder()
    try folder.write(
      "worker_id,district,team,role,contract,fte,start_date,end_date,destination\nW1,A,T,sw,permanent,1,2012-01-01,2017-03-31,agency\n",
      to: "data/staff.csv"
    ).write("extract_date = 2017-09-30\ncovers_from = \"2013-10\"\n", to: "data/heatmaps.toml")
    let reasons = try Program.run(["draw", "data", "--measure", "reasons", "--out", "maps"], in: folder)
    #expect(reasons.status == 2)
    #expect(reasons.error.contains("reasons needs the column \"leaving_reason\" in staff.csv."))
    let destinations = try Program.run(
      ["draw", "data", "--measure", "reasons", "--basis", "reasons=destination", "--out", "maps"], in: folder)
    #expect(destinations.status == 0)
  }

  @Test func theOverviewHasNone() throws {
    let outcome = try Program.run(["overview", Samples.lancashire, "--measure", "reasons"], in: try Folder())
    #expect(outcome.status == 64)
    #expect(
      outcome.error.contains("reasons has no latest month that the overview could show: draw it with `heatmaps draw`."))
  }

  @Test func published() throws {
    let outcome = try Program.run(["census", "census.csv", "--measure", "reasons"], in: try Published.folder())
    #expect(outcome.status == 2)
    #expect(outcome.error.contains("The published census does not have reasons"))
  }
}
