import Tabular
import Testing
@testable import Reports
@testable import Staffing

/// What tables are taken for.
struct RecognitionTests {
  private func kind(
    _ headings: String, _ rows: [String] = [], file: String = "a.csv", _ settings: Settings = Settings()
  )
    throws -> String
  {
    try #require(try Made([(file, ([headings] + rows).map { $0 + "\n" }.joined())], settings).kinds.first)
  }

  @Test(arguments: [
    ("Employee Number,Team,FTE", "staff in post"), ("Employee Number,Leaving Date,Reason for Leaving", "leavers"),
    ("Position Number,Cost Centre,Budgeted FTE,Occupant", "establishment"),
    ("Order Ref,Business Unit,Assignment Start,Hours p/w", "agency"),
    ("LCS ID,Worker ID,Allocation Start,Allocation End", "allocations"),
    ("HR number,Case system number", "worker numbers"), ("Cost Centre,Area,Team", "places"),
    ("Employee Name,Team,FTE", "nothing"), ("Row Labels,Sum of FTE", "nothing"),
  ])
  func byTheirColumns(headings: String, kind: String) throws {
    // A leavers list is one whose rows have all left.
    let row = headings.split(separator: ",").map { $0.contains("Date") || $0.contains("Start") ? "2017-01-02" : "7" }
    let found = try self.kind(headings, [row.joined(separator: ",")])
    #expect(found == kind)
  }

  @Test func namesTellWhereColumnsDoNot() throws {
    let columns = "Employee Number,Team,FTE,Start Date,Leaving Date"
    let rows = ["7,Duty,1,2015-01-02,", "8,Duty,1,2015-01-02,2017-01-02"]
    let plain = try kind(columns, rows)
    #expect(plain == "staff in post")
    let named = try kind(columns, rows, file: "Leavers 2017.csv")
    #expect(named == "leavers")
    let starters = try kind(columns, rows, file: "New starters 2017.csv")
    #expect(starters == "starters")
    let all = try kind(columns, [rows[1]])
    #expect(all == "leavers")
  }

  @Test func theSettingsSayIt() throws {
    var settings = Settings()
    settings.reports = [("*.csv", .starters)]
    let found = try kind("Employee Number,Team,FTE,Start Date", ["7,Duty,1,2017-01-02"], settings)
    #expect(found == "starters")
    settings.reports = [("a*", nil)]
    let none = try Made([("a.csv", "Employee Number,Team,FTE\n7,Duty,1\n")], settings)
    #expect(none.kinds == [])
  }

  @Test func aDayInEachRowIsNoDayOfLists() throws {
    // "Month" of so many days as there are rows is a column like others.
    let rows = (1...9).map { "\($0),Duty,1,2017-0\($0)-01" }
    let made = try Made([
      ("sip 2017-09.csv", "Employee Number,Team,FTE,Effective Date\n" + rows.joined(separator: "\n"))
    ])
    #expect(made.files.lastDay?.description == "2017-09-30")
  }

  @Test func whatIsLackingIsSaid() throws {
    let made = try Made([("a.csv", "Employee Number,Team,Job Title,Start Date\n7,Duty,sw,2017-01-02\n")])
    guard case .nothing(let headings, let lacks) = try #require(made.files.taken.first) else {
      Issue.record("taken for something")
      return
    }
    #expect(headings.first == "Employee Number")
    #expect(lacks?.kind == .staffInPost)
    #expect(lacks?.missing == [[.fte, .hours]])
    #expect(lacks?.guesses == [])
    #expect(made.found.contains("staff-lacking"))
    // Where another list is read, it is one of many.
    let beside = try Made(
      lists([("2017-09-30", ["7,Duty,2010-01-01"])]) + [
        ("a.csv", "Employee Number,Team,Job Title,Start Date\n7,Duty,sw,2017-01-02\n")
      ])
    #expect(beside.found.contains("lacking"))
    #expect(!beside.found.contains("staff-lacking"))
  }

  private func lack(_ text: String, file: String = "a.csv") throws -> TakenFor.Lack? {
    guard case .nothing(_, let lacks) = try #require(try Made([(file, text)]).files.taken.first) else { return nil }
    return lacks
  }

  @Test func headingsWithASystemsNamesBeforeThemAreGuessed() throws {
    let text = "EMP.EMPLOYEE NUMBER,ORG TEAM NAME,CON FTE,Manager Employee Number\n7,Duty,1,8\n"
    let lack = try #require(try lack(text, file: "Staff in post 2017-09.csv"))
    #expect(lack.kind == .staffInPost)
    #expect(lack.missing.count == 3)
    #expect(lack.guesses.map { $0.field } == [.worker, .team, .fte])
    let other = try self.lack(text)
    #expect(other == nil)
  }

  @Test func namesWithoutNumbersAreRefused() throws {
    let text = "Employee Name,Team,Job Title,FTE,Grade\nA B,Duty,sw,1,7\nC D,Duty,sw,1,7\n"
    let made = try Made([("a.csv", text)])
    #expect(made.found == ["names-alone"])
    #expect(made.files.findings.refusesFile)
    // A column of other numbers in each row may be theirs.
    let numbered = try #require(try lack(text.replacing("Grade", with: "Ref").replacing("1,7\nC", with: "1,8\nC")))
    #expect(!numbered.hasNamesAlone)
    #expect(numbered.guesses == [TakenFor.Guess(heading: "Ref", field: .worker)])
  }

  @Test func aColumnOfNamesOrNumbersIsWhatStandsInIt() throws {
    let made = try Made([("sip 2017-09-30.csv", "Employee,Team,FTE\n7,Duty,1\n8,Duty,1\n")])
    #expect(made.kinds == ["staff in post"])
    let names = try Made([("sip 2017-09-30.csv", "Employee,Team,FTE\nA B,Duty,1\nC D,Duty,1\n")])
    #expect(names.found.contains("names-alone"))
  }

  @Test func agencyOrdersWithoutHoursAreWhatTheSettingsSay() throws {
    let orders = (name: "agency.csv", text: "Order Ref,Team,Booking Start,Booking End\nM1,Duty,2017-01-02,\n")
    let staff = lists([("2017-09-30", ["7,Duty,2010-01-01"])])
    let without = try Made(staff + [orders])
    #expect(without.found.contains("lacking"))
    #expect(without.files.lacksAgency)
    var settings = Settings()
    settings.agencyFTE = 800_000
    let made = try Made(staff + [orders], settings)
    #expect(made.found.contains("agency-fte"))
    #expect(made.rows(.staff).contains("agency M1,,Northside,Duty,,agency,0.8,2017-01-02,,,,"))
  }

  @Test func theCouncilOfAllTitlesIsThePlace() throws {
    func place(_ titles: String...) throws -> String? {
      try Made(
        titles.enumerated().map {
          ("sip 2017-0\($0.offset + 1)-28.csv", "\($0.element)\nEmployee Number,Team,FTE\n7,Duty,1\n")
        }
      ).files.place
    }
    let one = try place(
      "Anyshire County Council - Staff in Post", "Staff in Post", "Anyshire County Council – Staff in Post")
    #expect(one == "Anyshire")
    let two = try place("Anyshire County Council - Staff", "Othershire Council - Staff")
    #expect(two == nil)
  }
}
