import TestSupport
import Testing

/// `--compare`: published figures beside a council's own.
struct CompareOptionsTests {
  private static let census = """
    time_period,geographic_level,region_name,old_la_code,la_name,vacancy_fte,inpost_fte,vacancy_rate_fte,leavers_fte
    2016,National,,,,20,80,20,10
    2016,Regional,North West,,,15,85,15,10
    2016,Local authority,North West,1,Nowhere,10,90,10,5
    2016,Local authority,North West,2,Elsewhere,5,95,5,5
    2016,Local authority,South East,3,Somewhere,30,70,30,5
    2017,National,,,,17,83,17,10
    2017,Regional,North West,,,u,u,u,10
    2017,Local authority,North West,2,Elsewhere,8,92,8,5
    2017,Local authority,North West,1,Nowhere,10,90,10,5
    2017,Local authority,South East,3,Somewhere,c,70,c,5

    """
  private static let neighbours =
    "old_la_code,la_name,SN_1,SN_1P,SN_2,SN_2P\n1,Nowhere,2,Close,3,Close\n2,Elsewhere,,,,\n"

  private func folder(_ change: (inout Extract) -> Void = { _ in }) throws -> Folder {
    try Extract.folder(change).write(Self.census, to: "census.csv").write(Self.neighbours, to: "sn.csv")
      .write("time_period,geographic_level,referrals\n2017,National,7\n", to: "other.csv")
      .write("1,2\n", to: "plain.csv").write("PK\u{3}\u{4}", to: "book.csv")
      .write(Self.census + "2017,National,,,,17,83,17,10\n", to: "twice.csv")
  }

  private static let table = [
    "England (published),,,,,,,,,,,,17.0", "North West (published),,,,,,,,,,,,[u]",
    "Neighbours (published median),,,,,,,,,,,,8.0",
  ]

  private func lines(_ folder: Folder, _ arguments: [String]) throws -> [String] {
    let outcome = try Program.run(
      ["table", "data", "--format", "csv", "--measure", "vacancy", "--from", "2016-10"] + arguments, in: folder)
    #expect(outcome.status == 0 && outcome.error == "", "\(outcome.error)")
    return outcome.output.split(whereSeparator: \.isNewline).map(String.init)
  }

  /// Published files may be workbooks, and need not be the first sheet.
  @Test func asWorkbooks() throws {
    let folder = try folder()
    let expected = try lines(folder, ["--compare", "census.csv", "--neighbours", "sn.csv"])
    for (name, text) in [("census", Self.census), ("sn", Self.neighbours)] {
      try folder.write(
        SheetFile(.init("Notes", "About\nSee the other sheet\n"), .init("Data", text)).file, to: name + ".xlsx")
    }
    let read = try lines(folder, ["--compare", "census.xlsx", "--neighbours", "sn.xlsx"])
    #expect(read == expected && Array(read[2...4]) == Self.table)
    try folder.write("PK\u{3}\u{4}", to: "broken.xlsx")
    let broken = try Program.run(["table", "data", "--compare", "broken.xlsx"], in: folder)
    #expect(broken.status == 2 && broken.error.contains("broken.xlsx"), "\(broken.error)")
    let other = try Program.run(["table", "data", "--compare", "sn.xlsx"], in: folder)
    #expect(other.status == 2 && other.error.contains("which --compare needs"), "\(other.error)")
  }

