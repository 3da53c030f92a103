import Tabular
import Testing
@testable import Extracts
@testable import Staffing

/// Histories that are whole for a part alone are refused, and so is what two files tell differently.
struct HistoryOfPartsTests {
  static let rules = [
    "few-ends-in-district", "few-agency-ends-in-district", "few-cases-before-in-district", "begun-anew",
    "leavers-unknown",
    "closed-cases-missing", "posts-of-holders", "only-filled", "month-first", "new-posts-in-district",
    "holders-missing-in-district", "posts-missing-in-district", "staff-missing-in-district", "staff-older",
    "holders-missing", "rows-that-go-on", "heads-for-fte",
  ]

  /// Extracts that break each of the rules.
  static var refused: [Tiny] {
    let changes: [(inout HistoryCouncil) -> Void] = [
      { $0.keepToday("B") }, { $0.keepAgency("B") }, { $0.keepOpenCases("B") }, { $0.beginAnew("B") },
      { $0.loseLeavers() },
      { $0.thinCases() }, { $0.beginPostsWithHolders() }, { $0.swapDays() },
      { $0.renewPosts("B") }, { $0.blankEarlierPosts("B") }, { $0.leaveOutPosts("B") }, { $0.leaveOutStaff("B") },
      { $0.endStaff("2017-06-30") },
      { $0.blankPostsOfTheGone() }, { $0.endNoMoves() }, { $0.halvePosts() },
    ]
    return changes.map { made($0) } + [filled(vacantAtLast: 0)]
  }

  private static func made(_ change: (inout HistoryCouncil) -> Void) -> Tiny {
    var council = HistoryCouncil(inTwo: ())
    change(&council)
    return council.tiny()
  }

  /// 300 posts, each vacant for 120 days once in the four years, and so many of them at the end.
  private static func filled(vacantAtLast: Int) -> Tiny {
    var staff: [String] = []
    for post in 0..<300 {
      let left = Day(number: Int32(16_040 + post * 4))  // 2013-12-01 to 2017-03-10
      staff.append("W\(post),P\(post),A,T,sw,permanent,1,2011-01-01,\(left),resignation")
      if post >= vacantAtLast {
        staff.append("N\(post),P\(post),A,T,sw,permanent,1,\(Day(number: left.number + 121)),,")
      }
    }
    // Others leave to the end, and are followed the day after.
    for post in 300..<330 {
      let left = Day(number: Int32(17_240 + (post - 300) * 6))
      staff.append("W\(post),P\(post),A,T,sw,permanent,1,2011-01-01,\(left),resignation")
      staff.append("N\(post),P\(post),A,T,sw,permanent,1,\(Day(number: left.number + 1)),,")
    }
    var tiny = Tiny(posts: (0..<330).map { "P\($0),A,T,sw,1,2010-04-01,," }, staff: staff)
    tiny.settings.coversFrom = Month("2013-10")
    return tiny
  }

  private func stopped(_ change: (inout HistoryCouncil) -> Void) throws -> [String] {
    try HistoryGuardsTests().stopped(HistoryOfPartsTests.made(change))
  }

  @Test func aSoundOnePasses() throws {
    let stopped = try stopped { _ in }
    #expect(stopped == [])
  }

  @Test func oneDistrictsStaffOfToday() throws {
    let stopped = try stopped { $0.keepToday("B") }
    #expect(stopped == ["few-ends-in-district staff.csv"])
  }

  @Test func oneDistrictsAgencyWorkersWhoNeverGo() throws {
    let stopped = try stopped { $0.keepAgency("B") }
    #expect(stopped == ["few-agency-ends-in-district staff.csv"])
  }

  @Test func oneDistrictsOpenCases() throws {
    let stopped = try stopped { $0.keepOpenCases("B") }
    #expect(stopped == ["few-cases-before-in-district allocations.csv"])
  }

  @Test func firstDaysWrittenAnew() throws {
    let all = try stopped { $0.beginAnew() }
    #expect(all == ["begun-anew staff.csv"])
    let one = try stopped { $0.beginAnew("B") }
    #expect(one == ["begun-anew staff.csv"])
  }

  /// Who was there the day before, in another row, has not begun anew.
  @Test func aReorganisationIsNotBegunAnew() throws {
    let stopped = try stopped { council in
      for row in council.staff where council.fields(row)[8].isEmpty && council.fields(row)[7] < "2017-03-01" {
        var before = council.fields(row)
        (before[8], before[9]) = ("2017-03-31", "internal move")
        council.staff.append(before.joined(separator: ","))
      }
      council.beginAnew()
    }
    #expect(stopped == [])
  }

  @Test func casesOfWorkersWhoAreMissing() throws {
    let stopped = try stopped { $0.loseLeavers() }
    #expect(stopped == ["leavers-unknown staff.csv"])
  }

  @Test func closedCasesThatAreMissing() throws {
    let stopped = try stopped { $0.thinCases() }
    #expect(stopped == ["closed-cases-missing allocations.csv"])
  }

