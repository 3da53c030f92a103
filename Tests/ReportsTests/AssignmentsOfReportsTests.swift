import Tabular
import Testing
@testable import Reports
@testable import Staffing

/// Agency assignments with their rates, of portals' lists and of the quarterly return. The last list of staff is of the end of January 2017.
struct AssignmentsOfReportsTests {
  private let staff = ("sip 2017-01.csv", "Employee Number,Team,District,FTE\n1,Duty,North,1\n")

  /// A list with rates makes both: orders that came to nothing are in neither, and an expected end is one once it has passed.
  @Test func ofAPortal() throws {
    let made = try Made([
      staff,
      (
        "orders.csv",
        """
        Order Ref,Job Title,Business Unit,Assignment Start,Assignment End (Est),Hours p/w,Charge Rate (£),Pay Rate,Qualification Date,Status
        A1,Social worker,Duty,02 Jan 2016,08 Jan 2017,37,£34.96,30.50 p/h,2009,Ended
        A2,Social worker,Duty,02 Jan 2016,31 Mar 2017,30,£ 40,,01/07/2014,Active
        A3,Social worker,Duty,02 Jan 2016,31 Mar 2017,30,£40,,,Cancelled

        """
      ),
    ])
    #expect(
      made.rows(.agency) == [
        ",North,Duty,Social worker,02 Jan 2016,2017-01-08,37,,34.96,30.50,2009,",
        ",North,Duty,Social worker,02 Jan 2016,,30,,40,,01/07/2014,",
      ])
    #expect(made.rows(.staff).count { $0.contains(",agency,") } == 2)
  }

  /// Without rates, and nothing that the rules ask after, there is no agency.csv; the orders are there all the same.
  @Test func withoutRates() throws {
    let made = try Made([
      staff, ("orders.csv", "Order Ref,Business Unit,Assignment Start,FTE\nA1,Duty,02 Jan 2016,1\n"),
    ])
    #expect(made.rows(.agency).isEmpty && made.rows(.staff).count { $0.contains(",agency,") } == 1)
  }

  private let theReturn = (
    "agency return Q4.csv",
    """
    Social Work England registration number,Role type,Hourly pay rate,Assignment start date,Assignment end date,FTE,Year qualified
    SW1,Social worker,31.20,02/01/2016,,1,2011
    SW2,Senior social worker,35,02/05/2016,30/12/2016,0.6,2014

    """
  )

  /// The return has no places: they are of the council as a whole. Where nothing else has agency workers, they are staff's too.
  @Test func ofTheReturn() throws {
    let made = try Made([staff, theReturn])
    #expect(made.kinds.contains("agency return"))
    #expect(
      made.rows(.agency) == [
        "SW1,,,Social worker,02/01/2016,,,1,,31.20,2011,",
        "SW2,,,Senior social worker,02/05/2016,30/12/2016,,0.6,,35,2014,",
      ])
    #expect(made.rows(.staff).count { $0.contains(",agency,") } == 2 && !made.files.lacksAgency)
  }

  /// What no measure is made of is not passed over in silence.
  @Test func unreadColumnsOfTheReturn() throws {
    let text =
      "SWE number,Name,Hourly pay rate,Assignment start date,Assignment end date,FTE,Above price cap,Reason for assignment\n"
      + "SW1,A B,31.20,02/01/2016,,1,Yes,Vacancy\n"
    let made = try Made([staff, ("agency return Q4.csv", text)])
    let rules = made.files.findings.groups.flatMap { $0.shown }.map { $0.rule }
    #expect(rules.contains(.report(.returnUnread(["Above price cap", "Reason for assignment"]))))
    let plain = try Made([staff, theReturn])
    #expect(!plain.found.contains("return-unread"))
  }

  /// Beside a portal's list without rates, the return says what they cost, and the list who was here.
  @Test func ofBoth() throws {
    let orders = ("orders.csv", "Order Ref,Business Unit,Assignment Start,FTE\nA1,Duty,02 Jan 2016,1\n")
    let made = try Made([staff, orders, theReturn])
    #expect(made.rows(.agency).count == 2 && made.rows(.staff).count { $0.contains(",agency,") } == 1)
    // A list with rates goes before the return.
    let priced = ("orders.csv", "Order Ref,Business Unit,Assignment Start,FTE,Charge rate\nA1,Duty,02 Jan 2016,1,40\n")
    let other = try Made([staff, priced, theReturn])
    #expect(other.rows(.agency) == [",North,Duty,,02 Jan 2016,,,1,40,,,"])
  }
}
