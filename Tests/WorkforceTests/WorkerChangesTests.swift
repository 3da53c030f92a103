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
  }

  /// A child whose open case nobody holds is where its last worker sat, else where the row says, else in no district.
  @Test func unallocated() throws {
    let three = ["C1,W1,,,2016-11-01,2017-01-31", "C1,W2,,,2017-02-01,2017-05-31", "C1,W4,,,2017-06-01,2017-09-15"]
    let alone = three + ["C1,,A,T,2017-09-16,", "C2,W1,,,2016-11-01,"]
    let both = try cell(alone)
    #expect(both == "1000/2000 50.0")
    let lastWorker = try cell(alone, district: "B")
    #expect(lastWorker == "1000/1000 100.0")
    let longAgo = try cell(
      ["C1,W4,,,2015-02-01,2015-03-31", "C1,W1,,,2015-02-01,2015-03-30", "C1,,A,T,2015-04-01,"], district: "B")
    #expect(longAgo == "0/1000 0.0")
    let ofRow = try cell(["C1,,B,Night,2017-01-01,"], district: "B")
    #expect(ofRow == "0/1000 0.0")
    let ofRowAlone = try cell(["C1,,Nowhere,Night,2017-01-01,"], district: "Nowhere")
    #expect(ofRowAlone == "0/1000 0.0")
    let nowhere = try cell(["C1,,,,2017-01-01,"], district: "(no district)")
    #expect(nowhere == "0/1000 0.0")
    // The last worker is not in staff: the row says where.
    let unknown = try cell(["C1,W1,,,2016-11-01,2017-01-31", "C1,W8,B,T,2017-02-01,"], district: "B")
    #expect(unknown == "0/1000 0.0")
    let closed = try cell(["C1,W1,,,2016-11-01,2017-01-31", "C1,,A,T,2017-02-01,2017-09-29"])
    #expect(closed == "z")
  }

  /// The last worker has left: the child is where that worker was last, on the last day of holding it.
  @Test func theLastWorkerLeft() throws {
    let staff = [
      "W1,,A,T,sw,permanent,1.0,2015-01-01,2017-02-28,", "W1,,B,T,sw,permanent,1.0,2017-03-01,2017-05-31,",
      "W2,,C,T,sw,permanent,1.0,2015-01-01,,",
    ]
    func district(_ name: String, _ allocations: [String]) throws -> String {
      try Tiny(staff: staff, allocations: allocations).cell(.workerChanges, "2017-09", district: name)
    }
    let stillHeld = try district("B", ["C1,W1,,,2017-01-01,"])
    #expect(stillHeld == "0/1000 0.0")
    let handedBack = try district("A", ["C1,W1,,,2017-01-01,2017-02-15", "C1,,,,2017-02-16,"])
    #expect(handedBack == "0/1000 0.0")
    // A caseload has no row of a place that allocations alone name.
    var tiny = Tiny(staff: staff, allocations: ["C1,,Nowhere,T,2017-01-01,", "C2,W2,,,2017-01-01,"])
    (tiny.from, tiny.to) = ("2017-09", "2017-09")
    let table = try tiny.matrix(.caseload)
    #expect(table.rows.map(\.district) == ["All districts", "C"])
    #expect(!table.withoutValues.contains("Nowhere"))
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

  /// Each month has its own twelve: what is still in the window of August is not in that of September.
  @Test func eachMonthsOwnWindow() throws {
    var tiny = Tiny(
      staff: Self.staff,
      allocations: ["C1,W1,,,2015-01-01,2016-09-30", "C1,W2,,,2016-11-01,2017-01-31", "C1,W3,,,2017-02-01,"])
    (tiny.from, tiny.to) = ("2017-08", "2017-09")
    let august = try tiny.cell(.workerChanges, "2017-08")
    #expect(august == "1000/1000 100.0")
    let september = try tiny.cell(.workerChanges, "2017-09")
    #expect(september == "0/1000 0.0")
  }

  /// Children whom nobody there holds are behind it besides those who had many workers: what its base has more than the cases of
  /// `caseload` is how many they are.
  @Test func childrenWhomNobodyHoldsAreBehindIt() throws {
    let allocations = [
      "C1,W1,,,2017-01-01,", "C2,W1,,,2017-01-01,", "C3,,A,T,2017-01-01,", "C4,W9,B,T,2017-02-01,",
      "C5,W2,,,2017-01-01,",
    ]
    let tiny = Tiny(staff: Self.staff, allocations: allocations)
    let people = try #require(try tiny.matrix(.workerChanges).people?.people)
    #expect(people.counted.map { $0.total.last } == [0, 2] && people.bases.first?.total.last == 5)
    let held = try tiny.cell(.caseload, "2017-09")
    #expect(held.hasPrefix("3000/"))
  }

  /// Two children with three workers and two with one: p = 1/2. The worker before is the same for the two, W2, and those of W4 are
  /// together: residuals ±1, v = 2 · 2 ÷ 16, four times (1/4) ÷ 4. By the workers now, W3, W1 and W4, it would be 2.25.
  @Test func childrenOfOneWorkerChangeTogether() throws {
    let allocations = [
      "C1,W1,,,2017-01-01,2017-03-31", "C1,W2,,,2017-04-01,2017-06-30", "C1,W3,,,2017-07-01,",
      "C2,W3,,,2017-01-01,2017-03-31", "C2,W2,,,2017-04-01,2017-06-30", "C2,W1,,,2017-07-01,", "C3,W4,,,2017-01-01,",
      "C4,W4,,,2017-01-01,",
    ]
    let table = try Tiny(staff: Self.staff, allocations: allocations).matrix(.workerChanges)
    let effect = try #require(table.designEffects.last)
    #expect(abs(effect - 4) < 1e-12)
  }
}
