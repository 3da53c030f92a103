import Foundation
import TestSupport
import Testing

/// A folder of reports, as systems give them, from `start` to tables.
struct ReportFolderTests {
  private static let columns =
    "Pers.No.,Employee Name,Position ID,Position text,Area,Team,FTE,Contract type,Entry into position"

  /// Twelve workers in two teams, on lists of the ends of twenty-four months to September 2017; worker 12 leaves on 10 March 2017.
  private func folder(lists count: Int = 24) throws -> Folder {
    let folder = try Folder()
    try Self.write(to: folder, "", lists: count)
    return folder
  }

  /// The month on whose tenth a worker leaves: worker 12 does, and every thirteenth of a larger council.
  private static func lastMonth(_ number: Int) -> String? {
    if number != 12 && number % 13 != 0 { return nil }
    return month(6 + number / 13, before: 2017 * 12 + 8)
  }

  private static func month(_ back: Int, before last: Int) -> String {
    let index = last - back % 24
    return "\(index / 12)-" + (index % 12 < 9 ? "0" : "") + "\(index % 12 + 1)"
  }

  /// Writes the reports of a council into a folder of one.
  static func write(to folder: Folder, _ inner: String, lists count: Int = 24, people: Int = 12) throws {
    for back in 0..<count {
      let month = month(back, before: 2017 * 12 + 8)
      let rows = (1...people).filter { lastMonth($0).map { month < $0 } ?? true }.map { number in
        "\(number),Ann,\(number)0,Social Worker,\(number % 2 == 0 ? "North,Duty" : "South,Court"),1,Permanent,01.06.2012"
      }
      try folder.write(
        "Staff in post\n\n\(Self.columns)\n" + rows.joined(separator: "\n") + "\nGrand Total,12,,,,,12,,\n",
        to: inner + "lists/Staff in post \(month).csv")
    }
    try folder.write(
      "Position ID;Position text;Area;Team;Budgeted FTE\n"
        + (1...people + 2).map { "\($0)0;Social Worker;\($0 % 2 == 0 ? "North;Duty" : "South;Court");1\n" }.joined(),
      to: inner + "Establishment 2017-09.csv")
    let leavers = SheetFile(
      SheetFile.Sheet(
        "Leavers",
        "Leavers 01/10/2014 to 30/09/2017,\nPers.No.,Team,FTE,Leaving Date\n9999,Duty,1,2014-11-05\n"
          + (1...people).compactMap { number in lastMonth(number).map { "\(number),Duty,1,\($0)-10\n" } }.joined()
      ))
    try folder.write(leavers.file, to: inner + "Leavers.xlsx")
  }

  private func run(_ arguments: String..., in folder: Folder) throws -> Program.Outcome {
    try Program.run(arguments, in: folder)
  }

