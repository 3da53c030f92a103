import Testing
@testable import Staffing
@testable import Workforce

/// What is odd in allocations taken together.
struct AllocationChecksTests {
  private func rules(_ allocations: [String], thorough: Bool = true) throws -> [Finding] {
    var tiny = Tiny(
      staff: ["W1,,A,T,sw,permanent,1,2015-01-01,,", "W2,,A,T,sw,permanent,1,2015-01-01,,"], allocations: allocations)
    tiny.isThorough = thorough
    return try tiny.findings().groups.flatMap(\.shown)
  }

  @Test func theSameCaseTwice() throws {
    let twice = ["C1,W1,A,T,2017-01-01,", "C1,W2,A,T,2017-01-01,", "C1,W1,A,T,2017-02-01,"]
    let found = try rules(twice)
    #expect(found == [Finding(.cases(.sameCaseTwice), file: "allocations.csv", line: 4, column: "case_id")])
    let unasked = try rules(twice, thorough: false)
    #expect(unasked == [])
    // Not where the one ends before the day.
    let sameDay = try rules(["C1,W1,A,T,2017-01-01,2017-02-01", "C1,W1,A,T,2017-02-01,"])
    #expect(sameDay == [])
  }

  /// Hand-overs from W1 to W2: so many on the very day, so many on the next.
  private func handovers(same: Int, next: Int) -> [String] {
    (0..<same + next).flatMap { number in
      [
        "C\(number),W1,A,T,2016-01-01,2016-05-31",
        "C\(number),W2,A,T,\(number < same ? "2016-05-31" : "2016-06-01"),2016-12-31",
      ]
    }
  }

  @Test(arguments: [(1, 19, nil), (2, 18, 10), (20, 0, 100), (19, 0, nil), (3, 37, 8), (0, 40, nil), (2, 38, nil)])
  func sameDayHandOvers(same: Int, next: Int, percent: Int?) throws {
    // Over 5 % of 20 or more.
    let expected = percent.map {
      [Finding(.cases(.sameDayHandovers(percent: $0)), file: "allocations.csv", column: "end_date")]
    }
    let found = try rules(handovers(same: same, next: next))
    #expect(found == expected ?? [])
  }

  @Test func workersThatAreUnknownOrMissing() throws {
    let found = try rules(["C1,W9,A,T,2017-01-01,", "C2,,A,T,2017-01-01,"], thorough: false)
    #expect(
      found == [
        Finding(.cases(.unknownWorker), file: "allocations.csv", line: 2, column: "worker_id"),
        Finding(.cases(.noWorker), file: "allocations.csv", line: 3, column: "worker_id"),
      ])
  }
}
