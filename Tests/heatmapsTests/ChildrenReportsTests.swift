import Foundation
import TestSupport
import Testing

/// Children's returns as they are handed in, from `start` to tables: SSDA903 and Annex A.
struct ChildrenReportsTests {
  private static let year = "SSDA903 2017-18/"

  /// Twelve children with a care order from May 2016 on. It ceases on the tenth of a month, child 1's in April 2017, child 12's in March
  /// 2018. Child 11 has another from the same day on, child 12 a placement order: ten orders have ended.
  private static let ends = [
    "04/2017", "05/2017", "06/2017", "07/2017", "08/2017", "09/2017", "10/2017", "11/2017", "12/2017", "01/2018",
    "02/2018", "03/2018",
  ].enumerated().map { "KIND\($0 + 1),01/05/2016,S,C2,N1,U1,10/\($1),E4A" }
  private static let episodes = "CHILD,DECOM,RNE,LS,CIN,PLACE,DEC,REC"

  private static let header =
    "CHILD,SEX,DOB,ETHNIC,UPN\n" + (1...12).map { "KIND\($0),1,02/03/2008,WBRI,\n" }.joined()

  /// Of ten care leavers who are 19 in June 2017 five study or work, one of whom is dead, three do not, and of two it is not known.
  private static let careLeavers =
    "CHILD,DOB,IN_TOUCH,ACTIV,ACCOM\n"
    + ["YES,F1", "YES,F4", "NO,P2", "YES,P5", "DIED,F1", "YES,G4", "NO,G5", "YES,G6", "NO,0", "REFU,0"].enumerated()
    .map { "LEFT\($0),02/06/1998,\($1),B\n" }.joined()

  private func folder(episodes more: [String] = [], header: String = header) throws -> Folder {
    let rows =
      [Self.episodes] + Self.ends + [
        "KIND11,10/02/2018,L,C2,N1,U1,,", "KIND12,10/03/2018,L,E1,N1,U1,,", "KIND1,10/04/2017,L,V2,N1,U1,,",
      ] + more
    return try Folder().write(rows.joined(separator: "\n") + "\n", to: Self.year + "episodes.csv")
      .write(header, to: Self.year + "header.csv").write(Self.careLeavers, to: Self.year + "oc3.csv")
  }

  private func run(_ arguments: String..., in folder: Folder) throws -> Program.Outcome {
    try Program.run(arguments, in: folder)
  }

  /// The cells of a row of a table.
  private func cells(_ outcome: Program.Outcome, _ row: String) -> [String] {
    outcome.output.split(separator: "\n").first { $0.hasPrefix(row) }?.dropFirst(row.count)
      .split(separator: " ").map { String($0) } ?? []
  }

