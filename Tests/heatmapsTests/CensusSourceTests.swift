import Testing

/// A file of published figures as input.
struct CensusSourceTests {
  @Test(
    arguments: [
      (
        ["--region", "North Wst"], 64,
        "There is no region \"North Wst\" in the file. Did you mean \"North West\"?"
      ),
      (
        ["--authority", "Lancashir"], 64,
        "There is no authority \"Lancashir\" in the file, or not in that region. Did you mean \"Lancashire\"?"
      ),
      (
        ["--region", "London", "--authority", "Blackpool"], 64,
        "There is no authority \"Blackpool\" in the file, or not in that region."
      ),
      (["--from", "1999"], 64, "The file has no 1999: its years are 2024 to 2025."),
      (["--to", "2030"], 64, "The file has no 2030: its years are 2024 to 2025."),
      (
        ["--from", "2024-09"], 64, "\"2024-09\" is not a year. For published figures write --from 2019 --to 2025."
      ),
      (
        ["--from", "2025", "--to", "2024"], 64,
        "The period ends (2024) before it begins (2025). Change --from or --to."
      ),
      (
        ["--basis", "turnover=average"], 64,
        "--basis turnover=average needs posts.csv and staff.csv: totals and published figures cannot be split that way."
      ),
    ] as [([String], Int32, String)])
  func usage(options: [String], status: Int32, message: String) throws {
    let folder = try Published.folder()
    let outcome = try Program.run(["census", "census.csv"] + options, in: folder)
    #expect(outcome.error == "error: \(message)\n")
    #expect(outcome.output == "")
    #expect(outcome.status == status)
    #expect(folder.names() == ["census.csv"])
  }

