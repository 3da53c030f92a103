import Testing
@testable import Reports
@testable import Staffing

/// Rows of jobs that are over, beside those of the jobs that took their place. Lists are of the ends of January to March 2017.
struct LateRowsTests {
  private let old = "9,P1,Duty,2010-01-01"
  private let ends = ["2017-01-31", "2017-02-28", "2017-03-31"]

  /// The spells of worker 9, who has the rows of each list, and whom each list has with others; rows are worker, post, team, first day,
  /// FTE.
  private func made(_ rows: [[String]], leavers: String? = nil) throws -> Made {
    var reports = zip(ends, rows).map { day, rows in
      (
        name: "Staff in post \(day).csv",
        text: "Employee Number,Position Number,Team,Position Start Date,FTE,District\n"
          + (["1,P8,Duty,2010-01-01,1", "2,P9,Court,2010-01-01,1"] + rows).map { $0 + ",Northside\n" }.joined()
      )
    }
    if let leavers {
      reports.append(("Leavers Jan17-Mar17.csv", "Employee Number,Team,Leaving Date,Reason,FTE\n" + leavers + "\n"))
    }
    return try Made(reports)
  }

  private func spells(_ made: Made) -> [String] { made.spells.filter { $0.hasPrefix("9 ") } }

  @Test func onTheLastListTheNewRowOfOnePostTakesThePlaceOfTheOld() throws {
    let made = try made([[old + ",0.4"], [old + ",0.4"], [old + ",0.4", "9,P1,Duty,2017-03-13,0.5"]])
    #expect(spells(made) == ["9 Duty 2010-01-01 2017-03-12 internal move", "9 Duty 2017-03-13  "])
    #expect(made.found.contains("ends-late"))
  }

  @Test func twoJobsThatTogetherAreMoreThanFullTimeAreAMove() throws {
    let made = try made([[old + ",0.6"], [old + ",0.6"], [old + ",0.6", "9,P2,Court,2017-03-13,0.5"]])
    #expect(spells(made) == ["9 Duty 2010-01-01 2017-03-12 internal move", "9 Court 2017-03-13  "])
    #expect(made.found.contains("ends-late"))
  }

  @Test(arguments: [("0.5", "0.5"), ("1", "0.2"), ("0.4", "0.8")])
  func jobsThatOneMayHaveAtOnceAreTwo(_ first: String, _ second: String) throws {
    let made = try made([
      [old + ",\(first)"], [old + ",\(first)"], [old + ",\(first)", "9,P2,Court,2017-03-13,\(second)"],
    ])
    #expect(spells(made) == ["9 Duty 2010-01-01  ", "9 Court 2017-03-13  "])
    #expect(!made.found.contains("ends-late"))
  }

  /// 31 March 2017 is 100 days after 21 December 2016.
  @Test(arguments: [("2016-12-20", true), ("2017-02-13", false)])
  func twoThatGoOnForLongAreTwo(_ start: String, _ isTwo: Bool) throws {
    let both = [old + ",1", "9,P2,Court,\(start),1"]
    let made = try made([[old + ",1"], both, both])
    #expect((spells(made).first == "9 Duty 2010-01-01  ") == isTwo)
  }

  @Test func whoseRowsDifferInTheFirstDayAloneBeganAnew() throws {
    let new = "9,P1,Duty,2017-02-13,1"
    let made = try made([[old + ",1"], [old + ",1", new], [new]])
    #expect(spells(made) == ["9 Duty 2010-01-01 2017-02-12 internal move", "9 Duty 2017-02-13  "])
    #expect(!made.found.contains("rows-repeated"))
  }

  @Test func whoLeavesTheNewJobLeftTheOldBefore() throws {
    // Both are on the second list, and neither on the third.
    let both = [old + ",1", "9,P1,Duty,2017-02-13,1"]
    let one = try made([[old + ",1"], both, []], leavers: "9,Duty,2017-03-10,Resigned,1")
    #expect(spells(one) == ["9 Duty 2010-01-01 2017-02-12 internal move", "9 Duty 2017-02-13 2017-03-10 Resigned"])
    // The third has the old still.
    let late = try made([[old + ",1"], both, [old + ",1"]], leavers: "9,Duty,2017-03-10,Resigned,1")
    #expect(spells(late) == spells(one))
  }
}
