import TestSupport
import Testing

/// A council's own returns of the census, drawn and printed by the program.
struct ReturnsSourceTests {
  private static let first = "888_CSWW_2016.xml"
  private static let second = "888_CSWW_2017.xml"

  /// The two returns of a handful of people, and the published census of 2024 and 2025 with a row of 2017.
  private func folder() throws -> Folder {
    try Folder().write(ReturnXML.two[0].bytes, to: "returns/" + Self.first)
      .write(ReturnXML.two[1].bytes, to: "returns/" + Self.second)
  }

  private func table(_ options: [String], in folder: Folder) throws -> [String] {
    let outcome = try Program.run(
      ["census", "returns", "--profile", "internal", "--format", "csv"] + options, in: folder)
    #expect(outcome.status == 0, "\(outcome.error)")
    return outcome.output.split(whereSeparator: \.isNewline).map { String($0.drop { $0 == "\u{FEFF}" }) }
  }

  /// The figures that `ReturnsTableTests` works out.
  @Test func aFolderOfReturns() throws {
    let folder = try folder()
    let turnover = try table(["--measure", "turnover", "--order", "name"], in: folder)
    #expect(
      turnover == [
        "Role,2016,2017,change in a year", "All social workers,30.8,26.1,-4.7", "Case holder,50.0,75.0,25.0",
        "First line manager,0.0,0.0,0.0", "Senior practitioner,[z],0.0,",
      ])
    let vacancy = try table(["--measure", "vacancy"], in: folder)
    #expect(vacancy == ["Role,2016,2017,change in a year", "All social workers,49.0,30.3,-18.7"])
    let heads = try table(
      ["--measure", "turnover", "--basis", "turnover=headcount", "--by", "authority", "--from", "2017"], in: folder)
    #expect(heads == ["Role,2017", "All social workers,33.3"])
  }

  /// Files in any order, and one of them twice, are what the folder of them is.
  @Test func filesByName() throws {
    let folder = try folder()
    let files = [Self.second, Self.first, Self.second].map { "returns/" + $0 }
    let named = try Program.run(["census"] + files + ["--profile", "internal", "--format", "csv"], in: folder)
    let whole = try table([], in: folder)
    #expect(named.output.split(whereSeparator: \.isNewline).map { String($0.drop { $0 == "\u{FEFF}" }) } == whole)
    #expect(named.status == 0)
  }

  /// Nobody published them: for a board few people are put together, or nothing is shown.
  @Test func whatABoardSees() throws {
    let folder = try folder()
    let board = try Program.run(["census", "returns", "--measure", "turnover", "--format", "csv"], in: folder)
    #expect(board.error.contains("Every figure of turnover would be hidden, since so few people are behind them."))
    #expect(board.output == "" && board.status == 2)
  }

  @Test func theUsualPictures() throws {
    let folder = try folder()
    let outcome = try Program.run(
      ["census", "returns", "--profile", "internal", "--measure", "all", "--out", "maps"], in: folder)
    #expect(outcome.status == 0)
    let measures = [
      "absence", "agency", "agency-ratio", "caseload", "early-leavers", "net-change", "retirement-risk", "stability",
      "starters", "turnover", "vacancy",
    ]
    #expect(
      folder.names("maps")
        == measures.flatMap { measure in
          ["-table.csv", ".alt.txt", ".csv", ".notes.txt", ".png"].map { "\(measure)-census-by-role-2017\($0)" }
        })
    #expect(
      outcome.error
        == "note: 888_CSWW_2017.xml: 2017: 1 leaver has no FTE in the return. It was taken from the return of the year before, by SWENo.\n"
    )
    let alt = try folder.text("maps/turnover-census-by-role-2017.alt.txt")
    #expect(
      alt.hasPrefix(
        "The turnover rate is 26.1%, down from 30.8% in 2016. 1 of 3 roles is above England’s 11.8% (2025): "))
  }

  // MARK: Beside published figures

  private static let header =
    "time_period,geographic_level,region_name,old_la_code,la_name,inpost_fte,leavers_fte,turnover_rate_fte,vacancy_fte"

  private func published(_ folder: Folder) throws {
    let rows = [
      "2017,National,,,,1000,130,13.0,100", "2017,Regional,North West,,,200,50,25.0,20",
      "2017,Local authority,North West,888,Lancashire,100,20,20.0,10",
      "2017,Local authority,North West,890,Blackpool,100,30,30.0,10",
    ]
    try folder.write(([Self.header] + rows).map { $0 + "\n" }.joined(), to: "census.csv")
    try folder.write("old_la_code,SN_1\n888,890\n", to: "sn.csv")
  }

  /// The return's number says which authority it is: nobody need be asked for its name.
  @Test func besidePublishedFigures() throws {
    let folder = try folder()
    try published(folder)
    let options = ["--measure", "turnover", "--compare", "census.csv", "--neighbours", "sn.csv"]
    let rows = try table(options, in: folder)
    #expect(
      rows.prefix(5) == [
        "Role,2016,2017,change in a year", "All social workers,30.8,26.1,-4.7", "England (published),,13.0,",
        "North West (published),,25.0,", "Neighbours (published median),,30.0,",
      ])
    let drawn = try Program.run(
      ["census", "returns", "--profile", "internal", "--out", "maps"] + options, in: folder)
    #expect(drawn.output.hasPrefix("Lancashire’s turnover rate is 26.1%"))
    // A range of 0.6 of 2.3 holds all of them.
    let alt = try folder.text("maps/turnover-census-by-role-2017.alt.txt")
    #expect(
      alt.contains(
        "In 2017 the council’s 26.1% is higher than England’s 13.0%; higher than its region’s 25.0%; and lower than the 30.0% in the middle of similar authorities."
      ))
  }

  @Test func nothingToBeSetBesideIt() throws {
    let folder = try folder()
    try published(folder)
    let outcome = try Program.run(
      ["census", "returns", "--profile", "internal", "--measure", "caseload", "--compare", "census.csv"], in: folder)
    #expect(outcome.error.contains("census.csv has no column \"cases\", which caseload is computed from"))
    #expect(outcome.output == "" && outcome.status == 2)
  }

  // MARK: What is wrong

  @Test(
    arguments: [
      (
        ["--region", "North West"], 64,
        "--region is for the published census, and these are one council's own returns. Leave it out."
      ),
      (
        ["--by", "region"], 64,
        "--by region is for the published census, and these are one council's own returns. Leave it out."
      ),
      (
        ["--authority", "Kent"], 64,
        "--authority is for the published census, and these are one council's own returns. Leave it out."
      ),
      (["--from", "2015"], 64, "The file has no 2015: its years are 2016 to 2017."),
      (
        ["--measure", "experience"], 2,
        "Returns of the census do not have experience, or not on this basis: they give vacancy, turnover, caseload, agency, agency-ratio, absence, "
          + "starters, net-change, stability, early-leavers and retirement-risk. Choose other measures with --measure."
      ),
      (
        ["--compare-with", "Kent"], 64,
        "--compare-with goes with --compare, which names the file of the published workforce census."
      ),
    ] as [([String], Int32, String)])
  func usage(options: [String], status: Int32, message: String) throws {
    let outcome = try Program.run(["census", "returns", "--profile", "internal"] + options, in: folder())
    #expect(outcome.error == "error: \(message)\n")
    #expect(outcome.output == "" && outcome.status == status)
  }

  /// The commands for a council's own folder say which one is for returns.
  @Test(arguments: ["draw", "table", "overview", "check"])
  func otherCommands(command: String) throws {
    let outcome = try Program.run([command, "returns/" + Self.first], in: folder())
    #expect(
      outcome.error
        == "error: \"returns/888_CSWW_2016.xml\" is an XML file. Your returns of the workforce census have a command of their own: heatmaps "
        + "census returns/888_CSWW_2016.xml\n")
    #expect(outcome.output == "" && outcome.status == 64)
  }

  @Test func filesThatAreNoReturns() throws {
    let folder = try folder().write("a,b\n", to: "list.csv").write("x", to: "empty/note.txt")
    let list = try Program.run(["census", "returns", "list.csv"], in: folder)
    #expect(
      list.error
        == "error: \"list.csv\" is no XML file. Several files are your council's returns of the census, one for each year; the published "
        + "census is one file.\n")
    #expect(list.status == 64)
    let none = try Program.run(["census", "empty"], in: folder)
    #expect(none.error.hasPrefix("error: \"empty\" is not the published workforce census") && none.status == 2)
    let missing = try Program.run(["census", "returns", "none.xml"], in: folder)
    #expect(missing.error.hasPrefix("error: \"none.xml\" is not there.") && missing.status == 1)
  }

  /// One clear sentence each.
  @Test(arguments: [
    (
      "cut.xml",
      "cut.xml, line 10: the file is not whole XML from here on: it was cut off, or changed by hand. Save the return again."
    ),
    (
      "dtd.xml",
      "dtd.xml, line 1: the file declares types or entities, which no return does, and is not read. Take the return as the collection's "
        + "software saves it."
    ),
    (
      "other.xml",
      "other.xml: this is no return of the workforce census (CSWW): it is of the collection \"CIN\". Leave it out."
    ),
    (
      "890.xml",
      "890.xml: this is a return of authority 890, and 888_CSWW_2016.xml is one of 888. Give the returns of one authority alone."
    ),
    (
      "again.xml",
      "again.xml: this is a return of 2017, and so is 888_CSWW_2017.xml. Give the one that was sent last alone."
    ),
    ("fte.xml", "fte.xml, line 6, column FTE: this is not a number. Write digits alone, such as 1 or 0.6."),
  ])
  func refused(file: String, sentence: String) throws {
    let text = ReturnXML.two[1].text
    let later = text.replacing("2017", with: "2018")
    let texts = [
      "cut.xml": String(later.prefix(later.count - 20)),
      "dtd.xml": "<!DOCTYPE Message>" + later.drop { $0 != "\n" },
      "other.xml": later.replacing("CSWW<", with: "CIN<"), "890.xml": later.replacing("888", with: "890"),
      "again.xml": text, "fte.xml": later.replacing("<FTE>0.5", with: "<FTE>half"),
    ]
    let folder = try folder().write(try #require(texts[file]), to: file)
    let outcome = try Program.run(["census", "returns", file, "--profile", "internal"], in: folder)
    let lines = outcome.error.split(separator: "\n").map(String.init)
    #expect(
      lines == [
        "error: The data were refused: 1 error. No picture was made.", "  Error: \(sentence)",
        "Put these right and try again.",
      ])
    #expect(outcome.output == "" && outcome.status == 2)
  }

  /// What an agency rate needs is not in the return, and the note says what.
  @Test func agencyWorkersThatAreNotListed() throws {
    var own = ReturnXML.two[0]
    own.agencyCover = "18.0"
    let folder = try Folder().write(own.bytes, to: "a.xml")
    let outcome = try Program.run(["census", "a.xml", "--profile", "internal", "--measure", "agency"], in: folder)
    #expect(
      outcome.error
        == "note: a.xml: the return of 2016 lists no agency workers (AgencyWorker 1), and does not say that there were none: the agency rate "
        + "is not available. NoAgencyFTE is of those alone who cover vacancies.\n"
        + "error: There is nothing to show of agency: the returns lack what it is worked out from. Choose other measures with --measure.\n"
    )
    #expect(outcome.output == "" && outcome.status == 2)
    // Who does not ask for it is not told.
    let other = try Program.run(
      ["census", "a.xml", "--profile", "internal", "--measure", "vacancy", "--format", "csv"], in: folder)
    #expect(other.error == "" && other.status == 0)
  }

  /// No number of a worker, whatever is wrong.
  @Test func nobodyIsNamed() throws {
    let id = "ZZ4711"
    var own = ReturnXML.two[1]
    own.workers = own.workers.map { $0.replacing("SW2", with: id) }
    own.workers += [own.workers[1], own.workers[1].replacing("<FTE>0", with: "<FTE>9")]
    let folder = try Folder().write(own.bytes, to: "a.xml")
    let refused = try Program.run(["census", "a.xml", "--profile", "internal"], in: folder)
    #expect(refused.status == 2 && !refused.everything.contains(id))
    own.workers.removeLast()
    let drawn = try Program.run(
      ["census", "a.xml", "--profile", "internal", "--format", "text"], in: folder.write(own.bytes, to: "a.xml"))
    #expect(drawn.status == 0 && drawn.error.contains("counted once") && !drawn.everything.contains(id))
  }

  /// What was put together stays so in the next pictures.
  @Test func theRegister() throws {
    func workers(_ role: Int, _ count: Int) -> [String] {
      (0..<count).map { number in
        ReturnXML.worker(
          "SW\(role)-\(number)",
          ["OrgRole": "\(role)", "FTE": "1", "FTE30": "1", "RoleStartDate": "2010-01-01", "Cases30": "1"])
      }
    }
    let first = ReturnXML(2016, workers(3, 9) + workers(4, 15) + workers(5, 40))
    let second = ReturnXML(2017, workers(3, 12) + workers(4, 15) + workers(5, 40))
    let folder = try Folder().write(first.bytes, to: "2016.xml").write(second.bytes, to: "2017.xml")
    let old = try Program.run(["census", "2016.xml", "--measure", "turnover", "--out", "old"], in: folder)
    #expect(old.status == 0 && folder.names("old").contains("heatmaps-census.register"))
    func rows(_ options: [String]) throws -> [String] {
      let outcome = try Program.run(
        ["census", "2017.xml", "--measure", "turnover", "--order", "name", "--format", "csv"] + options, in: folder)
      return outcome.output.split(whereSeparator: \.isNewline).compactMap {
        $0.split(separator: ",").first.map { String($0) }
      }.dropFirst().map { $0 }
    }
    let alone = try rows([])
    #expect(alone == ["All social workers", "Case holder", "First line manager", "Senior practitioner"])
    let none = try Program.run(["census", "2017.xml", "--since", "."], in: folder)
    #expect(none.error.hasPrefix("error: There is no heatmaps-census.register in .: ") && none.status == 64)
    let since = try rows(["--since", "old"])
    #expect(since == ["All social workers", "Case holder", "Other roles"])
  }
}
