import Staffing
import Tabular

/// Districts that one of posts and staff has, and the other has not.
struct DistrictLinks {
  /// Rows of staff.
  private let rows: [PartCounts.OfDistrict]
  /// By district, posts that are there all the time covered.
  private var posts: [Int]
  private let hasPosts: Bool

  /// Fewer are nothing odd.
  private static let enough = 10

  init(_ staffing: StaffingModel, _ coverage: Coverage, _ counts: PartCounts) {
    rows = counts.districts
    hasPosts = !staffing.posts.isEmpty
    posts = [Int](repeating: 0, count: rows.count)
    let teams = staffing.places.teams.map { $0.district }
    for post in staffing.posts where !post.isFrozen {
      if post.start <= coverage.from.firstDay && post.end >= coverage.extractDate { posts[teams[Int(post.team)]] += 1 }
    }
  }

  /// The first district four in five of whose staff are in posts that are not in `posts.csv`; nil where there is no such file, in which any
  /// could be missing.
  var withoutPosts: Int? {
    hasPosts ? rows.firstIndex { $0.unknown >= DistrictLinks.enough && $0.unknown > 4 * $0.known } : nil
  }

  /// The first district that has had posts all the time, and never any staff, where others have.
  var withoutStaff: Int? {
    guard rows.contains(where: { $0.rows >= DistrictLinks.enough }) else { return nil }
    return rows.indices.first { rows[$0].rows == 0 && posts[$0] >= DistrictLinks.enough }
  }
}
