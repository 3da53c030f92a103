import Extracts
import Staffing
import Testing
@testable import Measures

/// Caseloads that can hardly be right, at the limit.
struct OddCaseloadsTests {
  private func odd(cases: Int, fte: String) throws -> OddCaseloads {
    let tiny = Tiny(
      staff: ["W1,,A,T,sw,permanent,\(fte),2015-01-01,,"],
      allocations: (1...cases).map { "C\($0),W1,A,T,2017-01-01," })
    return try #require(try tiny.read().oddCaseloads)
  }

  /// Fifty for each FTE are many, fifty-one are more than can be.
  @Test(arguments: [("1.0", 50, 0), ("1.0", 51, 1), ("0.5", 25, 0), ("0.5", 26, 1), ("0", 1, 0)])
  func theLimit(fte: String, cases: Int, over: Int) throws {
    let odd = try odd(cases: cases, fte: fte)
    #expect(odd.peopleOver == over)
    #expect(odd.peopleOfZeroFTE == (fte == "0" ? 1 : 0))
  }
}
