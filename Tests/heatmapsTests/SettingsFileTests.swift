import Testing

struct SettingsFileTests {
  @Test(arguments: [
    ("place = 3", "place must be a text in quotes."),
    ("extract_date = \"soon\"", "extract_date must be a date such as 2017-09-30."),
    ("extract_date = \"09/30/2017\"", "extract_date must be a date such as 2017-09-30."),
    ("covers_from = \"2013\"", "covers_from must be a month in quotes such as \"2013-10\"."),
    ("employment_gap_days = \"3\"", "employment_gap_days must be a whole number of days, 0 or more."),
    ("employment_gap_days = -1", "employment_gap_days must be a whole number of days, 0 or more."),
    ("district_order = \"Wyre\"", "district_order must be a list of texts, such as [\"one\", \"two\"]."),
    ("columns = 3", "columns must be a table, written as [columns]."),
    ("[columns]\nstaff = \"x\"", "columns.staff must be a table, written as [columns.staff]."),
    ("[columns.staff]\nworker_id = 3", "columns.staff.worker_id must be a text in quotes."),
    ("[end_dates]\nstaff = \"x\"", "end_dates.staff must be \"inclusive\" or \"exclusive\"."),
    ("[aliases.districts]\n\"W Lancs\" = 3", "aliases.districts.W Lancs must be a text in quotes."),
    ("[contracts]\nagency = \"Reed\"", "contracts.agency must be a list of texts, such as [\"one\", \"two\"]."),
    ("[roles]\nsocial_work = 1", "roles.social_work must be a list of texts, such as [\"one\", \"two\"]."),
    ("paper = 1", "paper must be a table, written as [paper]."),
    ("[paper]\nnumber = 7", "paper.number must be a text in quotes."),
    (
      "[paper]\nnumber = \"\"", "paper.number must be a text such as \"Item 7, Appendix B\", or be left out."
    ),
    ("[paper]\norganisation = \" \"", "paper.organisation must be your council's name, or be left out."),
    (
      "[paper]\nlogo = \"\"", "paper.logo must be the name of a PNG file, such as \"logo.png\", or be left out."
    ),
    (
      "[paper]\naccent = \"blue\"",
      "paper.accent must be a colour such as \"#1F4E79\": # and six of the digits 0 to 9 and the letters A to F."
    ),
    ("[limits]\nagency_days = \"year\"", "limits.agency_days must be a whole number of days, 0 or more."),
    ("[limits]\nagency_days = -1", "limits.agency_days must be a whole number of days, 0 or more."),
    ("[leaving_reasons]\nstaying = [1]", "leaving_reasons.staying must be a text in quotes."),
    (
      "[measures.vacancy]\ntarget = \"ten\"",
      "measures.vacancy.target must be a number with at most one decimal, such as 10 or 12.5."
    ),
    (
      "[measures.vacancy]\ntarget = 10.25",
      "measures.vacancy.target must be a number with at most one decimal, such as 10 or 12.5."
    ),
    ("[measures.vacancy]\nbreaks = 3", "measures.vacancy.breaks must be a list of six numbers."),
  ])
  func wrongTypes(settings: String, sentence: String) throws {
    let folder = try Extract.folder { $0.settings = settings }
    for command in ["draw", "check"] {
      let outcome = try Program.run([command, "data"], in: folder)
      #expect(outcome.error == "error: data/heatmaps.toml: \(sentence)\n")
      #expect(outcome.output == "")
      #expect(outcome.status == 2)
    }
    #expect(folder.names() == ["data"])
  }

  @Test(arguments: [
    (
      "[measures.vacancy]\nbreaks = [1, 2]",
      "The breaks of vacancy must be six numbers, each larger than the one before."
    ),
    (
      "[measures.vacancy]\ntarget = 10\nbreaks = [1, 2, 3, 4, 5, 6]",
      "One of the breaks of vacancy must be the target, 10.0, so that the colour changes there."
    ),
  ])
  func badBreaks(settings: String, sentence: String) throws {
    let folder = try Extract.folder {
      $0.settings = "extract_date = 2017-09-30\ncovers_from = \"2015-04\"\n" + settings
    }
    let outcome = try Program.run(["draw", "data"], in: folder)
    #expect(outcome.error == "error: \(sentence)\n")
    #expect(outcome.status == 2)
  }

