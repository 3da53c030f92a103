import Testing
@testable import Extracts

/// Which heading is offered for a column that seems to be missing.
struct HeadingGuessTests {
  @Test(arguments: [
    ("start_date", "Start Dt"), ("start_date", "startdate "), ("start_date", "Start date (DD/MM/YYYY)"),
    ("start_date", "Post Start Date"), ("start_date", "From date"), ("end_date", "Leaving Date"),
    ("end_date", "Date To"),
    ("worker_id", "emp no"), ("worker_id", "Payroll Number"), ("worker_id", "Staff ref"), ("post_id", "Position No."),
    ("fte", "WTE"), ("fte", "FTE (contracted)"), ("district", "Area"), ("contract", "contrct"), ("birth_date", "DOB"),
    ("role", "Job Title"),
  ])
  func nearlyThere(column: String, heading: String) {
    let others = ["notes", "standard", "Sort date", "Cost centre", heading, "Status", "workers"]
    #expect(HeadingGuess.nearest(to: column, among: others) == [heading])
  }

  @Test func nothingIsNear() {
    #expect(HeadingGuess.nearest(to: "contract", among: ["notes", "cost centre", ""]) == [])
    #expect(HeadingGuess.nearest(to: "fte", among: []) == [])
  }
}