  @Test func postsThatBeginWithTheirHolders() throws {
    let stopped = try stopped { $0.beginPostsWithHolders() }
    #expect(stopped == ["posts-of-holders posts.csv"])
  }

  /// Of a district's 40 posts 30 begin on one day, where 40 were held the day before; of all 120 that is a quarter.
  @Test func oneDistrictsNewPosts() throws {
    let stopped = try stopped { $0.renewPosts("B") }
    #expect(stopped == ["new-posts-in-district posts.csv"])
  }

  @Test func oneDistrictsEarlierHolders() throws {
    let stopped = try stopped { $0.blankEarlierPosts("B") }
    #expect(stopped == ["holders-missing-in-district staff.csv"])
  }

  @Test func oneDistrictMissingInOneFile() throws {
    let posts = try stopped { $0.leaveOutPosts("B") }
    #expect(posts.last == "posts-missing-in-district posts.csv")
    let staff = try stopped { $0.leaveOutStaff("B") }
    #expect(staff.last == "staff-missing-in-district staff.csv")
  }

  @Test func staffExportedEarlier() throws {
    let stopped = try stopped { $0.endStaff("2017-06-30") }
    #expect(stopped == ["staff-older staff.csv"])
  }

  /// Two leave each month but for eighteen: of 60 in 3,600 months seven tenths are due, in 2,160 months 25.2. Twelve months are too few to
  /// tell: of 72 in 4,320 months, in 1,440 there are 16.8 due, and one in a million of 48 months takes 17.7.
  @Test(arguments: [("2017-03-31", ["few-ends staff.csv"]), ("2016-09-30", [])]) func monthsInWhichNobodyLeft(
    last: String, expected: [String]
  ) throws {
    let stopped = try stopped { council in
      council.allocations = []
      council.staff = council.staff.filter { row in
        let fields = council.fields(row)
        return fields[9] != "resignation" || fields[8] < "2015-10-01" || fields[8] > last
      }
    }
    #expect(stopped == expected)
  }

  @Test func datesMonthFirst() throws {
    let stopped = try stopped { $0.swapDays() }
    #expect(stopped == ["month-first posts.csv"])
  }

  /// 300 posts were vacant for 120 days of 1,461, so that 24 are at any time: not one at the end is as good as impossible, two are a
  /// twelfth.
  @Test func postsThatAreAllFilled() throws {
    let none = try HistoryGuardsTests().stopped(HistoryOfPartsTests.filled(vacantAtLast: 0))
    #expect(none == ["only-filled posts.csv"])
    let two = try HistoryGuardsTests().stopped(HistoryOfPartsTests.filled(vacantAtLast: 2))
    #expect(two == [])
  }

  /// Rows of those who are gone that name no post; where one in three does, some are seen.
  @Test func postsWithoutAnybodyBefore() throws {
    let all = try stopped { $0.blankPostsOfTheGone() }
    #expect(all == ["holders-missing staff.csv"])
  }

  @Test func rowsBeforeAMoveThatHaveNoEnd() throws {
    let all = try stopped { $0.endNoMoves() }
    #expect(all == ["rows-that-go-on staff.csv"])
  }

  /// Every row of staff is of one FTE: twenty posts of less tell that heads are counted, and fourteen do not.
  @Test func headsForFTE() throws {
    let twenty = try stopped { $0.halvePosts() }
    #expect(twenty == ["heads-for-fte staff.csv"])
    let one = try stopped {
      $0.halvePosts()
      $0.staff[0] = $0.staff[0].replacing("permanent,1,", with: "permanent,0.9,")
    }
    #expect(one == [])
  }

  /// Cases tell of staff where nothing is drawn of cases too; of themselves nothing is said then.
  @Test func casesTellOfStaffWhereNoneAreDrawn() throws {
    for (change, expected) in [
      ({ $0.loseLeavers() }, ["leavers-unknown staff.csv"]), ({ $0.thinCases() }, []),
    ] as [((inout HistoryCouncil) -> Void, [String])] {
      let tiny = HistoryOfPartsTests.made(change)
      var reader = ExtractReader(files: tiny.files, settings: tiny.settings)
      reader.wanted = []
      let found = try reader.log().findings.groups.compactMap { $0.shown.first }.filter {
        HistoryOfPartsTests.rules.contains($0.rule.id)
      }
      #expect(found.map { "\($0.rule.id) \($0.file ?? "")" } == expected)
    }
  }

  /// What is wrong with cases stops no run that draws nothing of them: a file that is not there, and a row without a date.
  @Test func casesThatCannotBeReadAreNothingToOthers() throws {
    let council = HistoryOfPartsTests.made { $0.allocations.append("C1,W1,A,T1,soon,") }
    for file in [.path("no/such/allocations.csv"), council.files[.allocations]] as [FileBytes?] {
      var files = council.files
      files[.allocations] = file
      var reader = ExtractReader(files: files, settings: council.settings)
      reader.wanted = []
      let found = try reader.read().log.findings
      #expect(found.errorCount == 0)
    }
  }
}