  @Test func startSaysWhatTheyAreAndWritesSettingsOnce() throws {
    let folder = try folder()
    let outcome = try run("start", ".", in: folder)
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("lists/Staff in post *.csv (24 of them): staff in post on a day"))
    #expect(outcome.output.contains("worker from \"Pers.No.\""))
    #expect(outcome.output.contains("Leavers.xlsx/Leavers: a list of leavers, 2 rows."))
    #expect(outcome.output.contains("Next: heatmaps check ."))
    #expect(!outcome.everything.contains("Ann"))
    let settings = try folder.text("heatmaps.toml")
    #expect(settings.contains("\"lists/Staff in post *.csv\" = \"staff in post\""))
    let again = try run("start", ".", in: folder)
    #expect(again.status == 0)
    let same = try folder.text("heatmaps.toml")
    #expect(same == settings)
    let check = try run("check", ".", in: folder)
    #expect(check.status == 0)
    #expect(check.output.contains("24 lists of staff in post, 2015-10-31 to 2017-09-30"))
  }

  @Test func tablesAreOfWhatTheyHold() throws {
    let folder = try folder()
    let outcome = try run("table", ".", "-m", "vacancy,turnover", "--json", in: folder)
    #expect(outcome.status == 0)
    let tables = try #require(try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [[String: Any]])
    func cell(_ table: Int, _ district: String, _ month: String) throws -> [Double?] {
      let columns = try #require(tables[table]["columns"] as? [String])
      let rows = try #require(tables[table]["rows"] as? [[String: Any]])
      let row = try #require(rows.first { $0["district"] as? String == district })
      let cells = try #require(row["cells"] as? [[String: Any]])
      let place = try #require(columns.firstIndex(of: month))
      return ["numerator", "denominator"].map { (cells[place][$0] as? NSNumber)?.doubleValue }
    }
    // Post 14 is vacant throughout, and post 12 from March on.
    let before = try cell(0, "North", "2017-02")
    #expect(before == [1, 7])
    let after = try cell(0, "North", "2017-03")
    #expect(after == [2, 7])
    // One of five who are left; leavers are known of all the twelve months before the first list.
    let left = try cell(1, "North", "2017-09")
    #expect(left == [1, 5])
    let first = try cell(1, "North", "2015-10")
    #expect(first == [1, 6])
    let none = try cell(1, "South", "2017-09")
    #expect(none == [0, 6])
  }

  @Test func whatCannotBeReadIsTold() throws {
    let folder = try folder()
    try folder.write("PK\u{3}\u{4}rubbish", to: "Old.xlsx")
    let outcome = try run("check", ".", in: folder)
    #expect(outcome.status != 0)
    #expect(outcome.output.contains("Old.xlsx: the workbook is cut off"))
  }

  @Test func aListMadeWithoutATeamIsAnError() throws {
    let folder = try folder()
    let text = try folder.text("lists/Staff in post 2016-05.csv")
    try folder.write(
      text.split(separator: "\n", omittingEmptySubsequences: false).filter { !$0.contains("Court") }.joined(
        separator: "\n"),
      to: "lists/Staff in post 2016-05.csv")
    let outcome = try run("table", ".", "-m", "vacancy", in: folder)
    #expect(outcome.status == 2)
    #expect(outcome.error.contains("nobody of the team \"Court\" is on the list of 2016-05-31"))
  }

  @Test func aFaultIsToldByTheReportsOwnRowAndHeading() throws {
    let folder = try folder()
    let text = try folder.text("lists/Staff in post 2017-09.csv")
    try folder.write(text.replacing("Duty,1,", with: "Duty,9,"), to: "lists/Staff in post 2017-09.csv")
    let outcome = try run("check", ".", in: folder)
    #expect(outcome.status != 0)
    #expect(outcome.output.contains("lists/Staff in post 2017-09.csv, column FTE"))
  }

  @Test func whatNobodyKnowsIsNotDrawn() throws {
    let folder = try folder(lists: 1)
    let one = try run("table", ".", "-m", "vacancy", in: folder)
    #expect(one.status == 0)
    #expect(one.error.contains("one list of staff in post, of 2017-09-30"))
    let agency = try run("table", ".", "-m", "agency", in: folder)
    #expect(agency.status == 2)
    #expect(agency.error.contains("no report says anything"))
  }

  @Test func ourOwnPicturesAreNoReports() throws {
    let folder = try folder()
    let drawn = try run("draw", ".", "-m", "vacancy", "--out", "maps", in: folder)
    #expect(drawn.status == 0)
    let beside = try run("draw", ".", "-m", "turnover", "--out", ".", in: folder)
    #expect(beside.status == 0)
    let start = try run("start", ".", in: folder)
    #expect(!start.output.contains("maps/"))
    #expect(!start.output.contains("turnover"))
  }

  /// A file of one row a total is read beside reports, and neither switches the other off.
  @Test func monthlyTotalsStandBeside() throws {
    let folder = try folder()
    let own =
      "name = \"Supervision\"\nunit = \"percent\"\nbetter = \"higher\"\nnumerator = \"held\"\ndenominator = \"due\"\n"
    try folder.write("[measures.supervision]\n" + own, to: "heatmaps.toml").write(
      "district,month,measure,numerator,denominator,people\nNorth,2017-09,supervision,9,10,20\nSouth,2017-09,supervision,8,10,20\n",
      to: "monthly.csv")
    let outcome = try run(
      "table", ".", "-m", "vacancy,supervision", "--profile", "internal", "--from", "2017-09", "--format", "csv",
      in: folder)
    #expect(outcome.status == 0, "\(outcome.error)")
    // 3 of 14 posts are vacant, and 17 of 20 supervisions were held.
    let totals = outcome.output.split(whereSeparator: \.isNewline).filter { $0.hasPrefix("All districts") }
    #expect(totals == ["All districts,21.4", "All districts,85.0"], "\(outcome.output)")
  }

  /// The lists say who is there: what totals say of the same is not drawn, and that is told; what the lists lack is drawn of totals.
  @Test func totalsOfWhatListsHaveAreNotUsed() throws {
    let folder = try folder()
    for (name, value) in [("Vacant FTE", "5"), ("In post FTE", "7"), ("Agency FTE", "1")] {
      try folder.write("Area,Aug-17,Sep-17\nNorth,\(value),\(value)\nSouth,\(value),\(value)\n", to: "\(name).csv")
    }
    let sentence =
      "vacancy is drawn from the list of posts and the lists of staff. Its monthly totals (\"Vacant FTE\" and \"In post FTE\") were not used"
    let check = try run("check", ".", in: folder)
    #expect(check.status == 0 && check.output.contains("Warning: \(sentence)"), "\(check.output)")
    #expect(!check.output.contains("vacancy, 2017-08"))
    #expect(
      check.output.contains("agency, 2017-08 to 2017-09, 2 districts, was made of \"Agency FTE\" and \"In post FTE\""))
    let table = try run(
      "table", ".", "-m", "vacancy,agency", "--profile", "internal", "--from", "2017-09", "--format", "csv", in: folder)
    #expect(table.status == 0 && table.error.contains("note: \(sentence)"), "\(table.error)")
    // 3 of 14 posts are vacant; 1 of 8 FTE is an agency's.
    let totals = table.output.split(whereSeparator: \.isNewline).filter { $0.hasPrefix("All districts") }
    #expect(totals == ["All districts,21.4", "All districts,12.5"], "\(table.output)")
  }

  /// The same of files under our own names.
  @Test func rowsOfTotalsBesideFilesAreNotUsed() throws {
    let folder = try Extract.folder()
    try folder.write(
      "district,month,measure,numerator,denominator\nNorthside,2017-09,vacancy,1,3\nSouthside,2017-09,vacancy,1,1.8\n",
      to: "data/monthly.csv")
    let check = try run("check", "data", in: folder)
    #expect(
      check.output.contains(
        "Warning: monthly.csv: vacancy is drawn from posts.csv and staff.csv. Its monthly totals were not used, since"),
      "\(check.output)")
  }

  /// Each case is a row of what is made of a summary; what is found in them is counted in rows of the summary, under its own name.
  @Test func findingsOfSummariesCountTheirRows() throws {
    let folder = try folder()
    for day in ["2017-07-31", "2017-08-31", "2017-09-30"] {
      try folder.write(
        "Pers.No.,CIN,CP,Total\n1,9,1,10\n2,9,1,10\n998,5900,100,6000\n999,5,0,5\n", to: "Caseload summary \(day).csv")
    }
    let check = try run("check", ".", in: folder)
    for day in ["2017-07-31", "2017-08-31", "2017-09-30"] {
      #expect(
        check.output.contains(
          "Caseload summary \(day).csv, column Pers.No., 2 rows: this worker is not in the lists of staff, so that"),
        "\(check.output)")
    }
    #expect(check.output.contains("\n  lines 4 and 5\n"))
  }

  @Test func whatIsCoveredIsSaidOfWhomItIs() throws {
    let folder = try folder()
    for day in ["2017-08-31", "2017-09-30"] {
      try folder.write("Pers.No.,CIN,CP,Total\n1,9,1,10\n2,9,1,10\n", to: "Caseload summary \(day).csv")
    }
    let check = try run("check", ".", in: folder)
    #expect(
      check.output.contains(
        "\nFor caseload and caseload-over the extract was taken on 30 September 2017, covering months from August 2017"),
      "\(check.output)")
  }

  /// What is not read is told by whatever reads, where it does not stop anything too; also beside the errors that come of it.
  @Test func whatIsNotReadIsToldByAll() throws {
    let folder = try folder()
    try folder.write("", to: "Worker numbers.csv").write("Area;Mannschaft\nNorth;Duty\n", to: "Teams.csv")
    try folder.write("Pers.No.,Leaving Date\n", to: "Leavers 2018.csv")
    let sentences = [
      "Worker numbers.csv: this file is empty, so that nothing was read from it.",
      "Teams.csv: this is no report that is known by its headings, and was not read.",
      "Leavers 2018.csv: this report has headings and no rows, so that nothing was read from it.",
    ]
    // `start` has its own words for what it did not take for anything.
    let start = try run("start", ".", in: folder)
    #expect(start.output.contains(sentences[0]) && start.output.contains(sentences[2]))
    #expect(start.output.contains("Teams.csv: not read. It has no row of headings that are known."), "\(start.output)")
    let check = try run("check", ".", in: folder)
    let table = try run("table", ".", "-m", "turnover", "--profile", "internal", in: folder)
    try folder.write("PK\u{3}\u{4}rubbish", to: "Old.xlsx")
    let refused = try run("table", ".", "-m", "turnover", "--profile", "internal", in: folder)
    #expect(check.status == 0 && table.status == 0 && refused.status == 2, "\(check.output)\(table.error)")
    for sentence in sentences {
      #expect(check.output.contains("Warning: \(sentence)"), "\(check.output)")
      #expect(table.error.contains("note: \(sentence)"), "\(table.error)")
      #expect(refused.error.contains("  Warning: \(sentence)"), "\(refused.error)")
    }
  }

  @Test func aFolderWithoutAnyReportIsTold() throws {
    let folder = try Folder()
    try folder.write("Fruit,Weight\napple,3\n", to: "fruit.csv")
    let outcome = try run("check", ".", in: folder)
    #expect(outcome.status == 2)
    #expect(outcome.error.contains("`heatmaps start .` says what each was taken for"))
    #expect(outcome.error.contains("  Warning: fruit.csv: this is no report that is known by its headings"))
    let names = try Folder()
    try names.write("Employee Name,Team,FTE,Start Date\nAnn,Duty,1,2015-01-02\n", to: "sip 2017-09.csv")
    let start = try run("start", ".", in: names)
    #expect(
      start.output.contains(
        "sip 2017-09.csv: this list of people has their names and no employee number. People are known by their numbers alone"
      ))
    // What is no question of the settings is none.
    #expect(!start.output.contains("Question:"))
  }
}
