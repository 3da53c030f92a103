import Tabular
import Testing
@testable import Reports
@testable import Staffing

/// How lists become spells, rule by rule. Lists are of the ends of January to May 2017.
struct SpellsOfWorkerTests {
  private let ends = ["2017-01-31", "2017-02-28", "2017-03-31", "2017-04-30", "2017-05-31"]
  /// Somebody who is always there, so that no team is left out of a list.
  private let others = ["1,Duty,2010-01-01", "2,Duty,2010-01-01", "3,Court,2010-01-01", "4,Court,2010-01-01"]

  /// The spells of worker 9, who is on the lists as given; nil where a list does not have them.
  private func made(_ rows: [String?], _ more: [(name: String, text: String)] = []) throws -> Made {
    try Made(
      lists(zip(ends, rows).map { day, row in (day, others + (row?.split(separator: ";").map { String($0) } ?? [])) })
        + more)
  }

  private func spells(_ made: Made) -> [String] { made.spells.filter { $0.hasPrefix("9 ") } }

  private func leavers(_ rows: String...) -> [(name: String, text: String)] { leavers(rows) }

  private func leavers(_ rows: [String]) -> [(name: String, text: String)] {
    [
      (
        "Leavers Jan17-May17.csv",
        "Employee Number,Team,Leaving Date,Reason for Leaving,FTE\n" + rows.joined(separator: "\n") + "\n"
      )
    ]
  }

  @Test func theOwnFirstDayIsTaken() throws {
    let made = try made([nil, "9,Duty,2017-02-06", "9,Duty,2017-02-06", "9,Duty,2017-02-06", "9,Duty,2017-02-06"])
    #expect(spells(made) == ["9 Duty 2017-02-06  "])
    #expect(!made.found.contains("starts-guessed"))
  }

  @Test func withoutOneItIsTheFirstListsAndSaid() throws {
    let made = try made([nil, "9,Duty,", "9,Duty,", nil, nil])
    #expect(spells(made) == ["9 Duty 2017-02-28 2017-04-29 "])
    #expect(made.found.contains("starts-guessed"))
    #expect(made.found.contains("ends-guessed"))
  }

  @Test func onTheFirstListItIsBeforeAllThatIsDrawn() throws {
    let made = try made(["9,Duty,", "9,Duty,", "9,Duty,", "9,Duty,", "9,Duty,"])
    #expect(spells(made) == ["9 Duty 2016-12-31  "])
    #expect(made.found.contains("undated"))
    #expect(made.files.known.lacksServiceStarts)
    #expect(made.files.known.from == Month("2017-01"))
    #expect(made.files.known.flowsFrom == Month("2017-02"))
  }

  @Test func whoIsMissingFromOneListAloneWasThere() throws {
    let made = try made(["9,Duty,2010-01-01", nil, "9,Duty,2010-01-01", "9,Duty,2010-01-01", "9,Duty,2010-01-01"])
    #expect(spells(made) == ["9 Duty 2010-01-01  "])
    #expect(made.found.contains("missing-once"))
    // Of two lists not.
    let away = try self.made(["9,Duty,2010-01-01", nil, nil, "9,Duty,2010-01-01", "9,Duty,2010-01-01"])
    #expect(spells(away) == ["9 Duty 2010-01-01 2017-02-27 ", "9 Duty 2017-04-30  "])
  }

  @Test func aLeaversDayEndsIt() throws {
    let made = try made(
      ["9,Duty,2010-01-01", "9,Duty,2010-01-01", nil, nil, nil], leavers("9,Duty,2017-03-14,Resigned,1"))
    #expect(spells(made) == ["9 Duty 2010-01-01 2017-03-14 Resigned"])
    #expect(!made.found.contains("ends-guessed"))
  }

  @Test func listsThatStillShowALeaverAreLate() throws {
    let made = try made(
      ["9,Duty,2010-01-01", "9,Duty,2010-01-01", "9,Duty,2010-01-01", nil, nil], leavers("9,Duty,2017-03-14,Resigned,1")
    )
    #expect(spells(made) == ["9 Duty 2010-01-01 2017-03-14 Resigned"])
    #expect(made.found.contains("ends-late"))
  }

  @Test func whoIsOnListsForMonthsAfterHasStayed() throws {
    let row = "9,Duty,2010-01-01"
    let made = try made([row, row, row, row, row], leavers("9,Duty,2017-01-14,Resigned,1"))
    #expect(spells(made) == ["9 Duty 2010-01-01  "])
    #expect(made.found.contains("leavers-stay"))
  }

