import Staffing
import Tabular

/// A day on which an establishment seems to come out of nothing: the list of posts holds today's, each with the day on which the list
/// was made, and the staff of before have none.
struct NewPosts {
  let day: Day

  /// In a handful of posts nothing is odd.
  private static let enough = 20

  /// Nil where there is none. It is the first day of at least three in ten posts, lies behind the first day covered, and on the day
  /// before it the posts come to under three quarters of the staff in post, on the day itself to nine tenths or more.
  init?(_ staffing: StaffingModel, _ coverage: Coverage) {
    let posts = staffing.posts.filter { $0.start <= $0.end }
    guard posts.count >= NewPosts.enough else { return nil }
    let starts = DayCounts(posts.lazy.map { $0.start })
    guard let usual = starts.usual, starts[usual] * 10 >= posts.count * 3, usual > coverage.from.firstDay,
      usual <= coverage.extractDate
    else { return nil }
    day = usual
    func established(_ day: Day) -> Int64 {
      posts.reduce(0) { $1.start <= day && day <= $1.end ? $0 + Int64($1.fte) : $0 }
    }
    func inPost(_ day: Day) -> Int64 {
      staffing.spells.reduce(0) {
        !$1.isAgency && $1.start <= day && day <= $1.end ? $0 + Int64($1.fte) : $0
      }
    }
    let before = Day(number: day.number - 1)
    let staff = inPost(before)
    guard staff >= 10 * Millionths.one, established(before) * 4 < staff * 3, established(day) * 10 >= inPost(day) * 9
    else {
      return nil
    }
  }
}
