import Tabular
import Testing
@testable import Reports
@testable import Staffing

/// Texts in columns of days that are none: an error with its cell, and never an empty one.
struct ReportDateColumnsTests {
  private func found(_ made: Made) -> [String] {
    made.files.findings.groups.flatMap { $0.shown }.filter { $0.rule.severity == .error }
      .map { "\($0.rule.id) \($0.file ?? "") \($0.line ?? 0) \($0.column ?? "")" }
  }

  @Test(arguments: [
    ("04/13/2015", "date-month-first"), ("about 2015", "date-wrong"), ("31/02/2015", "date-wrong"),
  ])
  func firstDaysOfStaff(text: String, rule: String) throws {
    let made = try Made(lists([("2017-01-31", ["1,Duty,2015-02-01", "2,Duty,\(text)"])]))
    #expect(found(made) == ["\(rule) Staff in post 2017-01-31.csv 3 Position Start Date"])
  }

  @Test func lastDaysOfLeavers() throws {
    let leavers = "Employee Number,Team,FTE,Leaving Date\n1,Duty,1,12/31/2016\n2,Duty,1,2016-12-30\n"
    let made = try Made([("leavers.csv", leavers)])
    #expect(found(made) == ["date-month-first leavers.csv 2 Leaving Date"])
  }

  @Test func estimatedEndsOfOrders() throws {
    let orders = "Order Ref,Area,Assignment Start,Assignment End (Est),FTE\nA1,North,2016-01-02,04/28/2016,1\n"
    let made = try Made([("agency.csv", orders)])
    #expect(found(made) == ["date-month-first agency.csv 2 Assignment End (Est)"])
  }

  /// What stands for no end, or for nothing, is no fault.
  @Test(arguments: ["", "TBC", "31/12/2999", "N/A"]) func noDay(text: String) throws {
    let made = try Made(lists([("2017-01-31", ["1,Duty,2015-02-01", "2,Duty,\(text)"])]))
    #expect(found(made) == [])
  }
}
