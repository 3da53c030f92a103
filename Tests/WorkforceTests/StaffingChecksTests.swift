import Extracts
import Testing
@testable import Disclosure
@testable import Measures
@testable import Staffing
@testable import Statistics
@testable import Workforce

/// What is odd though each row is in order.
struct StaffingChecksTests {
  private func places(
    posts: [String] = [], _ staff: [String], allocations: [String] = [], thorough: Bool = true, gap: Int = 0
  ) throws -> [String] {
    var tiny = Tiny(posts: posts, staff: staff, allocations: allocations)
    tiny.isThorough = thorough
    tiny.settings.employmentGapDays = gap
    return try tiny.read().log.findings.places
  }

  @Test func postsThatAreNotThereOrNotOpen() throws {
    let posts = ["P1,A,T,sw,1,2015-01-01,2016-12-31,live", "P2,A,T,sw,2,2015-01-01,,live"]
    let unknown = try places(posts: posts, ["W1,P9,A,T,sw,permanent,1,2015-01-01,,"])
    #expect(unknown == ["post-unknown staff.csv:2 post_id", "staff-in-unknown-post staff.csv"])
    let closed = try places(posts: posts, ["W1,P1,A,T,sw,permanent,1,2015-01-01,,"])
    #expect(closed == ["post-not-open staff.csv:2 post_id", "staff-in-unknown-post staff.csv"])
    let notYetOpen = try places(posts: posts, ["W1,P2,A,T,sw,permanent,1,2014-01-01,,"])
    #expect(notYetOpen == ["post-not-open staff.csv:2 post_id"])
    let open = try places(posts: posts, ["W1,P1,A,T,sw,permanent,1,2015-01-01,2016-12-31,"])
    #expect(open == [])
    // It takes a thorough reading.
    let unasked = try places(posts: posts, ["W1,P9,A,T,sw,permanent,1,2015-01-01,,"], thorough: false)
    #expect(unasked == [])
  }

  @Test func workersWhoCameBackSoon() throws {
    func back(_ day: String, gap: Int = 0) throws -> [String] {
      try places(
        ["W1,,A,T,sw,permanent,1,2015-01-01,2016-03-31,", "W1,,A,T,sw,permanent,1,\(day),,"], gap: gap)
    }
    let nextDay = try back("2016-04-01")
    #expect(nextDay == [])
    let dayAfter = try back("2016-04-02")
    #expect(dayAfter == ["returned-within-31-days staff.csv:3 start_date"])
    let within31Days = try back("2016-05-01")
    #expect(within31Days == ["returned-within-31-days staff.csv:3 start_date"])
    let later = try back("2016-05-02")
    #expect(later == [])
    let bridged = try back("2016-04-02", gap: 1)
    #expect(bridged == [])
  }

  @Test func movesWithNoSpellAfterThem() throws {
    let move = "W1,,A,T,sw,permanent,1,2015-01-01,2016-03-31,internal move"
    let alone = try places([move])
    #expect(alone == ["move-without-next-spell staff.csv:2 leaving_reason"])
    let followed = try places([move, "W1,,B,T,sw,permanent,1,2016-04-01,,"])
    #expect(followed == [])
    // A move with some days before the next post is no leaving; after more than 31 it is one, and a start.
    let soon = try places([move, "W1,,B,T,sw,permanent,1,2016-05-01,,"])
    #expect(soon == [])
    let late = try places([move, "W1,,B,T,sw,permanent,1,2016-05-02,,"])
    #expect(late == ["move-long-before-next-spell staff.csv:2 leaving_reason"])
    let bridged = try places([move, "W1,,B,T,sw,permanent,1,2016-05-02,,"], gap: 31)
    #expect(bridged == [])
    // Who resigned from another post that day has left.
    let both = try places([move, "W1,,B,T,sw,permanent,0.2,2015-01-01,2016-03-31,resignation"])
    #expect(both == ["more-than-full-time staff.csv:3 start_date"])
  }

  private func rules(posts: [String] = [], _ staff: [String]) throws -> [Rule] {
    var tiny = Tiny(posts: posts, staff: staff)
    tiny.isThorough = true
    return try tiny.read().log.findings.groups.flatMap(\.shown).map(\.rule)
  }

  @Test func staffWhoAreGoneWithoutLeaving() throws {
    let stay = "W2,,A,T,sw,permanent,1,2015-01-01,,"
    let found = try rules([stay, "W1,,A,T,sw,permanent,0.6,2015-01-01,2017-03-31,internal move"])
    #expect(found.contains(.extract(.stockFlowGap(district: "A", millionths: 600_000))))
    // Two years ago is not within the year.
    let before = try rules([stay, "W1,,A,T,sw,permanent,0.6,2015-01-01,2015-09-30,internal move"])
    #expect(before == [.leaving(.moveWithoutNextSpell)])
  }

  @Test func agencyWorkersWhoStay() throws {
    let found = try rules(["W1,,A,T,sw,agency,1,2016-01-01,,", "W2,,A,T,sw,agency,1,2017-01-01,,"])
    #expect(found == [.staff(.longAgency(district: "A", people: 1, days: 365))])
  }

  @Test func staffWithoutAPost() throws {
    let found = try rules(
      posts: ["P1,A,T,sw,3,2015-01-01,,live"],
      [
        "W1,,A,T,sw,permanent,1,2016-01-01,,", "W2,,A,T,sw,permanent,0.5,2016-01-01,,",
        "W3,P9,A,T,sw,permanent,0.5,2016-01-01,,",
      ])
    var (none, unknown) = (StaffCount(), StaffCount())
    (none.people, none.fte, unknown.people, unknown.fte) = (2, 1_500_000, 1, 500_000)
    #expect(found == [.post(.unknown), .post(.staffWithoutPost(none)), .post(.staffInUnknownPost(unknown))])
  }

