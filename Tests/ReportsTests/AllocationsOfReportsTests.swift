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
      numbers: [numbers])
    #expect(
      made.rows(.allocations) == [
        "C1,101,,2017-01-02,", "C2,102,,2017-01-02 09:30,2017-02-03 17:00",
      ])
  }

  /// What kind of case it is, and how complex, goes along where the list says it; of several columns the one that is called so.
  @Test func categoriesAndComplexityGoAlong() throws {
    let head = "LCS ID,Worker ID,Worker Type,Allocation Start,Allocation End,"
    let text =
      head + "Case Type,Complexity\nC1,lcs1,Social Worker,2017-01-02,,CIN,High\nC2,lcs2,Social Worker,2017-01-02,,,\n"
    let made = try Made([numbers, ("cases.csv", text)])
    #expect(made.rows(.allocations) == ["C1,101,,2017-01-02,,CIN,High", "C2,102,,2017-01-02,,,"])
    let several = try Made([
      numbers, ("cases.csv", head + "CP,Case Category\nC1,lcs1,Social Worker,2017-01-02,,N,CIN\n"),
    ])
    #expect(several.rows(.allocations) == ["C1,101,,2017-01-02,,CIN"])
    let flags = try Made([numbers, ("cases.csv", head + "CP,CIN\nC1,lcs1,Social Worker,2017-01-02,,N,Y\n")])
    #expect(flags.rows(.allocations) == ["C1,101,,2017-01-02,"])
  }

  @Test(arguments: [(10, "workers-untranslated"), (9, "too-few-translated")])
  func workersWhomNoListTranslates(others: Int, rule: String) throws {
    // One in eleven of the allocations, and one in ten.
    let rows = (1...others).map { "C\($0),lcs1,Social Worker,2017-01-02,\n" }.joined()
    let text = columns + rows + "D,lcs3,Social Worker,2017-01-02,\nE,,Social Worker,2017-01-02,\n"
    let made = try Made([numbers, ("cases.csv", text)])
    #expect(made.rows(.allocations).suffix(2) == ["D,lcs3,,2017-01-02,", "E,,,2017-01-02,"])
    #expect(made.found.contains(rule))
    #expect(made.files.findings.refusesFile == (others == 9))
  }

  @Test func whoHoldsACaseWithAnotherHasOneToo() throws {
    let made = try made(
      "C1,lcs1,Allocated Worker,2017-01-02,", "C1,lcs2,Co-worker,2017-02-02,", "C1,lcs2,IRO,2017-02-02,",
      numbers: [numbers])
    #expect(made.rows(.allocations) == ["C1,101,,2017-01-02,", "C1,102,,2017-02-02,"])
    #expect(made.found.contains("other-allocations"))
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

  /// Workers 101 and 103 are in post, 102 is nobody.
  private let staff = lists([("2017-09-30", ["101,Duty,2010-01-01", "103,Duty,2010-01-01"])])

  @Test func ofTwoWorkersWithOneNumberTheOneInPostIsTaken() throws {
    let twice = (name: "numbers.csv", text: "HR number,Case system number\n101,lcs1\n102,lcs1\n103,lcs3\n")
    let made = try made("C1,lcs1,Social Worker,2017-01-02,", numbers: staff + [twice])
    #expect(made.rows(.allocations) == ["C1,101,,2017-01-02,"])
    #expect(!made.found.contains("translated-twice"))
    // Of a pair that stands there twice nothing is said.
    let same = (name: "numbers.csv", text: "HR number,Case system number\n101,lcs1\n101,lcs1\n103,lcs3\n")
    let once = try self.made("C1,lcs1,Social Worker,2017-01-02,", numbers: staff + [same])
    #expect(once.rows(.allocations) == ["C1,101,,2017-01-02,"])
    #expect(!once.found.contains("translated-twice"))
  }

  @Test func aNumberOfTwoWhoAreInPostIsAnError() throws {
    let twice = (name: "numbers.csv", text: "HR number,Case system number\n101,lcs1\n103,lcs1\n104,lcs4\n")
    let made = try made("C1,lcs1,Social Worker,2017-01-02,", numbers: staff + [twice])
    #expect(made.found.contains("translated-twice"))
    #expect(made.files.findings.refusesFile)
    // Where it has no case it does not matter.
    let other = try self.made("C1,lcs4,Social Worker,2017-01-02,", numbers: staff + [twice])
    #expect(!other.found.contains("translated-twice"))
  }

  @Test func aNumberThatIsSomebodyElsesIsAnError() throws {
    // 101 has the case system's number lcs1: who is its 101 nobody says.
    let made = try made("C1,lcs1,Social Worker,2017-01-02,", "C2,101,Social Worker,2017-01-02,", numbers: [numbers])
    #expect(made.found.contains("numbers-of-others"))
    #expect(made.files.findings.refusesFile)
    // Where all are the council's own, no list is needed.
    let own = try self.made("C1,101,Social Worker,2017-01-02,", "C2,102,Social Worker,2017-01-02,", numbers: [numbers])
    #expect(own.rows(.allocations) == ["C1,101,,2017-01-02,", "C2,102,,2017-01-02,"])
    #expect(!own.files.findings.refusesFile)
  }
}
