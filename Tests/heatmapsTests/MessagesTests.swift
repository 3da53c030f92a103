import Foundation
import Testing

/// Every failure of a run, provoked through the program, its sentence as a whole. What is wrong with the rows themselves is
/// in `FindingsTextTests`, with the settings in `SettingsFileTests`.
struct MessagesTests {
  struct Case: CustomTestStringConvertible {
    let arguments: String
    let status: Int32
    let message: String

    init(_ arguments: String, _ status: Int32, _ message: String) {
      (self.arguments, self.status, self.message) = (arguments, status, message)
    }

    var testDescription: String { arguments }
    /// Split at spaces; an underscore stands for a space within an argument.
    var words: [String] { arguments.split(separator: " ").map { String($0).replacing("_", with: " ") } }
  }

  /// Nothing is printed, nothing is written, and the error stream holds the sentence alone.
  private func expect(_ folder: Folder, _ item: Case) throws {
    let before = folder.names() + folder.names("data")
    let outcome = try Program.run(item.words, in: folder)
    #expect(outcome.error == "error: \(item.message)\n")
    #expect(outcome.output == "")
    #expect(outcome.status == item.status)
    #expect(folder.names() + folder.names("data") == before)
  }

  @Test(arguments: [
    Case("draw nowhere", 1, "\"nowhere\" is not there. Check the spelling, and that you are in the right folder."),
    Case("check nowhere", 1, "\"nowhere\" is not there. Check the spelling, and that you are in the right folder."),
    Case("table nowhere", 1, "\"nowhere\" is not there. Check the spelling, and that you are in the right folder."),
    Case(
      "draw data/posts.csv/x", 1, "\"data/posts.csv/x\" cannot be read: Not a directory."),
    Case(
      "draw data/posts.csv", 2,
      "\"data/posts.csv\" is a single file, and not one of the published workforce census. Give the folder that your "
        + "reports, or your posts.csv, staff.csv and allocations.csv, are in."),
    Case(
      "draw empty", 2,
      "\"empty\" has none of the files posts.csv, staff.csv, allocations.csv or monthly.csv, nor workbooks (.xlsx) in "
        + "their places. Put your extracts there under these names; `heatmaps start FOLDER` writes empty ones with the right headings."
    ),
    Case(
      "draw data --settings none.toml", 1,
      "\"none.toml\" is not there. Check the spelling, and that you are in the right folder."),
    Case("draw data --settings empty", 1, "\"empty\" cannot be read: Is a directory."),
    Case(
      "draw data --font none.ttf", 1,
      "\"none.ttf\" is not there. Check the spelling, and that you are in the right folder."),
  ])
  func paths(item: Case) throws {
    let folder = try Extract.folder()
    try folder.makeFolder("empty")
    try expect(folder, item)
  }

