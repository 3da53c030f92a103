import Tabular
import Testing
@testable import Reports
@testable import Staffing

/// Summaries of how many cases each worker has on a day.
struct CaseloadsOfReportsTests {
  private let staff = lists(
    ["2017-08-31", "2017-09-30"].map { day in
      (day, ["101,Duty,2010-01-01", "102,Duty,2010-01-01", "103,Court,2010-01-01", "104,Court,2010-01-01"])
    })

  private func made(_ summaries: [(day: String, text: String)], _ more: [(name: String, text: String)] = []) throws
    -> Made
  {
    try Made(staff + more + summaries.map { (name: "Caseload \($0.day).csv", text: $0.text + "\n") })
  }

  /// Worker and day of each case that was made, and how many there are.
  private func cases(_ made: Made) -> [String] {
    let rows = made.rows(.allocations).map { row in
      let cells = row.split(separator: ",", omittingEmptySubsequences: false)
      return "\(cells[1]) \(cells[3]) \(cells[4])"
    }
    return Set(rows).sorted().map { row in "\(row) \(rows.count { $0 == row })" }
  }

  @Test func theTotalIsTaken() throws {
    let made = try made([
      ("2017-09-30", "Employee Number,Team,CIN,CP,Total\n101,Duty,3,2,5\n102,Duty,4,-,4\n103,Court,0,0,0\nTotal,,7,2,9")
    ])
    #expect(made.kinds.contains("caseload summary"))
    #expect(cases(made) == ["101 2017-09-30 2017-09-30 5", "102 2017-09-30 2017-09-30 4"])
    #expect(made.files.known.casesAt?.map { $0.description } == ["2017-09"])
    #expect(!made.found.contains("caseload-sums"))
    let other = try self.made([("2017-09-30", "Employee Number,Team,CIN,CP,Total\n101,Duty,3,2,6\n102,Duty,4,0,4")])
    #expect(cases(other) == ["101 2017-09-30 2017-09-30 6", "102 2017-09-30 2017-09-30 4"])
    #expect(other.found.contains("caseload-sums"))
  }

  @Test func withoutATotalTheCategoriesAreAdded() throws {
    let made = try made([("2017-09-30", "Employee Number,Team,CIN,LAC,Care leavers\n101,Duty,3,2,1\n102,Duty,4,,")])
    #expect(cases(made) == ["101 2017-09-30 2017-09-30 6", "102 2017-09-30 2017-09-30 4"])
    // A column that may hold cases too is asked for.
    let unknown = try self.made([("2017-09-30", "Employee Number,Team,CIN,CP,Kinship\n101,Duty,3,2,1")])
    #expect(unknown.found.contains("caseload-columns"))
    #expect(unknown.files.findings.refusesFile)
  }

  @Test func aRowForEachCategory() throws {
    let made = try made([
      ("2017-09-30", "Employee Number,Team,Category,Cases\n101,Duty,CIN,3\n101,Duty,CP,2\n102,Duty,CIN,4")
    ])
    #expect(cases(made) == ["101 2017-09-30 2017-09-30 5", "102 2017-09-30 2017-09-30 4"])
  }

  /// Cases have the category that the summary parts them by; those that no category has have none.
  @Test func categoriesGoAlong() throws {
    func categories(_ text: String) throws -> [String] {
      try made([("2017-09-30", text)]).rows(.allocations).map { row in
        let cells = row.split(separator: ",", omittingEmptySubsequences: false)
        return "\(cells[1]) \(cells.count > 5 ? cells[5] : "none")"
      }
    }
    let across = try categories("Employee Number,Team,CIN,CP,Total\n101,Duty,1,2,4\n102,Duty,1,1,1")
    // Of a total under the categories it is not known which are there.
    #expect(across == ["101 CIN", "101 CP", "101 CP", "101 ", "102 "])
    let down = try categories("Employee Number,Team,Category,Cases\n101,Duty,CIN,1\n101,Duty,CP,2\n102,Duty,CIN,1")
    #expect(down == ["101 CIN", "101 CP", "101 CP", "102 CIN"])
    let none = try categories("Employee Number,Team,Cases\n101,Duty,1\n102,Duty,1")
    #expect(none == ["101 none", "102 none"])
  }

