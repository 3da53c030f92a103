import Tabular
import Testing
@testable import Reports
@testable import Staffing

/// Rows without a worker's number.
struct LooseRowsTests {
  private func made(_ row: String) throws -> Made {
    let rows = (1...30).map { "\($0),Ann,P\($0),Duty,North,1,permanent,2015-01-02" } + [row]
    let columns = "Employee Number,Employee Name,Position Number,Team,District,FTE,Contract Type,Start Date"
    return try Made([("sip 2017-09.csv", columns + "\n" + rows.joined(separator: "\n") + "\n")])
  }

  @Test func aNumberInTwoWaysMayBeTwoPeople() throws {
    let made = try made("007,Bob,P99,Duty,North,1,permanent,2015-01-02")
    #expect(made.found.contains("numbers-two-ways"))
    #expect(made.files.findings.refusesFile)
  }

  @Test func aVacantPostIsLeftOut() throws {
    let made = try made(",VACANT,P99,Duty,North,1,,")
    #expect(made.rows(.staff).count == 30)
    #expect(made.found.contains("rows-vacant"))
  }

  @Test(arguments: ["Anyshire County Council,,,,,30,,", ",,,,,30,,", "Northern area,,,,,30,,"])
  func aSumIsLeftOut(row: String) throws {
    let made = try made(row)
    #expect(made.rows(.staff).count == 30)
    #expect(made.found.contains("rows-left-out"))
  }

  @Test(arguments: [",Ann,P99,Duty,North,1,,", ",,P99,Duty,North,1,permanent,", ",,P99,Duty,North,1,,2015-01-02"])
  func aPersonWithoutANumberIsAnError(row: String) throws {
    let made = try made(row)
    #expect(made.found.contains("no-worker"))
    #expect(made.files.findings.refusesFile)
  }
}
