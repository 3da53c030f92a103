import Tabular
import Testing
@testable import Reports
@testable import Staffing

/// Agency workers, by the orders that they came on. The last list of staff is of the end of January 2017.
struct OrdersOfReportsTests {
  private func orders(_ rows: String...) throws -> Made {
    let staff = "Employee Number,Team,District,FTE\n1,Duty,North,1\n"
    let columns = "Order Ref,Business Unit,Assignment Start,Assignment End (Est),FTE,Status\n"
    return try Made([("sip 2017-01.csv", staff), ("agency.csv", columns + rows.joined(separator: "\n") + "\n")])
  }

  private func ends(_ made: Made) -> [String] {
    made.rows(.staff).filter { $0.hasPrefix("agency") }
      .map { String($0.split(separator: ",", omittingEmptySubsequences: false)[8]) }
  }

  @Test func anEstimatedEndIsOneOnceItHasPassed() throws {
    let made = try orders(
      "A1,Duty,02 Jan 2016,08 Jan 2017,1,Ended", "A2,Duty,02 Jan 2016,31 Mar 2017,1,Active",
      "A3,Duty,02 Jan 2016,08 Jan 2017,1,Active", "A4,Duty,02 Jan 2016,31 Jan 2017,1,", "A5,Duty,02 Jan 2016,,1,")
    #expect(ends(made) == ["2017-01-08", "", "", "2017-01-31", ""])
  }

  @Test func ordersThatCameToNothingAreLeftOut() throws {
    let made = try orders("A1,Duty,02 Jan 2016,08 Jan 2017,1,Cancelled", "A2,Duty,02 Jan 2016,,1,Active")
    #expect(ends(made).count == 1)
    #expect(made.found.contains("orders-left-out"))
  }

  /// Where cases are read, it is said that none can be known for an agency worker's; where none are, nothing hangs on it.
  @Test func ordersWithoutNumbersHoldNoCases() throws {
    let reports = [
      ("sip 2017-01.csv", "Employee Number,Team,District,FTE\n1,Duty,North,1\n"),
      ("agency.csv", "Order Ref,Business Unit,Assignment Start,FTE\nA1,Duty,02 Jan 2016,1\nA2,Duty,02 Jan 2016,1\n"),
    ]
    let cases = ("cases.csv", "Child ID,Allocated Worker ID,Allocation Start,Allocation End\nC1,1,01/02/2016,\n")
    let without = try Made(reports)
    #expect(!without.found.contains("orders-unnumbered") && without.files.hasUnnumberedAgency)
    let made = try Made(reports + [cases])
    #expect(made.kinds.contains("allocations"))
    #expect(made.found.contains("orders-unnumbered"))
    let numbered = try Made([
      reports[0], cases,
      (
        "agency.csv",
        "Order Ref,Employee Number,Business Unit,Assignment Start,FTE\nA1,7,Duty,02 Jan 2016,1\nA2,8,Duty,02 Jan 2016,1\n"
      ),
    ])
    #expect(!numbered.found.contains("orders-unnumbered") && !numbered.files.hasUnnumberedAgency)
  }

  /// 9 April to 2 November 2016, and 3 February to 5 April 2016, as Americans write them: as ours the first ends before it begins.
  @Test func americanDaysAreToldByTheirOrder() throws {
    let american = ["A1,Duty,04/09/2016,11/02/2016,1,Ended", "A2,Duty,02/03/2016,04/05/2016,1,Ended"]
    let swapped = Finding(
      .report(.daysSwapped(1, earlier: "Assignment Start", later: "Assignment End (Est)")), file: "agency.csv")
    let made = try orders(american[0], american[1])
    #expect(made.files.findings.groups.flatMap { $0.shown }.contains(swapped))
    #expect(made.files.findings.refusesFile)
    // Ours, of which one is wrong: with the month first the other would be, or be none.
    for other in [
      "A2,Duty,12/01/2016,01/02/2016,1,Ended", "A2,Duty,13/01/2016,02/03/2017,1,Ended", "A2,Duty,2 May 2016,,1,",
    ] {
      let made = try orders(american[0], other)
      #expect(!made.found.contains("days-swapped"), "\(other)")
    }
    let sound = try orders(american[1])
    #expect(!sound.found.contains("days-swapped"))
  }

  @Test func agencyWorkersAloneAreNoStaff() throws {
    let made = try Made([
      ("agency.csv", "Order Ref,Business Unit,Assignment Start,FTE,Area\nA1,Duty,02 Jan 2016,1,North\n")
    ])
    #expect(made.kinds == ["agency"])
    #expect(made.rows(.staff) == [])
  }
}
