import Staffing
import Tabular

/// A day on which many staff seem to come out of nothing: first days that were written anew, as where all were given new contracts and
/// the rows of before were left out, or a service that was taken over.
struct BegunAnew {
  let day: Day
  /// Its number; nil where it is so over all districts.
  let district: Int?

  /// Fewer rows are nothing odd.
  private static let enough = 10

  /// Nil where there is none. From the day before to that day staff in post grow by half or more, by ten rows or more that follow none of
  /// their worker's within 31 days, in posts that were there; and the posts by less than a quarter of their own number.
  init?(_ staffing: StaffingModel, _ coverage: Coverage, _ counts: PartCounts) {
    let (begun, rows) = (counts.fresh, counts.districts.map { $0.own })
    // A fifth of a district's rows at the least.
    let fewest = max(BegunAnew.enough, (rows.filter { $0 >= BegunAnew.enough }.min() ?? 0) / 5)
    guard begun.contains(where: { $0 >= fewest }) else { return nil }
    let first = Int(coverage.from.firstDay.number) + 1
    let spells = staffing.spells
    // Whether the post was there the day before, as far as can be told.
    func isInOldPost(_ spell: Spell) -> Bool {
      guard case .post(let post) = spell.post else { return true }
      return staffing.posts[Int(post)].start < spell.start
    }
    let teams = staffing.places.teams.map { $0.district }
    // On the day, in each district.
    var ofDay: [Int: [Int]] = [:]
    var fteOfDay: [Int: [Int64]] = [:]
    for number in spells.indices {
      let spell = spells[number]
      let day = Int(spell.start.number) - first
      guard !spell.isAgency, begun.indices.contains(day), begun[day] >= fewest,
        number == 0 || !spell.follows(spells[number - 1]), isInOldPost(spell)
      else { continue }
      let place = teams[Int(spell.team)]
      fteOfDay[Int(spell.start.number), default: [Int64](repeating: 0, count: rows.count)][place] += Int64(spell.fte)
      ofDay[Int(spell.start.number), default: [Int](repeating: 0, count: rows.count)][place] += 1
    }
    for (number, counts) in ofDay.sorted(by: { $0.key < $1.key }) {
      let day = Day(number: Int32(number))
      let all = counts.reduce(0, +)
      let fte = fteOfDay[number] ?? []
      // Half an FTE a row, of as few as there may be: twelve who share one post are one.
      func isMuch(_ fte: Int64) -> Bool { 2 * fte >= Int64(BegunAnew.enough) * Millionths.one }
      if isMuch(fte.reduce(0, +)), all * 5 >= rows.reduce(0, +), BegunAnew.isJump(staffing, day, isIn: { _ in true }) {
        (self.day, district) = (day, nil)
        return
      }
      for (place, count) in counts.enumerated()
      where count >= BegunAnew.enough && count * 5 >= rows[place] && isMuch(fte[place]) {
        if BegunAnew.isJump(staffing, day, isIn: { teams[Int($0)] == place }) {
          (self.day, district) = (day, place)
          return
        }
      }
    }
    return nil
  }

  private static func isJump(_ staffing: StaffingModel, _ day: Day, isIn: (Int32) -> Bool) -> Bool {
    let before = Day(number: day.number - 1)
    var (staffThen, staffNow, postsThen, postsNow) = (Int64(0), Int64(0), Int64(0), Int64(0))
    for spell in staffing.spells where !spell.isAgency && isIn(spell.team) {
      if spell.start <= before && before <= spell.end { staffThen += Int64(spell.fte) }
      if spell.start <= day && day <= spell.end { staffNow += Int64(spell.fte) }
    }
    for post in staffing.posts where isIn(post.team) {
      if post.start <= before && before <= post.end { postsThen += Int64(post.fte) }
      if post.start <= day && day <= post.end { postsNow += Int64(post.fte) }
    }
    return staffNow * 2 >= staffThen * 3 && postsThen > 0 && postsNow * 3 <= postsThen * 4
  }
}
