import Testing
@testable import Reports
@testable import Staffing

/// The case system's allocations.
struct AllocationsOfReportsTests {
  private let columns = "LCS ID,Worker ID,Worker Type,Allocation Start,Allocation End\n"
  private let numbers = (name: "numbers.csv", text: "HR number,Case system number\n101,lcs1\n102,lcs2\n")

  private func made(_ rows: String..., numbers: [(name: String, text: String)]) throws -> Made {
    try Made(numbers + [("cases.csv", columns + rows.joined(separator: "\n") + "\n")])
  }

  @Test func numbersAreTranslated() throws {
    let made = try made(
      "C1,LCS1,Social Worker,2017-01-02,", "C2,lcs2,Social Worker,2017-01-02 09:30,2017-02-03 17:00",
      "C3,lcs3,Social Worker,2017-01-02,", numbers: [numbers])
    #expect(
      made.rows(.allocations) == [
        "C1,101,,2017-01-02,", "C2,102,,2017-01-02 09:30,2017-02-03 17:00", "C3,lcs3,,2017-01-02,",
      ])
    #expect(made.found.contains("workers-untranslated"))
  }

  @Test func onlyTheHoldersCount() throws {
    let made = try made(
      "C1,lcs1,Allocated Worker,2017-01-02,", "C1,lcs2,Family Support,2017-01-02,", numbers: [numbers])
    #expect(made.rows(.allocations) == ["C1,101,,2017-01-02,"])
    #expect(made.found.contains("other-allocations"))
    // Who holds a case of kinds that are not known nobody can tell.
    let unknown = try self.made("C1,lcs1,A,2017-01-02,", "C1,lcs2,B,2017-01-02,", numbers: [numbers])
    #expect(unknown.found.contains("holders-unknown"))
    #expect(unknown.files.findings.refusesFile)
  }

  @Test func aNumberOfTwoWorkersIsSaid() throws {
    let twice = (name: "numbers.csv", text: "HR number,Case system number\n101,lcs1\n102,lcs1\n103,lcs3\n")
    let made = try made("C1,lcs1,Social Worker,2017-01-02,", numbers: [twice])
    #expect(made.found.contains("translated-twice"))
  }
}