  @Test func severalDaysAreSeveralMonths() throws {
    let made = try made(
      [],
      [
        (
          "Caseloads.csv",
          "As at,Employee Number,Cases\n31/08/2017,101,5\n31/08/2017,102,1\n30/09/2017,101,7\n30/09/2017,102,2\n"
            + (103...105).map { "31/08/2017,\($0),0\n30/09/2017,\($0),\n" }.joined()
        )
      ])
    #expect(
      cases(made) == [
        "101 2017-08-31 2017-08-31 5", "101 2017-09-30 2017-09-30 7", "102 2017-08-31 2017-08-31 1",
        "102 2017-09-30 2017-09-30 2",
      ])
  }

  @Test func theCaseSystemsNumbersAreTranslated() throws {
    let numbers = (name: "numbers.csv", text: "HR number,Case system number\n101,lcs1\n102,lcs2\n")
    let made = try made([("2017-09-30", "Worker ID,Team,Total\nlcs1,Duty,50\nlcs9,Duty,2")], [numbers])
    #expect(cases(made) == ["101 2017-09-30 2017-09-30 50", "lcs9 2017-09-30 2017-09-30 2"])
    #expect(made.found.contains("workers-untranslated"))
  }

  @Test func aRowWithoutAWorkerIsASumOrHasNone() throws {
    let made = try made([
      (
        "2017-09-30",
        "Employee Number,Team,Name,Total\n101,Duty,A,5\n102,Duty,B,4\n,Duty,,9\n103,Court,C,2\n,Court,Tray,3\n,,,14"
      )
    ])
    #expect(
      cases(made) == [
        " 2017-09-30 2017-09-30 3", "101 2017-09-30 2017-09-30 5", "102 2017-09-30 2017-09-30 4",
        "103 2017-09-30 2017-09-30 2",
      ])
  }

  @Test(arguments: [
    ("Worker ID,Team,Total\n101,Duty,5\n101,Duty,6", "caseloads-twice"),
    ("Worker ID,Team,Total\n101,Duty,five", "caseloads-not-numbers"),
    ("Worker ID,Team,Total\n101,Duty,4.5", "caseloads-not-numbers"),
    ("Worker ID,Team,Total\n101,Duty,-1", "caseloads-not-numbers"),
  ])
  func whatCannotBeToldIsRefused(text: String, rule: String) throws {
    let made = try made([("2017-09-30", text)])
    #expect(made.found.contains(rule))
    #expect(made.files.findings.refusesFile)
  }

  @Test func aTeamThatWasLeftOutIsAnError() throws {
    let both = "Employee Number,Total\n101,12\n102,3\n103,8\n104,9"
    let made = try made([("2017-08-31", both), ("2017-09-30", "Employee Number,Total\n101,12\n102,3")])
    #expect(made.found.contains("caseload-team-gone"))
    // Who has left took the cases along.
    let gone = try self.made(
      [("2017-08-31", both), ("2017-09-30", "Employee Number,Total\n101,12\n102,3")],
      [
        (
          "Leavers Aug17-Sep17.csv",
          "Employee Number,Team,Leaving Date,FTE\n103,Court,2017-09-11,1\n104,Court,2017-09-12,1\n"
        )
      ])
    #expect(!gone.found.contains("caseload-team-gone"))
  }

  @Test func allocationsGoBefore() throws {
    let cases = (name: "cases.csv", text: "LCS ID,Worker ID,Allocation Start,Allocation End\nC1,101,2017-01-02,\n")
    let made = try made([("2017-09-30", "Employee Number,Total\n101,12")], [cases])
    #expect(made.rows(.allocations) == ["C1,101,,2017-01-02,"])
    #expect(made.found.contains("caseloads-not-read"))
    #expect(made.files.known.casesAt == nil)
  }

  // MARK: Days

  @Test(arguments: [
    ("2017-09-30", "2017-09"), ("2017-09-24", "2017-09"), ("2017-10-02", "2017-09"), ("2017-09-22", ""),
    ("2017-10-04", ""),
  ])
  func aMonthsEndIsOfTheDaysAround(_ text: String, _ month: String) throws {
    let days = DaysOfMonthEnds([try day(text)], last: nil)
    #expect(days.months.values.map { $0.description }.joined() == month)
    #expect(days.passedOver.isEmpty == !month.isEmpty)
  }

  @Test func theNearestIsTaken() throws {
    let all = try ["2017-09-26", "2017-09-29", "2017-10-02"].map { try day($0) }
    let days = DaysOfMonthEnds(all, last: nil)
    let month = try #require(Month("2017-09"))
    #expect(days.months == [all[1]: month])
    #expect(days.otherDays == 1)
    #expect(days.passedOver == [all[0], all[2]])
    // Later than the lists of staff nothing is known of who holds them.
    let early = DaysOfMonthEnds(all, last: try day("2017-09-29"))
    #expect(early.months.isEmpty)
  }
}
