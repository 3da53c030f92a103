import Testing
@testable import Measures

struct WorkerChangesTests {
  private static let staff = (1...4).map { "W\($0),,\($0 == 4 ? "B" : "A"),T,sw,permanent,1.0,2015-01-01,," }

  private func cell(
    _ allocations: [String], _ many: ManyWorkers = .three, district: String? = nil, month: String = "2017-09"
  ) throws -> String {
    var options = MeasureOptions()
    options[ManyWorkers.self] = many
    return try Tiny(staff: Self.staff, allocations: allocations)
      .cell(.workerChanges, month, options, district: district)
  }

  /// Three workers one after the other, and one child with the same worker twice.
  @Test func distinctWorkers() throws {
    let moved = ["C1,W1,,,2017-01-01,2017-03-31", "C1,W2,,,2017-04-01,2017-06-30", "C1,W3,,,2017-07-01,"]
    let three = try cell(moved)
    #expect(three == "1000/1000 100.0")
    let back = ["C1,W1,,,2017-01-01,2017-03-31", "C1,W2,,,2017-04-01,2017-06-30", "C1,W1,,,2017-07-01,"]
    let two = try cell(back)
    #expect(two == "0/1000 0.0")
    let twoOrMore = try cell(back, .two)
    #expect(twoOrMore == "1000/1000 100.0")
    let ofTwoChildren = try cell(moved + back.map { $0.replacing("C1", with: "C2") })
    #expect(ofTwoChildren == "1000/2000 50.0")
  }

  /// The window is the twelve months to the last day: a worker until 30 September of last year is not in it, until 1 October is.
  @Test(arguments: [("2016-09-30", "0/1000 0.0"), ("2016-10-01", "1000/1000 100.0")])
  func edges(end: String, expected: String) throws {
    let found = try cell(["C1,W1,,,2015-01-01,\(end)", "C1,W2,,,2016-11-01,2017-01-31", "C1,W3,,,2017-02-01,"])
    #expect(found == expected)
  }

  /// Workers whom staff does not have count; a row without a worker names none.
  @Test func unknownAndNone() throws {
    let unknown = ["C1,W8,,,2017-01-01,2017-03-31", "C1,W9,,,2017-04-01,2017-06-30", "C1,W3,,,2017-07-01,"]
    let withUnknown = try cell(unknown)
    #expect(withUnknown == "1000/1000 100.0")
    let none = ["C1,,,,2017-01-01,2017-03-31", "C1,W2,,,2017-04-01,2017-06-30", "C1,W3,,,2017-07-01,"]
    let withNobody = try cell(none)
    #expect(withNobody == "0/1000 0.0")
    // Held by nobody who is there, the child is in no row.
    let ofNobody = try cell(["C1,W8,,,2017-01-01,"])
    #expect(ofNobody == "z")
  }

  /// A child counts once, where the case sits that began last: of co-workers in two districts, in the later one's.
  @Test func oneRow() throws {
    let both = ["C1,W1,,,2016-01-01,", "C1,W4,,,2017-05-01,"]
    let everywhere = try cell(both)
    #expect(everywhere == "0/1000 0.0")
    let b = try cell(both, district: "B")
    #expect(b == "0/1000 0.0")
    let aBefore = try cell(both, district: "A", month: "2017-04")
    #expect(aBefore == "0/1000 0.0")
  }
}
