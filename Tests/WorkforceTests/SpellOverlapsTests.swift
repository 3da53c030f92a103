import Extracts
import Testing
@testable import Disclosure
@testable import Measures

struct SpellOverlapsTests {
  private func rules(_ staff: String...) throws -> [String] {
    var tiny = Tiny(posts: ["P1,A,T,sw,2,2015-01-01,,live"], staff: staff)
    tiny.isThorough = true
    let all = try tiny.read().log.findings.places
    return all.filter { $0.hasPrefix("overlap") || $0.hasPrefix("more-than") }
  }

  @Test func inOnePost() throws {
    let first = "W1,P1,A,T,sw,permanent,1,2015-01-01,2016-01-31,"
    let onTheLastDay = try rules(first, "W1,P1,A,T,sw,permanent,1,2016-01-31,,")
    #expect(onTheLastDay == ["overlap-in-post staff.csv:3 start_date"])
    let onTheNext = try rules(first, "W1,P1,A,T,sw,permanent,1,2016-02-01,,")
    #expect(onTheNext == [])
  }

  @Test func moreThanFullTime() throws {
    let first = "W1,,A,T,sw,permanent,0.6,2015-01-01,2016-01-31,"
    let full = try rules(first, "W1,,A,T,sw,permanent,0.4,2016-01-31,,")
    #expect(full == [])
    let moreThanFull = try rules(first, "W1,,A,T,sw,permanent,0.5,2016-01-31,,")
    #expect(moreThanFull == ["more-than-full-time staff.csv:3 start_date"])
    let afterwards = try rules(first, "W1,,A,T,sw,permanent,0.5,2016-02-01,,")
    #expect(afterwards == [])
    // Agency work beside a post is none of it, nor is one spell of over 1.0 alone, nor another worker's.
    let ofAgency = try rules(first, "W1,,A,T,sw,agency,0.5,2015-06-01,,")
    #expect(ofAgency == [])
    let alone = try rules("W1,,A,T,sw,permanent,1.5,2015-01-01,,")
    #expect(alone == [])
    let ofAnother = try rules(first, "W2,,A,T,sw,permanent,0.5,2015-06-01,,")
    #expect(ofAnother == [])
    // Six sixths of 0.167 are one, though they come to 1.002.
    var sixths = Tiny(staff: (1...6).map { "W1,,A,T,sw,permanent,0.1667,2015-0\($0)-01,," })
    sixths.isThorough = true
    let ofSixths = try sixths.read().log.findings.places("more-than-full-time")
    #expect(ofSixths == [])
    // The third makes it too much.
    let three = try rules(first, "W1,,A,T,sw,permanent,0.3,2015-02-01,,", "W1,,A,T,sw,permanent,0.2,2015-03-01,,")
    #expect(three == ["more-than-full-time staff.csv:4 start_date"])
  }

  @Test func inTwoTeams() throws {
    let first = "W1,,A,T,sw,permanent,0.6,2015-01-01,2016-01-31,"
    let anotherTeam = try rules(first, "W1,,A,U,sw,permanent,0.4,2015-06-01,,")
    #expect(anotherTeam == ["overlap-in-teams staff.csv:3 start_date"])
    let anotherDistrict = try rules(first, "W1,,B,T,sw,permanent,0.4,2015-06-01,,")
    #expect(anotherDistrict == ["overlap-in-teams staff.csv:3 start_date"])
    let afterwards = try rules(first, "W1,,B,T,sw,permanent,0.4,2016-02-01,,")
    #expect(afterwards == [])
  }
}