  @Test func moreStaffThanPosts() throws {
    func over(_ staff: [String]) throws -> [Rule] {
      try Tiny(posts: ["P1,A,T,sw,1,2015-01-01,,live", "P2,A,T,sw,1,2015-01-01,,live"], staff: staff).read().log
        .findings.groups.flatMap(\.shown).map(\.rule)
    }
    // P1 is over-filled by 0.5; P2 is empty.
    let overOne = try over(["W1,P1,A,T,sw,permanent,1.5,2015-01-01,,"])
    #expect(overOne == [.post(.overEstablishment(team: "A, T", millionths: 500_000))])
    // Staff without a post: 1.5 + 1.0 on two posts.
    let overBoth = try over(["W1,,A,T,sw,permanent,1.5,2015-01-01,,", "W2,,A,T,sw,permanent,1,2015-01-01,,"])
    #expect(overBoth == [.post(.overEstablishment(team: "A, T", millionths: 500_000))])
    let enough = try over(["W1,,A,T,sw,permanent,1,2015-01-01,,", "W2,,A,T,sw,permanent,1,2015-01-01,,"])
    #expect(enough == [])
    // Six sixths of 0.167 are a post, with its number or without; 0.01 is more than rounding.
    let sixths = try over((1...6).map { "W\($0),P1,A,T,sw,permanent,0.1667,2015-01-01,," })
    #expect(sixths == [])
    let posts = (1...12).map { $0 <= 5 ? "P1" : $0 <= 9 ? "P2" : "" }
    let unlinked = try over(posts.enumerated().map { "W\($0),\($1),A,T,sw,permanent,0.1667,2015-01-01,," })
    #expect(unlinked == [])
    let more = try over((1...2).map { "W\($0),P1,A,T,sw,permanent,0.505,2015-01-01,," })
    #expect(more == [.post(.overEstablishment(team: "A, T", millionths: 10_000))])
    // Agency workers are not in post.
    let ofAgency = try over(["W1,P1,A,T,sw,agency,1.5,2015-01-01,,"])
    #expect(ofAgency == [])
  }

  @Test func holders() throws {
    let staff = ["W1,,A,T,sw,permanent,0,2015-01-01,,", "W2,,A,T,sw,permanent,0.5,2015-01-01,,"]
    func cases(_ count: Int, _ worker: String) -> [String] {
      (0..<count).map { "C\($0),\(worker),A,T,2017-01-01," }
    }
    let zero = "fte-zero staff.csv:2 fte"
    let fifty = try places(staff, allocations: cases(25, "W2"))
    #expect(fifty == [zero])
    // 26 cases on half a post are 52 for each FTE.
    let overFifty = try places(staff, allocations: cases(26, "W2"))
    #expect(overFifty == [zero, "over-50-cases staff.csv:3"])
    let ofNone = try places(staff, allocations: cases(1, "W1"))
    #expect(ofNone == [zero, "holder-of-zero-fte staff.csv:2 fte"])
    // All of a worker's rows together: 30 cases on 0.5 are no more than 30 for each FTE of 1.0, and 51 are too many.
    let both = ["W1,,A,T,sw,permanent,0.5,2015-01-01,,", "W1,,A,T,lead,permanent,0.5,2015-01-01,,"]
    let thirty = try places(both, allocations: cases(30, "W1"), thorough: false)
    #expect(thirty == [])
    let fiftyOne = try places(both, allocations: cases(51, "W1"), thorough: false)
    #expect(fiftyOne == ["over-50-cases staff.csv:3"])
  }

  /// Nobody is in post before beginning with the council. An agency worker's date says nothing.
  @Test(
    arguments: [
      ("permanent,1,2015-01-01,,,2016-06-01,,", true), ("permanent,1,2015-01-01,,,2015-01-02,,", true),
      ("permanent,1,2015-01-01,,,2018-06-01,,", true), ("permanent,1,2015-01-01,,,2015-01-01,,", false),
      ("permanent,1,2015-01-01,,,2009-06-01,,", false), ("permanent,1,2015-01-01,,,,,", false),
      ("agency,1,2015-01-01,,,2016-06-01,,", false),
    ])
  func startsWithTheCouncilThatAreLater(row: String, isFound: Bool) throws {
    let found = try Tiny(staff: ["W1,,A,T,sw,\(row)"], columns: Tiny.wideStaffHeader).read().log.findings.places
    #expect(found == (isFound ? ["la-start-later staff.csv:2 la_start_date"] : []))
  }

  @Test func datesAfterTheExtract() throws {
    let late = try places(["W1,,A,T,sw,permanent,1,2017-10-01,,"], thorough: false)
    #expect(late == ["after-extract-date staff.csv:2 start_date"])
    let onTheDay = try places(["W1,,A,T,sw,permanent,1,2017-09-30,,"], thorough: false)
    #expect(onTheDay == [])
  }

  /// A move on the last day that the extract has: where to, it cannot know yet.
  @Test(arguments: [("2017-09-29", true), ("2017-09-30", false)]) func aMoveOnTheLastDay(end: String, isFound: Bool)
    throws
  {
    let found = try places(["W1,,A,T,sw,permanent,1,2015-01-01,\(end),internal move"])
    let moves = found.filter { $0.hasPrefix("move-") }
    #expect(moves == (isFound ? ["move-without-next-spell staff.csv:2 leaving_reason"] : []))
  }
}
