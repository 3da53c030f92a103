import Staffing
import Tabular

/// A day on which an establishment seems to come out of nothing: the list of posts holds today's, each with the day on which the list
/// was made, and the staff of before have none.
struct NewPosts {
  let day: Day
  /// The district's number, where it is so in one alone.
  let district: Int?

  /// In a handful of posts nothing is odd.
  private static let (enough, enoughInDistrict) = (20, 10)

  /// Nil where there is none, over all districts or in one. It is the first day of at least three in ten posts, lies behind the first
  /// day covered, and on the day before it the posts come to under three quarters of the staff in post, of ten rows or more, on the day
  /// itself to nine tenths or more.
  init?(_ staffing: StaffingModel, _ coverage: Coverage) {
    let posts = staffing.posts.filter { $0.start <= $0.end }
    let teams = staffing.places.teams.map { $0.district }
    if posts.count >= NewPosts.enough, let day = NewPosts.day(posts, staffing, coverage, isIn: { _ in true }) {
      (self.day, district) = (day, nil)
      return
    }
    // Of few districts many posts begin in the time covered.
    var all = [Int](repeating: 0, count: staffing.places.districts.count)
    var late = all
    for post in posts {
      all[teams[Int(post.team)]] += 1
      if post.start > coverage.from.firstDay && post.start <= coverage.extractDate { late[teams[Int(post.team)]] += 1 }
    }
    for place in all.indices where all[place] >= NewPosts.enoughInDistrict && late[place] * 10 >= all[place] * 3 {
      let posts = posts.filter { teams[Int($0.team)] == place }
      if let day = NewPosts.day(posts, staffing, coverage, isIn: { teams[Int($0)] == place }) {
        (self.day, district) = (day, place)
        return
      }
    }
    return nil
  }

  /// - Parameter isIn: whether a team is one of those that the posts are in.
  private static func day(_ posts: [Post], _ staffing: StaffingModel, _ coverage: Coverage, isIn: (Int32) -> Bool)
    -> Day?
  {
    let starts = DayCounts(posts.lazy.map { $0.start })
    guard let day = starts.usual, starts[day] * 10 >= posts.count * 3, day > coverage.from.firstDay,
      day <= coverage.extractDate
    else { return nil }
    let before = Day(number: day.number - 1)
    func established(_ day: Day) -> Int64 {
      posts.reduce(0) { $1.start <= day && day <= $1.end ? $0 + Int64($1.fte) : $0 }
    }
    var (rows, staff, staffOnDay) = (0, Int64(0), Int64(0))
    for spell in staffing.spells where !spell.isAgency && isIn(spell.team) {
      if spell.start <= before && before <= spell.end {
        rows += 1
        staff += Int64(spell.fte)
      }
      if spell.start <= day && day <= spell.end { staffOnDay += Int64(spell.fte) }
    }
    let isNew = established(before) * 4 < staff * 3 && established(day) * 10 >= staffOnDay * 9
    return rows >= 10 && isNew ? day : nil
  }
}
