import Extracts
import Testing

struct SpellOverlapsTests {
  private func rules(_ staff: String...) throws -> [String] {
    var tiny = Tiny(posts: ["P1,A,T,sw,2,2015-01-01,,live"], staff: staff)
    tiny.isThorough = true
    let all = try tiny.read().log.findings.places
    return all.filter { $0.hasPrefix("overlap") || $0.hasPrefix("more-than") }
  }

  @Test func inOnePost() throws {
    let first = "W1,P1,A,T,sw,permanent,1,2015-01-01,2016-01-31,"
    #expect(try rules(first, "W1,P1,A,T,sw,permanent,1,2016-01-31,,") == ["overlap-in-post staff.csv:3 start_date"])
    #expect(try rules(first, "W1,P1,A,T,sw,permanent,1,2016-02-01,,") == [])
  }

  @Test func moreThanFullTime() throws {
    let first = "W1,,A,T,sw,permanent,0.6,2015-01-01,2016-01-31,"
    #expect(try rules(first, "W1,,A,T,sw,permanent,0.4,2016-01-31,,") == [])
    #expect(try rules(first, "W1,,A,T,sw,permanent,0.5,2016-01-31,,") == ["more-than-full-time staff.csv:3 start_date"])
    #expect(try rules(first, "W1,,A,T,sw,permanent,0.5,2016-02-01,,") == [])
    // Agency work beside a post is none of it, nor is one spell of over 1.0 alone, nor another worker's.
    #expect(try rules(first, "W1,,A,T,sw,agency,0.5,2015-06-01,,") == [])
    #expect(try rules("W1,,A,T,sw,permanent,1.5,2015-01-01,,") == [])
    #expect(try rules(first, "W2,,A,T,sw,permanent,0.5,2015-06-01,,") == [])
    // The third makes it too much.
    #expect(
      try rules(first, "W1,,A,T,sw,permanent,0.3,2015-02-01,,", "W1,,A,T,sw,permanent,0.2,2015-03-01,,")
        == ["more-than-full-time staff.csv:4 start_date"])
  }

  @Test func inTwoTeams() throws {
    let first = "W1,,A,T,sw,permanent,0.6,2015-01-01,2016-01-31,"
    #expect(try rules(first, "W1,,A,U,sw,permanent,0.4,2015-06-01,,") == ["overlap-in-teams staff.csv:3 start_date"])
    #expect(try rules(first, "W1,,B,T,sw,permanent,0.4,2015-06-01,,") == ["overlap-in-teams staff.csv:3 start_date"])
    #expect(try rules(first, "W1,,B,T,sw,permanent,0.4,2016-02-01,,") == [])
  }
}