  @Test(arguments: [
    Case(
      "draw data --measure vacency", 64,
      "There is no measure \"vacency\". Did you mean \"vacancy\" or \"agency\"? `heatmaps measures` lists them."),
    Case("draw data --measure sickness", 64, "There is no measure \"sickness\". `heatmaps measures` lists them."),
    Case(
      "table data --measure vacancy,turnovr", 64,
      "There is no measure \"turnovr\". Did you mean \"turnover\"? `heatmaps measures` lists them."),
    Case("draw data --team Dutty", 64, "There is no team \"Dutty\" in the data. Did you mean \"Duty\"?"),
    Case(
      "draw data --team Northside/Curt", 64,
      "There is no team \"Northside/Curt\" in the data. Did you mean \"Northside/Court\"?"),
    Case("draw data --team Zzz*", 64, "There is no team \"Zzz*\" in the data."),
    Case(
      "draw data --district northsid", 64,
      "There is no district \"northsid\" in the data. Did you mean \"Northside\" or \"Southside\"?"),
    Case(
      "draw data --role social_wroker", 64,
      "There is no role \"social wroker\" in the data. Did you mean \"social worker\"?"),
    Case("draw data --from 2017-13", 64, "\"2017-13\" is not a month. Write months as 2017-09."),
    Case("draw data --to Sept", 64, "\"Sept\" is not a month. Write months as 2017-09."),
    Case("draw data --from 2017-09-01", 64, "\"2017-09-01\" is not a month. Write months as 2017-09."),
    Case("draw data --covers-from 2017", 64, "\"2017\" is not a month. Write months as 2017-09."),
    Case("draw data --as-at 2017-09", 64, "\"2017-09\" is not a day. Write days as 2017-09-30."),
    Case("draw data --as-at 09/30/2017", 64, "\"09/30/2017\" is not a day. Write days as 2017-09-30."),
    Case(
      "draw data --from 2017-05 --to 2016-05", 64,
      "The period ends (2016-05) before it begins (2017-05). Change --from or --to."),
    Case(
      "draw data --from 2017-10", 64,
      "The data go up to September 2017, the last month that they cover in full, and --from 2017-10 lies after it. Leave "
        + "--from out, or give an earlier month. If the extract is newer than that, set extract_date in heatmaps.toml."),
    Case(
      "draw data --measure vacancy --to 2018-06", 64,
      "The data go up to September 2017, the last month that they cover in full, and --to 2018-06 lies after it. Leave "
        + "--to out, or give an earlier month. If the extract is newer than that, set extract_date in heatmaps.toml."),
    Case(
      "draw data --measure cohort-retention --from 2016-01 --to 2016-12", 64,
      "cohort-retention is of everybody from the first month that the extract covers to the last, whatever the months: leave "
        + "--from and --to out."),
    Case(
      "table data --measure ,", 64,
      "--measure names no measure. `heatmaps measures` lists them; leave --measure out for the usual ones."),
    Case(
      "draw data --basis reasons=destination", 64,
      "--basis reasons=destination would change nothing: it is about reasons, which was not asked for. Add it to --measure, or "
        + "leave --basis reasons=destination out."),
    Case(
      "overview data --basis reasons=destination", 64,
      "--basis reasons=destination would change nothing: it is about reasons, which was not asked for. Add it to --measure, or "
        + "leave --basis reasons=destination out."),
    Case(
      "table data --measure turnover --basis vacancy=without-frozen", 64,
      "--basis vacancy=without-frozen would change nothing: it is about vacancy, which was not asked for. Add it to --measure, or "
        + "leave --basis vacancy=without-frozen out."),
    Case(
      "draw data --basis vacancy=establishment --basis vacancy=dfe", 64,
      "--basis vacancy=establishment and --basis vacancy=dfe cannot both be. Leave one of them out."),
    Case(
      "draw data --target vacancy", 64,
      "\"vacancy\" is not a target. Write the measure and a number with at most one decimal: --target vacancy=10."),
    Case(
      "draw data --target vacancy=10.25", 64,
      "\"vacancy=10.25\" is not a target. Write the measure and a number with at most one decimal: --target vacancy=10."
    ),
    Case(
      "draw data --target vacancy=ten", 64,
      "\"vacancy=ten\" is not a target. Write the measure and a number with at most one decimal: --target vacancy=10."),
    Case(
      "draw data --target vacncy=10", 64,
      "There is no measure \"vacncy\". Did you mean \"vacancy\"? `heatmaps measures` lists them."),
    Case(
      "draw data --basis average", 64,
      "\"average\" is not a basis. Write the measure and the choice: --basis turnover=average."),
    Case(
      "draw data --basis turnover=avarage", 64,
      "turnover has no choice \"avarage\". Did you mean \"average\"? Choose end, average, fte or headcount."),
    Case(
      "draw data --basis caseload=fte", 64,
      "caseload is counted in one way only, so that --basis caseload=fte changes nothing. Leave it out."),
    Case(
      "draw data --basis turnovr=average", 64,
      "There is no measure \"turnovr\". Did you mean \"turnover\"? `heatmaps measures` lists them."),
    Case(
      "draw data --target vacancy=0", 64,
      "A target of 0.0 for vacancy is too small to draw classes around. Set breaks in heatmaps.toml, or a larger one."),
    Case(
      "draw data --profile board", 2,
      "Every figure of vacancy would be hidden, since so few people are behind them. Where teams or a filter were asked for, more may be "
        + "shown without; else use --profile internal for a picture that is not for publication."),
    Case(
      "table data --profile public", 2,
      "Every figure of vacancy would be hidden, since so few people are behind them. Where teams or a filter were asked for, more may be "
        + "shown without; else use --profile internal for a picture that is not for publication."),
    Case(
      "draw data --order given", 64,
      "--order given needs an order: name the districts with --district, or as district_order in heatmaps.toml."),
  ])
  func usage(item: Case) throws { try expect(Extract.folder(), item) }

