import Staffing
import Tabular

/// How posts and those who hold them go together: what tells a list of posts that was made from a list of people.
struct HeldPosts {
  /// Posts that begin in the time covered; and those of them that begin on the day on which somebody in them does, and on how many days.
  private var (begun, withHolder) = (0, 0)
  private var days: Set<Day> = []
  /// So many days are not those of a reorganisation; more are not counted.
  private static let manyDays = 10
  private let posts: Int
  /// Posts at the ends of months before the last half year, and those that nobody held.
  private var (seen, vacant) = (0, 0)
  /// Posts on the last month end, and those that nobody holds.
  private var (seenLast, vacantLast) = (0, 0)
  private let links: PartCounts.Links

  /// Nil where no month is covered, or where too few of the staff name their post.
  init?(_ staffing: StaffingModel, _ coverage: Coverage, _ counts: PartCounts) {
    guard let covered = Period(coverage.from, coverage.lastComplete) else { return nil }
    links = counts.links
    guard links.linked >= 4 * links.others else { return nil }
    let (ends, early) = (MonthEnds(covered), counts.early)
    posts = staffing.posts.count
    for (post, tally) in zip(staffing.posts, counts.posts) {
      if post.start > coverage.from.firstDay && post.start <= coverage.extractDate {
        begun += 1
        if tally.beginsWithHolder {
          withHolder += 1
          if days.count < HeldPosts.manyDays { days.insert(post.start) }
        }
      }
      let open = ends.open(from: post.start, to: post.end)
      let there = max(0, min(open.upperBound, early) - open.lowerBound)
      seen += there
      vacant += max(0, there - Int(tally.held))
      if open.contains(ends.count - 1) {
        seenLast += 1
        if !tally.isHeldAtLast { vacantLast += 1 }
      }
    }
  }

  /// Whether posts begin with their holders: fifteen or more, and eight in ten of those that begin in the time covered, on ten days or
  /// more; or six in ten that are a fifth of all. Those of a reorganisation, or of a new council, begin on one.
  var beginWithHolders: Bool {
    withHolder >= 15 && days.count >= HeldPosts.manyDays
      && (withHolder * 10 >= begun * 8 || withHolder * 5 >= posts && withHolder * 10 >= begun * 6)
  }

  /// Whether next to no post is vacant at the end, where so many would be, if as many were vacant as at the ends of the months before,
  /// that chance is under one in a million: of 280 posts of which 1 in 20 was vacant, not one. Where posts are missing, but none that
  /// somebody holds, those count with them.
  var areFilledAtLast: Bool {
    guard seen > 0 else { return false }
    let vacantDue = Double(seenLast) * Double(vacant) / Double(seen)
    let unknownDue = links.over > 0 ? Double(links.last) * Double(links.unknownOver) / Double(links.over) : 0
    return vacantDue >= 5 && Double(20 * vacantLast) < vacantDue
      && PoissonTail.isImprobable(
        atMost: vacantLast + links.unknownLast, due: vacantDue + unknownDue, chance: 0.000_001)
  }
}
