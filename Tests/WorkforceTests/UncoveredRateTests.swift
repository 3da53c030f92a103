import Staffing
import Testing
@testable import Extracts
@testable import Measures
@testable import Statistics

struct UncoveredRateTests {
  private static let posts = [
    "P1,A,T,sw,1.0,2015-01-01,,live", "P2,A,T,sw,1.0,2015-01-01,,live", "P3,A,T,sw,1.0,2015-01-01,,frozen",
  ]

  /// P1 is filled; P2 and P3 are vacant: 2.0 of 3.0. An agency worker of 0.6 covers what the row says.
  @Test(
    arguments: [
      // Names the post, and says nothing, or yes: 1.4 are left.
      ("W9,P2,A,T,sw,agency,0.6,2017-01-01,,,,,", "1400/3000 46.7"),
      ("W9,P2,A,T,sw,agency,0.6,2017-01-01,,,,yes,", "1400/3000 46.7"),
      // Names the post and says no.
      ("W9,P2,A,T,sw,agency,0.6,2017-01-01,,,,no,", "2000/3000 66.7"),
      // Names no post: yes covers a vacancy of the same team and role, nothing said covers none.
      ("W9,,A,T,sw,agency,0.6,2017-01-01,,,,yes,", "1400/3000 46.7"),
      ("W9,,A,T,sw,agency,0.6,2017-01-01,,,,,", "2000/3000 66.7"),
      ("W9,,A,T,manager,agency,0.6,2017-01-01,,,,yes,", "2000/3000 66.7"),
      // Covers a post that is filled, and one that is not there.
      ("W9,P1,A,T,sw,agency,0.6,2017-01-01,,,,yes,", "2000/3000 66.7"),
      ("W9,P7,A,T,sw,agency,0.6,2017-01-01,,,,yes,", "2000/3000 66.7"),
      // Over-covers one post: the other stays vacant.
      ("W9,P2,A,T,sw,agency,1.5,2017-01-01,,,,yes,", "1000/3000 33.3"),
    ])
  func cover(row: String, expected: String) throws {
    let tiny = Tiny(
      posts: Self.posts, staff: ["W1,P1,A,T,sw,permanent,1.0,2015-01-01,,,,,", row], columns: Tiny.wideStaffHeader)
    let uncovered = try tiny.cell(.uncovered, "2017-09")
    #expect(uncovered == expected)
    // Whatever covers it, the vacancy is one.
    let vacancy = try tiny.cell(.vacancy, "2017-09")
    #expect(vacancy == "2000/3000 66.7")
  }

  /// Without the frozen post 1.0 of 2.0 is vacant, and the cover that is left takes it off that.
  @Test(arguments: [("P2", "400/2000 20.0"), ("P3", "1000/2000 50.0")])
  func frozenPostsLeftOut(post: String, expected: String) throws {
    let tiny = Tiny(
      posts: Self.posts,
      staff: [
        "W1,P1,A,T,sw,permanent,1.0,2015-01-01,,,,,", "W9,\(post),A,T,sw,agency,0.6,2017-01-01,,,,yes,",
      ], columns: Tiny.wideStaffHeader)
    var options = MeasureOptions()
    options[FrozenPosts.self] = .leftOut
    let found = try tiny.cell(.uncovered, "2017-09", options)
    #expect(found == expected)
  }

  /// Staff without a post fill first: of two vacancies one is left for the agency worker.
  @Test func staffFillBeforeCover() throws {
    let tiny = Tiny(
      posts: Self.posts,
      staff: [
        "W1,,A,T,sw,permanent,1.0,2015-01-01,,,,,", "W2,,A,T,sw,permanent,1.0,2015-01-01,,,,,",
        "W9,P2,A,T,sw,agency,1.0,2017-01-01,,,,yes,",
      ], columns: Tiny.wideStaffHeader)
    let found = try tiny.cell(.uncovered, "2017-09")
    #expect(found == "0/3000 0.0")
  }

  /// Two thirds and an agency worker's fill a post, though 0.9999 is not 1.
  @Test(arguments: ["P1", ""])
  func thirds(post: String) throws {
    let tiny = Tiny(
      posts: ["P1,A,T,sw,1.0,2015-01-01,,live"],
      staff: ["W1,P1", "W2,\(post)"].map { "\($0),A,T,sw,permanent,0.3333,2015-01-01,,,,," } + [
        "W9,\(post),A,T,sw,agency,0.3333,2017-01-01,,,,yes,"
      ], columns: Tiny.wideStaffHeader)
    let uncovered = try tiny.cell(.uncovered, "2017-09")
    #expect(uncovered == "0/1000 0.0")
    let vacancy = try tiny.cell(.vacancy, "2017-09")
    #expect(vacancy == "333.400/1000 33.3")
  }

  /// It needs one of two columns, which the extract says that it has not.
  @Test func needsAColumn() throws {
    let bare = Tiny(
      posts: Self.posts, staff: ["W1,A,T,sw,permanent,1.0,2015-01-01,"],
      columns: "worker_id,district,team,role,contract,fte,start_date,end_date")
    let lacking = try bare.read().missing(of: .uncovered, MeasureOptions())
    #expect(lacking == .column(NeededColumn(.staff, "covers_vacancy", "post_id")))
    let ofVacancy = try bare.read().missing(of: .vacancy, MeasureOptions())
    #expect(ofVacancy == nil)
    let withPosts = try Tiny(posts: Self.posts, staff: ["W1,,A,T,sw,bank,1,2015-01-01,,"]).read().missing(
      of: .uncovered, MeasureOptions())
    #expect(withPosts == nil)
  }
}
