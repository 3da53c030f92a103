import Staffing

/// Names of districts, and of teams, that may be one place written in two ways: one letter apart, or one short for the other. Names
/// that are short for one another are two where both have posts, in one district; or where one may be short for several.
struct NearNames {
  private let staffing: StaffingModel
  /// Rows of posts and staff by name, and the districts in which a name has posts.
  private var districts: [String: Use] = [:]
  private var teams: [String: Use] = [:]

  private struct Use {
    var rows = 0
    var posts: Set<Int> = []
  }

  init(_ staffing: StaffingModel) {
    self.staffing = staffing
    var (rows, posts) = ([Int](), [Int]())
    rows = [Int](repeating: 0, count: staffing.places.teams.count)
    posts = rows
    for post in staffing.posts { posts[Int(post.team)] += 1 }
    for spell in staffing.spells { rows[Int(spell.team)] += 1 }
    for (number, team) in staffing.places.teams.enumerated() {
      let district = staffing.places.districts[team.district]
      districts[district, default: Use()].rows += rows[number] + posts[number]
      teams[team.name, default: Use()].rows += rows[number] + posts[number]
      guard posts[number] > 0 else { continue }
      districts[district, default: Use()].posts.insert(0)
      teams[team.name, default: Use()].posts.insert(team.district)
    }
  }

  func find(_ findings: inout Findings) {
    find(.district, districts, &findings)
    find(.team, teams, &findings)
  }

  private func find(_ kind: PlaceRule.Kind, _ uses: [String: Use], _ findings: inout Findings) {
    let own = [Places.noDistrict, Places.noTeam]
    let names = uses.keys.filter { !own.contains($0) }.sorted(by: inNameOrder)
    let words = names.map { NameWords($0) }
    var found: [(one: Int, other: Int, NameLikeness)] = []
    for one in names.indices {
      for other in names.indices where other > one && words[one].mayBeLike(words[other]) {
        guard let likeness = NameLikeness(words[one], words[other]) else { continue }
        let areTwo = !(uses[names[one]] ?? Use()).posts.isDisjoint(with: (uses[names[other]] ?? Use()).posts)
        if likeness == .abbreviation && areTwo { continue }
        found.append((one, other, likeness))
      }
    }
    for (one, other, likeness) in found {
      let isOneOfSeveral = found.contains { pair in
        pair.2 == .abbreviation && (pair.one, pair.other) != (one, other)
          && (pair.one == one || pair.other == one || pair.one == other || pair.other == other)
      }
      if likeness == .abbreviation && isOneOfSeveral { continue }
      // The name of fewer rows is the slip.
      let (a, b) = (names[one], names[other])
      let isTurned = (uses[a]?.rows ?? 0) > (uses[b]?.rows ?? 0)
      findings.add(Finding(.place(.nearSpellings(isTurned ? b : a, isTurned ? a : b, kind: kind))))
    }
  }
}