  @Test func aMoveEndsTheDayBefore() throws {
    let (duty, court) = ("9,Duty,2010-01-01", "9,Court,2017-03-06")
    let made = try made([duty, duty, court, court, court])
    #expect(spells(made) == ["9 Duty 2010-01-01 2017-03-05 internal move", "9 Court 2017-03-06  "])
    // Without a day it is that of the list.
    let undated = try self.made([duty, duty, "9,Court,2010-01-01", "9,Court,2010-01-01", "9,Court,2010-01-01"])
    #expect(spells(undated) == ["9 Duty 2010-01-01 2017-03-30 internal move", "9 Court 2017-03-31  "])
    #expect(undated.found.contains("starts-guessed"))
  }

  @Test func aMoveThatIsEnteredLateIsBelieved() throws {
    let (duty, court) = ("9,Duty,2010-01-01", "9,Court,2017-02-20")
    let made = try made([duty, duty, court, court, court])
    #expect(spells(made) == ["9 Duty 2010-01-01 2017-02-19 internal move", "9 Court 2017-02-20  "])
    #expect(made.found.contains("starts-late"))
  }

  @Test func aMoveWhoseOldRowStaysForAListIsOne() throws {
    let (duty, court) = ("9,Duty,2010-01-01", "9,Court,2017-03-06")
    let made = try made([duty, duty, duty + ";" + court, court, court])
    #expect(spells(made) == ["9 Duty 2010-01-01 2017-03-05 internal move", "9 Court 2017-03-06  "])
    #expect(made.found.contains("ends-late"))
  }

  @Test func aStartOfLongBeforeTheFirstSightIsNot() throws {
    // Somebody who comes from elsewhere in the council, with the day on which the council's service began.
    let row = "9,Duty,2005-06-01"
    let made = try made([nil, nil, row, row, row])
    #expect(spells(made) == ["9 Duty 2017-03-31  "])
    #expect(made.found.contains("starts-guessed"))
    let late = try self.made([nil, nil, "9,Duty,2017-02-13", "9,Duty,2017-02-13", "9,Duty,2017-02-13"])
    #expect(spells(late) == ["9 Duty 2017-02-13  "])
    #expect(late.found.contains("starts-late"))
  }

  @Test func whoComesBackToTheSameJobHasLeftInBetween() throws {
    let (old, new) = ("9,Duty,2010-01-01", "9,Duty,2017-04-10")
    let made = try made([old, old, old, new, new], leavers("9,Duty,2017-04-03,Resigned,1"))
    #expect(spells(made) == ["9 Duty 2010-01-01 2017-04-03 Resigned", "9 Duty 2017-04-10  "])
  }

  @Test func twoJobsAtOnceAreTwoSpells() throws {
    let both = "9,Duty,2010-01-01;9,Court,2017-02-06"
    let made = try made(["9,Duty,2010-01-01", both, both, both, "9,Court,2017-02-06"])
    #expect(spells(made) == ["9 Duty 2010-01-01 2017-05-30 ", "9 Court 2017-02-06  "])
  }

  @Test func rowsThatStandTwiceCountOnce() throws {
    let twice = "9,Duty,2010-01-01;9,Duty,2010-01-01"
    let made = try made([twice, twice, twice, twice, twice])
    #expect(spells(made) == ["9 Duty 2010-01-01  "])
    #expect(made.found.contains("rows-repeated"))
  }

  @Test func aLeaverWhomNoListShowsIsAddedWhereTheTeamIsKnown() throws {
    let made = try made(
      [nil, nil, nil, nil, nil], leavers("9,Duty,2017-03-14,Resigned,1", "8,Refuse,2017-03-15,Resigned,1"))
    // Who began on no list's day and left before the next began after the list before.
    #expect(spells(made) == ["9 Duty 2017-03-01 2017-03-14 Resigned"])
    #expect(!made.spells.contains { $0.hasPrefix("8 ") })
    #expect(made.found.contains("leavers-unseen"))
    #expect(made.found.contains("leavers-elsewhere"))
    // Without FTE nobody can be counted.
    let without = try self.made([nil, nil, nil, nil, nil], leavers("9,Duty,2017-03-14,Resigned,"))
    #expect(spells(without) == [])
    #expect(without.found.contains("leavers-without-fte"))
  }