  @Test func regionsAuthoritiesAndAll() throws {
    let folder = try Published.folder()
    func table(_ options: String...) throws -> [String] {
      let outcome = try Program.run(
        ["census", "census.csv", "--measure", "vacancy", "--format", "csv"] + options, in: folder)
      #expect(outcome.status == 0 && outcome.error == "")
      return outcome.output.split(whereSeparator: \.isNewline).map { String($0.drop { $0 == "\u{FEFF}" }) }
    }
    // Lancashire 20 of 120 and Blackpool (low is nought) 0 of 100 in 2025; 25 of 125 and 10 of 110 in 2024.
    let lancashire = "Lancashire,20.0,16.7,-3.3"
    let heads = "Authority,2024,2025,change in a year"
    let northWest = try table("--region", "north west")
    #expect(northWest == [heads, "All authorities,14.9,9.1,-5.8", lancashire, "Blackpool,9.1,0.0,-9.1"])
    let london = try table("--region", "London")
    #expect(london == ["Authority,2025", "All authorities,23.1", "Camden,23.1"])
    let named = try table("--authority", "lanc*")
    #expect(named == [heads, "Selected authorities,20.0,16.7,-3.3", lancashire])
    // Together 50 of 350; Camden of 2024 has no value and is left out of both sides.
    let all = ["All authorities,14.9,14.3,-5.8", "Camden,[x],23.1,", lancashire, "Blackpool,9.1,0.0,-9.1"]
    let everyone = try table()
    #expect(everyone == [heads] + all)
    let everyoneAsked = try table("--region", "all")
    #expect(everyoneAsked == [heads] + all)
    let regions = try table("--by", "region")
    #expect(
      regions == [
        "Region,2024,2025,change in a year", "All regions,14.9,14.3,-5.8", "Inner London,[x],23.1,",
        "North West,14.9,9.1,-5.8",
      ])
    let from2025 = try table("--from", "2025")
    #expect(from2025[1] == "All authorities,14.3")
  }

  @Test func symbolsStaySymbols() throws {
    let outcome = try Program.run(
      ["census", "census.csv", "--measure", "caseload", "--format", "csv", "--region", "North West"],
      in: Published.folder())
    // Of a confidential denominator and a numerator that does not apply, the numerator is looked at first.
    #expect(outcome.output.contains("Blackpool,15.0,[z]"))
  }

  /// The settings beside the file are the council's: its name is not that of England's figures.
  @Test func theSettingsPlaceIsTheCouncils() throws {
    let folder = try Published.folder().write("place = \"Kent\"\nsource = \"iTrent\"\n", to: "heatmaps.toml")
    let outcome = try Program.run(["census", "census.csv", "--out", "maps"], in: folder)
    #expect(outcome.output.hasPrefix("Vacancy rate is 14.3%, down 5.8 points in 2 of 3 authorities"))
    #expect(folder.names("maps").contains("vacancy-by-authority-2025.png"))
    let alt = try folder.text("maps/vacancy-by-authority-2025.alt.txt")
    #expect(!alt.contains("Kent"))
  }

  @Test func missingColumns() throws {
    let folder = try Folder().write(
      Published.text.replacing("vacancy_fte", with: "vacant"), to: "census.csv")
    let draw = try Program.run(["census", "census.csv"], in: folder)
    #expect(
      draw.error
        == "error: The file has no column \"vacancy_fte\", which vacancy is computed from. Take the file of all "
        + "indicators, or leave the measure out with --measure.\n")
    #expect(draw.status == 2)
    let check = try Program.run(["check", "census.csv"], in: folder)
    #expect(check.output.contains("The file has no column \"vacancy_fte\", which vacancy is computed from."))
    #expect(check.status == 0)
  }

  /// Another of the Department's files has the same shape and none of the columns.
  @Test func anotherFile() throws {
    let folder = try Folder().write(
      "time_period,geographic_level,old_la_code,la_name,referrals\n2025,Local authority,888,Lancashire,7\n",
      to: "referrals.csv")
    let check = try Program.run(["check", "referrals.csv"], in: folder)
    #expect(
      check.error
        == "error: No measure can be drawn from these data: `heatmaps measures` lists what each needs.\n")
    #expect(check.status == 2)
  }

  @Test(arguments: [
    ("", "census.csv: the file is empty. Export it again, with its headings."),
    (
      Published.header + "\n2025,\"Local",
      "census.csv, line 2: the last row breaks off: the file is still being written, or was cut. Wait until it is whole, or export "
        + "it again."
    ),
    (
      Published.header + "\n2025,\"Local\n",
      "census.csv, line 2: a quotation mark opens here and is never closed. Close it, or take it out."
    ),
    (
      "PK\u{3}\u{4}",
      "census.csv: the file is an Excel workbook, not CSV. Open it in Excel and save it as \"CSV UTF-8 (comma delimited)\"."
    ),
  ])
  func whatCannotBeUnderstood(text: String, finding: String) throws {
    let folder = try Folder().write(text, to: "census.csv")
    for command in ["draw", "check", "table", "census"] {
      let outcome = try Program.run([command, "census.csv"], in: folder)
      #expect(
        outcome.error
          == "error: The data were refused: 1 error. No picture was made.\n  Error: \(finding)\nPut these right "
          + "and try again. `heatmaps check` lists everything.\n")
      #expect(outcome.status == 2)
    }
  }

  @Test func faultsOfRows() throws {
    let folder = try Folder().write(
      Published.text + Published.rows[1] + "\n20xx,Local authority,North West,888,Lancashire,1\n", to: "census.csv")
    let outcome = try Program.run(["census", "census.csv"], in: folder)
    #expect(
      outcome.error.contains(
        "census.csv, line 9, column old_la_code: these figures are given twice. Remove one of the rows."))
    #expect(outcome.error.contains("census.csv, line 10: the row has 6 fields and the headings 15."))
    #expect(outcome.status == 2)
  }

  @Test func ratesThatDiffer() throws {
    let folder = try Folder().write(Published.text.replacing("20,16.7,", with: "20,18.9,"), to: "census.csv")
    let outcome = try Program.run(["check", "census.csv"], in: folder)
    #expect(
      outcome.output.contains(
        "census.csv, line 3, column vacancy_rate_fte: the published rate is 18.9 and its components give 16.7, further "
          + "apart than rounding explains. Pictures show what the components give; nothing need be done.\n"))
    #expect(outcome.output.contains("Vacancy rate: of 5 published rates, 4 come out exactly and 0 lie within"))
    #expect(outcome.status == 0)
  }
}
