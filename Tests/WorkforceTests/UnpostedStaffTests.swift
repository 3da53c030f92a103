import Extracts
import Staffing
import Testing
@testable import Measures

/// At 30 September 2017.
struct UnpostedStaffTests {
  private func found(_ staff: [String], roles: Set<String>? = nil) throws -> UnpostedStaff {
    var tiny = Tiny(
      posts: ["P1,A,T,sw,1,2015-01-01,,live", "P2,A,T,sw,1,2015-01-01,2017-09-29,live"], staff: staff)
    tiny.settings.socialWorkRoles = roles
    let extract = try tiny.read()
    return try #require(UnpostedStaff(extract.staffing, at: extract.coverage.lastComplete))
  }

  private func summary(_ staff: String...) throws -> [Int64] {
    let found = try found(staff)
    return [
      Int64(found.withoutPost.people), found.withoutPost.fte, Int64(found.inUnknownPost.people),
      found.inUnknownPost.fte,
    ]
  }

  @Test func kinds() throws {
    let posted = try summary("W1,P1,A,T,sw,permanent,1,2015-01-01,,")
    #expect(posted == [0, 0, 0, 0])
    let without = try summary("W1,,A,T,sw,permanent,0.6,2015-01-01,,")
    #expect(without == [1, 600_000, 0, 0])
    let unknown = try summary("W1,P9,A,T,sw,permanent,0.6,2015-01-01,,")
    #expect(unknown == [0, 0, 1, 600_000])
    // A post that has closed the day before.
    let closed = try summary("W1,P2,A,T,sw,permanent,0.6,2015-01-01,,")
    #expect(closed == [0, 0, 1, 600_000])
    let agency = try summary("W1,,A,T,sw,agency,0.6,2015-01-01,,")
    #expect(agency == [0, 0, 0, 0])
    let gone = try summary("W1,,A,T,sw,permanent,0.6,2015-01-01,2017-09-29,")
    #expect(gone == [0, 0, 0, 0])
    // One worker with two spells.
    let twoSpells = try summary("W1,,A,T,sw,permanent,0.6,2015-01-01,,", "W1,,A,U,sw,permanent,0.2,2015-01-01,,")
    #expect(twoSpells == [1, 800_000, 0, 0])
  }

  @Test func rolesThatDoNotCount() throws {
    let others = try found(["W1,,A,T,tm,permanent,1,2015-01-01,,"], roles: ["sw"])
    #expect(others.withoutPost.people == 0)
  }

  @Test func withoutPostsThereIsNothingToHoldThemAgainst() throws {
    let extract = try Tiny(staff: ["W1,,A,T,sw,permanent,1,2015-01-01,,"]).read()
    #expect(UnpostedStaff(extract.staffing, at: extract.coverage.lastComplete) == nil)
  }
}