  @Test func aLeaverOfTwoListsLeavesOnce() throws {
    let more = [
      ("Leavers Mar17-May17.csv", "Employee Number,Team,Leaving Date\n9,Duty,2017-03-14\n9,Duty,2017-03-31\n")
    ]
    let made = try made(
      ["9,Duty,2010-01-01", "9,Duty,2010-01-01", nil, nil, nil], leavers("9,Duty,2017-03-14,Resigned,1") + more)
    #expect(spells(made) == ["9 Duty 2010-01-01 2017-03-14 Resigned"])
    #expect(made.found.contains("leavers-repeated"))
  }

  @Test func aPlannedLeavingDayIsNoEnd() throws {
    let row = "9,Duty,2010-01-01"
    let made = try made([row, row, row, row, row], leavers("9,Duty,2017-06-30,Retired,1"))
    #expect(spells(made) == ["9 Duty 2010-01-01  "])
  }

  @Test func aLeavingDateInTheListsEndsIt() throws {
    let columns = "Employee Number,Team,Position Start Date,Leaving Date"
    let rows = others.map { $0 + "," }
    let texts = lists(
      [
        ("2017-01-31", rows + ["9,Duty,2010-01-01,", "8,Duty,2010-01-01,"]),
        ("2017-02-28", rows + ["9,Duty,2010-01-01,2017-03-10", "8,Duty,2010-01-01,2017-03-12"]),
        ("2017-03-31", rows + ["8,Duty,2010-01-01,2017-03-12"]),
      ], columns: columns)
    let made = try Made(texts)
    // Between the lists, and before the last, which has the row still.
    #expect(spells(made) == ["9 Duty 2010-01-01 2017-03-10 "])
    #expect(made.spells.filter { $0.hasPrefix("8 ") } == ["8 Duty 2010-01-01 2017-03-12 "])
    #expect(!made.found.contains("ends-guessed"))
  }

  /// Off the list of 28 February with that or the next day as the last: in post to the day before the list.
  @Test(arguments: [("2017-02-28", "2017-02-27"), ("2017-03-01", "2017-02-27"), ("2017-03-10", "2017-03-10")])
  func aLeaverWhomAListOfBeforeHasNoMore(_ day: String, _ last: String) throws {
    let made = try made(["9,Duty,2010-01-01", nil, nil, nil, nil], leavers("9,Duty,\(day),Resigned,1"))
    #expect(spells(made) == ["9 Duty 2010-01-01 \(last) Resigned"])
    #expect(made.found.contains("missing-once") == (day == "2017-03-10"))
    #expect(!made.found.contains("leavers-unseen"))
  }

  @Test func leaversOffTheListsOfTheirLastDaysSeemToBeExclusive() throws {
    let all = (91...93).map { "\($0),Duty,2010-01-01" }.joined(separator: ";")
    let gone = (91...93).map { "\($0),Duty,2017-02-28,Resigned,1" }
    func made(_ february: String?) throws -> Made { try self.made([all, february, nil, nil, nil], leavers(gone)) }
    let (off, on) = try (made(nil), made(all))
    #expect(off.found.contains("ends-seem-exclusive"))
    #expect(!on.found.contains("ends-seem-exclusive"))
    var settings = Settings()
    settings.exclusiveEnds = [.staff]
    let told = try Made(
      lists([("2017-01-31", others + ["9,Duty,2010-01-01"]), ("2017-02-28", others)])
        + leavers("9,Duty,2017-02-11,Resigned,1"), settings)
    #expect(spells(told) == ["9 Duty 2010-01-01 2017-02-10 Resigned"])
    #expect(told.files.settings(settings).exclusiveEnds == [])
  }

  /// Two half posts of one kind, told apart by the number of the job alone.
  @Test func jobsThatAreAlikeAreAddedUp() throws {
    func text(_ columns: String, _ rows: String...) -> (name: String, text: String) {
      (
        "Staff in post 2017-01-31.csv",
        "Employee Number,\(columns)Team,FTE,District\n" + rows.map { $0 + ",Northside\n" }.joined()
      )
    }
    let numbered = try Made([text("Assignment Number,", "9,9-1,Duty,0.4", "9,9-2,Duty,0.4")])
    #expect(numbered.rows(.staff).map { $0.split(separator: ",", omittingEmptySubsequences: false)[6] } == ["0.8"])
    let alike = try Made([text("", "9,Duty,0.4", "9,Duty,0.4")])
    #expect(alike.found.contains("rows-alike"))
    #expect(alike.files.findings.refusesFile)
    // Where a full-time row stands twice too, the list is printed twice.
    let twice = try Made([text("", "9,Duty,0.4", "9,Duty,0.4", "8,Duty,1", "8,Duty,1")])
    #expect(twice.found.contains("rows-repeated"))
    #expect(twice.rows(.staff).count == 2)
  }
}
