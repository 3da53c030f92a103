import Staffing
import Tabular

/// Districts that one of posts and staff has, and the other has not.
struct DistrictLinks {
  /// By district: rows of the council's own staff whose post is in `posts.csv`, and whose is not.
  private var known: [Int]
  private var unknown: [Int]
  /// All rows of staff; posts that are there all the time covered.
  private var rows: [Int]
  private var posts: [Int]

  /// Fewer are nothing odd.
  private static let enough = 10

  init(_ staffing: StaffingModel, _ coverage: Coverage) {
    let teams = staffing.places.teams.map { $0.district }
    known = [Int](repeating: 0, count: staffing.places.districts.count)
    (unknown, rows, posts) = (known, known, known)
    for spell in staffing.spells {
      let district = teams[Int(spell.team)]
      rows[district] += 1
      if spell.isAgency { continue }
      switch spell.post {
      case .none: break
      case .post: known[district] += 1
      case .unknown: unknown[district] += 1
      }
    }
    for post in staffing.posts where !post.isFrozen {
      if post.start <= coverage.from.firstDay && post.end >= coverage.extractDate { posts[teams[Int(post.team)]] += 1 }
    }
  }

  /// The first district four in five of whose staff are in posts that are not in `posts.csv`.
  var withoutPosts: Int? {
    known.indices.first {
      unknown[$0] >= DistrictLinks.enough && unknown[$0] > 4 * known[$0]
    }
  }

  /// The first district that has had posts all the time, and never any staff, where others have.
  var withoutStaff: Int? {
    guard rows.contains(where: { $0 >= DistrictLinks.enough }) else { return nil }
    return rows.indices.first { rows[$0] == 0 && posts[$0] >= DistrictLinks.enough }
  }
}
