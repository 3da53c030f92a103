import Tabular
import Testing
@testable import Reports
@testable import Staffing

/// Episodes of SSDA903, joined with the header by the child.
struct EpisodesOfReportsTests {
  private static let columns = "CHILD,DECOM,RNE,LS,CIN,PLACE,DEC,REC\n"
  private static let header = "CHILD,SEX,DOB,ETHNIC,UPN\n1,1,02/03/2008,WBRI,\n2,2,29/02/2012,WBRI,\n"

  private func episodes(_ rows: String...) -> String {
    Self.columns + rows.map { $0 + "\n" }.joined()
  }

  private func made(_ files: (name: String, text: String)...) throws -> Made { try Made(files) }

  @Test func theHeaderSaysWhenChildrenWereBorn() throws {
    let made = try made(
      ("header.csv", Self.header),
      ("episodes.csv", episodes("1,01/05/2016,S,C2,N1,U1,03/02/2018,E4A", "2,09/06/2017,S,V4,N1,U1,,")))
    #expect(made.kinds == ["ssda903 episodes", "ssda903 header"])
    #expect(
      made.rows(.legal) == [
        "1,02/03/2008,C2,01/05/2016,03/02/2018,Whole service", "2,29/02/2012,V4,09/06/2017,,Whole service",
      ])
    // On the day on which it ceases a child is looked after no more; in short breaks it never is.
    #expect(made.rows(.lookedAfter) == ["1,02/03/2008,2016-05-01,2018-02-02,Whole service"])
    #expect(made.found == ["authority-only", "ssda903"])
  }

  @Test func oneReturnHoldsItsYear() throws {
    let made = try made(
      ("header.csv", Self.header), ("episodes.csv", episodes("1,01/05/2016,S,C2,N1,U1,03/02/2018,E4A")))
    let settings = made.files.settings(Settings())
    #expect(settings.covers[.legal]?.description == "2017-04")
    // Who was looked after at the end of March had an episode that went on.
    #expect(settings.covers[.lookedAfter]?.description == "2017-03")
    #expect(settings.extractDate?.description == "2018-03-31")
    var own = Settings()
    own.covers[.legal] = Month("2017-06")
    own.extractDate = try day("2017-12-31")
    let set = made.files.settings(own)
    #expect(set.covers[.legal]?.description == "2017-06")
    #expect(set.knownTo[.legal]?.description == "2017-12-31")
  }

  /// The first return has it open, the second says how it ended.
  @Test func anEpisodeIsAsTheLatestReturnHasIt() throws {
    let made = try made(
      ("903 2016-17/header.csv", Self.header),
      ("903 2016-17/episodes.csv", episodes("1,01/05/2016,S,C2,N1,U1,,", "2,01/06/2016,S,C2,N1,U1,,")),
      ("903 2017-18/episodes.csv", episodes("1,01/05/2016,S,C2,N1,U1,03/02/2018,E4A")))
    #expect(made.rows(.legal) == ["1,02/03/2008,C2,01/05/2016,03/02/2018,Whole service"])
    #expect(made.found == ["gone-from-next", "authority-only", "ssda903"])
    let rules = made.files.findings.groups.flatMap { $0.shown }.map { $0.rule }
    #expect(rules.contains(.children(.goneFromNext(1))))
    #expect(made.files.settings(Settings()).covers[.legal]?.description == "2016-04")
  }

  @Test func aYearThatIsMissingEndsThem() throws {
    let made = try made(
      ("903 2014-15/header.csv", Self.header),
      ("903 2014-15/episodes.csv", episodes("1,01/05/2014,S,C2,N1,U1,03/02/2015,E4A")),
      ("903 2016-17/episodes.csv", episodes("2,01/05/2016,S,C2,N1,U1,03/02/2017,E4A")))
    #expect(made.found.contains("returns-apart"))
    #expect(made.files.settings(Settings()).covers[.legal]?.description == "2016-04")
  }

  @Test func childrenWhoAreInNoHeader() throws {
    let rows = ["1,01/05/2017,S,C2,N1,U1,,", "2,01/05/2017,S,C2,N1,U1,,", "3,01/05/2017,S,C2,N1,U1,,"]
    let one = try made(("header.csv", Self.header), ("episodes.csv", Self.columns + rows.joined(separator: "\n")))
    let found = one.files.findings.groups.flatMap { $0.shown }.first { $0.rule.id == "report-not-in-header" }
    #expect(found?.line == 4 && found?.column == "CHILD")
    let most = try made(
      ("header.csv", "CHILD,SEX,DOB\n1,1,02/03/2008\n"),
      ("episodes.csv", Self.columns + rows.joined(separator: "\n")))
    #expect(most.found.contains("header-other-year"))
    let none = try made(("episodes.csv", episodes("1,01/05/2017,S,C2,N1,U1,,")))
    #expect(none.found.contains("no-header"))
    let alone = try made(("header.csv", Self.header))
    #expect(alone.found == ["header-alone"])
    #expect(none.files.findings.refusesFile)
  }

  @Test func daysOutOfTheYearAreSaid() throws {
    let rows = (1...9).map { "1,0\($0)/05/2017,S,C1,N1,U1,1\($0)/06/2017,X1" }
    let stray = Self.columns + (rows + ["2,01/01/2014,S,C2,N1,U1,03/02/2017,E4A"]).joined(separator: "\n")
    let one = try made(("header.csv", Self.header), ("episodes.csv", stray))
    #expect(one.found.contains("ended-before"))
    #expect(one.files.settings(Settings()).covers[.legal]?.description == "2017-04")
    // Of a file of several years it is not known how far back it goes.
    let long = (1...9).map { "2,0\($0)/01/2014,S,C2,N1,U1,1\($0)/02/2016,X1" }
    let several = try made(
      ("header.csv", Self.header), ("episodes.csv", Self.columns + (rows + long).joined(separator: "\n")))
    #expect(several.found.contains("long-file"))
    #expect(several.files.settings(Settings()).covers[.legal] == nil)
    let named = try made(("header.csv", Self.header), ("903 2010-11/episodes.csv", stray))
    #expect(named.found.contains("name-other-year"))
    #expect(named.files.findings.refusesFile)
  }

  @Test func whatLiesAfterTheReturnIsNoTimeInCare() throws {
    let made = try made(
      ("header.csv", Self.header),
      (
        "903 2017-18/episodes.csv",
        episodes("1,01/05/2017,S,C2,N1,U1,01/04/2018,E4A", "2,01/05/2017,S,C2,N1,U1,,", "2,02/05/2018,S,C2,N1,U1,,")
      ))
    #expect(
      made.rows(.lookedAfter) == [
        "1,02/03/2008,2017-05-01,,Whole service", "2,29/02/2012,2017-05-01,,Whole service",
      ])
    #expect(made.rows(.legal).count == 3)
  }

  @Test func listsOfStaffThatEndBeforeAreSaid() throws {
    let lists = lists([("2017-09-30", ["7,Duty,2015-02-01"])])
    let made = try Made(
      lists + [("header.csv", Self.header), ("episodes.csv", episodes("1,01/05/2016,S,C2,N1,U1,03/02/2018,E4A"))])
    #expect(made.found.contains("later-than-staff"))
    // The day of the staff's stays that of the extract.
    #expect(made.files.settings(Settings()).extractDate?.description == "2017-09-30")
    #expect(made.files.settings(Settings()).knownTo[.legal]?.description == "2018-03-31")
  }

  /// As spreadsheets leave numbers that begin with zeros.
  @Test func numbersWithoutTheirZeros() throws {
    let made = try made(
      ("header.csv", "CHILD,SEX,DOB\n0017,1,02/03/2008\n"), ("episodes.csv", episodes("17,01/05/2017,S,C2,N1,U1,,")))
    #expect(made.rows(.legal) == ["17,02/03/2008,C2,01/05/2017,,Whole service"])
    #expect(made.found.contains("children-joined"))
    let twice = try self.made(
      ("header.csv", "CHILD,SEX,DOB\n0017,1,02/03/2008\n17,1,02/03/2009\n"),
      ("episodes.csv", episodes("17,01/05/2017,S,C2,N1,U1,,")))
    #expect(twice.found.contains("children-two-ways"))
    #expect(twice.files.findings.refusesFile)
  }

  @Test func twoBirthDatesOfAChildAreSaid() throws {
    let made = try made(
      ("header.csv", Self.header), ("header2.csv", "CHILD,SEX,DOB\n1,1,03/03/2008\n2,1,2012-02-29\n"),
      ("episodes.csv", episodes("1,01/05/2016,S,C2,N1,U1,03/02/2018,E4A")))
    #expect(made.found.contains("born-twice"))
    #expect(made.rows(.legal) == ["1,03/03/2008,C2,01/05/2016,03/02/2018,Whole service"])
  }

  @Test func aListSaysWhereChildrenBelong() throws {
    let made = try made(
      ("header.csv", Self.header),
      ("episodes.csv", episodes("1,01/05/2017,S,C2,N1,U1,,", "2,01/05/2017,S,C2,N1,U1,,")),
      ("where children live.csv", "Child ID,District,Team\n1,North,CLA\n"))
    #expect(made.kinds.last == "places of children")
    #expect(
      made.rows(.legal) == ["1,02/03/2008,C2,01/05/2017,,North,CLA", "2,29/02/2012,C2,01/05/2017,,,"])
    #expect(!made.found.contains("authority-only"))
  }

  @Test func headingsThatStandTwice() throws {
    let made = try made(
      ("header.csv", Self.header), ("episodes.csv", "CHILD,DECOM,LS,DEC,DECOM\n1,01/05/2017,C2,,01/05/2017\n"))
    #expect(made.found.contains("duplicate-heading"))
  }

  @Test func rowsWithoutAChildAreNoTotals() throws {
    let made = try made(
      ("header.csv", Self.header),
      ("episodes.csv", episodes(",01/05/2017,S,C2,N1,U1,,", "1,01/05/2017,S,C2,N1,U1,,", "Total,,,,,,,")))
    #expect(made.rows(.legal).count == 2)
    #expect(made.rows(.legal).first == ",01/05/2017,C2,01/05/2017,,Whole service")
  }
}