  @Test func startSaysWhatTheyAre() throws {
    let folder = try folder()
    try folder.write("CHILD,DOB,DUC\nKIND1,02/03/2008,\n", to: Self.year + "uasc.csv")
    let outcome = try run("start", ".", in: folder)
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("SSDA903 2017-18/episodes.csv: episodes of care (SSDA903), 15 rows."))
    #expect(outcome.output.contains("SSDA903 2017-18/header.csv: children's birth dates (SSDA903, header), 12 rows."))
    #expect(outcome.output.contains("SSDA903 2017-18/oc3.csv: care leavers around their birthdays (SSDA903, OC3)"))
    #expect(outcome.output.contains("uasc.csv: a list of unaccompanied asylum-seeking children (SSDA903), not read."))
    let check = try run("check", ".", in: folder)
    #expect(check.status == 0)
    #expect(check.output.contains("discharges and eet can be made of it"))
    #expect(check.output.contains("pep cannot be drawn: it needs peps.csv."))
    #expect(check.output.contains("called \"Whole service\""))
  }

  @Test func aReturnGivesItsYear() throws {
    let folder = try folder()
    let ended = try run("table", ".", "-m", "discharges", in: folder)
    #expect(ended.output.contains("March 2018\n"))
    #expect(cells(ended, "Whole service") == ["10"])
    let leavers = try run("table", ".", "-m", "eet", in: folder)
    // Four of nine: the dead are left out.
    #expect(cells(leavers, "Whole service") == ["44.4"])
    // Of the months before it has the orders that ended in them, and not those of twelve.
    let before = try run("table", ".", "-m", "discharges", "--from", "2018-02", "--to", "2018-03", in: folder)
    #expect(cells(before, "Whole service") == ["[x]", "10"])
    // What is drawn where nothing is named.
    let drawn = try run("draw", ".", "--out", "maps", in: folder)
    #expect(drawn.status == 0)
    #expect(folder.names("maps").contains("discharges-2018-03.png") && folder.names("maps").contains("eet-2018-03.png"))
    #expect(drawn.output.contains("The council had 10 care orders discharged in the year to March\n"))
    let notes = try folder.text("maps/discharges-2018-03.notes.txt")
    #expect(notes.contains("whole service, March 2018."))
    #expect(notes.contains("Source: children looked after return (SSDA903), to 31 March 2018, covering months"))
    #expect(!notes.contains("Totals are sums"))
  }

  /// The same return as one document of XML gives the same.
  @Test func aReturnAsXML() throws {
    func element(_ name: String, _ text: Substring) -> String { "<\(name)>\(text)</\(name)>" }
    var episodes: [Substring: String] = [:]
    let rows =
      Self.ends + ["KIND11,10/02/2018,L,C2,N1,U1,,", "KIND12,10/03/2018,L,E1,N1,U1,,", "KIND1,10/04/2017,L,V2,N1,U1,,"]
    for row in rows {
      let cells = row.split(separator: ",", omittingEmptySubsequences: false)
      let own = zip(["DECOM", "RNE", "LS", "CIN", "PL", "DEC", "REC"], cells.dropFirst()).map { element($0, $1) }
      episodes[cells[0], default: ""] += "<EPISODE>\(own.joined())</EPISODE>\n"
    }
    let children = episodes.sorted { $0.key < $1.key }.map { child, own in
      "<CHILD>\n<HEADER>\(element("CHILDID", child))<DOB>02/03/2008</DOB></HEADER>\n\(own)</CHILD>\n"
    }
    let leavers = Self.careLeavers.split(separator: "\n").dropFirst().map { row in
      let cells = row.split(separator: ",", omittingEmptySubsequences: false)
      let own = zip(["CHILDID", "DOB", "IN_TOUCH", "ACTIV", "ACCOM"], cells).map { element($0, $1) }
      return "<CHILD><HEADER>\(own.joined())</HEADER></CHILD>\n"
    }
    let folder = try Folder()
    try folder.write(
      "<?xml version=\"1.0\"?>\n<EXPSSDA903>\n\((children + leavers).joined())</EXPSSDA903>\n",
      to: "SSDA903 2017-18.xml")
    let start = try run("start", ".", in: folder)
    #expect(start.output.contains("SSDA903 2017-18.xml (episodes): episodes of care (SSDA903), 15 rows."))
    let outcome = try run("table", ".", "-m", "discharges,eet", in: folder)
    #expect(outcome.status == 0)
    #expect(
      outcome.output.split(separator: "\n").filter { $0.hasPrefix("Whole service") }.map { $0.split(separator: " ")[2] }
        == ["10", "44.4"])
    let broken = try Folder()
    try broken.write("<EXPSSDA903>\n<CHILD>\n", to: "SSDA903 2017-18.xml")
    let refused = try run("check", ".", in: broken)
    #expect(refused.status == 2)
    #expect(refused.everything.contains("SSDA903 2017-18.xml: the file breaks off before its end."))
  }

  @Test func placesAndPlansStandBeside() throws {
    let folder = try folder()
    try folder.write(
      "Child ID,District\n" + (1...12).map { "KIND\($0),\($0 % 2 == 0 ? "North" : "South")\n" }.joined(),
      to: "places.csv")
    // On 31 March 2018 three are looked after and of school age: children 1, 11 and 12, of whom 11 has a plan of this term or the last.
    try folder.write(
      "child_id,pep_date\nKIND11,2017-09-05\nKIND12,2017-06-01\n" + (1...9).map { "KIND2,2016-0\($0)-01\n" }.joined(),
      to: "peps.csv")
    let outcome = try run("table", ".", "-m", "discharges,pep", "--from", "2018-03", in: folder)
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("North") && outcome.output.contains("South"))
    #expect(
      outcome.output.split(separator: "\n").filter { $0.hasPrefix("North") }.map { $0.split(separator: " ")[1] } == [
        "5", "0.0",
      ])
    #expect(
      outcome.output.split(separator: "\n").filter { $0.hasPrefix("South") }.map { $0.split(separator: " ")[1] } == [
        "5", "50.0",
      ])
  }

  /// One order of the North has ended: a board sees neither that nor what would tell it.
  @Test func smallCountsAreHiddenFromABoard() throws {
    let folder = try folder()
    try folder.write(
      "Child ID,District\n" + (1...12).map { "KIND\($0),\($0 == 2 ? "North" : "South")\n" }.joined(), to: "places.csv")
    let outcome = try run("table", ".", "-m", "discharges", "--profile", "board", in: folder)
    #expect(!outcome.output.contains("North               1"))
    #expect(cells(outcome, "North") != ["1"] && cells(outcome, "South") != ["9"])
  }

  @Test func noMessageHoldsAChildsNumber() throws {
    let folder = try folder(
      episodes: [
        "KIND99,01/05/2016,S,C2,N1,U1,,", "KIND2,04/13/2017,S,C2,N1,U1,,", "KIND3,01/05/2017,S,Z9,N1,U1,,",
        "KIND4,01/05/2017,S,C2,N1,U1,soon,", "KIND5,01/05/2017,S,C2,N1,U1,01/05/2016,",
      ], header: Self.header + "KIND2,1,03/03/2008,WBRI,\n")
    for command in ["start", "check", "draw"] {
      let outcome = try run(command, ".", in: folder)
      #expect(!outcome.everything.contains("KIND"))
      #expect(outcome.status == (command == "start" ? 0 : 2))
      if command == "check" {
        #expect(
          outcome.output.contains(
            "episodes.csv, line 17, column CHILD: the child is in no header of SSDA903, so that the birth date is not known."
          ))
      }
    }
  }

  /// The tenth row of a list is told by its cell.
  @Test func faultsAreToldByCells() throws {
    let text = "Child Unique ID,Date of Birth,LA in Touch,Activity Status\n"
    let rows = (1...9).map { "\($0),2002-05-01,a) Yes,F1: study\n" } + ["10,2002-05-01,a) Yes,Q7: odd\n"]
    let folder = try Folder()
    try folder.write(
      SheetFile(SheetFile.Sheet("List 9", text + rows.joined())).file, to: "Annex A 2021-03-16.xlsx")
    let check = try run("check", ".", in: folder)
    #expect(check.status == 2)
    #expect(check.output.contains("Annex A 2021-03-16.xlsx, sheet \"List 9\", cell D11"))
  }

  /// The 45th working day after Thursday 1 October 2020 is Thursday 3 December: nine weeks without a bank holiday.
  @Test func annexAGivesMonthsAndADay() throws {
    let assessed =
      "Child Unique ID,Date of Birth,Continuous Assessment Start Date,Continuous Assessment Date of Authorisation,Allocated Team\n"
    let dates = ["2020-09-18"] + Array(repeating: "2020-12-03", count: 8) + Array(repeating: "2020-12-04", count: 2)
    let rows = dates.enumerated().map { "\($0),2012-05-01,\($1 < "2020-10" ? "2020-08-03" : "2020-10-01"),\($1),CIN\n" }
    let left = "Child Unique ID,Date of Birth,LA in Touch,Activity Status,Allocated Team\n"
    let leavers = (1...12).map { "\($0),2002-05-01,a) Yes,\($0 < 4 ? "F1: study" : "G5: none"),CIN\n" }
    let folder = try Folder()
    try folder.write(
      SheetFile(
        SheetFile.Sheet("List 4", assessed + rows.joined()), SheetFile.Sheet("List 9", left + leavers.joined()),
        SheetFile.Sheet(
          "List 8", "Child Unique ID,Date of Birth,Date Started to be Looked After\n1,2012-05-01,2019-01-01\n")
      ).file, to: "Annex A 2021-03-16.xlsx")
    let outcome = try run("table", ".", "-m", "assessments-45", "--from", "2020-09", "--to", "2021-03", in: folder)
    #expect(cells(outcome, "Whole service") == ["[x]", "[z]", "[z]", "80.0", "[z]", "[z]", "[x]"])
    let stock = try run("table", ".", "-m", "eet", "--from", "2021-02", "--to", "2021-03", in: folder)
    #expect(cells(stock, "Whole service") == ["[x]", "25.0"])
    #expect(stock.error.contains("eet of 2021-03 alone, as care leavers were on that day"))
    let check = try run("check", ".", in: folder)
    #expect(check.output.contains("sheet \"List 8\": this is a list of children looked after (Annex A, list 8)."))
    #expect(check.output.contains("re-referrals cannot be drawn: it needs a list of referrals of 24 months or more."))
    // The day is that of the lists, and each map ends with its own.
    #expect(
      check.output.contains(
        "For assessments-45 the extract was taken on 16 March 2021, covering months from October 2020."))
    #expect(check.output.contains("For eet the extract was taken on 16 March 2021, covering months from March 2021."))
    #expect(!check.output.contains("31 March 2021"))
    let drawn = try run("draw", ".", "--profile", "internal", "--out", "maps", in: folder)
    #expect(drawn.status == 0)
    #expect(!drawn.output.contains("not available"))
    let notes = try folder.text("maps/assessments-45-2021-02.notes.txt")
    #expect(notes.contains("October 2020 to February 2021"))
    #expect(notes.contains("Source: Annex A (lists for inspection), taken on 16 March 2021"))
    let stockNotes = try folder.text("maps/eet-2021-03.notes.txt")
    #expect(stockNotes.contains("whole service, March 2021"))
  }

  /// Four assessments and six care leavers: each is hidden from a board, and each is said.
  @Test func allThatWouldBeHiddenIsTold() throws {
    let assessed =
      "Child Unique ID,Date of Birth,Continuous Assessment Start Date,Continuous Assessment Date of Authorisation,Allocated Team\n"
    let rows = ["2020-09-18", "2020-12-03", "2021-01-03", "2021-02-03"].enumerated()
      .map { "\($0),2012-05-01,2020-08-03,\($1),CIN\n" }
    let left = "Child Unique ID,Date of Birth,LA in Touch,Activity Status,Allocated Team\n"
    let leavers = (1...3).map { "\($0),2002-05-01,a) Yes,\($0 < 2 ? "F1: study" : "G5: none"),CIN\n" }
    let folder = try Folder()
    try folder.write(
      SheetFile(
        SheetFile.Sheet("List 4", assessed + rows.joined()), SheetFile.Sheet("List 9", left + leavers.joined())
      ).file, to: "Annex A 2021-03-16.xlsx")
    let check = try run("check", ".", in: folder)
    #expect(check.output.contains("A paper for a board leaves assessments-45 out."))
    #expect(check.output.contains("A paper for a board leaves eet out."))
  }

  @Test func returnsOfTheWorkforceCensusAreSentToTheirCommand() throws {
    let folder = try Folder()
    try folder.write(ReturnXML.two[0].bytes, to: "return.xml")
    let start = try run("start", ".", in: folder)
    #expect(start.output == "return.xml: a return of the workforce census.\nNext: heatmaps census .\n")
    #expect(folder.names() == ["return.xml"])
    let check = try run("check", ".", in: folder)
    #expect(check.status == 64)
    #expect(check.error.contains("heatmaps census ."))
  }
}
