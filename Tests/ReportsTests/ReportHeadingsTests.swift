import Testing
@testable import Reports
@testable import Staffing

/// What headings of the common systems stand for.
struct ReportHeadingsTests {
  @Test(arguments: [
    ("Employee Number", ReportField.worker), ("Pers.No.", .worker), ("Personal reference", .worker),
    ("POSITION_NUMBER", .post), ("Position reference", .post), ("Position", .title), ("Job Name", .title),
    ("Org Unit Level 4", .level), ("Org. Unit level 5", .level), ("Cost Centre", .costCentre), ("FTE (of 37)", .fte),
    ("Weekly hrs", .hours), ("Hours p/w", .hours), ("Continuous\nservice date", .serviceStart),
    ("Latest Start Date", .start), ("Actual Termination Date", .leaving), ("Assignment End (Est)", .estimatedEnd),
    ("LCS ID", .child), ("Mosaic Person ID", .child), ("As at", .asAt), ("DoB", .born),
  ])
  func aHeadingIsKnownHoweverItIsWritten(heading: String, field: ReportField) {
    let fields = ReportHeadings.fields(of: heading)
    #expect(fields.first == field)
  }

  @Test func aHeadingMayStandForSeveralThings() {
    #expect(ReportHeadings.fields(of: "Worker ID") == [.worker, .caseWorker])
    #expect(ReportHeadings.fields(of: "Charge Rate (£)") == [.chargeRate])
    #expect(ReportHeadings.fields(of: "(FTE)") == [.fte])
    #expect(ReportHeadings.fields(of: "") == [])
  }
}
