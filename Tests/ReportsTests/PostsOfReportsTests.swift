import Tabular
import Testing
@testable import Reports
@testable import Staffing

/// Lists of posts.
struct PostsOfReportsTests {
  private let columns = "Position Number,Team,District,Budgeted FTE,Position Status\n"

  private func posts(_ lists: [(name: String, rows: [String])]) throws -> Made {
    let staff = ["2017-01", "2017-02", "2017-03"].map {
      (name: "sip \($0).csv", text: "Employee Number,Team,District,FTE,Start Date\n1,Duty,North,1,2015-06-01\n")
    }
    return try Made(staff + lists.map { ($0.name, columns + $0.rows.map { "\($0)\n" }.joined()) })
  }

  /// Post, FTE, first and last day of each row.
  private func rows(_ made: Made) -> [String] {
    made.rows(.posts).map { row in
      let cells = row.split(separator: ",", omittingEmptySubsequences: false)
      return [0, 4, 5, 6, 7].map { String(cells[$0]) }.joined(separator: " ")
    }
  }

  @Test func oneListHoldsThroughout() throws {
    let made = try posts([("Establishment 2017-03.csv", ["P1,Duty,North,1,Active", "P2,Duty,North,0.5,Frozen"])])
    // A year and a day before the first day in post.
    #expect(rows(made) == ["P1 1 2014-05-31  live", "P2 0.5 2014-05-31  Frozen"])
    #expect(made.found.contains("posts-assumed"))
  }

  @Test func severalGiveTheirHistory() throws {
    let made = try posts([
      ("Establishment 2017-01.csv", ["P1,Duty,North,1,Active", "P2,Duty,North,1,Active"]),
      ("Establishment 2017-02.csv", ["P1,Duty,North,1,Active", "P3,Duty,North,1,Active"]),
      ("Establishment 2017-03.csv", ["P1,Duty,North,0.5,Active", "P3,Duty,North,1,Active"]),
    ])
    #expect(
      Set(rows(made)) == [
        "P1 1 2014-05-31 2017-03-30 live", "P1 0.5 2017-03-31  live", "P2 1 2014-05-31 2017-02-27 live",
        "P3 1 2017-02-28  live",
      ])
    #expect(!made.found.contains("posts-assumed"))
  }

  @Test func aPostWithTwoRowsOfPeopleIsOne() throws {
    let made = try posts([("Establishment 2017-03.csv", ["P1,Duty,North,1,Active", "P1,Duty,North,1,Active"])])
    #expect(rows(made).count == 1)
    #expect(made.found.contains("posts-twice"))
    let other = try posts([("Establishment 2017-03.csv", ["P1,Duty,North,1,Active", "P1,Duty,North,0.5,Active"])])
    #expect(rows(other).count == 2)
  }

  @Test func daysOfListsMustBeTold() throws {
    let without = try posts([
      ("Establishment a.csv", ["P1,Duty,North,1,Active"]), ("Posts b.csv", ["P2,Duty,North,1,"]),
    ])
    #expect(without.found.filter { $0 == "posts-without-day" }.count == 2)
    let same = try posts([
      ("Establishment 2017-03.csv", ["P1,Duty,North,1,Active"]), ("Posts 2017-03.csv", ["P2,Duty,North,1,"]),
    ])
    #expect(same.found.contains("posts-of-same-day"))
    // Of one alone the last list of staff says it.
    let one = try posts([("Establishment.csv", ["P1,Duty,North,1,Active"])])
    #expect(one.found.contains("posts-assumed"))
    #expect(rows(one).count == 1)
  }
}
