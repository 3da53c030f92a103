import Staffing
import Tabular

/// Rows of posts that are others together: taken for posts they would count everything twice, and every one of them look vacant.
///
/// - A row of as many FTE as all others together, or all that are still open, of more than ten rows.
/// - A row of several posts that is the single posts of its district or team together, of five or more, in two of them or more.
/// - Rows of several posts that are the others of their district together in each district, of three or more that have three others.
/// - A district, or a team of a district, that is called what totals are called as well as places ("Countywide", the council's own
///   name), and has the FTE of all others within a tenth, of two or more.
///
/// Only rows that are open on the last day that any begins or ends are held against each other by district.
struct PostTotals {
  private let posts: [Post]
  private let places: Places
  private let councilPlace: String?

  init(_ staffing: StaffingModel, place: String?) {
    (posts, places, councilPlace) = (staffing.posts, staffing.places, place)
  }

  /// A row of more FTE stands for several posts.
  private static let mostOfOne = Int32(3 * Millionths.one / 2)

  var isFound: Bool {
    guard let last = posts.map({ $0.end == .never ? $0.start : $0.end }).max() else { return false }
    let open = posts.filter { $0.start <= last && $0.end >= last }
    if hasSumOfAll(last) || hasTotalByName(open) { return true }
    return open.contains { $0.fte > PostTotals.mostOfOne } && (hasSumOfSingles(open) || hasSumInEachDistrict(open))
  }

  private func hasSumOfAll(_ last: Day) -> Bool {
    guard posts.count > 10 else { return false }
    let (all, open) = (PostTotals.fte(posts), PostTotals.fte(posts.filter { $0.end >= last }))
    let near = Tenths(1).millionths
    return posts.contains { post in
      let own = Int64(post.fte)
      let othersOpen = open - (post.end >= last ? own : 0)
      return abs(all - 2 * own) <= near || abs(othersOpen - own) <= near
    }
  }

  private func hasSumOfSingles(_ open: [Post]) -> Bool {
    let districts = places.teams.map { Int32($0.district) }
    return hasSumOfSingles(open, in: places.districts.count) { districts[Int($0)] }
      || hasSumOfSingles(open, in: places.teams.count) { $0 }
  }

  /// - Parameters:
  ///   - count: how many groups there are.
  ///   - group: that of a team.
  private func hasSumOfSingles(_ open: [Post], in count: Int, _ group: (Int32) -> Int32) -> Bool {
    var groups = [Rows](repeating: Rows(), count: count)
    for post in open { groups[Int(group(post.team))].add(post) }
    // One may be chance: of small whole numbers many are the sum of some.
    return groups.count {
      $0.singles >= 5 && $0.others == 1 && abs($0.fteOfSingles - $0.fteOfOthers) <= PostTotals.rounding
    } > 1
  }

  /// Rows of one group: of a single post, and of several.
  private struct Rows {
    private(set) var (singles, others) = (0, 0)
    private(set) var (fteOfSingles, fteOfOthers) = (Int64(0), Int64(0))

    mutating func add(_ post: Post) {
      if post.fte > PostTotals.mostOfOne {
        others += 1
        fteOfOthers += Int64(post.fte)
      } else {
        singles += 1
        fteOfSingles += Int64(post.fte)
      }
    }
  }

  /// Of sums to a tenth.
  private static let rounding = Tenths(1).millionths / 2

  private func hasSumInEachDistrict(_ open: [Post]) -> Bool {
    let all = Dictionary(grouping: open) { places.teams[Int($0.team)].district }.values.filter { $0.count > 3 }
    return all.count > 2
      && all.allSatisfy { rows in
        let sum = PostTotals.fte(rows)
        return rows.contains { $0.fte > PostTotals.mostOfOne && abs(sum - 2 * Int64($0.fte)) <= PostTotals.rounding }
      }
  }

  private func hasTotalByName(_ open: [Post]) -> Bool {
    let ofDistricts = places.districts.map { NameOddity.mayBeTotal($0, place: councilPlace) }
    // Teams of one name are in many districts.
    var ofNames: [Int: Bool] = [:]
    let ofTeams = places.teams.map { team in
      let isTotal = ofNames[team.nameKey] ?? NameOddity.mayBeTotal(team.name, place: councilPlace)
      ofNames[team.nameKey] = isTotal
      return isTotal
    }
    guard ofDistricts.contains(true) || ofTeams.contains(true) else { return false }
    var (districts, teams) = ([Int: Int64](), [Int: [Int32: Int64]]())
    for post in open {
      let district = places.teams[Int(post.team)].district
      districts[district, default: 0] += Int64(post.fte)
      teams[district, default: [:]][post.team, default: 0] += Int64(post.fte)
    }
    func isTotal(_ own: Int64, of all: some Collection<Int64>) -> Bool {
      let others = all.reduce(0, +) - own
      return all.count > 2 && own * 10 >= others * 9 && own * 10 <= others * 11
    }
    return districts.contains { ofDistricts[$0.key] && isTotal($0.value, of: districts.values) }
      || teams.values.contains { all in
        all.contains { ofTeams[Int($0.key)] && isTotal($0.value, of: all.values) }
      }
  }

  private static func fte(_ posts: [Post]) -> Int64 { posts.reduce(0) { $0 + Int64($1.fte) } }
}