  @Test func rowsAfterTheTotal() throws {
    let folder = try folder()
    let both = ["--compare", "census.csv", "--neighbours", "sn.csv"]
    let whole = try lines(folder, both)
    #expect(Array(whole[2...4]) == Self.table)
    let withoutNeighbours = try lines(folder, ["--compare", "census.csv"])
    #expect(Array(withoutNeighbours[2...3]) == Array(Self.table[0...1]))
    // Before the census of 2017 the one of 2016 is named.
    let before = try lines(folder, both + ["--to", "2017-08"])
    #expect(
      before[2...4] == [
        "\"England (published, Sep 2016: 20.0)\",,,,,,,,,,,", "\"North West (published, Sep 2016: 15.0)\",,,,,,,,,,,",
        "\"Neighbours (published median, Sep 2016: 17.5)\",,,,,,,,,,,",
      ])
    // The place of the settings, or another.
    let elsewhere = try lines(folder, ["--compare", "census.csv", "--compare-with", "somewhere"])
    #expect(elsewhere[3] == "South East (published),,,,,,,,,,,,")
    #expect(folder.names().count == 7)
  }

  @Test func fromTheSettings() throws {
    let paths = "[compare]\ncensus = \"../census.csv\"\nneighbours = \"../sn.csv\"\n"
    let table = try lines(folder { $0.settings += paths }, [])
    #expect(Array(table[2...4]) == Self.table)
    let named = paths + "authority = \"Somewhere\"\n"
    let outcome = try Program.run(["table", "data"], in: folder { $0.settings += named })
    #expect(
      outcome.error == "error: sn.csv has no neighbours of Somewhere. Take a newer list, or leave --neighbours out.\n")
    // The published file itself is drawn without a comparison.
    let published = try folder { $0.settings += "" }.write(paths.replacing("../", with: ""), to: "heatmaps.toml")
    let drawn = try Program.run(["census", "census.csv", "--measure", "vacancy", "--format", "text"], in: published)
    #expect(drawn.status == 0 && !drawn.output.contains("(published"))
    for (key, sentence) in [
      ("census = 3", "compare.census must be a text in quotes."),
      ("authority = []", "compare.authority must be a text in quotes."),
    ] {
      let outcome = try Program.run(["table", "data"], in: folder { $0.settings += "[compare]\n\(key)\n" })
      #expect(outcome.error == "error: data/heatmaps.toml: \(sentence)\n" && outcome.status == 2)
    }
  }

  /// What cannot be compared is drawn without, and named; settings are no reason to refuse.
  @Test func whatIsLeftOut() throws {
    let folder = try folder()
    let outcome = try Program.run(["draw", "data", "--compare", "census.csv", "--out", "maps"], in: folder)
    #expect(outcome.status == 0)
    #expect(
      outcome.error.contains(
        "note: caseload has no comparison: census.csv has no column \"cases\", which caseload is computed from.\n"))
    let alt = try folder.text("maps/vacancy-2017-09.alt.txt")
    #expect(alt.contains(" Published for September 2017: England 17.0% and North West not available."))
    let caseload = try folder.text("maps/caseload-2017-09.alt.txt")
    #expect(!caseload.contains("Published"))
    let cells = try folder.text("maps/vacancy-2017-09.csv")
    #expect(cells.contains("England (published),,2016-09,20.000,100.000,20.0,,,,published"))
    let early = try Program.run(
      ["table", "data", "--measure", "vacancy", "--to", "2016-08"],
      in: self.folder { $0.settings += "[compare]\ncensus = \"../census.csv\"\n" })
    #expect(early.status == 0)
    #expect(
      early.error.hasPrefix(
        "note: vacancy has no comparison: census.csv begins in September 2016, after the last month of vacancy.\n"))
  }

  @Test func monthlyTotals() throws {
    let folder = try folder().write(
      "district,month,measure,numerator,denominator\nBurnley,2017-08,vacancy,5,50\nBurnley,2017-09,vacancy,6,50\n",
      to: "totals/monthly.csv")
    let outcome = try Program.run(
      ["table", "totals", "--format", "csv", "--compare", "census.csv", "--compare-with", "Nowhere", "-m", "vacancy"],
      in: folder)
    #expect(outcome.status == 0)
    #expect(
      outcome.output.contains("All districts,10.0,12.0\r\nEngland (published),,17.0\r\nNorth West (published),,[u]\r\n")
    )
  }

  @Test(
    arguments: [
      (
        "data --compare none.csv", 1,
        "\"none.csv\" is not there. Check the spelling, and that you are in the right folder."
      ),
      (
        "data --compare census.csv --neighbours none.csv", 1,
        "\"none.csv\" is not there. Check the spelling, and that you are in the right folder."
      ),
      (
        "data --compare plain.csv", 2,
        "\"plain.csv\" is not the published workforce census, which --compare needs: the Department for Education's file of children's "
          + "social work workforce indicators (csww_indicators_….csv)."
      ),
      (
        "data --compare data", 2,
        "\"data\" is not the published workforce census, which --compare needs: the Department for Education's file of children's "
          + "social work workforce indicators (csww_indicators_….csv)."
      ),
      (
        "data --compare census.csv --neighbours census.csv", 2,
        "\"census.csv\" is not the list of statistical neighbours, which --neighbours needs: the Department for Education's file with "
          + "the columns old_la_code and SN_1 to SN_10 (sn_model_….csv)."
      ),
      (
        "data --compare other.csv", 2,
        "\"other.csv\" is not the published workforce census, which --compare needs: the Department for Education's file of children's "
          + "social work workforce indicators (csww_indicators_….csv)."
      ),
      (
        "data --compare census.csv --compare-with Nowher", 64,
        "census.csv has no authority \"Nowher\". Did you mean \"Nowhere\"? Set place in heatmaps.toml, or give --compare-with."
      ),
      (
        "data --compare census.csv --neighbours sn.csv --compare-with Elsewhere", 2,
        "sn.csv has no neighbours of Elsewhere. Take a newer list, or leave --neighbours out."
      ),
      (
        "data --neighbours sn.csv", 64,
        "--neighbours goes with --compare, which names the file of the published workforce census."
      ),
      (
        "data --compare-with Nowhere", 64,
        "--compare-with goes with --compare, which names the file of the published workforce census."
      ),
      (
        "data --compare census.csv --measure vacancy --to 2016-08", 2,
        "There is nothing to compare with: census.csv begins in September 2016, after the last month of vacancy. Leave --compare out, or "
          + "choose other measures or months."
      ),
      (
        "data --compare census.csv --measure vacancy --basis vacancy=establishment", 2,
        "There is nothing to compare with: the census does not have vacancy, or not on this basis. Leave --compare out, or choose other "
          + "measures or months."
      ),
      (
        "data --compare census.csv --measure caseload", 2,
        "There is nothing to compare with: census.csv has no column \"cases\", which caseload is computed from. Leave --compare out, or "
          + "choose other measures or months."
      ),
      (
        "data --compare book.csv", 2,
        "The data were refused: 1 error. No picture was made.\n  Error: book.csv: the file is an Excel workbook, not CSV. Open "
          + "it in Excel and save it as \"CSV UTF-8 (comma delimited)\".\nPut these right and try again. `heatmaps check` lists everything."
      ),
      (
        "data --compare twice.csv", 2,
        "The data were refused: 1 error. No picture was made.\n  Error: twice.csv, line 12, column old_la_code: these figures are "
          + "given twice. Remove one of the rows.\nPut these right and try again. `heatmaps check` lists everything."
      ),
    ] as [(String, Int32, String)])
  func refusals(arguments: String, status: Int32, message: String) throws {
    let folder = try folder()
    for command in ["draw", "table"] {
      let outcome = try Program.run([command] + arguments.split(separator: " ").map(String.init), in: folder)
      #expect(outcome.error == "error: \(message)\n")
      #expect(outcome.output == "" && outcome.status == status)
      #expect(folder.names().count == 7 && folder.names("data").count == 4)
    }
  }

  @Test func noPlace() throws {
    let folder = try folder { $0.settings = $0.settings.replacing("place = \"Nowhere\"\n", with: "") }
    let outcome = try Program.run(["draw", "data", "--compare", "census.csv"], in: folder)
    #expect(
      outcome.error
        == "error: A comparison needs to know which authority is yours: set place in heatmaps.toml, or give --compare-with "
        + "\"Lancashire\".\n")
    #expect(outcome.status == 64)
  }
}