  @Test(arguments: [
    Case(
      "draw data --team Court --role social_worker", 2,
      "There is nothing left to show of vacancy after the filter (team: Court; role: social worker). Widen the filter or "
        + "the months."),
    Case(
      "draw data --to 2014-05", 2,
      "There is nothing to show of vacancy in these months: the extract covers April 2015 to September 2017. Choose other "
        + "months, or set covers_from in heatmaps.toml if the files go further back."),
    Case(
      "draw data --measure turnover --to 2015-06", 2,
      "There is nothing to show of turnover in these months: the extract covers April 2015 to September 2017, and leavers "
        + "are counted over twelve months. Choose other months, or set covers_from in heatmaps.toml if the files go further "
        + "back."),
  ])
  func nothingThatCanBeDrawn(item: Case) throws { try expect(Extract.folder(), item) }

  /// The number that is said to fit does fit.
  @Test func moreMonthsThanFit() throws {
    let folder = try Extract.folder()
    func draw(_ months: Int, _ options: [String] = []) throws -> Program.Outcome {
      let first = 2017 * 12 + 8 - (months - 1)
      let month = "\(first / 12)-\(first % 12 + 1)"
      return try Program.run(
        ["draw", "data", "--measure", "vacancy", "--from", month, "--out", "maps"] + options, in: folder)
    }
    let outcome = try draw(22)
    #expect(outcome.status == 2)
    #expect(folder.names() == ["data"])
    let words = outcome.error.split(separator: " ")
    let fit = try #require(words.count > 9 ? Int(words[9]) : nil)
    #expect(
      outcome.error
        == "error: 22 columns do not fit: no more than \(fit) can be read at this width. Use --size landscape, or fewer "
        + "months with --months, or --every quarter.\n")
    #expect((13..<22).contains(fit))
    let fitting = try draw(fit)
    #expect(fitting.status == 0)
    // A size that does not hold them is no advice, nor is what is in use already.
    let long = try draw(40)
    #expect(long.error.hasSuffix(" can be read at this width. Use fewer months with --months, or --every quarter.\n"))
    let wide = try draw(90, ["--size", "landscape"])
    #expect(wide.error.hasSuffix(" can be read at this width. Use fewer months with --months, or --every quarter.\n"))
    #expect(wide.status == 2)
  }

  @Test func aFontThatIsNone() throws {
    let outcome = try Program.run(["draw", "data", "--font", "data/posts.csv"], in: Extract.folder())
    #expect(outcome.error.hasPrefix("error: The font cannot be used: "))
    #expect(outcome.error.hasSuffix(". Give a TrueType or OpenType file with --font.\n"))
    #expect(outcome.status == 2)
  }

  @Test func aFileThatANamedMeasureNeeds() throws {
    let folder = try Extract.folder()
    try FileManager.default.removeItem(atPath: folder.path + "/data/allocations.csv")
    try expect(
      folder,
      Case(
        "draw data --measure caseload", 2,
        "caseload needs allocations.csv, which the data folder does not have. Add it, or leave the measure out with "
          + "--measure."))
    // Not named, it is left out.
    let outcome = try Program.run(["draw", "data", "--out", "maps"], in: folder)
    #expect(outcome.error == "note: caseload was left out: it needs allocations.csv, or its totals in monthly.csv.\n")
    #expect(outcome.status == 0)
    #expect(folder.names("maps").allSatisfy { !$0.contains("caseload") } && folder.names("maps").count == 10)
  }

  @Test func aColumnThatANamedMeasureNeeds() throws {
    let folder = try Extract.folder()
    try expect(
      folder,
      Case(
        "draw data --measure newly-qualified", 2,
        "newly-qualified needs the column \"asye\" in staff.csv. Add it, or say under [columns.staff] in heatmaps.toml what yours "
          + "is called."))
    try folder.write(
      Extract().staff.replacing("worker_id,post_id,", with: "worker_id,cost_centre,"), to: "data/staff.csv")
    try expect(
      folder,
      Case(
        "table data --measure uncovered", 2,
        "uncovered needs the column \"covers_vacancy\" or \"post_id\" in staff.csv. Add it, or say under [columns.staff] in "
          + "heatmaps.toml what yours is called."))
    // Of a group it is left out.
    let outcome = try Program.run(["draw", "data", "--measure", "vacancy,retention", "--out", "maps"], in: folder)
    #expect(
      outcome.error.contains("note: newly-qualified was left out: it needs the column \"asye\" in staff.csv.\n"),
      "\(outcome.error)")
  }

  @Test func managersThatNobodyKnows() throws {
    let folder = try Extract.folder {
      $0.posts = $0.posts.replacing("team manager", with: "TM")
      $0.staff = $0.staff.replacing("team manager", with: "TM")
    }
    try expect(
      folder,
      Case(
        "draw data --measure managers", 2,
        "managers needs to know which roles are first-line managers: none of the roles in the data is known as one. Name them as "
          + "managers under [roles] in heatmaps.toml."))
    try folder.write(Extract().settings + "[roles]\nmanagers = [\"tm\"]\n", to: "data/heatmaps.toml")
    let drawn = try Program.run(["draw", "data", "--measure", "managers", "--out", "maps"], in: folder)
    #expect(drawn.status == 0)
  }

  @Test func aFolderInPlaceOfAFile() throws {
    let folder = try Extract.folder()
    try FileManager.default.removeItem(atPath: folder.path + "/data/posts.csv")
    try folder.makeFolder("data/posts.csv")
    try expect(
      folder,
      Case(
        "draw data", 1, "\"data/posts.csv\" is a folder, and a file was expected there. Move the folder away."))
  }

  /// What the argument parser says is put in the form of our own sentences.
  @Test(arguments: [
    Case("drw data", 64, "There is no command \"drw\". Did you mean \"draw\"? `heatmaps --help` lists them."),
    Case(
      "draw", 64,
      "The folder with your data is missing: heatmaps draw FOLDER. `heatmaps draw --help` lists what may be given."),
    Case(
      "start", 64,
      "The folder's name is missing: heatmaps start FOLDER. `heatmaps start --help` lists what may be given."),
    Case(
      "draw data --mesure vacancy", 64,
      "Unknown option \"--mesure\". Did you mean \"--measure\"? `heatmaps draw --help` lists what may be given."),
    Case(
      "draw data --by teem", 64,
      "The value \"teem\" is invalid for \"--by <level>\". Choose one of \"district\", \"team\" or \"role\". "
        + "`heatmaps draw --help` lists what may be given."),
    Case(
      "draw data --dpi 71", 64,
      "--dpi must lie between 72 and 600, such as 200 or 300. `heatmaps draw --help` lists what may be given."),
  ])
  func mistypedCommandLines(item: Case) throws { try expect(Extract.folder(), item) }

  /// Whatever the argument parser finds, it is one sentence in that form, and its status.
  @Test(arguments: [
    "draw", "draw data --nonsense", "drw data", "draw data --by teem", "draw data --dpi 71", "draw data --dpi 601",
    "draw data --dpi many", "draw data --size a4", "draw data --order worst", "draw data --profile secret",
    "draw data --year lunar", "draw data --rejects x.csv", "table data --format xlsx", "draw data more", "start",
  ])
  func usageOfTheParser(arguments: String) throws {
    let folder = try Extract.folder()
    let outcome = try Program.run(arguments.split(separator: " ").map(String.init), in: folder)
    #expect(outcome.status == 64)
    #expect(outcome.output == "")
    #expect(outcome.error.hasPrefix("error: ") && outcome.error.split(separator: "\n").count == 1)
    #expect(folder.names() == ["data"])
  }

  /// An empty name is no name for the top of the disk.
  @Test(arguments: [
    ["draw", "data", "--out", ""], ["start", ""], ["draw", "data", "--accept-rejects", "--rejects", ""],
  ])
  func emptyNames(arguments: [String]) throws {
    let folder = try Extract.folder()
    let outcome = try Program.run(arguments, in: folder)
    #expect(outcome.status == 64)
    #expect(folder.names() == ["data"])
  }

  @Test func whatMayNotBeRead() throws {
    let folder = try Extract.folder()
    try folder.setMode(0o000, "data/staff.csv")
    let file = try Program.run(["draw", "data"], in: folder, as: .nobody)
    #expect(
      file.error
        == "error: You are not allowed to read \"data/staff.csv\". Ask whoever keeps it for access, or have it copied to a folder of "
        + "your own.\n")
    #expect(file.status == 1)
    try folder.setMode(0o000, "data")
    let whole = try Program.run(["draw", "data"], in: folder, as: .nobody)
    try folder.setMode(0o755, "data")
    #expect(
      whole.error
        == "error: You are not allowed to read \"data\". Ask whoever keeps it for access, or have it copied to a folder of your own.\n"
    )
    #expect(whole.status == 1)
  }
}