  @Test(arguments: [
    ("place = \"x\nsource = \"y\"", 1, "a text has no quote at its end"),
    ("place = \"x\"\n\nplace = \"y\"", 3, "this is set further up already"),
    (
      "place = \"x\"\ncovers_from = 2013-10", 2,
      "a day is written 2017-09-30, and a month \"2017-09\", with the quotes"
    ),
    ("place = \"x\"\nextract_date = 2017-02-30", 2, "there is no such day or time"),
    ("[measures.vacancy\ntarget = 10", 1, "the name of a table has no ] behind it"),
    ("place \"x\"", 1, "a name has no = behind it"),
  ])
  func syntax(settings: String, line: Int, reason: String) throws {
    let folder = try Extract.folder { $0.settings = settings }
    let outcome = try Program.run(["draw", "data"], in: folder)
    #expect(
      outcome.error
        == "error: data/heatmaps.toml, line \(line), cannot be understood: \(reason). Texts stand in quotes, and each setting on a line of its own.\n"
    )
    #expect(outcome.status == 2)
  }

  @Test func notUTF8() throws {
    let folder = try Extract.folder().write(Array("place = \"T".utf8) + [0xFF, 0x22], to: "data/heatmaps.toml")
    let outcome = try Program.run(["draw", "data"], in: folder)
    #expect(
      outcome.error == "error: data/heatmaps.toml is not saved as UTF-8. Save it again with the encoding UTF-8.\n")
    #expect(outcome.status == 2)
  }

  @Test(arguments: [
    ("plaec = \"x\"", "plaec", "place"), ("[measure.vacancy]\ntarget = 1", "measure", "measures"),
    ("[columns.staff]\nworkr_id = \"x\"", "columns.staff.workr_id", "worker_id"),
    ("[measures.vacancy]\ntraget = 10", "measures.vacancy.traget", "target"),
    ("[end_dates]\nstaf = \"inclusive\"", "end_dates.staf", "staff"),
  ])
  func unknownKeys(line: String, key: String, near: String) throws {
    let folder = try Extract.folder { $0.settings += line + "\n" }
    let outcome = try Program.run(["draw", "data", "--out", "maps"], in: folder)
    #expect(
      outcome.error
        == "note: data/heatmaps.toml: \"\(key)\" is not a setting, and was passed over. Did you mean \"\(near)\"?\n")
    #expect(outcome.status == 0)
  }

  /// Every setting does what it says.
  @Test func settingsAreUsed() throws {
    let folder = try Extract.folder { extract in
      extract.staff = extract.staff.replacing("worker_id", with: "Employee No").replacing("fixed-term", with: "MSP")
        .replacing("Southside", with: "S. Side")
      extract.settings += """
        source = "iTrent"
        district_order = ["Southside", "Northside"]
        [columns.staff]
        worker_id = "Employee No"
        [contracts]
        employed = ["msp"]
        [aliases.districts]
        "s. side" = "Southside"
        [measures.vacancy]
        target = 40
        breaks = [10, 20, 40, 50, 60, 70]

        """
    }
    let outcome = try Program.run(
      ["table", "data", "--measure", "vacancy", "--format", "csv", "--order", "given", "--from", "2017-09"], in: folder)
    // Posts 2 and 5 stand empty: 2.0 of 4.8; 1.0 of 1.8 in Southside, 1.0 of 3.0 in Northside.
    let rows = outcome.output.split(whereSeparator: \.isNewline).dropFirst()
    #expect(rows == ["All districts,41.7", "Southside,55.6", "Northside,33.3"])
    #expect(outcome.status == 0)
    let drawn = try Program.run(["draw", "data", "--measure", "vacancy", "--out", "maps"], in: folder)
    #expect(drawn.output.hasPrefix("Nowhere’s vacancy rate is 41.7%, up from 20.8% a year ago"))
    // A target for this run goes before the settings'.
    let asked = try Program.run(
      ["draw", "data", "--measure", "vacancy", "--out", "maps", "--replace", "--target", "vacancy=50"], in: folder)
    #expect(asked.status == 0)
    let alt = try folder.text("maps/vacancy-2017-09.alt.txt")
    #expect(alt.contains(" 1 of 2 districts misses the 50% target: Southside (55.6%)."))
  }
}
