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
    #expect(lacks?.fields == [.fte, .hours])
  }
}
