import Staffing
import Tabular
import Testing
@testable import Disclosure
@testable import Measures
@testable import Statistics
@testable import Workforce

/// What is said of other files, and other rows, where a file or row of staff is refused: nothing that merely follows.
struct StaffTableTests {
  private static let good = "W1,,A,T,sw,permanent,1,2015-01-01,,"
  private static let refused = "W2,,A,T,sw,permanent,37,2015-01-01,,"
  /// Cases of W1, of W2, and of W9, whom no row of staff has.
  private static let cases = ["C1,W1,A,T,2017-01-01,", "C2,W2,A,T,2017-01-01,", "C3,W9,A,T,2017-01-01,"]

  private func ids(_ tiny: Tiny) throws -> [String] {
    try tiny.findings().groups.flatMap { group in group.shown.map { "\($0.rule.id) \($0.file ?? "") \($0.line ?? 0)" } }
  }

  @Test func aRefusedRowExplainsItsWorker() throws {
    let tiny = Tiny(staff: [Self.good, Self.refused], allocations: Self.cases)
    let found = try ids(tiny)
    #expect(found == ["fte-out-of-range staff.csv 3", "allocation-unknown-worker allocations.csv 4"])
  }

  /// A row with a comma too many is refused before it is looked at, and still names its worker.
  @Test func aRowOfTheWrongLengthExplainsItsWorker() throws {
    let tiny = Tiny(staff: [Self.good, "W2,,A,T,sw,permanent,1,2015-01-01,,,"], allocations: Self.cases)
    let found = try ids(tiny)
    #expect(found == ["wrong-number-of-fields staff.csv 3", "allocation-unknown-worker allocations.csv 4"])
  }

  @Test(arguments: [1, 2]) func daysLostOfARefusedWorker(readers: Int) throws {
    var tiny = Tiny(staff: [Self.good, Self.refused])
    tiny.absence = "worker_id,start_date,end_date\nW2,2017-01-02,2017-01-03\nW9,2017-01-02,2017-01-03\n"
    let found = try ids(tiny)
    #expect(found == ["fte-out-of-range staff.csv 3", "absence-unknown-worker absence.csv 3"])
  }

  /// The errors of a file that cannot be read are said, and not that all its workers are unknown.
  @Test func aFileThatCannotBeRead() throws {
    var tiny = Tiny(staff: [Self.good], allocations: Self.cases)
    tiny.staff = tiny.staff?.replacing("contract", with: "terms")
    tiny.absence = "worker_id,start_date,end_date\nW1,2017-01-02,2017-01-03\n"
    let findings = try tiny.findings()
    #expect(findings.groups.map(\.severity) == [.error])
    #expect(findings.errorCount == 1 && findings.warningCount == 0)
  }

  /// Without the list of teams no district can be told, which is no fault of the files that rely on it.
  @Test func aListOfTeamsThatCannotBeRead() throws {
    var tiny = Tiny(
      staff: ["W1,T,sw,permanent,1,2015-01-01,"], teams: ["T,A"],
      columns: "worker_id,team,role,contract,fte,start_date,end_date")
    let unread = try ids(tiny)
    #expect(unread == [])
    tiny.teams = "team,town\nT,A\n"
    let misnamed = try ids(tiny)
    #expect(misnamed == ["missing-column teams.csv 1"])
  }

  /// What does not follow is still said: of an allocation without a worker, for one.
  @Test func whatDoesNotFollow() throws {
    var tiny = Tiny(staff: [Self.good], allocations: Self.cases + ["C4,,A,T,2017-01-01,"])
    tiny.staff = tiny.staff?.replacing("contract", with: "terms")
    let found = try ids(tiny)
    #expect(found.dropFirst() == ["allocation-no-worker allocations.csv 5"])
  }
}
