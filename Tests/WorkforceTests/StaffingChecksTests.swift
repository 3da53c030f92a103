import Extracts
import Testing
@testable import Disclosure
@testable import Staffing

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
    #expect(
      try places(posts: posts, ["W1,P9,A,T,sw,permanent,1,2015-01-01,,"]) == [
        "post-unknown staff.csv:2 post_id", "staff-in-unknown-post staff.csv",
      ])
    #expect(
      try places(posts: posts, ["W1,P1,A,T,sw,permanent,1,2015-01-01,,"]) == [
        "post-not-open staff.csv:2 post_id", "staff-in-unknown-post staff.csv",
      ])
    #expect(
      try places(posts: posts, ["W1,P2,A,T,sw,permanent,1,2014-01-01,,"]) == ["post-not-open staff.csv:2 post_id"])
    #expect(try places(posts: posts, ["W1,P1,A,T,sw,permanent,1,2015-01-01,2016-12-31,"]) == [])
    // It takes a thorough reading.
    #expect(try places(posts: posts, ["W1,P9,A,T,sw,permanent,1,2015-01-01,,"], thorough: false) == [])
  }

  @Test func workersWhoCameBackSoon() throws {
    func back(_ day: String, gap: Int = 0) throws -> [String] {
      try places(
        ["W1,,A,T,sw,permanent,1,2015-01-01,2016-03-31,", "W1,,A,T,sw,permanent,1,\(day),,"], gap: gap)
    }
    #expect(try back("2016-04-01") == [])
    #expect(try back("2016-04-02") == ["returned-within-31-days staff.csv:3 start_date"])
    #expect(try back("2016-05-01") == ["returned-within-31-days staff.csv:3 start_date"])
    #expect(try back("2016-05-02") == [])
    #expect(try back("2016-04-02", gap: 1) == [])
  }

  @Test func movesWithNoSpellAfterThem() throws {
    let move = "W1,,A,T,sw,permanent,1,2015-01-01,2016-03-31,internal move"
    #expect(try places([move]) == ["move-without-next-spell staff.csv:2 leaving_reason"])
    #expect(try places([move, "W1,,B,T,sw,permanent,1,2016-04-01,,"]) == [])
  }

  private func rules(posts: [String] = [], _ staff: [String]) throws -> [Rule] {
    var tiny = Tiny(posts: posts, staff: staff)
    tiny.isThorough = true
    return try tiny.read().log.findings.groups.flatMap(\.shown).map(\.rule)
  }

  @Test func staffWhoAreGoneWithoutLeaving() throws {
    let stay = "W2,,A,T,sw,permanent,1,2015-01-01,,"
    let found = try rules([stay, "W1,,A,T,sw,permanent,0.6,2015-01-01,2017-03-31,internal move"])
    #expect(found.contains(.stockFlowGap(district: "A", thousandths: 600)))
    // Two years ago is not within the year.
    let before = try rules([stay, "W1,,A,T,sw,permanent,0.6,2015-01-01,2015-09-30,internal move"])
    #expect(before == [.moveWithoutNextSpell])
  }

  @Test func agencyWorkersWhoStay() throws {
    #expect(
      try rules(["W1,,A,T,sw,agency,1,2016-01-01,,", "W2,,A,T,sw,agency,1,2017-01-01,,"])
        == [.longAgency(district: "A", people: 1, days: 365)])
  }

  @Test func staffWithoutAPost() throws {
    let found = try rules(
      posts: ["P1,A,T,sw,3,2015-01-01,,live"],
      [
        "W1,,A,T,sw,permanent,1,2016-01-01,,", "W2,,A,T,sw,permanent,0.5,2016-01-01,,",
        "W3,P9,A,T,sw,permanent,0.5,2016-01-01,,",
      ])
    var (none, unknown) = (StaffCount(), StaffCount())
    (none.people, none.fte, unknown.people, unknown.fte) = (2, 1500, 1, 500)
    #expect(found == [.unknownPost, .staffWithoutPost(none), .staffInUnknownPost(unknown)])
  }

  @Test func moreStaffThanPosts() throws {
    func over(_ staff: [String]) throws -> [Rule] {
      try Tiny(posts: ["P1,A,T,sw,1,2015-01-01,,live", "P2,A,T,sw,1,2015-01-01,,live"], staff: staff).read().log
        .findings.groups.flatMap(\.shown).map(\.rule)
    }
    // P1 is over-filled by 0.5; P2 is empty.
    #expect(
      try over(["W1,P1,A,T,sw,permanent,1.5,2015-01-01,,"]) == [.overEstablishment(team: "A, T", thousandths: 500)])
    // Staff without a post: 1.5 + 1.0 on two posts.
    #expect(
      try over(["W1,,A,T,sw,permanent,1.5,2015-01-01,,", "W2,,A,T,sw,permanent,1,2015-01-01,,"])
        == [.overEstablishment(team: "A, T", thousandths: 500)])
    #expect(try over(["W1,,A,T,sw,permanent,1,2015-01-01,,", "W2,,A,T,sw,permanent,1,2015-01-01,,"]) == [])
    // Agency workers are not in post.
    #expect(try over(["W1,P1,A,T,sw,agency,1.5,2015-01-01,,"]) == [])
  }

  @Test func holders() throws {
    let staff = ["W1,,A,T,sw,permanent,0,2015-01-01,,", "W2,,A,T,sw,permanent,0.5,2015-01-01,,"]
    func cases(_ count: Int, _ worker: String) -> [String] {
      (0..<count).map { "C\($0),\(worker),A,T,2017-01-01," }
    }
    let zero = "fte-zero staff.csv:2 fte"
    #expect(try places(staff, allocations: cases(25, "W2")) == [zero])
    // 26 cases on half a post are 52 for each FTE.
    #expect(try places(staff, allocations: cases(26, "W2")) == [zero, "over-50-cases staff.csv:3"])
    #expect(try places(staff, allocations: cases(1, "W1")) == [zero, "holder-of-zero-fte staff.csv:2 fte"])
  }

  @Test func datesAfterTheExtract() throws {
    #expect(
      try places(["W1,,A,T,sw,permanent,1,2017-10-01,,"], thorough: false)
        == ["after-extract-date staff.csv:2 start_date"])
    #expect(try places(["W1,,A,T,sw,permanent,1,2017-09-30,,"], thorough: false) == [])
  }
}
