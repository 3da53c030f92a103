package import Staffing

/// More people in post than there are posts, by team, at a month's last day: what over-fills posts, and what staff without a post
/// number leave over when those of their team and role are full. It is netted off nothing: one over-filled post does not hide
/// another's vacancy. Six sixths of 0.167 do not over-fill a post (`ShareRounding`). Posts and staff in roles that count alone.
package struct OverEstablishment: Sendable {
  package let month: Month
  /// FTE in millionths, by the team's number.
  package private(set) var teams: [Int64]

  /// Nil where there are no posts to hold staff against.
  package init?(_ staffing: StaffingModel, at month: Month) {
    guard !staffing.posts.isEmpty else { return nil }
    self.month = month
    let ends = MonthEnds(Period(1, monthsTo: month))
    let counted = staffing.roles.counted
    teams = Array(repeating: 0, count: staffing.places.teams.count)
    // Of each post, and of the posts left of each pool.
    var filled = [Staffed](repeating: .zero, count: staffing.posts.count)
    for spell in staffing.spells where !spell.isAgency && !ends.open(from: spell.start, to: spell.end).isEmpty {
      if case .post(let post) = spell.post { filled[Int(post)] += Staffed(spell.fte) }
    }
    let unlinked = UnlinkedStaff(staffing, ends)
    var left = [Staffed](repeating: .zero, count: unlinked.pools.count)
    for (number, post) in staffing.posts.enumerated()
    where counted[Int(post.role)] && !ends.open(from: post.start, to: post.end).isEmpty {
      let held = filled[number]
      let spare = Int64(post.fte) - held.fte
      if ShareRounding.isNothing(spare, holders: held.holders) { continue }
      if spare < 0 {
        teams[Int(post.team)] -= spare
      } else if let pool = unlinked.pool(team: post.team, role: post.role) {
        left[pool] += Staffed(fte: spare, holders: held.holders)
      }
    }
    for (pool, key) in unlinked.pools.enumerated() where counted[Int(key.role)] {
      let (staff, posts) = (unlinked.staff(pool: pool, month: 0), left[pool])
      let over = staff.fte - posts.fte
      if over > 0, !ShareRounding.isNothing(over, holders: staff.holders + posts.holders) {
        teams[Int(key.team)] += over
      }
    }
  }

  package var fte: Int64 { teams.reduce(0, +) }
}
