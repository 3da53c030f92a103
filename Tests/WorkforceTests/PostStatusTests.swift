import Testing
@testable import Extracts
@testable import Staffing

struct PostStatusTests {
  @Test(arguments: [
    ("Live", PostStatus.live), ("  OPEN ", .live), ("Part  filled", .live), ("frozen", .frozen), ("On Hold", .frozen),
    ("Deleted", .closed), ("closed", .closed),
  ])
  func words(word: String, status: PostStatus) {
    #expect(PostStatus(word: word) == status)
  }

  @Test(arguments: ["mothballed", "Total", "1", "live?"])
  func unknownWords(word: String) {
    #expect(PostStatus(word: word) == nil)
  }

  /// A closed post without an end would be vacant for ever; one with an end is like any other; of an unknown word it is said.
  @Test func inPosts() throws {
    let staff = ["W1,P1,A,T,sw,permanent,1,2015-01-01,,"]
    func places(_ row: String) throws -> [String] {
      try Tiny(posts: ["P1,A,T,sw,1,2015-01-01,,live", row], staff: staff).findings().places
    }
    let closed = try places("P2,A,T,sw,1,2015-01-01,,Closed")
    #expect(closed == ["post-closed-without-end posts.csv:3 status"])
    let ended = try places("P2,A,T,sw,1,2015-01-01,2016-03-31,Closed")
    #expect(ended == [])
    let unknown = try places("P2,A,T,sw,1,2015-01-01,,Mothballed")
    #expect(unknown == ["post-status-unknown posts.csv:3 status"])
    let vacancy = try Tiny(posts: ["P1,A,T,sw,1,2015-01-01,,live", "P2,A,T,sw,1,2015-01-01,,On hold"], staff: staff)
      .read().staffing.posts.map(\.isFrozen)
    #expect(vacancy == [false, true])
  }
}
