import Tabular
import Testing
@testable import Reports
@testable import Staffing

/// Annex A: the day of its lists, and the months that they hold.
struct AnnexListsTests {
  private static let assessments =
    "Child Unique ID,Date of Birth,Age,Continuous Assessment Start Date,Continuous Assessment Date of Authorisation,Allocated Team\n"
  private static let leavers = "Child Unique ID,Date of Birth,Age,LA in Touch,Activity Status,Allocated Team\n"

  private func days(_ made: Made) -> [String] {
    made.files.findings.groups.flatMap { $0.shown }.compactMap { finding in
      if case .children(.annexA(let day, let source, _)) = finding.rule { "\(day) \(source)" } else { nil }
    }
  }

  @Test func sixMonthsBeforeTheDayOfTheName() throws {
    let made = try Made([
      (
        "Annex A 2021-03-16.csv",
        Self.assessments + "1,2010-01-01,,2020-08-01,2020-09-17,CIN\n2,2010-01-01,,2020-10-01,2021-03-02,CIN\n"
          + "3,2010-01-01,,2021-03-01,,#N/A\n"
      )
    ])
    #expect(made.kinds == ["assessments"])
    #expect(days(made) == ["2021-03-16 name"])
    #expect(
      made.rows(.assessments) == [
        "1,2020-08-01,2020-09-17,Whole service,CIN", "2,2020-10-01,2021-03-02,Whole service,CIN",
        "3,2021-03-01,,Whole service,",
      ])
    // September 2020 is held in part.
    let settings = made.files.settings(Settings())
    #expect(settings.covers[.assessments]?.description == "2020-10")
    #expect(settings.knownTo[.assessments]?.description == "2021-03-16")
  }

  /// 7,380 days are 20.2053… years of 365.25 days, 7,015 days 19.2060….
  @Test func agesTellTheDay() throws {
    let made = try Made([
      (
        "Annex_A.csv",
        Self.leavers + "1,2001-01-01,20.205338809034907,a) Yes,F1: x,\n2,2002-01-01,19.206023271731691,b) No,G5: y,\n"
      )
    ])
    #expect(days(made) == ["2021-03-17 ages"])
    #expect(made.files.settings(Settings()).covers[.careLeavers]?.description == "2021-03")
    #expect(made.files.settings(Settings()).extractDate?.description == "2021-03-31")
    // The month that the list stands for is over by the calendar; it is told by the list's own day.
    #expect(made.files.settings(Settings()).listedOn[.careLeavers]?.description == "2021-03-17")
    #expect(made.files.settings(Settings()).listsTakenOn?.description == "2021-03-17")
    var told = Settings()
    told.extractDate = try day("2021-03-17")
    #expect(made.files.settings(told).knownTo[.careLeavers]?.description == "2021-03-31")
    told.extractDate = try day("2021-02-27")
    #expect(made.files.settings(told).knownTo[.careLeavers]?.description == "2021-02-27")
    let none = try Made([
      ("Annex_A.csv", Self.leavers + "1,2001-01-01,20,a) Yes,F1: x,\n2,2002-01-01,19,b) No,G5: y,\n")
    ])
    #expect(none.found.contains("annex-without-day"))
    let odd = try Made([
      ("Annex_A.csv", Self.leavers + "1,2001-01-01,999999999999.5,a) Yes,F1,\n2,2002-01-01,-0.5,b) No,G5,\n")
    ])
    #expect(odd.found.contains("annex-without-day"))
    let latest = try Made([("Annex_A.csv", Self.assessments + "1,2010-01-01,9,2020-08-01,2020-09-17,CIN\n")])
    #expect(days(latest) == ["2020-09-17 latestDay"])
  }

  @Test func listsThatFollowEachOther() throws {
    func list(_ day: String, _ rows: [String]) -> (name: String, text: String) {
      ("Annex A \(day).csv", Self.assessments + rows.map { "\($0),CIN\n" }.joined())
    }
    let old = list("2020-09-30", ["1,2010-01-01,,2020-04-01,2020-04-17", "2,2010-01-01,,2020-09-01,"])
    let new = ["2,2010-01-01,,2020-09-01,2020-10-02", "3,2010-01-01,,2020-10-20,2020-11-02"]
    // The assessment that was open is as the later list has it.
    let close = try Made([old, list("2021-03-31", ["4,2010-01-01,,2020-09-01,2020-09-28"] + new)])
    #expect(close.rows(.assessments).count { $0.hasPrefix("2,") } == 1)
    #expect(close.files.settings(Settings()).covers[.assessments]?.description == "2020-05")
    // Of the time between two lists that do not meet nothing is known.
    let apart = try Made([old, list("2021-05-31", new)])
    #expect(apart.files.settings(Settings()).covers[.assessments]?.description == "2020-12")
  }

  @Test func referralsOfFewerThanTwentyFourMonthsAreNoFile() throws {
    let columns = "Child Unique ID,Date of Birth,Date of Referral,Allocated Team\n"
    let few = try Made([("Annex A 2021-03-31.csv", columns + "1,2010-01-01,2020-10-05,CIN\n")])
    #expect(few.rows(.referrals).isEmpty)
    let many = (0..<40).map { "\($0),2010-01-01,20\(18 + $0 / 12)-\($0 % 12 < 9 ? "0" : "")\($0 % 12 + 1)-05,CIN\n" }
    let made = try Made([("Referrals to 2021-04-30.csv", columns + many.joined())])
    #expect(made.rows(.referrals).count == 40)
    #expect(made.files.settings(Settings()).covers[.referrals]?.description == "2018-02")
  }

  @Test(arguments: [
    ("Child Unique ID,Date of Birth,Date of Contact", UnusedList.contacts),
    ("CHILD,DOB,REVIEW,REVIEW_CODE", .reviews), ("CHILD,DOB,DUC", .asylum),
    ("CHILD,DOB,SW_ID,SW_DECOM,SW_DEC,SW_REASON", .workerEpisodes), ("CHILD,DOB,MISSING,MIS_START,MIS_END", .missing),
    ("Individual adopter identifier,Family identifier,Gender,Ethnicity", .adopters),
    ("Child Unique ID,Date of Birth,Date Started to be Looked After,Child's Legal Status", .lookedAfter),
  ])
  func listsThatNoMeasureIsMadeOf(headings: String, list: UnusedList) throws {
    let made = try Made([
      ("list.csv", headings + "\n" + headings.split(separator: ",").map { _ in "1" }.joined(separator: ",") + "\n")
    ])
    guard case .unused(let own) = try #require(made.files.taken.first) else {
      Issue.record("taken for something else")
      return
    }
    #expect(own == list)
    #expect(made.found == ["unused"])
  }
}
