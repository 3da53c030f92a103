import Staffing
import Tabular

/// Districts and teams that were split on a day: what was there before has its months before the day, and its parts theirs from the day
/// on. Outside them a figure would be of nobody, or of posts without people.
///
/// A part that had staff before the day was there before, and stays so. The posts of any other that begin before the day were where
/// all was, until it.
struct SplitPlaces {
  private var posts: PostPlaces
  private(set) var lives = PlaceLives()
  private(set) var faults: [PlaceRule] = []

  /// Applies splits to the model's posts.
  init(_ splits: [Moves.Split], _ places: inout PlaceTable, _ staffing: inout StaffingModel, _ posts: PostPlaces) {
    self.posts = posts
    for split in splits {
      let from = places.number(ofDistrict: split.from.name)
      if split.from.district == nil, from >= 0, isDistrict(from, staffing) {
        let to = split.to.map { places.number(ofDistrict: $0.name) }.filter { $0 >= 0 }
        splitDistrict(split, from, to, &places, &staffing)
      } else {
        splitTeams(split, &places, &staffing)
      }
    }
  }

  /// What each post's rows are once splits are applied.
  var postPlaces: PostPlaces { posts }

  private func isDistrict(_ number: Int32, _ staffing: StaffingModel) -> Bool {
    staffing.places.teams.contains { $0.district == Int(number) }
  }

  // MARK: Districts

  private mutating func splitDistrict(
    _ split: Moves.Split, _ from: Int32, _ to: [Int32], _ places: inout PlaceTable, _ staffing: inout StaffingModel
  ) {
    let teams = staffing.places.teams
    let day = split.day
    live(&lives.districts[Int(from)]) { $0.last = Day(number: day.number - 1) }
    note(split.from.text, day, staffing) { teams[Int($0)].district == Int(from) }
    for part in to {
      lives.successions.append((from: Int(from), to: Int(part), day: day))
      let isNew = !staffing.spells.contains { $0.start < day && teams[Int($0.team)].district == Int(part) }
      guard isNew else { continue }
      live(&lives.districts[Int(part)]) { $0.first = day }
      for number in staffing.posts.indices {
        let post = staffing.posts[number]
        guard post.start < day, post.end >= post.start, teams[Int(post.team)].district == Int(part) else { continue }
        let name = Int32(teams[Int(post.team)].nameKey)
        let earlier = places.team(named: name, inDistrict: from, of: .posts)
        move(number, day, earlier, &staffing)
      }
    }
  }

  // MARK: Teams

  private mutating func splitTeams(
    _ split: Moves.Split, _ places: inout PlaceTable, _ staffing: inout StaffingModel
  ) {
    let teams = staffing.places.teams
    let day = split.day
    let name = Int(places.number(ofTeam: split.from.name))
    let district = split.from.district.map { Int(places.number(ofDistrict: $0)) }
    let parts = split.to.map { place in
      (
        name: Int(places.number(ofTeam: place.name)),
        district: place.district.map { Int(places.number(ofDistrict: $0)) }
      )
    }
    for from in teams.indices
    where teams[from].nameKey == name && teams[from].district == district ?? teams[from].district {
      let to = teams.indices.filter { team in
        parts.contains { $0.name == teams[team].nameKey && teams[team].district == $0.district ?? teams[from].district }
      }
      // Of one name in several districts only some may have been split.
      if to.isEmpty { continue }
      live(&lives.teams[from]) { $0.last = Day(number: day.number - 1) }
      note(split.from.text, day, staffing) { Int($0) == from }
      for part in to {
        if teams[part].district != teams[from].district {
          lives.successions.append((from: teams[from].district, to: teams[part].district, day: day))
        }
        guard !staffing.spells.contains(where: { $0.start < day && Int($0.team) == part }) else { continue }
        live(&lives.teams[part]) { $0.first = day }
        for number in staffing.posts.indices {
          let post = staffing.posts[number]
          guard post.start < day, post.end >= post.start, Int(post.team) == part else { continue }
          move(number, day, Int32(from), &staffing)
        }
      }
    }
  }

  // MARK: Both

  private func live(_ life: inout PlaceLives.Life?, _ change: (inout PlaceLives.Life) -> Void) {
    var new = life ?? PlaceLives.Life()
    change(&new)
    life = new
  }

  /// Posts that begin before a day in a part were where all was.
  private mutating func move(_ number: Int, _ day: Day, _ earlier: Int32, _ staffing: inout StaffingModel) {
    if staffing.posts[number].end < day {
      staffing.posts[number].team = earlier
    } else {
      posts.cut(Int32(number), on: day, earlierTeam: earlier, &staffing.posts)
    }
  }

  /// Notes the rows that are still in a place a month after it was split: a hand-over may last so long.
  private mutating func note(_ name: String, _ day: Day, _ staffing: StaffingModel, _ isIn: (Int32) -> Bool) {
    let late = Day(number: day.number + 31)
    let rows =
      staffing.spells.count { $0.end >= late && isIn($0.team) }
      + staffing.posts.count { $0.end >= late && isIn($0.team) }
    if rows > 0 { faults.append(.stillInSplit(name, day: day, rows: rows)) }
  }
}
