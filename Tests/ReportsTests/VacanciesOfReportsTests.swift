import Tabular
import Testing
@testable import Reports
@testable import Staffing

/// Lists of posts being recruited to, whatever they are called.
struct VacanciesOfReportsTests {
  private let staff = ("sip 2017-01.csv", "Employee Number,Team,District,FTE,Job Title\n1,Duty,North,1,Social worker\n")
  private let tracker = """
    Anyshire Council - all requisitions

    Vacancy Ref,Requisition No,Job Title,Hiring Team,Hiring Manager,FTE,Approved Date,Advert Live,Closing Date,Offer Made,Start Date,Withdrawn/Cancelled,Status
    V1,R1,Social worker,Duty,A B,1,03/05/2016,10/05/2016,24/05/2016,01/06/2016,01/09/2016,,Filled
    V2,R2,Social worker,Duty,A B,0.6,03/06/2016,10/06/2016,,,,01/08/2016,Cancelled
    V3,R3,Social worker,Duty,A B,1,03/07/2016,,,,,,Cancelled
    V4,R4,Social worker,Duty,A B,1,03/08/2016,10/08/2016,,,,,Live

    """

  @Test(arguments: ["Recruitment Tracker Sep17.csv", "ATS export.csv", "Book1.csv", "Social care HR 2017.csv"])
  func underAnyName(name: String) throws {
    let made = try Made([staff, (name, tracker)])
    #expect(made.kinds.sorted() == ["recruitment", "staff in post"])
    #expect(
      made.rows(.vacancies) == [
        "R1,North,Duty,Social worker,1,03/05/2016,10/05/2016,01/06/2016,01/09/2016,",
        "R2,North,Duty,Social worker,0.6,03/06/2016,10/06/2016,,,01/08/2016",
        "R4,North,Duty,Social worker,1,03/08/2016,10/08/2016,,,",
      ])
    // One was given up on no day that is known.
    #expect(made.found.contains("vacancies-left-out"))
  }

  private func kind(_ headings: String, _ row: String, file: String = "a.csv") throws -> String? {
    try Made([(file, headings + "\n" + row + "\n")]).kinds.first
  }

  @Test(arguments: [
    ("Req ID,Requisition Title,Department,Date Posted,Start Date", "1,sw,Duty,2017-01-02,2017-02-02"),
    (
      "Position Number,Post Title,Cost Centre,FTE,Date approved,Date advertised,Actual Start Date",
      "1,sw,77,1,2017-01-02,2017-01-03,2017-02-02"
    ),
    (
      "Requisition,Employee Number,Team,FTE,Authorised Date,Offer Date,Start Date",
      "1,7,Duty,1,2017-01-02,2017-01-03,2017-02-02"
    ),
    ("Locality,Advertised,Advert date,Offered,Date started", "Ash,Yes,2017-01-02,2017-01-03,2017-02-02"),
  ])
  func otherHabits(headings: String, row: String) throws {
    let found = try kind(headings, row)
    #expect(found == "recruitment")
  }

  /// Lists that have some such columns and are something else.
  @Test func notOtherLists() throws {
    let row = "1,Duty,1,2017-01-02,2017-01-03,2017-02-02"
    let posts = try kind(
      "Position Number,Team,FTE,Date approved,Date advertised,Start Date", row, file: "Establishment.csv")
    #expect(posts == "establishment")
    let one = try kind("Position Number,Team,FTE,Approved date,Start Date", "1,Duty,1,2017-01-02,2017-02-02")
    #expect(one == "establishment")
    let starters = try kind(
      "Employee Number,Team,FTE,Date advertised,Offer date,Start Date", row, file: "New starters 2017.csv")
    #expect(starters == "starters")
    let orders = try kind(
      "Vacancy Ref,Business Unit,FTE,Date approved,Assignment Start,Estimated End Date", row)
    #expect(orders == "agency")
    // The number of the vacancy that somebody came on makes no list of vacancies.
    let staff = try kind("Employee Number,Requisition ID,Job Ref,Team,FTE,Start Date", "7,R1,J1,Duty,1,2017-01-02")
    #expect(staff == "staff in post")
    let allocations = try kind("Case ID,Worker ID,Start Date,End Date", "1,2,2017-01-02,2017-02-02")
    #expect(allocations == "allocations")
  }

  /// The column that says when, and not the one that says whether.
  @Test func daysBeforeWhether() throws {
    let made = try Made([
      (
        "a.csv",
        "Vacancy ref,Team,Advertised,Advert date,Start date\nV1,Duty,Yes,2017-01-02,2017-02-02\n"
      )
    ])
    #expect(made.rows(.vacancies) == ["V1,Whole service,Duty,,,,2017-01-02,,2017-02-02,"])
    #expect(made.files.findings.errorCount == 0)
  }

  /// A row of several posts is not taken for one, and no row of one post is lost for a column that says so.
  @Test func severalPosts() throws {
    let made = try Made([
      (
        "a.csv",
        "Vacancy ref,Team,Number of posts,FTE,Advert date,Start date\nV1,Duty,3,1,2017-01-02,2017-02-02\nV2,Duty,1,0.5,2017-01-02,\n"
      )
    ])
    #expect(made.found.contains("vacancies-together") && made.files.findings.errorCount == 1)
    let single = try Made([
      ("a.csv", "Vacancy ref,Team,Number of posts,FTE,Advert date,Start date\nV2,Duty,1,0.5,2017-01-02,\n")
    ])
    #expect(single.rows(.vacancies) == ["V2,Whole service,Duty,,0.5,,2017-01-02,,,"])
    #expect(single.files.findings.errorCount == 0)
  }

  /// Two months' exports of one system: a post that was open in August and is filled in September is one post. A list that is there twice, or
  /// one of other posts, is no such thing.
  @Test(arguments: ["Vacancy ref", "Nothing"])
  func listsOfSeveralDays(number: String) throws {
    let heading = "\(number),Team,Approved date,Advert date,Start date\n"
    let (august, other) = ("V1,Duty,2017-01-01,2017-01-02,\n", "V2,Duty,2017-02-01,2017-02-02,\n")
    let september = "V1,Duty,2017-01-01,2017-01-02,2017-09-02\n"
    func elsewhere(_ lists: [String]) throws -> Bool {
      let made = try Made(lists.enumerated().map { ("\($0).csv", heading + $1) })
      #expect(made.rows(.vacancies).count == lists.reduce(0) { $0 + $1.split(separator: "\n").count })
      return made.found.contains("vacancies-in-lists") && made.files.findings.errorCount == 1
    }
    let both = try elsewhere([august + other, september + other])
    #expect(both)
    for lists in [[august, august], [august, other], [august + september]] {
      let isElsewhere = try elsewhere(lists)
      #expect(!isElsewhere)
    }
  }

  @Test func whatIsLackingIsSaid() throws {
    let made = try Made([
      staff,
      ("ATS export.csv", "Vacancy ref,Job title,Team,Advert date,Offer date\nV1,sw,Duty,2017-01-02,2017-02-02\n"),
    ])
    guard case .nothing(_, let lack) = try #require(made.files.taken.first) else {
      Issue.record("taken for something")
      return
    }
    #expect(lack?.kind == .recruitment && lack?.missing == [[.start]])
    #expect(made.found.contains("lacking"))
  }

  @Test func placesByCostCentre() throws {
    let made = try Made([
      ("cost centres.csv", "Cost Centre,Area,Team\n77,Ash,Duty\n78,Elm,Duty 2\n"),
      ("a.csv", "Vacancy ref,Cost Centre,Advert date,Start date\nV1,77,2017-01-02,2017-02-02\n"),
    ])
    #expect(made.rows(.vacancies) == ["V1,Ash,Duty,,,,2017-01-02,,2017-02-02,"])
  }
}
